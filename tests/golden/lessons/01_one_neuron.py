"""Golden values of lesson 1: one neuron, one example, one step and a hundred.

Run: /usr/bin/python3 01_one_neuron.py   (NumPy 1.24)
"""
import numpy as np

x = np.array([1.0, -2.0, 0.5])
y = 1.0
w = np.array([0.5, 0.25, -1.0])
b = 0.0
learning_rate = 0.1


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def loss(y_hat, y):
    return -(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))


if __name__ == "__main__":
    for step in range(101):
        z = w @ x + b
        y_hat = sigmoid(z)
        dz = y_hat - y
        if step in (0, 1, 2, 5, 10, 20, 50, 100):
            print("step", step, "z", repr(z), "y_hat", repr(y_hat), "loss", repr(loss(y_hat, y)), "dw", repr(dz * x), "w", repr(w), "b", repr(b))
        w = w - learning_rate * dz * x
        b = b - learning_rate * dz
