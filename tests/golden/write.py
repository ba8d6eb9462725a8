"""Writes golden values: compact JSON, arrays as nested lists, numbers as Python's repr (every digit)."""
import json
import os

import numpy as np


def plain(value):
    if isinstance(value, np.ndarray):
        return value.tolist()
    if isinstance(value, np.generic):
        return value.item()
    if isinstance(value, dict):
        return {str(key): plain(entry) for key, entry in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(entry) for entry in value]
    return value


def write(script, data):
    path = os.path.splitext(os.path.abspath(script))[0] + ".json"
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        lines = [json.dumps(key) + ":" + json.dumps(plain(value), separators=(",", ":")) for key, value in data.items()]
        file.write("{\n" + ",\n".join(lines) + "\n}\n")
    print(f"{os.path.basename(path)}: {os.path.getsize(path)} bytes, NumPy {np.__version__}")
