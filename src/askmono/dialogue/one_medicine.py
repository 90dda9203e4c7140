"""The steps of a turn that see to it which medicine is answered about: never another than asked."""

import re

from askmono.dialogue import compose, seeking
from askmono.dialogue.asked import Asked
from askmono.dialogue.choosing import asked_about, beside_it, corrects, not_aside, only_names
from askmono.dialogue.deciding import answered
from askmono.dialogue.parts import clauses
from askmono.dialogue.reply import Abstention, Reply
from askmono.dialogue.shares import CUTOFF, PART, PASS
from askmono.dialogue.understanding import OFF_TOPIC, as_own
from askmono.retrieval.entities import SPELT_RIGHT
from askmono.retrieval.query import MARK
from askmono.safety.reading.doses import DOSE

REFERRING = frozenset({"it", "its", "that", "this"})  # to what was last spoken of
_DOSE_FOR = re.compile(r"\s+dos\w+ (?:\w+ ){0,2}(?:for|in|after|against)\s+", re.IGNORECASE)
WITH = frozenset({"with", "alongside", "besides", "plus"})  # words before what stands beside
STORY = 12  # words of an utterance that may name another medicine on the way


def named_alone(asked: Asked) -> Reply | None:
    """Only a name, after it was asked which medicine is meant: the question before it."""
    last = asked.conversation.intent or ""
    if not asked.engine.is_shelf or not asked.after("clarification"):
        return None
    if not asked.hearing.own or not only_names(asked.hearing):
        return None
    if last not in asked.engine.intents or not asked.engine.answerable(last):
        return None
    return answered(asked, last, share=1.0, margin=1.0)


def which_medicine(asked: Asked) -> Reply | None:
    """A name that may stand for several medicines, several names, or on a shelf none at all.

    Where it is not clear which is asked about, nothing is answered from any of them.

    Two that are named are answered about where they stand beside each other, as in interactions,
    or where the first one's monograph asks just that.
    """
    engine = asked.engine
    if not engine.is_shelf or _asks_nothing(asked):
        return None
    spoken = asked.conversation.medicine or engine.settings.medicine
    entities = asked.hearing.entities
    unclear = [
        each.name
        for each in not_aside(asked.utterance, entities) or entities
        if each.name.kind == "unclear" and spoken not in each.name.candidates
    ]
    named = asked_about(asked.utterance, entities, spoken)
    if unclear and not named and not (spoken and _beside_it(asked)):
        return compose.which_of(asked, unclear[-1].candidates)
    several = len(named) > 1 and asked.conversation.medicine not in named
    if several and not (_of_both(asked) or seeking.asks_itself(asked)):
        return compose.which_of(asked, named)
    if engine.chosen:
        return None
    if asked.hearing.others and (other := other_medicine(asked)):
        return other
    again = _put_back(asked) or list(engine.alike(asked.utterance))
    return compose.which_of(asked, again) if again else compose.which_medicine(asked)


def _asks_nothing(asked: Asked) -> bool:
    """Whether it is no question about a medicine.

    What is like nothing of the kind is one all the same if its words may stand for some medicine.
    """
    unclear = (each for each in asked.hearing.entities if each.name.kind == "unclear")
    named = asked.best is not None and asked.best.key == OFF_TOPIC
    return asked.small_talk and not (named and any(each.score == SPELT_RIGHT for each in unclear))


def _put_back(asked: Asked) -> list[str]:
    """The medicines that were just put back to pick from: what is asked now is of one of them."""
    if not asked.after("clarification") or asked.hearing.entities:
        return []
    offers = asked.conversation.offers
    return list(dict.fromkeys(offer.medicine for offer in offers if offer.medicine))


def _of_both(asked: Asked) -> bool:
    """Whether the likeliest question is one about a medicine beside another."""
    return asked.best is not None and asked.engine.intents[asked.best.intent].with_others


def other_medicine(asked: Asked) -> Reply | None:
    """Another medicine's question is never answered from this one's text."""
    others = asked.hearing.others
    best = asked.best
    last = asked.engine.intents.get(asked.conversation.intent or "")
    beside = last is not None and last.with_others
    if others and not beside and corrects(asked.hearing):
        return _other(asked, others[-1].shown)
    if others and not asked.hearing.own and best is not None:
        intent = asked.engine.intents[best.intent]
        about_both = intent.with_others and best.share >= CUTOFF and not _about_other(asked)
        if _bare(asked):
            about_both = beside
        about_both = about_both or _beside_it(asked)
        on_the_way = not about_both and _on_the_way(asked)
        return None if about_both or on_the_way else _other(asked, others[-1].shown)
    own = bool(asked.hearing.own) and _told_of_own(asked)  # whatever else is named beside it
    alike = best is not None and best.key == ("abstention", "other-medicine")
    if alike and best and best.share >= CUTOFF and not own:
        named = others[-1].shown if others else asked.conversation.elsewhere
        return _other(asked, named) if named else None
    elsewhere = asked.conversation.elsewhere
    if elsewhere and asked.understanding.elliptical and not asked.hearing.own:
        words = asked.hearing.reading.texts
        refers = words[:1] == ("and",) or not REFERRING.isdisjoint(words)
        if refers and asked.best_is("answer", "clarification", share=0.0):
            return _other(asked, elsewhere)
    return None


def _beside_it(asked: Asked) -> bool:
    """Whether the medicine spoken of is asked about, whose passages are ranked, beside another.

    Where a dose is asked it may be the other's.
    """
    if not asked.engine.ranks or asked.heard.says(DOSE):
        return False
    return beside_it(asked.utterance, asked.hearing) or seeking.beside_another(asked)


def _told_of_own(asked: Asked) -> bool:
    """Whether a passage of the medicine that is named tells what is asked, and it is no dose."""
    if seeking.surely(asked) or asked.heard.says(DOSE):
        return seeking.surely(asked) or (_dose_for_other(asked) and seeking.names_it(asked))
    return seeking.likely(asked) or seeking.names_it(asked)


def _dose_for_other(asked: Asked) -> bool:
    """Whether the other is what a dose of the one named before it is for: "A dose for B rescue"."""
    first, *others = asked.hearing.entities
    between = asked.utterance[first.span.end : others[0].span.start] if others else ""
    return first.name.monograph is not None and bool(_DOSE_FOR.fullmatch(between))


def _bare(asked: Asked) -> bool:
    """Whether little more than the other medicine's name is said: "and sertraline?"."""
    words = {word for word in asked.hearing.asked if not word.startswith(MARK)}
    return words <= {"and", "what", "how", "about", "is", "or", "with", "the"}


def _on_the_way(asked: Asked) -> bool:
    """Whether the other medicine is named in a story, and something else is asked at its end."""
    last = clauses(asked.utterance)[-1:]
    named = any(
        entity.span.start >= clause.start for clause in last for entity in asked.hearing.entities
    )
    return len(asked.hearing.asked) > STORY and asked.best_is("answer", share=PART) and not named


def _about_other(asked: Asked) -> bool:
    """Whether the other medicine alone is asked about, not what it does beside this one.

    So it is where its dose is asked, and where a plain question is left if it were this one's; not
    where it stands beside what was spoken of: "can i take it with sertraline".
    """
    if asked.heard.says(DOSE):
        return True
    if _with_it(asked):
        return False
    plain = as_own(asked.engine, asked.hearing)[:1]
    return any(
        choice.share >= PASS
        and choice.key[0] in ("answer", "abstention", "refusal")
        and not asked.engine.intents[choice.intent].with_others
        for choice in plain
    )


def _with_it(asked: Asked) -> bool:
    """Whether the other medicine stands right behind "with", and "it" before that."""
    other = next((e for e in asked.hearing.entities if e.name.monograph is None), None)
    before = asked.hearing.reading.texts[: other.words[0]] if other else ()
    joined = before[:-1] if before[-1:] == ("my",) else before
    return not WITH.isdisjoint(joined[-1:]) and not REFERRING.isdisjoint(joined)


def _other(asked: Asked, name: str) -> Abstention:
    return compose.abstention(asked, "other-medicine", other=name)
