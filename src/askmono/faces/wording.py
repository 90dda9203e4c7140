"""A reply as lines of text, the same for every face that prints.

Python holds only labels of the interface; each sentence comes from the reply's notices, from
`Curated`, or word for word from a monograph. Markdown marks of a passage become styles: its words
stay, all of them, in their order.
"""

import re
from itertools import groupby
from typing import Literal, NamedTuple, assert_never

from askmono.content.text import Span, lines_of
from askmono.dialogue.contract import headed, offers_of, passages_of
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import (
    Abstention,
    AbstentionReason,
    Answer,
    Clarification,
    Escalation,
    Quote,
    Refusal,
    Reply,
    quoted,
)
from askmono.dialogue.standing import standing

Style = Literal["", "strong", "key", "alarm"]

_BOLD = re.compile(r"\*\*(?=\S)(?P<inside>(?:(?!\*\*).)+?)(?<=\S)\*\*", re.DOTALL)
_BULLET = re.compile(r"(?P<indent>[ \t]*)(?:(?P<dot>[*+-])|(?P<number>\d+[.)]))[ \t]+")
_INDENT = 2  # columns that a passage and a list of offers stand in from the left

ABSTENTIONS: dict[AbstentionReason, str] = {
    "other-medicine": "Another medicine",
    "not-covered": "No answer from the text",
    "off-topic": "Not about a medicine",
    "greeting": "askmono",
    "unreadable": "Not understood",
    "too-long": "Too long",
    "empty": "No question",
}


class Run(NamedTuple):
    """Characters of one style. key: of the sentence that answers best; alarm: danger."""

    text: str
    style: Style = ""


class Line(NamedTuple):
    """One line, not yet wrapped; no runs for an empty one.

    indent: columns before it. hang: columns before what is wrapped from it, more than indent.
    """

    runs: tuple[Run, ...] = ()
    indent: int = 0
    hang: int = 0

    @property
    def text(self) -> str:
        """The line's characters without indent and styles."""
        return "".join(run.text for run in self.runs)


class Curated(NamedTuple):
    """The sentences of the library that faces show with replies.

    footer: what is said below each passage: that it is unreviewed, and that it is no advice.
    none_of_these: the last choice below a clarification.
    disclaimer: the monograph's own, and where it stands; None for a monograph without one.
    """

    footer: tuple[str, ...]
    none_of_these: str
    disclaimer: Quote | None = None


def curated(engine: Engine) -> Curated:
    """What the library says beside replies about the engine's monograph."""
    monograph = engine.monograph
    quote = None
    if monograph.disclaimer is not None and engine.chosen:
        quote = quoted(monograph, monograph.passages[monograph.disclaimer])
    footer = tuple(said.text for said in standing(engine))
    return Curated(footer, engine.notice("none-of-these").text, quote)


def heading(reply: Reply) -> Run:
    """The kind of a reply in words; of an answer also the question that was matched."""
    match reply:
        case Answer():
            return Run(f"Answer: {reply.question}", "strong")
        case Clarification():
            return Run("Did you mean", "strong")
        case Abstention():
            return Run(ABSTENTIONS[reply.reason], "strong")
        case Refusal():
            return Run("We will not advise on this", "strong")
        case Escalation():
            return Run("Get help now", "alarm")
        case _:
            assert_never(reply)


def reply_lines(reply: Reply, said: Curated) -> list[Line]:
    """A reply from its heading to its offers; the parts are parted by empty lines."""
    parts = [[Line((heading(reply),))]]
    parts += [text_lines(notice.text) for notice in reply.notices]
    for name, quote in headed(reply):
        over = [Line((Run(name, "strong"),))] if name else []
        parts += [[*over, *passage_lines(quote), citation_line(quote)]]
    if passages_of(reply):
        shown = {notice.text for notice in reply.notices}
        parts.append([Line((Run(text),)) for text in said.footer if text not in shown])
    parts.append(_offer_lines(reply, said))
    return joined(parts)


def joined(parts: list[list[Line]]) -> list[Line]:
    """Parts one below the other, an empty line between them."""
    lines: list[Line] = []
    for part in parts:
        if part:
            lines += [Line(), *part] if lines else part
    return lines


def offers_over(reply: Reply) -> str | None:
    """What stands over the questions that a reply offers; None where it may offer none."""
    match reply:
        case Clarification():
            return "Pick one"
        case Answer():
            return "Related questions"
        case Abstention() | Refusal():
            return "Questions that the text answers"
        case Escalation():
            return None  # a card stands alone
        case _:
            assert_never(reply)


def _offer_lines(reply: Reply, said: Curated) -> list[Line]:
    questions = [offer.question for offer in offers_of(reply)]
    if not questions:
        return []
    over = offers_over(reply)
    if over is None:
        return []
    if isinstance(reply, Clarification):
        questions.append(said.none_of_these)
    return [Line((Run(f"{over}:"),))] + [
        Line((Run(f"{number}. {question}"),), _INDENT, _INDENT + 3)
        for number, question in enumerate(questions, 1)
    ]


def text_lines(text: str) -> list[Line]:
    """A notice's lines; what a list item wraps to hangs below its words."""
    return [
        Line((Run(line),), 0, 2 if line.startswith("- ") else 0) if line.strip() else Line()
        for line in text.splitlines()
    ]


def disclaimer_lines(said: Curated) -> list[Line]:
    """The monograph's own disclaimer with its citation, or the notice that stands for it."""
    if said.disclaimer is None:
        return [Line((Run(text),)) for text in said.footer]
    return [*passage_lines(said.disclaimer), citation_line(said.disclaimer)]


def citation(quote: Quote) -> str:
    """Where a passage stands: "ketamine.md, FAQs, line 77"."""
    return ", ".join((quote.file, *quote.cited, lines_of(quote.lines)))


def citation_line(quote: Quote) -> Line:
    """The citation below its passage."""
    return Line((Run(f"Source: {citation(quote)}"),), _INDENT, _INDENT + 2)


def passage_lines(quote: Quote) -> list[Line]:
    """A passage line by line as in its file: bold marks and bullets rendered, all words kept."""
    text = quote.text
    bold, hidden = _marks(text)
    key: frozenset[int] = frozenset()
    if quote.highlight is not None:
        lit = quote.highlight
        key = frozenset(range(lit.start - quote.start, lit.end - quote.start))
    lines = []
    at = 0
    for line in text.split("\n"):
        end = at + len(line)
        bullet = _BULLET.match(text, at, end)
        start = bullet.end() if bullet else at
        runs = tuple(_runs(text, Span(start, end), bold, hidden, key))
        if bullet:
            mark = "- " if bullet["dot"] else f"{bullet['number']} "
            indent = _INDENT + len(bullet["indent"].expandtabs(4))
            lines.append(Line((Run(mark), *runs), indent, indent + len(mark)))
        elif runs:
            lines.append(Line(runs, _INDENT, _INDENT))
        at = end + 1
    return lines


def _marks(text: str) -> tuple[frozenset[int], frozenset[int]]:
    """The offsets of bold characters, and those of the marks around them."""
    bold: set[int] = set()
    hidden: set[int] = set()
    for match in _BOLD.finditer(text):
        bold.update(range(*match.span("inside")))
        hidden.update((match.start(), match.start() + 1, match.end() - 2, match.end() - 1))
    return frozenset(bold), frozenset(hidden)


def _runs(
    text: str, span: Span, bold: frozenset[int], hidden: frozenset[int], key: frozenset[int]
) -> list[Run]:
    def style(offset: int) -> Style:
        return "key" if offset in key else "strong" if offset in bold else ""

    stripped = span.start + len(span.of(text).rstrip())
    kept = [i for i in range(span.start, stripped) if i not in hidden]
    return [
        Run("".join(text[i] for i in offsets).replace("\t", " "), of)
        for of, offsets in groupby(kept, key=style)
    ]


def counted(count: int, noun: str, nouns: str = "") -> str:
    """As in "1 problem", "2 problems". nouns: the plural, where "s" does not make it."""
    return f"{count} {noun if count == 1 else nouns or noun + 's'}"
