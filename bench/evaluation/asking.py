"""Ask the questions of the sets in process, each conversation once, and judge what comes back."""

from collections.abc import Iterable
from dataclasses import dataclass
from time import perf_counter, process_time

from askmono.dialogue.contract import kind_of, offers_of, passages_of
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Offer, Reply
from evaluation.judging import Judgement, Verdict, has_figures, holds, judge
from evaluation.lookalikes import looks_alike
from evaluation.sets import Case, Gold
from evaluation.switches import Program
from evaluation.typos import slip


@dataclass(frozen=True, slots=True)
class Outcome:
    """One judged turn.

    name: of the turn, the same whether or not there are slips in it. ask: as it was typed.
    score: of the reply, 0 to 100. figures: whether a dose figure is shown anywhere in the reply.
    offered: whether one of the questions offered leads to the passage asked for; None where no
        questions were put back, or the set names no passage.
    """

    case: Case
    name: str
    ask: str
    gold: Gold
    kind: str
    score: float
    judgement: Judgement
    figures: bool
    look_alike: bool
    offered: bool | None

    @property
    def right(self) -> bool:
        """Whether the reply is right by the rules of the format."""
        return self.judgement.verdict is Verdict.RIGHT


@dataclass(frozen=True, slots=True)
class Asking:
    """The judged turns of a run, in order; wall and process seconds of every turn, judged or not.

    The seconds are those of respond() alone.
    """

    outcomes: tuple[Outcome, ...]
    wall: tuple[float, ...]
    process: tuple[float, ...]


def ask_all(program: Program, cases: Iterable[Case], slips: int | None = None) -> Asking:
    """Ask everything. slips: the seed of slips of the finger; None to type without any."""
    outcomes: list[Outcome] = []
    wall: list[float] = []
    process: list[float] = []
    for case in cases:
        asks = tuple(
            t.ask if slips is None else slip(t.ask, slips, f"{case.set} {t.name}")
            for t in case.turns
        )
        engine = program.engine(case.medicine)
        replies = program.turns(asks, case.medicine)
        for turn, ask in zip(case.turns, asks, strict=True):
            started, used = perf_counter(), process_time()
            reply = next(replies).reply
            wall.append(perf_counter() - started)
            process.append(process_time() - used)
            if turn.gold is not None:
                alike = looks_alike(turn.gold, turn.ask)
                outcomes.append(_outcome(engine, case, turn.name, ask, turn.gold, reply, alike))
    return Asking(tuple(outcomes), tuple(wall), tuple(process))


def _outcome(
    engine: Engine, case: Case, name: str, ask: str, gold: Gold, reply: Reply, alike: bool
) -> Outcome:
    kind = kind_of(reply)
    text = "\n".join(quote.text for quote in passages_of(reply))
    said = [text, *(said.text for said in reply.notices), *(o.question for o in offers_of(reply))]
    return Outcome(
        case=case,
        name=name,
        ask=ask,
        gold=gold,
        kind=kind,
        score=reply.score,
        judgement=judge(gold, kind, text),
        figures=any(map(has_figures, said)),
        look_alike=alike,
        offered=_offered(engine, gold, offers_of(reply)) if kind == "clarification" else None,
    )


def _offered(engine: Engine, gold: Gold, offers: tuple[Offer, ...]) -> bool | None:
    """Whether a question offered leads to a passage that is asked for; None if none is named."""
    if not gold.fragments:
        return None
    monograph = engine.monograph
    return any(
        holds(monograph.slice(monograph.passages[place.passage].span), gold)
        for offer in offers
        for place in engine.found(offer.intent)
    )
