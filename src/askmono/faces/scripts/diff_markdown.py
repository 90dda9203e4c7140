"""A comparison of two libraries as Markdown, for a pull request. Pure.

What people typed and what monographs hold is put so that nothing in it is read as Markdown or
HTML: in tables between code tags, each mark written as its number; passages in blocks of their own.
"""

import html
import re
from collections.abc import Iterator, Sequence

from askmono.faces.scripts.diff import Compared
from askmono.faces.scripts.diff_report import (
    SIDES,
    Comparison,
    passages_changed,
    place_and_title,
    remarks,
    told,
    words_changed,
)
from askmono.faces.scripts.harm import Change
from askmono.faces.visible import visible
from askmono.faces.wording import citation

FOLDED_FROM = 10  # rows of a table that are folded away, unless they are unsafe
MOST_ROWS = 200  # of one kind of change; a comment of a pull request has 65,536 characters
MOST_PASSAGES = 20  # changed replies of a kind whose passages are shown, each pair once

_MARKS = re.compile(r"[\\`*_\[\]<>|#@~&$]")
_ALL_MARKS = re.compile(r"[^\w\s,.?'-]|_")  # a scheme, an emoji's name, a picture as well


def as_markdown(found: Comparison) -> str:
    """A summary on top, then the changed replies of each kind, worst first."""
    return "\n".join(_lines(found)).rstrip() + "\n"


def _lines(found: Comparison) -> Iterator[str]:
    old, new = map(code, found.names)
    yield from (f"## askmono: {old} → {new}", "", f"**{escaped(found.headline)}**", "")
    if found.libraries:
        yield from (*(f"- {escaped(text)}" for text in found.libraries), "")
    for change, group in found.by_change():
        yield from _section(change, group)
    if found.problems:
        yield from ("### Not compared", "")
        for problem in found.problems:
            place = f"{problem.file}:{problem.line}"
            yield f"- {code(place)} {escaped(problem.what)} {code(f'[{problem.code}]')}"


def _section(change: Change, group: Sequence[Compared]) -> Iterator[str]:
    words = f"Unsafe: {change.words}" if change.unsafe else change.words.capitalize()
    yield from (f"### {escaped(words)} ({len(group)})", "")
    shown = group if change.unsafe else group[:MOST_ROWS]
    table = list(_table(shown))
    if len(group) > FOLDED_FROM and not change.unsafe:
        table = _folded(f"{len(group)} utterances", table)
    yield from (*table, "")
    if len(shown) < len(group):
        yield from (f"And {len(group) - len(shown)} more, which are not listed here.", "")
    details: list[str] = []
    seen: set[object] = set()
    for one in shown:
        key = (passages_changed(one), tuple(words_changed(one)))
        if any(key) and key not in seen and len(seen) < MOST_PASSAGES:
            seen.add(key)
            details += _details(one)
    if details:
        yield from (*_folded("what is shown, before and after", details), "")


def _folded(title: str, lines: Sequence[str]) -> list[str]:
    return [f"<details><summary>{title}</summary>", "", *lines, "", "</details>"]


def _table(group: Sequence[Compared]) -> Iterator[str]:
    yield "| said | old | new | |"
    yield "|---|---|---|---|"
    for one in group:
        old, new = map(escaped, told(one))
        about = "; ".join([*remarks(one), place_and_title(one)])
        yield f"| {code(one.utterance)} | {old} | {new} | {escaped(about)} |"


def _details(one: Compared) -> Iterator[str]:
    yield from (code(one.utterance), "")
    if words := words_changed(one):
        yield from (*_block("\n".join(map(visible, words))), "")
    for pair in passages_changed(one):
        for side, quote in zip(SIDES, pair, strict=True):
            where = escaped(citation(quote)) if quote else "no passage"
            yield from (f"{side}: {where}", "")
            if quote:
                yield from (*_block(quote.text), "")


def _block(text: str) -> Iterator[str]:
    """Lines as they are; HTML of this kind goes on over empty lines."""
    yield from f"<pre>{html.escape(text)}".split("\n")
    yield "</pre>"


def code(text: str) -> str:
    """A text as it was typed, on one line; in code tags nobody is notified, nothing is linked."""
    shown = _ALL_MARKS.sub(_number, visible(text))
    return f"<code>{shown}</code>" if shown.strip() else "<code>&#160;</code>"


def escaped(text: str) -> str:
    """A text on one line in which nothing is a mark."""
    return _MARKS.sub(_number, visible(text).replace("->", "→"))


def _number(mark: re.Match[str]) -> str:
    return f"&#{ord(mark.group())};"
