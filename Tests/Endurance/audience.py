"""Listens on very many event streams at once, in a process of its own: screens of the office, and citizens' phones.

It notes when each event and each visit came to the first and to the last of them, and what was missing or came twice.
"""

import json
import re
import select
import time
from collections import Counter
from dataclasses import dataclass, field

from api import credentials
from sockets import connect, read, request

EVENT = re.compile(rb"id: (\d+)\n(data|event): ")
MOMENT = re.compile(rb'"at":"([^"]+)"')
VISIT = re.compile(rb"event: visit\ndata: ([^\n]*)\n")
WHOLE = b"\n\n\r\n"
"""Where a message ends at the end of a chunk."""
TICK = 0.2


@dataclass
class Findings:
    """What the audience has to tell when it is over."""

    events: dict = field(default_factory=dict)
    """By sequence: `[at in milliseconds, last arrival, listeners that had it, first arrival]`."""
    visits: dict = field(default_factory=dict)
    """By the moment of the forecast in milliseconds: the last arrival at a phone."""
    calls: list = field(default_factory=list)
    """Seconds from each call to the phone of whom it concerns."""
    delays: Counter = field(default_factory=Counter)
    """Milliseconds between arrival and reading, how often each: how far the audience itself was behind."""
    faults: list = field(default_factory=list)
    phones: dict = field(default_factory=dict)
    """By word of the address: the last visit that was shown."""
    longest_silence: float = 0


class Screen:
    """One that hears every event."""

    def __init__(self, line, findings):
        self.line = line
        self._findings = findings
        self._rest = b""
        self._last = None
        self._heard_at = time.monotonic()

    def take(self, data, arrival):
        data = self._rest + data
        if not data.endswith(WHOLE):
            whole, mark, self._rest = data.rpartition(WHOLE)
            data = whole + mark
        else:
            self._rest = b""
        now = time.monotonic()
        self._findings.longest_silence = max(self._findings.longest_silence, now - self._heard_at)
        self._heard_at = now
        self._read(data, arrival)

    def _read(self, data, arrival):
        for found in EVENT.finditer(data):
            sequence = int(found[1])
            if found[2] == b"event" or (self._last is not None and sequence != self._last + 1):
                self._findings.faults.append(f"event {sequence} came after event {self._last}")
            self._last = sequence
            note = self._findings.events.get(sequence)
            if note is None:
                moment = MOMENT.search(data, found.end())
                self._findings.events[sequence] = [milliseconds(moment[1].decode()), arrival, 1, arrival]
            else:
                note[1] = max(note[1], arrival)
                note[2] += 1
                note[3] = min(note[3], arrival)


class Phone(Screen):
    """One that sees its own visit whenever that changes."""

    FIRST = object()

    def __init__(self, line, findings, token):
        super().__init__(line, findings)
        self._token = token
        self._called_at = self.FIRST

    def _read(self, data, arrival):
        for found in VISIT.finditer(data):
            visit = json.loads(found[1])
            at = milliseconds(visit["at"])
            if self._called_at is not self.FIRST:
                self._findings.visits[at] = max(arrival, self._findings.visits.get(at, 0))
                if visit["calledAt"] and visit["calledAt"] != self._called_at:
                    self._findings.calls.append(arrival - milliseconds(visit["calledAt"]) / 1e3)
            self._called_at = visit["calledAt"]
            self._findings.phones[self._token] = visit


class Audience:
    def __init__(self, port):
        self._port = port
        self._poll = select.epoll()
        self._listeners = {}
        self._phones = {}
        """Sockets by the word of the address, the earliest first."""
        self.findings = Findings()

    def seat_screen(self, **credential):
        self._open("/api/v1/events", credentials(self._port, **credential), Screen)

    def seat_phone(self, token):
        self._phones[token] = self._open(f"/api/v1/visits/{token}/events", {}, Phone, token)

    def replace_phone(self, token):
        """Somebody comes, and whoever has been there for longest leaves."""
        self.leave(next(iter(self._phones)))
        self.seat_phone(token)

    def leave(self, token):
        number = self._phones.pop(token)
        self._poll.unregister(number)
        self._listeners.pop(number).line.close()
        self.findings.phones.pop(token, None)

    def leave_all(self):
        for token in list(self._phones):
            self.leave(token)
        self._poll.close()

    def listen(self, seconds):
        """One look at whoever has something to say."""
        for number, _ in self._poll.poll(seconds):
            listener = self._listeners[number]
            data, arrival = read(listener.line)
            if not data:
                self.findings.faults.append("a stream ended")
                self._poll.unregister(number)
                continue
            now = time.time()
            self.findings.delays[int(1e3 * (now - (arrival or now)))] += 1
            listener.take(data, arrival or now)

    def forget(self):
        """What was noted until now was not yet the test."""
        phones, faults = self.findings.phones, self.findings.faults
        self.findings = Findings(phones=phones, faults=faults)
        for listener in self._listeners.values():
            listener._findings = self.findings

    def _open(self, path, headers, listener, *about):
        line = connect(self._port)
        line.sendall(request("GET", path, headers))
        head, _, begun = line.recv(4_096).partition(b"\r\n\r\n")
        if not head.startswith(b"HTTP/1.1 200"):
            raise RuntimeError(f"{path}: {head[:80]}")
        line.setblocking(False)
        number = line.fileno()
        self._listeners[number] = listener(line, self.findings, *about)
        self._listeners[number].take(begun, time.time())
        self._poll.register(line, select.EPOLLIN)
        return number


def milliseconds(text):
    """Of a moment such as `2026-11-22T01:02:03.456Z`, since 1970."""
    date, _, clock = text.partition("T")
    seconds = DAYS.get(date)
    if seconds is None:
        seconds = DAYS[date] = int(time.mktime(time.strptime(f"{date} UTC", "%Y-%m-%d %Z")) - time.timezone)
    return (seconds + int(clock[:2]) * 3600 + int(clock[3:5]) * 60 + int(clock[6:8])) * 1_000 + int(clock[9:12])


DAYS = {}


def attend(port, screens, phones, orders, answers):
    """The process: seats everybody, then listens until it is told to end, and tells what it found.

    `orders` brings `("phone", token)`, `("begin",)` and `("end",)`."""
    audience = Audience(port)
    for credential in screens:
        audience.seat_screen(**credential)
        audience.listen(0)
    for token in phones:
        audience.seat_phone(token)
        audience.listen(0)
    answers.send("seated")
    while True:
        audience.listen(TICK)
        while orders.poll():
            order, *arguments = orders.recv()
            if order == "phone":
                audience.replace_phone(*arguments)
            elif order == "begin":
                audience.forget()
            else:
                answers.send(audience.findings)
                return
