"""What the office knows, and the order in which it changed."""

import json
import secrets

SCHEMA = """
CREATE TABLE IF NOT EXISTS identity (name TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS entry (
    kind TEXT NOT NULL,
    code TEXT NOT NULL,
    body TEXT, -- NULL once it is removed
    revision INTEGER NOT NULL UNIQUE,
    PRIMARY KEY (kind, code)
);
"""

KINDS = {"dossiers": "removedDossiers", "appointments": "removedAppointments"}


class UnknownCursor(Exception):
    """The cursor is of another database, such as one before a restore."""


class Register:
    def __init__(self, database):
        self.database = database
        with database:
            database.executescript(SCHEMA)
            if database.execute("SELECT count(*) FROM identity").fetchone()[0] == 0:
                database.execute("INSERT INTO identity VALUES (?)", (secrets.token_hex(4),))
        self.identity = database.execute("SELECT name FROM identity").fetchone()[0]

    def put(self, kind, code, body):
        """A body of None removes it. Each change is the newest: whoever has read so far reads it next."""
        text = None if body is None else json.dumps(body)
        with self.database:
            self.database.execute(
                "INSERT INTO entry VALUES (?, ?, ?, (SELECT coalesce(max(revision), 0) + 1 FROM entry))"
                " ON CONFLICT DO UPDATE SET body = excluded.body, revision = excluded.revision",
                (kind, code, text),
            )

    def all(self, kind):
        rows = self.database.execute(
            "SELECT code, body FROM entry WHERE kind = ? AND body IS NOT NULL ORDER BY code", (kind,)
        )
        return {code: json.loads(body) for code, body in rows}

    def page(self, cursor, limit):
        """What changed behind the cursor, each entry as it is now."""
        after = self._revision(cursor)
        rows = self.database.execute(
            "SELECT kind, code, body, revision FROM entry WHERE revision > ? ORDER BY revision LIMIT ?",
            (after, limit + 1),
        ).fetchall()
        page = {"dossiers": [], "appointments": [], "removedDossiers": [], "removedAppointments": []}
        for kind, code, body, revision in rows[:limit]:
            after = revision
            if body is None:
                page[KINDS[kind]].append(code)
            else:
                page[kind].append({"code": code, **json.loads(body)})
        return {**page, "cursor": f"{self.identity}.{after}", "more": len(rows) > limit}

    def _revision(self, cursor):
        if cursor is None:
            return 0
        identity, _, revision = cursor.partition(".")
        if identity != self.identity or not revision.isdigit():
            raise UnknownCursor
        return int(revision)
