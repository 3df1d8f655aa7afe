"""Takes the pictures of the guides and of README: `scripts/guide-pictures`.

FRAMES names a folder of frames for the kiosk's camera. Theirs is the only picture with a face."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from cast import Cast
from daemon import PROJECT
from house import launch
from playwright.sync_api import sync_playwright
from ward import Ward
from workday import Workday

IMAGES = PROJECT / "docs/images"
COLOURS, COLOURS_WITH_FACE = 64, 128
LARGEST = 150_000  # bytes
OFFICE_SCREEN, HALL_SCREEN = (1440, 900), (1920, 1080)
NOTICE = ("Chiều nay quầy Chứng thực nhận hồ sơ đến 16 giờ 30.", "Certification takes documents until 16:30 today.")
A_WEEK = 7
"""Today is compared with the same day of the week before."""


def main():
    frames = os.environ.get("FRAMES")
    IMAGES.mkdir(parents=True, exist_ok=True)
    ward = Ward()
    with sync_playwright() as playwright:
        browser = launch(playwright, ["--autoplay-policy=no-user-gesture-required"])
        try:
            ward.open()
            prepare(ward)
            cast = Cast(browser, ward.daemon, ward.registry)
            take_clerk(ward, cast)
            take_board(ward, cast)
            take_supervisor(ward, cast)
            if frames:
                take_kiosk(ward, cast, frames)
            else:
                print("docs/images/kiosk.png stays as it is: FRAMES names no folder of frames for the camera")
        finally:
            browser.close()
            ward.daemon.close()
    return 0


def prepare(ward):
    """Some mornings are over; of today's, many people wait."""
    for days_ago in (A_WEEK, 3, 2, 1):
        ward.live_through(Workday(days_ago, minutes=180, people=88 + days_ago * 2, until_empty=True), days_ago)
    ward.live_through(Workday(8, minutes=100, people=79, until_empty=False))
    ward.demand_seconds_before_no_show(30)
    ward.hall.do("tickets", attended_at(ward, "2")["id"], "park", reason="form", minutes=15)
    ward.hall.do("tickets", call(ward, "2")["id"], "start")
    ward.hall.leave_counter("5")
    ward.registry.act_at("5", "counters/5/pause", minutes=15)
    ward.hall.leave_counter("1")
    ward.hall.post_notice(*NOTICE)


def attended_at(ward, counter):
    return next(ticket for ticket in ward.hall.queue["attended"] if ticket["counter"] == counter)


def call(ward, counter):
    return ward.registry.act_at(counter, f"counters/{counter}/call-next")


def take_clerk(ward, cast):
    clerk = cast.enter("clerk")
    clerk.shows("#primary[data-kind=none]")
    clerk.page.keyboard.press("Space")
    clerk.shows("#primary[data-kind=called]")
    settle(clerk)
    take(clerk, "clerk")
    take(clerk, "clerk-actions", ".card.current .actions")
    take(clerk, "clerk-undo", "#done")


def take_board(ward, cast):
    board = cast.enter("board")
    board.shows("html[data-connection=connected]")
    ward.hall.leave_counter("3")
    call(ward, "3")
    settle(board)
    take(board, "board", width=1200)


def take_supervisor(ward, cast):
    page = cast.enter("supervisor")
    resize(page, OFFICE_SCREEN)
    page.shows("#waiting tbody tr")
    take(page, "supervisor-hall", height=640)

    def go(section):
        page.go_to(f"{ward.daemon.address}/supervisor#{section}")
        settle(page)

    go("history/today")
    take(page, "supervisor-figures", height=595)
    go("office/rules")
    page.page.locator("[name=undoSeconds]").fill("15")
    ward.demand_seconds_before_no_show(45)
    with page.expecting("412 (Precondition"):
        page.click(".save-line .button-primary")
        page.shows(".conflict")
    settle(page)
    take(page, "supervisor-conflict", ".save-bar")
    page.click(".save-line .button", "Bỏ thay đổi")
    go("audit")
    take(page, "supervisor-audit", "#audit-sound")


def take_kiosk(ward, cast, frames):
    kiosk = cast.enter("kiosk")
    resize(kiosk, HALL_SCREEN)
    ward.restart(f"images:{frames}?fps=15")
    kiosk.shows("#stage[data-view=ticket] .ticket-digits", within=40_000)
    settle(kiosk)
    take(kiosk, "kiosk", width=1200, colours=COLOURS_WITH_FACE)


def settle(terminal):
    terminal.page.wait_for_timeout(1_500)


def resize(terminal, size):
    terminal.page.set_viewport_size({"width": size[0], "height": size[1]})


def take(terminal, name, selector=None, width=None, height=None, colours=COLOURS):
    """Of the page, its upper part, or one element of it; made smaller and with few colours."""
    place = IMAGES / f"{name}.png"
    page = terminal.page
    upper = {"clip": {"x": 0, "y": 0, "width": page.viewport_size["width"], "height": height}} if height else {}
    with tempfile.NamedTemporaryFile(suffix=".png") as whole:
        if selector:
            page.locator(selector).first.screenshot(path=whole.name)
        else:
            page.screenshot(path=whole.name, **upper)
        smaller = ["-resize", str(width)] if width else []
        fewer = ["-strip", "+dither", "-colors", str(colours)]
        subprocess.run(["convert", whole.name, *smaller, *fewer, f"PNG8:{place}"], check=True)
    size = place.stat().st_size
    assert size <= LARGEST, f"{place} has {size} bytes"
    print(f"{place.relative_to(PROJECT)}: {size // 1_000} KB", flush=True)


if __name__ == "__main__":
    sys.exit(main())
