"""A client of the HTTP API on one connection that it keeps, as a terminal does."""

import http.client
import json
import socket
from contextlib import suppress


class Refused(Exception):
    """The daemon said no: nothing happened."""

    def __init__(self, status, code):
        super().__init__(f"{status} {code}")
        self.status = status
        self.code = code


class NotSent(Exception):
    """There was no connection: the daemon can't know of it."""


class NoAnswer(Exception):
    """It was sent and no whole answer came: whether it happened, only the daemon knows."""


FAULTS = (OSError, http.client.HTTPException, ValueError)


class Client:
    def __init__(self, port, key=None, cookie=None):
        self._port = port
        self._headers = credentials(port, key, cookie)
        self._connection = None

    def get(self, path):
        return self.ask("GET", path)[0]

    def pages(self, path, key):
        """All elements of a list that comes in pages."""
        query = "limit=500"
        while query:
            page = self.get(f"{path}?{query}")
            yield from page[key]
            query = page["next"] and f"limit=500&cursor={page['next']}"

    def post(self, path, body=None):
        return self.ask("POST", path, body)[0]

    def ask(self, method, path, body=None, **headers):
        """The answer's document and its headers."""
        content, headers = self.fetch(path, method, None if body is None else json.dumps(body).encode(), headers)
        return json.loads(content) if content else None, headers

    def fetch(self, path, method="GET", data=None, headers=None):
        """The answer's bytes, whatever they are, and its headers."""
        self._connect()
        try:
            self._connection.request(method, path, data, self._headers | (headers or {}))
            answer = self._connection.getresponse()
            content = answer.read()
        except FAULTS as fault:
            self.close()
            raise NoAnswer(f"{method} {path}: {fault!r}") from fault
        if answer.status >= 400:
            raise Refused(answer.status, json.loads(content)["code"])
        return content, answer.headers

    def close(self):
        if self._connection:
            self._connection.close()
        self._connection = None

    def _connect(self):
        if self._connection and self._connection.sock:
            return
        self._connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=10)
        try:
            self._connection.connect()
        except OSError as fault:
            self._connection = None
            raise NotSent(str(fault)) from fault


def shut(line):
    """Wakes whoever reads from this socket in another thread; closing it alone would not."""
    with suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)


def credentials(port, key=None, cookie=None):
    """A machine's key, or a cookie as the daemon's own pages send it; or nothing."""
    if key:
        return {"Authorization": f"Bearer {key}"}
    origin = {"Origin": f"http://127.0.0.1:{port}"}
    return origin | {"Cookie": cookie} if cookie else origin
