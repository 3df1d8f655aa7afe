"""Every text stands in both languages, is there where a page asks for it, and is asked for somewhere.

A key is known by its look: `'board.next'`, or `` `board.${what}` `` for all that fit. A page has the keys of the tables
that its modules import, directly or through others."""

import re
from functools import cache
from pathlib import Path

PAGES = Path(__file__).resolve().parents[2] / "Sources/WebTerminals/Pages"
SCRIPTS = PAGES / "assets/js"
STRINGS = SCRIPTS / "strings"
LANGUAGES = ("vi", "en")

ENTRY = re.compile(r"^  '([\w.-]+)': *(.*?)(?=^  '|^};)", re.M | re.S)
LITERAL = re.compile(r"'([A-Za-z][\w-]*(?:\.[\w-]+)+)'")
TEMPLATE = re.compile(r"`([^`]*\$\{[^`]*)`")
ATTRIBUTE = re.compile(r'data-(?:text|duo|label|title|placeholder)="([^"]+)"')
IMPORT = re.compile(r"(?:^import|from) '(\.[^']+)'", re.M)
SCRIPT = re.compile(r'<script type="module" src="/assets/js/([^"]+)"')


def faults():
    return [*differences(), *missing(), *unused()]


def differences():
    """Keys that one language lacks, and places that are filled in in one of them only."""
    for name in table_names():
        vietnamese, english = (table(language, name) for language in LANGUAGES)
        for key in sorted(vietnamese.keys() ^ english.keys()):
            yield f"{name}: {key} stands in one language only"
        for key in sorted(vietnamese.keys() & english.keys()):
            if places(vietnamese[key]) != places(english[key]):
                yield f"{name}: {key} has other places in Vietnamese than in English"
    owners = {}
    for name in table_names():
        for key in table("vi", name):
            if key in owners:
                yield f"{key} stands in {owners[key]} and in {name}"
            owners[key] = name


def missing():
    """Keys that a page asks for and that none of its tables has."""
    for page in sorted(PAGES.glob("*.html")):
        modules = modules_of(page)
        absent = [module for module in modules if not module.exists()]
        yield from (f"{page.name}: there is no {module.relative_to(SCRIPTS)}" for module in absent)
        modules.difference_update(absent)
        keys = set().union(*(table("vi", name) for name in tables_of(modules)))
        for asked in sorted(ATTRIBUTE.findall(page.read_text())):
            if asked not in keys:
                yield f"{page.name}: no text for {asked}"
        for module in sorted(modules):
            literals, patterns = asked_in(module)
            where = f"{page.name}, {module.relative_to(SCRIPTS)}"
            yield from (f"{where}: no text for {key}" for key in sorted(literals - keys))
            for pattern in patterns:
                if pattern.split(".")[0] in prefixes() and not any(re.fullmatch(pattern, key) for key in keys):
                    yield f"{where}: no text like {pattern}"


def unused():
    """Keys that nothing asks for."""
    literals, patterns = set(), set()
    for module in SCRIPTS.rglob("*.js"):
        if STRINGS not in module.parents:
            found, likenesses = asked_in(module)
            literals |= found
            patterns |= likenesses
    for page in PAGES.glob("*.html"):
        literals |= set(ATTRIBUTE.findall(page.read_text()))
    for name in table_names():
        for key in table("vi", name):
            if key not in literals and not any(re.fullmatch(pattern, key) for pattern in patterns):
                yield f"{name}: nothing asks for {key}"


@cache
def asked_in(module):
    """The keys in a module's text, and patterns of those that it puts together."""
    text = module.read_text()
    literals = {key for key in LITERAL.findall(text) if key.split(".")[0] in prefixes()}
    patterns = {pattern_of(template) for template in TEMPLATE.findall(text) if is_like_a_key(template)}
    return literals, patterns


def is_like_a_key(template):
    fixed = re.sub(r"\$\{[^}]*\}", "", template)
    return bool(re.fullmatch(r"[\w.-]*\.[\w.-]*", fixed))


def pattern_of(template):
    return "".join(r"[\w-]+" if part.startswith("${") else re.escape(part)
                   for part in re.split(r"(\$\{[^}]*\})", template))


@cache
def prefixes():
    """What keys begin with: nothing else that looks like a key is one."""
    return {key.split(".")[0] for name in table_names() for key in table("vi", name)}


@cache
def table_names():
    return sorted({file.stem for language in LANGUAGES for file in (STRINGS / language).glob("*.js")})


@cache
def table(language, name):
    file = STRINGS / language / f"{name}.js"
    return dict(ENTRY.findall(file.read_text())) if file.exists() else {}


def places(text):
    return set(re.findall(r"\{(\w+)\}", text))


def modules_of(page):
    """The modules of a page, and all that they import."""
    found, ahead = set(), [SCRIPTS / name for name in SCRIPT.findall(page.read_text())]
    while ahead:
        module = ahead.pop()
        if module not in found:
            found.add(module)
            imported = IMPORT.findall(module.read_text()) if module.exists() else []
            ahead += [(module.parent / name).resolve() for name in imported]
    return {module for module in found if module.parent.parent != STRINGS}


def tables_of(modules):
    return {"common"} | {module.stem for module in modules if module.parent == STRINGS}


if __name__ == "__main__":
    raise SystemExit("\n".join(faults()) or None)
