"""The data sets' recipes (see src/DeepNet/Data/Datasets.cs for the same in words)."""
import numpy as np
from write import write


def article():
    np.random.seed(3)
    for n, before in [(4, 3), (5, 4), (2, 5), (1, 2)]:   # the weights that the article had drawn before its data
        np.random.randn(n, before)
    X = np.random.randn(3, 150)
    return X, np.array([[np.random.randint(0, 2) for _ in range(150)]])


def moons(half):
    t = np.linspace(0, np.pi, half)
    return np.hstack([[np.cos(t), np.sin(t)], [1 - np.cos(t), 0.5 - np.sin(t)]])


def circles(half):
    angle = 2 * np.pi * np.arange(half) / half
    ring = np.array([np.cos(angle), np.sin(angle)])
    return np.hstack([ring, ring / 2])


def spirals(half):
    s = (np.arange(half) + 0.5) / half
    arm = s * np.array([np.cos(2 * np.pi * s), np.sin(2 * np.pi * s)])
    return np.hstack([arm, -arm])


def noisy(shape, n, noise, seed):
    clean = shape(n // 2)
    np.random.seed(seed)
    return {"n": n, "noise": noise, "seed": seed, "X": clean + noise * np.random.randn(2, n), "Y": [[0] * (n // 2) + [1] * (n // 2)]}


X, Y = article()
CASES = [(4, 0.3, 7), (10, 0, 1), (26, 0.2, 42)]
write(__file__, {
    "article": {"X": X, "Y": Y},
    "moons": [noisy(moons, *case) for case in [(200, 0.15, 1), *CASES]],
    "circles": [noisy(circles, *case) for case in [(200, 0.08, 1), *CASES]],
    "spirals": [noisy(spirals, *case) for case in [(200, 0.02, 1), *CASES]],
})
