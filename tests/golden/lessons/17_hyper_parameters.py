"""Golden values of lesson 17: learning rates over seeds, and mini-batches.

Run: /usr/bin/python3 17_hyper_parameters.py   (NumPy 1.24; legacy generator; about a minute)
"""
import importlib.util
import pathlib
import sys

import numpy as np

here = pathlib.Path(__file__).parent
spec = importlib.util.spec_from_file_location("data", here / "12_what_did_it_learn.py")
data = importlib.util.module_from_spec(spec)
spec.loader.exec_module(data)


def moons(n=200, noise=0.15, seed=1):
    t = np.linspace(0, np.pi, n // 2)
    return data.labelled(np.hstack([[np.cos(t), np.sin(t)], [1 - np.cos(t), 0.5 - np.sin(t)]]), noise, seed)


def start(dims, seed, nudge=0.0):
    np.random.seed(seed)
    p = []
    for n, previous in zip(dims[1:], dims):
        p += [np.random.randn(n, previous) * np.sqrt(2 / previous), np.zeros((n, 1))]
    p[0][0, 0] += nudge
    return p


def forward(X, p):
    A = [X]
    L = len(p) // 2
    for l in range(L):
        Z = p[2 * l] @ A[-1] + p[2 * l + 1]
        A.append(np.maximum(0, Z) if l < L - 1 else 1 / (1 + np.exp(-Z)))
    return A


def step(X, Y, p, rate):
    A = forward(X, p)
    dZ = A[-1] - Y
    m = Y.shape[1]
    new = list(p)
    for l in reversed(range(len(p) // 2)):
        new[2 * l] = p[2 * l] - rate * (dZ @ A[l].T / m)
        new[2 * l + 1] = p[2 * l + 1] - rate * (dZ.sum(axis=1, keepdims=True) / m)
        if l:
            dZ = (p[2 * l].T @ dZ) * (A[l] > 0)
    return new


def train(X, Y, dims, rate, iterations, seed, batch=None, nudge=0.0):
    """Returns the parameters and the cost before the last pass. Batches come in the order that Trainer draws."""
    p = start(dims, seed, nudge)
    m = Y.shape[1]
    order = np.random.RandomState(seed)
    with np.errstate(over="ignore"):
        for i in range(iterations):
            if i == iterations - 1:
                last = data.cost(forward(X, p)[-1], Y)
            if batch is None or batch >= m:
                p = step(X, Y, p, rate)
            else:
                at = order.permutation(m)
                for k in range(0, m, batch):
                    p = step(X[:, at[k : k + batch]], Y[:, at[k : k + batch]], p, rate)
    return p, last


if __name__ == "__main__":
    X, Y = data.spirals()
    T, U = data.spirals(seed=2)
    what = sys.argv[1:]
    if not what or "grid" in what:
        for rate in (0.01, 0.03, 0.1, 0.3, 1, 5, 10):
            for seed in range(1, 6):
                p, last = train(X, Y, [2, 16, 16, 1], rate, 1000, seed)
                q, other = train(X, Y, [2, 16, 16, 1], rate, 1000, seed, nudge=1e-15)
                print(rate, seed, repr(last), data.accuracy(forward(T, p)[-1], U), "sens", "%.1e" % abs(other / last - 1), flush=True)
    if not what or "batch" in what:
        X, Y = moons()
        T, U = moons(seed=2)
        for dims, rate in (([2, 8, 1], 0.1), ([2, 1], 1)):
            for batch in (200, 50, 10, 1):
                for seed in range(1, 6):
                    p, last = train(X, Y, dims, rate, 100, seed, batch)
                    q, other = train(X, Y, dims, rate, 100, seed, batch, nudge=1e-15)
                    print(dims, rate, batch, seed, repr(last), data.accuracy(forward(T, p)[-1], U), "sens", "%.1e" % abs(other / last - 1), flush=True)
        p, last = train(X, Y, [2, 1], 1, 5000, 1)
        print("one neuron, the minimum", repr(last))
