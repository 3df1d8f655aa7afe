"""What happens in an office on a working day: people come, are called, served and asked how it was."""

import random
from datetime import timedelta
from heapq import heappop, heappush
from itertools import count

from ward import SERVED, SERVICES

MINUTES = {service: minutes for service, *_, minutes in SERVICES}
SHARES = (44, 24, 20, 12)
PRIORITIES = (None,) * 10 + ("elderly", "elderly", "child", "pregnant", "merit")
RATINGS = (None, None, 5, 5, 5, 4, 4, 3)
ABSENT = 0.05


class Workday:
    def __init__(self, seed, minutes, people, until_empty):
        self._random = random.Random(seed)
        self._minutes = minutes
        self._people = people
        self._until_empty = until_empty
        self._agenda = []
        self._turn = count()
        self._waiting = dict.fromkeys(MINUTES, 0)

    @property
    def length(self):
        return timedelta(minutes=self._minutes)

    def play(self, ward, start):
        self._ward = ward
        for _ in range(self._people):
            self._plan(self._arrival(), self._arrive)
        for counter, _ in enumerate(SERVED, 1):
            self._plan(self._random.uniform(4, 9), self._call, str(counter))
        while self._agenda and (self._until_empty or self._agenda[0][0] < self._minutes):
            minute, _, act, arguments = heappop(self._agenda)
            ward.lapse.go_to(start + timedelta(minutes=minute))
            act(minute, *arguments)

    def _plan(self, minute, act, *arguments):
        heappush(self._agenda, (minute, next(self._turn), act, arguments))

    def _arrival(self):
        return self._random.triangular(0, self._minutes)

    def _arrive(self, minute):
        [service] = self._random.choices(list(MINUTES), SHARES)
        priority = self._random.choice(PRIORITIES)
        body = {"service": service, "origin": "button", **({"priority": priority} if priority else {})}
        self._ward.daemon.post("/api/v1/tickets", body)
        self._waiting[service] += 1

    def _call(self, minute, counter):
        if not any(self._waiting[service] for service in SERVED[int(counter) - 1]):
            if minute < self._minutes:
                self._plan(minute + 1, self._call, counter)
            return
        ticket = self._ward.registry.act_at(counter, f"counters/{counter}/call-next")
        self._waiting[ticket["service"]] -= 1
        if self._random.random() < ABSENT:
            self._plan(minute + 1, self._recall, counter, ticket)
        else:
            self._plan(minute + self._random.uniform(0.3, 1), self._serve, counter, ticket)

    def _recall(self, minute, counter, ticket):
        self._act(counter, ticket, "recall")
        self._plan(minute + 1, self._give_up, counter, ticket)

    def _give_up(self, minute, counter, ticket):
        self._act(counter, ticket, "no-show")
        self._plan(minute + 0.2, self._call, counter)

    def _serve(self, minute, counter, ticket):
        self._act(counter, ticket, "start")
        minutes = MINUTES[ticket["service"]] * self._random.lognormvariate(-0.1, 0.4)
        self._plan(minute + minutes, self._finish, counter, ticket)

    def _finish(self, minute, counter, ticket):
        self._act(counter, ticket, "finish")
        if rating := self._random.choice(RATINGS):
            self._ward.hall.do("tickets", ticket["id"], "rate", rating=rating)
        self._plan(minute + self._random.uniform(0.2, 0.8), self._call, counter)

    def _act(self, counter, ticket, action):
        self._ward.registry.act_at(counter, f"tickets/{ticket['id']}/{action}")
