"""The daemon's database, read by somebody else: SQLite's own library, and never the daemon."""

import json
import shutil
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

TICKET_COLUMNS = ("number", "service", "state", "counter", "recalls", "transfers", "priority", "rating")


class EventLog:
    def __init__(self, path):
        self._path = Path(path)

    def copy_to(self, folder):
        """As a power cut left it: nobody has opened it since."""
        for suffix in ("", "-wal"):
            companion = self._path.with_name(self._path.name + suffix)
            if companion.exists():
                shutil.copyfile(companion, Path(folder) / companion.name)
            else:
                (Path(folder) / companion.name).unlink(missing_ok=True)
        (Path(folder) / f"{self._path.name}-shm").unlink(missing_ok=True)
        return EventLog(Path(folder) / self._path.name)

    def damage(self):
        """What SQLite's own check finds."""
        return [row[0] for row in self._rows("PRAGMA integrity_check") if row[0] != "ok"]

    def events(self, after):
        rows = self._rows("SELECT sequence, body FROM event WHERE sequence > ? ORDER BY sequence", after)
        return [(sequence, json.loads(body)) for sequence, body in rows]

    def tickets(self):
        """The table for reports, by ticket."""
        columns = ", ".join(TICKET_COLUMNS)
        return {row[0]: dict(zip(TICKET_COLUMNS, row[1:])) for row in self._rows(f"SELECT id, {columns} FROM ticket")}

    def numbers_twice(self):
        rows = self._rows("SELECT day, number FROM ticket GROUP BY office, day, number HAVING count(*) > 1")
        return [f"{number} on {day}" for day, number in rows]

    def audited(self):
        """How often which route ended how, as the audit has it."""
        return Counter({(action, outcome): count for action, outcome, count in
                        self._rows("SELECT action, outcome, count(*) FROM audit GROUP BY action, outcome")})

    def _rows(self, sql, *arguments):
        with closing(sqlite3.connect(f"file:{self._path}?mode=ro", uri=True, timeout=10)) as database:
            return database.execute(sql, arguments).fetchall()
