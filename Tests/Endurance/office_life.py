"""What the people of an office do next: they come, are called, served, asked how it was. One command at a time."""

from daemon import COUNTERS

SERVICES = ("reception", "reception", "results")
MOST_WAITING, FEWEST_WAITING = 70, 50
RECALLS = 0.9
"""Share of recalls among what is done with a ticket that is called: many events, and yet no more tickets than half a day
brings in ten minutes. What a day's tickets keep in memory until it is over is not what the load is about."""


class OfficeLife:
    def __init__(self, random):
        self._random = random
        self._waiting = 0
        self._at_counters = dict.fromkeys(COUNTERS)
        """The ticket and its state; nobody where it is None."""
        self._busy = set()
        """Counters with a command on its way."""
        self._to_rate = []

    def resume(self, waiting):
        self._waiting = waiting

    def next_command(self):
        """`(method, path, body, what to do with the ticket that is answered)`, or None when there is nothing to do."""
        if self._waiting < FEWEST_WAITING or (self._waiting < MOST_WAITING and self._random.random() < 0.22):
            return self._issue()
        if self._to_rate and self._random.random() < 0.2:
            ticket = self._to_rate.pop()
            return "POST", f"tickets/{ticket}/rate", {"rating": self._random.randint(1, 5)}, lambda _: None
        free = [counter for counter in COUNTERS if counter not in self._busy]
        return self._serve(self._random.choice(free)) if free else None

    def _issue(self):
        self._waiting += 1
        return "POST", "tickets", {"service": self._random.choice(SERVICES)}, lambda _: None

    def _serve(self, counter):
        ticket = self._at_counters[counter]
        if ticket is None:
            self._waiting -= 1
            path = f"counters/{counter}/call-next"
        else:
            path = f"tickets/{ticket['id']}/{self._step(ticket['state'])}"
        self._busy.add(counter)
        return "POST", path, None, lambda answer: self._take(counter, answer)

    def _step(self, state):
        if state == "serving":
            return "finish"
        return "recall" if self._random.random() < RECALLS else "start"

    def _take(self, counter, ticket):
        self._busy.discard(counter)
        self._at_counters[counter] = None if ticket["state"] == "finished" else ticket
        if ticket["state"] == "finished":
            self._to_rate.append(ticket["id"])
