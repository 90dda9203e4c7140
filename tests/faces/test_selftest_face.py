"""What `askmono selftest` prints and how it ends; what it finds is shown in tests/dialogue."""

import io
import json
from collections.abc import Callable
from pathlib import Path

import click
import pytest
import yaml
from click.testing import CliRunner

from askmono.content.library import read_library
from askmono.content.problems import ContentError
from askmono.dialogue.selftest import Left, Phrasing, Places, Report
from askmono.faces.check import check
from askmono.faces.cli import cli
from askmono.faces.selftest import Shown, Tried, show, try_library
from askmono.faces.terminal import Page
from askmono.retrieval.encoder import Encoder

ASTRAY = "may i drive home after the infusion"


@pytest.fixture
def planted(copy_of_library: Path) -> Path:
    """A small library with a question about driving under storage."""
    path = copy_of_library / "intents" / "few.yaml"
    intents = yaml.load(path.read_bytes(), yaml.CSafeLoader)["intents"]
    more = [
        f"may i drive home after {what}" for what in ("an infusion", "my infusion", "infusions")
    ]
    for intent in intents:
        if intent["id"] == "driving":
            intent["examples"] += more
        if intent["id"] == "storage":
            intent["examples"].append(ASTRAY)
    path.write_text(yaml.safe_dump({"intents": intents}, sort_keys=False), "utf-8")
    return copy_of_library


@pytest.fixture
def quick(toy_encoder: Encoder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("askmono.faces.selftest.kept_encoder", lambda _: toy_encoder)


@pytest.fixture
def tried(planted: Path) -> Callable[..., Tried]:
    """A canned report about the planted library: tried((intent, number, found, share), ...)."""
    reading = read_library(planted)
    texts = {i.id: (i.question, *i.examples) for i in reading.intents}

    def left(intent: str, number: int, found: str, share: float, astray: bool = False) -> Left:
        number %= len(texts[intent])  # -1 is the last
        phrasing = Phrasing(intent, number, texts[intent][number])
        nearest = Phrasing(found, 1, texts[found][1]) if astray else None
        own = found == intent
        return Left(phrasing, found, share, own, nearest, 0.9 if astray else 0.0)

    def made(*rows: tuple[str, int, str, float] | tuple[str, int, str, float, bool]) -> Tried:
        kinds = {intent.id: intent.reply for intent in reading.intents}
        kinds["addiction"] = "escalation"  # there is none among the few
        report = Report(5, kinds, tuple(left(*row) for row in rows))
        return Tried(planted, reading, report, Places(reading))

    return made


ALL = Shown()
FINE_ROW = ("driving", 1, "driving", 0.9)
ASTRAY_ROW = ("storage", -1, "driving", 0.99, True)


def printed(
    tried: Tried, shown: Shown = ALL, *, as_json: bool = False, width: int | None = 80
) -> tuple[int, str]:
    out = io.StringIO()
    code = show(tried, Page(out, width=width), shown, as_json=as_json)
    return code, out.getvalue()


@pytest.mark.parametrize(
    ("rows", "code", "said", "unsaid"),
    [
        pytest.param([FINE_ROW], 0, "100.0 %", "Most confused", id="nothing confused"),
        pytest.param(
            [FINE_ROW, ("storage", 1, "driving", 0.99)],
            0,
            "     1 driving (0 astray) and storage (1 astray)",
            "[misplaced-phrasing]",
            id="confused, for information",
        ),
        pytest.param(
            [ASTRAY_ROW],
            1,
            "[misplaced-phrasing]",
            "ok: ",
            id="astray",
        ),
        pytest.param(
            [("addiction", 2, "driving", 0.8), FINE_ROW],
            0,
            "     1 escalations that find an answer\n         intents/few.yaml:",
            "     1 refusals",
            id="danger first",
        ),
        pytest.param(
            [("driving", 2, "addiction", 0.8), FINE_ROW],
            0,
            "     1 harmless questions that find an escalation\n",
            "     1 escalations",
            id="false alarm",
        ),
    ],
)
def test_what_is_printed(
    tried: Callable[..., Tried], rows: list[tuple[object, ...]], code: int, said: str, unsaid: str
) -> None:
    ended, text = printed(tried(*rows))
    assert ended == code
    assert said in text
    assert unsaid not in text
    longest = max(len(word) for word in text.split())  # the folder's own name is never cut
    assert max(map(len, text.splitlines())) <= max(80, longest)


def test_unsafe_comes_before_pairs(tried: Callable[..., Tried]) -> None:
    _, text = printed(tried(("addiction", 2, "driving", 0.8), ("storage", 1, "driving", 0.9)))
    assert text.index("Unsafe") < text.index("found least") < text.index("Most confused")


def test_an_example_stands_where_it_is_said_to(tried: Callable[..., Tried], planted: Path) -> None:
    _, text = printed(tried(ASTRAY_ROW), width=None)
    where = next(line for line in text.splitlines() if "[misplaced" in line)
    file, line, column, rest = where.split(":", 3)
    in_file = (planted / file).read_text("utf-8").splitlines()[int(line) - 1]
    assert in_file[int(column) - 1 :] == ASTRAY
    assert rest.startswith(f' "{ASTRAY}" of "storage" reads like "driving"')


def test_examples_are_few_and_pairs_as_many_as_asked(tried: Callable[..., Tried]) -> None:
    rows = [("storage", number, "driving", 0.9) for number in range(1, 9)]
    rows += [("duration", number, "driving", 0.5) for number in range(1, 3)]
    _, text = printed(tried(*rows), Shown(pairs=1))
    assert " ".join(text.split()).count("finds driving") == 3
    assert "(1 of 2)" in text
    _, text = printed(tried(*rows), Shown("storage"))
    assert " ".join(text.split()).count("finds driving") == 8
    assert "duration" not in text


def test_json(tried: Callable[..., Tried]) -> None:
    rows = (FINE_ROW, ASTRAY_ROW, ("addiction", 2, "driving", 0.8))
    code, text = printed(tried(*rows), as_json=True)
    data = json.loads(text)
    assert code == 1
    assert list(data) == [
        *("library", "folds", "intent", "all", "intents", "unsafe", "pairs", "misplaced")
    ]
    assert data["all"] == {"phrasings": 3, "own_intent": 1, "own_reply": 1}
    (astray,) = data["misplaced"]
    assert (astray["text"], astray["found"], astray["share"]) == (ASTRAY, "driving", 0.99)
    assert set(astray["nearest"]) == {"text", "alike", "file", "line", "column"}
    assert [row["intent"] for row in data["unsafe"]["escalation-answered"]] == ["addiction"]
    assert "nearest" not in data["unsafe"]["escalation-answered"][0]
    assert sum(pair["confused"] for pair in data["pairs"]) == 2


@pytest.mark.usefixtures("quick")
def test_from_the_command_line(planted: Path) -> None:
    args = ["selftest", "--library", str(planted), "--json", "--intent", "storage", "--no-cache"]
    result = CliRunner().invoke(cli, args)
    assert result.exit_code == 1, result.output
    assert [row["text"] for row in json.loads(result.stdout)["misplaced"]] == [ASTRAY]
    assert result.stderr.count("steps done") == 7


@pytest.mark.usefixtures("quick")
def test_nothing_planted_nothing_found(small_library: Path) -> None:
    result = CliRunner().invoke(cli, ["selftest", "--library", str(small_library), "--folds", "2"])
    assert result.exit_code == 0, result.output
    assert "ok: no phrasing is clearly under the wrong intent" in result.stdout
    assert "\x1b" not in result.stdout


@pytest.mark.parametrize(
    "args",
    [["--folds", "1"], ["--folds", "x"], ["--pairs", "-1"], ["--intent", "nobody"]],
    ids=" ".join,
)
def test_wrong_use(small_library: Path, args: list[str]) -> None:
    result = CliRunner().invoke(cli, ["selftest", "--library", str(small_library), *args])
    assert result.exit_code == 2
    assert "steps done" not in result.stderr


def test_a_broken_library_is_not_tried(copy_of_library: Path) -> None:
    (copy_of_library / "knowledge" / "ketamine.md").write_text("changed")
    with pytest.raises(ContentError):
        try_library(copy_of_library)
    result = CliRunner().invoke(cli, ["selftest", "--library", str(copy_of_library)])
    assert result.exit_code == 3


def test_an_unknown_intent_is_told_before_the_work(small_library: Path) -> None:
    with pytest.raises(click.UsageError, match="nobody"):
        try_library(small_library, intent="nobody")


@pytest.mark.usefixtures("quick")
def test_check_with_selftest(planted: Path) -> None:
    out = io.StringIO()
    assert check(planted, Page(out), selftest=True) == 1
    assert "[misplaced-phrasing]" in out.getvalue()
    assert "selftest: of " in out.getvalue()


def test_check_without_it_says_how(planted: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr("askmono.faces.selftest.try_library", never)
    out = io.StringIO()
    check(planted, Page(out))
    assert "askmono check --selftest" in out.getvalue()
    assert "misplaced-phrasing" not in out.getvalue()
