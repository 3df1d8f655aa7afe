"""A short day at the counters, the same each time: every write of it can be made to fail."""

from api import NoAnswer, NotSent, Refused

# What people do in turn; a ticket is named by the order in which it was issued.
STEPS = [
    ("issue", "reception"), ("issue", "results"), ("issue", "reception"), ("call", "1"), ("start", 0), ("issue", "reception"),
    ("finish", 0), ("call", "2"), ("no-show", 1), ("issue", "results"), ("cancel", 3), ("call", "1"), ("recall", 2),
    ("start", 2), ("issue", "reception"), ("finish", 2),
]
# What a step may be refused for when one before it had no answer.
EXPECTED = {"queue-empty", "counter-busy", "wrong-state", "unknown-ticket", "ticket-not-found"}


class Day:
    def __init__(self):
        # Tickets by their ids, as they were answered last.
        self.tickets = {}
        self.order = []
        # Answers that nobody should have got.
        self.faults = []

    def live(self, client):
        for action, what in STEPS:
            self._do(client, action, what)

    def issue(self, client, service="reception"):
        return self._ask(client, "tickets", {"service": service})

    def _do(self, client, action, what):
        if action == "issue":
            ticket = self.issue(client, what)
            self.order.append(ticket["id"] if ticket else None)
        elif action == "call":
            self._ask(client, f"counters/{what}/call-next")
        elif self.order[what]:
            self._ask(client, f"tickets/{self.order[what]}/{action}")

    def _ask(self, client, path, body=None):
        try:
            ticket = client.post(f"/api/v1/{path}", body)
        except Refused as refusal:
            if refusal.code not in EXPECTED:
                self.faults.append(f"{path}: {refusal}")
            return None
        except (NoAnswer, NotSent) as fault:
            self.faults.append(f"{path}: {fault}")
            return None
        if ticket:
            self.tickets[ticket["id"]] = ticket
        return ticket
