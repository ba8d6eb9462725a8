"""Every step on random networks: 1 to 5 layers, one example, one-unit layers, wide and narrow ones, soft and hard labels."""
import numpy as np
from network import G, SLOPE, backward, cost, forward, he
from write import write

NETWORKS = [
    # seed, sizes, examples, hidden, soft labels
    (11, [3, 1], 5, "relu", False),
    (12, [2, 4, 1], 7, "relu", False),
    (13, [4, 3, 5, 1], 6, "relu", False),
    (14, [2, 3, 4, 3, 1], 9, "tanh", False),
    (15, [3, 4, 2, 5, 3, 1], 4, "sigmoid", False),
    (16, [3, 4, 5, 2, 1], 1, "tanh", False),
    (17, [1, 1, 1, 1], 3, "tanh", False),
    (18, [2, 12, 1, 9, 1], 5, "relu", False),
    (19, [6, 3, 2], 8, "sigmoid", True),
    (20, [9, 1, 1], 2, "sigmoid", True),
    (21, [1, 16, 3], 11, "relu", True),
    (22, [2, 1], 1, "relu", True),
]


def network(seed, dims, m, hidden, soft):
    np.random.seed(seed)
    X, Ws = np.random.randn(dims[0], m), he(dims)
    bs = [0.3 * np.random.randn(n, 1) for n in dims[1:]]   # off zero, for zeros could hide a wrong backward pass
    Y = np.random.rand(dims[-1], m) if soft else np.random.randint(0, 2, (dims[-1], m)).astype(float)
    As, Zs = forward(X, Ws, bs, hidden)
    dAs, dWs, dbs = backward(As, Zs, Ws, Y, hidden)
    rate = 0.01 * seed
    return {
        "dims": dims, "hidden": hidden, "X": X, "Y": Y, "W": Ws, "b": bs, "A": As, "Z": Zs, "cost": cost(As[-1], Y),
        "dA": dAs, "dW": dWs, "db": dbs, "learningRate": rate,
        "newW": [W - rate * dW for W, dW in zip(Ws, dWs)], "newb": [b - rate * db for b, db in zip(bs, dbs)],
        "predict": {str(t): (As[-1] > t) * 1.0 for t in (0.3, 0.5, 0.7)},
        "accuracy": np.mean((As[-1] > 0.5) == Y) if not soft else None,
    }


def activation(name):
    np.random.seed(5)
    Z, dA = np.random.randn(3, 4) * 4, np.random.randn(3, 4)
    return {"Z": Z, "dA": dA, "A": G[name](Z), "dZ": dA * SLOPE[name](Z)}


def linear(seed, n, before, m):
    np.random.seed(seed)
    A, W, b, dZ = np.random.randn(before, m), np.random.randn(n, before), np.random.randn(n, 1), np.random.randn(n, m)
    return {"A": A, "W": W, "b": b, "dZ": dZ, "Z": W.dot(A) + b, "dAPrev": W.T.dot(dZ), "dW": dZ.dot(A.T) / m, "db": dZ.sum(axis=1, keepdims=True) / m}


write(__file__, {
    "networks": [network(*case) for case in NETWORKS],
    "linear": [linear(30 + i, *shape) for i, shape in enumerate([(1, 1, 1), (4, 3, 2), (1, 6, 5), (6, 1, 5), (3, 2, 1), (2, 20, 3), (20, 2, 3), (2, 3, 17)])],
    "activations": {name: activation(name) for name in G},
})
