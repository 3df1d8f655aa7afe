"""`make test-day`: a working day replayed in ten minutes, then another one: nothing may have grown."""

import os
import time
from datetime import datetime, timezone
from random import Random

from admission import Admission
from daemon import PROGRAM, Daemon
from office import Office
from report import Report, load_average
from vitals import Watch, vitals
from working_day import DAY, WorkingDay

MINUTES = float(os.environ.get("MINUTES") or 10)
VISITORS = int(os.environ.get("VISITORS") or 1_000)
DAYS = 2
SEED = int(os.environ.get("SEED") or 1)
COUNTERS = tuple(str(number) for number in range(1, 9))
SAMPLE_SECONDS, REST_SECONDS = 10, 75
"""A rest is longer than the minute after which the daemon gives free memory back."""
MEMORY_BAR = 5  # per cent
THREADS_BAR = 2
"""Dispatch keeps some of its threads for a while."""
PUBLIC_ADDRESS = "https://so.example.vn"
ALL_DAY = "monday-sunday 00:00-23:59"


class DayTest:
    def __init__(self):
        self.report = Report("Days")
        self._zones = zones()
        self._daemon = Daemon(OFFICE_TIME_ZONE=self._zones[0], OFFICE_HOURS=ALL_DAY, WEB_PUBLIC_ADDRESS=PUBLIC_ADDRESS,
                              OFFICE_COUNTERS=",".join(COUNTERS), WEB_CONNECTIONS_PER_ADDRESS=2_048)
        self._ends = []

    def run(self):
        say = self.report.say
        say(f"{DAYS} days of {VISITORS} visitors, each in {MINUTES:g} min: {PROGRAM}, SEED={SEED}")
        try:
            self._key = self._daemon.make_key()
            self._daemon.start()
            self._daemon.serves()
            self._pid = self._daemon.process.pid
            admission = Admission(self._daemon)
            self._clerk, self._board = admission.clerk(), admission.board()
            self._rest("at the start", 1)
            for number in range(1, DAYS + 1):
                self._live_through(number)
            self._judge()
        finally:
            self._daemon.close()
        return self.report.summarise()

    def _live_through(self, number):
        office = Office(self._daemon.port, self._key, self._clerk, self._board, COUNTERS)
        if number > 1:
            office.end_day(self._zones[number - 1])
        watch = Watch(self._pid, SAMPLE_SECONDS, self._say)
        watch.start()
        office.open()
        began, minute = time.monotonic(), MINUTES * 60 / DAY
        WorkingDay(office, Random(SEED), VISITORS, COUNTERS).play(
            lambda moment: time.sleep(max(0, began + moment * minute - time.monotonic())))
        office.close()
        watch.end()
        self.report.expect(f"day {number}: nobody was turned away", office.faults)
        self.report.say(f"day {number} took {time.monotonic() - began:.0f} s; load {load_average()}")
        self._ends.append(self._rest(f"after day {number}"))

    def _rest(self, title, seconds=REST_SECONDS):
        """Everybody has gone home."""
        time.sleep(seconds)
        sample = vitals(self._pid)
        self.report.say(f"{title}: the database has {self._daemon.database.stat().st_size / 1e6:.1f} MB")
        self._say(sample)
        return sample

    def _say(self, sample):
        self.report.say(f"  {sample.rss:6.1f} MB resident, {sample.pss:6.1f} MB PSS, {sample.anonymous:6.1f} MB heap, "
                        f"{sample.descriptors} descriptors, {sample.threads} threads, "
                        f"{sample.processor:.0f} s processor; load {load_average()}")

    def _judge(self):
        self.report.expect("journal: no warning, no error", self._daemon.complaints())
        before, after = self._ends[-2:]
        for name in ("rss", "pss", "anonymous"):
            first, second = getattr(before, name), getattr(after, name)
            self.report.say(f"{name}: {first:.1f} MB, then {second:.1f} MB ({100 * (second / first - 1):+.1f} %)")
        self.report.bar("resident memory, the last day against the one before", 100 * (after.rss / before.rss - 1),
                        MEMORY_BAR, "%")
        self.report.bar("descriptors, more than the day before", after.descriptors - before.descriptors, 0, "")
        self.report.bar("threads, more than the day before", after.threads - before.threads, THREADS_BAR, "")


def zones():
    """Two in which the clock says the same, and the second is a day ahead. It is midnight in neither soon."""
    behind = 12 if datetime.now(timezone.utc).hour == 10 else 11
    return f"Etc/GMT+{behind}", f"Etc/GMT-{24 - behind}"


if __name__ == "__main__":
    raise SystemExit(DayTest().run())
