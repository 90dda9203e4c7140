"""Coverage as one web page: the whole monograph, and by which conversations each part is touched.

Pure. Nothing in it leads outside and nothing in it runs: coverage.css stands inside, and every
word is escaped. What a colour says is also said in words. The same coverage gives the same page.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from jinja2 import Template

from askmono.content.monograph import Monograph
from askmono.content.text import lines_of
from askmono.faces.scripts.coverage import (
    Coverage,
    Group,
    Item,
    Kind,
    State,
    Touch,
)
from askmono.faces.scripts.coverage_chapters import Part, chapters
from askmono.faces.scripts.script import Place
from askmono.faces.templates import templates_in
from askmono.faces.wording import counted

TITLES: dict[Kind, str] = {
    "passages": "Passages",
    "intents": "Intents",
    "reasons": "Reasons",
    "escalations": "Escalations",
    "notices": "Notices",
    "edges": "Follow-ups",
    "rules": "Safety rules",
    "locales": "Countries",
}
ABOUT: dict[Kind, str] = {
    "passages": "What a reply quotes. A list that is shown shows its items; an item by itself does "
    "not show its list.",
    "intents": "What a reply names as its intent.",
    "reasons": "Why a reply abstains, refuses or escalates.",
    "escalations": "How danger was found: by a rule, or by its likeness to an intent.",
    "notices": "What a reply says itself, and what every face shows beside it.",
    "edges": "Curated follow-ups: a short question that means another intent after one.",
    "rules": "The rule that fired first, where it was the reason of the reply.",
    "locales": "Whose telephone numbers a reply had to name.",
}
STATES: dict[State, tuple[str, str]] = {  # a word, and what it means
    "covered": ("Covered", "touched by a conversation that passes"),
    "failing": ("Failing only", "touched only by conversations that do not pass"),
    "never": ("Never touched", "no conversation touches it"),
}
_BLANK = re.compile(r"(?s)(\s*)(.*?)(\s*)\Z")


class Text(NamedTuple):
    """Characters of the file. blank: only white space, which a page need not show."""

    text: str
    blank: bool


def as_html(coverage: Coverage, places: dict[Touch, Place], headlines: Sequence[str]) -> str:
    """The whole document, to be written as UTF-8. headlines: how the run went, in words."""
    passages = coverage.group("passages")
    return _template().render(
        coverage=coverage,
        headlines=headlines,
        monographs=[(each, chapters(each, passages)) for each in coverage.monographs],
        tables=[group for group in coverage.groups if group.kind != "passages" and group.items],
        apart=[group for group in coverage.groups if group.apart],
        titles=TITLES,
        about=ABOUT,
        states=STATES,
        place=lambda kind, item: _place(places, kind, item),
        touched_by=touched_by,
        texts=_texts,
        lines=_lines,
        monograph_counts=_monograph_counts,
    )


@cache
def _template() -> Template:
    return templates_in(Path(__file__).parent).get_template("coverage.html")


def touched_by(item: Item) -> str:
    """By how many conversations something is touched: "by 3 conversations, and 1 that fails"."""
    passing, failing = len(item.passing), len(item.failing)
    if not passing:
        return f"by {counted(failing, 'conversation')}" if failing else ""
    said = f"by {counted(passing, 'conversation')}"
    return f"{said}, and {failing} that {'fails' if failing == 1 else 'fail'}" if failing else said


def _place(places: dict[Touch, Place], kind: Kind, item: Item) -> str:
    place = places.get((kind, item.id))
    return f"{place.file}:{place.line}" if place else ""


def _texts(text: str) -> Iterator[Text]:
    """Characters parted from the white space around them."""
    found = _BLANK.match(text)
    for number, piece in enumerate(found.groups() if found else (text,)):
        if piece:
            yield Text(piece, number != 1)


def _lines(part: Part) -> str:
    return "" if part.passage is None else lines_of(part.passage.lines)


def _monograph_counts(monograph: Monograph, group: Group) -> str:
    """How many of a monograph's passages are in which state."""
    own = [item for item in group.items if item.id.startswith(f"{monograph.id}:")]
    counts = (
        (sum(item.state == state for item in own), word) for state, (word, _) in STATES.items()
    )
    said = ", ".join(f"{count} {word.lower()}" for count, word in counts if count)
    return f"{counted(len(own), 'passage')}: {said}" if own else "no passage"
