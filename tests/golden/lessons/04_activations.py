"""Golden values of lesson 04, activations: the first layer of the article's own network, and tanh.

The article prints sigmoid and relu on 2x3 inputs, but no layer. Run: python3 04_activations.py   (NumPy 1.24)
"""
import numpy as np

np.set_printoptions(precision=8, suppress=True, linewidth=120)

np.random.seed(3)
W1 = np.random.randn(4, 3) * 0.01
np.random.randn(32)  # W2, W3 and W4
X = np.random.randn(3, 150)
b1 = np.zeros((4, 1))
Z1 = np.dot(W1, X) + b1

relu = np.where(Z1 > 0, Z1, 0)
print("relu, first five columns =")
print(relu[:, :5])
print("zeros in relu(Z1) =", np.count_nonzero(relu == 0), "of", relu.size)
print("zeros a neuron =", np.count_nonzero(relu == 0, axis=1))
print("sigmoid, first five columns =")
print((1 / (1 + np.exp(-Z1)))[:, :5])
print("tanh([[-3, -1, 0, 1, 3]]) =")
print(np.tanh([[-3.0, -1, 0, 1, 3]]))
