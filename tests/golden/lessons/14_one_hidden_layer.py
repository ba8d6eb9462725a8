"""Golden values of lesson 14: a network with one hidden layer, and where its training starts.

Run: /usr/bin/python3 14_one_hidden_layer.py [seeds]   (NumPy 1.24; legacy generator; with "seeds" 50 seeds for each start, a few minutes)
"""
import importlib.util
import pathlib
import sys

import numpy as np

here = pathlib.Path(__file__).parent


def load(name):
    spec = importlib.util.spec_from_file_location(name[3:], here / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


steps = load("10_update_parameters")
data = load("12_what_did_it_learn")


def start(kind, hidden, seed=3):
    np.random.seed(seed)
    shapes = [(hidden, 2), (1, hidden)]
    draw = {
        "zeros": lambda n, p: np.zeros((n, p)),
        "half": lambda n, p: np.full((n, p), 0.5),
        "rand": lambda n, p: np.random.rand(n, p) * 0.01,
        "randn": lambda n, p: np.random.randn(n, p) * 0.01,
        "he": lambda n, p: np.random.randn(n, p) * np.sqrt(2 / p),
    }[kind]
    W1, W2 = (draw(n, p) for n, p in shapes)
    return [W1, np.zeros((hidden, 1)), W2, np.zeros((1, 1))]


def forward(X, p):
    Z1 = p[0] @ X + p[1]
    A1 = np.maximum(0, Z1)
    return Z1, A1, 1 / (1 + np.exp(-(p[2] @ A1 + p[3])))


def backward(X, Y, p, slope_at_zero):
    Z1, A1, A2 = forward(X, p)
    m = X.shape[1]
    dZ2 = A2 - Y
    dZ1 = (p[2].T @ dZ2) * np.where(Z1 > 0, 1, np.where(Z1 == 0, slope_at_zero, 0))
    return [dZ1 @ X.T / m, dZ1.sum(axis=1, keepdims=True) / m, dZ2 @ A1.T / m, dZ2.sum(axis=1, keepdims=True) / m]


def descend(X, Y, p, rate, iterations, slope_at_zero=0):
    last = None
    for i in range(iterations):
        if i == iterations - 1:
            last = data.cost(forward(X, p)[2], Y)
        p = [a - rate * g for a, g in zip(p, backward(X, Y, p, slope_at_zero))]
    return p, last


def nudged(p, array):
    q = [a.copy() for a in p]
    q[array][0, 0] += 1e-15
    return q


if __name__ == "__main__":
    X, Y = data.circles()
    T, U = data.circles(seed=2)

    hand = [np.array([[1.0, 0], [-1, 0], [0, 1], [0, -1]]), np.zeros((4, 1)), np.full((1, 4), -10.0), np.array([[8.5]])]
    A2 = forward(X, hand)[2]
    print("by hand: cost", repr(data.cost(A2, Y)), "right", data.accuracy(A2, Y), data.accuracy(forward(T, hand)[2], U))
    gradients = backward(X, Y, start("he", 4), 0)
    print("He, first gradients", *map(repr, gradients))

    for kind in ("zeros", "half", "rand", "randn", "he"):
        p, last = descend(X, Y, start(kind, 4), 0.3, 3000)
        A2, test = forward(X, p)[2], forward(T, p)[2]
        sens = abs(descend(X, Y, nudged(start(kind, 4), 0), 0.3, 3000)[1] / last - 1)
        print(kind, "cost at 2999", repr(last), "right", data.accuracy(A2, Y), data.accuracy(test, U), "answers", A2.min(), A2.max(), "sensitivity below 1e-11:", sens < 1e-11)
        print("   W1", p[0].tolist(), "b1", p[1].ravel(), "W2", p[2], "b2", p[3], "degrees", np.degrees(np.arctan2(p[0][:, 1], p[0][:, 0])), "start", np.degrees(np.arctan2(*start(kind, 4)[0].T[::-1])))
        same = descend(X, Y, start(kind, 4), 0.3, 3000, 1)[1]
        print("   with slope 1 at 0:", repr(same))

    for kind, hidden in (("he", 1), ("he", 2), ("he", 3), ("rand", 4), ("randn", 4), ("he", 4)):
        runs = [descend(X, Y, start(kind, hidden, seed), 0.3, 1500) for seed in range(1, 5)]
        worst = max(abs(descend(X, Y, nudged(start(kind, hidden, seed), 0), 0.3, 1500)[1] / runs[seed - 1][1] - 1) for seed in range(1, 5))
        nearest = min(abs(forward(X, p)[2] - 0.5).min() for p, _ in runs)
        print(kind, hidden, "right, seeds 1-4:", [data.accuracy(forward(X, p)[2], Y) for p, _ in runs], "nearest to 1/2:", nearest, "all insensitive:", worst < 1e-11)

    X, Y = steps.moons()
    np.random.seed(3)
    p0 = [np.zeros((4, 2)), np.zeros((4, 1)), np.random.randn(1, 4), np.zeros((1, 1))]
    for slope in (0, 1):
        for iterations in (1, 10, 100, 1000):
            p, last = descend(X, Y, p0, 0.3, iterations, slope)
            A2 = forward(X, p)[2]
            print("W1 = 0, slope", slope, iterations, "iterations: last cost", repr(last), "right", data.accuracy(A2, Y))
        print("   W1", p[0].tolist(), "b1", p[1].ravel(), "W2", p[2], "sensitivity to W2 below 1e-11:", abs(descend(X, Y, nudged(p0, 2), 0.3, 1000, slope)[1] / last - 1) < 1e-11)

    if "seeds" in sys.argv:
        X, Y = data.circles()
        for kind in ("rand", "randn", "he"):
            right = np.array([data.accuracy(forward(X, descend(X, Y, start(kind, 4, seed), 0.3, 3000)[0])[2], Y) for seed in range(1, 51)])
            print(kind, "seeds 1-50: below 95 %:", int((right < 0.95).sum()))
