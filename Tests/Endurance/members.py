"""Who works in the office under test, and how: quickly, and with a hand for everything that the rules allow."""

from itertools import count

from crew import Member

SERVICES = ("reception", "reception", "results")
PRIORITIES = (None, None, None, "elderly", "pregnant", "merit")
MOST_WAITING = 30
A_LONG_TIME = 480  # minutes: no parked ticket is due during a test


class Visitor(Member):
    """Touches the button while there is room in the hall; now and then gives the number back."""

    THINKING = 0.03

    def turn(self):
        if len(self.client.get("/api/v1/queue")["waiting"]) > MOST_WAITING:
            return
        priority = self.random.choice(PRIORITIES)
        body = {"service": self.random.choice(SERVICES), **({"priority": priority} if priority else {})}
        ticket = self.command("ticketIssued", "", "tickets", body)
        self.ledger.note_ticket(ticket["id"], ticket["number"])
        if self.random.random() < 0.05:
            self.command("ticketCancelled", ticket["id"], f"tickets/{ticket['id']}/cancel")


class Clerk(Member):
    """Serves a counter, one visitor a turn; whoever a kill left there first."""

    THINKING = 0.01

    def __init__(self, counter, *arguments):
        super().__init__(*arguments)
        self._counter = counter
        self._parked = []

    def turn(self):
        queue = self.client.get("/api/v1/queue")
        own = next(counter for counter in queue["counters"] if counter["id"] == self._counter)
        if own["ticket"]:
            self._go_on(next(ticket for ticket in queue["attended"] if ticket["id"] == own["ticket"]))
        elif own["status"] != "open":
            self.command("counterOpened", self._counter, f"counters/{self._counter}/open")
        elif self.random.random() < 0.04:
            self._rest()
        elif self._parked and self.random.random() < 0.3:
            self._do("ticketResumed", self._parked.pop(), "resume")
        elif queue["waiting"]:
            self._call()

    def _rest(self):
        kind, action = self.random.choice((("counterPaused", "pause"), ("counterClosed", "close")))
        self.command(kind, self._counter, f"counters/{self._counter}/{action}")

    def _call(self):
        ticket = self.command("ticketCalled", self._counter, f"counters/{self._counter}/call-next")
        self.ledger.note_call(ticket["id"], self._counter)
        self._go_on(ticket)

    def _go_on(self, ticket):
        if ticket["state"] == "called" and not self._receive(ticket["id"], ticket["service"]):
            return
        self._serve(ticket["id"], ticket["service"])

    def _receive(self, ticket, service):
        """Whether the visitor came."""
        chance = self.random.random()
        if chance < 0.15:
            self._do("ticketRecalled", ticket, "recall")
        elif chance < 0.20:
            self._undo(self._do("ticketRecalled", ticket, "recall"))
        elif chance < 0.28:
            return self._do("ticketNoShow", ticket, "no-show") and False
        elif chance < 0.34:
            return self._do("ticketPutBack", ticket, "put-back") and False
        elif chance < 0.40:
            return self._transfer(ticket, service)
        started = self._do("serviceStarted", ticket, "start")
        if chance > 0.95:
            self._undo(started)
            self._do("serviceStarted", ticket, "start")
        return True

    def _serve(self, ticket, service):
        chance = self.random.random()
        if chance < 0.08:
            self._do("ticketParked", ticket, "park", reason="form", minutes=A_LONG_TIME)
            self._parked.append(ticket)
        elif chance < 0.14:
            self._transfer(ticket, service)
        elif chance < 0.20:
            self._do("priorityChanged", ticket, "priority", priority=self.random.choice(("child", "disabled")))
            self._do("serviceFinished", ticket, "finish")
        elif chance < 0.30 and service == "reception":
            self._do("serviceAdded", ticket, "add-service", service="results")
            self._do("serviceFinished", ticket, "finish")
        else:
            self._finish(ticket)

    def _finish(self, ticket):
        finished = self._do("serviceFinished", ticket, "finish")
        if finished["state"] != "finished":
            return
        chance = self.random.random()
        if chance < 0.1:
            self._undo(finished)
        elif chance < 0.6:
            self._do("ticketRated", ticket, "rate", rating=self.random.randint(1, 5))

    def _transfer(self, ticket, service):
        """Says `False`: whoever is transferred is not served here."""
        other = "results" if service == "reception" else "reception"
        self._do("ticketTransferred", ticket, "transfer", service=other)
        return False

    def _undo(self, ticket):
        if ticket["undo"]:
            self.command("actionUndone", ticket["id"], "undo", {"sequence": ticket["undo"]["sequence"]})

    def _do(self, kind, ticket, action, **body):
        return self.command(kind, ticket, f"tickets/{ticket}/{action}", body or None)


class Supervisor(Member):
    """Changes rules, posts notices, closes and opens a service, and looks at the figures."""

    THINKING = 0.1
    NOTICES_KEPT = 3

    def __init__(self, *arguments):
        super().__init__(*arguments)
        self._turns = count(1)

    def turn(self):
        turn = next(self._turns)
        if turn % 10 == 0:
            self.client.get("/api/v1/statistics")
        elif turn % 3 == 0:
            self._close_or_open("results")
        else:
            self._post_notice()

    def _post_notice(self):
        office, answer = self.client.ask("GET", "/api/v1/office")
        notice = f"notice-{self.random.getrandbits(64):x}"
        text = {"vi": f"Thông báo {notice}", "en": f"Notice {notice}"}
        office["notices"] = office["notices"][1 - self.NOTICES_KEPT:] + [{"id": notice, "text": text}]
        office["rules"]["maximumWaitMinutes"] = self.random.randint(30, 90)
        self.command("officeChanged", "", "office", office, method="PUT", **{"If-Match": answer["ETag"]})
        self.ledger.note_notice(notice)

    def _close_or_open(self, service):
        services = self.client.get("/api/v1/queue")["services"]
        is_open = next(each["open"] for each in services if each["id"] == service)
        self.command("officeChanged", "", f"services/{service}", {"open": not is_open}, method="PUT")
