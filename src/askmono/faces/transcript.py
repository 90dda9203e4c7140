"""A conversation as text that can be kept: Markdown to read, JSON to check.

Pure: turns in, text out. `askmono verify` reads the JSON form again and holds every passage
against its file.
"""

import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from askmono.content.text import lines_of
from askmono.dialogue.contract import headed, offers_of, passages_of, to_json
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Edition, Quote, Reply, quoted
from askmono.faces.saved import FORMAT
from askmono.faces.wording import curated, heading, offers_over

DISCLAIMER = "Disclaimer"
_SURROGATE = re.compile("[\ud800-\udfff]")


class Exchange(NamedTuple):
    """What was typed, untouched, and the reply to it."""

    utterance: str
    reply: Reply


def cited(quote: Quote) -> str:
    """Where a passage stands: "ketamine.md · FAQs · line 77"."""
    return " · ".join((quote.file, *quote.cited, lines_of(quote.lines)))


def with_citation(quotes: Sequence[Quote]) -> str:
    """Passages as they stand in their files, each followed by its citation; for a clipboard."""
    return "\n\n".join(f"{quote.text}\n[{cited(quote)}]" for quote in quotes)


def as_json(exchanges: Sequence[Exchange], library: Edition) -> str:
    """The form that `askmono verify` reads. Utterances are kept exactly, whatever they hold."""
    text = json.dumps(
        {
            "askmono": FORMAT,
            "library": {"version": library.version, "sha256": library.sha256},
            "turns": [
                {"utterance": utterance, "reply": to_json(reply)} for utterance, reply in exchanges
            ],
        },
        ensure_ascii=False,
        indent=2,
    )
    # Half a surrogate pair, which a terminal can send, has no UTF-8; JSON's own escape keeps it.
    return _SURROGATE.sub(lambda half: f"\\u{ord(half.group()):04x}", text) + "\n"


def standing(engine: Engine, exchanges: Sequence[Exchange]) -> str:
    """What stands over a saved conversation, as Markdown: notices, and each text's disclaimer.

    The texts are those that passages were shown of, in that order; where there were none, the one
    of the engine's medicine, if any is chosen. One that has no disclaimer is left out.
    """
    shown = [quote.medicine for _, reply in exchanges for quote in passages_of(reply)]
    if not shown and engine.chosen:
        shown = [engine.monograph.id]
    parts = list(curated(engine).footer)
    for medicine in dict.fromkeys(shown):
        monograph = engine.library.monograph(medicine)
        if monograph is not None and monograph.disclaimer is not None:
            parts.append(f"## {DISCLAIMER}: {monograph.name}")
            quote = quoted(monograph, monograph.passages[monograph.disclaimer])
            parts.append("\n".join(_quote_lines(quote)))
    return "\n\n".join(parts)


def as_markdown(exchanges: Sequence[Exchange], library: Edition, over: str) -> str:
    """The form for people: what stands over it first, then each turn.

    over: as standing() makes it. Utterances stand in code fences, so that nothing in them is read
    as Markdown; characters that could steer a terminal show as U+FFFD there. The JSON form has them
    as typed.
    """
    lines = ["# askmono: a saved conversation", "", over, ""]
    lines += [f"Library {library.version}, SHA-256 `{library.sha256}`"]
    for number, (utterance, reply) in enumerate(exchanges, 1):
        lines += ["", f"## {number}. {heading(reply).text}", ""]
        lines += [*_fenced(utterance), ""]
        lines += _reply_lines(reply)
    return "\n".join(lines).rstrip() + "\n"


def _reply_lines(reply: Reply) -> Iterator[str]:
    for said in reply.notices:
        yield from (said.text, "")
    for name, quote in headed(reply):
        yield from (f"### {name}", "") if name else ()
        yield from (*_quote_lines(quote), "")
    offers = offers_of(reply)
    if offers and (over := offers_over(reply)):
        yield from (f"### {over}", "")
        yield from (f"- {offer.question}" for offer in offers)


def _quote_lines(quote: Quote) -> Iterator[str]:
    """A passage as a block quote that ends in its citation; saved.py reads it again."""
    yield from (f"> {line}".rstrip() for line in quote.text.split("\n"))
    yield from (">", f"> [{cited(quote)}; SHA-256 {quote.sha256}]")


def _fenced(utterance: str) -> list[str]:
    longest = max((len(run) for run in re.findall("`+", utterance)), default=0)
    fence = "`" * max(3, longest + 1)
    return [f"{fence}text", "".join(map(_harmless, utterance)), fence]


def _harmless(character: str) -> str:
    steers = unicodedata.category(character) in ("Cc", "Cs") or character in "\u2028\u2029"
    return "\ufffd" if steers and character not in "\n\t" else character
