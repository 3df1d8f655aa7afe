"""Pages that are open during the replayed day, as a browser would keep them: a stream, and what is fetched after it."""

import http.client
import json
import queue
from threading import Event, Thread

from api import Client, Refused, credentials, shut
from audience import Audience

RETRY_SECONDS = 0.3
EVENTS = "/api/v1/events"


class Page(Thread):
    PATHS = ()

    def __init__(self, port, key=None, cookie=None):
        super().__init__(daemon=True)
        self._port = port
        self._headers = credentials(port, key, cookie)
        self._client = Client(port, key, cookie)
        self._line = None
        self._closed = Event()
        self.faults = []

    def run(self):
        while not self._closed.is_set():
            try:
                self._load()
                self._listen()
            except (OSError, http.client.HTTPException, ValueError, AttributeError):
                pass  # Reloaded: the stream was closed under the page.
            except Refused as refusal:
                self.faults.append(f"{type(self).__name__}: {refusal}")
            self._closed.wait(RETRY_SECONDS)
        self._client.close()

    def reload(self):
        if self._line:
            shut(self._line)

    def close(self):
        self._closed.set()
        self.reload()
        self.join()

    def changed(self, message):
        self._client.fetch("/api/v1/queue")

    def _load(self):
        for path in self.PATHS:
            self._client.fetch(path)
        self._client.fetch("/api/v1/queue")

    def _listen(self):
        stream = http.client.HTTPConnection("127.0.0.1", self._port, timeout=12)
        stream.request("GET", EVENTS, headers=self._headers)
        self._line = stream.sock
        answer = stream.getresponse()
        while line := answer.readline():
            if self._closed.is_set():
                return
            if line.startswith(b'data: {"at"'):
                self.changed(json.loads(line[6:]))


class ClerkPage(Page):
    PATHS = ("/clerk", "/assets/css/base.css", "/assets/js/live.js")


class SupervisorPage(Page):
    PATHS = ("/supervisor", "/api/v1/statistics")


class BoardPage(Page):
    """Says every call in both languages."""

    PATHS = ("/board", "/api/v1/kiosk")

    def __init__(self, port, cookie):
        super().__init__(port, cookie=cookie)

    def changed(self, message):
        super().changed(message)
        if message["event"]["type"] in ("ticketCalled", "ticketRecalled"):
            call = self._client.get(f"/api/v1/announcements/{message['sequence']}")
            for address in filter(None, call["audio"].values()):
                self._client.fetch(address)


class Phones(Thread):
    """All that follow a ticket: opened with it, put away when it is over."""

    def __init__(self, port):
        super().__init__(daemon=True)
        self._client = Client(port)
        self._audience = Audience(port)
        self._wishes = queue.SimpleQueue()
        self.faults = []

    def open(self, token):
        self._wishes.put(("open", token))

    def put_away(self, token):
        self._wishes.put(("put away", token))

    def close(self):
        self._wishes.put(("close", None))
        self.join()

    def run(self):
        while True:
            self._audience.listen(0.05)
            while not self._wishes.empty():
                wish, token = self._wishes.get()
                if wish == "close":
                    self.faults += self._audience.findings.faults
                    self._audience.leave_all()
                    self._client.close()
                    return
                self._open(token) if wish == "open" else self._audience.leave(token)

    def _open(self, token):
        for path in (f"/t/{token}", "/assets/css/base.css", f"/api/v1/visits/{token}"):
            self._client.fetch(path)
        self._audience.seat_phone(token)
