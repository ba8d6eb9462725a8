"""The wide layer of lesson 08 (3 inputs, 2 sigmoid neurons, 4 examples), backward, in NumPy.

Run with Debian's python3-numpy: python3 tests/golden/08_backward_one_layer.py
"""
import numpy as np

np.set_printoptions(precision=8, suppress=True)

A_prev = np.array([[1, 0.5, -1, 2], [0.2, -0.6, 1.5, 0.4], [-0.3, 1.2, 0.8, -1]])
W = np.array([[0.5, -1, 0.25], [1.5, 0.5, -0.75]])
b = np.array([[0.1], [-0.2]])
Y = np.array([[1, 0, 0, 1], [0, 1, 1, 1]], dtype=float)
m = A_prev.shape[1]

Z = W @ A_prev + b
A = 1 / (1 + np.exp(-Z))
dA = -(Y / A - (1 - Y) / (1 - A))
dZ = dA * A * (1 - A)

print("Z", Z, sep="\n")
print("dA", dA, sep="\n")
print("dZ", dZ, sep="\n")
print("dW", dZ @ A_prev.T / m, sep="\n")
print("db", dZ.sum(axis=1, keepdims=True) / m, sep="\n")
print("dAPrev", W.T @ dZ, sep="\n")

print("one neuron, two examples")
x = np.array([[1, 2], [3, -1]])
z = np.array([[0.5, -0.25]]) @ x + 0.25
a = 1 / (1 + np.exp(-z))
y = np.array([[1, 0]])
print("z", z, "a", a, "loss", -(y * np.log(a) + (1 - y) * np.log(1 - a)), "dZ", a - y, "dZ.x1", (a - y) * x[0])
