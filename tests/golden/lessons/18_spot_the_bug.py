"""Lesson 18: what Python and NumPy say to the lines that lesson 18 quotes (Python 3, NumPy 1.24)."""
import numpy as np


def says(what, run):
    try:
        print(what, "->", run())
    except Exception as error:  # the message is what is wanted
        print(what, "->", type(error).__name__ + ":", error)


def in_place():
    W = np.zeros((3, 1))
    W -= np.zeros((1, 3))


says("a stray bracket", lambda: compile("Z = np.dot(W, A) + b)", "cell", "exec"))
says("np.zeros(4, 1)", lambda: np.zeros(4, 1))
says("np.ones(5, 1)", lambda: np.ones(5, 1))
says("if y == 0", lambda: 1 if np.zeros((1, 5)) == 0 else 0)
says("for epoch in len(epochs)", lambda: [epoch for epoch in len(100)])
says("X not defined", lambda: eval("propagate(X)", {"propagate": len}))
says("W -= dW, column and row", in_place)
says("W - dW, column and row", lambda: (np.zeros((3, 1)) - np.zeros((1, 3))).shape)
says("b - db, column and a list of 4", lambda: (np.zeros((4, 1)) - np.sum(np.zeros((4, 5)), axis=1)).shape)
says("b - dZ, 4x1 and 4x5", lambda: (np.zeros((4, 1)) - np.zeros((4, 5))).shape)
says("then on two examples", lambda: (np.zeros((4, 2)) + np.zeros((4, 5))).shape)
says("a layer that has no dZ", lambda: {"3": 0}["2"])
