"""The gradients of the article's network at its start (lesson 09), in NumPy.

Data and weights as in the article: seed 3, the 44 normal draws of initialize_parameters_deep([3, 4, 5, 2, 1]),
then X = randn(3, 150) and 150 draws of randint(0, 2).
Run with Debian's python3-numpy: python3 tests/golden/09_backward_pass.py
"""
import numpy as np

np.set_printoptions(precision=8)

np.random.seed(3)
sizes = [3, 4, 5, 2, 1]
weights = [np.random.randn(n, n_prev) * 0.01 for n_prev, n in zip(sizes, sizes[1:])]
biases = [np.zeros((n, 1)) for n in sizes[1:]]
X = np.random.randn(3, 150)
Y = np.array([np.random.randint(0, 2) for _ in range(150)]).reshape(1, 150)
m, L = 150, 4

A, caches = X, []
for l in range(1, L + 1):
    Z = weights[l - 1] @ A + biases[l - 1]
    caches.append((A, Z))
    A = np.where(Z > 0, Z, 0) if l < L else 1 / (1 + np.exp(-Z))

print("cost", -1 / m * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)))
dA = -(Y / A - (1 - Y) / (1 - A))
for l in range(L, 0, -1):
    A_prev, Z = caches[l - 1]
    s = 1 / (1 + np.exp(-Z))
    dZ = dA * (Z > 0) if l < L else dA * s * (1 - s)
    print(f"dW{l}", 1 / m * dZ @ A_prev.T, f"db{l}", 1 / m * dZ.sum(axis=1, keepdims=True), sep="\n")
    dA = weights[l - 1].T @ dZ
    print(f"dA{l - 1}[:, :2]", dA[:, :2], sep="\n")
