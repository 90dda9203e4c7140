"""The steps of a turn that refuse what only a professional may say to a person.

Thresholds are learned shares of refusal, 0 to 1; see shares.py for what they were set on.
"""

from typing import cast

from askmono.dialogue import compose, seeking
from askmono.dialogue.asked import Asked
from askmono.dialogue.reply import RefusalReason, Reply
from askmono.dialogue.shares import DOUBT, PASS
from askmono.dialogue.telling import tells_only
from askmono.safety import policy
from askmono.safety.afterwards.pressure import presses
from askmono.safety.afterwards.shift import shifts
from askmono.safety.harmless import complaint

REFUSE = 0.50  # from which a refusal needs no rule
REFUSE_CALLED = 0.40  # the same where what a message calls for is told from its vector as well
PLAIN = 0.80  # of a part by itself, that no other part outweighs


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
    if reason is None and learned >= refusal_needed(asked) and best is not None:
        reason, intent = str(best.key[1]), best.intent
    if reason is None and (part := next(filter(_plainly_refused, asked.parts), None)):
        clear = part.understanding.best("refusal")  # whatever else is asked beside it
        reason, intent = (str(clear.key[1]), clear.intent) if clear else (None, None)
    if reason is None or (asked.refusal is None and seeking.said_plainly(asked)):
        return None
    if tells_only(asked):
        return None  # nothing is asked that could be refused
    if kept_back(asked, reason):
        return None
    harmless = [part.best.intent for part in asked.parts if _harmless(part) and part.best]
    return compose.refusal(
        asked,
        cast("RefusalReason", reason),
        intent=intent,
        harmless=harmless[:1],
        general=seeking.in_general(asked),
    )


def kept_back(asked: Asked, reason: str) -> str | None:
    """The rule that keeps back a refusal by likeness alone; None if none does.

    Of a complaint what the text says and when to get help is wanted. Some things the text of a
    medicine of a shelf tells everybody.
    """
    if asked.refusal is not None:
        return None
    if reason == "diagnosis":
        return complaint.RULE.name if complaint.fires(asked.heard) else None
    return policy.told_to_all(asked.heard) if asked.engine.ranks else None


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


def refusal_needed(asked: Asked) -> float:
    """The share of refusal from which it needs no rule: as much as the likeliest other reply."""
    others = (c.share for c in asked.understanding.choices if c.key[0] != "refusal")
    return max((REFUSE_CALLED if asked.engine.calls else REFUSE, *others))
