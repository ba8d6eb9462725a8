"""Golden values of lesson 16: sigmoid in every layer, soft labels, the saddle, vanishing gradients.

Run: /usr/bin/python3 16_all_sigmoid.py   (NumPy 1.24; legacy generator; about a minute)
"""
import importlib.util
import pathlib

import numpy as np

UNITS = [3, 4, 4, 4, 4, 3, 1]


def start(seed=1):
    np.random.seed(seed)
    X, Y = np.random.rand(3, 2), np.random.rand(1, 2)
    p = []
    for n, previous in zip(UNITS[1:], UNITS):
        p += [np.random.rand(n, previous), np.zeros((n, 1))]
    return X, Y, p


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def forward(X, p):
    A = [X]
    for l in range(len(p) // 2):
        A.append(sigmoid(p[2 * l] @ A[-1] + p[2 * l + 1]))
    return A


def cost(A, Y):
    return -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))


def entropy(q):
    return -(q * np.log(q) + (1 - q) * np.log(1 - q))


def backward(A, Y, p):
    grads = [None] * len(p)
    dZ = (A[-1] - Y) / Y.shape[1]
    dZs = []
    for l in reversed(range(len(p) // 2)):
        dZs.insert(0, dZ)
        grads[2 * l] = dZ @ A[l].T
        grads[2 * l + 1] = dZ.sum(axis=1, keepdims=True)
        dZ = (p[2 * l].T @ dZ) * A[l] * (1 - A[l])
    return grads, dZs


def train(X, Y, p, rate, iterations, at=()):
    kept = {}
    for i in range(iterations):
        A = forward(X, p)
        if i in at or i == iterations - 1:
            kept[i] = (cost(A[-1], Y), A[-1].copy())
        g, _ = backward(A, Y, p)
        p = [a - rate * b for a, b in zip(p, g)]
    A = forward(X, p)
    return p, kept, (cost(A[-1], Y), A[-1])


def rms(a):
    return np.sqrt(np.mean(a * a))


def nudge(p, k=0):
    q = [a.copy() for a in p]
    q[k][0, 0] += 1e-15
    return q


if __name__ == "__main__":
    X, Y, p = start()
    print("X", repr(X), "Y", repr(Y))
    print("entropies", entropy(Y), "mean", repr(entropy(Y).mean()), "of the mean", repr(entropy(Y.mean())), "mean label", Y.mean())
    A = forward(X, p)
    g, dZs = backward(A, Y, p)
    print("AL", A[-1], "rms dW", [rms(g[2 * l]) for l in range(6)])
    print("rms dZ", [rms(d) for d in dZs])
    print("gradients ratio", [rms(dZs[l]) / rms(dZs[l + 1]) for l in range(5)])
    for l in range(6):
        print("A", l + 1, A[l + 1])
    for rate, its, at in ((0.01, 100, (0, 10, 50, 99)), (0.01, 1000, (0, 100, 300, 500)), (5, 12000, (0, 10, 100, 1000, 3000, 5000, 8000, 9000, 9200, 9400, 9600, 9800, 10000, 10500, 11000))):
        q, kept, end = train(X, Y, p, rate, its, at)
        r, kept2, end2 = train(X, Y, nudge(p), rate, its, at)
        print("rate", rate)
        for i in kept:
            print(i, repr(kept[i][0]), kept[i][1], "sens", abs(kept2[i][0] / kept[i][0] - 1))
        print("end", repr(end[0]), end[1], "sens", abs(end2[0] / end[0] - 1), "sensA", np.abs(end2[1] - end[1]).max())
        if rate == 5:
            for i in (0,):
                AA = forward(X, q)
                gg, dd = backward(AA, Y, q)
                print("end rms dW", [rms(gg[2 * l]) for l in range(6)])

    spec = importlib.util.spec_from_file_location("hyper", pathlib.Path(__file__).parent / "17_hyper_parameters.py")
    hyper = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(hyper)
    moonsX, moonsY = hyper.moons()
    deep = [2, 8, 8, 8, 8, 8, 8, 1]
    for seed in (1, 2, 3):
        np.random.seed(seed)
        p = []
        for n, previous in zip(deep[1:], deep):
            p += [np.random.randn(n, previous) * np.sqrt(2 / (previous + n)), np.zeros((n, 1))]
        for rate in (0.1, 1):
            q, kept, end = train(moonsX, moonsY, p, rate, 500)
            r, kept2, end2 = train(moonsX, moonsY, nudge(p), rate, 500)
            print("moons, sigmoid, Xavier", seed, rate, repr(kept[499][0]), end[1].min(), end[1].max(), "sens", abs(kept2[499][0] / kept[499][0] - 1))
        q, last = hyper.train(moonsX, moonsY, deep, 0.1, 500, seed)
        r, last2 = hyper.train(moonsX, moonsY, deep, 0.1, 500, seed, nudge=1e-15)
        print("moons, ReLU, He", seed, repr(last), "sens", abs(last2 / last - 1))
