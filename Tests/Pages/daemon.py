"""The real daemon, with its demonstration or a camera, on a port and in a data folder of its own.

What a story asks it beside the pages rests on an API key, which the first story makes."""

import json
import os
import socket
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
from pathlib import Path

from provider import Provider

PROJECT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("KIOSKD") or PROJECT / ".build/release/kioskd")
START_SECONDS = 15

sys.path.append(str(PROJECT / "Tests/IOFaults"))
from disk import Disk, library  # noqa: E402


class Daemon:
    def __init__(self, port=None):
        self.port = port or free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.setup_link = None
        self.key = None
        self._folder = tempfile.TemporaryDirectory(prefix="kioskd-pages-")
        self._workshop = tempfile.TemporaryDirectory(prefix="kioskd-disk-")
        workshop = Path(self._workshop.name)
        self.disk = Disk(self._folder.name, workshop / "control")
        self._failing_disk = self.disk.environment(library(workshop))
        self._process = None
        self.provider = Provider()
        self._subject_key = Path(self._folder.name) / "subject-key"
        subprocess.run([PROGRAM, "subject-key", "new", self._subject_key], check=True, capture_output=True)

    def start(self, camera=None):
        """Returns when the terminals can connect. Without a camera the demonstration's scene is played."""
        source = ["run", "--camera", camera] if camera else ["demo"]
        command = [PROGRAM, *source, "--port", str(self.port), "--data", self._folder.name]
        with open(self._journal, "a") as journal:
            self._process = subprocess.Popen(
                command, cwd=PROJECT, env=self._environment(), stdout=subprocess.PIPE, stderr=journal, text=True
            )
        for line in self._process.stdout:
            if f"{self.address}/setup#" in line:
                self.setup_link = next(word for word in line.split() if word.startswith(self.address))
            elif self.address in line:
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
        self.provider.close()
        self._folder.cleanup()
        self.disk.close()
        self._workshop.cleanup()

    @property
    def imports(self):
        """Where the office's software puts its files."""
        return Path(self._folder.name) / "imports"

    def get(self, path):
        return self._request(urllib.request.Request(self.address + path, headers=self._headers))

    def post(self, path, body=None):
        return self._request(urllib.request.Request(self.address + path, json.dumps(body or {}).encode(), self._headers))

    def put(self, path, body):
        request = urllib.request.Request(self.address + path, json.dumps(body).encode(), self._headers, method="PUT")
        return self._request(request)

    def office(self):
        """The office's settings, and the tag that a change of them has to name."""
        with self._open(urllib.request.Request(f"{self.address}/api/v1/office", headers=self._headers)) as answer:
            return json.load(answer), answer.headers["ETag"]

    def put_office(self, office, tag):
        headers = {**self._headers, "If-Match": tag}
        address = f"{self.address}/api/v1/office"
        return self._request(urllib.request.Request(address, json.dumps(office).encode(), headers, method="PUT"))

    def events(self, types):
        """`(sequence, event)` for all of these types, from the first one on."""
        headers = {**self._headers, "Last-Event-ID": "0"}
        newest = self.get("/api/v1/queue")["sequence"]
        found = []
        with self._open(urllib.request.Request(f"{self.address}/api/v1/events", headers=headers)) as stream:
            for line in stream:
                message = json.loads(line[6:]) if line.startswith(b'data: {"at"') else None
                if message and message["event"]["type"] in types:
                    found.append((message["sequence"], message["event"]))
                if message and message["sequence"] >= newest:
                    return found

    def ticket(self, number):
        tickets = self.get("/api/v1/tickets?limit=500")["tickets"]
        return next(ticket for ticket in tickets if ticket["number"] == number)

    def journal_tail(self, lines):
        return "\n".join(self._journal.read_text().splitlines()[-lines:])

    def _environment(self):
        """Nobody's settings but the folder of the pages, which somebody who edits them sets; faces may be remembered,
        visitors told by message, and a no-show needs no wait."""
        own = {name: value for name, value in os.environ.items()
               if not name.startswith("KIOSK_") or name == "KIOSK_WEB_PAGES"}
        return own | self._failing_disk | self.provider.environment | {
            "KIOSK_QUEUE_NO_SHOW_SECONDS": "0", "KIOSK_SUBJECTS_KEY": str(self._subject_key),
        }

    @property
    def _headers(self):
        return {"Content-Type": "application/json", "Authorization": f"Bearer {self.key}"}

    @property
    def _journal(self):
        return Path(self._folder.name) / "journal.log"

    def _request(self, request):
        with self._open(request) as answer:
            return json.load(answer)

    @staticmethod
    def _open(request):
        try:
            return urllib.request.urlopen(request, timeout=START_SECONDS)
        except urllib.error.HTTPError as error:
            raise AssertionError(f"{request.full_url}: {error.code} {error.read().decode()}") from error


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]
