"""Every pair of colours that the design system puts together can be read, in both themes."""

import re
from itertools import product
from pathlib import Path

BASE = Path(__file__).resolve().parents[2] / "Sources/WebTerminals/Pages/assets/css/base.css"
GROUNDS = ("paper", "surface")
TEXTS = ("ink", "ink-soft", "brand", "brand-deep", "go", "warn", "stop")
PAIRS = (
    *product(TEXTS, GROUNDS),
    *((text, f"{text}-tint") for text in ("brand", "go", "warn", "stop")),
    *((text, f"{ground}-tint") for text in ("ink", "ink-soft") for ground in ("brand", "go", "warn", "stop")),
    *((f"on-{ground}", ground) for ground in ("brand", "go", "warn", "stop", "turn", "call", "alert")),
    ("on-brand", "brand-deep"), ("on-stop", "stop-deep"), ("brand-deep", "brand-tint"),
)
EDGES = tuple(product(("line-strong", "focus"), GROUNDS))


def faults():
    """What falls short, in words."""
    blocks = re.findall(r":root[^{]*\{(.*?)\}", BASE.read_text(), re.S)
    light, fixed, following = (tokens(block) for block in blocks[:3])
    found = [] if fixed == following else ["the two lists of dark tokens differ"]
    for theme, colours in (("light", light), ("dark", light | fixed)):
        for least, pairs in ((4.5, PAIRS), (3, EDGES)):
            for text, ground in pairs:
                measured = contrast(colours[text], colours[ground])
                if measured < least:
                    found.append(f"{theme}: --{text} on --{ground} has {measured:.2f}, needs {least}")
    return found


def tokens(block):
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block))


def contrast(one, other):
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour):
    """WCAG 2.2, relative luminance of an sRGB colour."""
    channels = (int(colour[place:place + 2], 16) / 255 for place in (1, 3, 5))
    linear = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return sum(weight * channel for weight, channel in zip((0.2126, 0.7152, 0.0722), linear))


if __name__ == "__main__":
    raise SystemExit("\n".join(faults()) or None)
