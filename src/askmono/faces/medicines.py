"""`askmono medicines`: which medicines a library has texts about, by letter."""

from fnmatch import fnmatch
from itertools import groupby

import msgspec

from askmono.content.library import Library
from askmono.content.shelf import Listed
from askmono.faces.exits import FINDINGS, FINE
from askmono.faces.terminal import Page
from askmono.faces.wording import Line, Run, counted


def listed(library: Library, pattern: str) -> list[Listed]:
    """The monographs of which a name holds a pattern, by name; * and ? stand for letters."""
    wanted = pattern.casefold()
    found = [
        monograph
        for monograph in library.monographs.listed
        if any(_fits(name.casefold(), wanted) for name in _names(monograph))
    ]
    return sorted(found, key=lambda monograph: (monograph.name.casefold(), monograph.id))


def _names(monograph: Listed) -> tuple[str, ...]:
    return (monograph.id, *monograph.names.generic, *monograph.names.brand)


def _fits(name: str, wanted: str) -> bool:
    return fnmatch(name, wanted) if set("*?") & set(wanted) else wanted in name


def medicines(library: Library, pattern: str, page: Page, *, as_json: bool) -> int:
    """Print the medicines; FINDINGS where none is found."""
    found = listed(library, pattern)
    if as_json:
        rows = [
            {"id": m.id, "name": m.name, "file": m.file, "review": m.review.status} for m in found
        ]
        page.write_json(msgspec.json.encode(rows))
        return FINE if found else FINDINGS
    for letter, group in groupby(found, key=lambda monograph: monograph.name[:1].upper()):
        page.show([Line((Run(letter, "strong"),))])
        page.show(Line((Run(f"{m.name} ({m.id})"),), 2, 4) for m in group)
    page.say(counted(len(found), "medicine"))
    return FINE if found else FINDINGS
