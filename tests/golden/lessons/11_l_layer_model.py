"""Golden values of lesson 11 that the article does not print: its data, the costs in between, one number alone.

Run: /usr/bin/python3 11_l_layer_model.py   (NumPy 1.24; legacy generator)
"""
import importlib.util
import pathlib

import numpy as np

here = pathlib.Path(__file__).parent
spec = importlib.util.spec_from_file_location("steps", here / "10_update_parameters.py")
steps = importlib.util.module_from_spec(spec)
spec.loader.exec_module(steps)


def train(X, Y, dims, scale, learning_rate, iterations, nudge=0.0):
    parameters = steps.initialize(dims, scale)
    parameters["W1"][0, 0] += nudge
    costs = []
    for i in range(iterations):
        AL, caches = steps.forward(X, parameters)
        if i % 100 == 0 or i == iterations - 1:
            costs.append((i, steps.cost(AL, Y)))
        parameters = steps.update(parameters, steps.backward(AL, Y, caches), learning_rate)
    return parameters, costs


if __name__ == "__main__":
    DIMS = [3, 4, 5, 2, 1]
    X, Y = steps.article()
    print("X, first 3 columns", repr(X[:, :3]))
    print("Y, first 10", Y[0, :10], "ones", int(Y.sum()))
    p = Y.mean()
    entropy = -(p * np.log(p) + (1 - p) * np.log(1 - p))
    print("entropy of the labels", repr(entropy), "its z", repr(np.log(p / (1 - p))))

    parameters, costs = train(X, Y, DIMS, lambda n: 0.01, 0.0075, 3000)
    for i, cost in costs:
        print("cost", i, repr(cost))
    for key, value in parameters.items():
        print(key, repr(value))
    AL, caches = steps.forward(X, parameters)
    print("AL from", repr(AL.min()), "to", repr(AL.max()))
    for l, (_, _, Z) in enumerate(caches, 1):
        print("layer", l, "examples with Z > 0, by neuron", (Z > 0).sum(axis=1), "largest Z", Z.max(axis=1))

    b, worst = 0.0, 0.0
    recorded = dict(costs)
    for i in range(3000):
        a = 1 / (1 + np.exp(-b))
        if i in recorded:
            worst = max(worst, abs(recorded[i] + p * np.log(a) + (1 - p) * np.log(1 - a)))
        b -= 0.0075 * (a - p)
    print("one number alone: z", repr(b), "costs differ by at most", worst)

    np.random.seed(3)
    X0 = np.random.randn(3, 150)
    Y0 = np.array([np.random.randint(0, 2) for _ in range(150)]).reshape(1, 150)
    small = steps.initialize(DIMS, lambda n: 0.01)
    print("cost at 0 without the 44 draws", repr(steps.cost(steps.forward(X0, small)[0], Y0)))

    np.random.seed(4)
    Xf = np.random.randn(3, 150)
    Yf = np.array([np.random.randint(0, 2) for _ in range(150)]).reshape(1, 150)
    for rate in (0.0075, 0.1):
        he, costs = train(X, Y, DIMS, lambda n: np.sqrt(2 / n), rate, 3000)
        nudged = train(X, Y, DIMS, lambda n: np.sqrt(2 / n), rate, 3000, nudge=1e-15)[1]
        AL, fresh = steps.forward(X, he)[0], steps.forward(Xf, he)[0]
        print("He, rate", rate, "cost", repr(costs[-1][1]), "right", ((AL > 0.5) == Y).mean(),
              "fresh flips: cost", repr(steps.cost(fresh, Yf)), "right", ((fresh > 0.5) == Yf).mean(),
              "sensitivity below 1e-11:", abs(nudged[-1][1] / costs[-1][1] - 1) < 1e-11)
    nudged = train(X, Y, DIMS, lambda n: 0.01, 0.0075, 3000, nudge=1e-15)[1]
    print("the article's run: sensitivity below 1e-11:", abs(nudged[-1][1] / recorded[2999] - 1) < 1e-11)
