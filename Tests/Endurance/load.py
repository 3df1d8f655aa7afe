"""`make test-load`: a thousand listen, two hundred requests a second come; nothing may be lost, late or left behind."""

import multiprocessing
import os
import time

from admission import Admission
from api import Client
from audience import attend
from daemon import COUNTERS, PROGRAM, Daemon
from demand import insist
from load_findings import LoadFindings
from report import Report, load_average
from vitals import Watch, vitals

MINUTES = float(os.environ.get("MINUTES") or 10)
CLIENTS = int(os.environ.get("CLIENTS") or 1_000)
RATE = float(os.environ.get("RATE") or 200)
COMMANDS = float(os.environ.get("COMMANDS") or 5)
SEED = int(os.environ.get("SEED") or 1)
PHONES_SHARE = 0.3
WAITING = 60
SAMPLE_SECONDS = 5
PUBLIC_ADDRESS = "https://so.example.vn"
PORTS = 65_536
LIMITS = {"WEB_CONNECTIONS": PORTS, "WEB_CONNECTIONS_PER_ADDRESS": PORTS, "WEB_STREAMS": PORTS}
"""All clients come from one address here, which otherwise is one machine's share."""


class LoadTest:
    def __init__(self):
        self.report = Report("Load")
        self._processes = multiprocessing.get_context("fork")
        self._daemon = Daemon(WEB_PUBLIC_ADDRESS=PUBLIC_ADDRESS, **LIMITS)

    def run(self):
        say = self.report.say
        say(f"{CLIENTS} listeners, {RATE:.0f} requests a second, {COMMANDS:.0f} of them commands, for {MINUTES:g} min: "
            f"{PROGRAM}")
        try:
            self._open_office()
            say(f"{len(self._tokens)} tickets were given, {WAITING} wait; load {load_average()}")
            self._seat_audience()
            say(f"{CLIENTS} listen; {vitals(self._daemon.process.pid).rss:.0f} MB, load {load_average()}")
            self._load()
        finally:
            self._daemon.close()
        return self.report.summarise()

    def _open_office(self):
        self._key = self._daemon.make_key()
        self._daemon.start()
        self._daemon.serves()
        admission = Admission(self._daemon)
        self._clerk, self._board = admission.clerk(), admission.board()
        self._client = Client(self._daemon.port, key=self._key)
        served = max(0, round(CLIENTS * PHONES_SHARE) - WAITING)
        self._tokens = [self._link(self._served()) for _ in range(served)]
        self._tokens += [self._link(self._client.post("/api/v1/tickets")["id"]) for _ in range(WAITING)]

    def _served(self):
        self._client.post("/api/v1/tickets")
        ticket = self._client.post(f"/api/v1/counters/{COUNTERS[0]}/call-next")["id"]
        self._client.post(f"/api/v1/tickets/{ticket}/start")
        return self._client.post(f"/api/v1/tickets/{ticket}/finish")["id"]

    def _link(self, ticket):
        clerk = Client(self._daemon.port, cookie=self._clerk)
        address = clerk.get(f"/api/v1/tickets/{ticket}/link")["address"]
        clerk.close()
        return address.rpartition("/")[2]

    def _seat_audience(self):
        credentials = ({"key": self._key}, {"cookie": self._clerk}, {"cookie": self._board})
        self._screens = [credentials[seat % 3] for seat in range(max(1, CLIENTS - len(self._tokens)))]
        self._orders, orders = self._processes.Pipe()
        self._told, told = self._processes.Pipe(duplex=False)
        arguments = (self._daemon.port, self._screens, self._tokens, orders, told)
        self._audience = self._processes.Process(target=attend, args=arguments, daemon=True)
        self._audience.start()
        assert self._told.recv() == "seated"

    def _load(self):
        pid, seconds = self._daemon.process.pid, MINUTES * 60
        ended, end = self._processes.Pipe()
        answered, answers = self._processes.Pipe(duplex=False)
        self._orders.send(("begin",))
        demand = self._processes.Process(target=insist, daemon=True, args=(
            self._daemon.port, self._key, self._clerk, RATE, COMMANDS, SEED, self._tokens, WAITING, seconds, end,
            self._orders, answers))
        watches = {name: Watch(process, SAMPLE_SECONDS) for name, process in
                   (("kioskd", pid), ("audience", self._audience.pid))}
        demand.start()
        watches["demand"] = Watch(demand.pid, SAMPLE_SECONDS)
        watches["kioskd"] = Watch(pid, SAMPLE_SECONDS, self._say_progress)
        for watch in watches.values():
            watch.start()
        while not answered.poll(1):
            if self._daemon.process.poll() is not None or not demand.is_alive():
                break
        asked = answered.recv() if answered.poll() else None
        samples = {name: watch.end() for name, watch in watches.items()}
        time.sleep(2)
        self._judge(asked, samples)

    def _say_progress(self, sample):
        self.report.say(f"  {sample.rss:6.1f} MB, heap {sample.anonymous:6.1f} MB, {sample.descriptors} descriptors, "
                        f"{sample.threads} threads, {sample.processor:.0f} s processor; load {load_average()}")

    def _judge(self, asked, samples):
        # The daemon has closed the connection of before: it was idle for minutes.
        self._client.close()
        queue = self._client.get("/api/v1/queue")
        self._orders.send(("end",))
        found = self._told.recv()
        findings = LoadFindings(self.report, asked, found, samples)
        findings.judge_requests(RATE)
        findings.judge_streams(queue["sequence"], len(self._screens))
        findings.judge_phones({token: self._client.get(f"/api/v1/visits/{token}") for token in found.phones})
        findings.judge_latency()
        findings.judge_resources()
        self.report.expect("journal: no warning, no error", self._daemon.complaints())


if __name__ == "__main__":
    raise SystemExit(LoadTest().run())
