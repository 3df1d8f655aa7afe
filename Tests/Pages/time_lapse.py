"""Moves what happened within seconds to the hours that it stands for.

The daemon knows no other time than now. So it is stopped, the times in its throwaway database are moved, and it is
started again on them."""

import sqlite3
from bisect import bisect_right
from contextlib import closing
from time import time

TIMES = {
    "event": ("at",),
    "ticket": ("issued_at", "called_at", "last_called_at", "started_at", "closed_at", "queued_at", "first_called_at"),
    "ticket_leg": ("queued_at", "called_at", "started_at", "ended_at"),
    "counter_shift": ("started_at", "ended_at"),
    "counter": ("since",),
}
LEAST_STEP = 50  # milliseconds; no two actions share a moment


class TimeLapse:
    def __init__(self):
        self._moved_until = 0
        self._really = []
        self._meant = []

    def begin(self, moment):
        """What happened since times were last moved, and what follows, stands for what happened from this moment on."""
        self._really, self._meant = [self._moved_until], [in_milliseconds(moment.timestamp())]

    def go_to(self, moment):
        self._really.append(in_milliseconds(time()))
        self._meant.append(max(in_milliseconds(moment.timestamp()), self._meant[-1] + LEAST_STEP))

    def move(self, path, day):
        """In a database that nobody has open."""
        with closing(sqlite3.connect(path)) as database, database:
            database.create_function("meant", 1, self._moment_meant)
            guards = database.execute("SELECT name, sql FROM sqlite_master WHERE name LIKE 'event_is_never_%'").fetchall()
            for name, _ in guards:
                database.execute(f"DROP TRIGGER {name}")
            self._date(database, day)
            for table, columns in TIMES.items():
                moved = ", ".join(f"{column} = meant({column})" for column in columns)
                database.execute(f"UPDATE {table} SET {moved}")
            for _, sql in guards:
                database.execute(sql)
        self._moved_until = in_milliseconds(time())

    def _date(self, database, day):
        new = {"day": day, "since": self._moved_until}
        database.execute("UPDATE event SET body = json_set(body, '$.day', :day) WHERE type = 'dayOpened' AND at >= :since", new)
        database.execute("UPDATE ticket SET day = :day WHERE issued_at >= :since", new)
        database.execute("UPDATE counter_shift SET day = :day WHERE started_at >= :since", new)

    def _moment_meant(self, really):
        """Of a moment before the beginning, the same: it was moved already."""
        if really is None or really < self._really[0]:
            return really
        mark = bisect_right(self._really, really) - 1
        return self._meant[mark] + min(really - self._really[mark], LEAST_STEP - 1)


def in_milliseconds(seconds):
    return round(seconds * 1_000)
