"""Opens every page in a browser against the real daemon, signs in and pairs for real: `make test-pages`."""

import os
import shutil
import sys
from pathlib import Path

from daemon import Daemon
from desk import Desk
from entrance import Entrance
from faces import Faces
from leaving import Leaving
from outage import Outage
from playwright.sync_api import sync_playwright
from report import Report, StoryEnded, complain
from terminal import Terminal
from visit import NOTICING, Visit


def main():
    daemon = Daemon(port=int(os.environ.get("PORT") or 0))
    terminals = []
    report = Report(on_failure=lambda: photograph(terminals, "failure"))
    with sync_playwright() as playwright:
        browser = launch(playwright)
        try:
            run(report, daemon, browser, terminals)
        except StoryEnded:
            pass
        finally:
            browser.close()
            if report.failures:
                complain(daemon.journal_tail(20))
            daemon.close()
    return report.summarise()


def launch(playwright):
    # Chromium's sandbox refuses to be root.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    return playwright.chromium.launch(executable_path=shutil.which("chromium"), args=arguments)


def open_terminals(browser, address):
    kiosk = Terminal(browser, "kiosk", f"{address}/kiosk", (1080, 1920), script=NOTICING)
    clerk = Terminal(browser, "clerk", f"{address}/clerk?counter=1", (1366, 768))
    board = Terminal(browser, "board", f"{address}/board", (1920, 1080))
    admin = Terminal(browser, "admin", address, (1366, 768))
    return kiosk, clerk, board, admin


def run(report, daemon, browser, terminals):
    with report.check("kioskd: the demonstration starts"):
        daemon.start()
    with report.check("all: open"):
        terminals += open_terminals(browser, daemon.address)
    try:
        for story in (Entrance, Visit, Desk, Faces, Outage, Leaving):
            story(report, daemon, *terminals, photograph=lambda name, *some: photograph(some or terminals, name)).tell()
    except StoryEnded:
        pass
    expect_none(report, "all: no complaint on the console", [c for t in terminals for c in t.complaints])
    expect_none(report, "all: no barrier that axe calls serious", [b for t in terminals for b in t.barriers])
    strangers = {address for t in terminals for address in t.requests if not address.startswith(f"{daemon.address}/")}
    asked = sum(len(t.requests) for t in terminals)
    expect_none(report, f"all: no request to any other origin, of {asked}", sorted(strangers))


def expect_none(report, title, findings):
    try:
        with report.check(title):
            assert not findings, "\n".join(findings)
    except StoryEnded:
        pass


def photograph(terminals, name):
    """Only where SCREENSHOTS names a folder: the kiosk's picture shows people."""
    folder = os.environ.get("SCREENSHOTS")
    if not folder:
        return
    Path(folder).mkdir(parents=True, exist_ok=True)
    for terminal in terminals:
        terminal.page.screenshot(path=Path(folder) / f"{name}-{terminal.name}.png")


sys.exit(main())
