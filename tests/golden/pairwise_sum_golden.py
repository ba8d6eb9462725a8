"""np.sum of n terms; the terms are made by divisions, which round alike everywhere."""
import numpy as np
from write import write


def terms(n):
    return [((i * 2654435761) % 2**32 - 2**31) / (1 + i % 97) for i in range(n)]


write(__file__, {"sums": {n: np.sum(np.array(terms(n))) for n in [*range(301), 1000, 8192, 8193, 12345, 20000, 100000, 100001]}})
