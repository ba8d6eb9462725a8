"""Golden values of lesson 02, initialize parameters: what NumPy's legacy generator hands out.

Run: python3 02_initialize_parameters.py   (NumPy 1.24)
"""
import numpy as np

np.set_printoptions(precision=8, suppress=True, linewidth=120)

np.random.seed(3)
print("seed(3); randn(2, 3) =")
print(np.random.randn(2, 3))


def initialize_parameters_deep(layers_dims):
    np.random.seed(3)
    parameters = {}
    for l in range(1, len(layers_dims)):
        parameters[f"W{l}"] = np.random.randn(layers_dims[l], layers_dims[l - 1]) * 0.01
        parameters[f"b{l}"] = np.zeros((layers_dims[l], 1))
    return parameters


print("W1, b1, ... of [3, 4, 4, 1] =")
for name, value in initialize_parameters_deep([3, 4, 4, 1]).items():
    print(name, value.shape)
    print(value)

print("W3, W4 of [3, 4, 5, 2, 1] =")
parameters = initialize_parameters_deep([3, 4, 5, 2, 1])
print(parameters["W3"])
print(parameters["W4"])
print("weights", sum(v.size for k, v in parameters.items() if k[0] == "W"), "biases", sum(v.size for k, v in parameters.items() if k[0] == "b"))
