"""The queue as the log of events implies it, worked out without the daemon."""

from collections import Counter

AS_ISSUED = {"state": "waiting", "counter": None, "recalls": 0, "reservedFor": None, "transfers": 0, "priority": None,
             "upcoming": [], "rating": None, "dossiers": 1}
CLOSING = {"ticketNoShow": "no-show", "ticketCancelled": "cancelled", "ticketExpired": "expired"}
ABOUT_COUNTERS = {"counterOpened": "open", "counterPaused": "paused", "counterClosed": "closed"}


class Replay:
    def __init__(self):
        self.sequence = 0
        self.tickets = {}
        self.statuses = {}
        self.office = None
        self.counts = Counter()
        """By kind, and by ticket, counter or nothing that it is about: as the ledger counts."""
        self.calls = Counter()
        self.notices = set()
        self.faults = []
        self._numbers = set()

    def number(self, ticket):
        return self.tickets[ticket]["number"] if ticket in self.tickets else None

    def in_state(self, *states):
        return {name for name, ticket in self.tickets.items() if ticket["state"] in states}

    def take(self, sequence, event):
        if sequence != self.sequence + 1:
            self.faults.append(f"event {sequence} follows event {self.sequence}")
        self.sequence = sequence
        kind = event["type"]
        if kind in ("dayOpened", "officeChanged"):
            self._settle(kind, event)
        elif kind in ABOUT_COUNTERS:
            self._count(kind, event["counter"])
            self._set_status(event["counter"], ABOUT_COUNTERS[kind])
        else:
            self._deal_with(kind, event)

    def _settle(self, kind, event):
        self._count(kind, "")
        self.office = event["office"]
        self.notices |= {notice["id"] for notice in self.office["notices"]}
        if kind == "dayOpened":
            self.tickets, self._numbers, self.statuses = {}, set(), {}

    def _set_status(self, counter, status):
        self.statuses[counter] = status
        if status == "closed":
            for ticket in self.tickets.values():
                if ticket["reservedFor"] == counter:
                    ticket["reservedFor"] = None

    def _deal_with(self, kind, event):
        name = event.get("ticket")
        if kind == "ticketIssued":
            self._count(kind, "")
            self._issue(name, event)
            return
        self._count(kind, event["counter"] if kind == "ticketCalled" else name)
        ticket = self.tickets.get(name)
        if ticket is None:
            self.faults.append(f"event {self.sequence}, {kind}, is about a ticket that was never issued")
            return
        self._step(kind, event, name, ticket)

    def _issue(self, name, event):
        if event["number"] in self._numbers:
            self.faults.append(f"number {event['number']} was given twice")
        self._numbers.add(event["number"])
        arrival = event.get("arrival", {})
        self.tickets[name] = {**AS_ISSUED, "number": event["number"], "service": event["service"],
                              "priority": arrival.get("priority"), "dossiers": arrival.get("dossiers", 1)}

    def _step(self, kind, event, name, ticket):
        match kind:
            case "ticketCalled":
                self.calls[name, event["counter"]] += 1
                ticket.update(state="called", counter=event["counter"], recalls=0)
            case "ticketRecalled": ticket["recalls"] += 1
            case "serviceStarted": ticket["state"] = "serving"
            case "serviceFinished" if "next" in event:
                ticket.update(state="waiting", counter=None, service=event["next"], reservedFor=None, recalls=0,
                              upcoming=ticket["upcoming"][1:])
            case "serviceFinished": ticket["state"] = "finished"
            case "ticketPutBack": ticket.update(state="waiting", counter=None)
            case "ticketParked": ticket.update(state="parked", counter=None)
            # After a call the wait begins anew; these tickets are only ever parked after one.
            case "ticketResumed": ticket.update(state="waiting", counter=None, recalls=0)
            case "ticketTransferred": self._transfer(event, ticket)
            case "serviceAdded": ticket["upcoming"] = [*ticket["upcoming"], event["service"]]
            case "serviceChanged": ticket["service"] = event["service"]
            case "priorityChanged": ticket["priority"] = event.get("priority")
            case "ticketRated": ticket["rating"] = event["rating"]
            case "actionUndone": self._restore(event["restored"], ticket)
            case _ if kind in CLOSING: ticket["state"] = CLOSING[kind]
            case _: self.faults.append(f"event {self.sequence} is of the unknown kind {kind}")

    @staticmethod
    def _transfer(event, ticket):
        if ticket["state"] == "serving":
            ticket["recalls"] = 0
        ticket.update(state="waiting", counter=None, service=event["service"], reservedFor=event.get("counter"),
                      transfers=ticket["transfers"] + 1)

    @staticmethod
    def _restore(before, ticket):
        ticket.update({key: before.get(key, usual) for key, usual in AS_ISSUED.items()}, service=before["service"])

    def _count(self, kind, about):
        self.counts[kind, about] += 1
