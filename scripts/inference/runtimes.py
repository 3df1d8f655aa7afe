"""Times the networks under OpenVINO and ONNX Runtime beside `kioskd bench inference`, in turn, one thread each."""

import argparse
import json
import subprocess
import time

import numpy
import onnxruntime
import openvino

FILES = {
    "detector": "face_detection_yunet_2023mar.onnx",
    "embedder": "face_recognition_sface_2021dec.onnx",
    "liveness-near": "minifasnet_v2_2.7_80x80.onnx",
    "liveness-wide": "minifasnet_v1se_4.0_80x80.onnx",
}
WARM_UP = 5


def timed(run, passes):
    """The latencies of `passes` runs in milliseconds, ascending."""
    for _ in range(WARM_UP):
        run()
    latencies = []
    for _ in range(passes):
        start = time.perf_counter()
        run()
        latencies.append((time.perf_counter() - start) * 1_000)
    return sorted(latencies)


def under_openvino(path, shape, passes):
    core = openvino.Core()
    model = core.read_model(path)
    model.reshape(shape)
    compiled = core.compile_model(model, "CPU", {"INFERENCE_NUM_THREADS": 1, "PERFORMANCE_HINT": "LATENCY"})
    request = compiled.create_infer_request()
    pixels = picture(shape)
    return timed(lambda: request.infer([pixels]), passes)


def under_onnxruntime(path, shape, passes):
    """None where the file fixes another shape: it is not rewritten for this."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    wanted = session.get_inputs()[0]
    if any(isinstance(want, int) and want != have for want, have in zip(wanted.shape, shape)):
        return None
    pixels = picture(shape)
    return timed(lambda: session.run(None, {wanted.name: pixels}), passes)


def picture(shape):
    return numpy.random.default_rng(1).integers(0, 256, shape).astype("float32")


def ours(kioskd, models, passes):
    answer = subprocess.run(
        [kioskd, "bench", "inference", "--models", models, "--threads", "1", "--passes", str(passes), "--json"],
        check=True, capture_output=True, text=True,
    )
    return json.loads(answer.stdout)["passes"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--kioskd", required=True)
    parser.add_argument("--models", required=True)
    parser.add_argument("--rounds", type=int, required=True)
    parser.add_argument("--passes", type=int, required=True)
    arguments = parser.parse_args()
    fastest = {}
    for _ in range(arguments.rounds):
        for row in ours(arguments.kioskd, arguments.models, arguments.passes):
            path = f"{arguments.models}/{FILES[row['network']]}"
            shape = [row["batch"], 3, row["height"], row["width"]]
            others = [run(path, shape, arguments.passes) for run in (under_openvino, under_onnxruntime)]
            times = [row["minimumMilliseconds"]] + [other and other[0] for other in others]
            fastest.setdefault((row["network"], row["batch"]), []).append(times)
    print(f"{'network':15}{'batch':>6}{'OpenCV':>9}{'OpenVINO':>10}{'ONNX Runtime':>14}   fastest pass in ms; OpenCV / OpenVINO")
    for (network, batch), rounds in fastest.items():
        opencv, openvino_ms, runtime = [min(filter(None, column), default=None) for column in zip(*rounds)]
        runtime = f"{runtime:14.1f}" if runtime else f"{'–':>14}"
        print(f"{network:15}{batch:6}{opencv:9.1f}{openvino_ms:10.1f}{runtime}   {opencv / openvino_ms:.2f}")


if __name__ == "__main__":
    main()
