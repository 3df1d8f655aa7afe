"""A power cut, after which the camera is missing; and another, after which all is well again."""

from stage import A_VISIT, ON_SCREEN, Stage

NO_CAMERA = "v4l2:/dev/video9"
DESKS = ((1024, 600), (1280, 720), (1366, 768), (1920, 1080))


class Outage(Stage):
    OPENED_FIRST = ("kiosk", "clerk", "board")

    def tell(self):
        given = {ticket["number"] for ticket in self.daemon.get("/api/v1/tickets")["tickets"]}
        with self.report.check("clerk, board: nothing about a camera that runs"):
            self.expect_no_notice()
        self.daemon_is_killed()
        self.daemon_is_back("after a restart on the same port and data, the camera missing", camera=NO_CAMERA)
        self.everybody_learns_of_the_camera()
        given.add(self.clerk_issues_without_the_camera())
        self.daemon_is_killed()
        self.daemon_is_back("with the camera")
        with self.report.check("clerk, board: the notice goes by itself when the camera runs"):
            self.kiosk.shows(".preview.has-picture", within=15_000)
            self.expect_no_notice()
        self.next_number_is_new(given)

    @property
    def terminals(self):
        return (self.kiosk, self.clerk, self.board)

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
            self.clerk.shows(".issue:disabled")
            self.clerk.shows_no(".row-button")
            self.expect_no_notice()

    def daemon_is_back(self, how, camera=None):
        with self.report.check(f"all: recover by themselves {how}"):
            self.daemon.start(camera)
            for terminal in self.terminals:
                terminal.shows("html[data-connection=connected]", within=15_000)
                terminal.shows_no("#connection-banner")
            for terminal in self.terminals:
                terminal.daemon_is_down = False

    def everybody_learns_of_the_camera(self):
        clerk, board = self.clerk, self.board
        with self.report.check("clerk: the camera is out, and why, in the clerk's language"):
            clerk.shows("#camera-notice code", "camera-missing")
            fault = self.daemon.get("/api/v1/kiosk")["camera"]
            clerk.shows("#camera-notice", fault["message"]["vi"])
            clerk.page.locator("#language").click()
            clerk.shows("#camera-notice", fault["message"]["en"])
            clerk.audit("camera out, in English")
            clerk.page.locator("#language").click()
            clerk.shows("#camera-notice", fault["message"]["vi"])
        with self.report.check("board: sends visitors to the kiosk's button; the kiosk leads with it"):
            board.shows("#camera-notice", "Camera tạm ngừng – xin bấm nút lấy số tại máy")
            board.shows("#camera-notice [lang=en]")
            self.kiosk.shows("#attract[data-picture=none] #take-number:enabled")
            self.photograph("camera-out")
        for terminal in self.terminals:
            terminal.audit("camera out")

    def clerk_issues_without_the_camera(self):
        clerk = self.clerk
        with self.report.check("clerk: issues and calls without the camera, on every size of desk and hall") as notes:
            self.press("c")
            clerk.shows("dialog.choice[open]")
            clerk.fits(DESKS)
            clerk.page.keyboard.press("1")
            clerk.shows(".toast-digits")
            number = clerk.text(".toast-digits")
            notes.append(number)
            clerk.shows("#queue-list .is-number", number)
            self.press("Space")
            clerk.shows("#primary[data-kind=called]")
            clerk.fits(DESKS)
            self.board.fits(DESKS)
        return number

    def expect_no_notice(self):
        for terminal in (self.clerk, self.board):
            terminal.shows_no("#camera-notice > *")

    def next_number_is_new(self, given):
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
