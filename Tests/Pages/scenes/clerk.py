"""The clerk's page: choosing a counter, free, called, serving, each question, help, a new number, taken back."""

from stage import Stage

QUESTIONS = {
    "park": "KeyP", "transfer": "KeyT", "change service": "KeyS", "add service": "KeyA", "priority": "KeyG",
    "outcome": "KeyF", "merge": "KeyM", "issue": "KeyC", "counter": "KeyO", "help": "Slash",
}


class ClerkScenes(Stage):
    OPENED_FIRST = ("clerk",)

    def tell(self):
        clerk, hall = self.clerk, self.hall
        hall.empty()
        hall.fill(waiting=26, served=8)
        hall.leave_counter("1")
        with self.report.check("clerk: pictures of a morning"):
            self.people_of_all_kinds()
            self.one_visit()
        with self.report.check("clerk: pictures of a pause, and of the choice of the counter"):
            hall.do("counters", "1", "pause")
            clerk.shows("#primary[data-kind=shut]")
            self.photograph("paused", clerk)
            hall.open_counters("1")
            clerk.click("#change-counter")
            clerk.shows("#counter-list button")
            self.photograph("choice of the counter", clerk)
            clerk.go_to(f"{self.daemon.address}/clerk?counter=1")
            clerk.shows("#desk")
        hall.empty()

    def people_of_all_kinds(self):
        hall = self.hall
        elderly, parked = hall.issue(2)
        hall.do("tickets", elderly["id"], "priority", priority=hall.queue["priorities"][0]["id"])
        hall.do("tickets", parked["id"], "park", reason=hall.queue["parkReasons"][0]["id"], minutes=15)

    def one_visit(self):
        clerk = self.clerk
        clerk.shows("#primary[data-kind=none]")
        self.photograph("free", clerk)
        self.press("Space")
        clerk.shows("#primary[data-kind=called]")
        self.photograph("called, may be undone", clerk)
        self.press("Space")
        clerk.shows("#primary[data-kind=serving]")
        self.photograph("serving", clerk)
        for name, key in QUESTIONS.items():
            self.question(name, key)
        self.press("Enter")
        clerk.shows("#primary[data-kind=none]")
        self.photograph("finished, may be undone", clerk)

    def question(self, name, key):
        """In both languages: the button that changes it cannot be reached while a question is open."""
        clerk = self.clerk
        for _ in range(2):
            self.press(key)
            clerk.shows("dialog[open]")
            self.photograph(f"question {name}", clerk)
            clerk.page.keyboard.press("Escape")
            clerk.shows_no("dialog[open]")
            clerk.click("#language")
