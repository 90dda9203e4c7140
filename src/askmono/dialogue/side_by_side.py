"""One question asked of each of several medicines, and what their own texts say side by side."""

from collections import Counter
from collections.abc import Callable, Iterable
from functools import cached_property

import msgspec

from askmono.content.intent import MEDICINE
from askmono.dialogue import compose, deciding, one_medicine, refusing, seeking, untold
from askmono.dialogue.asked import Asked
from askmono.dialogue.conversation import START
from askmono.dialogue.engine import Engine
from askmono.dialogue.named import Row
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

MOST = 6  # medicines that are kept in mind and shown side by side

# The steps that ask about one medicine, in order, once it is clear which one.
OF_ONE: tuple[Callable[[Asked], Reply | None], ...] = (
    one_medicine.other_medicine,
    untold.antidote,
    seeking.own_question,
    seeking.two_passages,
    deciding.two_questions,
    deciding.end_of_story,
    seeking.opening,
    seeking.passage,
    deciding.one_question,
)


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

    @cached_property
    def guarded(self) -> bool:
        """Whether this or the whole is guarded."""
        return self._whole.guarded or super().guarded


def beside(
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
    if intent is None:
        if never := next((made for one in asks if (made := refusing.refuse(one))), None):
            return _once(asked, never)
        replies = [next(m for step in OF_ONE if (m := step(one)) is not None) for one in asks]
        votes = Counter(r.intent for r in replies if isinstance(r, Answer) and r.intent)
        intent = votes.most_common(1)[0][0] if votes else None
    else:
        replies = [_of_intent(one, intent) for one in asks]
    if intent is None and not any(isinstance(reply, Answer) for reply in replies):
        return _none_answers(asked, asks, replies)
    said = [_said(one, reply, intent) for one, reply in zip(asks, replies, strict=True)]
    return together(asked, asks, said, row, intent, left)


def together(
    asked: Asked,
    asks: list[One],
    said: list[Reply],
    row: Row,
    intent: str | None,
    left: tuple[str, ...] = (),
) -> Reply:
    """What was said to each of some questions, side by side: arguments as of beside().

    said: the replies, in the order of asks; what is no answer and no refusal is silence.
    """
    ids = tuple(one.engine.monograph.id for one in asks)
    answers = {id_: made for id_, made in zip(ids, said, strict=True) if isinstance(made, Answer)}
    refused = [made for made in said if isinstance(made, Refusal)]
    withheld = [id_ for id_, made in zip(ids, said, strict=True) if isinstance(made, Refusal)]
    silent = [id_ for id_ in ids if id_ not in answers and id_ not in withheld]
    if not answers:
        return _once(asked, refused[0]) if refused else _silent(asked, ids, intent)
    engine = asked.engine
    notices = {notice.id: notice for answer in answers.values() for notice in answer.notices}
    for id_, about in (("several-withheld", withheld), ("several-silent", silent)):
        if about:
            notices[id_] = engine.notice(id_, medicines=names(engine, about))
    asked_of_all = engine.intents.get(intent or "")
    question = _together(engine, ids)
    if asked_of_all is not None and asked_of_all.reply == "answer":
        question = _question(engine, asked_of_all.id, ids)
    return Answer(
        utterance=asked.utterance,
        library=engine.edition,
        intent=intent,
        question=question,
        passages=tuple(q for one in asks for q in _shown(asked, one, answers)),
        notices=(*notices.values(), *beyond(engine, row, left)),
        offers=offers_of(engine, asked_of_all.related if asked_of_all else (), ids),
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
    if engine.shows_figures(intent) and (one.guarded or engine.settings.dosing == "withhold"):
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
            offers = offers_of(asked.engine, offered, ids)
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


def names(engine: Engine, ids: Iterable[str]) -> str:
    """The names of some medicines, one after the other."""
    return ", ".join(engine.about(id_).monograph.name for id_ in ids)


def _together(engine: Engine, ids: Iterable[str]) -> str:
    """The same as they stand in a sentence."""
    *before, last = [engine.about(id_).monograph.name for id_ in ids]
    return f"{', '.join(before)} and {last}" if before else last


def _question(engine: Engine, intent: str, ids: tuple[str, ...]) -> str:
    """An intent's question, naming all of them."""
    return engine.intents[intent].question.replace(MEDICINE, _together(engine, ids))


def offers_of(engine: Engine, intents: Iterable[str], ids: tuple[str, ...]) -> tuple[Offer, ...]:
    """Questions about all of them that at least one text answers, without dose figures."""
    known = [id_ for id_ in dict.fromkeys(intents) if id_ in engine.intents]
    if len(ids) < 2:
        return compose.offers(engine.about(ids[0]), known) if ids else ()
    every = [engine.about(id_) for id_ in ids]
    answered = [
        id_
        for id_ in known
        if any(one.proposable(id_) and not one.shows_figures(id_) for one in every)
    ]
    return tuple(
        Offer(id_, _question(engine, id_, ids), medicines=ids)
        for id_ in answered[: compose.MOST_OFFERS]
    )


def beyond(engine: Engine, row: Row, left: tuple[str, ...]) -> tuple[Said, ...]:
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
