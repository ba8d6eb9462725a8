"""Golden values of lesson 15: the drawn images, learned by a neuron and by [12288, 20, 7, 5, 1].

Run: /usr/bin/python3 15_image_classifier.py [folder of the course's cat files]   (NumPy 1.24; legacy generator; some minutes)
"""
import sys

import numpy as np

DIMS = [12288, 20, 7, 5, 1]


def drawn_images(count, seed):
    np.random.seed(seed)
    images = []
    for j in range(count):
        u = np.random.rand(1, 10)[0]
        row, column = np.mgrid[0:64, 0:64]
        x, y = column - (31.5 + 8 * (2 * u[0] - 1)), row - (31.5 + 8 * (2 * u[1] - 1))
        size, half_width = 16 + 6 * u[2], 3 + 2 * u[3]
        if j % 2 == 1:
            figure = np.abs(np.hypot(x, y) - size) <= half_width
        else:
            figure = (np.minimum(np.abs(x - y), np.abs(x + y)) / np.sqrt(2) <= half_width) & (np.maximum(np.abs(x), np.abs(y)) <= size)
        contrast = (1 if u[7] < 0.5 else -1) * (50 + 30 * u[8])
        values = 90 + 75 * u[4:7] + contrast * figure[:, :, np.newaxis] + 20 * np.random.randn(64, 192).reshape(64, 64, 3)
        images.append(np.clip(np.rint(values), 0, 255))
    return np.array(images), np.array([[j % 2 for j in range(count)]], dtype=float)


def flatten(images):
    return images.reshape(len(images), -1).T / 255


def flatten_wrongly(images):
    return images.reshape(-1, len(images)) / 255


def first_weights(dims, seed):
    np.random.seed(seed)
    return [(np.random.randn(n, before) / np.sqrt(before), np.zeros((n, 1))) for before, n in zip(dims, dims[1:])]


def forward(X, parameters):
    A, kept = X, []
    for l, (W, b) in enumerate(parameters, 1):
        Z = W @ A + b
        kept.append((A, Z))
        A = np.maximum(Z, 0) if l < len(parameters) else 1 / (1 + np.exp(-Z))
    return A, kept


def cost(AL, Y):
    return float(-np.mean(Y * np.log(AL) + (1 - Y) * np.log(1 - AL)))


def train(X, Y, parameters, rate, iterations):
    m, costs = X.shape[1], {}
    for i in range(iterations):
        AL, kept = forward(X, parameters)
        if i % 100 == 0 or i == iterations - 1:
            costs[i] = cost(AL, Y)
        dZ, updated = AL - Y, []
        for l in range(len(parameters), 0, -1):
            (W, b), (A, _) = parameters[l - 1], kept[l - 1]
            updated.insert(0, (W - rate * dZ @ A.T / m, b - rate * dZ.sum(axis=1, keepdims=True) / m))
            if l > 1:
                dZ = (W.T @ dZ) * (kept[l - 2][1] > 0)
        parameters = updated
    return parameters, costs


def right(parameters, X, Y):
    return int(((forward(X, parameters)[0] > 0.5) == Y).sum())


def report(name, trained, X, Y, testX, testY):
    parameters, costs = trained
    print(f"{name}: right {right(parameters, X, Y)} of {Y.size}, test {right(parameters, testX, testY)} of {testY.size}, cost {cost(forward(X, parameters)[0], Y)!r}, test cost {cost(forward(testX, parameters)[0], testY)!r}")
    print("  costs", costs)


if __name__ == "__main__":
    images, Y = drawn_images(200, 1)
    testImages, testY = drawn_images(100, 2)
    X, testX = flatten(images), flatten(testImages)
    report("one neuron", train(X, Y, [(np.zeros((1, 12288)), np.zeros((1, 1)))], 0.002, 500), X, Y, testX, testY)

    deep = train(X, Y, first_weights(DIMS, 1), 0.0075, 750)
    report("deep", deep, X, Y, testX, testY)

    row, column = np.mgrid[0:64, 0:64]
    x, y = np.abs(column - 31.5), np.abs(row - 31.5)
    square, radius, diagonal = np.maximum(x, y), np.hypot(x, y), np.abs(x - y) / np.sqrt(2)
    own = {"ring": np.abs(radius - 19) <= 4, "cross": (diagonal <= 4) & (square <= 19), "square": np.abs(square - 19) <= 4,
           "disc": radius <= 19, "upright cross": (np.minimum(x, y) <= 4) & (square <= 19), "nothing": radius < 0}
    for name, figure in own.items():
        picture = np.array([110, 130, 150]) + 60 * figure[:, :, np.newaxis]
        print(f"  {name}: {forward(flatten(picture[np.newaxis]), deep[0])[0][0, 0]!r}")

    np.random.seed(0)
    order = np.random.permutation(12288)
    print("order begins", order[:5])
    report("shuffled points", train(X[order], Y, first_weights(DIMS, 1), 0.0075, 750), X[order], Y, testX[order], testY)
    wrongX, wrongTestX = flatten_wrongly(images), flatten_wrongly(testImages)
    report("wrong flatten", train(wrongX, Y, first_weights(DIMS, 1), 0.0075, 750), wrongX, Y, wrongTestX, testY)

    if len(sys.argv) > 1:
        import h5py

        with h5py.File(sys.argv[1] + "/train_catvnoncat.h5", "r") as file:
            cats, catY = flatten(file["train_set_x"][:]), file["train_set_y"][:][np.newaxis].astype(float)
        with h5py.File(sys.argv[1] + "/test_catvnoncat.h5", "r") as file:
            testCats, testCatY = flatten(file["test_set_x"][:]), file["test_set_y"][:][np.newaxis].astype(float)
        report("cats, one neuron", train(cats, catY, [(np.zeros((1, 12288)), np.zeros((1, 1)))], 0.005, 2000), cats, catY, testCats, testCatY)
        for seed in range(1, 9):
            report(f"cats, seed {seed}", train(cats, catY, first_weights(DIMS, seed), 0.0075, 2500), cats, catY, testCats, testCatY)
        # the neuron article's own network and first weights
        for seed in [0, 1, 3]:
            np.random.seed(seed)
            small = [(0.01 * np.random.rand(n, before), np.zeros((n, 1))) for before, n in [(12288, 5), (5, 5), (5, 5), (5, 3), (3, 1)]]
            report(f"cats, the neuron article's own, seed {seed}", train(cats, catY, small, 0.01, 1000), cats, catY, testCats, testCatY)
