"""A daemon with its demonstration, a browser, and everybody let in: what is measured and photographed."""

import os
import shutil
from contextlib import contextmanager
from dataclasses import dataclass

from admission import Admission
from cast import Cast
from daemon import Daemon
from hall import Hall
from playwright.sync_api import Browser, sync_playwright


@dataclass
class House:
    daemon: Daemon
    admission: Admission
    browser: Browser
    cast: Cast
    hall: Hall


@contextmanager
def open_house(arguments=()):
    daemon = Daemon()
    with sync_playwright() as playwright:
        browser = launch(playwright, arguments)
        try:
            admission = Admission(daemon)
            yield House(daemon, admission, browser, Cast(browser, daemon, admission), Hall(daemon))
        finally:
            browser.close()
            daemon.close()


def launch(playwright, arguments=()):
    # Chromium's sandbox refuses to be root.
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    return playwright.chromium.launch(executable_path=shutil.which("chromium"), args=[*sandbox, *arguments])
