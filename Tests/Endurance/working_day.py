"""A day of an office: who comes when, with what, and how long it takes. Minutes are those of the office's clock."""

from heapq import heappop, heappush
from itertools import count

DAY = 480
MORNING, AFTERNOON = (0, 70, 240), (270, 330, 480)
"""First, busiest and last minute of arrivals."""
MORNING_SHARE = 0.6
SERVICES = (("reception", 0.65, 3.4), ("results", 0.35, 2.2))
"""Share of the visitors, and mean minutes of serving."""
PRIORITIES = (None,) * 10 + ("elderly", "elderly", "child", "pregnant", "merit")
WITH_PHONE, ABSENT, NEVER_RATES, SECOND_SERVICE, PARKED, MOVED, GIVES_BACK = 0.4, 0.05, 0.5, 0.05, 0.04, 0.03, 0.02


class WorkingDay:
    """Plays itself on an `office`, which does what it is told at once."""

    def __init__(self, office, random, visitors, counters):
        self._office = office
        self._random = random
        self._visitors = visitors
        self._counters = counters
        self._agenda = []
        self._turn = count()

    def play(self, wait_until):
        """`wait_until(minute)` returns when that minute has come. Ends when the last visitor has been served."""
        for _ in range(self._visitors):
            self._plan(self._arrival(), self._arrive)
        for place, counter in enumerate(self._counters):
            self._plan(1 + 0.3 * place, self._call, counter)
        for minute in range(10, DAY, 10):
            self._plan(minute, self._office.supervise)
        for minute in range(60, DAY, 60):
            self._plan(minute, self._office.reload_pages)
        while self._agenda:
            minute, _, act, arguments = heappop(self._agenda)
            wait_until(minute)
            act(*([minute, *arguments] if act.__self__ is self else arguments))

    def _plan(self, minute, act, *arguments):
        heappush(self._agenda, (minute, next(self._turn), act, arguments))

    def _arrival(self):
        first, busiest, last = MORNING if self._random.random() < MORNING_SHARE else AFTERNOON
        return self._random.triangular(first, last, busiest)

    def _arrive(self, minute):
        [service] = self._random.choices([name for name, *_ in SERVICES], [share for _, share, _ in SERVICES])
        has_phone = self._random.random() < WITH_PHONE
        ticket = self._office.touch_button(service, self._random.choice(PRIORITIES), has_phone)
        if self._random.random() < GIVES_BACK:
            self._plan(minute + self._random.uniform(0.5, 3), self._office.give_back, ticket)

    def _call(self, minute, counter):
        ticket = self._office.call_next(counter)
        if ticket is None:
            if minute < DAY or self._office.has_visitors():
                self._plan(minute + 0.7, self._call, counter)
        elif self._random.random() < ABSENT:
            self._plan(minute + 0.5, self._office.act, ticket, "recall")
            self._plan(minute + 1.0, self._office.act, ticket, "no-show")
            self._plan(minute + 1.2, self._call, counter)
        else:
            self._plan(minute + self._random.uniform(0.2, 0.6), self._serve, counter, ticket)

    def _serve(self, minute, counter, ticket):
        self._office.act(ticket, "start")
        mean = next(minutes for name, _, minutes in SERVICES if name == ticket["service"])
        end = minute + mean * self._random.lognormvariate(-0.08, 0.4)
        chance = self._random.random()
        if chance < PARKED:
            self._plan(end, self._office.act, ticket, "park", {"reason": "form", "minutes": 30})
            self._plan(end + 8, self._office.act, ticket, "resume")
        elif chance < PARKED + MOVED:
            other = next(name for name, *_ in SERVICES if name != ticket["service"])
            self._plan(end, self._office.act, ticket, "transfer", {"service": other})
        else:
            if chance < PARKED + MOVED + SECOND_SERVICE and ticket["service"] == "reception":
                self._plan(end, self._office.act, ticket, "add-service", {"service": "results"})
            self._plan(end, self._finish, ticket)
        self._plan(end + self._random.uniform(0.1, 0.4), self._call, counter)

    def _finish(self, minute, ticket):
        finished = self._office.act(ticket, "finish")
        if finished and finished["state"] == "finished" and self._random.random() > NEVER_RATES:
            self._plan(minute + 0.3, self._office.rate, finished, self._random.randint(3, 5))
