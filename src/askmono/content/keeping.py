"""Make passages of spans: what each is labelled and cited by, and whom it is about."""

from collections.abc import Sequence

import msgspec

from askmono.content.blocks import Block
from askmono.content.faqs import Pair
from askmono.content.figures import holds_figure
from askmono.content.labels import Label, label_of
from askmono.content.monograph import Kind, Passage
from askmono.content.sections import PREFACE, ingredient_of_label
from askmono.content.sentences import sentences_in
from askmono.content.source import Source
from askmono.content.standing import Section
from askmono.content.text import Span


class Keeper:
    """The passages so far, and the section that the next one stands in."""

    def __init__(self, source: Source, ingredients: tuple[str, ...]) -> None:
        self.passages: list[Passage] = []
        self.headings: list[Span] = []  # labels of bullets that head pairs
        self.preface: int | None = None  # its index, as a Monograph's
        self._source = source
        self._text = source.text
        self._ingredients = ingredients
        self._section = Section((), None, None, [])

    def keep_preface(self, title: str, blocks: Sequence[Block]) -> None:
        """All that stands between the title and the first section, as one passage."""
        span = Span(blocks[0].span.start, blocks[-1].span.end)
        self._section = Section((title or PREFACE,), PREFACE, None, list(blocks))
        sentences = [s for block in blocks for s in sentences_in(self._text, block.span)]
        self.preface = len(self.passages)
        self._keep(None, span, "paragraph", tuple(sentences))

    def show_first(self, at: int) -> None:
        """Make a passage the preface too, in front of itself: in its section it answers still."""
        passage, *below = self.passages[at:]
        moved = [
            msgspec.structs.replace(p, part_of=p.part_of + 1) if p.part_of is not None else p
            for p in below
        ]
        first = msgspec.structs.replace(passage, canonical=PREFACE)
        self.preface = at
        self.passages[at:] = [first, passage, *moved]

    def _keep_paragraph(self, span: Span, label: Label | None) -> None:
        if label and label.lone:  # nothing follows; kept all the same
            self._keep(label.words, span, "paragraph", (span,))
            return
        body = Span(label.after, span.end) if label else span
        words = label.words if label else None
        self._keep(words, span, "paragraph", sentences_in(self._text, body))

    def _keep_bullet(self, body: Span, parent: int | None = None, head: str | None = None) -> None:
        label = label_of(self._text, body)
        said = Span(label.after, body.end) if label and not label.lone else body
        words = label.words if label else None
        sentences = sentences_in(self._text, said)
        self._keep(words, body, "bullet", sentences, part_of=parent, under=head)

    def _keep_pair(self, pair: Pair, *, part_of: int | None = None) -> None:
        label = f"Q: {pair.question.of(self._text)}"
        said = sentences_in(self._text, pair.answer)
        self._keep(label, pair.span, "faq", said, pair, part_of=part_of)

    def _keep(
        self,
        label: str | None,
        span: Span,
        kind: Kind,
        sentences: tuple[Span, ...],
        pair: Pair | None = None,
        *,
        part_of: int | None = None,
        under: str | None = None,
    ) -> None:
        section = self._section
        under = under if under != section.path[-1] else None
        cited = [] if section.topic == PREFACE else [*section.path, under or ""]
        figures = holds_figure(self._text, span.start, span.end) or holds_figure(" / ".join(cited))
        if label is None and section.sub:
            label = section.path[-1]  # what the passage is about, in the file's own words
        self.passages.append(
            Passage(
                section.path,
                label,
                kind,
                span,
                self._source.lines(span),
                sentences,
                figures,
                question=pair.question if pair else None,
                answer=pair.answer if pair else None,
                part_of=part_of,
                canonical=section.topic if section.topic != section.path[-1] else None,
                ingredient=section.ingredient or self._ingredient(label or under, pair, part_of),
                under=under,
            )
        )

    def _ingredient(self, label: str | None, pair: Pair | None, part_of: int | None) -> str | None:
        """The ingredient that a label names, or that of its list: the passage is about it alone."""
        above = self.passages[part_of].ingredient if part_of is not None else None
        if above is not None or label is None or pair is not None or not self._ingredients:
            return above
        return ingredient_of_label(label, self._ingredients)
