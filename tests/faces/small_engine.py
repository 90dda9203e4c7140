"""What tests of faces take from the small library, and how they run the program on it."""

import subprocess
from collections.abc import Callable

from askmono.content.text import Span
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Quote

Program = Callable[..., "subprocess.CompletedProcess[str]"]


def engine_quote(engine: Engine, words: str) -> Quote:
    """The first passage that holds some words; those words highlighted."""
    monograph = engine.monograph
    for passage in monograph.passages:
        text = monograph.slice(passage.span)
        if words in text:
            start = passage.span.start + text.index(words)
            return Quote(
                text=text,
                medicine=monograph.id,
                file=monograph.file,
                section=passage.section,
                label=passage.label,
                start=passage.span.start,
                end=passage.span.end,
                lines=passage.lines,
                sha256=monograph.sha256,
                highlight=Span(start, start + len(words)),
            )
    raise LookupError(words)
