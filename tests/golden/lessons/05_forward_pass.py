#!/usr/bin/python3
"""Golden values of lesson 05, from NumPy 1.24: the forward pass of the article's network on the article's data.

The article prints no Z and no A of this network, so NumPy is the oracle. Run: /usr/bin/python3 05_forward_pass.py
"""
import numpy as np

np.set_printoptions(precision=12, linewidth=160)
dims = [3, 4, 5, 2, 1]

np.random.seed(3)
W, b = {}, {}
for l in range(1, 5):
    W[l] = np.random.randn(dims[l], dims[l - 1]) * 0.01
    b[l] = np.zeros((dims[l], 1))
X = np.random.randn(3, 150)                                # drawn right after the 44 weights
Y = np.array([np.random.randint(0, 2) for _ in range(150)]).reshape(1, 150)

print("examples labelled 1:", Y.sum(), "of", Y.shape[1])
A = X
print("X[:, :3] =", A[:, :3], sep="\n")
for l in range(1, 5):
    Z = W[l] @ A + b[l]
    A = np.maximum(0, Z) if l < 4 else 1 / (1 + np.exp(-Z))
    print(f"Z{l}[:, :3] =", Z[:, :3], sep="\n")
    print(f"A{l}[:, :3] =", A[:, :3], sep="\n")
    print(f"largest |Z{l}| = {np.abs(Z).max():.12g}, largest A{l} = {A.max():.12g}, smallest A{l} = {A.min():.12g}, zeros in A{l}: {(A == 0).sum()}")
print("AL - 1/2, range:", repr((A - .5).min()), repr((A - .5).max()))
print("Z4, range:", repr(Z.min()), repr(Z.max()))
print("Z4 == 0:", (Z == 0).sum())

# the same network with He weights (randn·sqrt(2/n_prev)), seed 3
np.random.seed(3)
A = X
for l in range(1, 5):
    Z = np.random.randn(dims[l], dims[l - 1]) * np.sqrt(2 / dims[l - 1]) @ A
    A = np.maximum(0, Z) if l < 4 else 1 / (1 + np.exp(-Z))
    print(f"He: largest |Z{l}| = {np.abs(Z).max():.12g}")
print("He: AL from", repr(A.min()), "to", repr(A.max()))
