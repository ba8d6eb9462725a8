"""Golden values of lesson 12: what networks learn from moons, circles, spirals and coin flips, on both sides of the split.

Run: /usr/bin/python3 12_what_did_it_learn.py   (NumPy 1.24; legacy generator)
"""
import importlib.util
import pathlib

import numpy as np

here = pathlib.Path(__file__).parent
spec = importlib.util.spec_from_file_location("steps", here / "10_update_parameters.py")
steps = importlib.util.module_from_spec(spec)
spec.loader.exec_module(steps)


def small(n):
    return 0.01


def he(n):
    return np.sqrt(2 / n)


def labelled(clean, noise, seed):
    n = clean.shape[1]
    Y = np.hstack([np.zeros(n // 2), np.ones(n // 2)]).reshape(1, n)
    np.random.seed(seed)
    return clean + noise * np.random.randn(2, n), Y


def circles(n=200, noise=0.08, seed=1):
    angle = 2 * np.pi * np.arange(n // 2) / (n // 2)
    c = np.array([np.cos(angle), np.sin(angle)])
    return labelled(np.hstack([c, 0.5 * c]), noise, seed)


def spirals(n=200, noise=0.02, seed=1):
    s = (np.arange(n // 2) + 0.5) / (n // 2)
    c = s * np.array([np.cos(2 * np.pi * s), np.sin(2 * np.pi * s)])
    return labelled(np.hstack([c, -c]), noise, seed)


def answers(X, parameters):
    return steps.forward(X, parameters)[0]


def cost(AL, Y):
    """With the floor of lesson 6: the argument of a logarithm is at least 2^-53."""
    floor = 2.0**-53
    return -1 / Y.shape[1] * np.sum(Y * np.log(np.maximum(AL, floor)) + (1 - Y) * np.log(np.maximum(1 - AL, floor)))


def accuracy(AL, Y):
    return np.mean((AL > 0.5) == Y)


def train(X, Y, dims, scale, rate, iterations, nudge=0.0, at=()):
    """Returns the parameters, the cost before the last update, and the parameters after k updates for each k in at."""
    parameters = steps.initialize(dims, scale)
    parameters["W1"][0, 0] += nudge
    kept, last = {}, None
    for i in range(iterations):
        if i in at:
            kept[i] = parameters
        AL, caches = steps.forward(X, parameters)
        if i == iterations - 1:
            last = cost(AL, Y)
        parameters = steps.update(parameters, steps.backward(AL, Y, caches), rate)
    kept[iterations] = parameters
    return parameters, last, kept


def report(name, X, Y, T, U, dims, scale, rate, iterations):
    parameters, last, _ = train(X, Y, dims, scale, rate, iterations)
    nudged = train(X, Y, dims, scale, rate, iterations, nudge=1e-15)[1]
    AL, test = answers(X, parameters), answers(T, parameters)
    print(name, "cost", repr(last), "train", accuracy(AL, Y), "test", accuracy(test, U), "test cost", repr(cost(test, U)))
    print("   answers from", repr(AL.min()), "to", repr(AL.max()), "nearest to 1/2:", min(abs(AL - 0.5).min(), abs(test - 0.5).min()),
          "sensitivity below 1e-11:", abs(nudged / last - 1) < 1e-11)
    return parameters


if __name__ == "__main__":
    DEEP = [2, 10, 10, 10, 1]
    for name, make in (("moons", steps.moons), ("circles", circles), ("spirals", spirals)):
        X, Y = make()
        T, U = make(seed=2)
        report(f"{name}, linear", X, Y, T, U, [2, 1], small, 0.1, 3000)
        report(f"{name}, 0.01", X, Y, T, U, DEEP, small, 0.1, 3000)
        report(f"{name}, He", X, Y, T, U, DEEP, he, 0.1, 3000)

    X, Y = steps.moons()
    T, U = steps.moons(seed=2)
    linear = train(X, Y, [2, 1], small, 0.1, 3000)[0]
    AL = answers(X, linear)
    for threshold in (0.1, 0.3, 0.5, 0.7, 0.9):
        print("threshold", threshold, "false alarms", int(((AL > threshold) & (Y == 0)).sum()), "misses", int(((AL <= threshold) & (Y == 1)).sum()),
              "nearest answer:", abs(AL - threshold).min())

    start = steps.initialize(DEEP, small)
    print("0.01 before training: accuracy", accuracy(answers(X, start), Y), "answers from ½ by", answers(X, start).min() - 0.5, answers(X, start).max() - 0.5)
    for name, scale in (("0.01", small), ("He", he)):
        AL, caches = steps.forward(X, steps.initialize(DEEP, scale))
        grads = steps.backward(AL, Y, caches)
        rms = lambda M: np.sqrt(np.mean(M * M))
        print(name, "rms of Z1…Z4", [rms(c[2]) for c in caches], "rms of dW1…dW4", [rms(grads[f"W{l}"]) for l in range(1, 5)])

    x1, x2 = np.meshgrid(-1.5 + 0.125 * np.arange(33), 1.5 - 0.25 * np.arange(11))
    grid = np.vstack([x1.ravel(), x2.ravel()])
    kept = train(X, Y, DEEP, he, 0.1, 3000, at=(0, 30, 100, 300, 1000))[2]
    for k, parameters in kept.items():
        AL = answers(grid, parameters)
        print("boundary at", k, "cost", repr(cost(answers(X, parameters), Y)), "nearest to 1/2 on the grid:", abs(AL - 0.5).min())
        for row in (AL > 0.5).reshape(11, 33):
            print("   ", "".join("#" if above else "." for above in row))

    FX, FY = steps.article()
    np.random.seed(5)
    fresh = np.random.randn(3, 2000), np.random.randint(0, 2, (1, 2000)).astype(float)
    report("coin flips [3,64,64,1]", FX, FY, *fresh, [3, 64, 64, 1], he, 0.1, 6000)

    X, Y = steps.moons(40, 0.35, 1)
    T, U = steps.moons(1000, 0.35, 2)
    kept = train(X, Y, [2, 32, 32, 1], he, 0.1, 2000, at=(0, 50, 100, 200, 500, 1000))[2]
    nudged = train(X, Y, [2, 32, 32, 1], he, 0.1, 2000, nudge=1e-15, at=(0, 50, 100, 200, 500, 1000))[2]
    for k, parameters in kept.items():
        AL, test = answers(X, parameters), answers(T, parameters)
        print("40 noisy moons at", k, "cost", repr(cost(AL, Y)), "test", repr(cost(test, U)), "right", accuracy(AL, Y), accuracy(test, U),
              "sensitivity below 1e-11:", abs(cost(answers(X, nudged[k]), Y) / cost(AL, Y) - 1) < 1e-11, abs(cost(answers(T, nudged[k]), U) / cost(test, U) - 1) < 1e-11)

    X, Y = steps.moons()
    T, U = steps.moons(seed=2)
    few = list(range(100)) + list(range(100, 200, 10))
    report("curve A", X[:, few], Y[:, few], T[:, few], U[:, few], DEEP, small, 0.1, 2000)
    report("curve B", X, Y, T, U, DEEP, he, 0.003, 2000)
    report("curve C", *circles(40, 0.3, 1), *circles(1000, 0.3, 2), [2, 32, 32, 1], he, 0.1, 2000)
    report("A mended", X[:, few], Y[:, few], T[:, few], U[:, few], DEEP, he, 0.1, 2000)
    report("B mended", X, Y, T, U, DEEP, he, 0.1, 2000)
    report("C mended", *circles(1000, 0.3, 3), *circles(1000, 0.3, 2), [2, 32, 32, 1], he, 0.1, 200)
    report("C mended, stopped at 200", *circles(40, 0.3, 1), *circles(1000, 0.3, 2), [2, 32, 32, 1], he, 0.1, 200)
