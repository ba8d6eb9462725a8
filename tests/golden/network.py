"""A small deep network in NumPy, from the formulas: columns are examples, dZ is the slope of each example's own loss."""
import numpy as np


def sigmoid(Z):
    return 1 / (1 + np.exp(-Z))


G = {"relu": lambda Z: np.maximum(Z, 0), "sigmoid": sigmoid, "tanh": np.tanh}
SLOPE = {"relu": lambda Z: (Z > 0) * 1.0, "sigmoid": lambda Z: sigmoid(Z) * (1 - sigmoid(Z)), "tanh": lambda Z: 1 - np.tanh(Z) ** 2}


def forward(X, Ws, bs, hidden="relu", output="sigmoid"):
    As, Zs = [X], []
    for l, (W, b) in enumerate(zip(Ws, bs), 1):
        Zs.append(np.einsum("ij,jk->ik", W, As[-1]) + b)
        As.append(G[output if l == len(Ws) else hidden](Zs[-1]))
    return As, Zs


def cost(AL, Y):
    return -np.sum(Y * np.log(AL) + (1 - Y) * np.log(1 - AL)) / Y.shape[1]


def backward(As, Zs, Ws, Y, hidden="relu", output="sigmoid"):
    m, L = Y.shape[1], len(Ws)
    dA = (1 - Y) / (1 - As[-1]) - Y / As[-1]
    dAs, dWs, dbs = [None] * L, [None] * L, [None] * L
    for l in range(L, 0, -1):
        dZ = dA * SLOPE[output if l == L else hidden](Zs[l - 1])
        dWs[l - 1] = np.einsum("ik,jk->ij", dZ, As[l - 1]) / m
        dbs[l - 1] = dZ.mean(axis=1, keepdims=True)
        dAs[l - 1] = dA = np.einsum("ji,jk->ik", Ws[l - 1], dZ)
    return dAs, dWs, dbs


def he(dims):
    return [np.random.randn(n, before) * np.sqrt(2 / before) for before, n in zip(dims, dims[1:])]


def train(X, Y, Ws, rate, iterations, hidden="relu"):
    bs = [np.zeros((W.shape[0], 1)) for W in Ws]
    costs = []
    for i in range(iterations):
        As, Zs = forward(X, Ws, bs, hidden)
        if i % 100 == 0 or i == iterations - 1:
            costs.append([i, cost(As[-1], Y)])
        _, dWs, dbs = backward(As, Zs, Ws, Y, hidden)
        Ws = [W - rate * dW for W, dW in zip(Ws, dWs)]
        bs = [b - rate * db for b, db in zip(bs, dbs)]
    return costs, Ws, bs
