"""What the queue told, by webhook."""

import base64
import hashlib
import hmac
import json
import time

SCHEMA = """
CREATE TABLE IF NOT EXISTS secret (text TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS heard (
    place INTEGER PRIMARY KEY, -- in the order of arrival
    id TEXT NOT NULL UNIQUE,
    event TEXT NOT NULL
);
"""

OLDEST_SECONDS = 300


class Hearing:
    def __init__(self, database):
        self.database = database
        with database:
            database.executescript(SCHEMA)

    def set_secret(self, text):
        with self.database:
            self.database.execute("DELETE FROM secret")
            self.database.execute("INSERT INTO secret VALUES (?)", (text,))

    def is_genuine(self, headers, body):
        """Standard Webhooks: HMAC-SHA-256 over id, time and body, any of the signatures, and not of long ago."""
        secret = self.database.execute("SELECT text FROM secret").fetchone()
        name, moment = headers["webhook-id"] or "", headers["webhook-timestamp"] or ""
        if secret is None or not moment.isascii() or not moment.isdigit():
            return False
        if abs(time.time() - int(moment)) > OLDEST_SECONDS:
            return False
        key = base64.b64decode(secret[0].removeprefix("whsec_"))
        digest = hmac.new(key, f"{name}.{moment}.".encode() + body, hashlib.sha256).digest()
        wanted = "v1," + base64.b64encode(digest).decode()
        given = (headers["webhook-signature"] or "").split()
        return any(hmac.compare_digest(wanted.encode(), signature.encode()) for signature in given)

    def keep(self, name, body):
        """Durable before it is answered; what came before is passed over."""
        with self.database:
            self.database.execute(
                "INSERT INTO heard (id, event) VALUES (?, ?) ON CONFLICT DO NOTHING",
                (name, json.dumps(json.loads(body))),
            )

    def all(self):
        rows = self.database.execute("SELECT event FROM heard ORDER BY place")
        return [json.loads(event) for (event,) in rows]
