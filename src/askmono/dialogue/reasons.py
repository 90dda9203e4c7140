"""Why a text says what it was just shown to say: "why?", "how come", "really?" after an answer.

Such words by themselves ask for nothing that can be ranked. What gives the reason is mostly the
passage that was just shown, or one beside it that tells of the same; it is shown again, and where
none of them gives one, the text does not say.
"""

import re

import msgspec

from askmono.dialogue import compose
from askmono.dialogue.asked import Asked
from askmono.dialogue.reply import Reply
from askmono.dialogue.rereading import Reread

LIKELY = 0.1  # share of a passage that was not shown from which it tells of the same

_WHY = re.compile(
    r"(?:(?:and|but|so|ok|okay|oh|hm+|well|um|no|yes|what) )*"
    r"(?:why(?: (?:not|so|that|though|tho|then|exactly|ever|ever not|please|why))?"
    r"|why ?s (?:that|this|it)(?: so)?"
    r"|why (?:is|was|would|should) (?:that|it|this)(?: (?:so|be|then|the case))?"
    r"|why (?:cant|can t|cannot|can|shouldnt|shouldn t) (?:i|you|we|he|she|they)"
    r"|how come(?: (?:that|not|so))?|how so|for what reason|what is the reason|what s the reason"
    r"|reason)"
)
_REALLY = re.compile(
    r"(?:(?:and|but|so|ok|oh|no|what) )*(?:really|is that (?:so|right|true)|are you sure|seriously)"
)
_GIVES = re.compile(
    r"\b(?:because|since (?:it|they|this|these|the|there)|due to|owing to|so that|in order to|thus"
    r"|therefore|as (?:it|they|this|these|there|both|doing so|abrupt\w*|sudden\w*|alcohol)"
    r"|(?:can|may|might|could|will) (?:also |potentially |further |significantly |sometimes )?"
    r"(?:increase|cause|lead|enhance|worsen|intensify|reduce|decrease|interfere|result|trigger"
    r"|affect|impair|harm|damage|mask|raise|lower|potentiate|exacerbate|pass|make|weaken|alter"
    r"|prevent|help|lessen|interact|be harmful)"
    r"|(?:increas|rais|lower|reduc|worsen|lessen|decreas|enhanc)(?:es?|ing|s)\b.{0,30}"
    r"\b(?:risk|effects?|chance|likelihood)|risk of|leads? to|leading to|results? in|prevents?"
    r"|causes?|causing|impairs?|to (?:avoid|prevent|minimi[sz]e|reduce|detect) (?:the |any )?\w+"
    r"|(?:is|are) (?:excreted|harmful|contraindicated|an? (?:common |possible )?side effect)"
    r"|crosses)\b",
    re.IGNORECASE,
)


def gives(text: str) -> bool:
    """Whether a text has words by which reasons are given."""
    return _GIVES.search(text) is not None


def why(asked: Asked) -> Reply | None:
    """The reason of what was just shown, and nothing else, is asked for."""
    said = " ".join(re.findall(r"[a-z]+", asked.utterance.casefold()))
    doubts = _REALLY.fullmatch(said) is not None
    if not doubts and not _WHY.fullmatch(said):
        return None
    shown = asked.conversation.shown
    if not asked.seeks or not shown or not _goes_on(asked):
        return None
    last = asked.engine.intents.get(asked.conversation.intent or "")
    asks = last is not None and last.reply == "answer"
    fuller = Reread(asked, asked.engine.question(last)) if asks and last else asked
    near = [each.passage for each in fuller.ranked if each.share >= LIKELY] if asks else []
    every = [at for at in (*shown, *near) if compose.may_show(fuller, at)]
    monograph = asked.engine.monograph
    told = [at for at in every if gives(monograph.slice(monograph.passages[at].span))]
    places = told[:1] or ([at for at in every if at in shown] if doubts else [])
    if not places:
        return compose.abstention(asked, "not-covered")
    reply = compose.of_passages(fuller, places[: compose.MOST_PASSAGES])
    return msgspec.structs.replace(reply, utterance=asked.utterance)


def _goes_on(asked: Asked) -> bool:
    """Whether the last reply told something: an answer, or a refusal of no dose with a passage."""
    refused = asked.after("refusal") and asked.conversation.last != ("refusal", "personal-dosing")
    return asked.after("answer") or refused
