"""Golden values of lesson 03, linear forward: Z of the first layer of the article's own network.

The article prints no Z. Its data are: seed(3), the 44 draws of initialize_parameters_deep([3, 4, 5, 2, 1]),
then randn(3, 150). Run: python3 03_linear_forward.py   (NumPy 1.24)
"""
import numpy as np

np.set_printoptions(precision=8, suppress=True, linewidth=120)

np.random.seed(3)
W1 = np.random.randn(4, 3) * 0.01
np.random.randn(32)  # W2, W3 and W4
X = np.random.randn(3, 150)
b1 = np.zeros((4, 1))

Z1 = np.dot(W1, X) + b1
print("shape of Z1 =", Z1.shape)
print("X, first five columns =")
print(X[:, :5])
print("Z1, first five columns =")
print(Z1[:, :5])
print("Z1, last column =")
print(Z1[:, -1:])

b = np.array([[0.5], [-0.25], [0.0], [1.0]])
print("W1 X + (0.5, -0.25, 0, 1), first five columns =")
print((np.dot(W1, X) + b)[:, :5])
