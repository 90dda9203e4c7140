"""After an emergency card: something else is asked, of medicines in general.

A remark of the person in danger, or about them, may sound like a question of the text: "is that
normal", "he seems happy". So a new question is one in which nobody is said to be anything, nothing
points to what was told before, and no help is asked for.
"""

from askmono.safety import policy
from askmono.safety.heard import Heard, sort_of
from askmono.safety.people import CHILDREN, GROWN_UPS, THIRD_PERSONS

_POINTING = sort_of(
    "pointing to what was told",
    "that, this, these, those, them, their, it does, it is, it hurts, it normal, it serious, it "
    "bad, happening, he is, she is, they are, him, her, the ambulance, ambulance, hospital, "
    "emergency, 999, 911, 112",
)
_CALLING = sort_of(
    "whom to call",
    "call, calling, phone, phoning, ring, ringing, dial, who do i, who should i, who can i, who "
    "to, where do i go, where should i go, need a doctor, need to see, get help, need help, help "
    "me, help us, go to hospital, go in, a and e, worry, worried, wait, waiting",
)
_ASKS = sort_of(
    "asks",
    "can i, can he, can she, can they, can you, can my, could i, could he, could she, may i, is "
    "it, is _, does it, does _, do i, do they, will it, will _, would it, what is, what are, "
    "what does, how long, how much, how does, how do, how is, why is, why does, when can, when "
    "is, which",
)
_MEDICINE = sort_of("the medicine", "_")


def asks_anew(heard: Heard) -> bool:
    """Whether an utterance clearly asks something else than what to do in the danger just told.

    A topic without a question ("side effects") counts only where the medicine is named with it,
    and so does a question about somebody ("can he have _ for it").
    """
    if heard.says(_MEDICINE) and heard.says(_ASKS) and not heard.says(_CALLING):
        return True
    if heard.says(_POINTING, _CALLING, THIRD_PERSONS, CHILDREN, GROWN_UPS):
        return False
    return policy.asks_in_general(heard) or (not policy.tells(heard) and heard.says(_MEDICINE))
