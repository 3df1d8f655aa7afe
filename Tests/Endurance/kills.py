"""Where in the daemon's life a kill strikes: at a random instant under load, in a checkpoint, while it stops or starts.
"""

import os
import struct
import time

LOAD_SECONDS = (0.05, 0.8)
STOP_SECONDS = 0.06
START_SECONDS = 0.3
CHECKPOINT_PAGES = 4_000
CHECKPOINT_WAIT = 15
CHECKPOINT_LENGTH = 0.02
NEAR = 0.85

# The header of SQLite's shared index of the write-ahead log ("WAL-Index File Format").
PAGES_WRITTEN, PAGES_COPIED = 16, 96


class WriteAheadLog:
    def __init__(self, database):
        self._database = database
        self._index = database.with_name(f"{database.name}-shm")

    @property
    def pages(self):
        """Written to the log, and of these copied into the database."""
        try:
            header = self._index.read_bytes()[:PAGES_COPIED + 4]
            return [struct.unpack_from("=I", header, offset)[0] for offset in (PAGES_WRITTEN, PAGES_COPIED)]
        except (OSError, struct.error):
            return [0, 0]

    def is_nearly_full(self):
        return self.pages[0] > NEAR * CHECKPOINT_PAGES

    def await_checkpoint(self):
        """Returns at the first page that is copied into the database: only a checkpoint writes there."""
        before = os.stat(self._database).st_mtime_ns
        deadline = time.monotonic() + CHECKPOINT_WAIT
        while os.stat(self._database).st_mtime_ns == before and time.monotonic() < deadline:
            time.sleep(0.0005)
        return os.stat(self._database).st_mtime_ns != before

    def is_half_copied(self):
        """The database has been written to, and the index doesn't say so yet."""
        written, copied = self.pages
        return copied < written


def under_load(daemon, crew, random):
    crew.work()
    time.sleep(random.uniform(*LOAD_SECONDS))
    daemon.kill()
    return "under load"


def in_a_checkpoint(daemon, crew, random):
    log = WriteAheadLog(daemon.database)
    crew.work()
    began = log.await_checkpoint()
    time.sleep(random.uniform(0, CHECKPOINT_LENGTH))
    daemon.kill()
    return "in a checkpoint" if began and log.is_half_copied() else "after a checkpoint" if began else "under load"


def while_stopping(daemon, crew, random):
    crew.work()
    time.sleep(random.uniform(*LOAD_SECONDS))
    daemon.terminate()
    time.sleep(random.uniform(0, STOP_SECONDS))
    stopped = daemon.process.poll() is not None
    daemon.kill()
    return "after a graceful stop" if stopped else "while stopping"


def while_starting(daemon, crew, random):
    """Twice: the kill before this one left it serving."""
    crew.work()
    time.sleep(random.uniform(*LOAD_SECONDS))
    daemon.kill()
    daemon.start()
    time.sleep(random.uniform(0, START_SECONDS))
    daemon.kill()
    return "while starting"


def choose(daemon, random):
    if WriteAheadLog(daemon.database).is_nearly_full():
        return in_a_checkpoint
    return random.choices((under_load, while_stopping, while_starting), (7, 1.5, 1.5))[0]
