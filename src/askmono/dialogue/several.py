"""Several medicines at once: those a person says they have, and one question about each of them.

Each is asked by itself, by the steps that ask about one medicine; what comes stands side by side,
in the order named, cut from each one's own monograph. Nothing is compared or put together. What two
medicines do to each other is not asked here: that stays a question about one beside the other.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cached_property
from itertools import pairwise

import msgspec

from askmono.content.intent import MEDICINE
from askmono.content.text import Span
from askmono.dialogue import compose, deciding, seeking
from askmono.dialogue.asked import Asked
from askmono.dialogue.conversation import START, Conversation
from askmono.dialogue.engine import Engine
from askmono.dialogue.picking import picked as picked_of
from askmono.dialogue.reply import (
    Abstention,
    Answer,
    Clarification,
    Escalation,
    Offer,
    Quote,
    Refusal,
    Reply,
    Said,
)
from askmono.retrieval.entities import Entity
from askmono.safety.vocabulary import word_set

MOST = 6  # medicines that are kept in mind and shown side by side
MOST_NEAR = 3  # medicines that are named for one that is unclear
FIRST = ("side-effects-common", "driving", "interactions", "storage")  # asked first of medicines

# The steps that ask about one medicine, in order, once it is clear which one.
OF_ONE: tuple[Callable[[Asked], Reply | None], ...] = (
    deciding.other_medicine,
    seeking.own_question,
    seeking.two_passages,
    deciding.two_questions,
    deciding.end_of_story,
    seeking.passage,
    deciding.one_question,
)

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

_JOINED = re.compile(r"(?:[\s,;/&+]|\b(?:and|or|n|plus|nor|also|my|the)\b)*", re.IGNORECASE)
# Beside each other: what two do together is another question than what each does.
_TOGETHER = word_set(
    "interact interacts interaction interactions interacting together mix mixed mixing mixes "
    "combine combined combining combination clash clashes alongside between same"
)
_TAKING = re.compile(r"\b(?:take|taking|have|having|use|using|give|giving|took|swallow)\s+$", re.I)

# All that may be said around names by who only says what they have; anything else may ask.
_TOLD = word_set(
    "i im am we he she they is are was my his her our mum mums mom mother dad father husband wife "
    "the a these this "
    "take takes taking on have has got get use uses using been prescribed medicine medicines "
    "medication medications meds tablet tablets pill pills drug drugs and also plus as well too "
    "now currently at moment both just only daily every day morning night evening hi hello please "
    "list of following another so ok okay n with for"
)
_TAKES = word_set("take takes taking on have has got use uses using prescribed my")
_ADDS = word_set("also plus another too well")
_SHORTEST = 4  # letters of a word that may be a name nobody knows
_FOR = 3  # words that may follow "for" where it is said what a medicine is for


# Words that ask, even after "for".
_QUESTIONS = word_set(
    "how what when which who why can could should would may if but not is are do does did will "
    "long ever life more less"
)


class Row(msgspec.Struct, frozen=True):
    """Medicines named in an utterance, each once, in the order named.

    own: ids of monographs. near: ids that an unclear name may stand for. others: names of which
    the library has no text. unknown: whether a word stands there that nobody knows.
    """

    own: tuple[str, ...]
    near: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    unknown: bool = False

    @property
    def names(self) -> int:
        """How many names there are."""
        return len(self.own) + bool(self.near) + len(self.others) + self.unknown


class One(Asked):
    """What is asked of one of several. whole: the utterance as typed."""

    def __init__(self, whole: Asked, medicine: str, reading: str) -> None:
        before = msgspec.structs.replace(
            whole.conversation, medicine=medicine, medicines=(), offers=()
        )
        super().__init__(whole.engine.about(medicine), before, reading)
        self._whole = whole

    @cached_property
    def personal(self) -> bool:
        """Medicines that somebody said they have are a person's, whoever asks about them."""
        told = bool(self._whole.conversation.medicines)
        return told or self._whole.personal or Asked(self.engine, START, self.utterance).personal


# --- the steps ------------------------------------------------------------------------------------


def picked(asked: Asked) -> Reply | None:
    """One of the questions about several medicines just offered is picked."""
    offer = picked_of(asked.conversation.offers, asked.utterance)
    if not isinstance(offer, Offer) or not offer.medicines:
        return None
    asks = [One(asked, id_, asked.utterance) for id_ in offer.medicines]
    return _beside(asked, asks, Row(offer.medicines), offer.intent)


def told(asked: Asked) -> Reply | None:
    """Medicines that somebody says they have, nothing asked: they are kept in mind."""
    row = _told(asked)
    if row is None:
        return None
    every = tuple(dict.fromkeys((*_spoken_of(asked.conversation), *row.own)))
    kept = every[:MOST]
    last = asked.conversation.intent or ""
    asks = asked.engine.intents[last].reply == "answer" if last in asked.engine.intents else False
    if asks and asked.after("clarification") and len(kept) > 1:
        each = [One(asked, id_, asked.utterance) for id_ in kept]
        if made := _beside(asked, each, row, last, every[MOST:]):
            return made  # it was asked of which medicine, and these are they
    said = asked.engine.notice("medicines-told", medicines=names(asked.engine, kept))
    return Abstention(
        utterance=asked.utterance,
        library=asked.engine.edition,
        reason="greeting",
        notices=(said, *_beyond(asked.engine, row, every[MOST:])),
        offers=_offers(asked.engine, FIRST, kept),
        medicines=kept,
    )


def of_each(asked: Asked) -> Reply | None:
    """One question about several medicines: asked of each, and shown side by side."""
    if not _shelf(asked.engine) or asked.small_talk:
        return None
    named = _in_a_row(asked)
    if named is not None:
        row, span = named
        kept = row.own[:MOST]
        asks = [One(asked, id_, _reading(asked, span, id_)) for id_ in kept]
        if _of_both(asked, asks[0], span):
            return None
        made = _beside(asked, asks, row, left=row.own[MOST:])
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
    return _beside(asked, asks, Row(medicines))


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


# --- who is named ---------------------------------------------------------------------------------


def _shelf(engine: Engine) -> bool:
    return len(engine.library.monographs) > 1


def _spoken_of(conversation: Conversation) -> tuple[str, ...]:
    """The medicines kept in mind, or the one spoken of."""
    if conversation.medicines:
        return conversation.medicines
    return (conversation.medicine,) if conversation.medicine else ()


def _entities(asked: Asked) -> tuple[Entity, ...]:
    """The names in an utterance; two medicines parted by a comma are never one combination.

    Unless nothing else is named, and not each of them is a medicine of the shelf by itself: then
    they are the parts of the one that is.
    """
    alone = len(asked.hearing.entities) == 1
    found: list[Entity] = []
    for entity in asked.hearing.entities:
        typed = entity.span.of(asked.utterance)
        pieces = list(re.finditer(r"[^,;\n]+", typed))
        inside: list[Entity] = []
        if len(pieces) > 1 and entity.name.monograph and "," not in entity.name.shown:
            for piece in pieces:
                start = entity.span.start + piece.start()
                for each in asked.engine.entities(piece.group()):
                    at = Span(start + each.span.start, start + each.span.end)
                    inside.append(msgspec.structs.replace(each, span=at))
        parts = alone and any(each.name.monograph is None for each in inside)
        found += [entity] if parts else inside or [entity]
    return tuple(found)


def _row(entities: Iterable[Entity], *, unknown: bool = False) -> Row:
    own: dict[str, None] = {}
    near: dict[str, None] = {}
    others: dict[str, None] = {}
    for entity in entities:
        name = entity.name
        if name.monograph is not None:
            own[name.monograph] = None
        elif name.kind == "unclear":
            near.update(dict.fromkeys(name.candidates[:MOST_NEAR]))
        else:
            others[name.shown] = None
    near = {id_: None for id_ in near if id_ not in own}
    return Row(tuple(own), tuple(near), tuple(others), unknown)


def _told(asked: Asked) -> Row | None:
    """The medicines that are told of, if nothing else is said; None otherwise."""
    if not _shelf(asked.engine) or "?" in asked.utterance or asked.after("escalation"):
        return None
    entities = _entities(asked)
    if not entities or any(e.name.kind in ("drink-or-food", "recreational") for e in entities):
        return None
    around = [
        word.text
        for word in asked.hearing.reading.words
        if not any(e.span.start <= word.span.start < e.span.end for e in entities)
    ]
    rest = [word for word in _without_reasons(asked, entities) if word not in _TOLD]
    knows = asked.engine.speller.knows
    if any(knows(word) or not word.isalpha() or len(word) < _SHORTEST for word in rest):
        return None
    row = _row(entities, unknown=bool(rest))
    here = asked.conversation.medicines and asked.conversation.medicine is None
    before = _spoken_of(asked.conversation)
    if row.names > 1:
        return row if row.own or here else None
    adds = not _ADDS.isdisjoint(around)
    says = here and ("and" in around or not _TAKES.isdisjoint(around))
    if not before or not (adds or says) or set(row.own) & set(before):
        return None
    return row if row.own or here else None


def _without_reasons(asked: Asked, entities: tuple[Entity, ...]) -> list[str]:
    """The words around the names without what a medicine is said to be for: "for my heart"."""
    kept: list[str] = []
    left = 0
    for word in asked.hearing.reading.words:
        if any(e.span.start <= word.span.start < e.span.end for e in entities):
            left = 0
        elif word.text in ("for", "and") or left == 0:
            left = _FOR if word.text == "for" else 0
            kept.append(word.text)
        else:
            left -= 1
            if word.text in _QUESTIONS:
                kept.append(word.text)
    return kept


def _in_a_row(asked: Asked) -> tuple[Row, Span] | None:
    """Two medicines or more named in one row, and where; None where they stand apart."""
    entities = [e for e in _entities(asked) if e.name.kind not in ("drink-or-food", "recreational")]
    row = _row(entities)
    if not row.own or len(row.own) + bool(row.near) < 2:
        return None
    for left, right in pairwise(entities):
        if not _JOINED.fullmatch(asked.utterance, left.span.end, right.span.start):
            return None
    return row, Span(entities[0].span.start, entities[-1].span.end)


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
    return alone is None or intents[alone.intent].with_others or alone.share < deciding.CUTOFF


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


# --- side by side ---------------------------------------------------------------------------------


def _beside(
    asked: Asked,
    asks: list[One],
    row: Row,
    intent: str | None = None,
    left: tuple[str, ...] = (),
) -> Reply | None:
    """What each medicine's own text says, side by side; a refusal once, for all of them.

    row, left: what else was named, and what was too many. intent: what is asked, where that is
    clear. None where it is small talk.
    """
    ids = tuple(one.engine.monograph.id for one in asks)
    if intent is None:
        if never := next((made for one in asks if (made := deciding.refuse(one))), None):
            return _once(asked, never)
        replies = [next(m for step in OF_ONE if (m := step(one)) is not None) for one in asks]
        votes = Counter(r.intent for r in replies if isinstance(r, Answer) and r.intent)
        intent = votes.most_common(1)[0][0] if votes else None
    else:
        replies = [_of_intent(one, intent) for one in asks]
    if intent is None and not any(isinstance(reply, Answer) for reply in replies):
        return _none_answers(asked, asks, replies)
    said = [_said(one, reply, intent) for one, reply in zip(asks, replies, strict=True)]
    answers = {id_: made for id_, made in zip(ids, said, strict=True) if isinstance(made, Answer)}
    refused = [made for made in said if isinstance(made, Refusal)]
    withheld = [id_ for id_, made in zip(ids, said, strict=True) if isinstance(made, Refusal)]
    silent = [id_ for id_ in ids if id_ not in answers and id_ not in withheld]
    if not answers:
        return _once(asked, refused[0]) if refused else _silent(asked, ids, intent)
    engine = asked.engine
    beside = {notice.id: notice for answer in answers.values() for notice in answer.notices}
    for id_, about in (("several-withheld", withheld), ("several-silent", silent)):
        if about:
            beside[id_] = engine.notice(id_, medicines=names(engine, about))
    first = next(iter(answers.values()))
    asked_of_all = engine.intents.get(intent or "")
    answers_it = asked_of_all is not None and asked_of_all.reply == "answer"
    return Answer(
        utterance=asked.utterance,
        library=engine.edition,
        intent=intent,
        question=_question(engine, intent, ids) if intent and answers_it else first.question,
        passages=tuple(q for one in asks for q in _shown(asked, one, answers)),
        notices=(*beside.values(), *_beyond(engine, row, left)),
        offers=_offers(engine, asked_of_all.related if asked_of_all else (), ids),
        score=min(answer.score for answer in answers.values()),
        margin=min(answer.margin for answer in answers.values()),
        medicines=ids,
    )


def _said(one: One, reply: Reply, intent: str | None) -> Reply:
    """A reply, if it is to the question that all are asked; else what the text says to that one."""
    if isinstance(reply, Refusal) or intent is None:
        return reply
    fits = isinstance(reply, Answer) and reply.intent in (None, intent)
    return reply if fits else _of_intent(one, intent)


def _shown(asked: Asked, one: One, answers: dict[str, Answer]) -> tuple[Quote, ...]:
    """One medicine's passage: the first that answers; all of a combination, after its preface."""
    answer = answers.get(one.engine.monograph.id)
    if answer is None:
        return ()
    combined = one.engine.monograph.preface is not None
    return answer.passages if combined else answer.passages[: max(1, min(2, len(asked.parts)))]


def _of_intent(one: One, intent: str) -> Reply:
    """What one medicine's text says to an intent."""
    engine = one.engine
    if engine.shows_figures(intent) and (one.personal or engine.settings.dosing == "withhold"):
        return compose.refusal(one, "personal-dosing")
    shares = [c.share for c in one.understanding.choices if c.intent == intent]
    share = shares[0] if shares else 1.0
    made = compose.answer(one, (intent,), share, share)
    return made or seeking.passage(one) or compose.abstention(one, "not-covered")


def _none_answers(asked: Asked, asks: list[One], replies: list[Reply]) -> Reply | None:
    """No text answers: the question is put back, refused, or nothing is said of it."""
    ids = tuple(one.engine.monograph.id for one in asks)
    for reply in replies:
        if isinstance(reply, Refusal | Escalation):
            return _once(asked, reply)
    for reply in replies:
        if isinstance(reply, Clarification):
            offered = [offer.intent for each in replies for offer in _offered(each)]
            offers = _offers(asked.engine, offered, ids)
            return msgspec.structs.replace(
                reply, utterance=asked.utterance, offers=offers, medicines=ids
            )
    first = replies[0]
    unclear = isinstance(first, Abstention) and (
        first.reason != "not-covered" or first.notices[0].id == "abstention-unsure"
    )
    if unclear:
        return msgspec.structs.replace(first, utterance=asked.utterance, offers=(), medicines=ids)
    return _silent(asked, ids, first.intent)


def _offered(reply: Reply) -> tuple[Offer, ...]:
    return reply.offers if isinstance(reply, Clarification) else ()


def _once(asked: Asked, reply: Reply) -> Reply:
    """A refusal or a card of danger as it stands for all of them: nothing is shown beside it."""
    if isinstance(reply, Refusal):
        return msgspec.structs.replace(
            reply, utterance=asked.utterance, notices=reply.notices[:1], passages=(), offers=()
        )
    return msgspec.structs.replace(reply, utterance=asked.utterance)


def _silent(asked: Asked, ids: tuple[str, ...], intent: str | None) -> Abstention:
    said = asked.engine.notice("several-silent", medicines=names(asked.engine, ids))
    return Abstention(
        utterance=asked.utterance,
        library=asked.engine.edition,
        reason="not-covered",
        notices=(said,),
        intent=intent,
        medicines=ids,
    )


# --- words ----------------------------------------------------------------------------------------


def names(engine: Engine, ids: Iterable[str]) -> str:
    """The names of some medicines in a row."""
    return ", ".join(engine.about(id_).monograph.name for id_ in ids)


def _question(engine: Engine, intent: str, ids: tuple[str, ...]) -> str:
    """An intent's question, naming all of them."""
    return engine.intents[intent].question.replace(MEDICINE, names(engine, ids))


def _offers(engine: Engine, intents: Iterable[str], ids: tuple[str, ...]) -> tuple[Offer, ...]:
    """Questions about all of them that at least one text answers, without dose figures."""
    known = [id_ for id_ in dict.fromkeys(intents) if id_ in engine.intents]
    if len(ids) < 2:
        return compose.offers(engine.about(ids[0]), known) if ids else ()
    every = [engine.about(id_) for id_ in ids]
    answered = [
        id_
        for id_ in known
        if any(one.answerable(id_) and not one.shows_figures(id_) for one in every)
    ]
    return tuple(
        Offer(id_, _question(engine, id_, ids), medicines=ids)
        for id_ in answered[: compose.MOST_OFFERS]
    )


def _beyond(engine: Engine, row: Row, left: tuple[str, ...]) -> tuple[Said, ...]:
    """What is said of names that are not among those shown."""
    said = []
    if row.near:
        said.append(engine.notice("several-near", medicines=names(engine, row.near)))
    if row.others:
        said.append(engine.notice("several-others", other=", ".join(row.others)))
    if row.unknown:
        said.append(engine.notice("several-unknown"))
    if left:
        said.append(engine.notice("several-most", limit=str(MOST), medicines=names(engine, left)))
    return tuple(said)
