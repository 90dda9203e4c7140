"""The sections of a monograph: which blocks stand under which headings, of which ingredient.

A heading is written as one (### Usage), with text on its line (### Usage: ...), as a bold line
(**Usage:**), or as the bold label of a bullet. A file about a combination may hold one set of
sections for each ingredient, under the ingredient's name; that name then stands in every path.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from askmono.content.blocks import Block, trimmed
from askmono.content.faqs import is_question
from askmono.content.labels import (
    Ahead,
    Label,
    bullet_topic,
    is_sentence,
    label_of,
)
from askmono.content.sections import (
    ASIDE,
    DISCLAIMER,
    FAQS,
    GENERAL,
    GENERIC_NAME,
    ingredient_in,
    ingredient_of_label,
    ingredients_of,
    is_title,
    plain,
    read_heading,
    topic_of,
)
from askmono.content.source import Source
from askmono.content.standing import Part, Section, Standing
from askmono.content.text import Span

# How deep headings nest; one of the same depth ends another. A heading of n # stands at 10 n.
_SET = 25  # an ingredient whose sections follow as headings
_ALONE = 30  # a bold line that speaks of all ingredients again
_BOLD = 40  # a section whose heading is bold text
_GROUP = 65  # an ingredient inside a section


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


def read_outline(source: Source, blocks: Sequence[Block], title: str) -> Outline:
    """Sort a file's blocks into sections. title: what the front matter says, or ""."""
    first = next((block.words for block in blocks if block.kind == "title"), title)
    reader = _Reader(source, blocks, first)
    sections = tuple(reader.read())
    return Outline(first, reader.ingredients, sections, tuple(reader.headings), reader.named)


class _Reader(Standing):
    """Walks through the blocks, and knows at each which headings it stands under."""

    def __init__(self, source: Source, blocks: Sequence[Block], title: str) -> None:
        super().__init__()
        self._text = source.text
        self._blocks = list(blocks)
        self._title = title
        named = ingredients_of(title)
        self.ingredients = named if len(named) > 1 else ()
        self.headings = [b.span for b in blocks if b.kind in ("title", "heading")]
        self._sets = 0  # ingredients met so far that have sections of their own
        self._sets_with_faqs = 0
        self._brief = False  # whether the ingredient inside a section ends with its list
        self._own_until = -1  # the last block of a disclaimer that stands before all sections
        self._met: set[str] = set()  # sections met since the last set began
        self._ahead = Ahead(source.text, self._blocks)
        self._named_sets = self._sets_by_name()
        headings = [self._ahead.read(b).topic for b in blocks if b.kind == "heading"]
        self._topics = frozenset(topic for topic in headings if topic)

    def read(self) -> list[Section]:
        """All sections in order."""
        for i, block in enumerate(self._blocks):
            following = self._blocks[i + 1] if i + 1 < len(self._blocks) else None
            match block.kind:
                case "title":
                    self._take_title(i, block)
                case "heading":
                    self._take_heading(i, block, following)
                case "paragraph":
                    self._take_paragraph(i, block, following)
                case "list":
                    self._take_list(block)
                case "rule":
                    self._leave_question()
            if i == self._own_until:
                self._above = []
                self._begin()
        return [section for section in self._sections if section.blocks]

    def _ingredient(self, words: str | None) -> str | None:
        return ingredient_in(words, self.ingredients) if words else None

    def _add_or_head(self, label: Label, block: Block) -> None:
        """A block whose label is a heading now: the block too, unless it is nothing else."""
        if label.lone:
            self.headings.append(block.span)
        else:
            self._add(block)

    # --- headings ---------------------------------------------------------------------------------

    def _take_title(self, number: int, block: Block) -> None:
        """A heading of the first level: the file's title, or one ingredient's below it."""
        is_set = bool(self._sections) and self._heads_set(number, block.words)
        self._above = []
        if is_set:
            self._enter_set(block.words, 10 * block.depth)
        else:
            self._begin()

    def _take_heading(self, number: int, block: Block, following: Block | None) -> None:
        said = self._ahead.read(block)
        depth = 10 * block.depth
        if self._asks(block, following):
            faqs = next(part for part in self._above if part.topic == FAQS)
            depth = max(depth, faqs.depth + 1)
            self._enter(Part(block.words, depth, FAQS, question=block.span))
            return
        if said.topic is None and topic_of(block.words) is None:
            if self._warns(block):
                self._add(Block("paragraph", block.span))
                return
            self._take_other(number, block, following, said.about)
            return
        words = block.words if said.text is None else block.words[: said.text]
        self._open_named(block.span.start, depth - 5)
        self._enter_topic(words, depth, said.topic, said.about)
        if said.text is not None:
            start = block.span.start + said.text
            self._add(Block("paragraph", trimmed(self._text, Span(start, block.span.end))))

    def _warns(self, block: Block) -> bool:
        """Whether a heading stands over a warning before all sections: it is of the preface."""
        words = plain(block.words)
        aside = ASIDE.search(words) and DISCLAIMER.casefold() not in words.casefold()
        return bool(aside) and self._at_front and self._ingredient(words) is None

    def _asks(self, block: Block, following: Block | None) -> bool:
        """Whether a heading is a question under FAQs, below their heading or beside it."""
        depth = 10 * block.depth
        faqs = self._within(depth + 1)
        if faqs is None or faqs.topic != FAQS or not is_question(block.words):
            return False
        beside = all(p.depth >= depth for p in self._above if p.topic == FAQS)
        section = topic_of(block.words) or (following and self._ahead.begins_section(following))
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
        self._enter(Part(_shown(words), depth, topic, ingredient))
        if topic is not None:
            self._met.add(topic)

    # --- sets of sections -------------------------------------------------------------------------

    def _heads_set(self, number: int, words: str) -> bool:
        """Whether an ingredient's name heads a set of sections, with text before the first of them.

        Its first section is one that was met before, of another ingredient or of all; or it is the
        first in the file that is anything but a name, and comes again.
        """
        if self._ingredient(words) is None:
            return False
        after = self._ahead.after(number)
        if after is None:
            return False
        topic, _ = after
        first = self._met <= {GENERIC_NAME} and self._sets == 0
        return topic in self._met or (first and self._ahead.counts[topic] > 1)

    def _first_after(self, number: int) -> Block | None:
        after = self._ahead.after(number)
        return after[1] if after else None

    def _sets_by_name(self) -> dict[int, str]:
        """The ingredients of sets that begin with a Generic Name section, by where these stand.

        Only where several are named, and one at least is of the title, if it names any.
        """
        found = {
            at: name for at, name in self._ahead.names().items() if not GENERAL.search(plain(name))
        }
        known = not self.ingredients or any(map(self._ingredient, found.values()))
        return found if known and len({n.casefold() for n in found.values()}) > 1 else {}

    def _open_named(self, at: int, depth: int) -> None:
        """Open the set of the ingredient that the Generic Name section at a place names.

        None where its set is open already, and has not come to another section yet. depth: of
        the set.
        """
        name = self._named_sets.get(at)
        if name is None or (self._in_set() and not self._met):
            return
        self._leave_set()
        self._leave_named(depth)
        self._enter_set(name, depth)

    def _enter_set(self, words: str, depth: int) -> None:
        self._enter(Part(_shown(words), depth, None, self._open_set(words), is_set=True))

    def _open_set(self, words: str) -> str:
        """Count one more set of sections; the ingredient it is about, known from now on."""
        self._sets += 1
        self._met = set()
        found = self._ingredient(words) or plain(words)
        if found not in self.ingredients:
            self.ingredients = (*self.ingredients, found)
        return found

    def _take_other(
        self, number: int, block: Block, following: Block | None, about: str | None
    ) -> None:
        """A heading that is none of the seven: an ingredient's name, or a matter of its own."""
        words = block.words
        disclaimer = DISCLAIMER if DISCLAIMER.casefold() in plain(words).casefold() else None
        ingredient = self._ingredient(about or words)
        general = GENERAL.search(plain(words)) is not None or disclaimer is not None
        first = following if following and self._ahead.begins_section(following) else None
        if first is None and self._heads_set(number, about or words):
            first = self._first_after(number)
        depth = 10 * block.depth
        is_set = first is not None and not general
        if is_set and first and first.kind == "heading" and first.depth == block.depth:
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
        self._enter(Part(_shown(words), depth, topic, ingredient, is_set, sub=over is not None))

    # --- bold headings ----------------------------------------------------------------------------

    def _take_paragraph(self, number: int, block: Block, following: Block | None) -> None:
        label = label_of(self._text, block.span)
        if label is None:
            if self._above and self._above[-1].depth == _GROUP and self._listed:
                self._leave(_GROUP)  # after an ingredient's list the section speaks of all again
            self._add(block)
        elif plain(label.words).casefold().endswith(DISCLAIMER.casefold()):
            self._above = []
            self._enter(Part(label.words, _ALONE, DISCLAIMER))
            self._add(block)
            if not self.named:  # what stands after it is no part of it, but the preface
                self._own_until = number + label.lone
        elif self._is_bold_heading(label):
            self._enter_bold(label, block)
        elif self._opens_set(number, label, block, following):
            self._leave_set()
            self._leave_named(_SET)
            self._enter_set(label.words, _SET)
            self._add_or_head(label, block)
        elif self._in_set() and GENERAL.search(plain(label.words)) and not self._asked(label):
            self._leave_set()
            self._enter(Part(_shown(label.words), _ALONE))
            self._add_or_head(label, block)
        else:
            self._take_label(label, block, following)

    def _asked(self, label: Label) -> bool:
        """Whether bold words are a question under FAQs, whatever they speak of."""
        return self._topic == FAQS and is_question(label.words)

    def _take_label(self, label: Label, block: Block, following: Block | None) -> None:
        """A label inside a section: an ingredient that what follows is about, or any other."""
        about = None if self._asked(label) else read_heading(label.words).about or label.words
        ingredient = self._ingredient(about)
        if self._above and self._above[-1].depth == _GROUP:
            if self._listed and self._brief:
                self._leave(_GROUP)
            aside = GENERAL.search(plain(label.words)) or ASIDE.search(plain(label.words))
            if ingredient or aside:
                self._leave(_GROUP)
        listed = following is not None and following.kind == "list"
        heads = label.lone or (listed and not self._leads_in(block, following, ingredient))
        if ingredient and heads and following is not None and self._topic:
            self._enter(Part(_shown(label.words), _GROUP, self._topic, ingredient))
            self._brief = not label.lone
            self._add_or_head(label, block)
        else:
            self._add(block)

    def _leads_in(self, lead: Block, below: Block | None, ingredient: str | None) -> bool:
        """Whether a list is one passage with what stands above it, or tells of others as well."""
        if lead.span.of(self._text).endswith(":") or below is None:
            return True
        labels = [label_of(self._text, item.body(self._text)) for item in below.items]
        named = (ingredient_of_label(label.words, self.ingredients) for label in labels if label)
        return any(name is not None and name != ingredient for name in named)

    def _is_bold_heading(self, label: Label) -> bool:
        """Whether a label is the heading of a section, and not a label inside one."""
        said = read_heading(label.words)
        if said.topic is None:
            return False
        ingredient = self._ingredient(said.about)
        if said.before and said.about and not (ingredient or is_title(said.about, self._title)):
            return False  # "Common Side Effects", "Adult Dosage"
        over = next((p for p in reversed(self._above) if p.topic and p.depth < _BOLD), None)
        if over is not None and over.topic not in (GENERIC_NAME, DISCLAIMER):
            return over.topic != said.topic and said.topic not in self._topics
        if self._topic == said.topic and not (ingredient or GENERAL.search(label.words)):
            return self._in_set() and self._above[-1].is_set
        return True

    def _enter_bold(self, label: Label, block: Block) -> None:
        said = read_heading(label.words)
        self._open_named(block.span.start, _SET)
        self._leave_named(_BOLD)
        self._enter_topic(label.words, _BOLD, said.topic, said.about)
        self.headings.append(trimmed(self._text, Span(block.span.start, label.after)))
        rest = trimmed(self._text, Span(label.after, block.span.end))
        if rest.end > rest.start:
            self._add(Block("paragraph", rest))

    def _opens_set(self, number: int, label: Label, block: Block, following: Block | None) -> bool:
        """Whether a label is the name of an ingredient whose sections follow."""
        said = plain(label.words)
        if GENERAL.search(said) or read_heading(label.words).topic or is_sentence(said):
            return False
        if following is None or not self._ahead.begins_section(following):
            return label.lone and self._heads_set(number, label.words)
        if self._ingredient(label.words):
            return label.lone or following.kind == "list"
        numbered = re.match(r"\*\*\s*\d{1,2}[.)]", block.span.of(self._text)) is not None
        if following.kind == "list":
            return self._topic in (None, GENERIC_NAME) and not ASIDE.search(said)
        return numbered or (label.lone and self._topic is None and not ASIDE.search(said))

    # --- sections as bullets ----------------------------------------------------------------------

    def _take_list(self, block: Block) -> None:
        numbered = self._ahead.numbers_sections
        begins = numbered or self._topic in (None, GENERIC_NAME)
        if not begins or not self._ahead.holds_sections(block):
            self._listed = True
            self._add(block)
            return
        for item in block.items:
            if bullet_topic(self._text, item) is None:
                label = label_of(self._text, item.body(self._text))
                if label and not numbered:
                    self._enter(Part(_shown(label.words), _BOLD))
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
