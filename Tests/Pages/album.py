"""Pictures of pages, in every size, theme and language that a page has, and a page that shows them all."""

import re
from collections import defaultdict
from html import escape
from pathlib import Path

PORTRAIT, LANDSCAPE, TELEPHONE = (1080, 1920), (1920, 1080), (390, 844)
SIZES = {
    "kiosk": (PORTRAIT, LANDSCAPE),
    "board": (LANDSCAPE, PORTRAIT),
    "clerk": (LANDSCAPE, (1366, 768)),
    "phone": (TELEPHONE,),
}
ELSEWHERE = (LANDSCAPE, TELEPHONE)
STYLE = """
body { margin: 2rem; background: #1c2733; color: #f4f8fc; font: 1rem/1.5 sans-serif; }
section { display: flex; flex-wrap: wrap; align-items: start; gap: 1rem; }
figure { margin: 0; } img { height: 20rem; background: #fff; } figcaption { font-size: 0.8rem; } h2 { margin-top: 3rem; }
"""


# What is read on a page, but for the time of day; a dialog and a picture are told by what they say.
WORDS = "document.body.innerText.replaceAll(/\\d+:\\d\\d/g, '')"


class Album:
    def __init__(self, folder):
        self._folder = Path(folder)
        self._seen = set()
        self._pictures = defaultdict(list)

    @property
    def count(self):
        return sum(len(pictures) for pictures in self._pictures.values())

    def take(self, terminal, state, brief=False):
        """All that can be seen of this state, unless it looks like one before; what lasts for a moment is taken as it is."""
        page, name = terminal.page, terminal.name.split()[-1]
        look = name, page.evaluate(WORDS), page.locator("dialog[open]").count()
        if look in self._seen:
            return
        self._seen.add(look)
        usual = page.viewport_size
        follows = page.locator("html[data-theme]").count() == 0
        for theme in ("light", "dark") if follows and not brief else ("light",):
            page.emulate_media(color_scheme=theme)
            for _ in range(2 if self._can_change_language(page) and not brief else 1):
                for size in SIZES.get(name, ELSEWHERE):
                    self._take(page, name, state, theme if follows else None, size)
                if self._can_change_language(page) and not brief:
                    page.locator("#language").click()
        page.emulate_media(color_scheme="light")
        page.set_viewport_size(usual)

    def _can_change_language(self, page):
        return page.locator("#language").is_visible() and page.locator("dialog[open]").count() == 0

    def _take(self, page, name, state, theme, size):
        page.set_viewport_size({"width": size[0], "height": size[1]})
        page.wait_for_timeout(200)
        parts = [re.sub(r"\W+", "-", state), "x".join(map(str, size)), page.evaluate("document.documentElement.lang"), theme]
        path = self._folder / name / ("_".join(filter(None, parts)) + ".png")
        path.parent.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=path, full_page=size == TELEPHONE)
        self._pictures[name].append(path.relative_to(self._folder))

    def write_index(self):
        """The way into the folder."""
        index = self._folder / "index.html"
        sections = "".join(self._section(name, pictures) for name, pictures in self._pictures.items())
        index.write_text(f"<!doctype html><html lang='en'><meta charset='utf-8'><title>FaceQueue: every page and state</title>"
                         f"<style>{STYLE}</style><h1>FaceQueue: every page and state</h1>{sections}</html>\n")
        return index

    @staticmethod
    def _section(name, pictures):
        figures = "".join(
            f"<figure><a href='{path}'><img loading='lazy' src='{path}' alt='{escape(path.stem)}'></a>"
            f"<figcaption>{escape(path.stem.replace('_', ' · '))}</figcaption></figure>" for path in pictures)
        return f"<h2>{escape(name)}</h2><section>{figures}</section>"
