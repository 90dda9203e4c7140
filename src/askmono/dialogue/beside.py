"""What is only remarked beside a plain question: "no chest pain, i just want to know what X is".

The remark has to be harmless clause by clause, each word accounted for, and all the rest a plain
question that is no danger by itself. What is neither leaves the card as it is.
"""

from askmono.dialogue.asked import Asked
from askmono.dialogue.conversation import START
from askmono.dialogue.deciding import LIMIT
from askmono.dialogue.parts import clauses
from askmono.safety import policy
from askmono.safety.afterwards.taken_back import takes_back
from askmono.safety.harmless import denied_taking
from askmono.safety.reading.heard import Heard
from askmono.safety.reading.plain_question import after_lead, calm, plain
from askmono.safety.reading.remarks import nothing_else
from askmono.safety.reading.vocabulary import word_set

SAFE = 0.25  # learned likeness to danger under which a question by itself is none
_SUBJECTS = word_set("it this that there he she they i we who which")
MOST = 60  # words of a message that is looked at


def beside_a_question(asked: Asked, reason: str) -> str | None:
    """The rule by which all that is said beside a plain question is harmless; None if none does.

    reason: of the danger that the whole is like, or that a rule heard in it.
    """
    if len(asked.utterance) > LIMIT or len(asked.hearing.said) > MOST:
        return None
    if asked.understanding.follow_up is not None:
        return None
    remarks, questions = _parted(asked)
    if not questions:
        return None
    rule = policy.remark(remarks, reason, by_rule=asked.danger is not None)
    if rule is None:
        return None
    crisis = reason == "crisis" and rule in policy.GRAVE
    return rule if _safe(asked, questions, crisis=crisis) else None


def taken_back(asked: Asked) -> bool:
    """Whether what brought the last card is taken back, and something plain is asked.

    Not a wish to die: whoever regrets that it was said still has it.
    """
    last = asked.conversation.last
    if last is None or last[0] != "escalation" or last[1] == "crisis":
        return False
    remarks, questions = _parted(asked)
    said = [remark for remark in remarks if not nothing_else(remark)]
    if not said or not questions:
        return False
    back = all(takes_back(remark) or denied_taking.fires(remark) for remark in said)
    return back and _safe(asked, questions)


def _safe(asked: Asked, questions: list[str], *, crisis: bool = False) -> bool:
    """Whether none of the questions by itself is danger or alike to it.

    crisis: whether each has to be one that anybody asks, besides.
    """
    alone = [Asked(asked.engine, START, question) for question in questions]
    if crisis and not all(calm(each.heard) for each in alone):
        return False
    return all(each.danger is None and each.understanding.danger < SAFE for each in alone)


def _said_of(words: tuple[str, ...], at: int) -> bool:
    """Whether a word belongs to what stands before it: "it is the same pain" asks nothing."""
    return at > 0 and words[at - 1] in _SUBJECTS


def _parted(asked: Asked) -> tuple[list[Heard], list[str]]:
    """The clauses that remark something, and the texts of those that ask a plain question."""
    remarks: list[Heard] = []
    questions: list[str] = []
    for span in clauses(asked.utterance):
        words = asked.hearing.between(span)
        begins = (at for at in range(len(words)) if not _said_of(words, at))
        at = next((at for at in begins if plain(Heard(words[at:]))), len(words))
        if at:
            remarks.append(Heard(words[:at]))
        if at < len(words):
            places = [place for place in asked.hearing.places if place >= span.start]
            at += after_lead(Heard(words[at:]))
            questions.append(asked.utterance[places[at] : span.end])
    return remarks, questions
