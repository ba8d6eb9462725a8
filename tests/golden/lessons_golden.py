"""The numbers that the lessons' trainings end with, worked out by the lessons' own scripts (lessons/); some minutes."""
import importlib.util
import pathlib

import numpy as np
from network import backward, cost, forward, train
from write import write


def load(name):
    spec = importlib.util.spec_from_file_location(name[3:], pathlib.Path(__file__).parent / "lessons" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


neuron, linear, activations, data, clouds, hidden, images, sigmoids, hyper = (load(name) for name in (
    "01_one_neuron", "03_linear_forward", "04_activations", "12_what_did_it_learn", "13_logistic_regression",
    "14_one_hidden_layer", "15_image_classifier", "16_all_sigmoid", "17_hyper_parameters"))

RULES = {
    "He": lambda n, before: np.random.randn(n, before) * np.sqrt(2 / before),
    "Small": lambda n, before: np.random.randn(n, before) * 0.01,
    "Uniform": lambda n, before: np.random.rand(n, before) * 0.01,
    "Xavier": lambda n, before: np.random.randn(n, before) * np.sqrt(2 / (n + before)),
    "Half": lambda n, before: np.full((n, before), 0.5),
}


def start(dims, rule, seed):
    np.random.seed(seed)
    return [a for before, n in zip(dims, dims[1:]) for a in (RULES[rule](n, before), np.zeros((n, 1)))]


def article():
    np.random.seed(3)
    np.random.randn(44)  # the weights that the article had drawn before its data
    X = np.random.randn(3, 150)
    return X, np.array([[np.random.randint(0, 2) for _ in range(150)]])


def descend(X, Y, p, rate, iterations, batch=None, seed=3):
    """The parameters at the end, and the cost before the last update; batches in the order that Trainer draws."""
    order, last = np.random.RandomState(seed), None
    for i in range(iterations):
        if i == iterations - 1:
            last = data.cost(hyper.forward(X, p)[-1], Y)
        at = np.arange(Y.size) if batch in (None, Y.size) else order.permutation(Y.size)
        for k in range(0, Y.size, batch or Y.size):
            p = hyper.step(X[:, at[k : k + (batch or Y.size)]], Y[:, at[k : k + (batch or Y.size)]], p, rate)
    return p, last


def runs():
    deep, seven = [2, 10, 10, 10, 1], [2, 8, 8, 8, 8, 8, 8, 1]
    moons, circles, spirals = hyper.moons(), data.circles(), data.spirals()
    ends = {}

    def end(name, XY, dims, rule="He", rate=0.1, iterations=3000, seed=3, **more):
        ends[name] = descend(*XY, start(dims, rule, seed), rate, iterations, seed=seed, **more)[1]

    end("07, 10: moons, rate 1", moons, [2, 8, 1], rate=1, iterations=300)
    end("10: moons, rate 0.001", moons, [2, 8, 1], rate=0.001, iterations=300)
    end("11: the article", article(), [3, 4, 5, 2, 1], "Small", 0.0075)
    end("11: the article, He", article(), [3, 4, 5, 2, 1], rate=0.0075)
    end("11: the article, He, rate 0.1", article(), [3, 4, 5, 2, 1])
    for name, XY in ("moons", moons), ("circles", circles), ("spirals", spirals):
        end(f"00, 12: {name}, He", XY, deep)
        end(f"12: {name}, 0.01", XY, deep, "Small")
        end(f"12: {name}, linear", XY, [2, 1], "Small")
    end("12: coin flips", article(), [3, 64, 64, 1], iterations=6000)
    end("12: noisy moons", hyper.moons(40, 0.35), [2, 32, 32, 1], iterations=2000)
    end("12: B, stopped too early", moons, deep, rate=0.003, iterations=2000)
    end("12: C, noisy circles", data.circles(40, 0.3), [2, 32, 32, 1], iterations=2000)
    for name, rule in ("rand", "Uniform"), ("randn", "Small"), ("He", "He"):
        for seed in range(1, 5):
            end(f"14: circles, {name}, seed {seed}", circles, [2, 4, 1], rule, 0.3, seed=seed)
    for seed in 1, 2, 3:
        kept = sigmoids.train(*moons, start(seven, "Xavier", seed), 1, 500)[1]
        ends[f"16: sigmoid, seed {seed}"] = kept[499][0]
        ends[f"16: tanh, seed {seed}"] = train(*moons, start(seven, "Xavier", seed)[::2], 0.03, 500, "tanh")[0][-1][1]
        end(f"16: ReLU, seed {seed}", moons, seven, iterations=500, seed=seed)
    for rate in 0.01, 0.03, 0.1, 0.3, 1, 5, 10:
        for seed in range(1, 6):
            end(f"17: spirals, rate {rate}, seed {seed}", spirals, [2, 16, 16, 1], rate=rate, iterations=1000, seed=seed)
    for batch in 200, 50, 10, 1:
        for seed in range(1, 6):
            end(f"17: batches of {batch}, seed {seed}", moons, [2, 8, 1], iterations=100, seed=seed, batch=batch)
    return ends


def one_neuron():
    w, b, losses = neuron.w, neuron.b, []
    for step in range(101):
        y_hat = neuron.sigmoid(w @ neuron.x + b)
        losses.append(neuron.loss(y_hat, neuron.y))
        dz = y_hat - neuron.y
        w, b = w - neuron.learning_rate * dz * neuron.x, b - neuron.learning_rate * dz
    return {"losses": losses}


def article_start():
    X, Y = article()
    p = start([3, 4, 5, 2, 1], "Small", 3)
    Ws, bs = p[::2], p[1::2]
    As, Zs = forward(X, Ws, bs)
    _, dWs, dbs = backward(As, Zs, Ws, Y)
    return {"cost": cost(As[-1], Y), "Z": [Z[:, :3] for Z in Zs], "largest": [np.abs(Z).max() for Z in Zs], "dW": dWs, "db": dbs}


def article_end():
    X, Y = article()
    p, q, z, alone = descend(X, Y, start([3, 4, 5, 2, 1], "Small", 3), 0.0075, 3000)[0], Y.mean(), 0.0, []
    for i in range(2901):
        c = 1 / (1 + np.exp(-z))
        alone.append(-q * np.log(c) - (1 - q) * np.log(1 - c))
        z -= 0.0075 * (c - q)
    np.random.seed(5)
    F, V = np.random.randn(3, 2000), np.random.randint(0, 2, (1, 2000))
    *hidden_answers, AL = hyper.forward(X, p)
    return {
        "from": AL.min(), "to": AL.max(), "fires": [(A > 0).sum(axis=1) for A in hidden_answers[1:]],
        "one number": [alone[i] for i in (100, 1000, 2900)], "fresh": data.cost(hyper.forward(F, p)[-1], V),
    }


def two_clouds():
    X, Y = clouds.clouds(1)
    W, b = np.array([[0.5, -0.25]]), np.array([[0.1]])
    dW, db = clouds.slopes(W, b, X, Y)
    zeros = np.zeros((1, 2)), np.zeros((1, 1))
    end_W, end_b, end = clouds.descend(*zeros, X, Y, 0.1, 2000)
    F, V = clouds.clouds(3, 20000)
    extended = np.vstack([X, np.ones((1, 200))])
    starts = [zeros]
    for seed in range(1, 5):
        np.random.seed(seed)
        starts.append((3 * np.random.randn(1, 2), 3 * np.random.randn(1, 1)))
    return {
        "W": W, "b": b, "cost": clouds.cost(clouds.sigmoid(W @ X + b), Y), "dW": dW, "db": db,
        "curvature": np.linalg.eigvalsh(extended @ extended.T / 800).max(),
        "trained": {"W": [end_W], "b": [end_b], "cost": end, "fresh": clouds.cost(clouds.sigmoid(end_W @ F + end_b), V)},
        "starts": [{"W": [W], "b": [b], "end": clouds.descend(W, b, X, Y, 2, 2000)[2]} for W, b in starts],
    }


def one_hidden_layer():
    X, Y = data.circles()
    half, he = start([2, 4, 1], "Half", 3), start([2, 4, 1], "He", 3)
    np.random.seed(3)
    kink = [np.zeros((4, 2)), np.zeros((4, 1)), np.random.randn(1, 4), np.zeros((1, 1))]
    return {
        "dW1": hidden.backward(X, Y, he, 0)[0], "slope 1": hidden.descend(X, Y, he, 0.3, 1000, 1)[1],
        "kink": [[i, hidden.descend(*hyper.moons(), kink, 0.3, i + 1, 1)[1]] for i in (1, 10, 100, 999)],
        "half": {"W": half[::2], "b": half[1::2], "end": hidden.descend(X, Y, half, 0.3, 3000)[1]},
    }


def sigmoid_article():
    X, Y, p = sigmoids.start()
    gradients, _ = sigmoids.backward(sigmoids.forward(X, p), Y, p)
    slow = sigmoids.train(X, Y, p, 0.01, 1000, (0, 99))[1]
    return {
        "sizes": [sigmoids.rms(dW) for dW in gradients[::2]],
        "slow": [[i, slow[i][0]] for i in (0, 99, 999)],
        "fast": sigmoids.train(X, Y, p, 5, 9001)[1][9000][0],
    }


def other_points():
    moons, noisy = hyper.moons(), hyper.moons(40, 0.35)
    he = descend(*moons, start([2, 10, 10, 10, 1], "He", 3), 0.1, 3000)[0]
    early = descend(*noisy, start([2, 32, 32, 1], "He", 3), 0.1, 150)[0]
    (T, U), (S, V) = hyper.moons(seed=2), hyper.moons(1000, 0.35, 2)
    alone = [descend(*moons, start([2, 1], "He", 1), 1, *run, seed=1)[0] for run in ((5000,), (100, 1))]
    return {
        "moons": data.cost(hyper.forward(T, he)[-1], U), "noisy moons after 150": data.cost(hyper.forward(S, early)[-1], V),
        "one neuron": data.cost(hyper.forward(moons[0], alone[0])[-1], moons[1]),
        "one neuron, batches of 1": data.cost(hyper.forward(moons[0], alone[1])[-1], moons[1]),
    }


def drawn_images():
    drawn, Y = images.drawn_images(200, 1)
    X, wrong = images.flatten(drawn), images.flatten_wrongly(drawn)
    np.random.seed(0)
    shuffled = X[np.argsort(np.random.rand(12288), kind="stable")]
    first = images.first_weights(images.DIMS, 1)
    one = images.train(X, Y, [(np.zeros((1, 12288)), np.zeros((1, 1)))], 0.002, 500)[1]
    ends = {name: images.train(inputs, Y, first, 0.0075, 750) for name, inputs in (("deep", X), ("shuffled", shuffled), ("wrong", wrong))}
    row, column = np.mgrid[0:64, 0:64]
    ring = np.abs(np.hypot(column - 31.5, row - 31.5) - 19) <= 4
    own = np.array([np.array([110, 130, 150]) + 60 * figure[:, :, np.newaxis] for figure in (ring, row < 0)])
    answers = images.forward(images.flatten(own), ends["deep"][0])[0]
    return {"one neuron": list(one.items()), **{name: list(costs.items()) for name, (_, costs) in ends.items()}, "ring, nothing": answers[0]}


ends = drawn_images()
write(__file__, {
    "runs": {**runs(), "15: drawn images": ends["deep"][-1][1]}, "one neuron": one_neuron(), "article": article_start(), "article's end": article_end(),
    "first layer": {"Z": linear.first_layer()[:, :5], "zeros": activations.zeros()}, "clouds": two_clouds(), "hidden": one_hidden_layer(),
    "sigmoids": sigmoid_article(), "points": other_points(), "images": ends,
})
