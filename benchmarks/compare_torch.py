"""The same work in PyTorch, float64, the ordinary way: Sequential, BCEWithLogitsLoss, SGD. Reads tasks, answers in seconds."""

import sys
import time

import torch

torch.set_default_dtype(torch.float64)
torch.manual_seed(1)


def train(sizes, m, iterations):
    """Seconds per iteration of full-batch gradient descent."""
    X = torch.randn(m, sizes[0])
    Y = torch.randint(0, 2, (m, sizes[-1])).double()
    layers = []
    for l, (p, n) in enumerate(zip(sizes, sizes[1:])):
        layers.append(torch.nn.Linear(p, n))
        if l < len(sizes) - 2:
            layers.append(torch.nn.ReLU())
    net = torch.nn.Sequential(*layers)
    loss_of = torch.nn.BCEWithLogitsLoss()
    optimizer = torch.optim.SGD(net.parameters(), lr=0.0075)

    def step():
        optimizer.zero_grad()
        loss_of(net(X), Y).backward()
        optimizer.step()

    step()
    start = time.perf_counter()
    for _ in range(iterations):
        step()
    return (time.perf_counter() - start) / iterations


def product(n, repeats):
    """Seconds per product of two n*n matrices."""
    a, b = torch.randn(n, n), torch.randn(n, n)
    c = a @ b
    start = time.perf_counter()
    for _ in range(repeats):
        torch.matmul(a, b, out=c)
    return (time.perf_counter() - start) / repeats


print(f"PyTorch {torch.__version__}", flush=True)
for line in sys.stdin:
    kind, size, count, repeats = line.split()
    if kind == "train":
        print(train([int(n) for n in size.split(",")], int(count), int(repeats)), flush=True)
    else:
        print(product(int(size), int(repeats)), flush=True)
