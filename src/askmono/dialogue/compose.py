"""Make replies: curated passages and notices put in order, each with its citation.

Which reply is made is decided elsewhere; here it only gets its words. One rule is kept here for
every answer: no passage with dose figures is quoted to an utterance that points to a person, nor by
an operator who withholds them. Who refuses instead asks the same before.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import cast

from askmono.content.intent import Found, Intent
from askmono.content.monograph import Monograph
from askmono.dialogue.asked import Asked
from askmono.dialogue.cards import Card, card_of
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import (
    Abstention,
    AbstentionReason,
    Answer,
    Clarification,
    Escalation,
    EscalationReason,
    Offer,
    Quote,
    Refusal,
    RefusalReason,
    Said,
    found_quoted,
    quoted,
)
from askmono.dialogue.signs import ordinary
from askmono.retrieval.prepared import question_of
from askmono.safety.policy import tells

MOST_OFFERS = 3
MOST_PASSAGES = 2  # beside a refusal
WHAT_IT_IS = "what-is-it"  # asked of a medicine of which nothing else is clear
SIDE_EFFECTS = "Side Effects"  # the section, in the house format
NOT_NAMED = "effect-not-named"  # the notice over effects of which none is the one asked about
MOST_IN_ALL = 3  # for two questions in one, or one told of several ingredients

# How a question begins that is about what may come.
_TO_COME = {(word,) for word in ("will", "would", "can", "could", "does", "might", "may", "should")}


def quotes(
    asked: Asked, intents: Iterable[str], *, most: int, each: int | None = None
) -> tuple[Quote, ...]:
    """The passages of some intents, each once, at most `each` of an intent and `most` in all.

    each: None for all that the engine finds.
    """
    monograph = asked.engine.monograph
    found: dict[int, Found] = {}
    for intent in intents:
        for place in asked.engine.found(intent)[:each]:
            if may_show(asked, place.passage):
                found.setdefault(place.passage, place)
    shown = list(found.values())[:most]
    return tuple(found_quoted(monograph, place) for place in shown)


def _after_preface(asked: Asked, passages: tuple[Quote, ...]) -> tuple[Quote, ...]:
    """Passages after what a monograph says before all else: that it is no standard combination."""
    monograph = asked.engine.monograph
    if monograph.preface is None or not passages:
        return passages
    if not may_show(asked, monograph.preface):
        return passages
    first = quoted(monograph, monograph.passages[monograph.preface])
    return (first, *without_preface(asked.engine, passages))


def without_preface(engine: Engine, passages: Iterable[Quote]) -> tuple[Quote, ...]:
    """Passages without the monograph's preface, which answers nothing by itself."""
    at = engine.monograph.preface
    start = None if at is None else engine.monograph.passages[at].span.start
    return tuple(quote for quote in passages if quote.start != start)


def places_of(engine: Engine, quotes: Iterable[Quote]) -> tuple[int, ...]:
    """The indexes of the monograph's passages that are quoted, its preface aside."""
    at = {passage.span.start: n for n, passage in enumerate(engine.monograph.passages)}
    shown = without_preface(engine, quotes)
    return tuple(at[quote.start] for quote in shown if quote.start in at)


def offers(engine: Engine, ids: Iterable[str]) -> tuple[Offer, ...]:
    """Some intents as questions to pick from, in order: those that this monograph answers."""
    answered = [id_ for id_ in dict.fromkeys(ids) if engine.proposable(id_)]
    return tuple(engine.offer(id_) for id_ in answered[:MOST_OFFERS])


def distinct(engine: Engine, ids: Iterable[str]) -> tuple[str, ...]:
    """Of intents that show the same passage the first: nobody could tell them apart."""
    kept: dict[int, str] = {}
    for id_ in ids:
        if engine.answerable(id_):
            kept.setdefault(engine.found(id_)[0].passage, id_)
    return tuple(kept.values())


def answer(asked: Asked, intents: tuple[str, ...], share: float, margin: float) -> Answer | None:
    """The passages of one intent, or of two for a question of two parts; None if none is left.

    share, margin: 0 to 1.
    """
    engine = asked.engine
    passages = quotes(asked, intents, most=MOST_IN_ALL, each=1 if len(intents) > 1 else None)
    if not passages:
        return None
    question = " ".join(engine.question(engine.intents[id_]) for id_ in intents)
    related = engine.intents[intents[-1]].related
    return _answer(asked, passages, question, intents[0], related, share, margin)


def _answer(
    asked: Asked,
    passages: tuple[Quote, ...],
    question: str,
    intent: str | None,
    related: tuple[str, ...],
    share: float,
    margin: float,
) -> Answer:
    """An answer with what has to stand before and beside its passages."""
    every = asked.engine.monograph.passages
    starts = {quote.start for quote in passages}
    shown = [passage for passage in every if passage.span.start in starts]
    beside = ["dosing-general"] if any(passage.dose_figures for passage in shown) else []
    effects = any(passage.topic == SIDE_EFFECTS for passage in shown)
    bodily = intent is not None and asked.engine.intents[intent].bodily
    remark = asked.engine.ranks and bodily and not asked.of_nobody  # "eyes yellow"
    to_come = asked.heard.words[:1] in _TO_COME and not tells(asked.heard)  # "will it hurt me"
    if not to_come and not ordinary(asked) and (remark or (asked.personal and (effects or bodily))):
        beside.append("side-effect-now")  # somebody may have what is asked about
    if effects and asked.engine.ranks and asked.engine.unnamed(asked.query):
        beside.insert(0, NOT_NAMED)
    return Answer(
        utterance=asked.utterance,
        library=asked.engine.edition,
        intent=intent,
        question=question,
        passages=_after_preface(asked, passages),
        notices=tuple(asked.engine.notice(id_) for id_ in beside),
        offers=offers(asked.engine, _elsewhere(asked.engine, related, starts)),
        score=100 * share,
        margin=100 * margin,
    )


def _elsewhere(engine: Engine, ids: Iterable[str], starts: Collection[int]) -> Iterator[str]:
    """Those intents that lead to another passage than those that begin at some offsets.

    Where somebody curated what is related, that stays.
    """
    passages = engine.monograph.passages
    for id_ in ids:
        found = engine.found(id_) if engine.ranks and id_ in engine.intents else ()
        if not found or passages[found[0].passage].span.start not in starts:
            yield id_


def of_passages(asked: Asked, places: Sequence[int]) -> Answer:
    """Ranked passages by their indexes, best first; each must be one that may_show() allows."""
    engine = asked.engine
    monograph = engine.monograph
    first = monograph.passages[places[0]]
    intent = engine.intents[asked.best.intent] if asked.best else None
    if intent is not None and intent.reply not in ("answer", "abstention"):
        intent = None
    if intent is not None and intent.reason not in (None, "not-covered"):
        intent = None
    if intent is not None and first.question is None and _asks_it(asked, intent, places[0]):
        own = engine.question(intent)
    else:
        head = question_of(monograph, first) or first.topic
        own = under_name(monograph, head) if engine.is_shelf else head
    passages = tuple(quoted(monograph, monograph.passages[at]) for at in places)
    share = asked.best.share if asked.best else 0.0
    id_, related = (intent.id, intent.related) if intent else (None, ())
    return _answer(asked, passages, own, id_, related, share, asked.margin)


def _asks_it(asked: Asked, intent: Intent, first: int) -> bool:
    """Whether a passage answers an intent's question: its target, with nothing taken for granted.

    Of a passage that ranks first for other reasons the question may say too much: "used for
    depression?" over how it works.
    """
    engine = asked.engine
    told = any(place.passage == first for place in engine.found(intent.id))
    return told and engine.proposable(intent.id)


def under_name(monograph: Monograph, head: str) -> str:
    """What a passage is about, under its medicine's name unless that stands in it already."""
    told = monograph.name.casefold() in head.casefold()
    return head if told else f"{monograph.name}: {head}"


def may_show(asked: Asked, at: int) -> bool:
    """Whether a passage may be shown: one with dose figures only where no person is meant."""
    figures = asked.engine.monograph.passages[at].dose_figures
    return not figures or (not asked.guarded and asked.engine.settings.dosing == "show")


def figures_refused(asked: Asked) -> Refusal:
    """The refusal where only dose figures could answer, and they may not be shown."""
    withheld = asked.engine.settings.dosing == "withhold"
    return refusal(asked, "personal-dosing", notice="refusal-dosing-withheld" if withheld else None)


def clarification(asked: Asked, intents: Iterable[str], notice: str) -> Clarification | None:
    """Up to three full questions to pick from; None where none of them is answered."""
    questions = offers(asked.engine, intents)
    if not questions:
        return None
    return _asks_back(asked, questions, notice)


def which_of(asked: Asked, candidates: Iterable[str]) -> Clarification:
    """The same question of each medicine that may be meant, to pick from."""
    engine = asked.engine
    intent = asked.best.intent if asked.best else ""
    found = []
    for medicine in candidates:
        about = engine.about(medicine)
        asks = intent if intent in engine.intents and about.answerable(intent) else WHAT_IT_IS
        if asks in engine.intents:
            found.append(Offer(asks, about.offer(asks).question, medicine))
    return _asks_back(asked, tuple(found[:MOST_OFFERS]), "medicine-unclear")


def which_medicine(asked: Asked) -> Clarification:
    """Asks for the name of the medicine."""
    return _asks_back(asked, (), "medicine-unnamed")


def _asks_back(asked: Asked, offers: tuple[Offer, ...], notice: str) -> Clarification:
    return Clarification(
        utterance=asked.utterance,
        library=asked.engine.edition,
        notices=(asked.engine.notice(notice),),
        offers=offers,
        intent=asked.best.intent if asked.best else None,
        score=100 * asked.best.share if asked.best else 0.0,
        margin=100 * asked.margin,
    )


def abstention(
    asked: Asked,
    reason: AbstentionReason,
    notice: str | None = None,
    *,
    intent: str | None = None,
    near: Iterable[str] = (),
    other: str = "",
    limit: int = 0,
) -> Abstention:
    """An abstention with the notice of its reason, or another.

    intent: the intent that said so. near: intents whose questions are offered.
    other, limit: what stands for {other} and {limit} in the notice.
    """
    said = asked.engine.notice(notice or f"abstention-{reason}", other=other, limit=str(limit))
    return Abstention(
        utterance=asked.utterance,
        library=asked.engine.edition,
        reason=reason,
        notices=(said,),
        offers=offers(asked.engine, distinct(asked.engine, near)),
        intent=intent,
        score=100 * asked.best.share if intent and asked.best else 0.0,
        margin=100 * asked.margin if intent else 0.0,
    )


def refusal(
    asked: Asked,
    reason: RefusalReason,
    *,
    intent: str | None = None,
    harmless: Iterable[str] = (),
    notice: str | None = None,
    general: Iterable[int] = (),
) -> Refusal:
    """A refusal.

    harmless: intents of the parts that are answered all the same. general: ranked passages that
    say in general what is refused of a person.
    """
    passages = tuple(
        quote for quote in quotes(asked, harmless, most=MOST_PASSAGES) if not _figures(asked, quote)
    )
    notices: tuple[Said, ...] = (asked.engine.notice(notice or f"refusal-{reason}"),)
    if passages:
        notices += (asked.engine.notice("refusal-two-part"),)
    elif passages := _general(asked, general):
        notices += (asked.engine.notice("in-general"),)
    return Refusal(
        utterance=asked.utterance,
        library=asked.engine.edition,
        reason=reason,
        notices=notices,
        passages=_after_preface(asked, passages),
        intent=intent,
        score=100 * asked.understanding.share("refusal"),
        margin=100 * asked.margin,
    )


def _general(asked: Asked, places: Iterable[int]) -> tuple[Quote, ...]:
    every = asked.engine.monograph.passages
    found = (every[at] for at in places if not every[at].dose_figures)
    return tuple(quoted(asked.engine.monograph, passage) for passage in found)


def _figures(asked: Asked, quote: Quote) -> bool:
    passages = asked.engine.monograph.passages
    return any(p.dose_figures and p.span.start == quote.start for p in passages)


def escalation(
    asked: Asked, reason: EscalationReason, intent: str | None = None, *, rule: str | None = None
) -> Escalation:
    """The emergency card of a reason, alone.

    intent, rule: what it was like, or the NAME of the rule that found it; either may have a card
    of its own, and a line of first aid below it.
    """
    return _card(asked, card_of(asked, reason, rule, intent), intent)


def _card(asked: Asked, card: Card, intent: str | None = None) -> Escalation:
    return Escalation(
        utterance=asked.utterance,
        library=asked.engine.edition,
        reason=card.reason,
        notices=tuple(asked.engine.notice(id_) for id_ in (card.notice, *card.below)),
        intent=intent,
    )


def same_card(asked: Asked) -> Escalation:
    """The card that was just shown, again."""
    last = asked.conversation.last
    reason = cast("EscalationReason", last[1] if last else "emergency")
    notice = asked.conversation.card or f"escalation-{reason}"
    return _card(asked, Card(reason, notice, asked.conversation.below))
