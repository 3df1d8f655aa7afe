"""What a visitor, two clerks and the hall see, from the first person before the camera to a restart of the daemon."""

A_VISIT = 40_000  # milliseconds: longer than the demonstration's scene
NOTICING = """
addEventListener('DOMContentLoaded', () => {
  const seen = { noticed: null, number: null };
  window.seen = seen;
  new MutationObserver(() => {
    if (document.getElementById('headline').textContent.startsWith('Xin')) seen.noticed ??= performance.now();
    if (document.getElementById('stage').dataset.view === 'ticket') seen.number ??= performance.now();
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
});
"""
FINGERPRINT = """(() => {
  const picture = document.getElementById('preview');
  if (!picture.naturalWidth) return null;
  const canvas = new OffscreenCanvas(32, 24);
  const context = canvas.getContext('2d');
  context.drawImage(picture, 0, 0, 32, 24);
  return context.getImageData(0, 0, 32, 24).data.join();
})()"""
ON_SCREEN = "#stage[data-view=ticket]"


class Story:
    def __init__(self, report, daemon, kiosk, clerk, board, photograph):
        self.report = report
        self.daemon = daemon
        self.kiosk, self.clerk, self.board = kiosk, clerk, board
        self.terminals = (kiosk, clerk, board)
        self.photograph = photograph

    def tell(self):
        first = self.somebody_gets_a_number()
        self.clerk_calls(first)
        pressed = self.somebody_presses_the_button()
        self.clerk_recalls(first, pressed)
        self.person_returns(first)
        self.clerk_serves(first)
        self.clerk_marks_no_show()
        self.daemon_goes_and_comes()

    def somebody_gets_a_number(self):
        check, kiosk = self.report.check, self.kiosk
        with check("kiosk: a number without a touch") as notes:
            kiosk.shows(f"{ON_SCREEN} .ticket-digits", within=15_000)
            number = kiosk.text(".ticket-digits")
            kiosk.shows("#ticket-label", "Số của bạn là")
            seen = kiosk.page.evaluate("window.seen")
            notes.append(number)
            if seen["noticed"] is not None:
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
            announcement = self.board.text("#announcement")
            assert number in announcement and "Quầy 1" in announcement, announcement
            self.board.audit("called")
        with check("kiosk: tells the called person to go to the counter"):
            self.kiosk.shows(f"{ON_SCREEN} #ticket[data-state=called] .ticket-digits", number, within=A_VISIT)
            self.kiosk.shows(".ticket-ahead", "Mời đến Quầy 1")
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
            assert number in board.text("#announcement")
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
        with self.report.check("clerk: finishes with Enter; the board forgets the number"):
            self.press("Enter")
            self.clerk.shows("#primary[data-kind=none]")
            self.board.shows_no(f".call[data-ticket='{ticket}']")
            assert self.daemon.ticket(number)["state"] == "finished"

    def clerk_marks_no_show(self):
        clerk = self.clerk
        with self.report.check("clerk: marks a no-show with N") as notes:
            clerk.shows("#queue-list .is-next", within=A_VISIT)
            self.press("Space")
            clerk.shows("#primary[data-kind=called]")
            number = clerk.text(".current-number")
            notes.append(number)
            self.press("n")
            clerk.shows("#primary[data-kind=none]")
            ticket = self.daemon.ticket(number)
            assert ticket["state"] == "no-show", ticket["state"]
            self.board.shows_no(f".call[data-ticket='{ticket['id']}']")

    def press(self, key):
        """Buttons rest a moment after each action; a key pressed then does nothing, on purpose."""
        self.clerk.shows("#primary[aria-disabled=false]")
        self.clerk.page.keyboard.press(key)

    def daemon_goes_and_comes(self):
        given = {ticket["number"] for ticket in self.daemon.get("/api/v1/tickets")["tickets"]}
        self.daemon_is_killed()
        self.daemon_is_back()
        with self.report.check("all: live again, and no number is given twice") as notes:
            self.kiosk.shows(f"{ON_SCREEN} .ticket-digits", within=A_VISIT)
            number = self.kiosk.text(".ticket-digits")
            notes.append(number)
            assert number not in given, f"{number} was given before"
            self.clerk.shows("#queue-list .is-number", number)
            self.board.shows(".next-ticket", number)
            self.kiosk.shows("#ticket-picture .preview.has-picture")
        with self.report.check("all: one document each, never reloaded"):
            loaded = {terminal.name: terminal.documents for terminal in self.terminals}
            assert set(loaded.values()) == {1}, loaded

    def daemon_is_killed(self):
        with self.report.check("all: say that the connection is lost, and offer nothing that cannot work"):
            for terminal in self.terminals:
                terminal.daemon_is_down = True
            self.daemon.kill()
            for terminal in self.terminals:
                terminal.shows("#connection-banner", "Mất kết nối")
                terminal.shows("html[data-connection=lost]")
            self.photograph("lost")
            assert self.kiosk.page.locator("button:enabled").count() == 0, "the kiosk's buttons seem to work"
            assert self.kiosk.page.locator(".has-picture").count() == 0, "a dead picture stays"
            self.clerk.shows("#primary[aria-disabled=true]")

    def daemon_is_back(self):
        with self.report.check("all: recover by themselves after a restart on the same port and data"):
            self.daemon.start()
            for terminal in self.terminals:
                terminal.shows("html[data-connection=connected]", within=15_000)
                terminal.shows_no("#connection-banner")
            self.kiosk.shows(".preview.has-picture", within=15_000)
            for terminal in self.terminals:
                terminal.daemon_is_down = False
