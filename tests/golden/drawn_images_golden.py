"""The drawn images (see src/DeepNet/Data/Datasets.DrawnImages.cs for the same in words): too large to be kept, so hashes, sums and some values of the bytes."""
import hashlib

import numpy as np
from write import write


def image(ring):
    u = np.random.rand(1, 10)[0]
    row, column = np.mgrid[0:64, 0:64]
    x, y = column - (31.5 + 8 * (2 * u[0] - 1)), row - (31.5 + 8 * (2 * u[1] - 1))
    size, half_width = 16 + 6 * u[2], 3 + 2 * u[3]
    if ring:
        figure = np.abs(np.hypot(x, y) - size) <= half_width
    else:
        figure = (np.minimum(np.abs(x - y), np.abs(x + y)) / np.sqrt(2) <= half_width) & (np.maximum(np.abs(x), np.abs(y)) <= size)
    contrast = (1 if u[7] < 0.5 else -1) * (50 + 30 * u[8])
    values = 90 + 75 * u[4:7] + contrast * figure[:, :, np.newaxis] + 20 * np.random.randn(64, 192).reshape(64, 64, 3)
    return np.clip(np.rint(values), 0, 255).astype(np.uint8)


def images(count, seed):
    np.random.seed(seed)
    drawn = np.array([image(ring=j % 2 == 1) for j in range(count)])
    columns = drawn.reshape(count, -1).T
    places = [(0, 0), (1, 0), (2, 0), (3, 0), (192, 0), (6143, count - 1), (12287, count - 1)]
    return {
        "count": count,
        "seed": seed,
        "sha256": hashlib.sha256(drawn.tobytes()).hexdigest(),  # of the bytes, image after image
        "sums": columns.astype(np.int64).sum(axis=0),
        "some": [[i, j, columns[i, j]] for i, j in places],
        "Y": [[j % 2 for j in range(count)]],
    }


write(__file__, {"images": [images(count, seed) for count, seed in [(200, 1), (100, 2), (1, 0), (7, 42)]]})
