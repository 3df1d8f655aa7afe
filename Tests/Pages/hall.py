"""A hall full of people, through the API: what a morning would bring, in a second."""

SERVICES_TAKE_TURNS = (0, 0, 1, 0, 1)


class Hall:
    def __init__(self, daemon):
        self._daemon = daemon

    @property
    def queue(self):
        return self._daemon.get("/api/v1/queue")

    @property
    def counters(self):
        return [counter["id"] for counter in self.queue["counters"]]

    def open_counters(self, *counters):
        for counter in counters or self.counters:
            self.do("counters", counter, "open")

    def issue(self, count=1, service=None, **more):
        """New tickets of one service, or of several in turn."""
        services = [service["id"] for service in self.queue["services"]]
        chosen = [service or services[SERVICES_TAKE_TURNS[turn % 5] % len(services)] for turn in range(count)]
        body = {"origin": "desk", **more}
        return [self._daemon.post("/api/v1/tickets", {"service": each, **body}) for each in chosen]

    def call(self, counter):
        return self.do("counters", counter, "call-next")

    def serve(self, counter, rating=None):
        """Calls the next, serves and finishes them."""
        ticket = self.call(counter)["id"]
        self.do("tickets", ticket, "start")
        finished = self.do("tickets", ticket, "finish")
        if rating:
            self.do("tickets", ticket, "rate", rating=rating)
        return finished

    def do(self, kind, name, action, **body):
        return self._daemon.post(f"/api/v1/{kind}/{name}/{action}", body)

    def fill(self, waiting=24, served=6):
        """Some were served and said how it was, one is being served, one is called, and the others wait."""
        self.open_counters()
        self.issue(waiting + served + 2)
        first, second, *_ = counters = self.counters
        for turn in range(served):
            self.serve(counters[turn % len(counters)], rating=5 - turn % 3)
        self.do("tickets", self.call(second)["id"], "start")
        return self.call(first)

    def leave_counter(self, counter):
        """Whoever was called there has been served."""
        for ticket in self.queue["attended"]:
            if ticket["counter"] == counter:
                if ticket["state"] == "called":
                    self.do("tickets", ticket["id"], "start")
                self.do("tickets", ticket["id"], "finish")

    def empty(self):
        """Every number is cancelled, as a clerk does in the evening."""
        queue = self.queue
        for ticket in queue["attended"] + queue["waiting"] + queue["parked"]:
            action = "finish" if ticket["state"] == "serving" else "cancel"
            self.do("tickets", ticket["id"], action)

    def post_notice(self, vi, en):
        """An office's message, beside those that are there."""
        office, tag = self._daemon.office()
        notices = office.get("notices", [])
        notices.append({"id": f"notice-{len(notices) + 1}", "text": {"vi": vi, "en": en}})
        self._daemon.put_office({**office, "notices": notices}, tag)
