"""A power cut, after which the camera is missing; and another, after which all is well again."""

from time import monotonic

from stage import A_VISIT, ON_SCREEN, Stage
from terminal import PATIENCE

NO_CAMERA = "v4l2:/dev/video9"
RECOVERY = 3_000  # milliseconds after the server is back
DESKS = ((1024, 600), (1280, 720), (1366, 768), (1920, 1080))


class Outage(Stage):
    OPENED_FIRST = ("kiosk", "clerk", "board", "supervisor")

    def tell(self):
        self.visitor_waits_with_a_phone()
        given = {ticket["number"] for ticket in self.daemon.get("/api/v1/tickets?limit=500")["tickets"]}
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
        return (self.kiosk, self.clerk, self.board, self.supervisor, self.phone)

    def visitor_waits_with_a_phone(self):
        """Somebody is called at counter 2 and somebody waits: that is what every page must say again afterwards."""
        self.hall.empty()
        self.supervisor.go_to(f"{self.daemon.address}/supervisor#hall")
        self.called, self.waiting = self.hall.issue(2, service=self.hall.queue["services"][0]["id"])
        self.phone = self.cast.phone_of(self.called["id"])
        assert self.hall.call("2")["id"] == self.called["id"]
        with self.report.check("phone, supervisor: who waits and who is called"):
            self.expect_right_state(lambda: PATIENCE)
            self.documents = {terminal.name: terminal.documents for terminal in self.terminals}

    def expect_right_state(self, left):
        """`left` says how many milliseconds there are still."""
        self.clerk.shows("#queue-list .is-number", self.waiting["number"], within=left())
        self.board.shows(f".call[data-ticket='{self.called['id']}']", self.called["number"], within=left())
        self.board.shows(".next-ticket", self.waiting["number"], within=left())
        self.supervisor.shows("#waiting .row-number", self.waiting["number"], within=left())
        self.phone.shows("#visit[data-state=called] .visit-digits", self.called["number"], within=left())
        self.kiosk.shows("#stage", within=left())

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
            self.clerk.shows_no(".queue-cancel")
            self.expect_no_notice()

    def daemon_is_back(self, how, camera=None):
        with self.report.check(f"all: right again by themselves within {RECOVERY // 1_000} s {how}") as notes:
            self.daemon.start(camera)
            back = monotonic()

            def left():
                return max(1, RECOVERY - (monotonic() - back) * 1_000)

            for terminal in self.terminals:
                terminal.shows("html[data-connection=connected]", within=left())
                terminal.shows_no("#connection-banner", within=left())
            self.expect_right_state(left)
            notes.append(f"{monotonic() - back:.1f} s after the server")
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
            self.waiting = self.daemon.ticket(number)
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
        with self.report.check("all: none was ever reloaded"):
            loaded = {terminal.name: terminal.documents for terminal in self.terminals}
            assert loaded == self.documents, loaded
