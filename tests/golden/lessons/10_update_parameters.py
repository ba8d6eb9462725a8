"""Golden values of lesson 10: one step of gradient descent on the article's network, and one on the moons.

Run: /usr/bin/python3 10_update_parameters.py   (NumPy 1.24; legacy generator)
"""
import numpy as np


def initialize(dims, scale):
    np.random.seed(3)
    parameters = {}
    for l in range(1, len(dims)):
        parameters[f"W{l}"] = np.random.randn(dims[l], dims[l - 1]) * scale(dims[l - 1])
        parameters[f"b{l}"] = np.zeros((dims[l], 1))
    return parameters


def forward(X, parameters):
    A, caches, L = X, [], len(parameters) // 2
    for l in range(1, L + 1):
        W, b = parameters[f"W{l}"], parameters[f"b{l}"]
        Z = W @ A + b
        caches.append((A, W, Z))
        A = np.where(Z > 0, Z, 0) if l < L else 1 / (1 + np.exp(-Z))
    return A, caches


def cost(AL, Y):
    return -1 / Y.shape[1] * np.sum(Y * np.log(AL) + (1 - Y) * np.log(1 - AL))


def backward(AL, Y, caches):
    grads, m = {}, Y.shape[1]
    dZ = AL - Y
    for l in range(len(caches), 0, -1):
        APrev, W, _ = caches[l - 1]
        grads[f"W{l}"] = dZ @ APrev.T / m
        grads[f"b{l}"] = np.sum(dZ, axis=1, keepdims=True) / m
        if l > 1:
            dZ = (W.T @ dZ) * (caches[l - 2][2] > 0)
    return grads


def update(parameters, grads, learning_rate):
    return {key: parameters[key] - learning_rate * grads[key] for key in parameters}


def article():
    np.random.seed(3)
    np.random.randn(44)
    X = np.random.randn(3, 150)
    Y = np.array([np.random.randint(0, 2) for _ in range(150)]).reshape(1, 150)
    return X, Y


def moons(n=200, noise=0.15, seed=1):
    t = np.linspace(0, np.pi, n // 2)
    X = np.hstack([[np.cos(t), np.sin(t)], [1 - np.cos(t), 0.5 - np.sin(t)]])
    Y = np.hstack([np.zeros(n // 2), np.ones(n // 2)]).reshape(1, n)
    np.random.seed(seed)
    return X + noise * np.random.randn(2, n), Y


if __name__ == "__main__":
    X, Y = article()
    before = initialize([3, 4, 5, 2, 1], lambda n: 0.01)
    AL, caches = forward(X, before)
    after = update(before, backward(AL, Y, caches), 0.0075)
    print("the article's network, one step at 0.0075")
    for key, value in after.items():
        print(key, repr(value))
    print("cost before", repr(cost(AL, Y)), "after", repr(cost(forward(X, after)[0], Y)))

    X, Y = moons()
    before = initialize([2, 8, 1], lambda n: np.sqrt(2 / n))
    AL, caches = forward(X, before)
    grads = backward(AL, Y, caches)
    print("moons, [2, 8, 1], He")
    print("cost", repr(cost(AL, Y)), "squared length", repr(sum(np.sum(g * g) for g in grads.values())))
    for rate in (0.001, 1):
        parameters = before
        for i in range(300):
            AL, caches = forward(X, parameters)
            last = cost(AL, Y)
            parameters = update(parameters, backward(AL, Y, caches), rate)
        print("rate", rate, "cost at iteration 299", repr(last))

    # one weight nudged by 1e-15: the relative change of the final cost has to stay below 1e-11
    for rate in (0.001, 1, 5):
        costs = []
        for nudge in (0, 1e-15):
            parameters = initialize([2, 8, 1], lambda n: np.sqrt(2 / n))
            parameters["W1"][0, 0] += nudge
            for i in range(300):
                AL, caches = forward(X, parameters)
                last = cost(AL, Y)
                parameters = update(parameters, backward(AL, Y, caches), rate)
            costs.append(last)
        print("sensitivity at rate", rate, "below 1e-11:", abs(costs[1] / costs[0] - 1) < 1e-11)
