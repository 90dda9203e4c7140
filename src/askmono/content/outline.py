"""The sections of a monograph: which blocks stand under which headings, of which ingredient.

A heading is written as one (### Usage), with text on its line (### Usage: ...), as a bold line
(**Usage:**), or as the bold label of a bullet. A file about a combination may hold one set of
sections for each ingredient, under the ingredient's name; that name then stands in every path.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from askmono.content.blocks import LABEL, Block, Item, trimmed
from askmono.content.faqs import is_question
from askmono.content.sections import (
    ASIDE,
    DISCLAIMER,
    FAQS,
    GENERAL,
    GENERIC_NAME,
    SECTIONS,
    ingredient_in,
    ingredients_of,
    plain,
    read_heading,
    topic_of,
)
from askmono.content.source import Source
from askmono.content.text import Span

# How deep headings nest; one of the same depth ends another. A heading of n # stands at 10 n.
_SET = 25  # an ingredient whose sections follow as headings
_ALONE = 30  # a bold line that speaks of all ingredients again
_BOLD = 40  # a section whose heading is bold text
_GROUP = 50  # an ingredient inside a section
FEWEST_SECTIONS = 3  # bullets named as sections that make a list a set of sections


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


class Outline(NamedTuple):
    """A file's title, its sections in order, and the ingredients that the title names.

    A section without a path holds what stands in none. headings: where the words of every heading
    stand, bold ones as well. named: whether any section is one of the house format.
    """

    title: str
    ingredients: tuple[str, ...]
    sections: tuple[Section, ...]
    headings: tuple[Span, ...]
    named: bool


class Label(NamedTuple):
    """Bold words that a block begins with. lone: whether it holds nothing else."""

    words: str
    after: int
    lone: bool


def label_of(text: str, span: Span) -> Label | None:
    """The bold label that a block begins with; None where it has none.

    Bold words are a label by the colon in or after them, or by standing alone; those that name a
    section also by standing alone on their line.
    """
    match = LABEL.match(text, span.start, span.end)
    if not match:
        return None
    lone = match.end() >= span.end
    named = text.startswith(("\n", "\r"), match.end()) and topic_of(match["label"]) is not None
    if match["colon"] or match["after"] or lone or named:
        return Label(match["label"].strip(), match.end(), lone)
    return None


def read_outline(source: Source, blocks: Sequence[Block], title: str) -> Outline:
    """Sort a file's blocks into sections. title: what the front matter says, or ""."""
    first = next((block.words for block in blocks if block.kind == "title"), title)
    reader = _Reader(source, blocks, first)
    sections = tuple(reader.read())
    return Outline(first, reader.ingredients, sections, tuple(reader.headings), reader.named)


class _Part(NamedTuple):
    """A heading above the present place. question, sub: as a Section's."""

    words: str
    depth: int
    topic: str | None = None
    ingredient: str | None = None
    is_set: bool = False
    question: Span | None = None
    sub: bool = False


class _Reader:
    """Walks through the blocks, and knows at each which headings it stands under."""

    def __init__(self, source: Source, blocks: Sequence[Block], title: str) -> None:
        self._text = source.text
        self._blocks = list(blocks)
        named = ingredients_of(title)
        self.ingredients = named if len(named) > 1 else ()
        self.named = False
        self.headings = [b.span for b in blocks if b.kind in ("title", "heading")]
        self._sections: list[Section] = []
        self._above: list[_Part] = []
        self._sets = 0  # ingredients met so far that have sections of their own
        self._sets_with_faqs = 0
        self._listed = False  # whether the ingredient inside a section has had its list
        headings = [read_heading(b.words).topic for b in blocks if b.kind == "heading"]
        self._topics = frozenset(topic for topic in headings if topic)

    def read(self) -> list[Section]:
        """All sections in order."""
        for i, block in enumerate(self._blocks):
            following = self._blocks[i + 1] if i + 1 < len(self._blocks) else None
            match block.kind:
                case "title":
                    self._above = []
                    self._begin()
                case "heading":
                    self._take_heading(block, following)
                case "paragraph":
                    self._take_paragraph(block, following)
                case "list":
                    self._take_list(block)
                case "rule":
                    self._leave_question()
        return [section for section in self._sections if section.blocks]

    # --- where we stand ---------------------------------------------------------------------------

    @property
    def _topic(self) -> str | None:
        return self._above[-1].topic if self._above else None

    def _begin(self) -> None:
        """Begin a section where we stand now."""
        path = tuple(part.words for part in self._above if part.question is None)
        about = [part.ingredient for part in self._above if part.ingredient]
        last = self._above[-1] if self._above else _Part("", 0)
        whom = about[-1] if about else None
        self._sections.append(Section(path, last.topic, whom, [], last.question, last.sub))

    def _add(self, block: Block) -> None:
        if not self._sections:
            self._begin()
        self._sections[-1].blocks.append(block)

    def _enter(self, part: _Part) -> None:
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

    def _within(self, depth: int) -> _Part | None:
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

    def _ingredient(self, words: str | None) -> str | None:
        return ingredient_in(words, self.ingredients) if words else None

    def _add_or_head(self, label: Label, block: Block) -> None:
        """A block whose label is a heading now: the block too, unless it is nothing else."""
        if label.lone:
            self.headings.append(block.span)
        else:
            self._add(block)

    # --- headings ---------------------------------------------------------------------------------

    def _take_heading(self, block: Block, following: Block | None) -> None:
        said = read_heading(block.words)
        depth = 10 * block.depth
        if self._asks(block, following):
            faqs = next(part for part in self._above if part.topic == FAQS)
            depth = max(depth, faqs.depth + 1)
            self._enter(_Part(block.words, depth, FAQS, question=block.span))
            return
        if said.topic is None and topic_of(block.words) is None:
            self._take_other(block, following, said.about)
            return
        words = block.words if said.text is None else block.words[: said.text]
        self._enter_topic(words, depth, said.topic, said.about)
        if said.text is not None:
            start = block.span.start + said.text
            self._add(Block("paragraph", trimmed(self._text, Span(start, block.span.end))))

    def _asks(self, block: Block, following: Block | None) -> bool:
        """Whether a heading is a question under FAQs, below their heading or beside it."""
        depth = 10 * block.depth
        faqs = self._within(depth + 1)
        if faqs is None or faqs.topic != FAQS or not is_question(block.words):
            return False
        beside = all(p.depth >= depth for p in self._above if p.topic == FAQS)
        section = topic_of(block.words) or (following and self._names_section(following))
        return not (beside and section)

    def _enter_topic(self, words: str, depth: int, topic: str | None, about: str | None) -> None:
        """Enter a section of the house format."""
        ingredient = self._ingredient(about)
        shared = GENERAL.search(plain(words)) is not None and ingredient is None
        if topic == FAQS and self._in_set() and not shared:
            shared = self._sets > 1 and self._sets_with_faqs == 0
            self._sets_with_faqs += not shared
        if self._in_set() and (shared or (ingredient and ingredient != self._set_of())):
            self._leave_set()
        self._enter(_Part(_shown(words), depth, topic, ingredient))

    def _open_set(self, words: str) -> str:
        """Count one more set of sections; the ingredient it is about, known from now on."""
        self._sets += 1
        found = self._ingredient(words) or plain(words)
        if found not in self.ingredients:
            self.ingredients = (*self.ingredients, found)
        return found

    def _set_of(self) -> str | None:
        return next((part.ingredient for part in self._above if part.is_set), None)

    def _take_other(self, block: Block, following: Block | None, about: str | None) -> None:
        """A heading that is none of the seven: an ingredient's name, or a matter of its own."""
        words = block.words
        disclaimer = DISCLAIMER if DISCLAIMER.casefold() in plain(words).casefold() else None
        ingredient = self._ingredient(about or words)
        general = GENERAL.search(plain(words)) is not None or disclaimer is not None
        sections_follow = following is not None and self._names_section(following)
        depth = 10 * block.depth
        is_set = sections_follow and not general
        if is_set and following and following.kind == "heading" and following.depth == block.depth:
            if not (ingredient or not self.ingredients):
                is_set = False
            else:
                depth -= 5  # its sections are headings no deeper than itself
        over = None if disclaimer or is_set else self._within(depth)
        if general or is_set or (self._in_set() and over is None):
            self._leave_set()
            over = over and self._within(depth)
        if is_set:
            ingredient = self._open_set(about or words)
        topic = over.topic if over else disclaimer
        self._enter(_Part(_shown(words), depth, topic, ingredient, is_set, sub=over is not None))

    def _names_section(self, block: Block) -> bool:
        """Whether a block is, or begins with, the heading of one of the seven sections."""
        if block.kind == "heading":
            return read_heading(block.words).topic is not None
        if block.kind == "list":
            return self._is_set_of_sections(block)
        label = label_of(self._text, block.span) if block.kind == "paragraph" else None
        return label is not None and read_heading(label.words).topic is not None

    # --- bold headings ----------------------------------------------------------------------------

    def _take_paragraph(self, block: Block, following: Block | None) -> None:
        label = label_of(self._text, block.span)
        if label is None:
            if self._above and self._above[-1].depth == _GROUP and self._listed:
                self._leave(_GROUP)  # after an ingredient's list the section speaks of all again
            self._add(block)
        elif plain(label.words).casefold().endswith(DISCLAIMER.casefold()):
            self._above = []
            self._enter(_Part(label.words, _ALONE, DISCLAIMER))
            self._add(block)
        elif self._is_bold_heading(label):
            self._enter_bold(label, block)
        elif self._opens_set(label, block, following):
            self._leave_set()
            self._leave_named(_SET)
            whom = self._open_set(label.words)
            self._enter(_Part(_shown(label.words), _SET, None, whom, is_set=True))
            self._add_or_head(label, block)
        elif self._in_set() and GENERAL.search(plain(label.words)):
            self._leave_set()
            self._enter(_Part(_shown(label.words), _ALONE))
            self._add_or_head(label, block)
        else:
            self._take_label(label, block, following)

    def _take_label(self, label: Label, block: Block, following: Block | None) -> None:
        """A label inside a section: an ingredient that what follows is about, or any other."""
        ingredient = self._ingredient(read_heading(label.words).about or label.words)
        if self._above and self._above[-1].depth == _GROUP:
            aside = GENERAL.search(plain(label.words)) or ASIDE.search(plain(label.words))
            if ingredient or aside:
                self._leave(_GROUP)
        if ingredient and label.lone and following is not None and self._topic:
            self._enter(_Part(_shown(label.words), _GROUP, self._topic, ingredient))
            self.headings.append(block.span)
        else:
            self._add(block)

    def _leave_named(self, depth: int) -> None:
        """Leave headings of the seven sections before an ingredient's set begins."""
        kept = [part for part in self._above if part.depth < depth and part.topic is None]
        if len(kept) < len(self._above):
            self._above = kept

    def _is_bold_heading(self, label: Label) -> bool:
        """Whether a label is the heading of a section, and not a label inside one."""
        said = read_heading(label.words)
        if said.topic is None:
            return False
        ingredient = self._ingredient(said.about)
        if said.before and said.about and not ingredient:
            return False  # "Common Side Effects", "Adult Dosage"
        over = next((p for p in reversed(self._above) if p.topic and p.depth < _BOLD), None)
        if over is not None and over.topic not in (GENERIC_NAME, DISCLAIMER):
            return over.topic != said.topic and said.topic not in self._topics
        if self._topic == said.topic and not (ingredient or GENERAL.search(label.words)):
            return self._in_set() and self._above[-1].is_set
        return True

    def _enter_bold(self, label: Label, block: Block) -> None:
        said = read_heading(label.words)
        self._leave_named(_BOLD)
        self._enter_topic(label.words, _BOLD, said.topic, said.about)
        self.headings.append(trimmed(self._text, Span(block.span.start, label.after)))
        rest = trimmed(self._text, Span(label.after, block.span.end))
        if rest.end > rest.start:
            self._add(Block("paragraph", rest))

    def _opens_set(self, label: Label, block: Block, following: Block | None) -> bool:
        """Whether a label is the name of an ingredient whose sections follow."""
        if following is None or not self._names_section(following):
            return False
        said = plain(label.words)
        if GENERAL.search(said) or read_heading(label.words).topic or _is_sentence(said):
            return False
        if self._ingredient(label.words):
            return label.lone or following.kind == "list"
        numbered = re.match(r"\*\*\s*\d{1,2}[.)]", block.span.of(self._text)) is not None
        if following.kind == "list":
            return self._topic in (None, GENERIC_NAME)
        return numbered or (label.lone and self._topic is None and not ASIDE.search(said))

    # --- sections as bullets ----------------------------------------------------------------------

    def _is_set_of_sections(self, block: Block) -> bool:
        topics = {said for item in block.items if (said := self._bullet_topic(item))}
        return len(topics) >= FEWEST_SECTIONS

    def _bullet_topic(self, item: Item) -> str | None:
        label = label_of(self._text, item.body(self._text))
        return topic_of(label.words) if label else None

    def _take_list(self, block: Block) -> None:
        if self._topic not in (None, GENERIC_NAME) or not self._is_set_of_sections(block):
            self._listed = True
            self._add(block)
            return
        for item in block.items:
            if self._bullet_topic(item) is None:
                if label := label_of(self._text, item.body(self._text)):
                    self._enter(_Part(_shown(label.words), _BOLD))
                self._add(Block("list", item.span, items=(item,)))
                continue
            first, *others = item.blocks
            label = label_of(self._text, first.span)
            assert label is not None  # noqa: S101 - it has a topic
            self._enter_bold(label, first)
            for inner in others:
                self._add(inner)


def _shown(words: str) -> str:
    """A heading's words as citations show them."""
    return words.strip().rstrip(":").strip().strip("*").strip()


def _is_sentence(words: str) -> bool:
    return words.endswith((".", "!", "?")) or len(words.split()) > 9
