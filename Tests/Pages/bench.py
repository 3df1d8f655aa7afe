"""How fast the pages are: from an event to the pixel on a clerk's page, weight, and first paint on a slow telephone.

Nothing here is a test: times depend on the machine. Each figure stands beside its bar and its spread over the runs."""

import os
from datetime import datetime
from statistics import median, quantiles

from house import open_house
from weight import MOST, PAGES, weigh

EVENTS = int(os.environ.get("EVENTS") or 200)
RUNS = int(os.environ.get("RUNS") or 3)
PIXEL_BAR, PAINT_BAR = 150, 500  # milliseconds

# Lighthouse's slow 4G, and a processor of a quarter the speed: an inexpensive telephone.
LINE = {"offline": False, "latency": 150, "downloadThroughput": 1_638_400 / 8, "uploadThroughput": 750_000 / 8}
SLOWER = 4

# When each number was first on the screen. The first frame after a change of the document is the one that shows it; when
# the frame after that begins, it has been shown.
WATCH = """() => {
  window.shown = {};
  new MutationObserver(() => {
    const fresh = (document.body.textContent.match(/[A-Z]\\d{3,}/g) ?? []).filter((number) => !(number in window.shown));
    for (const number of fresh) window.shown[number] = null;
    if (fresh.length > 0) requestAnimationFrame(() => requestAnimationFrame(() => {
      for (const number of fresh) window.shown[number] = Date.now();
    }));
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}"""
FIRST_PAINT = "performance.getEntriesByName('first-contentful-paint').map(({ startTime }) => startTime)[0] ?? null"


def main():
    with open_house() as house:
        house.daemon.start()
        house.admission.set_up()
        house.hall.fill()
        print("\nFrom an event's time in the log, before it is durable, to the frame that shows it (loopback)")
        rows = [pixel_row(run + 1, delays(house)) for run in range(RUNS)]
        table(("run", "events", "P50", "P95", "longest", "bar, P95"), rows)
        print("\nWhat a first visit loads, without fonts and the chart library")
        table(("page", "weight", "bar"), [weight_row(house, name) for name in PAGES])
        print(f"\nFirst contentful paint of the phone page: {LINE['latency']} ms, 1.6 Mbit/s, processor / {SLOWER}")
        paints = [first_paint(house) for _ in range(2 * RUNS + 1)]
        row = (len(paints), *(f"{value:.0f} ms" for value in (median(paints), min(paints), max(paints))), f"{PAINT_BAR} ms")
        table(("visits", "median", "least", "most", "bar"), [row])


def delays(house):
    """In milliseconds, for new tickets in a full hall, each taken back when it was seen."""
    clerk = house.cast.another("clerk")
    clerk.shows("html[data-connection=connected]")
    clerk.shows("#desk")
    clerk.page.evaluate(WATCH)
    found = []
    for _ in range(EVENTS // RUNS + 1):
        ticket = house.hall.issue()[0]
        shown = clerk.until(f"window.shown['{ticket['number']}']")
        found.append(shown - datetime.fromisoformat(ticket["issuedAt"]).timestamp() * 1_000)
        house.hall.do("tickets", ticket["id"], "cancel")
        clerk.page.wait_for_timeout(100)
    house.cast.leave(clerk)
    return found


def pixel_row(run, times):
    p95 = quantiles(times, n=20)[-1]
    return (run, len(times), *(f"{value:.0f} ms" for value in (median(times), p95, max(times))), f"{PIXEL_BAR} ms")


def weight_row(house, name):
    return name, f"{weigh(house.cast, house.hall, name) / 1_000:.0f} KB", f"{MOST / 1_000:.0f} KB"


def first_paint(house):
    """Of a telephone that has never been here."""
    phone = house.cast.phone_of(house.hall.issue()[0]["id"], before=slow_down)
    paint = phone.until(FIRST_PAINT)
    house.cast.leave(phone)
    return paint


def slow_down(page):
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", LINE)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})


def table(heads, rows):
    rows = [[str(cell) for cell in row] for row in (heads, *rows)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(heads))]
    for row in rows:
        print("  ".join(cell.rjust(width) for cell, width in zip(row, widths)), flush=True)


if __name__ == "__main__":
    main()
