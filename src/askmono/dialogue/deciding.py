"""The steps of a turn that read a question and answer it from what was curated.

Each looks at one thing and makes the reply, or hands on with None. Thresholds are shares (0 to 1)
of the matcher's candidates; see shares.py for what they were set on.
"""

from typing import cast

from askmono.dialogue import compose
from askmono.dialogue.asked import Asked
from askmono.dialogue.picking import picked
from askmono.dialogue.reply import AbstentionReason, Reply
from askmono.dialogue.shares import CUTOFF, DOUBT, PART, PASS
from askmono.dialogue.understanding import Choice, Key
from askmono.retrieval.query import NAMED

LIMIT = 1000  # characters of an utterance that are read as a question; danger is sought in all
MARGIN = 0.03  # lead over the next reply under which the question is put back
OFFER = 0.08  # share from which a reading is worth offering
KNOWN = 0.5  # of the words; where the library knows fewer, nothing is guessed


def empty(asked: Asked) -> Reply | None:
    """Nothing was typed."""
    return None if asked.utterance.strip() else compose.abstention(asked, "empty")


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
    return answered(asked, choice.intent, share=1.0, margin=1.0)


def unreadable(asked: Asked) -> Reply | None:
    """Nothing that could be a word, or too few words that anybody asks with: another language."""
    if asked.after("escalation"):
        return None  # whatever is typed now, the person may still need help
    words = [word for word in asked.hearing.said if word.isalpha() or word == NAMED]
    known = [word for word in words if word == NAMED or word in asked.engine.speller.counts]
    said = any(len(word) > 1 or word == NAMED for word in known)
    if said and len(known) >= KNOWN * len(words):
        return None
    if asked.seeks and _written(asked):
        return None
    return compose.abstention(asked, "unreadable")


def _written(asked: Asked) -> bool:
    """Whether the text holds what is typed, though it is no word: "g6pd"."""
    typed = " ".join(asked.hearing.said)
    return bool(asked.engine.passages.holding(typed))


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
    end = asked.ending or asked.asking
    if end is None or asked.best_is("answer", "clarification", "refusal", share=PART):
        return None
    if asked.best_is("abstention", share=PART) and not asked.small_talk:
        return None
    clear = end.best_is("answer", share=PASS) and end.refusal is None and asked.refusal is None
    if not clear or end.best is None or end.understanding.share("refusal") > DOUBT:
        return None
    if asked.shows_figures(end.best.intent):
        return None  # what the person meant is not clear enough for that
    return answered(asked, end.best.intent, end.best.share, end.margin)


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
            return answered(asked, best.intent, best.share, asked.margin)
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


def answered(asked: Asked, intent_id: str, share: float, margin: float) -> Reply:
    """The passages of an intent; a refusal where only dose figures could be shown to a person."""
    withheld = asked.guarded or asked.engine.settings.dosing == "withhold"
    if withheld and asked.shows_figures(intent_id):
        return compose.figures_refused(asked)
    made = compose.answer(asked, (intent_id,), share, margin)
    return made or compose.abstention(asked, "not-covered")
