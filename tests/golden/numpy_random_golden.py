"""NumPy's legacy generator: randn, rand and randint from several seeds, ranges and mixtures."""
import numpy as np
from write import write

SEEDS = [0, 1, 3, 42, 2**31 - 1]
RANGES = [(0, 2), (0, 10), (-5, 5), (-1000, -990), (7, 8), (0, 1), (-3, -2), (0, 16), (0, 17), (-8, 8),
          (0, 1000), (0, 2**20), (0, 2**31 - 1), (-2**31, 0), (-2**31, 2**31 - 1), (-1, 2**31 - 1)]


def drawn(seed, draw):
    np.random.seed(seed)
    return draw()


def mixed(seed):
    """randn hands out one of a pair and keeps the other: what other draws come between must not disturb it."""
    np.random.seed(seed)
    steps = ["randn", "rand", "randint", "randn", "randint", "randn", "randn", "rand", "randn", "rand", "randint", "rand", "randn"]
    calls = {"randn": np.random.randn, "rand": np.random.rand, "randint": lambda: np.random.randint(-4, 9)}
    return [[step, calls[step]()] for step in steps]


def across_blocks(seed):
    """624 outputs make one block of the twister; a leading randint makes the doubles straddle the boundary."""
    np.random.seed(seed)
    first = np.random.randint(0, 2**20)
    return {"first": first, "rand": {i: value for i, value in enumerate(np.random.rand(1300)) if i % 312 in (0, 1, 155, 310, 311)}}


write(__file__, {
    "rand": [{"seed": seed, "values": drawn(seed, lambda: np.random.rand(3, 4))} for seed in SEEDS],
    "randn": [{"seed": seed, "values": drawn(seed, lambda: np.random.randn(5, 3))} for seed in SEEDS],
    "randint": [{"seed": seed, "low": low, "high": high, "values": drawn(seed, lambda: np.random.randint(low, high, (3, 5)))}
                for low, high in RANGES for seed in (0, 42)],
    "mixed": [{"seed": seed, "calls": mixed(seed)} for seed in SEEDS],
    "large": [{"seed": str(seed), "values": drawn(seed, lambda: np.random.randn(5, 3))} for seed in (2**31, 2**32 - 1)],
    "acrossBlocks": [{"seed": seed, **across_blocks(seed)} for seed in SEEDS],
})
