"""The real daemon in the guest, and those who use it."""

import json
import subprocess
import threading
import time
import urllib.request

from machine import CHECKOUT

PROGRAM = CHECKOUT / ".build/release/kioskd"
ADDRESS = "http://127.0.0.1:8080"
# Emulation makes everything slow; a lost answer is a lost answer all the same.
ANSWER_SECONDS = 30
START_SECONDS = 120


class Office:
    def __init__(self, name, camera):
        self._journal = open(f"/rig/out/{name}.journal", "w")
        command = [PROGRAM, "run", "--camera", camera, "--port", "8080", "--data", f"/run/data-{name}"]
        self._daemon = subprocess.Popen(command, cwd=CHECKOUT, stdout=subprocess.PIPE, stderr=self._journal, text=True)
        self._cookie = None
        self._sign_in(self._setup_word())

    def close(self):
        self._daemon.terminate()
        self._daemon.wait(timeout=ANSWER_SECONDS)
        self._journal.close()

    def health(self):
        return self.call("GET", "/healthz")

    def wait_for(self, state, codes, seconds):
        """Seconds until `/healthz` says so."""
        start = time.monotonic()
        while True:
            camera = self.health()["camera"]
            passed = time.monotonic() - start
            if camera["state"] == state and (not codes or camera["code"] in codes):
                return passed, camera["code"]
            if passed > seconds:
                raise AssertionError(f"not {state} {codes or ''} within {seconds} s, but {camera['state']} {camera['code']}")
            time.sleep(0.05)

    def sequences(self):
        """Those of all events, as a terminal receives them."""
        newest = self.call("GET", "/api/v1/queue")["sequence"]
        found = []
        with self._open("GET", "/api/v1/events", headers={"Last-Event-ID": "0"}) as stream:
            for line in stream:
                if line.startswith(b"id: "):
                    found.append(int(line[4:]))
                if found and found[-1] >= newest:
                    return found

    def call(self, method, path, body=None):
        with self._open(method, path, body) as answer:
            return json.load(answer)

    def _open(self, method, path, body=None, headers=None):
        data = json.dumps(body or {}).encode() if method == "POST" else None
        own = {"Origin": ADDRESS, "Content-Type": "application/json"} | ({"Cookie": self._cookie} if self._cookie else {})
        request = urllib.request.Request(ADDRESS + path, data, own | (headers or {}), method=method)
        return urllib.request.urlopen(request, timeout=ANSWER_SECONDS)

    def _setup_word(self):
        word = None
        for line in self._daemon.stdout:
            if "/setup#" in line:
                word = line.split("/setup#")[1].split()[0]
            if line.rstrip().endswith("/kiosk"):
                return word
        raise AssertionError("the daemon did not start; see its journal")

    def _sign_in(self, word):
        body = {"token": word, "name": "administrator", "secret": "bay chiec ghe xanh"}
        with self._open("POST", "/api/v1/setup", body) as answer:
            self._cookie = answer.headers["Set-Cookie"].split(";")[0]


class Citizens(threading.Thread):
    """They touch the kiosk's button every few seconds, whatever happens to the camera."""

    PAUSE_SECONDS = 2

    def __init__(self, office):
        super().__init__(daemon=True)
        self._office = office
        self._enough = threading.Event()
        self.numbers, self.faults, self.longest = [], [], 0

    def run(self):
        while not self._enough.wait(self.PAUSE_SECONDS):
            start = time.monotonic()
            try:
                self.numbers.append(self._office.call("POST", "/api/v1/tickets")["number"])
                self.longest = max(self.longest, time.monotonic() - start)
            except OSError as error:
                self.faults.append(str(error))

    def stop(self):
        self._enough.set()
        self.join()
