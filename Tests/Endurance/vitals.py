"""What a process takes, as the kernel counts it."""

import os
import time
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread

TICKS = os.sysconf("SC_CLK_TCK")
KILOBYTES = 1_024


@dataclass(frozen=True)
class Vitals:
    at: float
    rss: float
    """Resident memory in MB; `pss` counts what is shared with others in part."""
    pss: float
    anonymous: float
    """Heap and stacks alone: nothing that stands in a file."""
    descriptors: int
    threads: int
    processor: float
    """Seconds of processor time since the start."""


def vitals(pid):
    process = Path(f"/proc/{pid}")
    memory = table(process / "smaps_rollup", "kB")
    fields = (process / "stat").read_text().rpartition(")")[2].split()
    return Vitals(
        at=time.monotonic(),
        rss=memory["Rss"] / KILOBYTES,
        pss=memory["Pss"] / KILOBYTES,
        anonymous=memory["Anonymous"] / KILOBYTES,
        descriptors=len(os.listdir(process / "fd")),
        threads=len(os.listdir(process / "task")),
        processor=(int(fields[11]) + int(fields[12])) / TICKS,
    )


def table(path, unit):
    lines = (line.split() for line in path.read_text().splitlines())
    return {words[0].rstrip(":"): int(words[1]) for words in lines if words[-1] == unit}


class Watch(Thread):
    """Takes a process's vitals again and again until it is ended."""

    def __init__(self, pid, seconds, on_sample=lambda sample: None):
        super().__init__(daemon=True)
        self._pid = pid
        self._seconds = seconds
        self._on_sample = on_sample
        self._ended = Event()
        self.samples = []

    def run(self):
        while True:
            self.samples.append(vitals(self._pid))
            self._on_sample(self.samples[-1])
            if self._ended.wait(self._seconds):
                return

    def end(self):
        self._ended.set()
        self.join()
        return self.samples


def slope(samples, value):
    """How much a value grows a second: least squares over the samples."""
    times, values = [sample.at for sample in samples], [value(sample) for sample in samples]
    middle, mean = sum(times) / len(times), sum(values) / len(values)
    spread = sum((time - middle) ** 2 for time in times)
    return sum((time - middle) * (each - mean) for time, each in zip(times, values)) / spread if spread else 0.0
