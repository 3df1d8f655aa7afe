"""The board calls people aloud: in order, one at a time, again on a recall, with captions, and not at all when muted."""

from stage import Stage

SIZES = ((1920, 1080), (1280, 720), (3840, 2160), (1080, 1920))
# Every recording that is begun, and when it was over.
LISTENING = """
const said = [];
window.said = said;
const play = HTMLMediaElement.prototype.play;
HTMLMediaElement.prototype.play = function () {
  const turn = { path: new URL(this.src).pathname, began: performance.now(), ended: null };
  said.push(turn);
  this.addEventListener('ended', () => { turn.ended ??= performance.now(); }, { once: true, capture: true });
  return play.call(this);
};
"""
LAST = 60_000  # milliseconds: three announcements in two languages
SAYING = ".ribbon[data-shows=announcement]"
ANNOUNCED = ".call.is-announced[data-ticket='{}']"


class Board(Stage):
    def tell(self):
        self.hall.empty()
        self.hall.open_counters()
        self.screen = self.cast.another("board", script=LISTENING)
        self.screen.shows("html[data-connection=connected]")
        self.waits_for_a_touch()
        self.calls_in_order()
        self.shows_notices()
        self.is_silent_when_muted()
        self.is_loaded_anew()
        self.cast.leave(self.screen)

    def waits_for_a_touch(self):
        screen = self.screen
        with self.report.check("board: asks for the touch that the browser wants before it may sound"):
            screen.shows("#sound-start", "Chạm để bật loa")
            screen.audit("waiting for a touch")
            screen.click("#sound-start")
            screen.shows_no("#sound-start")

    def calls_in_order(self):
        screen, hall = self.screen, self.hall
        hall.issue(12)
        with self.report.check("board: the caption of what is said, in both languages, and its number marked"):
            first = hall.call("1")
            screen.shows(f"{SAYING} #announcement [lang=vi]", first["number"])
            screen.shows(f"{SAYING} #announcement [lang=en]", first["number"])
            screen.shows(ANNOUNCED.format(first["id"]))
            screen.audit("announcing")
            screen.fits(SIZES)
            self.photograph("announcing", screen)
        second, gone = hall.call("2"), hall.call("3")
        hall.do("tickets", first["id"], "recall")
        hall.do("tickets", gone["id"], "cancel")
        with self.report.check("board: calls and a recall are said in order, and nobody who has gone") as notes:
            screen.shows(ANNOUNCED.format(second["id"]), within=LAST)
            screen.shows(ANNOUNCED.format(first["id"]), within=LAST)
            screen.shows_no(SAYING, within=LAST)
            said = screen.page.evaluate("said")
            notes.append(f"{len(said)} recordings")
            expected = [f"/api/v1/announcements/{sequence}/{language}"
                        for sequence in self.sequences_of(first, second, first) for language in ("vi", "en")]
            assert [turn["path"] for turn in said] == expected, said
        with self.report.check("board: never two at once, and each to its end"):
            assert all(turn["ended"] for turn in said), said
            assert all(before["ended"] <= after["began"] for before, after in zip(said, said[1:])), said
        self.hall.empty()

    def sequences_of(self, *tickets):
        """Of the calls and recalls of these tickets, as the log has them."""
        calls = self.daemon.events({"ticketCalled", "ticketRecalled"})
        found = []
        for ticket in tickets:
            last = found[-1] if found else 0
            found.append(next(sequence for sequence, event in calls if event["ticket"] == ticket["id"] and sequence > last))
        return found

    def shows_notices(self):
        screen = self.screen
        with self.report.check("board: the office's notices, one at a time, never over a number"):
            screen.shows("#notice", "Xin để ý số trên bảng")
            self.hall.post_notice("Chiều nay nghỉ từ 16 giờ.", "We close at 4 pm today.")
            screen.shows("#notice [lang=vi]", "Chiều nay nghỉ từ 16 giờ.")
            screen.shows("#notice [lang=en]", "We close at 4 pm today.")
            self.hall.post_notice("Xin mang theo căn cước.", "Please bring your identity card.")
            screen.shows("#notice", "Xin mang theo căn cước.", within=15_000)
            screen.shows("#notice", "Chiều nay nghỉ từ 16 giờ.", within=15_000)
            screen.fits(SIZES)
            self.photograph("notice", screen)

    def is_silent_when_muted(self):
        screen = self.screen
        with self.report.check("board: muted with the keyboard, it only shows what it would say"):
            screen.page.evaluate("said.length = 0")
            screen.page.keyboard.press("Tab")
            screen.until("document.activeElement.id === 'mute'")
            screen.page.keyboard.press("Space")
            screen.shows("#sound-state", "Loa đang tắt")
            screen.audit("muted")
            self.hall.issue(3)
            called = self.hall.call("1")
            screen.shows(f"{SAYING} #announcement", called["number"])
            screen.shows_no(SAYING)
            assert screen.page.evaluate("said.length") == 0, "it spoke"

    def is_loaded_anew(self):
        screen = self.screen
        with self.report.check("board: loaded anew, it is muted still and says nothing old"):
            called = self.hall.call("2")
            screen.page.reload()
            screen.shows(".call", called["number"])
            screen.shows("#sound-state", "Loa đang tắt")
            screen.page.mouse.move(400, 400)
            screen.click("#mute")
            screen.shows_no("#sound-state > *")
            screen.page.wait_for_timeout(500)
            assert screen.page.evaluate("said.length") == 0, "it spoke"
            screen.shows_no(SAYING)
            self.hall.empty()
