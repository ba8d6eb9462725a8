"""The same work in NumPy, float64: the formulas and nothing else. Reads tasks from standard input, answers in seconds."""

import ctypes
import sys
import time

import numpy as np

RATE = 0.0075


def sigmoid(Z):
    return 1 / (1 + np.exp(-Z))


def start_values(sizes, m):
    random = np.random.default_rng(1)
    X = random.standard_normal((sizes[0], m))
    Y = random.integers(0, 2, (sizes[-1], m)).astype(float)
    W = [random.standard_normal((n, p)) / np.sqrt(p) for p, n in zip(sizes, sizes[1:])]
    b = [np.zeros((n, 1)) for n in sizes[1:]]
    return X, Y, W, b


def article_step(i, X, Y, W, b):
    """The article's formulas as they stand: dAL, the sigmoid again on the way back, dA0, the cost every time."""
    m, L = X.shape[1], len(W)
    A, Z = [X], []
    for l in range(L):
        Z.append(W[l] @ A[-1] + b[l])
        A.append(np.maximum(0, Z[-1]) if l < L - 1 else sigmoid(Z[-1]))
    AL = A[-1]
    np.sum(Y * np.log(AL) + (1 - Y) * np.log(1 - AL)) / -m
    dA = -(Y / AL - (1 - Y) / (1 - AL))
    for l in reversed(range(L)):
        if l < L - 1:
            dZ = dA * (Z[l] > 0)
        else:
            s = sigmoid(Z[l])
            dZ = dA * s * (1 - s)
        dW = dZ @ A[l].T / m
        db = dZ.sum(axis=1, keepdims=True) / m
        dA = W[l].T @ dZ
        W[l] -= RATE * dW
        b[l] -= RATE * db


def trimmed_step(i, X, Y, W, b):
    """Only what an update needs: dZ = AL - Y, no dA0, the cost every 100th time."""
    m, L = X.shape[1], len(W)
    A = [X]
    for l in range(L):
        Z = W[l] @ A[-1] + b[l]
        A.append(np.maximum(0, Z) if l < L - 1 else sigmoid(Z))
    if i % 100 == 0:
        np.sum(Y * np.log(A[-1]) + (1 - Y) * np.log(1 - A[-1])) / -m
    dZ = A[-1] - Y
    for l in reversed(range(L)):
        dW = dZ @ A[l].T / m
        db = dZ.sum(axis=1, keepdims=True) / m
        if l > 0:
            dZ = (W[l].T @ dZ) * (A[l] > 0)
        W[l] -= RATE * dW
        b[l] -= RATE * db


def train(step, sizes, m, iterations):
    """Seconds per iteration of full-batch gradient descent, [LINEAR->RELU]*(L-1) -> LINEAR -> SIGMOID."""
    values = start_values(sizes, m)
    step(0, *values)
    start = time.perf_counter()
    for i in range(1, iterations + 1):
        step(i, *values)
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


step = trimmed_step if "trimmed" in sys.argv else article_step
print(f"NumPy {np.__version__}{core()}", flush=True)
for line in sys.stdin:
    kind, size, count, repeats = line.split()
    if kind == "train":
        print(train(step, [int(n) for n in size.split(",")], int(count), int(repeats)), flush=True)
    else:
        print(product(int(size), int(repeats)), flush=True)
