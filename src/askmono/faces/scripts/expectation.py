"""What a script expects of a reply, and what of it does not hold. Pure.

There is one language for it: scripts in YAML, tables of utterances, recordings and imports all
become an Expectation.
"""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

import msgspec

from askmono.content.intent import ReplyKind, holds_any, holds_words
from askmono.content.monograph import Monograph
from askmono.content.text import Span, words_of
from askmono.dialogue.contract import kind_of, offers_of, passages_of, reason_of
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Answer, Quote, Reason, Reply, quoted

ANY, NONE = "any", "none"  # instead of ids of offers
FAQ = "Q: "  # how the label of an FAQ passage begins
FIRST_WORDS = 6  # of a passage without a name of its own


class Cited(msgspec.Struct, frozen=True, omit_defaults=True):
    """A passage by where it stands; all that is given must hold.

    section: a heading that it stands under, in any case. label, faq: words of its bold label or
    FAQ question, in any order. mentions: words of which it holds at least one, in any case.
    """

    section: str | None = None
    label: str | None = None
    faq: str | None = None
    mentions: tuple[str, ...] = ()

    def __str__(self) -> str:
        """As a report says it: 'section "FAQs", faq "how long"'."""
        named = [("section", self.section), ("label", self.label), ("faq", self.faq)]
        named += [("mentions", words) for words in self.mentions]
        return ", ".join(f'{key} "{value}"' for key, value in named if value)

    def fits(self, quote: Quote) -> bool:
        """Whether a passage is the one meant."""
        headings = [heading.casefold() for heading in quote.section]
        if self.section is not None and self.section.casefold() not in headings:
            return False
        label = quote.label or ""
        question = label.removeprefix(FAQ) if label.startswith(FAQ) else ""
        if self.label is not None and not holds_words(label, self.label):
            return False
        if self.faq is not None and not holds_words(question, self.faq):
            return False
        return not self.mentions or holds_any(quote.text, self.mentions)

    def find_for(self, engine: Engine) -> Quote | None:
        """The first passage that is meant, of the medicine asked about or of any of a shelf."""
        chosen = (engine.monograph,) if engine.chosen else engine.library.monographs
        return next((quote for one in chosen if (quote := self.find(one)) is not None), None)

    def find(self, monograph: Monograph) -> Quote | None:
        """The first passage of a monograph that is meant."""
        quotes = (quoted(monograph, passage) for passage in monograph.passages)
        return next((quote for quote in quotes if self.fits(quote)), None)


class Expectation(msgspec.Struct, frozen=True, omit_defaults=True):
    """What must hold of a reply; field by field as script.schema.json describes it.

    None and empty: nothing is expected. passages: how many. margin_at_least, score_at_least: 0 to
    100. offers: ids of intents, or ANY or NONE alone.
    """

    reply: ReplyKind | None = None
    reason: Reason | None = None
    intent: str | None = None
    cites: tuple[Cited, ...] = ()
    first: Cited | None = None
    passages: int | None = None
    shows: tuple[str, ...] = ()
    must_not_show: tuple[str, ...] = ()
    dose_figures: bool | None = None
    notices: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    margin_at_least: float | None = None
    score_at_least: float | None = None
    any_of: "tuple[Expectation, ...]" = ()
    none_of: "tuple[Expectation, ...]" = ()

    def cited(self) -> Iterator[Cited]:
        """Every passage that is named anywhere in it."""
        yield from self.cites
        if self.first is not None:
            yield self.first
        for part in (*self.any_of, *self.none_of):
            yield from part.cited()


Key = Literal[
    "reply",
    "reason",
    "intent",
    "cites",
    "first",
    "passages",
    "shows",
    "must_not_show",
    "dose_figures",
    "notices",
    "offers",
    "margin_at_least",
    "score_at_least",
    "any_of",
    "none_of",
    "alike",
]


class Unmet(NamedTuple):
    """One thing that was expected and did not come.

    key: of the expectation; "alike" where one way to say it behaved unlike the first.
    expected, came: in words. wanted: the passage that was to be shown, where one was.
    """

    key: Key
    expected: str
    came: str
    wanted: Quote | None = None


def unmet(expected: Expectation, reply: Reply, engine: Engine) -> tuple[Unmet, ...]:
    """Everything that a reply was expected to be and is not; empty where all holds."""
    return tuple(_unmet(expected, reply, engine))


def _unmet(expected: Expectation, reply: Reply, engine: Engine) -> Iterator[Unmet]:
    yield from _kind(expected, reply)
    yield from _passages(expected, reply, engine)
    yield from _words(expected, shown_text(reply))
    said = [notice.id for notice in reply.notices]
    for id_ in expected.notices:
        if id_ not in said:
            yield Unmet("notices", id_, ", ".join(said) or "none")
    yield from _offers(expected, reply)
    yield from _figures_of_merit(expected, reply)
    if expected.any_of and all(unmet(part, reply, engine) for part in expected.any_of):
        yield Unmet("any_of", " or ".join(map(described, expected.any_of)), summary(reply))
    for part in expected.none_of:
        if not unmet(part, reply, engine):
            yield Unmet("none_of", f"not {described(part)}", summary(reply))


def _kind(expected: Expectation, reply: Reply) -> Iterator[Unmet]:
    if expected.reply not in (None, kind_of(reply)):
        yield Unmet("reply", str(expected.reply), named(reply))
    if expected.reason not in (None, reason_of(reply)):
        yield Unmet("reason", str(expected.reason), named(reply))
    if expected.intent not in (None, reply.intent):
        yield Unmet("intent", str(expected.intent), reply.intent or "none")


def _passages(expected: Expectation, reply: Reply, engine: Engine) -> Iterator[Unmet]:
    quotes = passages_of(reply)
    for cited in expected.cites:
        if not any(map(cited.fits, quotes)):
            yield Unmet("cites", str(cited), _places(quotes), cited.find_for(engine))
    if (first := expected.first) is not None and not (quotes and first.fits(quotes[0])):
        yield Unmet("first", str(first), _places(quotes[:1]), first.find_for(engine))
    if expected.passages not in (None, len(quotes)):
        yield Unmet("passages", str(expected.passages), str(len(quotes)))
    if expected.dose_figures is not None:
        figures = shows_figures(reply, engine)
        if figures is not expected.dose_figures:
            yield Unmet("dose_figures", _yes(expected.dose_figures), _yes(figures))


def _figures_of_merit(expected: Expectation, reply: Reply) -> Iterator[Unmet]:
    least = expected.margin_at_least
    if least is not None and round(reply.margin, 1) < least:
        yield Unmet("margin_at_least", f"{least:g} or more", f"{reply.margin:.1f}")
    least = expected.score_at_least
    if least is not None and round(reply.score, 1) < least:
        yield Unmet("score_at_least", f"{least:g} or more", f"{reply.score:.1f}")


def _words(expected: Expectation, text: str) -> Iterator[Unmet]:
    for words in expected.shows:
        if _folded(words) not in text:
            yield Unmet("shows", f'"{words}"', "not shown")
    for words in expected.must_not_show:
        if _folded(words) in text:
            yield Unmet("must_not_show", f'not "{words}"', "shown")


def offered_by(reply: Reply) -> tuple[str, ...]:
    """The intents whose questions a reply offers, each once: a shelf may ask one of several."""
    return tuple(dict.fromkeys(offer.intent for offer in offers_of(reply)))


def _offers(expected: Expectation, reply: Reply) -> Iterator[Unmet]:
    offered = offered_by(reply)
    came = ", ".join(offered) or "none"
    match expected.offers:
        case ("any",) if not offered:
            yield Unmet("offers", "any", came)
        case ("none",) if offered:
            yield Unmet("offers", "none", came)
        case ("any",) | ("none",):
            return
        case ids:
            for id_ in ids:
                if id_ not in offered:
                    yield Unmet("offers", id_, came)


def unlike(expected: Expectation, first: Reply, other: Reply) -> tuple[Unmet, ...]:
    """How a reply differs from that to another way of saying the same.

    Passages may come in another order; and where any_of says that one of several will do, each
    way may get its own.
    """
    shown = [{(quote.medicine, quote.start) for quote in passages_of(r)} for r in (first, other)]
    if expected.any_of or (named(first) == named(other) and shown[0] == shown[1]):
        return ()
    return (Unmet("alike", summary(first), summary(other)),)


def named(reply: Reply) -> str:
    """Kind and reason of a reply: "refusal (personal-dosing)"."""
    reason = reason_of(reply)
    return f"{kind_of(reply)} ({reason})" if reason else kind_of(reply)


def summary(reply: Reply) -> str:
    """Kind, reason and passages of a reply: two replies with the same one say the same."""
    quotes = passages_of(reply)
    return f"{named(reply)}: {_places(quotes)}" if quotes else named(reply)


def _places(quotes: Iterable[Quote]) -> str:
    def place(quote: Quote) -> str:
        first, last = quote.lines
        lines = f"{first}" if first == last else f"{first}-{last}"
        return f"{quote.file}:{lines} ({' > '.join(quote.cited)})"

    return ", ".join(map(place, quotes)) or "no passage"


def shown_text(reply: Reply) -> str:
    """Everything that a person reads of a reply, in lower case, with single blanks."""
    parts = [reply.question] if isinstance(reply, Answer) else []
    parts += [notice.text for notice in reply.notices]
    parts += [quote.text for quote in passages_of(reply)]
    parts += [offer.question for offer in offers_of(reply)]
    return _folded("\n".join(parts))


def _folded(text: str) -> str:
    return " ".join(text.replace("**", "").split()).casefold()


def shows_figures(reply: Reply, engine: Engine) -> bool:
    """Whether a passage with dose figures is among those that a reply shows."""
    return any(
        passage.dose_figures and passage.span == Span(quote.start, quote.end)
        for quote in passages_of(reply)
        if (monograph := engine.library.monograph(quote.medicine)) is not None
        for passage in monograph.passages
    )


def _yes(value: bool) -> str:
    return "shown" if value else "none shown"


def described(expected: Expectation) -> str:
    """An expectation in one line: "answer, intent duration"."""
    parts = []
    for key, value in msgspec.structs.asdict(expected).items():
        if value is None or value == ():
            continue
        if key in ("any_of", "none_of"):
            joined = " or ".join(described(part) for part in value)
            parts.append(f"{key.replace('_', ' ')} ({joined})")
        elif key == "reply":
            parts.append(value)
        elif isinstance(value, tuple):
            parts.append(f"{key} {', '.join(map(str, value))}")
        else:
            parts.append(f"{key} {value}")
    return ", ".join(parts)


def expectation_of(reply: Reply, engine: Engine) -> Expectation:
    """What a script would expect to get this reply again: what was asked and where it stands."""
    cites = tuple(
        _naming(quote, engine.library.monograph(quote.medicine) or engine.monograph)
        for quote in passages_of(reply)
    )
    kind = kind_of(reply)
    return Expectation(
        reply=kind,
        reason=reason_of(reply),
        intent=reply.intent,
        cites=cites,
        passages=None if cites or kind != "answer" else 0,
        dose_figures=shows_figures(reply, engine) if kind == "refusal" else None,
        offers=offered_by(reply) if kind == "clarification" else (),
    )


def _naming(quote: Quote, monograph: Monograph) -> Cited:
    """A passage by its section and label or FAQ question; by its first words where it must be."""
    section = quote.section[-1] if quote.section else None
    label = quote.label or ""
    if label.startswith(FAQ):
        return Cited(section, faq=" ".join(words_of(label.removeprefix(FAQ))))
    named = Cited(section, label=" ".join(words_of(label)) or None)
    if named.find(monograph) == msgspec.structs.replace(quote, highlight=None):
        return named
    return msgspec.structs.replace(named, mentions=(" ".join(quote.text.split()[:FIRST_WORDS]),))
