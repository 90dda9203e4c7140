"""The steps of a turn in which little more than a medicine is named, and the question goes on.

"And penbutolol?" asks of that one what was asked last; "methotrexate?" asks about it beside the one
spoken of, if that one's text names it. What a person typed before is not kept: the last intent's
question stands for it.
"""

from typing import cast

import msgspec

from askmono.content.intent import MEDICINE
from askmono.dialogue import compose, general, refusing, seeking
from askmono.dialogue.asked import Asked
from askmono.dialogue.asked_beside import named_first, of_it
from askmono.dialogue.choosing import around, asked_about
from askmono.dialogue.ranking import DRUNK
from askmono.dialogue.reply import RefusalReason, Reply
from askmono.dialogue.rereading import Reread, asked_instead
from askmono.dialogue.telling import OTHERS, tells_only
from askmono.retrieval.entities import Entity
from askmono.retrieval.names import Name
from askmono.retrieval.titles import is_part
from askmono.safety.reading.vocabulary import word_set

# All that may be said around the medicine that a question goes on to.
GOES_ON = word_set(
    "and what how about for same too now as well also then ok okay the question thing of "
    "no not sorry i meant mean actually wrong one oops instead it was is its isnt wasnt rather "
    "than back go lets let us return to again please own by itself alone on only "
    "just switch change over"
)
# The same around another medicine that is named beside the one spoken of.
_BESIDE = word_set(
    "and what how about is or with the ok okay safe fine alright allowed too also then a an any "
    "i have had got if once my"
)
# What else may be said where two are asked about together: "can i take it with X, is it safe".
_WITH = word_set(
    "it this that can could may should take taking use using have having together same time mix "
    "mixed while on at along alongside does do they interact go well work"
)
_JOINS = word_set(  # one of these
    "and with about together mix mixed interact along alongside ok okay safe alright fine allowed"
)
_MIXED = word_set("had took mixed got once")
# What a substance is taken as, with its name alone: "potassium tablets?".
_TAKEN_AS = word_set(
    "tablet tablets pill pills capsule capsules supplement supplements drops cream gel injection "
    "injections jab jabs patch patches powder syrup"
)
_MEDICINES = frozenset({"medicine", "supplement", "unclear"})


def to_another(asked: Asked) -> Reply | None:
    """Another medicine of the shelf by its name: what was asked last is asked of that one."""
    engine, before = asked.engine, asked.conversation
    last = engine.intents.get(before.intent or "")
    if not engine.is_shelf or not engine.ranks or last is None or asked.after("escalation"):
        return None
    if last.reply == "clarification":
        return None
    named = asked_about(asked.utterance, asked.hearing.entities, before.medicine)
    if named != [engine.monograph.id] or named == [before.medicine] or asked.hearing.unclear:
        return None
    if asked.hearing.others or not around(asked.hearing) <= GOES_ON:
        return None
    return None if engine.plainly(asked.hearing.said) else last_of_it(asked)


def last_of_it(asked: Asked) -> Reply | None:
    """What was asked last, asked of the medicine that is turned to; None where nothing was."""
    engine, before = asked.engine, asked.conversation
    last = engine.intents.get(before.intent or "")
    if last is None or last.reply == "clarification":
        return None
    if last.reply != "refusal":
        return asked_instead(asked, Reread(asked, engine.question(last)))
    if last.id in general.FOR_NOBODY and before.last is not None and before.last[0] == "answer":
        fuller = Reread(asked, general.FOR_NOBODY[last.id])
        return asked_instead(asked, fuller, general.asked_of_the_text)
    fuller = Reread(asked, engine.question(last))
    reason = cast("RefusalReason", last.reason)
    made = compose.refusal(fuller, reason, general=seeking.in_general(fuller))
    return msgspec.structs.replace(made, utterance=asked.utterance)


def to_ingredient(asked: Asked) -> Reply | None:
    """An ingredient of the combination spoken of, by its name: what was asked last is asked of it.

    "And melatonin?" is no other medicine beside alprazolam with melatonin.
    """
    named = [e for e in asked.hearing.entities if e.name.kind in _MEDICINES]
    spoken = asked.engine.chosen and asked.conversation.medicine == asked.engine.monograph.id
    if not asked.engine.ranks or not spoken or len(named) != 1 or asked.after("escalation"):
        return None
    monograph = asked.engine.monograph
    if not is_part(named[0].name.shown, monograph.name) or not around(asked.hearing) <= GOES_ON:
        return None
    last = asked.engine.intents.get(asked.conversation.intent or "")
    name = _typed(named[0], asked)
    if last is not None and last.reply == "answer":
        return asked_instead(asked, Reread(asked, last.question.replace(MEDICINE, name)))
    shown = asked.conversation.shown[:1]
    topics = [monograph.passages[at].topic for at in shown if at < len(monograph.passages)]
    return asked_instead(asked, Reread(asked, f"{topics[0]} of {name}")) if topics else None


def puts_right(asked: Asked) -> bool:
    """Whether a message names a medicine and says no more than that it is meant."""
    return bool(asked.hearing.entities) and around(asked.hearing) <= GOES_ON


def _typed(entity: Entity, asked: Asked) -> str:
    """A medicine that is named, as it was typed."""
    return entity.span.of(asked.utterance)


def with_another(asked: Asked) -> Reply | None:
    """Another medicine is named and nothing more asked, or told to be taken: do they interact?

    Of one with a monograph of its own the name alone is no such question: see to_another().
    """
    others = [e for e in asked.hearing.entities if e.name.kind in _MEDICINES]
    spoken = asked.engine.chosen and (asked.conversation.medicine or asked.hearing.own)
    if not asked.engine.ranks or not spoken or len(others) != 1 or asked.after("escalation"):
        return None
    said = around(asked.hearing)
    if of_it(asked, others[0]):
        return None
    if said & _MIXED or ("same" in said and "time" not in said) or not said.isdisjoint(OTHERS):
        return None  # what was taken together is no question; nor is what another takes
    bare = said <= _BESIDE | _WITH and not said.isdisjoint(_JOINS)
    bare = bare and ("how" not in said or "about" in said)
    bare = bare or (said <= _TAKEN_AS and _is_substance(asked, others[0].name))
    if not bare and (asked.hearing.own or not tells_only(asked)):
        return None
    fuller = Reread(asked, f"does it interact with {_typed(others[0], asked)}")
    return asked_instead(asked, fuller, lambda one: named_first(one, others))


def _is_substance(asked: Asked, name: Name) -> bool:
    """Whether a name alone, after a question about a medicine, is of something taken beside it.

    It has no monograph by itself, but is listed or part of combinations; not of the one spoken of.
    """
    spoken = asked.conversation.medicine
    if spoken is None or asked.conversation.elsewhere or asked.hearing.own:
        return False
    if name.kind != "unclear":
        return True
    listed = asked.engine.library.monographs.listed
    titles = [one.name for one in listed if one.id in name.candidates]
    return spoken not in name.candidates and all(is_part(name.shown, title) for title in titles)


def beside_another(asked: Asked) -> Reply | None:
    """Another medicine by its name alone, which the text of the one spoken of names."""
    others = [e for e in asked.hearing.entities if e.name.kind != DRUNK]
    if not asked.engine.ranks or not asked.conversation.medicine or len(others) != 1:
        return None
    if asked.hearing.own or asked.after("escalation") or asked.conversation.elsewhere:
        return None
    if not asked.naming or of_it(asked, others[0]) or not around(asked.hearing) <= _BESIDE:
        return None
    fuller = Reread(asked, f"can it be taken with {_typed(others[0], asked)}")
    shown = [r.passage for r in fuller.ranked if r.passage in asked.naming]
    allowed = [at for at in shown if compose.may_show(fuller, at)][:1]
    if not shown:
        return None
    reply = refusing.refuse(fuller) or named_first(fuller, others)
    if reply is None:
        reply = compose.of_passages(fuller, allowed) if allowed else compose.figures_refused(fuller)
    return msgspec.structs.replace(reply, utterance=asked.utterance)
