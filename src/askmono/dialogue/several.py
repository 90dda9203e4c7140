"""Several medicines at once: those a person says they have, and one question about each of them.

Each is asked by itself, by the steps that ask about one medicine; what comes stands side by side,
in the order named, cut from each one's own monograph. Nothing is compared or put together. What two
medicines do to each other is not asked here: that stays a question about one beside the other.
"""

import re

from askmono.content.text import Span
from askmono.dialogue.asked import Asked
from askmono.dialogue.named import Row, adds_to, in_a_row, spoken_of, told_in
from askmono.dialogue.picking import picked as picked_of
from askmono.dialogue.reply import Abstention, Clarification, Offer, Reply
from askmono.dialogue.shares import CUTOFF
from askmono.dialogue.side_by_side import MOST, One, beside, beyond, names, offers_of
from askmono.safety.reading.vocabulary import word_set

FIRST = ("side-effects-common", "driving", "interactions", "storage")  # asked first of medicines

_NOUN = r"(?:medicines|medications|meds|tablets|pills|capsules|drugs|prescriptions)"
# Words for all that were named, whatever else was spoken of since,
_ALL = re.compile(
    rf"\b(?:which|any|all|each|either|both|some|none|every one|most)(?: ones?)? of"
    rf" (?:my |the |these |those )?(?:\w+ )?(?:{_NOUN}|them|these|those)\b"
    rf"|\b(?:any |all |both )?(?:my|these|those) (?:\w+ )?{_NOUN}\b"
    rf"|\b(?:which|what) (?:{_NOUN}|ones?)\b|\bboth\b(?: {_NOUN})?",
    re.IGNORECASE,
)
# and those that need them to have been spoken of last.
_THEY = re.compile(r"^\s*which\b|\b(?:them|they|these|those|(?<=do )any)\b", re.IGNORECASE)
_ONE = {"do": "does", "are": "is", "have": "has"}
_BEFORE = re.compile(r"\b(?P<verb>do|are|have)(?=\s+$)", re.IGNORECASE)
_AFTER = re.compile(r"^(?P<space>\s+)(?P<verb>do|are|have)\b", re.IGNORECASE)
_ASKED_OF = re.compile(
    r"^\s+(?P<verb>is|are|can|could|will|may|do|does)\b(?P<rest>.*)$", re.DOTALL | re.IGNORECASE
)
_PERSON = re.compile(r"^\s+(?:i|you|we|he|she|people)\b", re.IGNORECASE)

# Beside each other: what two do together is another question than what each does.
_TOGETHER = word_set(
    "interact interacts interaction interactions interacting together mix mixed mixing mixes "
    "combine combined combining combination clash clashes alongside between same"
)
_TAKING = re.compile(r"\b(?:take|taking|have|having|use|using|give|giving|took|swallow)\s+$", re.I)


def picked(asked: Asked) -> Reply | None:
    """One of the questions about several medicines just offered is picked."""
    offer = picked_of(asked.conversation.offers, asked.utterance)
    if not isinstance(offer, Offer) or not offer.medicines:
        return None
    asks = [One(asked, id_, asked.utterance) for id_ in offer.medicines]
    return beside(asked, asks, Row(offer.medicines), offer.intent)


def told(asked: Asked) -> Reply | None:
    """Medicines that somebody says they have, nothing asked: they are kept in mind."""
    row = told_in(asked)
    if row is None:
        return None
    before = spoken_of(asked.conversation) if adds_to(asked, row) else ()
    every = tuple(dict.fromkeys((*before, *row.own)))
    kept = every[:MOST]
    last = asked.conversation.intent or ""
    asks = asked.engine.intents[last].reply == "answer" if last in asked.engine.intents else False
    if asks and asked.after("clarification") and len(kept) > 1:
        each = [One(asked, id_, asked.utterance) for id_ in kept]
        if made := beside(asked, each, row, last, every[MOST:]):
            return made  # it was asked of which medicine, and these are they
    said = asked.engine.notice("medicines-told", medicines=names(asked.engine, kept))
    return Abstention(
        utterance=asked.utterance,
        library=asked.engine.edition,
        reason="greeting",
        notices=(said, *beyond(asked.engine, row, every[MOST:])),
        offers=offers_of(asked.engine, FIRST, kept),
        medicines=kept,
    )


def of_each(asked: Asked) -> Reply | None:
    """One question about several medicines: asked of each, and shown side by side."""
    if not asked.engine.is_shelf or asked.small_talk:
        return None
    named = in_a_row(asked)
    if named is not None:
        row, span = named
        kept = row.own[:MOST]
        asks = [One(asked, id_, _reading(asked, span, id_)) for id_ in kept]
        if _of_both(asked, asks[0], span):
            return None
        made = beside(asked, asks, row, left=row.own[MOST:])
        return None if isinstance(made, Clarification) else made
    medicines = asked.conversation.medicines
    if len(medicines) < 2 or asked.hearing.own or asked.hearing.unclear:
        return None
    found = _ALL.search(asked.utterance)
    if not found and asked.conversation.medicine is None:
        found = _THEY.search(asked.utterance)
    elif not found:
        return None  # it goes on about the one spoken of
    asks = [
        One(asked, id_, _reading(asked, Span(*found.span()), id_) if found else asked.utterance)
        for id_ in medicines
    ]
    return beside(asked, asks, Row(medicines))


def remembered(asked: Asked, reply: Reply) -> tuple[tuple[str, ...], bool]:
    """The medicines kept in mind after a reply, and whether they are what is spoken of now."""
    before = asked.conversation
    if not reply.medicines:
        offer = picked_of(before.offers, asked.utterance)
        turned = isinstance(offer, Offer) and offer.medicine is not None
        named = {name.monograph for name in asked.hearing.own}
        gone_on = before.medicine is not None or turned or len(named) == 1
        return before.medicines, bool(before.medicines) and not gone_on
    if set(reply.medicines) <= set(before.medicines) and len(reply.medicines) > 1:
        return before.medicines, True
    return reply.medicines, len(reply.medicines) > 1


def _of_both(asked: Asked, first: One, span: Span) -> bool:
    """Whether what the medicines do beside each other is asked, not what each of them does."""
    if not _TOGETHER.isdisjoint(asked.hearing.reading.texts):
        return True
    if _TAKING.search(asked.utterance[: span.start]):
        return True
    intents = asked.engine.intents
    if asked.best is None or not intents[asked.best.intent].with_others:
        return False
    alone = first.best
    return alone is None or intents[alone.intent].with_others or alone.share < CUTOFF


def _reading(asked: Asked, span: Span, medicine: str) -> str:
    """The utterance as it asks about one medicine: its name in the place of all.

    It is read, never shown: "which of them make me drowsy" is "does X make me drowsy" of each.
    """
    name = asked.engine.about(medicine).monograph.name
    before, after = asked.utterance[: span.start], asked.utterance[span.end :]
    asks_which = span.of(asked.utterance).split()[0].casefold() in ("which", "what")
    if asks_which and not before.strip():
        return _asked_of(name, after)
    before = _BEFORE.sub(lambda verb: _ONE[verb["verb"].lower()], before)
    after = _AFTER.sub(lambda verb: verb["space"] + _ONE[verb["verb"].lower()], after)
    return f"{before}{name}{after}"


def _asked_of(name: str, after: str) -> str:
    """What follows "which of them", asked of one."""
    found = _ASKED_OF.match(after)
    if found is None:
        return f"does {name}{after}"
    verb, rest = found["verb"].lower(), found["rest"]
    if _PERSON.match(rest):
        return f"{verb}{rest.rstrip(' ?.!')} {name}"
    return f"{_ONE.get(verb, verb)} {name}{rest}"
