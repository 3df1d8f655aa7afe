"""The terminals of the stories, each opened when a story first asks for it."""

from dataclasses import dataclass

from admission import ADMINISTRATOR, CLERK, COLLEAGUE, SUPERVISOR, User
from terminal import Terminal

PHONE = (390, 844)


@dataclass(frozen=True)
class Part:
    path: str
    size: tuple[int, int]
    screen: str | None = None
    user: User | None = None


PARTS = {
    "kiosk": Part("/kiosk", (1080, 1920), screen="kiosk"),
    "clerk": Part("/clerk?counter=1", (1366, 768), user=CLERK),
    "colleague": Part("/clerk?counter=2", (1366, 768), user=COLLEAGUE),
    "board": Part("/board", (1920, 1080), screen="board"),
    "supervisor": Part("/supervisor", (1920, 1080), user=SUPERVISOR),
    "admin": Part("/admin", (1366, 768), user=ADMINISTRATOR),
    "start": Part("/", (1366, 768)),
    "sign-in": Part("/sign-in", (1366, 768)),
    "setup": Part("/setup", (1366, 768)),
}


class Cast:
    def __init__(self, browser, daemon, admission):
        self._browser = browser
        self._daemon = daemon
        self._admission = admission
        self._opened = {}
        self._left = []

    @property
    def opened(self):
        """Those that can be seen now."""
        return list(self._opened.values())

    @property
    def everybody(self):
        """Those that have left, too."""
        return [*self._left, *self._opened.values()]

    def enter(self, name, admitted=True, **options):
        """The terminal of this name. One that nobody admits stands at the door, as on the first day."""
        if name not in self._opened:
            self._play(PARTS[name], name, admitted, **options)
        return self._opened[name]

    def another(self, name, **options):
        """One more of the same, in a browser that has loaded nothing yet."""
        return self._play(PARTS[name], f"another {name}", **options)

    def phone(self, address, name="phone", **options):
        """A telephone follows an address, such as a QR code's, on whatever host it names."""
        path = "/" + address.split("/", 3)[3]
        return self._open(name, path, PHONE, has_touch=True, is_mobile=True, device_scale_factor=2, **options)

    def phone_of(self, ticket, **options):
        return self.phone(self.link(ticket)["address"], **options)

    def link(self, ticket):
        return self._admission.link(ticket)

    def leave(self, terminal):
        self._left.append(self._opened.pop(terminal.name))
        terminal.page.context.close()

    def _play(self, part, name, admitted=True, **options):
        admit = (lambda context: self._admit(part, context)) if admitted else None
        return self._open(name, part.path, part.size, admit=admit, **options)

    def _open(self, name, path, size, admit=None, **options):
        if name in self._opened:
            self.leave(self._opened[name])
        self._opened[name] = Terminal(self._browser, name, self._daemon.address + path, size, admit=admit, **options)
        return self._opened[name]

    def _admit(self, part, context):
        if part.screen:
            self._admission.pair(context, part.screen)
        if part.user:
            self._admission.sign_in(context, part.user)
