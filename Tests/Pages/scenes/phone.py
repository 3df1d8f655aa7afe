"""The phone page, from the line to the thanks, and what else may become of a number."""

from stage import Stage


class PhoneScenes(Stage):
    def tell(self):
        hall = self.hall
        hall.empty()
        hall.open_counters()
        with self.report.check("phone: pictures of a visit"):
            hall.issue(3)
            ticket = hall.issue()[0]["id"]
            phone = self.cast.phone_of(ticket)
            self.photograph("waiting", self.settled(phone))
            hall.do("tickets", ticket, "park", reason=hall.queue["parkReasons"][0]["id"], minutes=15)
            self.photograph("parked", self.settled(phone))
            hall.do("tickets", ticket, "resume")
            hall.do("tickets", ticket, "call", counter="2", reason=hall.queue["choiceReasons"][0]["id"])
            self.photograph("called", self.settled(phone))
            hall.do("tickets", ticket, "start")
            self.photograph("serving", self.settled(phone))
            hall.do("tickets", ticket, "finish")
            self.photograph("rate", self.settled(phone))
            hall.do("tickets", ticket, "rate", rating=5)
            self.photograph("thanks", self.settled(phone))
            self.cast.leave(phone)
        with self.report.check("phone: pictures of a number that is over, and of one that never was"):
            cancelled = hall.issue()[0]["id"]
            phone = self.cast.phone_of(cancelled)
            hall.do("tickets", cancelled, "cancel")
            self.photograph("cancelled", self.settled(phone))
            self.cast.leave(phone)
            called = hall.call("1")["id"]
            phone = self.cast.phone_of(called)
            for _ in range(hall.queue["rules"]["noShowRecalls"]):
                hall.do("tickets", called, "recall")
            hall.do("tickets", called, "no-show")
            self.photograph("no-show", self.settled(phone))
            with phone.expecting("404 (Not Found)"):
                phone.go_to(f"{self.daemon.address}/t/AAAAAAAAAAAAAAAAAAAAAA")
                self.photograph("unknown", self.settled(phone))
            self.cast.leave(phone)
        hall.empty()

    def settled(self, phone):
        """What has happened has come over the stream, and nothing moves any more."""
        phone.page.wait_for_timeout(1_500)
        return phone
