"""The steps of a turn: each looks at one thing and makes the reply, or hands on with None.

Every threshold is a share (0 to 1) of the matcher's candidates, set on tuning questions; see
bench/understanding.py for what each costs and earns.
"""

from functools import cached_property
from itertools import chain

from askmono.content.text import normalise
from askmono.dialogue import compose
from askmono.dialogue.conversation import Conversation
from askmono.dialogue.engine import Engine
from askmono.dialogue.parts import parts
from askmono.dialogue.picking import picked
from askmono.dialogue.reply import (
    Abstention,
    Answer,
    Clarification,
    Escalation,
    Offer,
    Refusal,
    Reply,
    Said,
)
from askmono.dialogue.understanding import Choice, Understanding, understand
from askmono.safety import policy
from askmono.safety.heard import Heard

LIMIT = 1000  # characters of an utterance that are read as a question; danger is sought in all

DANGER = 0.60  # learned share of escalation from which danger is assumed without a rule
DANGER_AFTER = 0.30  # the same right after an escalation
REFUSE = 0.50  # learned share of refusal from which a refusal needs no rule
PASS = 0.80  # learned share of a harmless answer from which a dosing rule alone does not refuse
CUTOFF = 0.32  # share under which nothing is answered
MARGIN = 0.08  # lead over the next reply under which the question is put back
OFFER = 0.08  # share from which a reading is worth offering
PART = 0.60  # share that each of two questions needs to be answered side by side


class Asked:
    """An utterance in its conversation, and what is found out about it, each once."""

    def __init__(self, engine: Engine, conversation: Conversation, utterance: str) -> None:
        self.engine = engine
        self.conversation = conversation
        self.utterance = utterance

    @cached_property
    def hearing(self):  # type: ignore[no-untyped-def]
        return self.engine.hear(self.utterance)

    @cached_property
    def heard(self) -> Heard:
        """The words as the safety rules listen to them."""
        return Heard(self.hearing.said)

    @cached_property
    def understanding(self) -> Understanding:
        """What is asked about, in the light of the conversation."""
        return understand(self.engine, self.conversation, self.hearing)

    @cached_property
    def personal(self) -> bool:
        """Whether anything points to a person; then no dose figure may be shown."""
        return policy.person(self.heard)

    def elsewhere(self, reply: Reply) -> str | None:
        """The other medicine that the conversation has turned to, after this reply."""
        if isinstance(reply, Abstention) and reply.reason == "other-medicine":
            others = self.hearing.others
            return others[-1].shown if others else self.conversation.elsewhere
        return None

    def abstain(self, reason, notice=None, offers=(), **values):  # type: ignore[no-untyped-def]
        best = self.understanding.choices[:1] if self.hearing.asked else ()
        return Abstention(
            utterance=self.utterance,
            library=self.engine.edition,
            reason=reason,
            notices=(self.engine.notice(notice or f"abstention-{reason}", **values),),
            offers=offers,
            intent=best[0].intent if best and best[0].key[0] == "abstention" else None,
            score=100 * best[0].share if best else 0.0,
            margin=100 * _margin(self.understanding.choices) if best else 0.0,
        )


def _margin(choices: tuple[Choice, ...]) -> float:
    if not choices:
        return 0.0
    return choices[0].share - (choices[1].share if len(choices) > 1 else 0.0)


def empty(asked: Asked) -> Reply | None:
    """Nothing was typed."""
    if asked.utterance.strip():
        return None
    return Abstention(
        utterance=asked.utterance,
        library=asked.engine.edition,
        reason="empty",
        notices=(asked.engine.notice("abstention-empty"),),
    )


def pick(asked: Asked) -> Reply | None:
    """One of the questions just offered is picked."""
    choice = picked(asked.conversation.offers, asked.utterance)
    if choice is None:
        return None
    if choice == "none":
        return asked.abstain("not-covered", "abstention-none-of-these")
    return answer_intent(asked, choice.intent, 1.0, 1.0)


def danger(asked: Asked) -> Reply | None:
    """Signs of an emergency or a crisis, by rule or by likeness; either is enough."""
    finding = policy.danger(asked.heard)
    if finding:
        return escalate(asked, finding.reason)
    if not asked.hearing.asked or len(asked.utterance) > LIMIT:
        return None
    understanding = asked.understanding
    after = asked.conversation.last is not None and asked.conversation.last[0] == "escalation"
    if understanding.share("escalation") >= (DANGER_AFTER if after else DANGER):
        best = understanding.best("escalation")
        return escalate(asked, str(best.key[1]), best.intent) if best else None
    return None


def escalate(asked: Asked, reason: str, intent: str | None = None) -> Escalation:
    """The card for a reason, alone."""
    return Escalation(
        utterance=asked.utterance,
        library=asked.engine.edition,
        reason=reason,
        notices=(asked.engine.notice(f"escalation-{reason}"),),
        intent=intent,
    )


def too_long(asked: Asked) -> Reply | None:
    """Longer than is read as a question."""
    if len(asked.utterance) <= LIMIT:
        return None
    return Abstention(
        utterance=asked.utterance,
        library=asked.engine.edition,
        reason="too-long",
        notices=(asked.engine.notice("abstention-too-long", limit=str(LIMIT)),),
    )


def unreadable(asked: Asked) -> Reply | None:
    """Nothing that could be a word."""
    if any(character.isalpha() for word in asked.hearing.asked for character in word):
        return None
    if "_" in asked.hearing.asked:
        return None
    return Abstention(
        utterance=asked.utterance,
        library=asked.engine.edition,
        reason="unreadable",
        notices=(asked.engine.notice("abstention-unreadable"),),
    )


def after_danger(asked: Asked) -> Reply | None:
    """Right after an escalation: help has come, or no clear new question."""
    if asked.conversation.last is None or asked.conversation.last[0] != "escalation":
        return None
    best = asked.understanding.choices[0] if asked.understanding.choices else None
    if best and best.key[0] in ("answer", "refusal") and best.share >= PART:
        return None
    return asked.abstain("not-covered", "escalation-followup")


def refuse(asked: Asked) -> Reply | None:
    """A person's own dose, a change of treatment, a diagnosis."""
    understanding = asked.understanding
    finding = policy.refusal(asked.heard)
    learned = understanding.share("refusal")
    best = understanding.best("refusal")
    last = asked.conversation.last
    if last and last[0] == "refusal" and policy.presses(asked.heard):
        top = understanding.choices[0]
        if not (top.key[0] == "answer" and top.share >= PASS):
            return refusal(asked, str(last[1]))
    if finding:
        top = understanding.choices[0]
        harmless = top.key[0] in ("answer", "abstention") and top.share >= PASS
        if not (harmless and learned < 0.1 and not _figures(asked, top)):
            return refusal(asked, finding.reason)
    if learned >= REFUSE and best:
        return refusal(asked, str(best.key[1]), best.intent)
    return None


def _figures(asked: Asked, choice: Choice) -> bool:
    """Whether the choice would show dose figures."""
    passages = asked.engine.monograph.passages
    return any(passages[f.passage].dose_figures for f in asked.engine.found(choice.intent))


def refusal(asked: Asked, reason: str, intent: str | None = None) -> Refusal:
    """A refusal; for an utterance of two parts also the passages of a clearly harmless part."""
    harmless: list[str] = []
    asking = parts(asked.utterance)
    if len(asking) > 1:
        for part in asking:
            inner = Asked(asked.engine, Conversation(), part)
            if policy.refusal(inner.heard) or policy.danger(inner.heard):
                continue
            top = inner.understanding.choices[:1]
            if top and top[0].key[0] == "answer" and top[0].share >= PASS and inner.understanding.share("refusal") < 0.1:
                harmless.append(top[0].intent)
    passages = compose.quotes(asked.engine, harmless, dose_figures=False, most=2)
    notices: tuple[Said, ...] = (asked.engine.notice(f"refusal-{reason}"),)
    if passages:
        notices += (asked.engine.notice("refusal-two-part"),)
    choices = asked.understanding.choices if asked.hearing.asked else ()
    return Refusal(
        utterance=asked.utterance,
        library=asked.engine.edition,
        reason=reason,
        notices=notices,
        passages=passages,
        intent=intent,
        score=100 * asked.understanding.share("refusal") if choices else 0.0,
        margin=100 * _margin(choices),
    )


def other_medicine(asked: Asked) -> Reply | None:
    """Another medicine's question is never answered from this one's text."""
    others = asked.hearing.others
    top = asked.understanding.choices[0]
    if others and not asked.hearing.own:
        interacting = top.key[0] == "answer" and asked.engine.intents[top.intent].with_others
        if interacting and top.share >= CUTOFF:
            return None
        if top.key[0] == "answer" and len(asked.hearing.asked) > 12 and top.share >= PART:
            return None  # a story that names other medicines on the way
        return other(asked, others[-1].shown)
    if top.key == ("abstention", "other-medicine") and top.share >= CUTOFF:
        named = others[-1].shown if others else asked.conversation.elsewhere
        return other(asked, named) if named else None
    elsewhere = asked.conversation.elsewhere
    if elsewhere and asked.understanding.elliptical and not asked.hearing.own:
        words = asked.hearing.asked
        if words and words[0] in ("and", "its", "what", "how") and "its" in words or words[:1] == ("and",):
            return other(asked, elsewhere)
    return None


def other(asked: Asked, name: str) -> Abstention:
    return asked.abstain("other-medicine", other=name)


def two_questions(asked: Asked) -> Reply | None:
    """Two questions in one, each understood by itself: both are answered."""
    asking = parts(asked.utterance)
    if len(asking) < 2:
        return None
    chosen: dict[object, Choice] = {}
    for part in asking:
        inner = Asked(asked.engine, Conversation(), part)
        top = inner.understanding.choices[:1]
        if top and top[0].key[0] == "answer" and top[0].share >= PART:
            chosen.setdefault(top[0].key, top[0])
    if len(chosen) < 2:
        return None
    both = list(chosen.values())[:2]
    whole = asked.understanding.choices[0]
    if whole.share >= 0.9 and whole.key[0] != "answer":
        return None
    figures = not asked.personal and asked.engine.settings.dosing == "show"
    firsts = [compose.quotes(asked.engine, [c.intent], dose_figures=figures, most=1) for c in both]
    passages = tuple(dict.fromkeys(chain.from_iterable(firsts)))
    if len(passages) < 2:
        return None
    engine = asked.engine
    return Answer(
        utterance=asked.utterance,
        library=engine.edition,
        intent=both[0].intent,
        question=" ".join(engine.question(engine.intents[c.intent]) for c in both),
        passages=passages,
        notices=_beside(asked, passages),
        offers=compose.related(engine, both[-1].intent),
        score=100 * min(c.share for c in both),
        margin=100 * min(c.share for c in both),
    )


def one_question(asked: Asked) -> Reply:
    """What is asked, if it is clear enough; else up to three questions, or an abstention."""
    choices = asked.understanding.choices
    if not choices:
        return asked.abstain("unreadable")
    top = choices[0]
    margin = _margin(choices)
    match top.key[0]:
        case "answer" if top.share >= CUTOFF and (margin >= MARGIN or len(choices) == 1):
            return answer_intent(asked, top.intent, top.share, margin)
        case "abstention" if top.share >= CUTOFF:
            intent = asked.engine.intents[top.intent]
            reason = str(top.key[1])
            near = compose.offers(asked.engine, [c.intent for c in choices[1:] if c.share >= OFFER])
            if reason == "other-medicine":
                reason = "not-covered"
            return asked.abstain(reason, intent.notice, near)
        case "clarification" if top.share >= CUTOFF:
            return clarify(asked, asked.engine.intents[top.intent].offers, "clarification-vague")
        case _:
            pass
    likely = [c.intent for c in choices if c.share >= OFFER and c.key[0] == "answer"]
    if likely:
        return clarify(asked, likely, "clarification")
    return asked.abstain("not-covered", "abstention-unsure")


def clarify(asked: Asked, intents, notice: str) -> Reply:  # type: ignore[no-untyped-def]
    """Up to three full questions to pick from."""
    offers = compose.offers(asked.engine, intents)
    if not offers:
        return asked.abstain("not-covered", "abstention-unsure")
    choices = asked.understanding.choices
    return Clarification(
        utterance=asked.utterance,
        library=asked.engine.edition,
        notices=(asked.engine.notice(notice),),
        offers=offers,
        intent=choices[0].intent if choices else None,
        score=100 * choices[0].share if choices else 0.0,
        margin=100 * _margin(choices),
    )


def answer_intent(asked: Asked, intent_id: str, share: float, margin: float) -> Reply:
    """The passages of an intent; a refusal where only dose figures could be shown to a person."""
    engine = asked.engine
    found = engine.found(intent_id)
    passages = engine.monograph.passages
    if any(passages[f.passage].dose_figures for f in found[:1]):
        if engine.settings.dosing == "withhold":
            reply = refusal(asked, "personal-dosing")
            return reply.__class__(**{**{f: getattr(reply, f) for f in reply.__struct_fields__}, "notices": (engine.notice("refusal-dosing-withheld"),)})
        if asked.personal:
            return refusal(asked, "personal-dosing")
    figures = not asked.personal and engine.settings.dosing == "show"
    shown = compose.quotes(engine, [intent_id], dose_figures=figures, most=2)
    if not shown:
        return asked.abstain("not-covered")
    intent = engine.intents[intent_id]
    return Answer(
        utterance=asked.utterance,
        library=engine.edition,
        intent=intent_id,
        question=engine.question(intent),
        passages=shown,
        notices=_beside(asked, shown),
        offers=compose.related(engine, intent_id),
        score=100 * share,
        margin=100 * margin,
    )


def _beside(asked: Asked, passages) -> tuple[Said, ...]:  # type: ignore[no-untyped-def]
    """The notices that go beside an answer."""
    monograph = asked.engine.monograph
    marked = {p.span.start for p in monograph.passages if p.dose_figures}
    if any(q.start in marked for q in passages):
        return (asked.engine.notice("dosing-general"),)
    return ()
