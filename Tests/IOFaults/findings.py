"""What a run with a failing disk must have left behind, and how many did."""

import json
import sqlite3
from collections import Counter

from api import Client


def faults_of_run(daemon, key, day):
    """After the restart: no ticket that somebody got is missing, no number was given twice, no event is missing unannounced."""
    faults = []
    ticket = day.issue(Client(daemon.port, key=key))
    if not ticket:
        faults.append("no number after the restart")
    issued = stored_tickets(daemon.database)
    for identity in set(day.tickets) - {identity for identity, _ in issued}:
        faults.append(f"{day.tickets[identity]['number']} is lost (durable: {day.tickets[identity]['durable']})")
    numbers = {identity: ticket["number"] for identity, ticket in day.tickets.items()}
    numbers |= dict(issued)
    for number, count in Counter(numbers.values()).items():
        if count > 1:
            faults.append(f"{number} was given {count} times")
    for identity, number in issued:
        if identity in day.tickets and day.tickets[identity]["number"] != number:
            faults.append(f"{day.tickets[identity]['number']} became {number}")
    found = daemon.verify()
    if found:
        faults.append(found)
    return faults


def stored_tickets(path):
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as database:
        rows = database.execute("SELECT body FROM event WHERE type = 'ticketIssued'").fetchall()
    return [(body["ticket"], body["number"]) for body in (json.loads(row[0]) for row in rows)]


class Findings:
    def __init__(self):
        self._runs = Counter()
        self._hits = Counter()
        self._failed = Counter()

    def note(self, kind, lasting, call, hit, faults):
        self._runs[kind, lasting] += 1
        self._hits[kind, lasting] += hit
        self._failed[kind, lasting] += bool(faults)
        for fault in faults:
            print(f"FAIL  {kind} {'lasting from' if lasting else 'once at'} call {call}: {fault}", flush=True)

    def report(self, kind, lasting):
        case = kind, lasting
        print(f"{kind} {'lasting' if lasting else 'once'}: {self._runs[case]} runs, the fault met {self._hits[case]}, "
              f"{self._failed[case]} failed", flush=True)

    @property
    def exit_status(self):
        print(f"{sum(self._runs.values())} runs, {sum(self._failed.values())} failed", flush=True)
        return 1 if sum(self._failed.values()) else 0
