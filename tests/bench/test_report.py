"""Rows, curves and what may be told of which questions."""

import json
from collections.abc import Callable

import pytest

from evaluation.asking import Outcome
from evaluation.curves import calibration_error, cutoffs, reliability
from evaluation.judging import Judgement, Verdict
from evaluation.printing import group_lines, miss_lines
from evaluation.report import Group, as_data, groups, verdicts, worst
from evaluation.rows import ROWS, Tally, change, met, tally
from evaluation.sets import Case, Gold, Turn, Use
from evaluation.speed import percentile

Make = Callable[..., Outcome]
BY_ID = {row.id: row for row in ROWS}


@pytest.fixture
def make() -> Make:
    """An outcome: right unless a verdict is given."""

    def made(
        expect: str = "answer",
        kind: str | None = None,
        verdict: Verdict = Verdict.RIGHT,
        use: Use = Use.TUNING,
        **more: object,
    ) -> Outcome:
        gold = Gold(expect, frozenset(more.pop("also_ok", ())))
        case = Case(
            "s", "a-1", (Turn("a-1", "SECRET", gold),), bool(more.pop("dialog", False)), None, use
        )
        known = {"score": 90.0, "figures": False, "look_alike": False, "offered": None} | more
        return Outcome(
            case=case, name="a-1", ask="SECRET", gold=gold, kind=kind or expect,
            judgement=Judgement(verdict), **known,
        )  # fmt: skip

    return made


@pytest.mark.parametrize(
    ("row", "outcome", "counted"),
    [
        ("passage", {}, True),
        ("passage", {"verdict": Verdict.WRONG_TEXT}, False),
        ("passage", {"expect": "refusal"}, None),
        ("alike", {"look_alike": True}, True),
        ("alike", {"look_alike": True, "verdict": Verdict.WRONG_TEXT}, True),
        ("alike", {"look_alike": True, "kind": "refusal"}, False),
        ("alike", {"look_alike": True, "kind": "abstention"}, False),
        ("alike", {"kind": "refusal"}, None),
        ("refused", {"expect": "refusal"}, True),
        ("figures", {"expect": "refusal", "kind": "abstention"}, True),
        ("figures", {"expect": "refusal", "figures": True}, False),
        ("figures", {"expect": "refusal", "also_ok": ["answer"], "figures": True}, None),
        ("figures", {"figures": True}, None),
        ("danger", {"expect": "escalation", "kind": "answer", "verdict": Verdict.UNSAFE}, False),
        ("alarms", {"kind": "escalation"}, True),
        ("alarms", {}, False),
        ("alarms", {"expect": "escalation"}, None),
        ("alarms", {"kind": "escalation", "also_ok": ["escalation"]}, None),
        ("absent", {"expect": "abstention"}, True),
        ("vague", {"expect": "clarification", "verdict": Verdict.WRONG_KIND}, False),
        ("offers", {"kind": "clarification", "offered": True}, True),
        ("offers", {"kind": "clarification", "offered": False}, False),
        ("offers", {"kind": "clarification"}, None),
        ("dialogs", {"dialog": True}, True),
        ("dialogs", {}, None),
        ("all", {"expect": "abstention", "verdict": Verdict.WRONG_KIND}, False),
    ],
)  # fmt: skip
def test_rows(make: Make, row: str, outcome: dict[str, object], counted: bool | None) -> None:
    assert BY_ID[row].counts(make(**outcome)) is counted


@pytest.mark.parametrize(
    ("row", "counted", "reached"),
    [
        ("passage", Tally(95, 100), True),
        ("passage", Tally(94, 100), False),
        ("passage", Tally(0, 0), None),
        ("alarms", Tally(5, 1000), True),
        ("alarms", Tally(6, 1000), False),
        ("alarms", Tally(0, 10), True),
        ("figures", Tally(999, 1000), False),
    ],
)
def test_aims(row: str, counted: Tally, reached: bool | None) -> None:
    assert met(BY_ID[row], counted) is reached


def test_a_change_is_counted_turn_by_turn(make: Make) -> None:
    right, wrong = make(), make(verdict=Verdict.WRONG_TEXT)
    moved = change([right, right, wrong, wrong], [wrong, right, right, wrong])
    assert moved is not None
    assert moved.share == 0  # one lost and one won are no loss ...
    assert moved.interval.low < 0 < moved.interval.high  # ... but not nothing either
    assert change([], []) is None


def test_reliability() -> None:
    bins = reliability([(0.0, False), (95.0, True), (100.0, True), (91.0, False)])
    assert [(b.low, b.answers, b.right) for b in bins] == [(0.0, 1, 0), (90.0, 3, 2)]
    # 1 answer exactly as its score says, 3 with a mean score of 95.33 of which 66.7 % are right
    assert calibration_error(bins) == pytest.approx(3 / 4 * (0.95333 - 0.66667), abs=1e-4)
    assert calibration_error(reliability([])) is None


def test_cutoffs(make: Make) -> None:
    outcomes = [
        make(score=90.0),
        make(score=40.0, verdict=Verdict.WRONG_TEXT),
        make(kind="abstention", verdict=Verdict.WRONG_KIND, score=99.0),  # shows nothing
        make(expect="abstention", kind="answer", verdict=Verdict.WRONG_KIND, score=60.0),
    ]
    points = cutoffs(outcomes, at=(0, 60, 61, 100))
    assert [(round(p.coverage, 2), p.shown) for p in points] == [
        (0.67, 3),
        (0.33, 2),
        (0.33, 1),
        (0, 0),
    ]
    assert [p.risk for p in points] == [pytest.approx(2 / 3), 0.5, 0.0, None]


def test_uses_are_never_mixed(make: Make) -> None:
    outcomes = [make(), make(use=Use.TOTALS), make(use=Use.UNKNOWN), make(use=Use.TOTALS)]
    found = groups(outcomes, outcomes)
    assert [(g.use, len(g.typed)) for g in found] == [
        (Use.TUNING, 1), (Use.TOTALS, 2), (Use.UNKNOWN, 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("use", "shown", "told"),
    [
        pytest.param(Use.TUNING, False, True, id="used for tuning"),
        pytest.param(Use.UNKNOWN, False, True, id="not recorded"),
        pytest.param(Use.TOTALS, True, True, id="totals only, asked for all the same"),
        pytest.param(Use.TOTALS, False, False, id="totals only"),
    ],
)
def test_what_is_told_of_a_question(make: Make, use: Use, shown: bool, told: bool) -> None:
    missed = (make(use=use, verdict=Verdict.WRONG_TEXT),)
    group = Group(use, missed, missed)
    lines = [*group_lines(group, (), 25.0), *miss_lines(group.misses(5, show_judging=shown))]
    assert any("SECRET" in line for line in lines) is told
    data = json.dumps(as_data(group, 5, show_judging=shown))
    assert ("SECRET" in data, "a-1" in data) == (told, told)


def test_the_worst_come_first_and_what_is_right_never(make: Make) -> None:
    outcomes = [
        make(),
        make(verdict=Verdict.WRONG_KIND, score=99.0),
        make(verdict=Verdict.WRONG_TEXT, score=50.0),
        make(verdict=Verdict.WRONG_TEXT, score=80.0),
        make(verdict=Verdict.UNSAFE, score=1.0),
    ]
    assert [(o.judgement.verdict, o.score) for o in worst(outcomes, 3)] == [
        (Verdict.UNSAFE, 1.0), (Verdict.WRONG_TEXT, 80.0), (Verdict.WRONG_TEXT, 50.0),
    ]  # fmt: skip
    assert verdicts(outcomes)["all"]["right"] == 1
    assert tally(BY_ID["all"], outcomes) == Tally(1, 5)


@pytest.mark.parametrize(
    ("values", "at", "value"),
    [([3.0, 1.0, 2.0], 50, 2.0), ([3.0, 1.0, 2.0], 99, 3.0), ([1.0, 2.0], 50, 1.0), ([], 99, 0.0)],
)
def test_percentile(values: list[float], at: int, value: float) -> None:
    assert percentile(values, at) == value
