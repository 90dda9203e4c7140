"""Scripts and tables as curators write them: what is read, and each mistake with its place."""

from pathlib import Path

import pytest

from askmono.content.problems import Problem
from askmono.dialogue.engine import Engine
from askmono.dialogue.settings import Settings
from askmono.faces.scripts.expectation import Cited, Expectation
from askmono.faces.scripts.finding import is_script, read_file, read_scripts, script_files
from askmono.faces.scripts.runner import Engines, sound
from askmono.faces.scripts.script import Script

TURN = "turns:\n  - say: is it addictive\n    expect: {reply: answer}\n"


def _read(folder: Path, text: str, name: str = "a.script.yaml") -> tuple[Script, ...]:
    (folder / name).write_text(text, "utf-8")
    problems: list[Problem] = []
    scripts = read_file(folder / name, problems)
    assert problems == []
    return scripts


def _told(folder: Path, text: str | bytes, name: str = "a.script.yaml") -> list[str]:
    """Each problem as "line:column code what"."""
    (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    problems: list[Problem] = []
    assert read_file(folder / name, problems) == ()
    assert all(problem.file == str(folder / name) for problem in problems)
    return [f"{p.line}:{p.column} {p.code} {p.what}" for p in sorted(problems)]


def test_one_conversation_with_everything(tmp_path: Path) -> None:
    (script,) = _read(
        tmp_path,
        """title: A whole one
medicine: ketamine
locale: IE
policy: {dosing: withhold}
tags: [a, b-c]
note: for readers
turns:
  - say: [is it addictive, can i get hooked]
    note: twice
    expect:
      reply: answer
      cites: {section: FAQs}
      shows: tolerance
""",
    )
    assert script.title == "A whole one"
    assert script.settings(Settings(locale="US")) == Settings("IE", "withhold", "ketamine")
    assert script.tags == ("a", "b-c")
    (turn,) = script.turns
    assert turn.says == ("is it addictive", "can i get hooked")
    assert turn.expected == Expectation(
        reply="answer", cites=(Cited(section="FAQs"),), shows=("tolerance",)
    )
    assert (turn.place.line, turn.expected_at.line, turn.keys["shows"].line) == (8, 11, 13)
    assert turn.note == "twice"


def test_what_stands_above_conversations_holds_for_each_unless_it_says_otherwise(
    tmp_path: Path,
) -> None:
    first, second = _read(
        tmp_path,
        f"""title: Two
locale: IE
tags: [shared]
conversations:
  - title: one
    {TURN.replace(chr(10), chr(10) + "    ").strip()}
  - title: two
    locale: UK
    tags: [own]
    {TURN.replace(chr(10), chr(10) + "    ").strip()}
""",
    )
    assert (first.locale, second.locale) == ("IE", "UK")
    assert (first.tags, second.tags) == (("shared",), ("shared", "own"))
    assert first.settings(Settings(locale="US", medicine="ketamine")).medicine == "ketamine"


def test_fragments_stand_wherever_they_are_named(tmp_path: Path) -> None:
    _read(
        tmp_path,
        """title: Shared
fragments:
  expectations:
    hooked: {reply: answer, intent: addiction}
  turns:
    hello:
      - say: hello
        expect: {reply: abstention}
    both:
      - use: hello
      - say: is it addictive
        expect: hooked
""",
        "shared.script.yaml",
    )
    (script,) = _read(
        tmp_path,
        "title: Takes\ninclude: [shared.script.yaml]\nturns:\n  - use: both\n"
        "  - say: can i get hooked\n    expect: hooked\n",
    )
    assert [turn.says[0] for turn in script.turns] == [
        "hello",
        "is it addictive",
        "can i get hooked",
    ]
    last = script.turns[-1]
    assert last.expected == Expectation(reply="answer", intent="addiction")
    assert last.place.file.endswith("a.script.yaml")
    assert last.expected_at.file.endswith("shared.script.yaml")
    assert last.keys["intent"].line == 4


def test_a_file_of_fragments_alone_holds_no_conversation(tmp_path: Path) -> None:
    assert _read(tmp_path, "title: Shared\nfragments: {}\n") == ()


WRONG = [
    pytest.param(
        "title: abc\ntruns: []\n" + TURN,
        ['2:1 unknown-key unknown key "truns"; did you mean "turns"?'],
        id="a key misspelt",
    ),
    pytest.param("title: abc\n", ["1:1 no-turns the file holds no conversation"], id="no turns"),
    pytest.param(TURN, ['1:1 missing-key "title" is missing'], id="no title"),
    pytest.param(
        "title: abc\nturns:\n  - say: hi\n",
        ['3:5 missing-key "expect" is missing'],
        id="nothing expected",
    ),
    pytest.param(
        "title: abc\nturns:\n  - expect: {reply: answer}\n",
        ['3:5 missing-key "say" is missing'],
        id="nothing said",
    ),
    pytest.param(
        "title: abc\nturns:\n  - say: hi\n    expect: {}\n",
        ['4:13 too-short "expect" is empty or too short'],
        id="an expectation of nothing",
    ),
    pytest.param(
        "title: abc\nturns:\n  - say: 2\n    expect: {reply: answer}\n",
        ['3:10 wrong-type "say" is 2, not text or a list'],
        id="a number is no text",
    ),
    pytest.param(
        "title: abc\nturns:\n  - say: hi\n    expect: {reply: anser}\n",
        ['4:21 bad-value "reply" is "anser"'],
        id="no kind of reply",
    ),
    pytest.param(
        "title: abc\nturns:\n  - say: hi\n    expect: {cites: {sction: x}}\n",
        ['4:22 unknown-key unknown key "sction"; did you mean "section"?'],
        id="inside a target",
    ),
    pytest.param(
        "title: abc\nturns:\n  - say: hi\n    expect: {any_of: [{reply: answer}]}\n",
        ['4:22 too-short "any_of" is empty or too short'],
        id="any of one",
    ),
    pytest.param(
        "title: abc\nturns:\n  - say: hi\n    expect: warmly\n",
        ['4:13 unknown-fragment no fragment is called "warmly"'],
        id="no such expectation",
    ),
    pytest.param(
        "title: abc\nturns:\n  - use: opening\n",
        ['3:10 unknown-fragment no fragment is called "opening"'],
        id="no such turns",
    ),
    pytest.param(
        "title: abc\nfragments:\n  turns:\n    a:\n      - use: b\n    b:\n      - use: a\n"
        "turns:\n  - use: a\n",
        ['7:14 fragment-cycle the shared turns "a" use themselves'],
        id="turns that use themselves",
    ),
    pytest.param(
        "title: abc\ninclude: [none.script.yaml]\n" + TURN,
        ["2:11 missing-include there is no file none.script.yaml beside this one"],
        id="no such file",
    ),
    pytest.param(
        "title: abc\nturns:\n  - use: a\n    say: hi\nfragments:\n  turns:\n    a:\n"
        "      - say: hi\n        expect: {reply: answer}\n",
        ['4:5 unfitting-key "say" does not go with "use"'],
        id="both said and used",
    ),
    pytest.param(
        "title: abc\nconversations:\n"
        + "".join(
            f"  - title: same\n    turns:\n      - say: {text}\n        expect: {{passages: 0}}\n"
            for text in "ab"
        ),
        ['7:12 duplicate-title two conversations are called "same"'],
        id="two of one name",
    ),
    pytest.param(
        f"title: abc\n{TURN}conversations:\n  - title: two\n    "
        + TURN.replace("\n", "\n    ").strip()
        + "\n",
        ['3:3 unfitting-key "turns" and "conversations" do not go together'],
        id="turns beside conversations",
    ),
    pytest.param(b"title: \xff\n", ["1:8 bad-utf8 byte 0xff is not UTF-8"], id="no UTF-8"),
    pytest.param("", ["1:1 empty-file the file is empty"], id="empty"),
    pytest.param(
        "title: abc\nturns:\n\t- say: hi\n",
        ["3:1 yaml-syntax this is not YAML: a tab where only spaces may stand"],
        id="a tab",
    ),
    pytest.param(
        "title: a\nturns: []\n",
        [
            '1:8 too-short "title" is empty or too short',
            '2:8 too-short "turns" is empty or too short',
        ],
        id="two mistakes in one run",
    ),
]


@pytest.mark.parametrize(("text", "told"), WRONG)
def test_each_mistake_is_told_with_its_place(
    text: str | bytes, told: list[str], tmp_path: Path
) -> None:
    assert _told(tmp_path, text) == told


def test_fragments_of_one_name_in_two_files_are_told(tmp_path: Path) -> None:
    fragment = "fragments: {expectations: {hooked: {reply: answer}}}\n"
    (tmp_path / "b.script.yaml").write_text("title: Shared\n" + fragment, "utf-8")
    script = tmp_path / "a.script.yaml"
    script.write_text("title: abc\ninclude: [b.script.yaml]\n" + fragment + TURN, "utf-8")
    problems: list[Problem] = []
    assert read_file(script, problems) == ()
    (problem,) = problems
    assert (Path(problem.file).name, problem.code) == ("b.script.yaml", "duplicate-fragment")
    assert f"{script}:3" in problem.advice


def test_what_an_unreadable_file_of_fragments_holds_is_not_said_to_be_missing(
    tmp_path: Path,
) -> None:
    (tmp_path / "b.script.yaml").write_text("title: [", "utf-8")
    script = tmp_path / "a.script.yaml"
    script.write_text(
        "title: abc\ninclude: [b.script.yaml]\nturns:\n  - use: hello\n"
        "  - say: hi\n    expect: warmly\n",
        "utf-8",
    )
    problems: list[Problem] = []
    assert read_file(script, problems) == ()
    assert [(Path(p.file).name, p.code) for p in problems] == [("b.script.yaml", "yaml-syntax")]


# --- tables --------------------------------------------------------------------------------------


def test_a_row_is_a_conversation_of_one_turn(tmp_path: Path) -> None:
    first, second = _read(
        tmp_path,
        "\ufeffUtterance,reply,intent,section,faq,shows,tags,locale,dosing,note\r\n"
        '"is it, well, addictive",answer,addiction,FAQs,addictive,'
        "tolerance|habit,a b,IE,withhold,x\r\n"
        "hello,abstention|clarification,,,,,,,,\r\n",
        "a.utterances.csv",
    )
    assert first.title == "row 2: is it, well, addictive"
    assert (first.locale, first.dosing, first.tags, first.note) == (
        "IE",
        "withhold",
        ("a", "b"),
        "x",
    )
    (turn,) = first.turns
    assert turn.says == ("is it, well, addictive",)
    assert turn.expected == Expectation(
        reply="answer",
        intent="addiction",
        cites=(Cited(section="FAQs", faq="addictive"),),
        shows=("tolerance", "habit"),
    )
    assert second.turns[0].expected.any_of == (
        Expectation(reply="abstention"),
        Expectation(reply="clarification"),
    )
    assert second.place.line == 3


def test_a_table_parted_by_tabs(tmp_path: Path) -> None:
    (script,) = _read(tmp_path, "intent\tutterance\naddiction\tis it, say, addictive\n", "a.tsv")
    assert script.turns[0].says == ("is it, say, addictive",)


WRONG_TABLES = [
    pytest.param(
        "utterance,intent\nhi,greeting\nis it addictive,\n",
        ["3:1 empty-cell nothing is expected of this utterance"],
        id="nothing expected",
    ),
    pytest.param(
        "text,intent\nhi,greeting\n",
        ['1:1 missing-column the first line names no column "utterance"'],
        id="no utterance",
    ),
    pytest.param(
        "utterance,intend\nhi,greeting\n",
        ['1:1 unknown-column unknown column "intend"', "2:1 empty-cell nothing is expected"],
        id="a column misspelt",
    ),
    pytest.param(
        "utterance,reply\nhi,anser\n", ['2:1 bad-value "reply" is "anser"'], id="no kind of reply"
    ),
    pytest.param(
        'utterance,reply\n"hi,answer\n',
        ["2:1 csv-syntax this is not CSV: unexpected end of data"],
        id="a quote that is not closed",
    ),
    pytest.param(
        "utterance,reply\nwell, hi,answer\n",
        ["2:1 csv-columns 3 values stand here; the first line names 2"],
        id="a comma without quotes",
    ),
]


@pytest.mark.parametrize(("text", "told"), WRONG_TABLES)
def test_each_mistake_of_a_table_is_told(text: str, told: list[str], tmp_path: Path) -> None:
    found = _told(tmp_path, text, "a.utterances.csv")
    assert len(found) == len(told)
    assert all(one.startswith(start) for one, start in zip(found, told, strict=True))


# --- what the library does not have --------------------------------------------------------------

NAMED = [
    pytest.param("intent: addiction", [], id="an intent that is there"),
    pytest.param("offers: any", [], id="any is no id"),
    pytest.param("notices: not-advice", [], id="a notice that is there"),
    pytest.param("cites: {faq: addictive}", [], id="a passage that is there"),
    pytest.param("intent: adiction", [(4, "unknown-intent")], id="an intent misspelt"),
    pytest.param("offers: [addiction, none]", [(4, "unknown-intent")], id="none among ids"),
    pytest.param("notices: nothing", [(4, "unknown-notice")], id="no such notice"),
    pytest.param("cites: {faq: giraffes}", [(4, "unknown-passage")], id="no such passage"),
    pytest.param(
        "any_of: [{intent: nothing}, {first: {label: giraffe}}]",
        [(4, "unknown-intent"), (4, "unknown-passage")],
        id="inside any of",
    ),
]


@pytest.mark.parametrize(("expected", "told"), NAMED)
def test_what_a_script_names_is_looked_for_in_the_library(
    expected: str, told: list[tuple[int, str]], tmp_path: Path, engine: Engine
) -> None:
    scripts = _read(tmp_path, f"title: abc\nturns:\n  - say: hi\n    expect: {{{expected}}}\n")
    problems: list[Problem] = []
    kept = sound(scripts, Engines(engine), problems)
    assert [(problem.line, problem.code) for problem in problems] == told
    assert kept == (() if told else scripts)


@pytest.mark.parametrize("setting", ["locale: XX", "medicine: giraffe"])
def test_an_unknown_setting_costs_that_conversation_alone(
    setting: str, tmp_path: Path, engine: Engine
) -> None:
    wrong = _read(tmp_path, f"title: abc\n{setting}\n{TURN}")
    right = _read(tmp_path, f"title: abc\nlocale: IE\n{TURN}", "b.script.yaml")
    problems: list[Problem] = []
    assert sound([*wrong, *right], Engines(engine), problems) == right
    (problem,) = problems
    assert problem.code == "unknown-setting"
    assert "known: " in problem.advice


# --- which files ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("a.script.yaml", True),
        ("a.utterances.csv", True),
        ("a.utterances.tsv", True),
        ("a.yaml", False),
        ("a.csv", False),
        ("a.script.yml", False),
        ("script.yaml", False),
    ],
)
def test_scripts_are_known_by_their_names(name: str, is_one: bool) -> None:
    assert is_script(Path(name)) is is_one


def test_folders_are_searched_and_what_is_no_work_of_a_curator_is_not(tmp_path: Path) -> None:
    for name in ("b/a.script.yaml", "a.script.yaml", ".git/x.script.yaml", "env/x.script.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"title: abc\n{TURN}", "utf-8")
    (tmp_path / "env" / "pyvenv.cfg").touch()
    (tmp_path / "plain.csv").write_text("utterance,reply\nhi,answer\n", "utf-8")
    files = [path.relative_to(tmp_path).as_posix() for path in script_files([tmp_path])]
    assert files == ["a.script.yaml", "b/a.script.yaml"]
    twice = list(script_files([tmp_path / "a.script.yaml", tmp_path, tmp_path / "plain.csv"]))
    assert len(twice) == 3
    problems: list[Problem] = []
    assert len(read_scripts(twice, problems)) == 3
    assert problems == []
