"""`make test-crash`: kills the daemon again and again while many work with it, and looks each time for what was lost.
"""

import os
import random
import time
from collections import Counter

import kills
from api import Client
from crew import Crew
from daemon import COUNTERS, PROGRAM, Daemon
from event_log import EventLog
from inquest import Inquest
from ledger import Ledger
from listener import Listener
from members import Clerk, Supervisor, Visitor
from report import Report, load_average, percentile

RUNS = int(os.environ.get("RUNS") or 500)
SEED = int(os.environ.get("SEED") or random.SystemRandom().randrange(1_000_000))
KILLS_A_DAY = 50
"""Then an empty database follows, so that days stay as long as an office's."""
VISITORS = 3
PROGRESS = 25


class Campaign:
    def __init__(self):
        self.report = Report("Crash")
        self.random = random.Random(SEED)
        self.starts = []
        self.instants = Counter()
        self.totals = Counter()
        self._done = 0

    def run(self):
        self.report.say(f"{RUNS} kills of {PROGRAM}, SEED={SEED}")
        began = time.monotonic()
        while self._done < RUNS:
            self._live_through_a_day(min(KILLS_A_DAY, RUNS - self._done))
        self._summarise(time.monotonic() - began)
        return self.report.summarise()

    def _live_through_a_day(self, kills_today):
        daemon, ledger, crew = Daemon(), Ledger(), Crew()
        key = daemon.make_key()
        listener = Listener(daemon.port, key)
        inquest = Inquest(daemon, key, ledger, listener, self.report)
        try:
            daemon.start()
            daemon.serves()
            crew.hire(*self._members(daemon.port, key, ledger))
            listener.start()
            for _ in range(kills_today):
                self._kill(daemon, crew, inquest)
            self._close(daemon, crew, listener, inquest)
        finally:
            listener.end()
            daemon.close()
        self.totals.update(commands=ledger.commands, doubtful=ledger.in_doubt, tickets=ledger.tickets,
                           events=inquest.replay.sequence, reconnections=listener.connections)

    def _members(self, port, key, ledger):
        def about(who):
            return Client(port, key), ledger, random.Random(self.random.random()), time.sleep
        return [*(Visitor(*about(turn)) for turn in range(VISITORS)),
                *(Clerk(counter, *about(counter)) for counter in COUNTERS), Supervisor(*about("supervisor"))]

    def _kill(self, daemon, crew, inquest):
        strike = kills.choose(daemon, self.random)
        instant = strike(daemon, crew, self.random)
        self.instants[instant] += 1
        crew.hold()
        self._done += 1
        inquest.examine_remains(f"kill {self._done}")
        daemon.start()
        self.starts.append((daemon.serves(), instant))
        inquest.question_daemon(f"kill {self._done}")
        if self._done % PROGRESS == 0:
            inquest.verify(f"kill {self._done}")
            self.report.say(f"{self._done} kills, {inquest.replay.sequence} events today, load {load_average()}")

    def _close(self, daemon, crew, listener, inquest):
        """The day ends without violence."""
        crew.work()
        time.sleep(0.5)
        crew.dismiss()
        inquest.examine_day(f"day to kill {self._done}")
        inquest.verify(f"day to kill {self._done}")
        listener.end()
        status = daemon.stop()
        self.report.expect(f"day to kill {self._done}: nothing but good in the journal", daemon.complaints())
        self.report.expect("the graceful stop at the end of a day", [f"exit {status}"] if status else [])

    def _summarise(self, seconds):
        say = self.report.say
        say(f"\n{self._done} kills in {seconds:.0f} s, load {load_average()}")
        for instant, number in self.instants.most_common():
            say(f"  {number:5} {instant}")
        say(f"  {self.totals['commands']} commands acknowledged, {self.totals['tickets']} of them tickets; "
            f"{self.totals['doubtful']} cut off before an answer; {self.totals['events']} events; "
            f"{self.totals['reconnections']} connections of the terminals that listened")
        starts, (longest, instant) = [seconds for seconds, _ in self.starts], max(self.starts)
        p50, p99 = percentile(starts, 0.5), percentile(starts, 0.99)
        say(f"  from exec to the first answer: P50 {p50:.3f} s, P99 {p99:.3f} s, "
            f"longest {longest:.3f} s (killed {instant})")
        self.report.bar("from exec to the first answer, P99", p99, 1, "s")


if __name__ == "__main__":
    raise SystemExit(Campaign().run())
