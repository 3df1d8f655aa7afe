"""What a visitor, two clerks and the hall see, from the first person before the camera to a no-show: on the kiosk, the
clerk's page, the board and the visitor's telephone at once."""

from stage import A_VISIT, ON_SCREEN, Stage

NOTICING = """() => {
  const seen = { noticed: null, number: null };
  window.seen = seen;
  new MutationObserver(() => {
    if (document.getElementById('headline').textContent.startsWith('Xin')) seen.noticed ??= performance.now();
    if (document.getElementById('stage').dataset.view === 'ticket') seen.number ??= performance.now();
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
}"""
WAITS_FOR_NONE_OF = """document.getElementById('ticket').dataset.state !== 'waiting'
  || !{}.includes(document.querySelector('.ticket-digits').textContent)"""
FINGERPRINT = """(() => {
  const picture = document.getElementById('preview');
  if (!picture.naturalWidth) return null;
  const canvas = new OffscreenCanvas(32, 24);
  const context = canvas.getContext('2d');
  context.drawImage(picture, 0, 0, 32, 24);
  return context.getImageData(0, 0, 32, 24).data.join();
})()"""


class Visit(Stage):
    OPENED_FIRST = ("kiosk", "clerk", "board")

    def tell(self):
        # Who came while the screens were paired is forgotten with their number: the next visit is a first one.
        earlier = [ticket["number"] for ticket in self.hall.queue["waiting"]]
        self.hall.empty()
        with self.report.check("kiosk: shows no number from before"):
            # One that was taken by touch has its time.
            self.kiosk.until(WAITS_FOR_NONE_OF.format(earlier), within=A_VISIT)
        self.kiosk.page.evaluate(NOTICING)
        first = self.somebody_gets_a_number()
        self.visitor_follows(first)
        self.clerk_calls(first)
        pressed = self.somebody_presses_the_button()
        self.clerk_recalls(first, pressed)
        self.person_returns(first)
        self.clerk_serves(first)
        self.clerk_marks_no_show()

    def somebody_gets_a_number(self):
        check, kiosk = self.report.check, self.kiosk
        with check("kiosk: a number without a touch") as notes:
            first = "#ticket[data-state=waiting] .ticket-number:has-text('Số của bạn là') .ticket-digits"
            kiosk.shows(f"{ON_SCREEN} {first}", within=A_VISIT)
            number = kiosk.text(".ticket-digits")
            seen = kiosk.page.evaluate("window.seen")
            notes.append(number)
            if seen["noticed"] is not None and seen["noticed"] < seen["number"]:
                seconds = (seen["number"] - seen["noticed"]) / 1_000
                assert seconds < 10, f"{seconds:.1f} s after somebody was noticed"
                notes.append(f"{seconds:.1f} s after they were noticed")
        with check("clerk: the same number among those who wait, without a reload"):
            self.clerk.shows("#queue-list .is-number", number)
            assert self.clerk.documents == 1, f"{self.clerk.documents} documents were loaded"
        with check("kiosk: the live picture beside the number, over the one connection"):
            kiosk.until("document.getElementById('preview').naturalWidth > 0")
            kiosk.shows("#ticket-picture .preview.has-picture")
            self.expect_live_picture()
            kiosk.audit("number")
        self.photograph("number")
        return number

    def expect_live_picture(self):
        before = self.kiosk.until(FINGERPRINT)
        self.kiosk.until(f"{FINGERPRINT} !== '{before}'")
        opened = self.kiosk.asked_for("/api/v1/preview")
        assert opened == 1, f"the preview was opened {opened} times"

    def visitor_follows(self, number):
        ticket = self.daemon.ticket(number)
        with self.report.check("phone: follows the code beside the number, and shows the same"):
            link = self.cast.link(ticket["id"])
            self.kiosk.shows(f"#ticket-phone .code:has(path[d='{link['qr']['path']}'])", within=A_VISIT)
            self.phone = self.cast.phone(link["address"])
            self.phone.shows("#visit[data-state=waiting] .visit-digits", number)
            self.phone.audit_in_both_languages("waiting")

    def clerk_calls(self, number):
        check, clerk = self.report.check, self.clerk
        with check("clerk: calls the next"):
            clerk.page.locator("#primary[data-kind=none]").click()
            clerk.shows(".current-number", number)
            clerk.shows("#primary[data-kind=called]")
            clerk.audit("called")
        with check("board: the number, the counter, a flash, and words for a screen reader"):
            ticket = self.daemon.ticket(number)["id"]
            call = f".call.is-newest.is-flashing[data-ticket='{ticket}']"
            self.board.shows(f"{call} .call-number", number)
            self.board.shows(f"{call} .call-counter", "Quầy 1")
            self.board.shows("#announcement", number)
            self.board.shows("#announcement", "Quầy 1")
            self.board.audit("called")
        with check("kiosk: tells the called person to go to the counter"):
            self.kiosk.shows(f"{ON_SCREEN} #ticket[data-state=called] .ticket-digits", number, within=A_VISIT)
            self.kiosk.shows(".ticket-ahead", "Mời đến Quầy 1")
        with check("phone: it is the visitor's turn, and where to go"):
            self.phone.shows("#visit[data-state=called] .visit-go", "Quầy 1")
            self.phone.shows("#visit .visit-digits", number)
            self.phone.audit_in_both_languages("called")
        self.photograph("called")

    def somebody_presses_the_button(self):
        kiosk = self.kiosk
        with self.report.check("kiosk: the button gives a number of the chosen service, without a picture") as notes:
            service = self.daemon.get("/api/v1/queue")["services"][-1]
            kiosk.page.locator("#take-number").click(timeout=A_VISIT)
            kiosk.audit("choice")
            kiosk.page.locator(f"[data-service='{service['id']}']").click()
            kiosk.shows("#ticket-done")
            number = kiosk.text(f"{ON_SCREEN} .ticket-digits")
            notes.append(number)
            assert number.startswith(service["letter"]), number
            assert kiosk.page.locator("#ticket-picture img").count() == 0, "a picture stands beside it"
            self.clerk.shows("#queue-list .is-number", number)
            self.photograph("button")
            kiosk.page.locator("#ticket-done").click()
            kiosk.shows_no("#ticket-done")
        return number

    def clerk_recalls(self, number, pressed):
        board = self.board
        ticket = self.daemon.ticket(number)["id"]
        with self.report.check("board: a later call of another counter comes first"):
            board.shows(f".call[data-ticket='{ticket}']:not(.is-flashing)", within=12_000)
            later = self.daemon.post("/api/v1/counters/2/call-next")
            board.shows(f".call.is-newest[data-ticket='{later['id']}'] .call-counter", "Quầy 2")
            board.shows(f".call[data-ticket='{ticket}']:not(.is-newest)")
        with self.report.check("clerk: recalls with R; the board flashes and moves it to the top again"):
            self.press("r")
            board.shows(f".call.is-newest.is-flashing[data-ticket='{ticket}']:first-child .call-number", number)
            board.shows("#announcement", number, within=30_000)
            self.phone.shows("#visit[data-state=called] .visit-hint")
            self.photograph("recalled")

    def person_returns(self, number):
        kiosk = self.kiosk
        with self.report.check("kiosk: whoever returns sees the same number, and that it is still theirs"):
            again = f"{ON_SCREEN} .ticket-number:has-text('Số của bạn vẫn là')"
            kiosk.shows(f"{again} .ticket-digits", number, within=A_VISIT)
            kiosk.shows("#ticket-picture .preview.has-picture")
            self.expect_live_picture()
            self.photograph("returning")
            kiosk.audit("ticket")

    def clerk_serves(self, number):
        ticket = self.daemon.ticket(number)["id"]
        with self.report.check("clerk: starts with Space; the board says so"):
            self.press("Space")
            self.clerk.shows("#primary[data-kind=serving]")
            self.board.shows(f".call.is-serving[data-ticket='{ticket}']")
            self.phone.shows("#visit[data-state=serving]")
        with self.report.check("clerk: finishes with Enter; the board forgets the number"):
            self.press("Enter")
            self.clerk.shows("#primary[data-kind=none]")
            self.board.shows_no(f".call[data-ticket='{ticket}']")
            assert self.daemon.ticket(number)["state"] == "finished"
        with self.report.check("phone: asks how it was, and thanks"):
            self.phone.shows("#visit[data-state=finished]")
            self.phone.audit_in_both_languages("rating")
            self.phone.click("#rating [type=submit]")
            self.phone.shows("#rating .rating-missing")
            self.phone.page.locator("#rating [value='5']").check(force=True)
            self.phone.click("#rating [type=submit]")
            self.phone.shows("#rating .rating-thanks")
            assert self.daemon.ticket(number)["rating"] == 5

    def clerk_marks_no_show(self):
        clerk = self.clerk
        with self.report.check("clerk: marks a no-show with N") as notes:
            clerk.shows("#queue-list .is-next", within=A_VISIT)
            self.press("Space")
            clerk.shows("#primary[data-kind=called]")
            number = clerk.text(".current-number")
            notes.append(number)
            self.press("n")
            clerk.shows(".toast-error")
            self.press("r")
            clerk.shows("#done-text", number)
            self.press("n")
            clerk.shows("#primary[data-kind=none]")
            ticket = self.daemon.ticket(number)
            assert ticket["state"] == "no-show", ticket["state"]
            self.board.shows_no(f".call[data-ticket='{ticket['id']}']")
