"""Asks what an office's screens ask, so many times a second, in a process of its own.

The schedule is open: a request goes out at its time whether or not earlier ones were answered, on a connection that is
free or else a new one."""

import json
import select
import time
from collections import Counter, defaultdict, deque
from dataclasses import dataclass, field
from random import Random

from api import credentials
from office_life import OfficeLife
from sockets import connect, read, request

READS = (
    ("queue", 40), ("kiosk", 12), ("tickets", 2), ("visit", 20), ("page", 20), ("session", 3), ("healthz", 2.6),
    ("statistics", 0.4),
)
"""Shares of what is only read. Pages come with the tag of what the browser has: they are answered 304."""
PAGES = ("/kiosk", "/clerk", "/board", "/supervisor", "/assets/css/base.css", "/assets/js/live.js")
CONNECTIONS, MOST_CONNECTIONS = 128, 400
"""Kept from the beginning, as browsers do, and opened at the most when the daemon stalls."""


@dataclass
class Answers:
    seconds: dict = field(default_factory=lambda: defaultdict(list))
    """By kind of request."""
    statuses: Counter = field(default_factory=Counter)
    faults: list = field(default_factory=list)
    late: list = field(default_factory=list)
    """Seconds by which requests went out after their time: how far this process was behind."""
    acknowledged: list = field(default_factory=list)
    """When each command was acknowledged, in seconds since 1970."""
    connections: int = 0


@dataclass
class Asked:
    kind: str
    sent_at: float
    expected: tuple
    then: object
    got: bytes = b""


class Demand:
    def __init__(self, port, key, cookie, rate, commands, seed, on_phone):
        self._port = port
        self._random = Random(seed)
        self._key = credentials(port, key=key)
        self._cookie = credentials(port, cookie=cookie)
        self._interval = 1 / rate
        self._share_of_commands = commands / rate
        self._poll = select.epoll()
        self._lines = {}
        self._free = deque()
        self._asked = {}
        self._tags = {}
        self._on_phone = on_phone
        self._tokens = []
        self.life = OfficeLife(self._random)
        self.answers = Answers()

    def know(self, tokens):
        self._tokens += tokens

    def run(self, until, has_ended):
        self._free.extend(self._connect() for _ in range(CONNECTIONS))
        due = time.time()
        while due < until and not has_ended():
            self._read_answers(max(0, due - time.time()))
            if time.time() < due:
                continue
            self.answers.late.append(time.time() - due)
            due += self._interval
            self._ask_something()
        deadline = time.time() + 5
        while self._asked and time.time() < deadline:
            self._read_answers(0.1)
        self.answers.faults += [f"{asked.kind} was never answered" for asked in self._asked.values()]
        return self.answers

    def _ask_something(self):
        if self._random.random() < self._share_of_commands and (command := self.life.next_command()):
            method, path, body, then = command
            self._ask("command", method, f"/api/v1/{path}", self._key, then, (200, 201), body)
            return
        [kind] = self._random.choices([kind for kind, _ in READS], [share for _, share in READS])
        if kind == "page":
            path = self._random.choice(PAGES)
            tag = self._tags.get(path)
            headers = {"If-None-Match": tag, "Accept-Encoding": "gzip"} if tag else {"Accept-Encoding": "gzip"}
            self._ask(kind, "GET", path, headers, lambda head, _: self._keep_tag(path, head), (304,) if tag else (200,))
        elif kind == "visit":
            self._ask(kind, "GET", f"/api/v1/visits/{self._random.choice(self._tokens[-300:])}", {}, None)
        elif kind == "healthz":
            self._ask(kind, "GET", "/healthz", {}, None)
        else:
            self._ask(kind, "GET", f"/api/v1/{kind}", self._key, None)

    def _ask(self, kind, method, path, headers, then, expected=(200,), body=None):
        number = self._free.popleft() if self._free else self._connect()
        if number is None:
            self.answers.faults.append(f"{MOST_CONNECTIONS} requests are unanswered")
            return
        data = b"" if body is None else json.dumps(body).encode()
        self._asked[number] = Asked(kind, time.time(), expected, then)
        self._lines[number].sendall(request(method, path, headers, data))

    def _connect(self):
        if len(self._lines) >= MOST_CONNECTIONS:
            return None
        line = connect(self._port)
        self._lines[line.fileno()] = line
        self._poll.register(line, select.EPOLLIN)
        self.answers.connections = max(self.answers.connections, len(self._lines))
        return line.fileno()

    def _read_answers(self, seconds):
        for number, _ in self._poll.poll(seconds):
            data, arrival = read(self._lines[number])
            asked = self._asked.get(number)
            if asked:
                asked.got += data
            if not data:
                self._drop(number, asked)
            elif asked and is_whole(asked.got):
                del self._asked[number]
                self._free.append(number)
                self._take(asked, arrival or time.time())

    def _drop(self, number, asked):
        """The daemon closes what has been idle for long; never within an answer."""
        if asked:
            self.answers.faults.append(f"{asked.kind}: the connection was closed before the answer")
            del self._asked[number]
        else:
            self._free.remove(number)
        self._poll.unregister(number)
        self._lines.pop(number).close()

    def _take(self, asked, arrival):
        head, _, body = asked.got.partition(b"\r\n\r\n")
        status = int(head[9:12])
        self.answers.statuses[status] += 1
        self.answers.seconds[asked.kind].append(arrival - asked.sent_at)
        if status not in asked.expected:
            self.answers.faults.append(f"{asked.kind}: {status} {body[:120].decode(errors='replace')}")
        elif asked.kind == "command":
            self.answers.acknowledged.append(arrival)
            ticket = json.loads(body)
            asked.then(ticket)
            if ticket["state"] == "waiting":
                self._ask("link", "GET", f"/api/v1/tickets/{ticket['id']}/link", self._cookie, self._give_phone)
        elif asked.then:
            asked.then(head, body)

    def _give_phone(self, _, body):
        token = json.loads(body)["address"].rpartition("/")[2]
        self._tokens.append(token)
        self._on_phone(token)

    def _keep_tag(self, path, head):
        for line in head.decode().split("\r\n"):
            if line.lower().startswith("etag: "):
                self._tags[path] = line[6:]


def is_whole(answer):
    head, mark, body = answer.partition(b"\r\n\r\n")
    if not mark:
        return False
    length = head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0]
    return len(body) >= int(length or 0)


def insist(port, key, cookie, rate, commands, seed, tokens, at_counters, seconds, orders, phones, answers):
    """The process: asks for so many seconds, or until `orders` has anything, and tells how it went."""
    demand = Demand(port, key, cookie, rate, commands, seed, lambda token: phones.send(("phone", token)))
    demand.know(tokens)
    demand.life.resume(at_counters)
    answers.send(demand.run(time.time() + seconds, orders.poll))
