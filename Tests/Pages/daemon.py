"""The real daemon, with its demonstration or a camera, on a port and in a data folder of its own."""

import json
import os
import socket
import subprocess
import tempfile
import urllib.error
import urllib.request
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
PROGRAM = PROJECT / ".build/release/kioskd"
START_SECONDS = 15


class Daemon:
    def __init__(self, port=None):
        self.port = port or free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self._folder = tempfile.TemporaryDirectory(prefix="kioskd-pages-")
        self._process = None

    def start(self, camera=None):
        """Returns when the terminals can connect. Without a camera the demonstration's scene is played."""
        source = ["run", "--camera", camera] if camera else ["demo"]
        command = [PROGRAM, *source, "--port", str(self.port), "--data", self._folder.name]
        with open(self._journal, "a") as journal:
            self._process = subprocess.Popen(
                command, cwd=PROJECT, env=own_environment(), stdout=subprocess.PIPE, stderr=journal, text=True
            )
        for line in self._process.stdout:
            if self.address in line:
                return
        raise RuntimeError(f"kioskd did not start: {self.journal_tail(1)}")

    def kill(self):
        """As a power cut would: without a chance to say goodbye."""
        self._process.kill()
        self._process.wait()
        self._process.stdout.close()

    def close(self):
        if self._process and self._process.poll() is None:
            self._process.terminate()
            self._process.wait(timeout=START_SECONDS)
            self._process.stdout.close()
        self._folder.cleanup()

    def get(self, path):
        return self._request(urllib.request.Request(self.address + path))

    def post(self, path, body=None):
        data = json.dumps(body or {}).encode()
        return self._request(urllib.request.Request(self.address + path, data, {"Content-Type": "application/json"}))

    def ticket(self, number):
        tickets = self.get("/api/v1/tickets")["tickets"]
        return next(ticket for ticket in tickets if ticket["number"] == number)

    def journal_tail(self, lines):
        return "\n".join(self._journal.read_text().splitlines()[-lines:])

    @property
    def _journal(self):
        return Path(self._folder.name) / "journal.log"

    @staticmethod
    def _request(request):
        try:
            with urllib.request.urlopen(request, timeout=START_SECONDS) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as error:
            raise AssertionError(f"{request.full_url}: {error.code} {error.read().decode()}") from error


def own_environment():
    """Nobody's settings but the folder of the pages, which somebody who edits them sets, and a no-show without a wait."""
    own = {name: value for name, value in os.environ.items()
           if not name.startswith("KIOSK_") or name == "KIOSK_WEB_PAGES"}
    return own | {"KIOSK_QUEUE_NO_SHOW_SECONDS": "0"}


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]
