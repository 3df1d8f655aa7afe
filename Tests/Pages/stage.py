"""What every story is told on: the daemon, the three terminals, and the report."""

A_VISIT = 40_000  # milliseconds: longer than the demonstration's scene
ON_SCREEN = "#stage[data-view=ticket]"


class Stage:
    def __init__(self, report, daemon, kiosk, clerk, board, photograph):
        self.report = report
        self.daemon = daemon
        self.kiosk, self.clerk, self.board = kiosk, clerk, board
        self.terminals = (kiosk, clerk, board)
        self.photograph = photograph

    def press(self, key):
        """Buttons rest a moment after each action; a key pressed then does nothing, on purpose."""
        self.clerk.shows("#primary[aria-disabled=false]")
        self.clerk.page.keyboard.press(key)
