"""What the daemon has promised: every command it acknowledged, and those of which nobody heard the end."""

from collections import Counter
from threading import Lock

BY_ITSELF = {"dayOpened"}
"""Events that no client asked for. Parked tickets are due long after the test."""


class Ledger:
    def __init__(self):
        self._lock = Lock()
        self._acknowledged = Counter()
        self._doubtful = Counter()
        self._audited = Counter()
        self._numbers = {}
        self._calls = Counter()
        self._notices = set()
        self.faults = []

    @property
    def commands(self):
        return self._acknowledged.total()

    @property
    def in_doubt(self):
        return self._doubtful.total()

    @property
    def tickets(self):
        return len(self._numbers)

    def acknowledge(self, kind, about, route, status):
        with self._lock:
            self._acknowledged[kind, about] += 1
            self._audited[route, str(status)] += 1

    def doubt(self, kind, about):
        with self._lock:
            self._doubtful[kind, about] += 1

    def note_ticket(self, ticket, number):
        with self._lock:
            self._numbers[ticket] = number

    def note_call(self, ticket, counter):
        with self._lock:
            self._calls[ticket, counter] += 1

    def note_notice(self, notice):
        with self._lock:
            self._notices.add(notice)

    def complain(self, fault):
        with self._lock:
            self.faults.append(fault)

    def losses(self, replay):
        """Promises that the log does not keep."""
        found = [f"{kind} of {about}: {count} acknowledged, {replay.counts[kind, about]} in the log"
                 for (kind, about), count in self._acknowledged.items() if replay.counts[kind, about] < count]
        found += [f"ticket {number} is not in the log" for ticket, number in self._numbers.items()
                  if replay.number(ticket) != number]
        found += [f"call of {ticket} to {counter} is not in the log" for (ticket, counter), count in self._calls.items()
                  if replay.calls[ticket, counter] < count]
        return found + [f"notice {notice} is not in the log" for notice in sorted(self._notices - replay.notices)]

    def inventions(self, replay):
        """What the log holds although nobody asked for it."""
        return [f"{kind} of {about}: {count} in the log, only {self._most(kind, about)} were asked for"
                for (kind, about), count in replay.counts.items()
                if kind not in BY_ITSELF and count > self._most(kind, about)]

    def unaudited(self, audited):
        """Acknowledged commands that the audit does not tell of."""
        return [f"{route} {status}: {count} acknowledged, {audited[route, status]} in the audit"
                for (route, status), count in self._audited.items() if audited[route, status] < count]

    def _most(self, kind, about):
        return self._acknowledged[kind, about] + self._doubtful[kind, about]
