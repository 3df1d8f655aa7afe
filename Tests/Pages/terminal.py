"""One page in a browser context of its own, and everything it asked for, complained about and got wrong."""

from contextlib import contextmanager
from time import monotonic
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

PATIENCE = 8_000  # milliseconds
NETWORK_TROUBLE = (
    "net::ERR_", "queue not loaded", "figures not loaded", "visitor not loaded", "order not looked up",
    "consent text not loaded", "503 (Service Unavailable)",
)


# Whatever reaches beyond the page, or beyond the box that should hold it.
OVERFLOWS = """() => {
  const { scrollWidth, scrollHeight } = document.documentElement;
  const page = scrollWidth > innerWidth || scrollHeight > innerHeight ? [`page: ${scrollWidth}x${scrollHeight}`] : [];
  const holders = '.masthead, .camera-notice, .card, .current-ticket, .side, .ticket-body, .ticket-number, '
    + '.remembering, dialog[open]';
  const tooFull = [...document.querySelectorAll(holders)].filter((box) => [...box.children].some((child) => {
    const [inner, outer] = [child.getBoundingClientRect(), box.getBoundingClientRect()];
    return inner.width > 0 && (inner.bottom > outer.bottom + 1 || inner.top < outer.top - 1
      || inner.right > outer.right + 1 || inner.left < outer.left - 1);
  }));
  return [...page, ...tooFull.map((box) => `${box.tagName.toLowerCase()}.${box.className}`)];
}"""


# What fades in has the contrast of its last moment only.
COME_TO_REST = """() => document.getAnimations()
  .filter((it) => it instanceof CSSAnimation || it instanceof CSSTransition)
  .filter((it) => it.effect.getComputedTiming().endTime < Infinity)
  .forEach((it) => it.finish())"""


class Terminal:
    def __init__(self, browser, name, address, size, admit=None, before=None, script=None, **options):
        """`admit` is given the browser context, `before` the page before it goes anywhere; `options` are the context's."""
        self.name = name
        self.requests = []
        self.complaints = []
        self.barriers = []
        self.documents = 0
        self.daemon_is_down = False
        self._expected = ("409 (Conflict)",)  # a refusal that the page explains
        context = browser.new_context(viewport={"width": size[0], "height": size[1]}, **options)
        if admit:
            admit(context)
        self.page = context.new_page()
        self.page.set_default_timeout(PATIENCE)
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("domcontentloaded", lambda _: self._count_document())
        self.page.on("pageerror", lambda error: self.complaints.append(f"{name}: {error}"))
        self.page.on("console", self._note)
        if script:
            self.page.add_init_script(script)
        if before:
            before(self.page)
        self.page.goto(address)

    def go_to(self, address):
        self.page.goto(address)

    def arrived(self):
        """Where the story begins: what was loaded on the way here does not count."""
        self.documents = 1

    @contextmanager
    def expecting(self, *complaints):
        """Chromium itself notes every answer of 4xx on the console; these are part of the story."""
        usual = self._expected
        self._expected = (*usual, *complaints)
        yield
        self.page.wait_for_timeout(100)
        self._expected = usual

    def fill(self, **values):
        """Fills what has these names, in the open dialog if there is one."""
        place = "dialog[open] " if self.page.locator("dialog[open]").count() else ""
        for name, value in values.items():
            self.page.locator(f"{place}[name={name}]").fill(value)

    def click(self, selector, text=None):
        found = self.page.locator(selector)
        (found.filter(has_text=text) if text else found).first.click()

    def shows(self, selector, text=None, within=PATIENCE):
        """Waits until the first such element is visible, and has the text."""
        found = self.page.locator(selector)
        if text is not None:
            found = found.filter(has_text=text)
        expect(found.first).to_be_visible(timeout=within)

    def shows_no(self, selector, within=PATIENCE):
        expect(self.page.locator(selector).locator("visible=true")).to_have_count(0, timeout=within)

    def text(self, selector):
        return self.page.locator(selector).first.inner_text()

    def until(self, expression, within=PATIENCE):
        """Waits for a JavaScript expression; from outside, because the pages forbid `eval`."""
        deadline = monotonic() + within / 1_000
        while not (value := self.page.evaluate(expression)):
            assert monotonic() < deadline, f"never true: {expression}"
            self.page.wait_for_timeout(50)
        return value

    def fits(self, sizes):
        """Nothing overflows on any of these screens."""
        usual = self.page.viewport_size
        for width, height in sizes:
            self.page.set_viewport_size({"width": width, "height": height})
            overflows = self.page.evaluate(OVERFLOWS)
            assert not overflows, f"{self.name} at {width}x{height}: {', '.join(overflows)}"
        self.page.set_viewport_size(usual)

    def asked_for(self, path):
        return sum(urlsplit(address).path == path for address in self.requests)

    def audit_in_both_languages(self, view):
        for language in ("Vietnamese", "English"):
            self.audit(f"{view}, {language}")
            self.click("#language")

    def audit(self, view):
        """Looks for what keeps people with impairments out; the findings are kept for the end."""
        self.page.evaluate(COME_TO_REST)
        for violation in Axe().run(self.page).response["violations"]:
            if violation["impact"] in ("serious", "critical"):
                places = ", ".join(str(node["target"][0]) for node in violation["nodes"][:3])
                self.barriers.append(f"{self.name}, {view}: {violation['id']} at {places}")

    def _count_document(self):
        self.documents += 1

    def _note(self, message):
        expected = self.daemon_is_down and any(part in message.text for part in NETWORK_TROUBLE)
        expected = expected or any(part in message.text for part in self._expected)
        if message.type in ("error", "warning") and not expected:
            self.complaints.append(f"{self.name}: {message.text} {message.location['url']}")
