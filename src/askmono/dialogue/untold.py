"""Questions for what a text would name if it told of it: an antidote, a way to get it out again.

"Is there an antidote" lies near to "are there any alternatives", and "how do i get it out of my
system" to how it is stopped. A text that tells of it has its words.
"""

import re

from askmono.dialogue import compose
from askmono.dialogue.asked import Asked
from askmono.dialogue.reply import Reply

_BODY = r"(?:(?:your|my|the|his|her|their|our) )?(?:body|system|blood|bloodstream)"
# What is asked, and the words of a text that tells of it.
_KINDS = (
    (
        r"\bantidotes?\b|\breversal\b|\brevers(?:e|es|ed|ing)\b|\bcounteract(?:s|ed|ing)?\b"
        r"|\bneutrali[sz](?:e|es|ed|ing)\b"
        r"|\b(?:undo|undoes|cancel|cancels) (?:it|(?:the|its) effects?)\b",
        r"\bantidotes?\b|\breversal\b|\brevers(?:e|es|ed|ing)\b|\bcounteract\w*"
        r"|\bneutrali[sz]\w*|\brescue (?:medic|agent|ther)|\bnaloxone\b|\bflumazenil\b"
        r"|\bprotamine\b|\bsugammadex\b|\bneostigmine\b|\bandexanet\b",
    ),
    (r"\bdialy[sz]\w*\b", r"\bdialy[sz]"),
    (
        rf"\b(?:get|flush|wash|clear|purge|sweat)\b.{{0,40}}\bout of {_BODY}\b"
        rf"|\b(?:flush|purge|remove|clear) \w+ from {_BODY}\b",
        r"\bdialy[sz]|\bwash(?:ed)? ?out\b|\bcharcoal\b",
    ),
)
_PAIRS = tuple((re.compile(a, re.IGNORECASE), re.compile(t, re.IGNORECASE)) for a, t in _KINDS)
# How long that takes is another question, and what dialysis has to do with who may have it.
_OTHER = re.compile(
    r"\b(?:how (?:long|soon|quick\w*|fast|many)|when)\b"
    r"|\b(?:on|having|need\w*|during|after|before|for|under) (?:\w+ )?dialysis\b"
    r"|\bdialysis patients?\b|\breverse (?:transcriptase|the (?:damage|disease|condition))",
    re.IGNORECASE,
)
_TRANSCRIPTASE = re.compile(r"reverse[ -]transcriptase", re.IGNORECASE)


def antidote(asked: Asked) -> Reply | None:
    """What undoes a medicine or takes it out of the body is asked; the text has no word of it."""
    if not asked.seeks:
        return None
    said = " ".join(re.findall(r"\w+", asked.utterance.replace("'", "")))
    if _OTHER.search(said):
        return None
    wanted = [tells for asks, tells in _PAIRS if asks.search(said)]
    text = _TRANSCRIPTASE.sub(" ", asked.engine.monograph.text) if wanted else ""
    told = all(tells.search(text) for tells in wanted)
    return None if told else compose.abstention(asked, "not-covered")
