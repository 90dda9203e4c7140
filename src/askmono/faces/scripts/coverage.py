"""What of a library the scripts touch: passages, intents, reasons, notices and more. Pure.

What counts is what a person was shown, and what the reply says of itself by the JSON contract. A
list that is shown shows its items; an item by itself does not show its list. What faces show
beside replies counts where they show it. Something is covered where a conversation that passes
touches it; what only others touch, those that are known to fail among them, is kept apart.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple, get_args

import msgspec

from askmono.content.intent import Intent
from askmono.content.library import Library
from askmono.content.monograph import Monograph, Passage
from askmono.content.notices import (
    BESIDE_REPLIES,
    OF_CARDS,
    OF_FACES,
    OF_REPLIES,
    OF_SHELVES,
    placeholders,
)
from askmono.dialogue.contract import passages_of, reason_of
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import (
    AbstentionReason,
    Edition,
    Escalation,
    EscalationReason,
    Refusal,
    RefusalReason,
    Reply,
)
from askmono.dialogue.respond import asked_of
from askmono.faces.scripts.expectation import FIRST_WORDS
from askmono.faces.scripts.runner import Engines, Outcome, Result, Trial
from askmono.faces.visible import whole
from askmono.faces.wording import curated, reply_lines
from askmono.safety import policy

Kind = Literal[
    "passages", "intents", "reasons", "escalations", "notices", "edges", "rules", "locales"
]
State = Literal["covered", "failing", "never"]
Touch = tuple[Kind, str]  # a kind, and the id of what was touched
KINDS: tuple[Kind, ...] = get_args(Kind)
BARE: tuple[Kind, ...] = ("passages", "intents", "reasons", "escalations", "notices")

_NUMBERS = frozenset(
    {"emergency", "crisis", "poison", "animal"}
)  # placeholders that a locale fills
_MARK = "\0"  # no curated file may hold it
_REASONS = (
    ("a reason to abstain", get_args(AbstentionReason)),
    ("a reason to refuse", get_args(RefusalReason)),
    ("a danger", get_args(EscalationReason)),
)


class Witness(NamedTuple):
    """A conversation that touches something, and where it stands."""

    file: str
    line: int
    title: str

    @property
    def place(self) -> str:
        """File and line, as editors jump to them."""
        return f"{self.file}:{self.line}"


class Item(NamedTuple):
    """Something of the library that scripts can touch.

    id: as the JSON names it; unique within its kind. what: in words, "" where the id says it all.
    passing, failing: the conversations that touch it, each once, in the order of the run.
    """

    id: str
    what: str = ""
    passing: tuple[Witness, ...] = ()
    failing: tuple[Witness, ...] = ()

    @property
    def state(self) -> State:
        """Covered by a conversation that passes, touched by failing ones only, or never."""
        return "covered" if self.passing else "failing" if self.failing else "never"


class Apart(NamedTuple):
    """Something that no script can touch, and why."""

    id: str
    why: str


class Group(NamedTuple):
    """Everything of one kind, in the order of the library."""

    kind: Kind
    items: tuple[Item, ...]
    apart: tuple[Apart, ...] = ()

    def of(self, state: State) -> tuple[Item, ...]:
        """The items of a state."""
        return tuple(item for item in self.items if item.state == state)

    @property
    def percent(self) -> float | None:
        """The share that is covered, 0 to 100, cut to one decimal; None where nothing is there."""
        count = len(self.items)
        return (1000 * len(self.of("covered")) // count) / 10 if count else None

    @property
    def share(self) -> str:
        """The percentage in words: "93.4 %", "100 %", or "-" where nothing is there."""
        if self.percent is None:
            return "-"
        return "100 %" if self.percent == 100 else f"{self.percent:.1f} %"

    def reaches(self, floor: float) -> bool:
        """Whether a floor in percent is reached; so it is where there is nothing to cover."""
        return 100 * len(self.of("covered")) >= floor * len(self.items)


class Coverage(NamedTuple):
    """What was touched, kind by kind in the order of KINDS.

    outcomes: how many conversations came out how. utterances: how many were said.
    """

    edition: Edition
    monographs: tuple[Monograph, ...]
    groups: tuple[Group, ...]
    outcomes: dict[Outcome, int]
    utterances: int

    def group(self, kind: Kind) -> Group:
        """Everything of a kind."""
        return self.groups[KINDS.index(kind)]


def coverage(results: Sequence[Result], engines: Engines) -> Coverage:
    """What the results touch. engines: under which they were run."""
    passing: dict[Touch, dict[Witness, None]] = defaultdict(dict)
    failing: dict[Touch, dict[Witness, None]] = defaultdict(dict)
    for result in results:
        script = result.script
        witness = Witness(script.place.file, script.place.line, whole(script.title))
        found = passing if result.outcome == "passed" else failing
        for touch in touched(result, engines.of(script)):
            found[touch][witness] = None

    def witnessed(group: Group) -> Group:
        items = (
            item._replace(
                passing=tuple(passing.get((group.kind, item.id), ())),
                failing=tuple(failing.get((group.kind, item.id), ())),
            )
            for item in group.items
        )
        return group._replace(items=tuple(items))

    return Coverage(
        edition=engines.first.edition,
        monographs=tuple(engines.first.library.monographs),
        groups=tuple(map(witnessed, inventory(engines))),
        outcomes=dict(Counter(result.outcome for result in results)),
        utterances=sum(len(result.trials) for result in results),
    )


# --- what was touched ----------------------------------------------------------------------------


def touched(result: Result, engine: Engine) -> Iterator[Touch]:
    """Everything that a conversation touches, some of it several times.

    engine: under the settings of its script.
    """
    for trial in result.trials:
        reply = trial.reply
        yield from (("passages", id_) for id_ in _shown_passages(reply, engine.library))
        if reply.intent is not None:
            yield "intents", reply.intent
        if (reason := reason_of(reply)) is not None:
            yield "reasons", reason
        yield from _notices(reply, engine)
        if trial.edge is not None:
            yield "edges", edge_id(*trial.edge)
        yield from _safety(trial, engine)


def _shown_passages(reply: Reply, library: Library) -> Iterator[str]:
    for quote in passages_of(reply):
        monograph = library.monograph(quote.medicine)
        for passage in monograph.passages if monograph else ():
            if quote.start <= passage.span.start and passage.span.end <= quote.end:
                yield passage_id(quote.medicine, passage)


def _notices(reply: Reply, engine: Engine) -> Iterator[Touch]:
    for said in reply.notices:
        yield "notices", said.id
        if _NUMBERS.intersection(placeholders(engine.library.notices[said.id].text)):
            yield "locales", engine.settings.locale
    yield from (("notices", id_) for id_ in _beside(reply, engine))


def _beside(reply: Reply, engine: Engine) -> Iterator[str]:
    """The notices that faces show beside a reply: what they show is marked, and looked for."""
    said = curated(engine)
    marked = said._replace(
        footer=tuple(_MARK + text for text in said.footer),
        none_of_these=_MARK + said.none_of_these,
    )
    lines = [line.text for line in reply_lines(reply, marked)]
    shown = {line.partition(_MARK)[2] for line in lines if _MARK in line}
    yield from (id_ for id_ in BESIDE_REPLIES if engine.notice(id_).text in shown)


def _safety(trial: Trial, engine: Engine) -> Iterator[Touch]:
    """The rule that fired first where it is the reason of the reply; else likeness to danger."""
    reply = trial.reply
    match reply:
        case Escalation(intent=str()):
            yield "escalations", escalation_id(reply.reason, "likeness")
            return
        case Escalation():
            found = asked_of(engine, trial.before, trial.utterance).danger
        case Refusal(intent=None):
            found = asked_of(engine, trial.before, trial.utterance).refusal
        case _:
            return
    if found is not None and found.reason == reply.reason:
        yield "rules", found.rule
        if isinstance(reply, Escalation):
            yield "escalations", escalation_id(reply.reason, "rule")


# --- what there is to touch ----------------------------------------------------------------------


def passage_id(medicine: str, passage: Passage) -> str:
    """A passage by its monograph and its place in the file: "ketamine:98-851"."""
    return f"{medicine}:{passage.span.start}-{passage.span.end}"


def edge_id(last: str, to: str) -> str:
    """A curated follow-up by the intents at its ends."""
    return f"{last} -> {to}"


def escalation_id(reason: str, found_by: Literal["rule", "likeness"]) -> str:
    """A reason to escalate, and how it was found."""
    return f"{reason} by {found_by}"


def inventory(engines: Engines) -> Iterator[Group]:
    """All that the library holds, untouched, kind by kind in the order of KINDS."""
    engine = engines.first
    library = engine.library
    every = [_about(engines, monograph) for monograph in library.monographs]
    yield _passages(every)
    yield Group("intents", tuple(Item(i.id, engine.question(i)) for i in library.intents))
    yield Group("reasons", tuple(Item(reason, what) for what, all_ in _REASONS for reason in all_))
    yield Group("escalations", tuple(_escalations(library.intents)))
    yield _every_notice(library, every)
    yield Group("edges", tuple(_edges(library.intents)))
    yield Group("rules", tuple(_rules()))
    yield Group("locales", tuple(Item(id_, its.name) for id_, its in library.locales.items()))


def _about(engines: Engines, monograph: Monograph) -> Engine:
    """The engine for questions about a monograph."""
    settings = msgspec.structs.replace(engines.first.settings, medicine=monograph.id)
    return engines.under(settings)


def _passages(every: Iterable[Engine]) -> Group:
    items, apart = [], []
    for engine in every:
        monograph = engine.monograph
        places = [found for intent in engine.intents for found in engine.found(intent)]
        led_to = {place.passage for place in places}
        for index, passage in enumerate(monograph.passages):
            id_ = passage_id(monograph.id, passage)
            if index in led_to or passage.part_of in led_to:
                items.append(Item(id_, passage_words(monograph, passage)))
            else:
                apart.append(Apart(id_, "no intent has it for a target"))
    return Group("passages", tuple(items), tuple(apart))


def passage_words(monograph: Monograph, passage: Passage) -> str:
    """A passage as a person finds it: its section, and its label or how it begins."""
    section = " > ".join(passage.section)
    if passage.label:
        return f"{section}: {passage.label}"
    words = monograph.slice(passage.span).split()
    return f'{section}: begins "{" ".join(words[:FIRST_WORDS])}"'


def _escalations(intents: Iterable[Intent]) -> Iterator[Item]:
    by_rule = {rule.reason for rule in policy.DANGER}
    alike = {intent.reason for intent in intents if intent.reply == "escalation"}
    for reason in get_args(EscalationReason):
        if reason in by_rule:
            yield Item(escalation_id(reason, "rule"), "a rule finds the danger")
        if reason in alike:
            yield Item(escalation_id(reason, "likeness"), "the words are like an intent's")


def _every_notice(library: Library, every: Iterable[Engine]) -> Group:
    spoken = OF_REPLIES | OF_CARDS | {intent.notice for intent in library.intents}
    if len(library.monographs) > 1:
        spoken |= OF_SHELVES
    for engine in every:
        said = curated(engine)
        texts = (*said.footer, said.none_of_these)
        spoken |= {id_ for id_ in BESIDE_REPLIES if engine.notice(id_).text in texts}
    items, apart = [], []
    for id_, notice in library.notices.items():
        if id_ in spoken:
            items.append(Item(id_, notice.text.strip().split("\n")[0]))
        else:
            apart.append(Apart(id_, _why(id_)))
    return Group("notices", tuple(items), tuple(apart))


def _why(notice: str) -> str:
    if notice in OF_FACES:
        return "shown by the kiosk, a lesson, a take-away or the web, whatever is asked"
    if notice in OF_SHELVES:
        return "shown only where a library holds several monographs"
    if notice in BESIDE_REPLIES:
        return "not shown beside any of these texts"
    return "nothing shows it"


def _edges(intents: Iterable[Intent]) -> Iterator[Item]:
    for intent in intents:
        leads = {follow.to: follow.examples[0] for follow in reversed(intent.follow_ups)}
        for to in dict.fromkeys(follow.to for follow in intent.follow_ups):
            yield Item(edge_id(intent.id, to), f'such as "{leads[to]}"')


def _rules() -> Iterator[Item]:
    for kind, rules in (("danger", policy.DANGER), ("refusal", policy.REFUSALS)):
        yield from (Item(rule.name, f"{kind}, {rule.reason}") for rule in rules)
