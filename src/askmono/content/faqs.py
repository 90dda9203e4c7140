"""Question and answer pairs in all their layouts, as spans of the file.

A question is bold, with or without "Q:"; its answer follows on its line, on the next, after a
blank line, or as a bullet below or beside it, with or without "A:".
"""

import re
from typing import NamedTuple

from askmono.content.blocks import MARKER
from askmono.content.text import Span

_WORD = r"Q(?:uestion)?"
_Q = _WORD + r"\s*(?:\d{1,2}\s*[:.](?=[^*\n]*\?)|[:.])"  # "Q10: a coenzyme" asks nothing
# Bold words inside those of a question, with a blank before them: "Is it **always** safe?".
_WITHIN = r"(?:[^*\n?]|\*(?!\*))*?\s\*\*(?=\S)[^*\n?]{1,80}(?<=\S)\*\*(?:[^*\n?]|\*(?!\*))*?\?"
_BOLD = rf"(?P<question>{_WITHIN}(?=\s*\*\*)|(?:[^*]|\*(?!\*))+?)"
# "**Q: Why?**", "*Q: Why?*", "__Q: Why?__", "**Q:** Why?", "Q: Why?"; what follows the question is
# the answer.
_MARKED = re.compile(
    rf"""(?:
        \*\*(?P<third>\*)?\s*{_Q}\s*{_BOLD}\s*\*\*(?(third)\*)
        | (?P<em>\*(?!\*)|__?) \s*{_Q}\s* (?P<leaning>[^*_\n]+?\?) \s*(?P=em)
        | (?:\*\*\s*{_Q}\s*\*\*|\*\*\s*{_WORD}\s*\d{{0,2}}\s*\*\*\s*[:.]|{_Q})
            \s*(?P<plain>[^\n?]+\?)
    )""",
    re.VERBOSE,
)
_UNMARKED = re.compile(rf"\*\*\s*(?:\d{{1,2}}[.)]\s+)?{_BOLD}\s*\*\*")
_A = r"A(?:ns(?:wer)?)?\d{0,2}"
# "A:", "Ans:", "**Answer:**", "**A**:", "*A:*", "* A:"; bold marks that begin the answer itself are
# part of it.
# With a full stop it is a mark where a sentence begins: "A. baumannii" is a name.
_ANSWER = re.compile(
    rf"""(?:[*+-][ \t]*)?(?:
        \*\*\s*{_A}\s* (?: (?::|\.)\s*\*\* | \*\*\s*(?::|\.(?=\s)) | (?::|\.(?=\s)) )
        | \*?{_A}\s*:\*(?!\*)
        | {_A}\s* (?: : | \.(?=\s+[*_"'(\[]*[A-Z0-9]) | \.(?=\*) )
    )\s*(?:\*\*(?=\s)\s*)?""",
    re.VERBOSE,
)
_BETWEEN = re.compile(r"\s*(?::\s*)?")
_OUTSIDE = re.compile(r"\s*\?")  # the mark of a question that stands after its bold words
# What stands in a heading before a question, and what may follow it.
_HEADED = re.compile(rf"[*_\s]*(?:\d{{1,2}}[.)]\s*)?(?P<mark>[*_\s]*{_Q}[*_\s]*)?(?=[^\s*_])")
_CLOSED = re.compile(r"[*_\s:]*\Z")


class Pair(NamedTuple):
    """A question and its answer; span: both, from the question's mark to the answer's end."""

    span: Span
    question: Span
    answer: Span


class Question(NamedTuple):
    """A question whose answer has not come yet. marked: whether "Q:" says that it is one."""

    span: Span
    question: Span
    marked: bool


def read_pair(text: str, span: Span, *, in_faqs: bool) -> Pair | Question | None:
    """What a paragraph, or a list item without its marker, holds of a pair.

    in_faqs: whether it stands under FAQs; only there is a bold question one without a "Q:".
    """
    match = _MARKED.match(text, span.start, span.end)
    marked = match is not None
    if match is None:
        match = _UNMARKED.match(text, span.start, span.end) if in_faqs else None
        if match is None or not ("?" in match["question"][-4:] or _asked_after(text, match)):
            return None
    kind = next((k for k in ("plain", "leaning") if marked and match[k]), "question")
    question = Span(*match.span(kind))
    after = _asked_after(text, match)
    end = min(after.end(), span.end) if after else match.end()
    between = _BETWEEN.match(text, end, span.end)
    start = between.end() if between else end
    said = answer_in(text, Span(start, span.end))
    if said is None and start < span.end and kind != "plain":
        said = Span(start, span.end)
    if said is None or said.end <= said.start:
        return Question(span, question, marked) if start >= span.end else None
    return Pair(span, question, said)


def _asked_after(text: str, match: re.Match[str]) -> re.Match[str] | None:
    """The "?" after a question's bold words, where these end in none."""
    words = match["question"]
    return None if words is None or words.endswith("?") else _OUTSIDE.match(text, match.end())


def answer_in(text: str, span: Span) -> Span | None:
    """The answer that a span begins with the mark of ("A:", "* **A:**"); None where it has none."""
    inside = MARKER.match(text, span.start, span.end)
    for start in (span.start, inside.end() if inside else span.start):
        mark = _ANSWER.match(text, start, span.end)
        if mark:
            return Span(mark.end(), span.end)
    return None


def is_question(words: str) -> bool:
    """Whether the words of a heading ask something: by a "Q:" before or a "?" at their end."""
    begun = _HEADED.match(words)
    return bool(begun and begun["mark"]) or _CLOSED.sub("", words).endswith("?")


def question_in(text: str, span: Span) -> Span:
    """The question alone of a heading that asks one, without the marks around it."""
    begun = _HEADED.match(text, span.start, span.end)
    start = begun.end() if begun else span.start
    closed = _CLOSED.search(text[start : span.end])
    return Span(start, start + closed.start() if closed else span.end)
