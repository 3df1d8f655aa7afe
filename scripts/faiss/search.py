"""Searches the same random templates with FAISS and with kioskd, in turn, and prints one line of JSON a size."""

import argparse
import json
import pathlib
import subprocess
import tempfile
import time

import faiss
import numpy

DIMENSION = 128
LIMIT = 5
TIMED = 100  # probes of a round


def normalised(generator, count):
    values = generator.standard_normal((count, DIMENSION), dtype=numpy.float32).astype(numpy.float64)
    return (values / numpy.linalg.norm(values, axis=1, keepdims=True)).astype("<f4")


def kioskd(templates, probes, answers=None):
    command = [".build/release/kioskd", "bench", "search", "--json"]
    command += ["--templates-file", templates, "--probes-file", probes]
    command += ["--answers-file", answers] if answers else []
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return json.loads(output)["sizes"][0]["p50Milliseconds"]


def faiss_median(index, probes):
    durations = []
    for probe in probes:
        start = time.perf_counter()
        index.search(probe[None], LIMIT)
        durations.append((time.perf_counter() - start) * 1000)
    return float(numpy.median(durations))


def differing(index, probes, answers):
    """Probes whose best five differ, in any place."""
    found = numpy.fromfile(answers, dtype="<i4").reshape(-1, LIMIT)
    return sum(not numpy.array_equal(index.search(probe[None], LIMIT)[1][0], row) for probe, row in zip(probes, found))


def compare(folder, size, rounds, probe_count):
    generator = numpy.random.default_rng(size)
    templates, probes = normalised(generator, size), normalised(generator, probe_count)
    paths = {name: str(folder / name) for name in ("templates", "probes", "timed", "answers")}
    templates.tofile(paths["templates"])
    probes.tofile(paths["probes"])
    probes[:TIMED].tofile(paths["timed"])
    index = faiss.IndexFlatIP(DIMENSION)
    index.add(templates)
    ours, theirs = [], []
    for _ in range(rounds):
        ours.append(kioskd(paths["templates"], paths["timed"]))
        theirs.append(faiss_median(index, probes[:TIMED]))
    kioskd(paths["templates"], paths["probes"], paths["answers"])
    return {
        "size": size,
        "p50Milliseconds": ours,
        "faissP50Milliseconds": theirs,
        "ratio": float(numpy.median(numpy.divide(ours, theirs))),
        "probes": probe_count,
        "differing": differing(index, probes, paths["answers"]),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=lambda text: [int(size) for size in text.split(",")], default=[400_000])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--probes", type=int, default=10_000)
    options = parser.parse_args()
    faiss.omp_set_num_threads(1)
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as folder:
            print(json.dumps(compare(pathlib.Path(folder), size, options.rounds, options.probes)), flush=True)


if __name__ == "__main__":
    main()
