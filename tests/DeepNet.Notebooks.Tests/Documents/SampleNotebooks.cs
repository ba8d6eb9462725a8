namespace DeepNet.Notebooks.Tests;

/// <summary>Notebooks that the tests share.</summary>
internal static class SampleNotebooks
{
    /// <summary>Every kind of cell and output, as Jupyter writes them.</summary>
    public const string Full = """
        {
         "cells": [
          {
           "attachments": {
            "x.png": {
             "image/png": "iVBORw0KGgo="
            }
           },
           "cell_type": "markdown",
           "id": "title",
           "metadata": {
            "tags": [
             "intro"
            ],
            "unknown": {
             "rate": 1.50e-3
            }
           },
           "source": [
            "# Größe 😀\n",
            "\n",
            "Text with \"quotes\", \\backslash\\ and <html> & 'more'"
           ]
          },
          {
           "cell_type": "code",
           "execution_count": 1,
           "id": "code-1",
           "metadata": {
            "dotnet_interactive": {
             "language": "csharp"
            }
           },
           "outputs": [
            {
             "name": "stdout",
             "output_type": "stream",
             "text": [
              "line 1\n",
              "line 2"
             ]
            },
            {
             "data": {
              "application/json": {
               "a": [
                1,
                2.0
               ],
               "b": null
              },
              "image/png": "iVBORw0KGgo=\n",
              "text/html": [
               "<b>x</b>\n",
               "<i>y</i>"
              ]
             },
             "metadata": {
              "kept": true
             },
             "output_type": "display_data"
            },
            {
             "data": {
              "text/plain": [
               "3"
              ]
             },
             "execution_count": 1,
             "metadata": {},
             "output_type": "execute_result"
            },
            {
             "ename": "InvalidOperationException",
             "evalue": "no",
             "output_type": "error",
             "traceback": [
              "InvalidOperationException: no"
             ]
            }
           ],
           "source": [
            "1 + 2"
           ]
          },
          {
           "cell_type": "raw",
           "id": "raw",
           "metadata": {},
           "source": []
          }
         ],
         "metadata": {
          "kernelspec": {
           "display_name": ".NET (C#)",
           "language": "C#",
           "name": ".net-csharp"
          }
         },
         "nbformat": 4,
         "nbformat_minor": 5,
         "unknown_top": [
          1e5
         ]
        }

        """;

    /// <summary>A notebook of code cells without outputs.</summary>
    public static Notebook OfCode(params string[] sources) => new()
    {
        Name = "test.ipynb",
        Cells = [.. sources.Select(source => new Cell(CellKind.Code, source))],
    };
}
