"""Whole training runs on data, sizes and weights that the article does not use."""
import numpy as np
from network import he, train
from write import write


def small(dims):
    return [0.01 * np.random.randn(n, before) for before, n in zip(dims, dims[1:])]


def run(dims, m, data_seed, weight_seed, way, draw, rate, iterations):
    np.random.seed(data_seed)
    X = np.random.randn(dims[0], m)
    Y = (np.random.rand(dims[-1], m) < 1 / (1 + np.exp(-2 * X[:1]))) * 1.0
    np.random.seed(weight_seed)
    costs, Ws, bs = train(X, Y, draw(dims), rate, iterations)
    return {"dims": dims, "X": X, "Y": Y, "initialization": way, "seed": weight_seed, "learningRate": rate, "iterations": iterations, "costs": costs, "W": Ws, "b": bs}


write(__file__, {"runs": [
    run([2, 1], 20, 1, 3, "Small", small, 0.5, 101),
    run([2, 4, 1], 30, 2, 7, "He", he, 0.1, 250),
    run([4, 3, 2], 12, 3, 0, "He", he, 0.05, 200),
    run([3, 5, 4, 2, 1], 25, 4, 42, "He", he, 0.03, 150),
    run([1, 3, 1, 1], 1, 5, 1, "Small", small, 0.2, 60),
    run([5, 6, 6, 6, 6, 1], 15, 6, 2, "He", he, 0.02, 1),
]})
