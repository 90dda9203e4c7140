"""One turn: the order of the steps, and nothing else.

Danger, then what is refused, then which medicine, then what is asked; each step either makes the
reply or hands on. The steps themselves are in deciding.py.
"""

import msgspec

from askmono.dialogue import deciding
from askmono.dialogue.contract import kind_of, offers_of, reason_of
from askmono.dialogue.conversation import Conversation
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Escalation, Refusal, Reply

STEPS = (
    deciding.empty,
    deciding.pick,
    deciding.danger,
    deciding.too_long,
    deciding.unreadable,
    deciding.after_danger,
    deciding.refuse,
    deciding.other_medicine,
    deciding.two_questions,
    deciding.one_question,
)


class Turn(msgspec.Struct, frozen=True):
    """A reply, and what the next turn has to remember."""

    reply: Reply
    conversation: Conversation


def respond(engine: Engine, conversation: Conversation, utterance: str) -> Turn:
    """Answer an utterance in the light of the conversation. Never raises for any text."""
    asked = deciding.Asked(engine, conversation, utterance)
    reply = next(made for step in STEPS if (made := step(asked)) is not None)
    return Turn(reply, _remembered(asked, reply))


def _remembered(asked: "deciding.Asked", reply: Reply) -> Conversation:
    before = asked.conversation
    intent = before.intent if isinstance(reply, Escalation) else reply.intent or before.intent
    if isinstance(reply, Refusal):
        intent = reply.intent
    return Conversation(
        medicine=asked.engine.monograph.id,
        intent=intent,
        offers=offers_of(reply),
        last=(kind_of(reply), reason_of(reply)),
        elsewhere=asked.elsewhere(reply),
    )
