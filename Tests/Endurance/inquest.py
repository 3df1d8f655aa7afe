"""What is left after a kill, beside what was promised before it."""

import tempfile

from api import Client
from event_log import EventLog
from replay import Replay

SHOWN = ("number", "service", "state", "counter", "recalls", "reservedFor", "transfers", "priority", "upcoming",
         "rating", "dossiers")
OPEN_BY_ITSELF = "open"
LISTENER_SECONDS = 10


class Inquest:
    def __init__(self, daemon, key, ledger, listener, report):
        self._daemon = daemon
        self._client = Client(daemon.port, key)
        self._ledger = ledger
        self._listener = listener
        self._report = report
        self.replay = Replay()
        self._events = []

    def examine_remains(self, title):
        """The files as the kill left them."""
        with tempfile.TemporaryDirectory(dir=self._daemon.folder) as folder:
            log = EventLog(self._daemon.database).copy_to(folder)
            self._expect(title, "integrity_check", log.damage())
            self._read(log)
            self._expect(title, "no number twice", log.numbers_twice())
            self._expect(title, "table of tickets", self._differing(log.tickets(), self.replay.tickets))
            self._expect(title, "audit", self._ledger.unaudited(log.audited()))
        self._expect(title, "no gap in the events", self.replay.faults)
        self._expect(title, "every promise is in the log", self._ledger.losses(self.replay))
        self._expect(title, "nothing in the log that nobody asked for", self._ledger.inventions(self.replay))
        self._expect(title, "every event that was heard is in the log", self._heard_wrongly())
        self._expect(title, "the clients' own complaints", self._ledger.faults)

    def question_daemon(self, title):
        """The daemon that was started on them, while nobody else asks."""
        self._client.close()
        queue = self._client.get("/api/v1/queue")
        if queue["sequence"] != self.replay.sequence:
            self._read(EventLog(self._daemon.database))
        self._expect(title, "the queue's sequence", [] if queue["sequence"] == self.replay.sequence else
                     [f"{queue['sequence']} instead of {self.replay.sequence}"])
        tickets = {ticket["id"]: ticket for ticket in self._client.pages("/api/v1/tickets", "tickets")}
        self._expect(title, "tickets by the API", self._differing(tickets, self.replay.tickets))
        self._expect(title, "the queue document", list(self._queue_faults(queue)))

    def examine_day(self, title):
        """Everything once more, in the daemon that is running, and what the listening terminal heard."""
        self.question_daemon(title)
        log = EventLog(self._daemon.database)
        self._read(log)
        self._expect(title, "integrity_check", log.damage())
        self._expect(title, "table of tickets", self._differing(log.tickets(), self.replay.tickets))
        self._expect(title, "every promise is in the log", self._ledger.losses(self.replay))
        self._expect(title, "nothing in the log that nobody asked for", self._ledger.inventions(self.replay))
        heard_all = self._listener.has_heard(self.replay.sequence, LISTENER_SECONDS)
        self._expect(title, "the terminal heard every event once, in order", self._heard_wrongly() + (
            [] if heard_all else [f"{len(self._listener.heard)} of {self.replay.sequence}"]))

    def verify(self, title):
        said = self._daemon.verify()
        self._expect(title, "kioskd verify", [said] if said else [])

    def _read(self, log):
        for sequence, event in log.events(after=self.replay.sequence):
            self.replay.take(sequence, event)
            self._events.append(event)

    def _heard_wrongly(self):
        heard = self._listener.heard
        faults = [*self._listener.faults]
        if len(heard) > len(self._events):
            faults.append(f"{len(heard)} events were heard, {len(self._events)} are in the log")
        return faults + [f"event {place} was heard as {one}" for place, (one, other) in
                         enumerate(zip(heard, self._events), 1) if one != other]

    def _queue_faults(self, queue):
        for name, states in (("waiting", ["waiting"]), ("parked", ["parked"]), ("attended", ["called", "serving"])):
            listed = [ticket["id"] for ticket in queue[name]]
            if len(listed) != len(set(listed)) or set(listed) != self.replay.in_state(*states):
                yield f"{name}: {len(listed)} listed, {len(self.replay.in_state(*states))} in the log"
        office = self.replay.office
        if [notice["id"] for notice in queue["notices"]] != [notice["id"] for notice in office["notices"]]:
            yield "notices differ"
        if queue["rules"]["maximumWaitMinutes"] != office["rules"]["maximumWaitMinutes"]:
            yield "rules differ"
        for shown, own in zip(queue["services"], office["services"], strict=True):
            if shown["open"] != own.get("isOpen", True):
                yield f"service {shown['id']} is {'open' if shown['open'] else 'closed'}"
        for counter in queue["counters"]:
            status = self.replay.statuses.get(counter["id"], OPEN_BY_ITSELF)
            at_it = [name for name in self.replay.in_state("called", "serving")
                     if self.replay.tickets[name]["counter"] == counter["id"]]
            if counter["status"] != status or [counter["ticket"]] != (at_it or [None]):
                yield f"counter {counter['id']}: {counter['status']}, {counter['ticket']}; in the log {status}, {at_it}"

    @staticmethod
    def _differing(shown, implied):
        """In the keys that `shown` has."""
        faults = [f"ticket {name} is missing" for name in implied.keys() - shown.keys()]
        faults += [f"ticket {name} is in no event" for name in shown.keys() - implied.keys()]
        for name in shown.keys() & implied.keys():
            faults += [f"{implied[name]['number']}.{key} is {shown[name][key]!r}, by the log {implied[name][key]!r}"
                       for key in SHOWN if key in shown[name] and shown[name][key] != implied[name][key]]
        return faults

    def _expect(self, title, what, faults):
        self._report.expect(f"{title}: {what}", faults)
