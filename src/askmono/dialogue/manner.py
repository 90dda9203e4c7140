"""How a medicine is given, asked after somebody was said to be treated: no amount is asked for.

"Is it a pill or an injection" is no dose, whoever is meant and whatever was refused just before. So
it is judged as if nothing had gone before, but for one thing: dose figures stay unshown. Where the
passage that tells it has some, another that has none is looked for; where there is none, that is
said.
"""

import re
from collections.abc import Mapping

from askmono.dialogue import compose, refusing
from askmono.dialogue.asked import Asked
from askmono.dialogue.conversation import Conversation
from askmono.dialogue.reply import Abstention, Refusal, Reply
from askmono.dialogue.side_by_side import OF_ONE

MOST_WORDS = 12  # of such a question
TELLING = ("Dosage", "Administration")  # topics that tell how a medicine is given

_FORM = (
    r"tablets?|pills?|capsules?|liquid|syrup|jabs?|injections?|shots?|drip|infusion|cream|ointment"
    r"|gel|lotion|drops|spray|patch|inhaler|powder|film|implant|suppositor(?:y|ies)|eye|nose|mouth"
)
_GIVEN = (
    r"(?:given|taken|used|applied|administered|injected|swallowed|inhaled|put (?:on|in)|repeated)"
)
# What is asked, and words of a passage that tells it. The first that fits counts.
_KINDS: Mapping[str, tuple[str, str]] = {
    "how often": (
        rf"^(?:and |so |but )*how (?:often|many times) (?:is|does) (?:it|this)"
        rf" (?:{_GIVEN}|get (?:given|repeated))\b",
        r"once|twice|daily|weekly|monthly|every|intervals?|repeated|boosters?|single",
    ),
    "food": (
        r"\b(?:with|without|after|before) (?:or without )?(?:food|meals?|eating)\b"
        r"|\bempty stomach\b",
        r"food|meals?|stomach",
    ),
    "how": (
        rf"^(?:and |so |but )*how (?:is|do (?:you|they|people)|should) (?:it |this )?(?:be )?"
        rf"(?:{_GIVEN}|take|give|use|apply|administer|inject|inhale)\b"
        rf"|\b(?:is|does) (?:it|this) (?:come (?:as|in) )?(?:an? )?(?:{_FORM})\b"
        rf"|\b(?:{_FORM}) or (?:an? )?(?:{_FORM})\b"
        r"|^(?:and )?(?:what|which) forms?\b|^(?:and )?by mouth\b"
        rf"|^(?:and )?(?:where|into? (?:a|the|which|what)|under the|in which)\b.{{0,20}}"
        r"\b(?:inject(?:ed|ion)?|jab|vein|muscle|skin|arm|eye|go)\b",
        r"oral(?:ly)?|by mouth|tablets?|capsules?|liquid|syrup|suspension|solution|inject\w*"
        r"|intra\w+|iv|subcutaneous\w*|under the skin|muscle|infus\w+|cream|gel|ointment|lotion"
        r"|topical(?:ly)?|appl(?:y|ied|ying)|inhal\w+|nebuli\w+|sprays?|drops?|patch\w*|implant\w*"
        r"|swallow\w*|dissolv\w*",
    ),
}


def told_by(utterance: str) -> re.Pattern[str] | None:
    """What finds a passage that tells the manner an utterance asks for; None where it asks none."""
    said = " ".join(re.findall(r"[a-z']+", utterance.casefold()))
    if len(said.split()) > MOST_WORDS:
        return None
    found = (tells for asks, tells in _KINDS.values() if re.search(asks, said))
    tells = next(found, None)
    return re.compile(rf"\b(?:{tells})\b", re.IGNORECASE) if tells else None


def asked_by_itself(asked: Asked) -> Reply | None:
    """How it is given, after somebody was said to be treated: as if it stood alone."""
    engine = asked.engine
    if not engine.ranks or not engine.chosen or not asked.conversation.person or asked.personal:
        return None
    tells = None if asked.hearing.others or asked.hearing.unclear else told_by(asked.utterance)
    if tells is None:
        return None
    before = Conversation(medicine=engine.monograph.id, person=True, child=asked.conversation.child)
    alone = Asked(engine, before, asked.utterance)
    if refused := refusing.refuse(alone):
        return refused
    reply = next(made for step in OF_ONE if (made := step(alone)) is not None)
    if not isinstance(reply, Refusal) or engine.settings.dosing == "withhold":
        return reply
    places = _without_figures(alone, tells)
    return compose.of_passages(alone, places[:1]) if places else withheld(alone)


def withheld(asked: Asked) -> Abstention:
    """What is said where only dose figures could answer: that, and not that it is refused."""
    name = asked.engine.monograph.name
    return Abstention(
        utterance=asked.utterance,
        library=asked.engine.edition,
        reason="not-covered",
        notices=(asked.engine.notice("several-withheld", medicines=name),),
    )


def _without_figures(asked: Asked, tells: re.Pattern[str]) -> list[int]:
    """The passages that tell it without a dose figure, best first."""
    monograph = asked.engine.monograph
    found = ((ranked.passage, monograph.passages[ranked.passage]) for ranked in asked.ranked)
    return [
        at
        for at, passage in found
        if passage.topic in TELLING
        and compose.may_show(asked, at)
        and tells.search(monograph.slice(passage.span))
    ]
