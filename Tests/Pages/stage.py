"""What every story is told on: the daemon, the terminals, and the report."""

A_VISIT = 40_000  # milliseconds: longer than the demonstration's scene
ON_SCREEN = "#stage[data-view=ticket]"


class Stage:
    def __init__(self, report, daemon, kiosk, clerk, board, admin, photograph):
        self.report = report
        self.daemon = daemon
        self.kiosk, self.clerk, self.board = kiosk, clerk, board
        self.admin = admin
        self.terminals = (kiosk, clerk, board)
        self.photograph = photograph

    def sign_in(self, terminal, name, secret):
        """On the page that asks for it, with the keyboard alone."""
        terminal.shows("#sign-in [name=secret]")
        terminal.fill(name=name, secret=secret)
        terminal.page.keyboard.press("Enter")

    def everybody_goes(self):
        """Every number is cancelled, as a clerk does in the evening."""
        queue = self.daemon.get("/api/v1/queue")
        for ticket in queue["attended"] + queue["waiting"]:
            self.daemon.post(f"/api/v1/tickets/{ticket['id']}/cancel")

    def press(self, key):
        """Buttons rest a moment after each action; a key pressed then does nothing, on purpose."""
        self.clerk.shows("#primary[aria-disabled=false]")
        self.clerk.page.keyboard.press(key)


ADMINISTRATOR = ("quan.tri", "ngua trang an co non")
CLERK = ("lan", "482915")
SUPERVISOR = ("minh", "song dai bien rong")
