"""A monograph cut into sections and parts, each with what touches it; all characters kept. Pure."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from askmono.content.monograph import Monograph, Passage
from askmono.faces.scripts.coverage import Group, Item, passage_id


class Part(NamedTuple):
    """Characters of a monograph, in file order. All parts together are the whole file.

    text: of what is no passage, or of a passage between its inner ones; "" where `inside` is used.
    passage, item: the passage that they are, and what touches it; no item where no script can.
    inside: of a passage, its parts.
    """

    text: str = ""
    passage: Passage | None = None
    item: Item | None = None
    inside: "tuple[Part, ...]" = ()


class Chapter(NamedTuple):
    """A section of a monograph that holds passages, from its heading on.

    section: the headings above it; empty for what stands before the first.
    """

    section: tuple[str, ...]
    parts: tuple[Part, ...]


def chapters(monograph: Monograph, group: Group) -> tuple[Chapter, ...]:
    """A monograph cut into sections and parts, no character left out. group: of passages."""
    items = {item.id: item for item in group.items}
    made: list[tuple[tuple[str, ...], list[Part]]] = [((), [])]
    at = 0
    for first, inner in _nested(monograph):
        before = monograph.text[at : first.span.start]
        if first.section != made[-1][0]:
            begins = _heading(before, first.section)
            made[-1][1].append(Part(before[:begins]))
            made.append((first.section, []))
            before = before[begins:]
        made[-1][1].extend((Part(before), _part(monograph, first, inner, items)))
        at = first.span.end
    made[-1][1].append(Part(monograph.text[at:]))
    cut = (Chapter(section, tuple(filter(any, parts))) for section, parts in made)
    return tuple(chapter for chapter in cut if chapter.parts)


def _nested(monograph: Monograph) -> Iterator[tuple[Passage, list[Passage]]]:
    """Each passage that is in no other, with those inside it, in file order."""
    outer: Passage | None = None
    inner: list[Passage] = []
    for passage in sorted(monograph.passages, key=lambda p: (p.span.start, -p.span.end)):
        if outer is not None and passage.span.start < outer.span.end:
            inner.append(passage)
            continue
        if outer is not None:
            yield outer, inner
        outer, inner = passage, []
    if outer is not None:
        yield outer, inner


def _heading(before: str, section: tuple[str, ...]) -> int:
    """Where the last line with a section's name begins, in what stands before its passages."""
    found = before.rfind(section[-1]) if section else -1
    return before.rfind("\n", 0, found) + 1 if found >= 0 else 0


def _part(
    monograph: Monograph, passage: Passage, inner: Iterable[Passage], items: dict[str, Item]
) -> Part:
    at = passage.span.start
    parts = []
    for other in inner:
        parts.append(Part(monograph.text[at : other.span.start]))
        parts.append(_part(monograph, other, (), items))
        at = other.span.end
    parts.append(Part(monograph.text[at : passage.span.end]))
    item = items.get(passage_id(monograph.id, passage))
    return Part(passage=passage, item=item, inside=tuple(filter(any, parts)))
