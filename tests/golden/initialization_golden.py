"""The ways of drawing weights, layer after layer from one generator."""
import numpy as np
from write import write

WAYS = {
    "LeCun": lambda n, before: np.random.randn(n, before) / np.sqrt(before),
    "He": lambda n, before: np.random.randn(n, before) * np.sqrt(2 / before),
    "Xavier": lambda n, before: np.random.randn(n, before) * np.sqrt(2 / (before + n)),
    "Small(0.01)": lambda n, before: np.random.randn(n, before) * 0.01,
    "Small(0.5)": lambda n, before: np.random.randn(n, before) * 0.5,
    "Uniform(1)": lambda n, before: np.random.rand(n, before) * 1.0,
    "Uniform(0.25)": lambda n, before: np.random.rand(n, before) * 0.25,
    "Zeros": lambda n, before: np.zeros((n, before)),
}


def weights(way, dims, seed):
    np.random.seed(seed)
    return [way(dims[l], dims[l - 1]) for l in range(1, len(dims))]


write(__file__, {name: [{"dims": dims, "seed": seed, "W": weights(way, dims, seed)} for dims, seed in [([3, 4, 2], 3), ([5, 1, 3, 1], 42)]]
                 for name, way in WAYS.items()})
