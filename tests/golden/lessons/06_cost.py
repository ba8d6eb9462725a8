#!/usr/bin/python3
"""Golden values of lesson 06, from NumPy 1.24: the cost. Run: /usr/bin/python3 06_cost.py

What the article prints (the cost at iteration 0, 0.693147179101668) comes out here too, as the last check of the data.
"""
import warnings
import numpy as np

warnings.simplefilter("ignore")                            # NumPy warns at 0·log 0; the lesson says so


def compute_cost(AL, Y):
    return -1 / Y.shape[1] * np.sum(Y * np.log(AL) + (1 - Y) * np.log(1 - AL))


print("three examples:", repr(compute_cost(np.array([[.9, .2, .6]]), np.array([[1, 0, 0]]))))

# the article's network and data
dims = [3, 4, 5, 2, 1]
np.random.seed(3)
W = [np.random.randn(dims[l], dims[l - 1]) * 0.01 for l in range(1, 5)]
A = np.random.randn(3, 150)
Y = np.array([np.random.randint(0, 2) for _ in range(150)]).reshape(1, 150)
for l in range(4):
    Z = W[l] @ A + np.zeros((dims[l + 1], 1))
    A = np.maximum(0, Z) if l < 3 else 1 / (1 + np.exp(-Z))
print("cost at the start:", repr(compute_cost(A, Y)), " ln 2:", repr(np.log(2)), " cost - ln 2:", compute_cost(A, Y) - np.log(2))
print("predicted cost - ln 2:", -np.sum((2 * Y - 1) * Z) / 2 / 150)
print("Y as a column, 150x1:", repr(compute_cost(A, Y.T)))
q = Y.mean()
print("ones:", Y.sum(), " H(67/150):", repr(-(q * np.log(q) + (1 - q) * np.log(1 - q))))

# mistakes
print("second term forgotten:", -1 / 150 * np.sum(Y * np.log(A)))
print("log10:", -1 / 150 * np.sum(Y * np.log10(A) + (1 - Y) * np.log10(1 - A)))
print("1/m forgotten:", 150 * compute_cost(A, Y))
print("sign forgotten:", -compute_cost(A, Y))
print("AL and Y swapped:", compute_cost(Y, A))

# certain answers
print("AL = [1, .5], Y = [1, 0]:", compute_cost(np.array([[1., .5]]), np.array([[1, 0]])))
print("AL = [1, .5], Y = [0, 0]:", compute_cost(np.array([[1., .5]]), np.array([[0, 0]])))
print("53 ln 2:", repr(53 * np.log(2)))
for z in (36., 36.5, 37., 40.):
    a = 1 / (1 + np.exp(-z))
    print(f"z = {z}: 1 - sigmoid(z) =", repr(1 - a), " sigmoid(-z) =", repr(1 / (1 + np.exp(z))))

# slopes in z at y = 0
for z in (-5., -2., 0., 2., 5., 10.):
    a = 1 / (1 + np.exp(-z))
    print(f"z = {z}: cross-entropy {-np.log(1 - a):.6g} slope {a:.6g}; half squared error {a * a / 2:.6g} slope {a * a * (1 - a):.6g}")
