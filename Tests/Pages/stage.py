"""What every story is told on: the daemon, its hall, the terminals, and the report."""

from hall import Hall

A_VISIT = 40_000  # milliseconds: longer than the demonstration's scene
ON_SCREEN = "#stage[data-view=ticket]"


class Stage:
    OPENED_FIRST = ()
    """Terminals that must see all of the story; the others are opened when they are first spoken of."""

    def __init__(self, report, daemon, cast, photograph):
        self.report = report
        self.daemon = daemon
        self.cast = cast
        self.hall = Hall(daemon)
        self._photograph = photograph

    def begin(self):
        for name in self.OPENED_FIRST:
            self.cast.enter(name).shows("html[data-connection=connected]")
        self.tell()

    def tell(self):
        raise NotImplementedError

    @property
    def kiosk(self):
        return self.cast.enter("kiosk")

    @property
    def clerk(self):
        return self.cast.enter("clerk")

    @property
    def colleague(self):
        return self.cast.enter("colleague")

    @property
    def board(self):
        return self.cast.enter("board")

    @property
    def supervisor(self):
        return self.cast.enter("supervisor")

    @property
    def admin(self):
        return self.cast.enter("admin")

    def photograph(self, name, *terminals):
        """Of these, or of all that are open."""
        self._photograph(name, *terminals)

    def sign_in(self, terminal, user, secret=None):
        """On the page that asks for it, with the keyboard alone."""
        terminal.shows("#sign-in [name=secret]")
        terminal.fill(name=user.name, secret=secret or user.secret)
        terminal.page.keyboard.press("Enter")

    def press(self, key):
        """Buttons rest a moment after each action; a key pressed then does nothing, on purpose."""
        self.clerk.shows("#primary[aria-disabled=false]")
        self.clerk.page.keyboard.press(key)
