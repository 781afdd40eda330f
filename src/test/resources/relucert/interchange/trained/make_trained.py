#!/usr/bin/env python3
"""Trains small 3-layer ReLU networks with PyTorch and stores each of them in four formats.

Needs torch 1.13, onnx, numpy and safetensors (the format's own writer):

    python3 make_trained.py

writes beside this script, for d = 1 (line) and d = 3 (space), in float32 and float64:

    NAME.onnx         by torch.onnx.export
    NAME.safetensors  the state_dict, by safetensors.torch.save_file
    NAME.npz          the state_dict, by numpy.savez
    NAME.json         the same numbers, each the fraction that the binary number is (fractions.Fraction)

and line.json and space.json, the data they are trained on. Training is seeded; another version of
PyTorch may still end in other weights, and all four files of a network must then be kept together.
"""
import json
import pathlib
from fractions import Fraction

import numpy
import safetensors.torch
import torch

HERE = pathlib.Path(__file__).parent
WIDTHS = (8, 6)
GOOD = 1e-3


def text(number):
    """The exact value of a binary floating-point number as p or p/q."""
    return str(Fraction(float(number)))


def line():
    points = [[Fraction(i)] for i in range(-5, 6)]
    targets = [Fraction(i * i, 8) for i in range(-5, 6)]
    return points, targets


def space():
    points = [[Fraction(i % 3), Fraction(i * i % 5, 2), Fraction(i)] for i in range(9)]
    targets = [abs(Fraction(i, 2) - 2) for i in range(9)]
    return points, targets


def write_instance(name, points, targets):
    instance = {
        "format": "relucert-instance/1",
        "points": [[str(c) for c in point] for point in points],
        "targets": [str(z) for z in targets],
    }
    (HERE / f"{name}.json").write_text(json.dumps(instance, indent=1) + "\n")


def trained(points, targets, dtype):
    """The first of several random starts that ends near the targets, as practice has it."""
    for seed in range(2408, 2508):
        model, x, loss = run(points, targets, dtype, seed)
        print(f"seed {seed}: mean square {loss:.3g}")
        if loss < GOOD:
            return model, x
    raise SystemExit("no start ended near the targets")


def run(points, targets, dtype, seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(len(points[0]), WIDTHS[0]),
        torch.nn.ReLU(),
        torch.nn.Linear(WIDTHS[0], WIDTHS[1]),
        torch.nn.ReLU(),
        torch.nn.Linear(WIDTHS[1], 1),
    ).to(dtype)
    x = torch.tensor([[float(c) for c in point] for point in points], dtype=dtype)
    z = torch.tensor([[float(t)] for t in targets], dtype=dtype)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.03)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, 3000)
    for _ in range(3000):
        optimizer.zero_grad()
        loss = torch.nn.functional.mse_loss(model(x), z)
        loss.backward()
        optimizer.step()
        schedule.step()
    return model, x, loss.item()


def write_network(name, model, x):
    state = model.state_dict()
    torch.onnx.export(model, x, str(HERE / f"{name}.onnx"), opset_version=13)
    safetensors.torch.save_file(state, str(HERE / f"{name}.safetensors"))
    numpy.savez(HERE / f"{name}.npz", **{key: value.numpy() for key, value in state.items()})
    layers = [
        {
            "weights": [[text(w) for w in row] for row in state[f"{i}.weight"]],
            "biases": [text(b) for b in state[f"{i}.bias"]],
        }
        for i in (0, 2, 4)
    ]
    network = {
        "format": "relucert-network/1",
        "inputDimension": x.shape[1],
        "layers": layers,
    }
    (HERE / f"{name}.json").write_text(json.dumps(network, indent=1) + "\n")


for instance_name, (points, targets) in (("line", line()), ("space", space())):
    write_instance(instance_name, points, targets)
    for bits, dtype in ((32, torch.float32), (64, torch.float64)):
        model, x = trained(points, targets, dtype)
        write_network(f"{instance_name}{bits}", model, x)
