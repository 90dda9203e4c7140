"""What `askmono diff` prints and writes: lines for a page, and JSON. Pure: a comparison in."""

import difflib
from collections.abc import Iterator
from itertools import groupby, zip_longest
from typing import Any, NamedTuple

import msgspec

from askmono.content.problems import Problem
from askmono.dialogue.contract import offers_of, passages_of, to_json
from askmono.dialogue.reply import Answer, Edition, Quote, Reply
from askmono.faces.scripts.diff import Compared
from askmono.faces.scripts.expectation import summary
from askmono.faces.scripts.harm import Change
from askmono.faces.scripts.report import side_by_side, where
from askmono.faces.wording import Line, Run, Style, counted

FORMAT = 1  # of the JSON
SIDES = ("old", "new")
MOST_LISTED = 50  # replies of one kind of change that a page lists, unless it is unsafe
AFTER = "the two had parted before it in this conversation"
MET = {True: "the script expects the new reply", False: "the script does not expect the new reply"}


class Comparison(NamedTuple):
    """Two libraries and what was said to both.

    names: as they were given. libraries: what of them differs. said: what was compared, in words.
    utterances: how many. changed: worst first. problems: what could not be compared.
    """

    names: tuple[str, str]
    editions: tuple[Edition, Edition]
    libraries: tuple[str, ...]
    said: str
    utterances: int
    changed: tuple[Compared, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def unsafe(self) -> int:
        """How many changes could harm a person."""
        return sum(one.change is not None and one.change.unsafe for one in self.changed)

    @property
    def headline(self) -> str:
        """How many replies changed, and how many of those are unsafe."""
        of = f"of {counted(self.utterances, 'utterance')} ({self.said})"
        if self.editions[0].sha256 == self.editions[1].sha256:
            return "nothing to compare: the two libraries are the same"
        if not self.changed:
            return f"no reply {of} changed"
        others = len(self.changed) - self.unsafe
        parts = [counted(self.unsafe, "unsafe change")] if self.unsafe else []
        parts += [counted(others, "other change" if self.unsafe else "change")] if others else []
        return f"{' and '.join(parts)} {of}"

    def by_change(self) -> Iterator[tuple[Change, list[Compared]]]:
        """The changed replies of each kind of change, worst first."""
        for change, group in groupby(self.changed, key=lambda one: one.change):
            if change is not None:
                yield change, list(group)


def heading(change: Change, count: int) -> str:
    """What became of some replies, and of how many."""
    return f"{'UNSAFE: ' if change.unsafe else ''}{change.words} ({count})"


def place_and_title(one: Compared) -> str:
    """Where an utterance stands, and in which conversation."""
    parts = [where(one.place)] if one.place.file else []
    if one.title:
        parts.append(one.title if one.expected is None else f"{one.title}, turn {one.turn}")
    return " ".join(parts)


def told(one: Compared) -> tuple[str, str]:
    """Both replies in a line each: kind, reason and passages, and what else is not the same."""
    return _told(one.old, one.new), _told(one.new, one.old)


def _told(this: Reply, other: Reply) -> str:
    return "; ".join([summary(this), *_unlike(this, other)])


def _unlike(this: Reply, other: Reply) -> Iterator[str]:
    for (label, value), (_, elsewhere) in zip(_parts(this), _parts(other), strict=True):
        if value != elsewhere:
            yield f"{label} {value or 'none'}"


def _parts(reply: Reply) -> list[tuple[str, str]]:
    return [
        ("question", reply.question if isinstance(reply, Answer) else ""),
        ("intent", reply.intent or ""),
        ("notices", ", ".join(notice.id for notice in reply.notices)),
        ("offers", ", ".join(offer.intent for offer in offers_of(reply))),
    ]


def words_changed(one: Compared) -> list[str]:
    """Lines of notices that both replies show, and that read otherwise: "- old", "+ new"."""
    lines = []
    before = {notice.id: notice.text for notice in one.old.notices}
    for notice in one.new.notices:
        was = before.get(notice.id, notice.text)
        rows = difflib.ndiff(was.splitlines(), notice.text.splitlines())
        lines += [row for row in rows if row[:2] in ("- ", "+ ")]
    return lines


def remarks(one: Compared) -> Iterator[str]:
    """What else there is to know of a change."""
    if one.change is Change.LESS_SURE:
        yield f"margin {one.old.margin:.1f} -> {one.new.margin:.1f}"
    if one.after:
        yield AFTER
    if one.expected is not None:
        yield MET[one.expected]


def passages_changed(one: Compared) -> tuple[tuple[Quote | None, Quote | None], ...]:
    """The passages at the same place of both replies that do not read alike."""
    pairs = zip_longest(passages_of(one.old), passages_of(one.new))
    return tuple(
        (left, right)
        for left, right in pairs
        if left is None or right is None or left.text != right.text
    )


def comparison_lines(found: Comparison, width: int) -> Iterator[Line]:
    """Everything for a page. width: columns for passages side by side."""
    yield Line((Run(f"{found.names[0]} -> {found.names[1]}", "strong"),))
    for text in found.libraries:
        yield Line((Run(text),), 2, 4)
    if found.libraries:
        yield Line()
    seen: set[object] = set()
    for change, group in found.by_change():
        style: Style = "alarm" if change.unsafe else "strong"
        yield Line((Run(heading(change, len(group)), style),))
        shown = group if change.unsafe else group[:MOST_LISTED]
        for one in shown:
            yield from _changed_lines(one, width, seen)
        if len(shown) < len(group):
            more = f"and {len(group) - len(shown)} more; --json FILE has them all"
            yield Line((Run(more),), 2, 4)
        yield Line()
    yield Line((Run(found.headline, "strong"),))


def _changed_lines(one: Compared, width: int, seen: set[object]) -> Iterator[Line]:
    """What there is to see of a change. seen: passages that were shown before, side by side."""
    yield Line((Run(f"{place_and_title(one)}: "), Run(one.utterance, "strong")), 2, 4)
    old, new = told(one)
    for side, text in (("both", old),) if old == new else (("old", old), ("new", new)):
        yield Line((Run(f"{side}: {text}"),), 4, 9)
    for text in words_changed(one):
        yield Line((Run(text),), 6, 8)
    for text in remarks(one):
        yield Line((Run(text),), 4, 6)
    for left, right in passages_changed(one):
        key = (left and left.text, right and right.text)
        if key not in seen:
            seen.add(key)
            yield from side_by_side(left, right, width, SIDES)


def as_json(found: Comparison) -> str:
    """Everything, each reply by the JSON contract; changes worst first."""
    data = {
        "askmono": FORMAT,
        "old": _edition(found.names[0], found.editions[0]),
        "new": _edition(found.names[1], found.editions[1]),
        "libraries": list(found.libraries),
        "utterances": found.utterances,
        "unsafe": found.unsafe,
        "changes": [_changed(one) for one in found.changed],
        "problems": [msgspec.to_builtins(problem) for problem in found.problems],
    }
    return msgspec.json.format(msgspec.json.encode(data), indent=2).decode() + "\n"


def _edition(name: str, edition: Edition) -> dict[str, str]:
    return {"name": name, "version": edition.version, "sha256": edition.sha256}


def _changed(one: Compared) -> dict[str, Any]:
    return {
        "change": one.change.id if one.change else None,
        "words": one.change.words if one.change else None,
        "unsafe": one.change.unsafe if one.change else False,
        "file": one.place.file or None,
        "line": one.place.line or None,
        "title": one.title,
        "turn": one.turn,
        "utterance": one.utterance,
        "after_change": one.after,
        "expected": one.expected,
        "old": to_json(one.old),
        "new": to_json(one.new),
    }
