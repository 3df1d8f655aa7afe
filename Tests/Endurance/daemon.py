"""The real daemon in a data folder of its own, where it is about nine in the morning whenever the tests are run."""

import os
import signal
import socket
import subprocess
import tempfile
import time
from datetime import datetime, timezone
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("KIOSKD") or PROJECT / ".build/release/kioskd").resolve()
CAMERA = os.environ.get("CAMERA") or "none"
COUNTERS = ("1", "2", "3", "4", "5")
START_SECONDS, STOP_SECONDS = 20, 20
PROBE_SECONDS = 0.002
NINE_O_CLOCK = 9
SCOPES = ("queue:read", "queue:write", "office:write", "statistics:read", "audit:read", "health:read")


class Daemon:
    def __init__(self, **settings):
        """`settings` are environment variables without their `KIOSK_`."""
        scratch = PROJECT / ".cache"
        scratch.mkdir(exist_ok=True)
        self._folder = tempfile.TemporaryDirectory(prefix="endurance-", dir=scratch)
        self.port = free_port()
        self.process = None
        self._settings = {f"KIOSK_{name}": str(value) for name, value in settings.items()}

    @property
    def folder(self):
        return Path(self._folder.name)

    @property
    def database(self):
        return self.folder / "kioskd.sqlite"

    @property
    def journal(self):
        return (self.folder / "journal.log").read_text()

    def complaints(self):
        """Warnings and errors in the journal."""
        return [line for line in self.journal.splitlines() if line.split(" ", 2)[1:2] in (["warning"], ["error"])]

    def make_key(self, name="endurance"):
        """A machine's key with every scope, made before the daemon runs or beside it."""
        scopes = [word for scope in SCOPES for word in ("--scope", scope)]
        return self._command("api-key", "add", name, "--days", "2", *scopes).split()[-1]

    def add_user(self, name, role, secret):
        self._command("user", "add", name, "--role", role, secret=secret)

    def verify(self):
        """What `kioskd verify` has to say against the database, beside the running daemon; empty when it is sound."""
        done = subprocess.run([PROGRAM, "verify", "--data", self.folder], env=self._environment(), cwd=PROJECT,
                              capture_output=True, text=True)
        return "" if done.returncode == 0 else f"{done.stdout}{done.stderr}".strip() or f"exit {done.returncode}"

    def start(self):
        """Returns at once."""
        command = [PROGRAM, "run", "--camera", CAMERA, "--port", str(self.port), "--data", self.folder]
        with open(self.folder / "journal.log", "a") as journal:
            self.process = subprocess.Popen(command, cwd=PROJECT, env=self._environment(),
                                            stdout=subprocess.DEVNULL, stderr=journal)
        self._began = time.monotonic()

    def serves(self):
        """Waits for the first answer; returns the seconds since `start`."""
        while not self._answers():
            seconds = time.monotonic() - self._began
            if self.process.poll() is not None or seconds > START_SECONDS:
                raise RuntimeError(f"kioskd does not serve after {seconds:.1f} s: {self.journal[-2000:]}")
            time.sleep(PROBE_SECONDS)
        return time.monotonic() - self._began

    def kill(self):
        """As a power cut would: without a chance to say goodbye."""
        self.process.kill()
        self.process.wait()

    def terminate(self):
        self.process.send_signal(signal.SIGTERM)

    def stop(self):
        """Returns how it ended."""
        if self.process.poll() is None:
            self.terminate()
        return self.process.wait(timeout=STOP_SECONDS)

    def close(self):
        if self.process and self.process.poll() is None:
            self.kill()
        self._folder.cleanup()

    def _answers(self):
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=1) as line:
                line.sendall(b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
                return line.recv(64).startswith(b"HTTP/1.1 200")
        except OSError:
            return False

    def _command(self, *words, secret=None):
        done = subprocess.run([PROGRAM, *words, "--data", self.folder], env=self._environment(), cwd=PROJECT,
                              input=secret and f"{secret}\n", capture_output=True, text=True)
        if done.returncode:
            raise RuntimeError(f"kioskd {words[0]} {words[1]}: {done.stderr.strip()}")
        return done.stdout

    def _environment(self):
        """Nobody's settings but those of the test; an office that is open every day."""
        own = {name: value for name, value in os.environ.items() if not name.startswith("KIOSK_")}
        hours = (NINE_O_CLOCK - datetime.now(timezone.utc).hour + 12) % 24 - 12
        return own | {
            "KIOSK_OFFICE_TIME_ZONE": f"Etc/GMT{-hours:+d}" if hours else "Etc/GMT",
            "KIOSK_OFFICE_HOURS": "monday-sunday 07:30-17:30",
            "KIOSK_OFFICE_COUNTERS": ",".join(COUNTERS),
            "KIOSK_QUEUE_NO_SHOW_RECALLS": "0",
            "KIOSK_QUEUE_NO_SHOW_SECONDS": "0",
        } | self._settings


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]
