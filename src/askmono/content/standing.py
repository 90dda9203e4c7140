"""Where a reader of a monograph's blocks stands: under which headings, in which section.

Headings nest by how deep they are. What is read is added to the section that was begun last.
"""

from collections.abc import Sequence
from typing import NamedTuple

from askmono.content.blocks import Block
from askmono.content.sections import DISCLAIMER, SECTIONS
from askmono.content.text import Span


class Section(NamedTuple):
    """Blocks under the same headings.

    path: the words of the headings, outermost first, without the title; empty for none.
    topic: the section of the house format that it is, or is a part of; None for neither.
    ingredient: whom it is about, where that is not the whole product. question: under FAQs, the
    words of a heading that asks what the blocks answer; it stands in no path. sub: whether its last
    heading is one below that of its section.
    """

    path: tuple[str, ...]
    topic: str | None
    ingredient: str | None
    blocks: list[Block]
    question: Span | None = None
    sub: bool = False


def preface_of(sections: Sequence[Section]) -> range:
    """Which sections hold what stands before the first that is no disclaimer; empty for none.

    A disclaimer among it is part of it; one before or after it is not.
    """
    if not any(section.path for section in sections):
        return range(0)
    begins = (i for i, s in enumerate(sections) if s.path and s.topic != DISCLAIMER)
    loose = [i for i in range(next(begins, len(sections))) if not sections[i].path]
    return range(loose[0], loose[-1] + 1) if loose else range(0)


class Part(NamedTuple):
    """A heading above the present place. question, sub: as a Section's."""

    words: str
    depth: int
    topic: str | None = None
    ingredient: str | None = None
    is_set: bool = False
    question: Span | None = None
    sub: bool = False


class Standing:
    """The headings above the present place, and the sections so far.

    named: whether any section is one of the house format.
    """

    def __init__(self) -> None:
        self.named = False
        self._sections: list[Section] = []
        self._above: list[Part] = []
        self._listed = False  # whether the ingredient inside a section has had its list

    @property
    def _topic(self) -> str | None:
        return self._above[-1].topic if self._above else None

    @property
    def _at_front(self) -> bool:
        """Whether no section has begun yet but that of a disclaimer."""
        return all(s.topic == DISCLAIMER or not s.path for s in self._sections)

    def _begin(self) -> None:
        """Begin a section where we stand now."""
        path = tuple(part.words for part in self._above if part.question is None)
        about = [part.ingredient for part in self._above if part.ingredient]
        last = self._above[-1] if self._above else Part("", 0)
        whom = about[-1] if about else None
        self._sections.append(Section(path, last.topic, whom, [], last.question, last.sub))

    def _add(self, block: Block) -> None:
        if not self._sections:
            self._begin()
        self._sections[-1].blocks.append(block)

    def _enter(self, part: Part) -> None:
        self._above = [p for p in self._above if p.depth < part.depth and p.topic != DISCLAIMER]
        self._above.append(part)
        self._listed = False
        self.named = self.named or part.topic not in (None, DISCLAIMER)
        self._begin()

    def _leave(self, depth: int) -> None:
        """Leave every heading as deep as this or deeper, without entering another."""
        kept = [part for part in self._above if part.depth < depth]
        if len(kept) < len(self._above):
            self._above = kept
            self._begin()

    def _leave_question(self) -> None:
        """Leave a heading that asks a question: what follows is no part of its answer."""
        if self._above and self._above[-1].question is not None:
            self._leave(self._above[-1].depth)

    def _within(self, depth: int) -> Part | None:
        """The section of the house format that a heading of a depth stands below, if any."""
        over = next((part for part in reversed(self._above) if part.depth < depth), None)
        return over if over is not None and over.topic in SECTIONS else None

    def _in_set(self) -> bool:
        return any(part.is_set for part in self._above)

    def _leave_set(self) -> None:
        """Leave the sections of one ingredient."""
        depths = [part.depth for part in self._above if part.is_set]
        if depths:
            self._leave(min(depths))

    def _leave_named(self, depth: int) -> None:
        """Leave headings of the seven sections before an ingredient's set begins."""
        kept = [part for part in self._above if part.depth < depth and part.topic is None]
        if len(kept) < len(self._above):
            self._above = kept

    def _set_of(self) -> str | None:
        return next((part.ingredient for part in self._above if part.is_set), None)
