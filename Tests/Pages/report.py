"""One line for every check."""

import sys
from contextlib import contextmanager
from time import monotonic


class StoryEnded(Exception):
    """A check failed, and what follows would fail because of it."""


class Report:
    def __init__(self):
        self.failures = 0
        self.on_failure = lambda: None
        self._passed = 0

    @contextmanager
    def check(self, title):
        """Passes unless the block raises; the block may add what it measured to the list it is given."""
        notes = []
        began = monotonic()
        try:
            yield notes
        except Exception as error:
            self.failures += 1
            print(f"FAIL  {title}: {first_lines(error)}", flush=True)
            self.on_failure()
            raise StoryEnded from error
        self._passed += 1
        measured = ", ".join([*notes, f"{monotonic() - began:.1f} s"])
        print(f"ok    {title} ({measured})", flush=True)

    def summarise(self):
        print(f"Pages: {self._passed} checks passed, {self.failures} failed", flush=True)
        return 1 if self.failures else 0


def first_lines(error):
    text = [line.strip() for line in str(error).splitlines() if line.strip()]
    return "; ".join(text[:6]) or type(error).__name__


def complain(text):
    print(text, file=sys.stderr, flush=True)
