"""A terminal that listens to the events, and comes back with `Last-Event-ID` whenever the daemon was killed."""

import http.client
import json
import time
from threading import Thread

from api import shut

RETRY_SECONDS = 0.05


class Listener(Thread):
    def __init__(self, port, key):
        super().__init__(daemon=True)
        self._port = port
        self._key = key
        self._ended = False
        self._line = None
        self.heard = []
        """The events in the order in which they came; the first one is event 1."""
        self.connections = 0
        self.faults = []

    def run(self):
        while not self._ended:
            try:
                self._listen()
            except (OSError, http.client.HTTPException, ValueError, AttributeError):
                pass  # Killed, perhaps within a message: whatever was not whole comes again.
            time.sleep(RETRY_SECONDS)

    def end(self):
        self._ended = True
        if self._line:
            shut(self._line)

    def has_heard(self, sequence, seconds):
        deadline = time.monotonic() + seconds
        while len(self.heard) < sequence and time.monotonic() < deadline:
            time.sleep(0.01)
        return len(self.heard) >= sequence

    def _listen(self):
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=15)
        headers = {"Authorization": f"Bearer {self._key}", "Last-Event-ID": str(len(self.heard))}
        connection.request("GET", "/api/v1/events", headers=headers)
        self._line = connection.sock
        stream = connection.getresponse()
        if stream.status != 200:
            self.faults.append(f"the stream answers {stream.status}")
            return
        self.connections += 1
        message = {}
        while line := stream.readline():
            name, _, value = line.decode().rstrip("\n").partition(": ")
            if name:
                message[name] = value
            else:
                self._take(message)
                message = {}

    def _take(self, message):
        if message.get("event") == "queue":
            self.faults.append(f"after event {len(self.heard)} it was told to read the queue afresh")
        if "id" not in message or "event" in message:
            return
        expected = len(self.heard) + 1
        if int(message["id"]) != expected:
            self.faults.append(f"event {message['id']} came instead of event {expected}")
        else:
            self.heard.append(json.loads(message["data"])["event"])
