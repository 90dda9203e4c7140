"""Cut a monograph in the house format into passages that are slices of its file.

The house format: front matter, a title (#), perhaps a preface, sections (###), in them paragraphs,
bold labels with a list or paragraph, bullets that begin with a bold label, and FAQ pairs. In how
many ways these are written stands in outline.py (sections), faqs.py (pairs), blocks.py (Markdown).
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from askmono.content.blocks import Block, Item, lines_span, read_blocks
from askmono.content.faqs import Pair, Question, answer_in, question_in, read_pair
from askmono.content.keeping import Keeper
from askmono.content.labels import Label, head_of_list, label_of
from askmono.content.monograph import Passage
from askmono.content.outline import read_outline
from askmono.content.prefaces import says_it_is_none
from askmono.content.sections import DISCLAIMER, FAQS, GENERIC_NAME, ingredient_of_label
from askmono.content.sentences import parts_in, sentences_in
from askmono.content.source import BOM, Source
from askmono.content.standing import Section, preface_of
from askmono.content.text import Span

_FRONT = re.compile(rf"{BOM}?---[ \t]*\r?\n.*?\n---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_BARE = re.compile(
    r"[\s#*+_-]*|\s*(?:`{3}|~{3}).*"
)  # a line across the page, or a mark that marks nothing
_LEAD_IN = re.compile(r":(?:\*\*)?\s*\Z")


class Layout(NamedTuple):
    """What a monograph's file holds, before the manifest adds who it is about.

    disclaimer, preface: the indexes of these passages; a preface that stands in a section is kept
    there as well, as the passage after it. outside: text that stands in no section,
    and so is never quoted. headings: where the words of headings stand, bold ones as well.
    named: whether any section is one of the house format.
    """

    title: str
    passages: tuple[Passage, ...]
    disclaimer: int | None
    outside: tuple[Span, ...] = ()
    preface: int | None = None
    headings: tuple[Span, ...] = ()
    named: bool = False


def read_layout(source: Source) -> Layout:
    """Cut a monograph's file into passages.

    A file without sections or passages gives an empty layout; the caller decides what that means.
    """
    blocks, title = read_blocks(source)
    outline = read_outline(source, blocks, title)
    cutter = _Cutter(source, outline.ingredients)
    outside: list[Span] = []
    front = preface_of(outline.sections)
    for number, section in enumerate(outline.sections):
        if number in front:
            if cutter.preface is None:
                blocks = [b for at in front for b in outline.sections[at].blocks]
                cutter.keep_preface(outline.title, blocks)
        elif section.path:
            cutter.cut(section)
        else:
            outside.extend(block.span for block in section.blocks)
    passages = tuple(cutter.passages)
    headings = (*outline.headings, *cutter.headings)
    outside.extend(_missed(source, headings, passages, outside))
    return Layout(
        outline.title,
        passages,
        _disclaimer(passages),
        tuple(sorted(outside, key=lambda span: span.start)),
        cutter.preface,
        headings,
        outline.named,
    )


def _disclaimer(passages: Sequence[Passage]) -> int | None:
    """The closing disclaimer; where more than the label stands in its section, the labelled one."""
    inside = [i for i, p in enumerate(passages) if p.topic.casefold() == DISCLAIMER.casefold()]
    labelled = [
        i for i in inside if (passages[i].label or "").casefold().endswith(DISCLAIMER.casefold())
    ]
    return next(iter(labelled[-1:] or inside[-1:]), None)


def _missed(
    source: Source, headings: Sequence[Span], passages: Sequence[Passage], outside: Sequence[Span]
) -> Iterator[Span]:
    """Lines that no passage and no heading holds: what Markdown reads as no text at all."""
    held: set[int] = set()
    for span in (*headings, *outside, *(p.span for p in passages if p.part_of is None)):
        first, last = source.lines(span)
        held.update(range(first, last + 1))
    front = _FRONT.match(source.text)
    first = source.place(front.end() if front else 0)[0]
    for line in range(first, source.place(len(source.text))[0] + 1):
        span = lines_span(source, line, line + 1)
        if line not in held and not _BARE.fullmatch(span.of(source.text)):
            yield span


class _Cutter(Keeper):
    """Cuts sections into passages, one after the other."""

    _at_front = True  # whether no section has come yet but that of the name

    def cut(self, section: Section) -> None:
        """Add a section's passages."""
        self._section = section
        self._at_front = self._at_front and section.topic in (None, GENERIC_NAME, DISCLAIMER)
        blocks = section.blocks
        if section.question is not None and not any(map(self._holds_pair, blocks)):
            self._keep_headed(section.question, blocks)
            return
        at = 0
        while at < len(blocks):
            since = len(self.passages)
            taken = self._take(blocks, at)
            if self._is_notice(since, blocks[at]):
                self.show_first(since)
            at += taken

    def _is_notice(self, since: int, block: Block) -> bool:
        """Whether a paragraph, just added, is what has to be shown first, and nothing is yet."""
        about = self._section.ingredient
        if self.preface is not None or not self._at_front or about or block.kind != "paragraph":
            return False
        added = self.passages[since]
        span = added.span if added.kind == "paragraph" else block.span
        several = len(self._ingredients) > 1
        return added.kind != "faq" and says_it_is_none(span.of(self._text), several=several)

    def _holds_pair(self, block: Block) -> bool:
        if block.kind == "list":
            return self._first_pair(block) is not None
        return read_pair(self._text, block.span, in_faqs=self._in_faqs) is not None

    def _keep_headed(self, heading: Span, blocks: Sequence[Block]) -> None:
        """Add a question that is a heading, with all that stands below it as its answer."""
        span = Span(heading.start, blocks[-1].span.end)
        answer = answer_in(self._text, Span(blocks[0].span.start, span.end))
        answer = answer or Span(blocks[0].span.start, span.end)
        said: list[Span] = []
        for block in blocks:
            if block.kind == "list":
                said += self._item_spans(block.items)
            else:
                said += sentences_in(
                    self._text, Span(max(block.span.start, answer.start), block.span.end)
                )
        pair = Pair(span, question_in(self._text, heading), answer)
        label = f"Q: {pair.question.of(self._text)}"
        self._keep(label, span, "faq", tuple(said), pair)

    def _take(self, blocks: Sequence[Block], at: int) -> int:
        """Add what begins with a block; how many blocks that took."""
        block = blocks[at]
        following = blocks[at + 1] if at + 1 < len(blocks) else None
        if block.kind == "list":
            head = head_of_list(self._text, blocks, at)
            return 1 + self._take_list(block, following, head)
        found = read_pair(self._text, block.span, in_faqs=self._in_faqs)
        if isinstance(found, Pair):
            return 1 + self._keep_answered(found.question, found.answer, blocks[at : at + 2])
        if isinstance(found, Question) and (answer := self._answer(following)) is not None:
            return 2 + self._keep_answered(found.question, answer, blocks[at : at + 3])
        label = label_of(self._text, block.span)
        if label and label.lone and following and not self._begins_anew(following):
            return self._take_led(label, blocks[at : at + 3])
        if following is not None and self._leads_in(block, following):
            start = label.after if label else block.span.start
            said = sentences_in(self._text, Span(start, block.span.end))
            head = head_of_list(self._text, blocks, at + 1)
            self._keep_led(label.words if label else None, head, blocks[at : at + 2], said)
            return 2
        self._keep_paragraph(block.span, label)
        return 1

    def _keep_answered(self, question: Span, answer: Span, blocks: Sequence[Block]) -> int:
        """Add a pair of paragraphs, with the list that its answer leads to; 1 where there is one.

        blocks: those of the pair, and the one below.
        """
        start = blocks[0].span.start
        lead, below = blocks[-2:] if len(blocks) > 1 else (blocks[0], None)
        leads = below is not None and below.span.start > answer.start
        if leads and below is not None and self._leads_in(lead, below):
            answer = Span(answer.start, below.span.end)
        self._keep_pair(Pair(Span(start, answer.end), question, answer))
        return int(below is not None and answer.end == below.span.end and leads)

    def _take_led(self, label: Label, blocks: Sequence[Block]) -> int:
        """Add a label with what it heads: a list, a paragraph, or one that leads to a list."""
        _, below, *more = blocks
        many = 3 if more and self._leads_in(below, more[0]) else 2
        said = () if below.kind == "list" else sentences_in(self._text, below.span)
        head = head_of_list(self._text, blocks, many - 1)
        self._keep_led(label.words, head, blocks[:many], said)
        return many

    def _leads_in(self, block: Block, following: Block) -> bool:
        """Whether a paragraph introduces the list below it, which says little without it."""
        return (
            block.kind == "paragraph"
            and following.kind == "list"
            and _LEAD_IN.search(block.span.of(self._text)) is not None
            and self._first_pair(following) is None
        )

    def _begins_anew(self, block: Block) -> bool:
        """Whether a block has a label or question of its own, and so is not what a label heads."""
        if block.kind != "paragraph":
            return False
        if read_pair(self._text, block.span, in_faqs=self._in_faqs) is not None:
            return True
        label = label_of(self._text, block.span)
        return label is not None and label.lone

    @property
    def _in_faqs(self) -> bool:
        return self._section.topic == FAQS

    def _answer(self, following: Block | None) -> Span | None:
        """The answer to a question that stands alone, if the next block is one."""
        if following is None:
            return None
        if (marked := answer_in(self._text, following.span)) is not None:
            return marked
        if following.kind == "list" and self._first_pair(following) is not None:
            return None
        if following.kind == "paragraph":
            if label_of(self._text, following.span) is not None:
                return None
            if read_pair(self._text, following.span, in_faqs=self._in_faqs) is not None:
                return None
        return following.span

    def _first_pair(self, block: Block) -> Pair | Question | None:
        read = (
            read_pair(self._text, i.body(self._text), in_faqs=self._in_faqs) for i in block.items
        )
        return next((pair for pair in read if pair is not None), None)

    # --- lists ------------------------------------------------------------------------------------

    def _take_list(self, block: Block, following: Block | None, head: str | None) -> int:
        """Add a list; how many of the blocks after it that took. head: as a Passage's under."""
        if any(self._pairs_within(item) for item in block.items):
            return self._take_groups(block.items, following)
        if self._first_pair(block) is not None:
            return self._take_pairs(block.items, following)
        if all(label_of(self._text, item.body(self._text)) for item in block.items):
            self._keep_items(block.items, None, head)
        else:
            said = self._item_spans(block.items)
            self._keep(None, block.span, "list", said, under=head)
        return 0

    def _pairs_within(self, item: Item) -> bool:
        """Whether an item holds a list of pairs, and is none itself."""
        if read_pair(self._text, item.body(self._text), in_faqs=self._in_faqs) is not None:
            return False
        return any(b.kind == "list" and self._first_pair(b) is not None for b in item.blocks)

    def _take_groups(self, items: Sequence[Item], following: Block | None) -> int:
        """Add items of which some are an ingredient, or another label, with pairs below it."""
        section, taken = self._section, 0
        for item in items:
            if not self._pairs_within(item):
                taken = self._take_pairs([item], following if item is items[-1] else None)
                continue
            first, *others = item.blocks
            label = label_of(self._text, first.span)
            if label and label.lone:
                whom = ingredient_of_label(label.words, self._ingredients) or section.ingredient
                self.headings.append(first.span)
                self._section = section._replace(path=(*section.path, label.words), ingredient=whom)
            else:
                others = list(item.blocks)
            at = 0
            while at < len(others):
                at += self._take(others, at)
            self._section = section
        return taken

    def _take_pairs(self, items: Sequence[Item], following: Block | None) -> int:
        """Add items that hold pairs, whole or in halves; 1 where the last answer stands below."""
        at = 0
        while at < len(items):
            body = items[at].body(self._text)
            found = read_pair(self._text, body, in_faqs=self._in_faqs)
            if isinstance(found, Pair):
                self._keep_pair(found)
            elif isinstance(found, Question):
                answer, taken = self._answer_below(items, at, following)
                if answer is None:
                    self._keep_bullet(body)
                else:
                    self._keep_pair(Pair(Span(body.start, answer.end), found.question, answer))
                    if at + 1 == len(items):
                        return taken
                    at += taken
            else:
                self._keep_bullet(body)
            at += 1
        return 0

    def _answer_below(
        self, items: Sequence[Item], at: int, following: Block | None
    ) -> tuple[Span | None, int]:
        """The answer in the item or block after a question, and how many of these that takes."""
        if at + 1 < len(items):
            below = items[at + 1].body(self._text)
            answer = answer_in(self._text, items[at + 1].span)
            if answer is None and read_pair(self._text, below, in_faqs=self._in_faqs) is None:
                answer = below if label_of(self._text, below) is None else None
            return answer, int(answer is not None)
        answer = answer_in(self._text, following.span) if following is not None else None
        return answer, int(answer is not None)

    def _keep_led(
        self,
        label: str | None,
        head: str | None,
        blocks: Sequence[Block],
        sentences: tuple[Span, ...],
    ) -> None:
        """Add a label or lead-in with the list or paragraph that it heads, as one passage.

        head: as a Passage's under, of a list's items. sentences: those before these.
        """
        block = blocks[-1]
        span = Span(blocks[0].span.start, block.span.end)
        if block.kind != "list":
            self._keep(label, span, "paragraph", sentences)
            return
        self._keep(label, span, "list", (*sentences, *self._item_spans(block.items)))
        parent = len(self.passages) - 1
        self._keep_items([item for item in block.items if self._is_own(item)], parent, head)

    def _is_own(self, item: Item) -> bool:
        body = item.body(self._text)
        pair = read_pair(self._text, body, in_faqs=self._in_faqs)
        return isinstance(pair, Pair) or label_of(self._text, body) is not None

    def _item_spans(self, items: Sequence[Item]) -> tuple[Span, ...]:
        """Items without their markers; of one that holds a list, each of its items."""
        return tuple(s for i in items for s in parts_in(self._text, i.body(self._text)))

    def _keep_items(self, items: Sequence[Item], parent: int | None, head: str | None) -> None:
        for item in items:
            body = item.body(self._text)
            pair = read_pair(self._text, body, in_faqs=self._in_faqs)
            if isinstance(pair, Pair):
                self._keep_pair(pair, part_of=parent)
            else:
                self._keep_bullet(body, parent, head)
