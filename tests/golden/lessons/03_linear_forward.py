"""Golden values of lesson 03, linear forward: Z of the first layer of [2, 4, 5, 2, 1] on the moons.

Run: /usr/bin/python3 03_linear_forward.py   (NumPy 1.24; legacy generator)
"""
import importlib.util
import pathlib

here = pathlib.Path(__file__).parent
spec = importlib.util.spec_from_file_location("steps", here / "10_update_parameters.py")
steps = importlib.util.module_from_spec(spec)
spec.loader.exec_module(steps)


def first_layer():
    return steps.initialize([2, 4], lambda n: 0.01)["W1"] @ steps.moons()[0]


if __name__ == "__main__":
    print("Z1, first five columns =", repr(first_layer()[:, :5]))
