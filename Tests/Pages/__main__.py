"""Opens every page in a browser against the real daemon: `make test-pages`, or `make test-pages STORY=Board,Desk`."""

import os
import sys
from pathlib import Path

import colours
import texts
from admission import Admission
from cast import Cast
from daemon import Daemon
from entrance import Entrance
from house import launch
from playwright.sync_api import sync_playwright
from report import Report, StoryEnded, complain
from stories import chosen


def main():
    stories = chosen(os.environ.get("STORY", ""))
    report = Report()
    expect_none(report, "texts: in both languages, there where they are asked for, and asked for", texts.faults())
    expect_none(report, "colours: every pair has its contrast, light and dark", colours.faults())
    daemon = Daemon(port=int(os.environ.get("PORT") or 0))
    with sync_playwright() as playwright:
        browser = launch(playwright)
        admission = Admission(daemon)
        cast = Cast(browser, daemon, admission)
        report.on_failure = lambda: photograph(cast.opened, "failure")
        try:
            run(report, daemon, admission, cast, stories)
        except StoryEnded:
            pass
        finally:
            browser.close()
            if report.failures:
                complain(daemon.journal_tail(20))
            daemon.close()
    return report.summarise()


def run(report, daemon, admission, cast, stories):
    with report.check("kioskd: the demonstration starts"):
        daemon.start()
    if Entrance not in stories:
        with report.check("kioskd: users, screens and a key, through the API"):
            admission.set_up()
    try:
        for story in stories:
            story(report, daemon, cast, lambda name, *some: photograph(some or cast.opened, name)).begin()
    except StoryEnded:
        pass
    terminals = cast.everybody
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
