"""Lets in those who come with a cookie: people who sign in, and screens that are paired."""

from http.cookies import SimpleCookie

from api import Client

ADMINISTRATOR, CLERK = ("quan.tri", "ngua trang an co non"), ("lan", "482915")


class Admission:
    """Beside a daemon that serves."""

    def __init__(self, daemon):
        self._daemon = daemon
        daemon.add_user(ADMINISTRATOR[0], "administrator", ADMINISTRATOR[1])
        daemon.add_user(CLERK[0], "clerk", CLERK[1])
        self._administrator = self._session(ADMINISTRATOR)

    def clerk(self):
        return self._session(CLERK)

    def board(self):
        pairing, _ = self._ask("pairings", {"kind": "board"})
        self._ask("devices", {"code": pairing["code"], "name": "Bảng gọi số"}, self._administrator)
        return self._ask(f"pairings/{pairing['id']}/claim", {"secret": pairing["secret"]})[1]

    def _session(self, user):
        return self._ask("session", {"name": user[0], "secret": user[1]})[1]

    def _ask(self, path, body, cookie=None):
        """The document, and the cookie that came with it."""
        client = Client(self._daemon.port, cookie=cookie)
        try:
            document, headers = client.ask("POST", f"/api/v1/{path}", body)
        finally:
            client.close()
        cookies = SimpleCookie(headers.get("Set-Cookie", "")).values()
        return document, next((f"{cookie.key}={cookie.value}" for cookie in cookies), None)
