"""One turn: the order of the steps, and nothing else.

Danger, then what is refused, then which medicine or medicines, then what is asked; each step either
makes the reply or hands on. The steps themselves are in escalating.py, by_its_text.py, refusing.py,
one_medicine.py and deciding.py; those about ranked passages in seeking.py, those about several
medicines at once in several.py and side_by_side.py; those about medicines put back to pick from in
putting_back.py and apart.py; those that read something else than what was typed in rereading.py and
switching.py and, of those spoken of before, pointing_back.py; one medicine beside another in
asked_beside.py; how a medicine is given, after somebody was told of, in manner.py; what is refused
of a person and asked of the text in general.py; "why?" in reasons.py; which of two is better in
comparing.py; what an ingredient's own text adds in by_itself.py.
"""

from collections.abc import Callable

import msgspec

from askmono.content.problems import ContentError, Problem
from askmono.dialogue import (
    apart,
    asked_beside,
    by_its_text,
    by_itself,
    comparing,
    compose,
    deciding,
    escalating,
    general,
    manner,
    one_medicine,
    pointing_back,
    putting_back,
    reasons,
    refusing,
    rereading,
    several,
    switching,
    telling,
)
from askmono.dialogue.asked import Asked
from askmono.dialogue.choosing import corrects, engine_for
from askmono.dialogue.contract import (
    kind_of,
    offers_of,
    passages_of,
    reason_of,
    with_notice,
)
from askmono.dialogue.conversation import Conversation
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Abstention, Escalation, Refusal, Reply
from askmono.dialogue.side_by_side import OF_ONE
from askmono.dialogue.signs import tells_a_sign
from askmono.safety.reading.people import CHILDREN
from askmono.safety.signs import urgent

STEPS: tuple[Callable[[Asked], Reply | None], ...] = (
    deciding.empty,
    escalating.danger_by_rule,
    by_its_text.emergency,
    escalating.danger_affirmed,
    deciding.too_long,
    several.picked,
    putting_back.picked,
    deciding.pick,
    putting_back.agreed,
    deciding.unreadable,
    escalating.helped,
    rereading.after_telling,
    rereading.complained,
    rereading.of_an_age,
    escalating.danger_by_likeness,
    escalating.after_danger,
    rereading.measured,
    rereading.no_better_yet,
    reasons.why,
    manner.asked_by_itself,
    refusing.pressed,
    comparing.of_two,
    pointing_back.goes_on,
    switching.to_another,
    switching.to_ingredient,
    general.asked_of_the_text,
    rereading.beside_a_remark,
    refusing.refuse,
    asked_beside.one_beside_another,
    several.told,
    one_medicine.named_alone,
    switching.beside_another,
    switching.with_another,
    telling.told,
    several.of_each,
    putting_back.which_medicine,
    *OF_ONE,
)


# What looks for danger, and goes on after a card: without a name, a passage or an offer.
HEARD_ALWAYS: tuple[Callable[[Asked], Reply | None], ...] = (
    escalating.danger_by_rule,
    escalating.danger_affirmed,
    escalating.helped,
    escalating.danger_by_likeness,
    escalating.after_danger,
)
AFTER_CARD = "after-card"  # the notice before what is shown right after a card
UNANSWERED = "web-failed"  # the notice where the text cannot be read

# Abstentions after which the conversation is where it was: "thanks", an empty line.
ASIDES = frozenset({"greeting", "unreadable", "too-long", "empty"})


class Turn(msgspec.Struct, frozen=True):
    """A reply, and what the next turn has to remember.

    problems: of the library's file, damaged while it is open; then danger alone was looked for.
    """

    reply: Reply
    conversation: Conversation
    problems: tuple[Problem, ...] = ()

    @property
    def unanswered(self) -> bool:
        """Whether nothing was found out but that the text cannot be read."""
        return bool(self.problems) and any(said.id == UNANSWERED for said in self.reply.notices)


def respond(engine: Engine, conversation: Conversation, utterance: str) -> Turn:
    """Answer an utterance in the light of the conversation. Never raises, whatever is typed.

    Nor does it where the library's file was damaged since it was opened: then as danger_alone().
    """
    try:
        return turn_of(asked_of(engine, conversation, utterance))
    except ContentError as error:
        return danger_alone(engine, conversation, utterance, error)


def danger_alone(
    engine: Engine, conversation: Conversation, utterance: str, error: ContentError
) -> Turn:
    """The turn where a text cannot be read: danger is heard all the same, and nothing answered.

    The conversation stays where it was, unless there is danger. error: why it cannot.
    """
    asked = Asked(engine.without_texts, conversation, utterance)
    reply = next((made for step in HEARD_ALWAYS if (made := step(asked)) is not None), None)
    if reply is None:
        reply = compose.abstention(asked, "not-covered", UNANSWERED)
        return Turn(reply, conversation, error.problems)
    return Turn(reply, _remembered(asked, reply), error.problems)


def asked_of(engine: Engine, conversation: Conversation, utterance: str) -> Asked:
    """An utterance in its conversation, asked about the medicine that it or they name.

    Raises ContentError where that one cannot be read any more; so does turn_of().
    """
    asked = Asked(engine_for(engine, conversation, utterance), conversation, utterance)
    turned = putting_back.taken_up(asked) or apart.as_one(asked)
    return turned or asked_beside.turned(asked) or pointing_back.turned(asked) or asked


def turn_of(asked: Asked) -> Turn:
    """The turn that an utterance in its conversation makes."""
    reply = by_itself.completed(asked, _reply_to(asked), _reply_to)
    sign = not isinstance(reply, Escalation) and (tells_a_sign(asked) or _goes_on_with_it(asked))
    if sign and not any(said.id == urgent.NOTICE for said in reply.notices):
        reply = with_notice(reply, asked.engine.notice(urgent.NOTICE))
    if asked.after("escalation") and not isinstance(reply, Escalation) and passages_of(reply):
        reply = with_notice(reply, asked.engine.notice(AFTER_CARD))
    return Turn(reply, _remembered(asked, reply, sign=sign))


def _reply_to(asked: Asked) -> Reply:
    """What the first step makes that makes anything."""
    return next(made for step in STEPS if (made := step(asked)) is not None)


def _goes_on_with_it(asked: Asked) -> bool:
    """Whether nothing but the medicine is put right of a message that told a sign."""
    return asked.conversation.sign and switching.puts_right(asked)


def _remembered(asked: Asked, reply: Reply, *, sign: bool = False) -> Conversation:
    """What the next turn has to know: an escalation and an abstention leave the topic as it was."""
    before = asked.conversation
    escalates = isinstance(reply, Escalation)
    keeps = isinstance(reply, Escalation | Abstention) and reply.intent is None
    elsewhere = None
    turned = False  # from the medicine spoken of, which was not meant
    if isinstance(reply, Abstention) and reply.reason == "other-medicine":
        others = asked.hearing.others
        elsewhere = others[-1].shown if others else before.elsewhere
        turned = bool(others) and corrects(asked.hearing)
    elif isinstance(reply, Abstention) and reply.reason in ASIDES:
        elsewhere = before.elsewhere
    settled = asked.engine.chosen and not any(offer.medicine for offer in offers_of(reply))
    medicines, together = several.remembered(asked, reply)
    medicine = asked.engine.monograph.id if settled else before.medicine
    if len(reply.medicines) == 1:
        medicine = reply.medicines[0]
    medicine = None if together or turned else medicine
    spoken, earlier = before.came_to(medicine)
    return Conversation(
        medicine=medicine,
        spoken=spoken,
        before=earlier,
        medicines=medicines,
        intent=before.intent if keeps else _asked_last(asked, reply),
        offers=offers_of(reply),
        last=(kind_of(reply), reason_of(reply)),
        elsewhere=elsewhere,
        card=reply.notices[0].id if escalates else None,
        below=tuple(said.id for said in reply.notices[1:]) if escalates else (),
        person=before.person or asked.personal,
        child=before.child or asked.heard.says(CHILDREN),
        feared=None if escalates else escalating.feared(asked),
        sign=sign,
        shown=_shown(asked, reply),
        repeated=escalates and asked.after("escalation") and not escalating.signs_of_danger(asked),
    )


def _shown(asked: Asked, reply: Reply) -> tuple[int, ...]:
    """The passages of the medicine spoken of that a reply shows, its preface aside."""
    own = asked.engine.monograph.id
    if reply.medicines or any(quote.medicine != own for quote in passages_of(reply)):
        return ()
    return compose.places_of(asked.engine, passages_of(reply))


def _asked_last(asked: Asked, reply: Reply) -> str | None:
    """The intent that a reply is to; of a refusal by rule, on a shelf, the likeliest refused."""
    if reply.intent is None and isinstance(reply, Refusal) and asked.engine.ranks:
        best = asked.understanding.best("refusal")
        return best.intent if best else asked.conversation.intent
    return reply.intent
