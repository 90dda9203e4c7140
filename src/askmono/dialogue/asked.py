"""An utterance in its conversation, and what is found out about it, each once."""

from functools import cached_property

from askmono.dialogue.astray import astray
from askmono.dialogue.choosing import as_others
from askmono.dialogue.conversation import START, Conversation
from askmono.dialogue.engine import Engine
from askmono.dialogue.for_whom import somebodys_amount
from askmono.dialogue.heads import asks_dose_for
from askmono.dialogue.hearing import Hearing
from askmono.dialogue.parts import asking, clauses, ending, halves, parts, sentences
from askmono.dialogue.ranking import naming, rank
from askmono.dialogue.understanding import Choice, Understanding, understand
from askmono.retrieval.passages import Ranked
from askmono.retrieval.query import Query
from askmono.safety import policy
from askmono.safety.danger.languages import foreign
from askmono.safety.reading.contrary import against
from askmono.safety.reading.heard import Heard
from askmono.safety.reading.past import after_long_ago, happens, long_over
from askmono.safety.reading.people import CHILDREN, GROWN_UPS, SELF, THIRD_PERSONS
from askmono.safety.reading.person import leaves_out_whom, person
from askmono.safety.signs.watched import for_something

SMALL_TALK = (("abstention", "off-topic"), ("abstention", "greeting"))


class Asked:
    """What the steps of a turn look at. Everything but the three arguments is derived."""

    def __init__(self, engine: Engine, conversation: Conversation, utterance: str) -> None:
        self.engine = engine
        self.conversation = conversation
        self.utterance = utterance

    @cached_property
    def hearing(self) -> Hearing:
        """The words: medicines found, spelling mended."""
        found = self.engine.hear(self.utterance)
        spoken = self.conversation.medicine
        if spoken is None or not self.engine.chosen or spoken != self.engine.monograph.id:
            return found
        return as_others(found, spoken)

    @cached_property
    def heard(self) -> Heard:
        """The words as the safety rules listen to them."""
        return Heard(self.hearing.said)

    @cached_property
    def understanding(self) -> Understanding:
        """What is asked about, in the light of the conversation."""
        return understand(self.engine, self.conversation, self.hearing)

    @cached_property
    def danger(self) -> policy.Finding | None:
        """The first danger rule that fires, on the whole or on a part of it alone.

        An old story needs no ambulance: there only signs of a crisis count.
        A question in front calms nothing: "how long does it last? she won't wake up". A sentence
        counts by itself; a clause only if somebody is said to be or do something in it, since
        "trouble breathing" may be one of many things asked about.
        """
        if cry := foreign.cries(self.utterance, self._medicines_typed):
            return policy.Finding(foreign.NAME, cry)
        if found := policy.danger(self.heard) or self._danger_as_typed():
            return self._still(found)
        whole = sentences(self.utterance)
        smaller = set(clauses(self.utterance)).difference(whole)
        alone = {self.hearing.between(span) for span in whole if len(whole) > 1}
        inside = {self.hearing.between(span) for span in smaller} - alone
        told = [Heard(words) for words in sorted(alone)]
        told += [heard for words in sorted(inside) if policy.tells(heard := Heard(words))]
        findings = [finding for heard in told if (finding := policy.danger(heard))]
        return self._still(min(findings, key=policy.precedence, default=None))

    def _danger_as_typed(self) -> policy.Finding | None:
        """The same of words that were mended, or named otherwise, and that rules know as typed."""
        typed = self.hearing.typed
        return policy.danger(Heard(typed)) if typed and typed != self.hearing.said else None

    @property
    def _medicines_typed(self) -> tuple[str, ...]:
        """The words as typed that name medicines."""
        texts = self.hearing.reading.texts
        named = (e for e in self.hearing.entities if e.name.kind != "drink-or-food")
        return tuple(text for entity in named for text in texts[slice(*entity.words)])

    def _still(self, found: policy.Finding | None) -> policy.Finding | None:
        """A danger, unless it is bodily and long over; not if what comes after tells of now."""
        if found is None or found.reason == "crisis" or not long_over(self.heard):
            return found
        for end in sentences(self.utterance)[-1:]:
            last = Heard(self.hearing.between(end))
            if happens(last) and not long_over(last):
                return policy.danger(last)
        rest = after_long_ago(self.heard)
        return None if long_over(rest) else policy.danger(rest)

    @cached_property
    def refusal(self) -> policy.Finding | None:
        """The first refusal rule that fires."""
        return policy.refusal(self.heard)

    @cached_property
    def personal(self) -> bool:
        """Whether anything in it points to a person."""
        return person(self.heard)

    @cached_property
    def of_nobody(self) -> bool:
        """Whether it only asks, of nobody: "can it do harm", "rash?", "X for a cold"."""
        people = (SELF, GROWN_UPS, CHILDREN, THIRD_PERSONS)
        asks = self.utterance.rstrip().endswith("?") or for_something(self.heard)
        bare = asks and not self.heard.says(*people)
        return policy.asks_in_general(self.heard) or (bare and not policy.tells(self.heard))

    @cached_property
    def guarded(self) -> bool:
        """Whether no dose figure may be shown: it points to a person, or is asked for one.

        A short question that does not say for whom is for the person told of before.
        """
        held_back = self.after("refusal") or self.after("escalation")
        told_before = self.conversation.person and leaves_out_whom(self.heard, held_back=held_back)
        if self.personal or told_before:
            return True
        return somebodys_amount(self.engine, self.hearing, self.utterance)

    @cached_property
    def parts(self) -> "tuple[Asked, ...]":
        """The parts that ask something, each by itself; empty for a single question."""
        found = parts(self.utterance)
        return tuple(Asked(self.engine, START, part) for part in found) if len(found) > 1 else ()

    @cached_property
    def absent(self) -> frozenset[str]:
        """Conditions and substances that it names and the monograph does not."""
        return self.engine.absent(self.query)

    @property
    def seeks(self) -> bool:
        """Whether it is clear which text is asked, and its passages are ranked."""
        return self.engine.ranks and self.engine.chosen

    @cached_property
    def ranked(self) -> tuple[Ranked, ...]:
        """The monograph's passages, best first, where nobody curated targets for it."""
        passages, before = self.engine.monograph.passages, self.conversation
        same = before.medicine == self.engine.monograph.id
        topics = [passages[at].topic for at in before.shown if same and at < len(passages)]
        return rank(
            self.engine,
            self.hearing,
            self.understanding,
            self.naming,
            self.aside,
            asking=self.asking.query if self.asking else None,
            dose_for=asks_dose_for(self.utterance, topics),
        )

    @property
    def query(self) -> Query:
        """What is asked, as passages are compared to it."""
        return self.engine.query_of(self.hearing.asked)

    @cached_property
    def asking(self) -> "Asked | None":
        """The last clause that asks, by itself, where something is told besides."""
        last = asking(self.utterance)
        return Asked(self.engine, START, last) if last else None

    @cached_property
    def naming(self) -> frozenset[int]:
        """The passages that name what is named beside the medicine asked about."""
        return naming(self.engine, self.hearing)

    @cached_property
    def aside(self) -> frozenset[int]:
        """The passages that are alike to what is asked and tell of something else.

        Of too low where too high is told, or the other way round; of food where a medicine is
        named; of another time than the one asked for.
        """
        monograph = self.engine.monograph
        found = against(self.heard, (monograph.slice(p.span) for p in monograph.passages))
        return found | astray(self.hearing, self.engine.passages.questions)

    @property
    def sentences(self) -> tuple[str, ...]:
        """Its sentences, if it has more than one."""
        found = sentences(self.utterance)
        return tuple(span.of(self.utterance) for span in found) if len(found) > 1 else ()

    @cached_property
    def ending(self) -> "Asked | None":
        """The last sentence of several by itself, if it asks something."""
        last = ending(self.utterance)
        return Asked(self.engine, START, last) if last else None

    @property
    def small_talk(self) -> bool:
        """Whether the likeliest reply says that this is no question about a medicine."""
        return self.best is not None and self.best.key in SMALL_TALK

    @cached_property
    def halves(self) -> "tuple[Asked, ...]":
        """What a short utterance names on both sides of its "and", each by itself; else empty."""
        names = (entity.span for entity in self.hearing.entities)
        return tuple(Asked(self.engine, START, half) for half in halves(self.utterance, names))

    @property
    def best(self) -> Choice | None:
        """The likeliest reply; None where there are no words to go by."""
        return self.understanding.choices[0] if self.understanding.choices else None

    @property
    def margin(self) -> float:
        """How far the next best reply lies below, 0 to 1."""
        shares = [choice.share for choice in self.understanding.choices[:2]]
        return shares[0] - sum(shares[1:]) if shares else 0.0

    def best_is(self, *kinds: str, share: float) -> bool:
        """Whether the likeliest reply is of one of some kinds, with at least a share (0 to 1)."""
        return self.best is not None and self.best.key[0] in kinds and self.best.share >= share

    def after(self, kind: str) -> bool:
        """Whether the last reply was of a kind."""
        return self.conversation.last is not None and self.conversation.last[0] == kind

    def shows_figures(self, intent_id: str) -> bool:
        """Whether the first passage that answers an intent holds dose figures."""
        return self.engine.shows_figures(intent_id)
