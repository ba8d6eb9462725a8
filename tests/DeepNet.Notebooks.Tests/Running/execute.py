"""Executes a notebook with the kernel deepnet-test, as Jupyter does, and writes it. Arguments: the notebook, the copy."""

import os
import sys

import nbclient
import nbformat

source, target = sys.argv[1:]
notebook = nbformat.read(source, as_version=4)
client = nbclient.NotebookClient(
    notebook,
    timeout=600,
    startup_timeout=300,
    kernel_name="deepnet-test",
    allow_errors=True,
    resources={"metadata": {"path": os.path.dirname(source)}},
)
client.execute()
nbformat.write(notebook, target)
