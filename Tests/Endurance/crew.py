"""Everybody who works with the daemon at once: people at the kiosk's button, clerks, a supervisor.

Each holds a connection, says to the ledger what was acknowledged, and goes on after a kill with what the queue says."""

from threading import Condition, Thread

from api import NoAnswer, NotSent, Refused


class Crew:
    """Lets its members work, and holds them."""

    def __init__(self):
        self._condition = Condition()
        self._working = False
        self._busy = 0
        self._ended = False
        self._threads = []

    def hire(self, *members):
        for member in members:
            thread = Thread(target=self._employ, args=(member,), daemon=True)
            self._threads.append(thread)
            thread.start()

    def work(self):
        with self._condition:
            self._working = True
            self._condition.notify_all()

    def hold(self):
        """Returns when nobody waits for an answer any more."""
        with self._condition:
            self._working = False
            self._condition.wait_for(lambda: self._busy == 0)

    def dismiss(self):
        self.hold()
        with self._condition:
            self._ended = True
            self._condition.notify_all()
        for thread in self._threads:
            thread.join()

    def _employ(self, member):
        while self._begin():
            try:
                member.act()
            finally:
                self._end()

    def _begin(self):
        with self._condition:
            self._condition.wait_for(lambda: self._working or self._ended)
            self._busy += not self._ended
            return not self._ended

    def _end(self):
        with self._condition:
            self._busy -= 1
            self._condition.notify_all()


class Member:
    """One who acts again and again; `turn` is one small piece of work."""

    def __init__(self, client, ledger, random, pause):
        self.client = client
        self.ledger = ledger
        self.random = random
        self._pause = pause

    def act(self):
        try:
            self.turn()
        except (NoAnswer, NotSent):
            self._pause(0.02)
        except Refused as refusal:
            # The rules of the queue say no now and then; nothing else may.
            if refusal.status != 409:
                self.ledger.complain(f"{type(self).__name__} was refused: {refusal}")
        self._pause(self.random.expovariate(1 / self.THINKING))

    def turn(self):
        raise NotImplementedError

    def command(self, kind, about, path, body=None, method="POST", **headers):
        """Its answer, once the ledger knows that there is one."""
        try:
            document, answer = self.client.ask(method, f"/api/v1/{path}", body, **headers)
        except NoAnswer:
            self.ledger.doubt(kind, about)
            raise
        self.ledger.acknowledge(kind, about, f"{method} /api/v1/{route(path)}", 201 if path == "tickets" else 200)
        return document


def route(path):
    """`tickets/17/start` as the table of routes has it."""
    kind, *rest = path.split("/")
    return "/".join([kind, f"{{{kind.rstrip('s')}}}", *rest[1:]]) if rest and kind != "office" else path
