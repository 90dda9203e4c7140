"""Sets and the record of what they were used for."""

from pathlib import Path

import pytest

from evaluation.sets import (
    SETS,
    Record,
    SetError,
    Use,
    has_parity,
    number,
    read_registry,
    read_set,
    record_of,
)
from understanding import default_sets, main

HALVES = (
    Record("eval/dev*.yaml", "odd", Use.TUNING, ""),
    Record("eval/dev*.yaml", "even", Use.TOTALS, ""),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with keys, for sets to be written into."""
    (tmp_path / "eval").mkdir()
    (tmp_path / "eval" / "keys-x.yaml").write_text("drive: unsafe to drive\n", "utf-8")
    return tmp_path / "eval"


@pytest.mark.parametrize(
    ("id_", "odd", "even"),
    [
        ("k-ans-001", True, False),
        ("k-ans-010", False, True),
        ("k2-ans-011", True, False),
        ("k-ans-012b", False, True),
        ("no-number", False, False),
    ],
)
def test_parity(id_: str, odd: bool, even: bool) -> None:
    assert (has_parity(id_, "odd"), has_parity(id_, "even")) == (odd, even)
    assert has_parity(id_, "any")


def test_the_number_is_the_last_one() -> None:
    assert (number("k2-ans-011"), number("none")) == (11, None)


@pytest.mark.parametrize(
    ("path", "id_", "use"),
    [
        pytest.param("eval/dev.yaml", "a-1", Use.TUNING, id="odd half"),
        pytest.param("eval/dev-dialogs.yaml", "a-2", Use.TOTALS, id="even half"),
        pytest.param("eval/dev.yaml", "a", Use.UNKNOWN, id="in neither half"),
        pytest.param("other/dev.yaml", "a-1", Use.UNKNOWN, id="same name elsewhere"),
        pytest.param("eval/dev.yaml.txt", "a-1", Use.UNKNOWN, id="another ending"),
        pytest.param("eval/undev.yaml", "a-1", Use.UNKNOWN, id="another beginning"),
    ],
)
def test_use(tmp_path: Path, path: str, id_: str, use: Use) -> None:
    record = record_of(HALVES, tmp_path / path, id_)
    assert (record.used_for if record else Use.UNKNOWN) is use


@pytest.mark.parametrize(
    ("name", "use"), [("tuning", Use.TUNING), ("judging", Use.TOTALS), ("someones-own", None)]
)
def test_what_is_recorded_of_our_own_sets(name: str, use: Use | None) -> None:
    for path in (SETS / f"{name}.yaml", SETS / f"{name}-dialogs.yaml"):
        record = record_of(read_registry(), path, "k-1")
        assert (record.used_for if record else None) is use


def test_every_set_that_comes_with_the_project_is_recorded_and_can_be_read() -> None:
    paths = default_sets()
    assert {"tuning.yaml", "judging.yaml"} <= {path.name for path in paths}
    assert not {"sets.yaml"} & {path.name for path in paths}
    for path in paths:
        assert all(c.use is not Use.UNKNOWN for c in read_set(path, read_registry()))


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("sets: [{pattern: a, used_for: judging}]", "used_for"),
        ("sets: [{pattern: a, used_for: tuning, parity: third}]", "parity"),
        ("sets: [{used_for: tuning}]", "a record has"),
        ("sets: [{pattern: a, used_for: tuning, uses: 1}]", "a record has"),
        ("- a", "no list"),
    ],
)
def test_a_record_that_is_none(tmp_path: Path, text: str, what: str) -> None:
    (tmp_path / "sets.yaml").write_text(text, "utf-8")
    with pytest.raises(SetError, match=what):
        read_registry(tmp_path / "sets.yaml")


def test_a_set_of_every_form(folder: Path) -> None:
    path = folder / "dev.yaml"
    path.write_text(
        "- {id: a-1, ask: may i drive, expect: answer, show: [drive], style: plain}\n"
        "- {id: a-2, ask: [hello, yes], expect: refusal, also_ok: [abstention]}\n"
        "- id: a-3\n  turns:\n    - {ask: hello, expect: abstention}\n"
        "    - {ask: and me, expect: answer, show_all: [drive]}\n"
        "- {id: a-4, ask: x, expect: answer, gold: [some words], in_document: true,"
        " document: folder/one.md}\n",
        "utf-8",
    )
    one, two, three, four = read_set(path, HALVES)
    assert [(t.name, bool(t.gold)) for t in one.turns] == [("a-1", True)]
    assert one.turns[0].gold is not None
    assert one.turns[0].gold.fragments == ("unsafe to drive",)
    assert [bool(t.gold) for t in two.turns] == [False, True]  # of a list only the last is judged
    assert (two.dialog, three.dialog) == (False, True)
    assert [bool(t.gold) for t in three.turns] == [True, True]
    assert three.turns[1].gold is not None
    assert three.turns[1].gold.every
    assert four.turns[0].gold is not None
    assert (four.medicine, four.turns[0].gold.fragments) == ("one", ("some words",))
    assert [c.use for c in (one, two)] == [Use.TUNING, Use.TOTALS]
    assert [c.id for c in read_set(path, HALVES, "even")] == ["a-2", "a-4"]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        pytest.param(
            "- {id: a-1, ask: SECRET, expect: answer, show: [x]}", "unknown key x", id="key"
        ),
        pytest.param("- {id: a-1, ask: SECRET, expect: reply}", "no kind of reply", id="kind"),
        pytest.param("- {id: a-1, ask: SECRET}", "item a-1 lacks", id="nothing expected"),
        pytest.param("- {ask: SECRET, expect: answer}", "an item has an id", id="no id"),
        pytest.param("- {id: a-1, ask: [], expect: answer}", "asks nothing", id="no turn"),
        pytest.param("a: SECRET", "a list of items", id="no list"),
        pytest.param("- {id: a-1, ask: 'SECRET", r"dev.yaml:\d+:\d+: this is not YAML", id="YAML"),
        pytest.param(
            "- {id: a-1, ask: SECRET, expect: answer}\n" * 2, "a-1 stands twice", id="twice"
        ),
    ],
)
def test_a_broken_set_says_where_and_never_what_is_asked(
    folder: Path, text: str, where: str
) -> None:
    path = folder / "dev.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(SetError, match=where) as error:
        read_set(path, HALVES)
    assert "SECRET" not in str(error.value)


def test_two_sets_of_one_name_are_not_told_apart(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["a/dev.yaml", "b/dev.yaml"]) == 2
    assert "same name" in capsys.readouterr().err
