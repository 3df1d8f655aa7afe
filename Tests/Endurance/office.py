"""The office of the replayed day, with its screens, through the real daemon."""

from api import Client, Refused
from screens import BoardPage, ClerkPage, Phones, SupervisorPage

PAGES = ("/kiosk", "/assets/css/base.css", "/assets/js/live.js")
EXPECTED_REFUSALS = {"queue-empty", "counter-busy", "wrong-state"}


class Office:
    def __init__(self, port, key, clerk, board, counters):
        self._api = Client(port, key=key)
        self._people = Client(port, cookie=clerk)
        self._pages = [ClerkPage(port, key) for _ in counters] + [BoardPage(port, board) for _ in range(2)]
        self._pages += [SupervisorPage(port, key)]
        self._phones = Phones(port)
        self._tokens = {}
        self._turn = 0
        self.faults = []

    def open(self):
        for page in [*self._pages, self._phones]:
            page.start()

    def close(self):
        for page in [*self._pages, self._phones]:
            page.close()
            self.faults += page.faults
        self._api.close()
        self._people.close()

    def has_visitors(self):
        queue = self._api.get("/api/v1/queue")
        return bool(queue["waiting"] or queue["parked"] or queue["attended"])

    def touch_button(self, service, priority, has_phone):
        body = {"service": service, **({"priority": priority} if priority else {})}
        ticket = self._api.post("/api/v1/tickets", body)
        self._api.get("/api/v1/kiosk")
        address = self._people.get(f"/api/v1/tickets/{ticket['id']}/link")["address"]
        if has_phone:
            self._tokens[ticket["id"]] = address.rpartition("/")[2]
            self._phones.open(self._tokens[ticket["id"]])
        return ticket

    def give_back(self, ticket):
        self._try(f"tickets/{ticket['id']}/cancel", None)
        self._put_phone_away(ticket)

    def call_next(self, counter):
        return self._try(f"counters/{counter}/call-next", None)

    def act(self, ticket, action, body=None):
        after = self._try(f"tickets/{ticket['id']}/{action}", body)
        if after and after["state"] in ("finished", "no-show"):
            self._put_phone_away(ticket)
        return after

    def rate(self, ticket, rating):
        self._try(f"tickets/{ticket['id']}/rate", {"rating": rating})

    def supervise(self):
        self._turn += 1
        self._api.get("/api/v1/statistics")
        self._api.get("/api/v1/audit?limit=100")
        if self._turn % 6 == 0:
            self._api.fetch("/api/v1/statistics.xlsx")
            self._change_notice()

    def reload_pages(self):
        for page in self._pages:
            page.reload()
        for path in PAGES:
            self._api.fetch(path)

    def end_day(self, zone):
        """The next day begins at once: in that time zone it is tomorrow."""
        office, answer = self._api.ask("GET", "/api/v1/office")
        self._api.ask("PUT", "/api/v1/office", {**office, "timeZone": zone}, **{"If-Match": answer["ETag"]})

    def _change_notice(self):
        office, answer = self._api.ask("GET", "/api/v1/office")
        text = {"vi": f"Thông báo số {self._turn}", "en": f"Notice {self._turn}"}
        office["notices"] = [{"id": f"notice-{self._turn}", "text": text}]
        self._api.ask("PUT", "/api/v1/office", office, **{"If-Match": answer["ETag"]})

    def _put_phone_away(self, ticket):
        if token := self._tokens.pop(ticket["id"], None):
            self._phones.put_away(token)

    def _try(self, path, body):
        """The ticket, or nothing where the rules say no: people and clerks cross each other's plans."""
        try:
            return self._api.post(f"/api/v1/{path}", body)
        except Refused as refusal:
            if refusal.code not in EXPECTED_REFUSALS:
                self.faults.append(f"{path}: {refusal}")
            return None
