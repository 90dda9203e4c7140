"""A turn read as if something else had been typed: fuller, or without what leads astray.

What is read instead is never shown, and the reply is to what was typed.
"""

import re
from collections.abc import Callable
from functools import cached_property

import msgspec

from askmono.dialogue import by_its_text, escalating, refusing, seeking
from askmono.dialogue.asked import Asked
from askmono.dialogue.conversation import Conversation
from askmono.dialogue.parts import clauses
from askmono.dialogue.reply import Abstention, Reply
from askmono.dialogue.shares import DOUBT
from askmono.dialogue.side_by_side import OF_ONE
from askmono.dialogue.telling import rest_of
from askmono.dialogue.two_taken import asks_of
from askmono.safety import policy
from askmono.safety.danger.body import chemo_fever
from askmono.safety.harmless import complaint
from askmono.safety.harmless import no_better_yet as waited
from askmono.safety.reading.figures import amounts, weights
from askmono.safety.reading.heard import Heard
from askmono.safety.reading.plain_question import asks, judges, plain
from askmono.safety.reading.takers import permissions
from askmono.safety.reading.temperature import fever_is_read
from askmono.safety.refusals import own_dose

GROWN_UP = 21  # years; "under 18s" are children, "over 65s" older people
_AGE_ALONE = re.compile(
    r"\W*(?:(?:and|but|so|for|in|what about|how about|is it ok for|the)\W+)*"
    r"(?:under|over|below|above|aged|age)\W+(?P<years>\d{1,3})\W*(?:s|yrs?|years?|year olds?)?\W*",
    re.IGNORECASE,
)
Step = Callable[[Asked], Reply | None]


class Reread(Asked):
    """A turn read as if something fuller had been typed; that is read, and never shown.

    whole: as it was typed. after: the conversation it is read in; None for the same.
    """

    def __init__(self, whole: Asked, reading: str, after: Conversation | None = None) -> None:
        super().__init__(whole.engine, after or whole.conversation, reading)
        self._whole = whole

    @cached_property
    def personal(self) -> bool:
        """Whether what was typed points to a person."""
        return self._whole.personal

    @cached_property
    def guarded(self) -> bool:
        """Whether what was typed is guarded."""
        return self._whole.guarded


def asked_instead(asked: Asked, fuller: Reread, *first: Step) -> Reply:
    """The reply to what is read instead. first: steps that are asked before the others."""
    steps = (*first, refusing.refuse, *OF_ONE)
    made = next(reply for step in steps if (reply := step(fuller)) is not None)
    return msgspec.structs.replace(made, utterance=asked.utterance)


def after_telling(asked: Asked) -> Reply | None:
    """What is asked or told after who takes the medicine and why: as if it alone were typed.

    Danger is looked for in it by itself: that a medicine is taken is none. Where the whole is like
    danger, less is needed of it.
    """
    passes = asked.after("escalation") or fever_is_read(asked.heard) or asks_of(asked)
    rest = None if passes else rest_of(asked)
    if rest is None:
        return None
    before = Conversation(medicine=asked.engine.monograph.id, child=asked.conversation.child)
    fuller = Reread(asked, rest, before)
    if escalating.in_part(asked, fuller):
        return None
    danger = (escalating.danger_by_rule, by_its_text.emergency, escalating.danger_by_likeness)
    return asked_instead(asked, fuller, *danger)


def measured(asked: Asked) -> Reply | None:
    """A fever told by its figure, and nothing asked: what the text says of a fever.

    "39 degrees" is alike to how a medicine is kept, which it never asks for. With a sore throat it
    is what the text says of white blood cells, and not what is good for a fever.
    """
    if not asked.seeks or asked.after("escalation") or not escalating.asks_nothing(asked):
        return None
    text = asked.engine.monograph.text
    cells = chemo_fever.with_a_sore_throat(asked.heard)
    if cells and chemo_fever.warns_of_white_cells(text):
        return asked_instead(asked, Reread(asked, "can it lower the white blood cells"))
    if not fever_is_read(asked.heard):
        return None
    return asked_instead(asked, Reread(asked, "can it give a fever"))


def no_better_yet(asked: Asked) -> Reply | None:
    """A medicine that has done nothing yet: how long the text says that it takes.

    Where it does not say, a passage that surely tells of it may.
    """
    if not asked.seeks or asked.after("escalation") or not waited.fires(asked.heard):
        return None
    reply = asked_instead(asked, Reread(asked, "how long does it take to work"))
    return None if isinstance(reply, Abstention) and seeking.surely(asked) else reply


def of_an_age(asked: Asked) -> Reply | None:
    """An age alone after a question: "under 18s?" is whether children can have it."""
    spoken = asked.seeks and asked.conversation.medicine
    found = _AGE_ALONE.fullmatch(asked.utterance) if spoken else None
    if found is None or asked.after("escalation"):
        return None
    whom = "children" if int(found["years"]) <= GROWN_UP else "older people"
    return asked_instead(asked, Reread(asked, f"can {whom} have it"))


def complained(asked: Asked) -> Reply | None:
    """An ordinary complaint, and what to do about it: what the text says of the complaint."""
    said = clauses(asked.utterance)
    if not asked.seeks or len(said) < 2:
        return None
    if asked.conversation.child and not complaint.own(asked.heard):
        return None  # "she" may be the child that was told of
    asks = complaint.only_asks(Heard(asked.hearing.between(said[-1])))
    if not asks or asked.after("escalation") or not complaint.fires(asked.heard):
        return None
    return asked_instead(asked, Reread(asked, asked.utterance[: said[-1].start].rstrip(" ,.;:")))


def beside_a_remark(asked: Asked) -> Reply | None:
    """A plain question after a remark that is alike to asking for a dose: "i weigh 70 kilos, ...".

    No rule refuses it but for a weight or a mishap ("cut shaving"), the remark asks nothing, and
    the question alone is none that is refused. Who remarked something of oneself is a person still,
    and is shown no figure.
    """
    if not asked.seeks:
        return None
    alike = asked.understanding.share("refusal") >= refusing.refusal_needed(asked)
    if asked.after("refusal") or (asked.refusal is None and not alike):
        return None
    said = clauses(asked.utterance)
    *remarks, question = [Heard(asked.hearing.between(span)) for span in said]
    if not remarks or not plain(question) or permissions(question):
        return None
    if asked.refusal is not None and not _misheard(asked.refusal, remarks):
        return None
    if not _mishap(remarks) and any(map(asks, remarks)):
        return None
    if any(map(amounts, remarks)) and judges(question):
        return None
    before = Conversation(medicine=asked.engine.monograph.id, child=asked.conversation.child)
    fuller = Reread(asked, said[-1].of(asked.utterance), before)
    if fuller.refusal is not None or fuller.understanding.share("refusal") > DOUBT:
        return None
    return asked_instead(asked, fuller)


def _misheard(found: policy.Finding, remarks: list[Heard]) -> bool:
    """Whether a rule refuses for a weight alone, or for a word of a mishap."""
    weighed = found.rule == own_dose.RULE.name and any(map(weights, remarks))
    return weighed or _mishap(remarks)


def _mishap(remarks: list[Heard]) -> bool:
    """Whether a thing's mishap, a shaving cut or a figure of speech is all that is remarked."""
    reasons = ("crisis", "emergency")
    return any(policy.remark(remarks, reason, by_rule=True) for reason in reasons)
