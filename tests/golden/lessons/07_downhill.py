#!/usr/bin/python3
"""Golden values of lesson 07, from NumPy 1.24: moons(200, .15, 1), layers [2, 8, 1], He weights of seed 3, lr 1.

Trains with the gradient and by wiggling (central differences, 1e-6), and shows that rounding does not matter:
one weight at a time is nudged by 1e-15, and the final costs are compared. Run: /usr/bin/python3 07_downhill.py
"""
import numpy as np

np.random.seed(1)
t = np.linspace(0, np.pi, 100)
X = np.vstack([np.r_[np.cos(t), 1 - np.cos(t)], np.r_[np.sin(t), .5 - np.sin(t)]]) + .15 * np.random.randn(2, 200)
Y = np.r_[np.zeros(100), np.ones(100)].reshape(1, 200)

np.random.seed(3)
start = [np.random.randn(8, 2) * np.sqrt(2 / 2), np.zeros((8, 1)), np.random.randn(1, 8) * np.sqrt(2 / 8), np.zeros((1, 1))]


def forward(p):
    Z1 = p[0] @ X + p[1]
    A1 = np.maximum(0, Z1)
    return Z1, A1, 1 / (1 + np.exp(-(p[2] @ A1 + p[3])))


def cost(p):
    A2 = forward(p)[2]
    return -1 / 200 * np.sum(Y * np.log(A2) + (1 - Y) * np.log(1 - A2))


def gradient(p):
    Z1, A1, A2 = forward(p)
    dZ2 = A2 - Y
    dZ1 = (p[2].T @ dZ2) * (Z1 > 0)
    return [dZ1 @ X.T / 200, dZ1.sum(1, keepdims=True) / 200, dZ2 @ A1.T / 200, dZ2.sum(1, keepdims=True) / 200]


def wiggle(p, epsilon=1e-6):
    slopes = [np.zeros_like(array) for array in p]
    for array, slope in zip(p, slopes):
        for index in np.ndindex(array.shape):
            original = array[index]
            array[index] = original + epsilon
            up = cost(p)
            array[index] = original - epsilon
            down = cost(p)
            array[index] = original
            slope[index] = (up - down) / (2 * epsilon)
    return slopes


def train(p, slopes, report=False):
    p = [array.copy() for array in p]
    for i in range(301):
        if report and i % 50 == 0:
            print(f"  {i:3d}  {cost(p):.12g}")
        if i < 300:
            p = [array - 1.0 * slope for array, slope in zip(p, slopes(p))]
    return p


if __name__ == "__main__":
    print("entropy of the labels:", np.log(2))
    print("gradient:")
    byGradient = train(start, gradient, report=True)
    A2 = forward(byGradient)[2]
    print("  AL from", A2.min(), "to", A2.max(), " right:", ((A2 > .5) == Y).sum())
    print("wiggle:")
    byWiggle = train(start, wiggle, report=True)
    print("final costs differ by", cost(byWiggle) - cost(byGradient))
    print("largest difference of a slope at the start:", max(np.abs(a - b).max() for a, b in zip(gradient(start), wiggle(start))))
    worst = 0
    for k, array in enumerate(start):
        for index in np.ndindex(array.shape):
            nudged = [a.copy() for a in start]
            nudged[k][index] += 1e-15
            worst = max(worst, abs(cost(train(nudged, gradient)) / cost(byGradient) - 1))
    print(f"sens, with the gradient: {worst:.1e}")
    nudged = [a.copy() for a in start]
    nudged[0][0, 0] += 1e-15
    print(f"by wiggling, W1[0, 0] nudged by 1e-15: {abs(cost(train(nudged, wiggle)) / cost(byWiggle) - 1):.1e}")
