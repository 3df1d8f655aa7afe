"""What a first visit to each page loads: no page is heavy on a slow line."""

from stage import Stage

MOST = 150_000  # bytes, without fonts and the chart library
# What crossed the wire, headers included; data and endless streams are not the page's own weight.
LOADED = """() => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
  .filter(({ name }) => !/\\/(api\\/v1|assets\\/fonts|assets\\/vendor)\\//.test(name))
  .reduce((sum, { transferSize }) => sum + transferSize, 0)"""
PAGES = ("start", "sign-in", "setup", "kiosk", "board", "clerk", "supervisor", "admin", "phone")


class Weight(Stage):
    def tell(self):
        for name in PAGES:
            with self.report.check(f"{name}: a first visit loads no more than {MOST // 1_000} KB") as notes:
                weight = weigh(self.cast, self.hall, name)
                notes.append(f"{weight / 1_000:.0f} KB")
                assert weight <= MOST, f"{weight / 1_000:.0f} KB"


def weigh(cast, hall, name):
    """In bytes."""
    terminal = cast.phone_of(hall.issue()[0]["id"]) if name == "phone" else cast.another(name)
    terminal.page.wait_for_load_state("load")
    terminal.page.wait_for_timeout(500)
    weight = terminal.page.evaluate(LOADED)
    cast.leave(terminal)
    return weight
