"""Lets terminals in through the HTTP API: what the first story does through the pages, for the stories without it."""

import json
import urllib.error
import urllib.request
from dataclasses import dataclass
from http.cookies import SimpleCookie


@dataclass(frozen=True)
class User:
    name: str
    secret: str
    role: str


ADMINISTRATOR = User("quan.tri", "ngua trang an co non", "administrator")
CLERK = User("lan", "482915", "clerk")
COLLEAGUE = User("hoa", "730264", "clerk")
SUPERVISOR = User("minh", "song dai bien rong", "supervisor")
STAFF = (CLERK, COLLEAGUE, SUPERVISOR)
SCOPES = ("queue:read", "queue:write", "office:write", "statistics:read", "dossiers:read", "dossiers:write")


class Admission:
    def __init__(self, daemon):
        self._daemon = daemon
        self._administrator = None

    def set_up(self):
        """The first administrator, the staff, and the key that the stories use."""
        token = self._daemon.setup_link.partition("#")[2]
        _, self._administrator = self._send("setup", {
            "token": token, "name": ADMINISTRATOR.name, "secret": ADMINISTRATOR.secret})
        for user in STAFF:
            self._as_administrator("users", {"name": user.name, "role": user.role, "secret": user.secret})
        self._daemon.key = self.make_key("Kiểm thử", SCOPES)

    def make_key(self, name, scopes):
        return self._as_administrator("api-keys", {"name": name, "scopes": scopes, "days": 1})["key"]

    def link(self, ticket):
        """Where the visitor follows a ticket, as an address and as a code; only people and kiosks are told."""
        return self._as_administrator(f"tickets/{ticket}/link")

    def sign_in(self, context, user):
        self._give(context, self._session_of(user))

    def pair(self, context, kind):
        """The browser context is a paired screen from now on."""
        pairing, _ = self._send("pairings", {"kind": kind})
        self._as_administrator("devices", {"code": pairing["code"], "name": f"Màn hình {kind}"})
        _, cookie = self._send(f"pairings/{pairing['id']}/claim", {"secret": pairing["secret"]})
        self._give(context, cookie)

    def _session_of(self, user):
        return self._send("session", {"name": user.name, "secret": user.secret})[1]

    def _as_administrator(self, path, body=None):
        self._administrator = self._administrator or self._session_of(ADMINISTRATOR)
        return self._send(path, body, self._administrator)[0]

    def _send(self, path, body=None, cookie=None):
        """The answer, and the cookie that came with it."""
        address = self._daemon.address
        headers = {"Content-Type": "application/json", "Origin": address}
        if cookie:
            headers["Cookie"] = f"{cookie.key}={cookie.value}"
        data = json.dumps(body).encode() if body else None
        request = urllib.request.Request(f"{address}/api/v1/{path}", data, headers)
        try:
            with urllib.request.urlopen(request, timeout=15) as answer:
                cookies = SimpleCookie(answer.headers.get("Set-Cookie", ""))
                return json.load(answer), next(iter(cookies.values()), None)
        except urllib.error.HTTPError as error:
            raise AssertionError(f"{path}: {error.code} {error.read().decode()}") from error

    def _give(self, context, cookie):
        # Chromium takes a secure cookie for this machine's own address; Playwright wants to see https for it.
        secure_address = self._daemon.address.replace("http:", "https:")
        context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": secure_address,
                              "httpOnly": True, "secure": True, "sameSite": "Strict"}])
