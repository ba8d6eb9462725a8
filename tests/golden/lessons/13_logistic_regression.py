"""Golden values of lesson 13: one neuron and many examples, from loops to matrices, and from any start to the same cost.

Run: /usr/bin/python3 13_logistic_regression.py   (NumPy 1.24; legacy generator)
"""
import math

import numpy as np


def clouds(seed, n=200):
    np.random.seed(seed)
    X = np.random.randn(2, n)
    X[:, : n // 2] -= 1
    X[:, n // 2 :] += 1
    return X, np.hstack([np.zeros(n // 2), np.ones(n // 2)]).reshape(1, n)


def sigmoid(Z):
    return 1 / (1 + np.exp(-Z))


def cost(YHat, Y):
    return -np.mean(Y * np.log(YHat) + (1 - Y) * np.log(1 - YHat))


def slopes(W, b, X, Y):
    dZ = sigmoid(W @ X + b) - Y
    m = X.shape[1]
    return dZ @ X.T / m, dZ @ np.ones((m, 1)) / m


def descend(W, b, X, Y, rate, iterations):
    last = None
    for i in range(iterations):
        if i == iterations - 1:
            last = cost(sigmoid(W @ X + b), Y)
        dW, db = slopes(W, b, X, Y)
        W, b = W - rate * dW, b - rate * db
    return W, b, last


def report(name, W, b, X, Y):
    YHat = sigmoid(W @ X + b)
    print(name, "cost", repr(cost(YHat, Y)), "right", np.mean((YHat > 0.5) == Y))


if __name__ == "__main__":
    X, Y = clouds(1)
    T, U = clouds(2)
    F, V = clouds(3, 20000)
    W, b = np.array([[0.5, -0.25]]), np.array([[0.1]])
    print("first columns of X", repr(X[:, :2]), repr(X[:, 100:102]))
    print("at W = (0.5, -0.25), b = 0.1: cost", repr(cost(sigmoid(W @ X + b), Y)), "dW, db", *map(repr, slopes(W, b, X, Y)))

    zeros = np.zeros((1, 2)), np.zeros((1, 1))
    W, b, last = descend(*zeros, X, Y, 0.1, 2000)
    nudged = descend(zeros[0] + np.array([[1e-15, 0]]), zeros[1], X, Y, 0.1, 2000)[2]
    print("zeros, 0.1, 2000: cost at 1999", repr(last), "W", repr(W), "b", repr(b), "sensitivity below 1e-11:", abs(nudged / last - 1) < 1e-11)
    truth = np.array([[2.0, 2.0]]), np.zeros((1, 1))
    for name, data in (("training", (X, Y)), ("test", (T, U)), ("20000 fresh", (F, V))):
        report(f"learned, {name}:", W, b, *data)
        report(f"truth, {name}:", *truth, *data)
    print("Phi(sqrt 2)", 0.5 * (1 + math.erf(1)))

    extended = np.vstack([X, np.ones((1, 200))])
    print("largest curvature", repr(np.linalg.eigvalsh(extended @ extended.T / 200 / 4).max()))
    for seed in range(5):
        np.random.seed(seed)
        start = zeros if seed == 0 else (3 * np.random.randn(1, 2), 3 * np.random.randn(1, 1))
        W, b, last = descend(*start, X, Y, 2, 2000)
        nudged = descend(start[0] + np.array([[1e-15, 0]]), start[1], X, Y, 2, 2000)[2]
        print("start", seed, *map(repr, start), "cost", repr(cost(sigmoid(start[0] @ X + start[1]), Y)), "->", repr(last), repr(W), repr(b),
              "sensitivity below 1e-11:", abs(nudged / last - 1) < 1e-11)

    column = np.array([[0.5], [-0.25]])
    dW = slopes(column.T, b, X, Y)[0]
    print("column minus row:", (column - 0.1 * dW).shape)
    for code in ("column -= 0.1 * dW", "np.ones(5, 1)"):
        try:
            exec(code)
        except (ValueError, TypeError) as error:
            print(code, "->", type(error).__name__, error)
