"""`askmono medicines`: which medicines a library has texts about, by letter."""

import msgspec

from askmono.content.library import Library
from askmono.content.shelf import Listed
from askmono.faces.browsing import by_letter, listed, rows
from askmono.faces.exits import FINDINGS, FINE
from askmono.faces.terminal import Page
from askmono.faces.wording import Line, Run, counted


def medicines(library: Library, pattern: str, page: Page, *, as_json: bool) -> int:
    """Print the medicines; FINDINGS where none is found."""
    found = listed(rows(library), pattern)
    if as_json:
        told = {each.id: each for each in library.monographs.listed}
        page.write_json(msgspec.json.encode([_told(told[row.id]) for row in found]))
        return FINE if found else FINDINGS
    for letter, group in by_letter(found).items():
        page.show([Line((Run(letter, "strong"),))])
        page.show(Line((Run(f"{row.name} ({row.id})"),), 2, 4) for row in group)
    page.say(counted(len(found), "medicine"))
    return FINE if found else FINDINGS


def _told(monograph: Listed) -> dict[str, str]:
    return {
        "id": monograph.id,
        "name": monograph.name,
        "file": monograph.file,
        "review": monograph.review.status,
    }
