"""Times sign-in and authentication of a running kioskd, the parts of each comparison in turn."""

import argparse
import http.client
import json
import os
import statistics
import subprocess
import tempfile
import time

SECRET = "Bảy chiếc ghế xanh"
REQUESTS = 400
SIGN_INS = 8


class Client:
    def __init__(self, port):
        self.origin = f"http://127.0.0.1:{port}"
        self.connection = http.client.HTTPConnection("127.0.0.1", port)
        self.cookie = None

    def ask(self, method, path, body=None):
        headers = {"Origin": self.origin}
        if self.cookie:
            headers["Cookie"] = self.cookie
        started = time.perf_counter()
        self.connection.request(method, path, json.dumps(body) if body else None, headers)
        answer = self.connection.getresponse()
        content = answer.read()
        took = (time.perf_counter() - started) * 1_000
        cookie = answer.getheader("Set-Cookie")
        if cookie:
            self.cookie = cookie.split(";")[0]
        return answer.status, content, took

    def times(self, count, method, path, body=None, expected=200):
        taken = []
        for _ in range(count):
            status, content, took = self.ask(method, path, body)
            assert status == expected, (status, content)
            taken.append(took)
        return statistics.median(taken)


def start(kioskd, folder):
    process = subprocess.Popen(
        [kioskd, "run", "--camera", "none", "--port", "0", "--data", folder], stdout=subprocess.PIPE, text=True,
        stderr=subprocess.DEVNULL)
    token = port = None
    for line in process.stdout:
        if "/setup#" in line:
            token = line.split("/setup#")[1].split()[0]
        if line.rstrip().endswith("/kiosk"):
            port = int(line.split(":")[2].split("/")[0])
            break
    return process, port, token


def measure(client, stranger, round_number):
    results = {
        "open to anybody (GET session without a cookie)": stranger.times(REQUESTS, "GET", "/api/v1/session"),
        "let in by a session (GET session with one)": client.times(REQUESTS, "GET", "/api/v1/session"),
        "a page (GET /board)": stranger.times(REQUESTS, "GET", "/board"),
        "audited change (PUT service, nothing new)": client.times(
            REQUESTS, "PUT", "/api/v1/services/results", {"open": True}),
    }
    known, unknown = [], []
    for attempt in range(SIGN_INS // 2):
        # Names of one round only: an address may fail ten times before it has to wait.
        known.append(stranger.ask("POST", "/api/v1/session", {"name": "chief", "secret": SECRET})[2])
        stranger.cookie = None
        if round_number == 0:
            name = f"nobody{attempt}"
            unknown.append(stranger.ask("POST", "/api/v1/session", {"name": name, "secret": SECRET})[2])
    results["sign-in, right"] = statistics.median(known)
    if unknown:
        results["sign-in, a name that nobody has"] = statistics.median(unknown)
    return results


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--kioskd", required=True)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kioskd-access-") as folder:
        process, port, token = start(options.kioskd, folder)
        try:
            client, stranger = Client(port), Client(port)
            status, content, _ = client.ask(
                "POST", "/api/v1/setup", {"token": token, "name": "chief", "secret": SECRET})
            assert status == 201, content
            rounds = [measure(client, stranger, number) for number in range(options.rounds)]
        finally:
            process.terminate()
            process.wait()
    print(f"load {os.getloadavg()[0]:.2f}, {options.rounds} rounds, medians in ms: minimum, median, maximum")
    for name in rounds[0]:
        values = sorted(each[name] for each in rounds if name in each)
        print(f"{values[0]:8.2f} {statistics.median(values):8.2f} {values[-1]:8.2f}  {name}")


main()
