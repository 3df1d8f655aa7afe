"""The daemon's office as the campaign sees it: who asks, and which ids there are at the moment."""

import http.client
import itertools
import json
import random
import threading
from urllib.parse import unquote

NAME, LEAVER, SECRET = "campaign", "leaver", "Chín con thuyền giấy"
FRESH_FOR = 200
ENOUGH_WAITING = 12
RECENT, PATIENCE = 400, 60
DOSSIERS = [
    {"code": "H29-1", "receivedAt": "2026-11-20T01:00:00Z", "readyAt": "2026-11-26T01:00:00Z"},
    {"code": "H29-2", "receivedAt": "2026-11-20T01:00:00Z", "dueAt": "2026-12-01T01:00:00Z"},
]


class Surroundings:
    def __init__(self, port, key):
        self._port = port
        self._key = key
        self._lock = threading.Lock()
        self._chance = random.Random(1)
        self._asked = itertools.count()
        self._ids = {}
        self._session = None
        self.origin = f"http://127.0.0.1:{port}"
        self._screen, screen = self._pair()
        keys = self._ask("GET", "/api/v1/api-keys?limit=500", signed_in=True)["apiKeys"]
        self._own = {"user": {NAME, LEAVER}, "device": {screen.lower()}, "apiKey": {one["id"].lower() for one in keys}}

    def is_own(self, name, value):
        """Whether the campaign itself rests on it; `name` is that of a placeholder."""
        return unquote(str(value)).strip().lower() in self._own.get(name, ())

    def credentials(self, ends_session=False):
        """The cookies of an administrator at a paired kiosk. A session that is about to end is somebody else's."""
        with self._lock:
            self._session = self._session or self._sign_in(NAME)
        return {**(self._sign_in(LEAVER) if ends_session else self._session), **self._screen}

    def some(self, name):
        """An id that there is, for a placeholder of an address; None where any will do."""
        with self._lock:
            if next(self._asked) % FRESH_FOR == 0:
                self._refresh()
            known = self._ids.get(name)
        return self._chance.choice(known) if known else None

    def _refresh(self):
        queue = self._ask("GET", "/api/v1/queue")
        if len(queue["waiting"]) < ENOUGH_WAITING:
            for service in queue["services"]:
                if service["open"]:
                    self._ask("POST", "/api/v1/tickets", {"service": service["id"], "origin": "button"})
        self._hand_in()
        tickets = [ticket for name in ("waiting", "attended", "parked") for ticket in queue[name]]
        events = self._ask("GET", f"/api/v1/history?after={max(0, queue['sequence'] - RECENT)}&limit={RECENT}")["events"]
        links = [self._ask("GET", f"/api/v1/tickets/{ticket['id']}/link", signed_in=True) for ticket in tickets[:10]]
        self._ids = {
            "ticket": [ticket["id"] for ticket in tickets],
            "with": [ticket["id"] for ticket in tickets],
            "priority": [priority["id"] for priority in queue["priorities"]],
            "counter": [counter["id"] for counter in queue["counters"]],
            "service": [service["id"] for service in queue["services"]],
            "sequence": [event["sequence"] for event in events if event["event"]["type"] == "ticketCalled"],
            "token": [link["address"].rsplit("/", 1)[1] for link in links if link["address"]],
            "user": self._names(),
            "webhook": [one["id"] for one in self._ask("GET", "/api/v1/webhooks", signed_in=True)["webhooks"]],
            "code": [dossier["code"] for dossier in DOSSIERS] + ["L-1"],
            "dossierCode": [dossier["code"] for dossier in DOSSIERS],
            "appointmentCode": ["L-1"],
            "language": ["vi", "en"],
        }

    def _hand_in(self):
        """What the office's own software would: dossiers, an appointment and a webhook that nobody answers."""
        self._ask("PUT", "/api/v1/dossiers", {"dossiers": DOSSIERS}, signed_in=True)
        service = next(service["id"] for service in self._ask("GET", "/api/v1/queue")["services"])
        appointment = {"service": service, "at": "2026-11-27T09:30:00Z", "dossier": "H29-1"}
        self._ask("PUT", "/api/v1/appointments/L-1", appointment, signed_in=True)
        if not self._ask("GET", "/api/v1/webhooks", signed_in=True)["webhooks"]:
            self._ask("POST", "/api/v1/webhooks", {"name": "Nobody", "url": "http://127.0.0.1:9/"}, signed_in=True)

    def _names(self):
        users = self._ask("GET", "/api/v1/users?limit=500", signed_in=True)["users"]
        return [user["name"] for user in users if not self.is_own("user", user["name"])]

    def _sign_in(self, name):
        return self._cookie("POST", "/api/v1/session", {"name": name, "secret": SECRET})

    def _pair(self):
        pairing = self._ask("POST", "/api/v1/pairings", {"kind": "kiosk"}, key=None)
        screen = self._ask("POST", "/api/v1/devices", {"code": pairing["code"], "name": "Campaign"}, signed_in=True)
        cookie = self._cookie("POST", f"/api/v1/pairings/{pairing['id']}/claim", {"secret": pairing["secret"]})
        return cookie, screen["id"]

    def _cookie(self, method, path, body):
        _, headers = self._exchange(method, path, body, {"Origin": self.origin})
        name, value = headers["Set-Cookie"].split(";")[0].split("=", 1)
        return {name: value}

    def _ask(self, method, path, body=None, signed_in=False, key=True):
        headers = {"Origin": self.origin}
        if signed_in:
            self._session = self._session or self._sign_in(NAME)
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self._session.items())
        elif key:
            headers["Authorization"] = f"Bearer {self._key}"
        return self._exchange(method, path, body, headers)[0]

    def _exchange(self, method, path, body, headers):
        line = http.client.HTTPConnection("127.0.0.1", self._port, timeout=PATIENCE)
        line.request(method, path, json.dumps(body) if body is not None else None, headers)
        answer = line.getresponse()
        content = answer.read()
        line.close()
        if answer.status >= 400:
            raise RuntimeError(f"{method} {path}: {answer.status} {content[:300]}")
        return json.loads(content) if content else None, answer.headers
