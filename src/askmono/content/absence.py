"""Files that hold no monograph: an apology, a request for a name, a placeholder. None answers."""

import re
from collections.abc import Iterator

from askmono.content.layout import Layout
from askmono.content.monograph import Passage
from askmono.content.problems import Problem
from askmono.content.sections import DISCLAIMER, GENERIC_NAME, PREFACE, SECTIONS, plain
from askmono.content.source import Source
from askmono.content.text import Span

# What a text says that was made up where there was nothing to tell.
_PLACEHOLDER = re.compile(
    r"\bis\s+a\s+placeholder\b|\b(?:insert|enter|your)\s+(?:the\s+)?(?:drug|medicine|generic)\s+name\b"
    r"|\[\s*(?:insert|name|drug|medicine|generic)\b[^\]]*\]"
    r"|\bplease\s+(?:provide|specify|enter|give)\b[^.]{0,25}\b(?:generic|drug|medicine)\s+name\b",
    re.IGNORECASE,
)
# What it says where all of it is made up, however many sections it has.
_MADE_UP = re.compile(r"\bthis\s+(?:information|text|medicine|drug)\s+is\s+hypothetical\b", re.I)
# A sentence that says nothing but that there is nothing to say, or asks for what is missing.
_APOLOGY = re.compile(
    r"(?:because\s+)?(?:i(?:['\N{RIGHT SINGLE QUOTATION MARK}]m)?\s+(?:am\s+)?(?:very\s+)?"
    r"(?:sorry|cannot|can['\N{RIGHT SINGLE QUOTATION MARK}]?t|unable|do\s+not|don['\N{RIGHT SINGLE "
    r"QUOTATION MARK}]?t|need|require|apologi[sz]e)\b"
    r"|this\s+(?:section\s+|part\s+)?will\s+(?:then\s+)?(?:be\s+)?(?:answer|complete|cover|describe"
    r"|detail|explain|fill|list|outline|provide|write|written)\w*\b"
    r"|please\s+(?:provide|specify|give|tell|supply|check|clarify)\b|once\s+you\b|unfortunately,?\s+i\b"
    r"|(?:this\s+)?(?:information\s+)?(?:is\s+|are\s+)?(?:not\s+available|unavailable"
    r"|(?:cannot|can\s+not)\s+be\s+(?:provided|determined|given|completed))\b)",
    re.IGNORECASE,
)
_REQUEST = re.compile(
    r"\bi\s+(?:cannot|can['\N{RIGHT SINGLE QUOTATION MARK}]?t|am\s+unable\s+to|need|require)\b"
    r"(?!\s+\w+\s+(?:any\s+|personal\s+)?medical)"
    r"|\bplease\s+(?:provide|specify|supply|clarify)\b|\bcannot\s+be\s+(?:accurately\s+)?completed\b",
    re.IGNORECASE,
)
# Words that stand where there is no text yet.
_BLANK = re.compile(
    r"[\W_xX]*|\[[^\]]*\]\W*|\([^()]*\)\W*|lorem\s+ipsum\b.*|coming\s+soon\W*"
    r"|(?:n/?a|tb[acd]|to\s?do|not\s+(?:applicable|available|provided|specified)|placeholder"
    r"|to\s+be\s+(?:added|determined|written|announced|completed|provided))\W*",
    re.IGNORECASE | re.DOTALL,
)
FEWEST = 3  # of the sections beside Generic Name that make a text one, whatever it apologises for
# Headings of a page about a program or a folder.
_OF_SOFTWARE = re.compile(
    r"(?:install\w*|licen[cs]e|contribut\w*|changelog|getting\s+started|build(?:ing)?|testing|tests"
    r"|development|configuration|requirements|quick\s?start)\W*",
    re.IGNORECASE,
)
_ADVICE = "leave it out of the library until there is a monograph"


def absence(source: Source, layout: Layout) -> Problem | None:
    """Why a file is no monograph, or None where it is one."""
    first = layout.passages[0].span if layout.passages else next(iter(layout.outside), None)
    if all(passage.topic in (DISCLAIMER, PREFACE) for passage in layout.passages):
        if first is not None:
            at = first.start
            what = "the file has text, but no section: it is no monograph"
            return source.problem(at, what, "no-monograph", _ADVICE)
        advice = "write sections (### Usage) with paragraphs below them"
        return source.problem(0, "the file has no passage", "empty-monograph", advice)
    return _placeholder(source, layout)


def hollow(source: Source, layout: Layout) -> Problem | None:
    """Why a file with sections tells of no medicine all the same; None where it does.

    Asked by the importer alone: a library that somebody vouches for is not refused for it.
    """
    if not layout.named:
        return None
    return _apology(source, layout) or _of_software(source, layout)


def _placeholder(source: Source, layout: Layout) -> Problem | None:
    """A Generic Name section that stands for no medicine, with little or nothing else beside it."""
    few = len(_told(source, layout)) < FEWEST
    for passage in layout.passages:
        if passage.topic != GENERIC_NAME or passage.ingredient:
            continue
        found = _PLACEHOLDER.search(source.text, passage.span.start, passage.span.end)
        made_up = _MADE_UP.search(source.text, passage.span.start, passage.span.end)
        if found and (few or made_up):
            what = f'"{found.group()}": the text stands for no medicine'
            return source.problem(found.start(), what, "placeholder-monograph", _ADVICE)
    return None


def _apology(source: Source, layout: Layout) -> Problem | None:
    """Sections that hold nothing, or so few that an apology or a request is all there is to it."""
    told = _told(source, layout)
    at = layout.passages[0].span.start
    if not told:
        what = "no section but its name tells anything: it is no monograph"
        return source.problem(at, what, "no-monograph", _ADVICE)
    if len(told) < FEWEST:
        asks = (_REQUEST.search(span.of(source.text)) for span in _spans(layout))
        if (found := next(filter(None, asks), None)) is not None:
            what = f'"{found.group()}": the text has few sections, and asks or apologises'
            return source.problem(at, what, "no-monograph", _ADVICE)
    return None


def _of_software(source: Source, layout: Layout) -> Problem | None:
    """A page that tells of a program: it has a section called Usage, and one on installing."""
    topics = {passage.topic for passage in layout.passages}
    if GENERIC_NAME in topics or len(topics.intersection(SECTIONS)) >= FEWEST:
        return None
    for span in layout.headings:
        if _OF_SOFTWARE.fullmatch(plain(span.of(source.text))):
            what = f'"{span.of(source.text)}": the text tells of no medicine'
            return source.problem(span.start, what, "no-monograph", _ADVICE)
    return None


def _told(source: Source, layout: Layout) -> frozenset[str]:
    """The sections beside Generic Name that tell anything."""
    tell = (p for p in layout.passages if p.topic in SECTIONS and _tells(source, p))
    return frozenset(passage.topic for passage in tell) - {GENERIC_NAME}


def _tells(source: Source, passage: Passage) -> bool:
    """Whether any sentence of a passage says more than that nothing is known."""
    said = (plain(sentence.of(source.text)) for sentence in passage.sentences)
    return not all(_BLANK.fullmatch(words) or _APOLOGY.match(words) for words in said)


def _spans(layout: Layout) -> Iterator[Span]:
    """All text of a file but its disclaimer."""
    yield from (p.span for p in layout.passages if p.topic != DISCLAIMER)
    yield from layout.outside
