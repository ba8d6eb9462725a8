"""How NumPy prints arrays and how Python prints numbers: writes numpy_printing.json beside this file.

Run with Debian's python3 (python3-numpy): /usr/bin/python3 tests/golden/numpy_printing.py
Each row holds its numbers in the shortest form that reads back as the same number.
"""
import json
import pathlib

import numpy as np

rng = np.random.RandomState(3)


def arrays():
    yield "article W1", rng.randn(4, 3) * 0.01
    yield "zeros", np.zeros((4, 1))
    yield "ones", np.ones((1, 3))
    yield "whole numbers", np.arange(12.0).reshape(3, 4) - 6
    yield "negative zero", np.array([[-0.0, 0.0, 1.5]])
    yield "only negative zeros", np.array([[-0.0], [-0.0]])
    yield "single", np.array([[0.1]])
    yield "single third", np.array([[1 / 3]])
    yield "halves that round to even", np.array([[0.001953125, 0.005859375, 0.009765625]])
    yield "carry to the next power", np.array([[0.9999999999, 9.9999999999]])
    yield "carry in scientific", np.array([[9.9999999999e-7, 1.0]])
    yield "nan alone", np.array([[np.nan]])
    yield "nan and inf", np.array([[np.nan, np.inf], [-np.inf, 1.0]])
    yield "infinities alone", np.array([[np.inf, -np.inf]])
    yield "positive inf and number", np.array([[np.inf, 2.0]])
    yield "nan among small", np.array([[np.nan, 1e-7, -np.inf]])
    yield "large", np.array([[1e8, 1.0]])
    yield "just below large", np.array([[99999999.0, 99999998.5]])
    yield "large with digits", np.array([[67108864.123456789, 90000001.987654321]])
    yield "ratio exactly 1000", np.array([[1.0, 1000.0]])
    yield "ratio above 1000", np.array([[1.0, 1000.1]])
    yield "smallest positional", np.array([[0.0001, 0.05]])
    yield "below smallest positional", np.array([[0.00009999, 0.05]])
    yield "three digit exponent", np.array([[1e-100, 1.0, -2.5e200]])
    yield "denormal", np.array([[5e-324, 2.2250738585072014e-308]])
    yield "largest double", np.array([[1.7976931348623157e308, -1.0]])
    yield "gradients", np.outer(10.0 ** np.arange(-3, 3), [1.23456789, -0.5])
    yield "mixed magnitudes", rng.randn(5, 4) * 10.0 ** rng.randint(-9, 9, (5, 4))
    yield "wraps at 75", rng.randn(2, 9)
    yield "wraps scientific", rng.randn(2, 8) * 1e-7
    yield "wide row", rng.randn(1, 150)
    yield "zero or one", rng.randint(0, 2, (1, 150)) * 1.0
    yield "3 by 150", rng.randn(3, 150)
    yield "exactly 1000", rng.randn(40, 25)
    yield "1001 in a row", rng.randn(1, 1001)
    yield "1001 in a column", rng.randn(1001, 1)
    yield "both cut", rng.randn(50, 60)
    yield "rows not cut", rng.randn(6, 200)
    yield "rows cut", rng.randn(7, 200)
    yield "corners decide", np.pad(np.full((38, 38), 1e9), 3, constant_values=0.5)
    yield "probabilities", 1 / (1 + np.exp(-rng.randn(1, 10)))
    for scale in range(-12, 13):
        yield f"scale 1e{scale}", rng.randn(2, 3) * 10.0 ** scale
    for digits in range(1, 18):
        yield f"{digits} digits", np.round(rng.rand(2, 3), digits)


def numbers():
    yield from [0.0, -0.0, 1.0, -1.0, 0.1, 1 / 3, 2 / 3, 1e15, 1e16, 123456789012345680.0, 1e22, 9.999999999999999e22,
                1e23, 0.0001, 0.00001, 1e-5, 5e-324, 1.7976931348623157e308, np.inf, -np.inf, np.nan,
                0.6930497356599888, 2.0 ** -1074 * 3, 2.0 ** 60, 4503599627370496.5]
    yield from rng.randn(200) * 10.0 ** rng.randint(-20, 20, 200)


golden = {
    "arrays": [
        {"name": name, "rows": [" ".join(repr(float(v)) for v in row) for row in a], "print": str(a)}
        for name, a in arrays()
    ],
    "numbers": [
        {"repr": repr(float(v)), "g6": format(float(v), ".6g"), "g3": format(float(v), ".3g")}
        for v in numbers()
    ],
}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(golden, indent=0, ensure_ascii=False) + "\n", newline="\n")
