"""One line for every check, and a closing line with how many passed."""

import os


class Report:
    def __init__(self, name):
        self._name = name
        self._passed = 0
        self._failed = 0

    def expect(self, title, faults):
        """`faults` are texts; none means that the check passed."""
        if faults:
            self._failed += 1
            self.say(f"FAIL  {title}: {'; '.join(faults[:5])}{' …' if len(faults) > 5 else ''}")
        else:
            self._passed += 1
        return not faults

    def bar(self, title, measured, bar, unit):
        """A figure that must not be above its bar."""
        ok = self.expect(title, [] if measured <= bar else [f"{measured:.2f} {unit}, bar {bar} {unit}"])
        if ok:
            self.say(f"ok    {title}: {measured:.2f} {unit} (bar {bar} {unit})")

    def say(self, text):
        print(text, flush=True)

    def summarise(self):
        print(f"{self._name}: {self._passed} checks passed, {self._failed} failed", flush=True)
        return 1 if self._failed else 0


def load_average():
    return " ".join(f"{value:.1f}" for value in os.getloadavg())


def percentile(values, share):
    """The smallest value that at least `share` of them do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
