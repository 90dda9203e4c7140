"""The steps of a turn: each looks at one thing and makes the reply, or hands on with None.

Every threshold is a share (0 to 1) of the matcher's candidates, set on the questions of
bench/questions/tuning*.yaml and on phrasings left out of a fit, never on questions for judging.
"""

from typing import cast

from askmono.dialogue import compose, seeking
from askmono.dialogue.asked import Asked
from askmono.dialogue.choosing import asked_about, beside_it, only_names
from askmono.dialogue.conversation import START
from askmono.dialogue.parts import clauses, remarks
from askmono.dialogue.picking import picked
from askmono.dialogue.reply import (
    Abstention,
    AbstentionReason,
    EscalationReason,
    RefusalReason,
    Reply,
)
from askmono.dialogue.understanding import Choice, Key, as_own
from askmono.retrieval.query import MARK, NAMED
from askmono.safety import policy
from askmono.safety.anew import asks_anew
from askmono.safety.doses import DOSE
from askmono.safety.pressure import presses
from askmono.safety.relief import relieved
from askmono.safety.shift import shifts
from askmono.safety.waiting import waits

LIMIT = 1000  # characters of an utterance that are read as a question; danger is sought in all

DANGER = 0.30  # learned likeness to danger, 0 to 1, from which it is assumed without a rule
DANGER_CALLED = 0.35  # the same where what a message calls for is told from its vector as well
DANGER_AFTER = 0.25  # the same right after an escalation
CARD_AFTER = 0.60  # share of another card, from which it takes the place of the last one
DANGER_ASKED = 0.55  # the same for a question in general, in which nobody is said to be anything
UNLIKE = 0.03  # learned likeness to danger under which a rule may have misheard a question
REFUSE = 0.50  # learned share of refusal from which a refusal needs no rule
REFUSE_CALLED = 0.40  # the same where that is told from the vector as well
PLAIN = 0.80  # learned share of refusal of a part by itself that no other part outweighs
PASS = 0.80  # learned share of a harmless reply from which a dosing rule alone does not refuse
DOUBT = 0.10  # learned share of refusal up to which that harmless reply is free of doubt
CUTOFF = 0.25  # share under which nothing is answered
MARGIN = 0.03  # lead over the next reply under which the question is put back
OFFER = 0.08  # share from which a reading is worth offering
PART = 0.60  # share that each of two questions needs to be answered side by side
REFERRING = frozenset({"it", "its", "that", "this"})  # to what was last spoken of
STORY = 12  # words of an utterance that may name another medicine on the way
KNOWN = 0.5  # of the words; where the library knows fewer, nothing is guessed


def empty(asked: Asked) -> Reply | None:
    """Nothing was typed."""
    return None if asked.utterance.strip() else compose.abstention(asked, "empty")


def danger_by_rule(asked: Asked) -> Reply | None:
    """Signs of an emergency or a crisis, by rule: looked for in the whole, however long."""
    if asked.danger is None or _plainly_a_question(asked, asked.danger.reason):
        return None
    reason = cast("EscalationReason", asked.danger.reason)
    return compose.escalation(asked, reason, card=policy.CARDS.get(asked.danger.rule))


def _plainly_a_question(asked: Asked, reason: str) -> bool:
    """Whether a rule for bodily danger heard its words in what is without doubt a question.

    So it is only if no sentence by itself is like danger either: a question calms nothing.
    Of 840 phrasings of danger that a rule found and the fit had not seen, none was so unlike and
    read as an answer; of 50 harmless ones that a rule fired on, 19 were so unlike and clear, those
    read as abstentions counted, which are not excepted here.
    """
    if reason == "crisis" or len(asked.utterance) > LIMIT or asked.after("escalation"):
        return False
    if not asked.engine.knows("escalation"):
        return False  # no phrasing of danger is there to be unlike
    clear = asked.best_is("answer", share=PASS) or seeking.surely(asked)
    if asked.understanding.danger >= UNLIKE or not clear:
        return False
    alone = (Asked(asked.engine, START, each) for each in asked.sentences)
    return all(each.understanding.danger < DANGER_AFTER for each in alone)


def too_long(asked: Asked) -> Reply | None:
    """Longer than is read as a question."""
    if len(asked.utterance) <= LIMIT:
        return None
    return compose.abstention(asked, "too-long", limit=LIMIT)


def pick(asked: Asked) -> Reply | None:
    """One of the questions just offered is picked, or none of them."""
    choice = picked(asked.conversation.offers, asked.utterance)
    if choice is None:
        return None
    if choice == "none":
        return compose.abstention(asked, "not-covered", "abstention-none-of-these")
    return _answer(asked, choice.intent, share=1.0, margin=1.0)


def unreadable(asked: Asked) -> Reply | None:
    """Nothing that could be a word, or too few words that anybody asks with: another language."""
    if asked.after("escalation"):
        return None  # whatever is typed now, the person may still need help
    words = [word for word in asked.hearing.said if word.isalpha() or word == NAMED]
    known = [word for word in words if word == NAMED or word in asked.engine.speller.counts]
    said = any(len(word) > 1 or word == NAMED for word in known)
    if said and len(known) >= KNOWN * len(words):
        return None
    return compose.abstention(asked, "unreadable")


def helped(asked: Asked) -> Reply | None:
    """Right after an escalation: help has come or is on its way, and nothing else is amiss."""
    if not asked.after("escalation") or not relieved(asked.heard):
        return None
    if asked.best_is("answer", "refusal", share=PASS):
        return None
    rest = (
        Asked(asked.engine, START, span.of(asked.utterance)) for span in remarks(asked.utterance)
    )
    if any(part.understanding.danger >= DANGER and not relieved(part.heard) for part in rest):
        return None
    return compose.abstention(asked, "not-covered", "escalation-followup")


def danger_by_likeness(asked: Asked) -> Reply | None:
    """Signs of danger by likeness to what people in danger type; enough without a rule."""
    after = asked.after("escalation")
    if asked.understanding.danger < danger_needed(asked):
        return None
    best = asked.understanding.best("escalation")
    if after and (best is None or best.share < CARD_AFTER or not _another_card(asked, best)):
        return compose.same_card(asked)
    if best is None:
        return compose.escalation(asked, "emergency")
    return compose.escalation(asked, cast("EscalationReason", best.key[1]), best.intent)


def danger_needed(asked: Asked) -> float:
    """The likeness from which danger is assumed without a rule."""
    if asked.after("escalation"):
        return DANGER_AFTER
    goes_on = asked.understanding.follow_up is not None  # as curated, after an answer
    if goes_on or policy.asks_in_general(asked.heard):
        return DANGER_ASKED
    return DANGER_CALLED if asked.engine.calls else DANGER


def signs_of_danger(asked: Asked) -> bool:
    """Whether an utterance by itself, right after an escalation, tells of danger."""
    return asked.danger is not None or asked.understanding.danger >= DANGER_AFTER


def _another_card(asked: Asked, best: Choice) -> bool:
    """Whether a danger that is only alike has another card than the last one, which says less.

    The cards for what was swallowed say when to call for an ambulance, and whom to ask besides.
    """
    last = asked.conversation.last
    swallowed = last is not None and last[1] in ("overdose", "child-ingestion")
    return not (swallowed and best.key[1] == "emergency")


def after_danger(asked: Asked) -> Reply | None:
    """Right after an escalation: a new question, or else the card is shown again.

    Whatever is not clearly something else may still be about the danger: once. Nobody is kept
    from an answer for longer than that by a card that was shown for nothing.
    """
    if not asked.after("escalation"):
        return None
    waiting = waits(asked.heard)
    anew = asks_anew(asked.heard) or asked.conversation.repeated
    if anew and not waiting and asked.best_is("answer", "refusal", share=PART):
        return None
    last = asked.conversation.last
    aside = asked.best_is("abstention", share=PASS) and not waiting
    if aside and (last is None or last[1] != "crisis" or asked.small_talk):
        return compose.abstention(asked, "not-covered", "escalation-followup")
    return compose.same_card(asked)


def pressed(asked: Asked) -> Reply | None:
    """A refused person presses on: still refused."""
    if not asked.after("refusal"):
        return None
    last = asked.conversation.last
    reason = cast("RefusalReason", last[1] if last else "personal-dosing")
    again = presses(asked.heard) or (reason == "personal-dosing" and shifts(asked.heard))
    if again and not asked.best_is("answer", share=PASS):
        return compose.refusal(asked, reason)
    return None


def refuse(asked: Asked) -> Reply | None:
    """A person's own dose, a change of treatment, a diagnosis: by rule or by likeness.

    A rule alone does not refuse what is without doubt a question that the text answers without
    figures; likeness alone refuses when it outweighs everything else.
    """
    learned = asked.understanding.share("refusal")
    best = asked.understanding.best("refusal")
    reason: str | None = None
    intent: str | None = None
    if asked.refusal is not None:
        free = asked.best_is("answer", "abstention", share=PASS) and learned <= DOUBT
        free = free and asked.engine.knows("refusal")
        if not (free and asked.best and not asked.shows_figures(asked.best.intent)):
            reason = asked.refusal.reason
    enough = REFUSE_CALLED if asked.engine.calls else REFUSE
    if reason is None and learned >= enough and best is not None:
        reason, intent = str(best.key[1]), best.intent
    if reason is None and (part := next(filter(_plainly_refused, asked.parts), None)):
        clear = part.understanding.best("refusal")  # whatever else is asked beside it
        reason, intent = (str(clear.key[1]), clear.intent) if clear else (None, None)
    if reason is None or (asked.refusal is None and seeking.said_plainly(asked)):
        return None
    harmless = [part.best.intent for part in asked.parts if _harmless(part) and part.best]
    return compose.refusal(
        asked,
        cast("RefusalReason", reason),
        intent=intent,
        harmless=harmless[:1],
        general=seeking.in_general(asked),
    )


def _plainly_refused(part: Asked) -> bool:
    """Whether one part of an utterance by itself is refused beyond doubt: by both readers."""
    return part.refusal is not None and part.understanding.share("refusal") >= PLAIN


def _harmless(part: Asked) -> bool:
    """Whether one part of an utterance may be answered although another is refused."""
    return (
        part.refusal is None
        and part.danger is None
        and part.best_is("answer", share=PASS)
        and part.understanding.share("refusal") <= DOUBT
    )


def named_alone(asked: Asked) -> Reply | None:
    """Only a name, after it was asked which medicine is meant: the question before it."""
    last = asked.conversation.intent or ""
    if not asked.engine.is_shelf or not asked.after("clarification"):
        return None
    if not asked.hearing.own or not only_names(asked.hearing):
        return None
    if last not in asked.engine.intents or not asked.engine.answerable(last):
        return None
    return _answer(asked, last, share=1.0, margin=1.0)


def which_medicine(asked: Asked) -> Reply | None:
    """A name that may stand for several medicines, several names, or on a shelf none at all.

    Where it is not clear which is asked about, nothing is answered from any of them.

    Two that are named are answered about where they stand beside each other, as in interactions.
    """
    engine = asked.engine
    if not engine.is_shelf or asked.small_talk:
        return None
    spoken = asked.conversation.medicine or engine.settings.medicine
    unclear = [name for name in asked.hearing.unclear if spoken not in name.candidates]
    named = asked_about(asked.utterance, asked.hearing.entities)
    if unclear and not named and not (spoken and _beside_it(asked)):
        return compose.which_of(asked, unclear[-1].candidates)
    if len(named) > 1 and asked.conversation.medicine not in named and not _of_both(asked):
        return compose.which_of(asked, named)
    if engine.chosen:
        return None
    other = other_medicine(asked) if asked.hearing.others else None
    return other or compose.which_medicine(asked)


def _of_both(asked: Asked) -> bool:
    """Whether the likeliest question is one about a medicine beside another."""
    return asked.best is not None and asked.engine.intents[asked.best.intent].with_others


def other_medicine(asked: Asked) -> Reply | None:
    """Another medicine's question is never answered from this one's text."""
    others = asked.hearing.others
    best = asked.best
    if others and not asked.hearing.own and best is not None:
        intent = asked.engine.intents[best.intent]
        about_both = intent.with_others and best.share >= CUTOFF and not _about_other(asked)
        if _bare(asked):
            last = asked.engine.intents.get(asked.conversation.intent or "")
            about_both = last is not None and last.with_others
        about_both = about_both or _beside_it(asked)
        on_the_way = not about_both and _on_the_way(asked)
        return None if about_both or on_the_way else _other(asked, others[-1].shown)
    if best is not None and best.key == ("abstention", "other-medicine") and best.share >= CUTOFF:
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

    So it is where its dose is asked, and where a plain question is left if it were this one's.
    """
    if asked.heard.says(DOSE):
        return True
    plain = as_own(asked.engine, asked.hearing)[:1]
    return any(
        choice.share >= PASS
        and choice.key[0] in ("answer", "abstention", "refusal")
        and not asked.engine.intents[choice.intent].with_others
        for choice in plain
    )


def _other(asked: Asked, name: str) -> Abstention:
    return compose.abstention(asked, "other-medicine", other=name)


def two_questions(asked: Asked) -> Reply | None:
    """Two questions in one, each understood by itself: both are answered."""
    if asked.best_is("abstention", "clarification", "refusal", share=0.9):
        return None
    chosen: dict[Key, Choice] = {}
    for part in asked.parts:
        if part.best_is("answer", share=PART) and part.best:
            chosen.setdefault(part.best.key, part.best)
    if not asked.parts and not asked.after("clarification"):
        for half in asked.halves:  # "side effects and interactions": clear, each of them
            if half.best_is("answer", share=PASS) and half.best:
                chosen.setdefault(half.best.key, half.best)
    if len(chosen) < 2:
        return None
    both = list(chosen.values())[:2]
    share = min(choice.share for choice in both)
    made = compose.answer(asked, tuple(choice.intent for choice in both), share, share)
    shown = compose.without_preface(asked.engine, made.passages) if made else ()
    return made if len(shown) > 1 else None


def end_of_story(asked: Asked) -> Reply | None:
    """The question at the end of a story or of small talk, where the whole leaves doubt."""
    end = asked.ending
    if end is None or asked.best_is("answer", "clarification", "refusal", share=PART):
        return None
    if asked.best_is("abstention", share=PART) and not asked.small_talk:
        return None
    clear = end.best_is("answer", share=PASS) and end.refusal is None and asked.refusal is None
    if not clear or end.best is None or end.understanding.share("refusal") > DOUBT:
        return None
    if asked.shows_figures(end.best.intent):
        return None  # what the person meant is not clear enough for that
    return _answer(asked, end.best.intent, end.best.share, end.margin)


def one_question(asked: Asked) -> Reply:
    """What is asked, if it is clear enough; else up to three questions, or an abstention."""
    best = asked.best
    if best is None:
        return compose.abstention(asked, "unreadable")
    choices = asked.understanding.choices
    if best.share >= CUTOFF:
        if best.key[0] == "answer" and asked.margin >= MARGIN:
            if asked.absent and _must_be_named(asked, best):
                return compose.abstention(
                    asked, "not-covered", "abstention-not-named", near=[best.intent]
                )
            return _answer(asked, best.intent, best.share, asked.margin)
        if best.key[0] == "abstention":
            near = [c.intent for c in choices[1:] if c.share >= OFFER]
            intent = asked.engine.intents[best.intent]
            reason = cast("AbstentionReason", intent.reason or "not-covered")
            return compose.abstention(
                asked,
                "not-covered" if reason == "other-medicine" else reason,
                intent.notice,
                intent=intent.id,
                near=near,
            )
        if best.key[0] == "clarification":
            intent = asked.engine.intents[best.intent]
            vague = compose.clarification(asked, intent.offers, "clarification-vague")
            if vague:
                return vague
    likely = [c.intent for c in choices if c.share >= OFFER and c.key[0] == "answer"]
    doubtful = compose.clarification(asked, compose.distinct(asked.engine, likely), "clarification")
    return doubtful or compose.abstention(asked, "not-covered", "abstention-unsure")


def _must_be_named(asked: Asked, best: Choice) -> bool:
    """Whether a question that may lead to the same passage holds only for what the text names."""
    shares = asked.understanding.shares
    alike = {best.intent, *(id_ for id_, share in shares.items() if share >= CUTOFF)}
    named = [id_ for id_ in alike if asked.engine.intents[id_].named]
    return any(
        place.passage == best.key[1] for id_ in named for place in asked.engine.found(id_)[:1]
    )


def _answer(asked: Asked, intent_id: str, share: float, margin: float) -> Reply:
    """The passages of an intent; a refusal where only dose figures could be shown to a person."""
    if asked.shows_figures(intent_id):
        if asked.engine.settings.dosing == "withhold":
            return compose.refusal(asked, "personal-dosing", notice="refusal-dosing-withheld")
        if asked.personal:
            return compose.refusal(asked, "personal-dosing")
    made = compose.answer(asked, (intent_id,), share, margin)
    return made or compose.abstention(asked, "not-covered")
