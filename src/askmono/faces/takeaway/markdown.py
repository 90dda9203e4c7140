"""A sheet as Markdown, in the shape of a saved conversation: `askmono verify` can read it.

Pure. What was typed stands in a code fence, so that nothing in it is read as Markdown.
"""

import re
from collections.abc import Iterator

from askmono.dialogue.reply import Quote
from askmono.faces.takeaway.sheet import ABOUT, DISCLAIMER, HELP, READ, Sheet
from askmono.faces.transcript import cited


def as_markdown(sheet: Sheet) -> str:
    """Passages stand word for word in block quotes, marks and all, each with its citation."""
    return "\n".join(_lines(sheet)).rstrip() + "\n"


def _lines(sheet: Sheet) -> Iterator[str]:
    yield from (f"# {sheet.title}", "")
    for notice in sheet.notices:
        yield from (notice.text, "")
    if sheet.parts:
        yield from (f"## {READ}", "")
    for part in sheet.parts:
        yield from (f"### {part.title}", "")
        for quote in part.quotes:
            yield from _quoted(quote)
    if sheet.questions:
        yield from (f"## {sheet.asking}", "", *_fenced(sheet.questions), "")
    yield from (f"## {HELP}", "", sheet.help.text, "")
    if sheet.disclaimer is not None:
        yield from (f"## {DISCLAIMER}", "", *_quoted(sheet.disclaimer))
    yield from (f"## {ABOUT}", "", *(f"- {line}" for line in sheet.about))


def _quoted(quote: Quote) -> Iterator[str]:
    yield from (f"> {line}".rstrip() for line in quote.text.split("\n"))
    yield from (">", f"> [{cited(quote)}; SHA-256 {quote.sha256}]", "")


def _fenced(questions: tuple[str, ...]) -> list[str]:
    longest = max(len(run) for run in ["", *re.findall("`+", "\n".join(questions))])
    fence = "`" * max(3, longest + 1)
    return [f"{fence}text", *(f"{i}. {text}" for i, text in enumerate(questions, 1)), fence]
