"""The same work in NumPy, float64, as lean as it stays readable. Reads tasks from standard input, answers in seconds."""

import ctypes
import sys
import time

import numpy as np

RATE = 0.0075


def train(sizes, m, iterations):
    """Seconds per iteration of full-batch gradient descent, [LINEAR->RELU]*(L-1) -> LINEAR -> SIGMOID."""
    random = np.random.default_rng(1)
    X = random.standard_normal((sizes[0], m))
    Y = random.integers(0, 2, (sizes[-1], m)).astype(float)
    W = [random.standard_normal((n, p)) / np.sqrt(p) for p, n in zip(sizes, sizes[1:])]
    b = [np.zeros((n, 1)) for n in sizes[1:]]
    L = len(W)

    def step(i):
        A = [X]
        for l in range(L):
            Z = W[l] @ A[-1]
            Z += b[l]
            if l < L - 1:
                np.maximum(Z, 0, out=Z)
            else:
                Z = 1 / (1 + np.exp(-Z))
            A.append(Z)
        if i % 100 == 0:
            np.sum(Y * np.log(A[-1]) + (1 - Y) * np.log(1 - A[-1])) / -m
        dZ = A[-1] - Y
        for l in reversed(range(L)):
            dW = dZ @ A[l].T
            db = dZ.sum(axis=1, keepdims=True)
            if l > 0:
                dZ = W[l].T @ dZ
                dZ *= A[l] > 0
            dW *= RATE / m
            W[l] -= dW
            b[l] -= RATE / m * db

    step(0)
    start = time.perf_counter()
    for i in range(1, iterations + 1):
        step(i)
    return (time.perf_counter() - start) / iterations


def product(n, repeats):
    """Seconds per product of two n*n matrices."""
    random = np.random.default_rng(1)
    a, b = random.standard_normal((n, n)), random.standard_normal((n, n))
    c = a @ b
    start = time.perf_counter()
    for _ in range(repeats):
        np.matmul(a, b, out=c)
    return (time.perf_counter() - start) / repeats


def core():
    """Which kernels OpenBLAS has chosen, if it is OpenBLAS."""
    try:
        library = ctypes.CDLL("libopenblas.so.0")
        library.openblas_get_corename.restype = ctypes.c_char_p
        return f" with OpenBLAS for {library.openblas_get_corename().decode()}"
    except (OSError, AttributeError):
        return ""


print(f"NumPy {np.__version__}{core()}", flush=True)
for line in sys.stdin:
    kind, size, count, repeats = line.split()
    if kind == "train":
        print(train([int(n) for n in size.split(",")], int(count), int(repeats)), flush=True)
    else:
        print(product(int(size), int(repeats)), flush=True)
