"""Files that hold no monograph: an apology, a request for a name, a placeholder. None answers."""

import re

from askmono.content.layout import Layout
from askmono.content.problems import Problem
from askmono.content.sections import DISCLAIMER, GENERIC_NAME, PREFACE
from askmono.content.source import Source

# What a text says that was made up where there was nothing to tell.
_PLACEHOLDER = re.compile(
    r"\bis\s+a\s+placeholder\b|\b(?:insert|enter|your)\s+(?:the\s+)?(?:drug|medicine|generic)\s+name\b"
    r"|\[\s*(?:insert|name|drug|medicine|generic)\b[^\]]*\]"
    r"|\bplease\s+(?:provide|specify|enter|give)\b[^.]{0,25}\b(?:generic|drug|medicine)\s+name\b",
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
    for passage in layout.passages:
        if passage.topic == GENERIC_NAME and not passage.ingredient:
            found = _PLACEHOLDER.search(source.text, passage.span.start, passage.span.end)
            if found:
                what = f'"{found.group()}": the text stands for no medicine'
                return source.problem(found.start(), what, "placeholder-monograph", _ADVICE)
    return None
