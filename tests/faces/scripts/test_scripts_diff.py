"""What another library makes of the same utterances, and how it is told."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from small_engine import Program
from two_libraries import edited, replace

from askmono.content.library import load_library
from askmono.content.problems import Problem
from askmono.dialogue.engine import Engine, open_engine
from askmono.dialogue.settings import Settings
from askmono.faces.scripts.diff import (
    Both,
    Compared,
    Said,
    compare_said,
    compare_script,
    differences,
    phrasings,
    worst_first,
)
from askmono.faces.scripts.diff_markdown import as_markdown, code, escaped
from askmono.faces.scripts.diff_report import Comparison, as_json, comparison_lines
from askmono.faces.scripts.harm import Change
from askmono.faces.scripts.runner import Engines
from askmono.faces.scripts.script import Script, read_script
from askmono.faces.visible import visible

SCRIPT = """\
title: Driving first
locale: US
turns:
  - say: can i drive after it
    expect: {reply: answer, intent: driving}
  - say: [is it addictive, can i get addicted to it]
    expect: {reply: answer, intent: addiction}
  - say: how do i store it
    expect: {reply: answer}
  - say: he is not breathing
    expect: {reply: escalation, shows: "911"}
"""


@pytest.fixture(scope="module")
def new_folder(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return edited(folder, tmp_path_factory.mktemp("edited") / "library")


@pytest.fixture(scope="module")
def new(new_folder: Path, cache_home: Path) -> Engine:
    return open_engine(new_folder, Settings(locale="US"), cache_home / "askmono")


@pytest.fixture
def both(engine: Engine, new: Engine) -> Both:
    return Both(Engines(engine), Engines(new))


@pytest.fixture
def script(tmp_path: Path) -> Script:
    path = tmp_path / "a.script.yaml"
    path.write_text(SCRIPT)
    problems: list[Problem] = []
    (read,) = read_script(path, path.name, problems)
    return read


@pytest.fixture
def compared(script: Script, both: Both) -> list[Compared]:
    problems: list[Problem] = []
    found = list(compare_script(script, both, problems))
    assert problems == []
    return found


def _comparison(found: list[Compared], engine: Engine, new: Engine, **more: Any) -> Comparison:
    return Comparison(
        names=("old | *name*", "."),
        editions=(engine.edition, new.edition),
        libraries=tuple(differences(engine.library, new.library)),
        said="1 conversation",
        utterances=len(found),
        changed=worst_first(found),
        **more,
    )


def test_each_turn_is_compared_with_its_own(compared: list[Compared]) -> None:
    assert [(one.turn, one.change) for one in compared] == [
        (1, Change.TEXT),
        (2, Change.INTENT),
        (2, Change.INTENT),
        (3, None),
        (4, Change.NUMBER_LOST),
    ]
    assert [one.place.line for one in compared] == [4, 6, 6, 8, 10]


def test_whether_the_script_expects_it_is_told(compared: list[Compared]) -> None:
    assert [one.expected for one in compared] == [True, False, False, True, False]


def test_what_comes_after_the_two_have_parted_is_marked(compared: list[Compared]) -> None:
    # Only the id of the intent before is another: what is said next may be heard otherwise.
    assert [one.after for one in compared] == [False, False, False, True, False]


def test_unsafe_changes_come_first_then_by_rank_then_in_order(compared: list[Compared]) -> None:
    changed = worst_first([*compared, *compared])
    assert [one.change for one in changed] == [
        *[Change.NUMBER_LOST] * 2,
        *[Change.TEXT] * 2,
        *[Change.INTENT] * 4,
    ]
    assert [one.utterance for one in changed][4:6] == [
        "is it addictive",
        "can i get addicted to it",
    ]


def test_the_same_library_changes_nothing(script: Script, engine: Engine) -> None:
    same = Both(Engines(engine), Engines(engine))
    found = list(compare_script(script, same, []))
    assert len(found) == 5
    assert worst_first(found) == ()


@pytest.mark.parametrize(
    ("settings", "problems"),
    [
        pytest.param(Settings(locale="UK"), 0, id="both have it"),
        pytest.param(Settings(locale="Mars"), 1, id="neither has it"),
    ],
)
def test_settings_that_a_library_lacks(settings: Settings, problems: int, both: Both) -> None:
    said: list[Problem] = []
    found = list(compare_said(Said("can i drive", "", settings=settings), both, said))
    assert ([problem.code for problem in said], len(found)) == (
        ["unknown-setting"] * problems,
        1 - problems,
    )


def test_differences(engine: Engine, new: Engine) -> None:
    assert differences(engine.library, engine.library) == []
    told = differences(engine.library, new.library)
    assert [line.split(" (")[0].split(":")[0] for line in told] == [
        "monograph ketamine",
        "intents",
        "locales",
    ]
    assert "new habit-forming; gone addiction" in told[1]
    assert "changed US, CA" in told[2]


def test_phrasings_of_both_are_said_once(folder: Path, new_folder: Path) -> None:
    libraries = [load_library(folder), load_library(new_folder)]
    every = phrasings(libraries, ("ketamine", "ketamine"))
    assert len({said.utterance for said in every}) == len(every) > 200
    assert not any("{medicine}" in said.utterance for said in every)
    changed = phrasings(libraries, ("ketamine", "ketamine"), changed=True)
    about = {said.about for said in changed}
    assert "phrasing of addiction" in about
    assert "phrasing of storage" not in about
    assert phrasings(libraries[:1] * 2, ("ketamine",) * 2, changed=True) == []


# --- how it is told ------------------------------------------------------------------------------


def test_lines(compared: list[Compared], engine: Engine, new: Engine) -> None:
    lines = [line.text for line in comparison_lines(_comparison(compared, engine, new), 100)]
    told = "\n".join(lines)
    assert lines[-1] == "1 unsafe change and 3 other changes of 5 utterances (1 conversation)"
    assert told.index("UNSAFE: an emergency card has lost a number (1)") < told.index("the text of")
    assert re.search(r"old: ketamine.md, FAQs, line 77 +\| new: ketamine.md, FAQs, line 77", told)
    assert "- Please call 911 now." in told
    assert "+ Please call 912 now." in told
    assert told.count("the script does not expect the new reply") == 3


def test_lines_of_one_kind_are_cut_but_never_the_unsafe(
    compared: list[Compared], engine: Engine, new: Engine
) -> None:
    found = _comparison(compared * 60, engine, new)
    told = [line.text for line in comparison_lines(found, 100)]
    assert sum("he is not breathing" in line for line in told) == 60
    assert sum("can i drive after it" in line for line in told) == 50
    assert "and 10 more; --json FILE has them all" in told
    assert sum(line.startswith("old: ketamine.md") for line in told) == 1  # side by side once


def test_json(compared: list[Compared], engine: Engine, new: Engine) -> None:
    told = json.loads(as_json(_comparison(compared, engine, new)))
    assert (told["askmono"], told["utterances"], told["unsafe"]) == (1, 5, 1)
    assert told["old"]["sha256"] == engine.edition.sha256
    first = told["changes"][0]
    assert (first["change"], first["unsafe"], first["line"]) == ("number-lost", True, 10)
    assert first["old"]["reply"] == first["new"]["reply"] == "escalation"
    assert [change["change"] for change in told["changes"][1:]] == ["text", "intent", "intent"]


def test_markdown(compared: list[Compared], engine: Engine, new: Engine) -> None:
    problem = Problem("a|b.yaml", 1, 1, "it is `broken`", "bad", "mend it")
    text = as_markdown(_comparison(compared, engine, new, problems=(problem,)))
    headings = [line for line in text.split("\n") if line.startswith("#")]
    assert headings == [
        f"## askmono: {code('old | *name*')} → {code('.')}",
        "### Unsafe: an emergency card has lost a number (1)",
        "### The text of a passage has changed (1)",
        "### The same reply by another intent (2)",
        "### Not compared",
    ]
    assert (
        text.split("\n")[2]
        == "**1 unsafe change and 3 other changes of 5 utterances (1 conversation)**"
    )
    assert text.count("<details>") == text.count("</details>") == 2
    assert "a|b" not in text


def test_long_tables_are_folded_unless_unsafe(
    compared: list[Compared], engine: Engine, new: Engine
) -> None:
    text = as_markdown(_comparison(compared * 20, engine, new))
    assert "<details><summary>20 utterances</summary>" in text
    unsafe = text[text.index("### Unsafe") : text.index("### The text")]
    assert "utterances</summary>" not in unsafe


def test_nothing_changed_is_said(engine: Engine, new: Engine) -> None:
    assert "**no reply of 0 utterances (1 conversation) changed**" in as_markdown(
        _comparison([], engine, new)
    )
    assert "nothing to compare" in as_markdown(_comparison([], engine, engine))


NASTY = [
    pytest.param("a | b", id="a cell's end"),
    pytest.param("`code` **bold** _it_ ~~no~~", id="marks"),
    pytest.param("<script>alert(1)</script> &amp; &#60;", id="HTML"),
    pytest.param("[a](http://x) ![b](c) https://y.z", id="links"),
    pytest.param("@everyone #1 :tada: \\| $x$", id="what GitHub reads"),
    pytest.param("line\nbreak\r\x1b[31m\u202e", id="lines and marks that steer"),
]
table = MarkdownIt("commonmark", {"html": True}).enable("table")


def _cells(row: str) -> list[list[str]]:
    """What a Markdown reader makes of a row: each cell's text and its tags."""
    tokens = table.parse(f"| a | b |\n|---|---|\n{row}\n")
    inline = [token for token in tokens if token.type == "inline"][2:]
    return [[child.content for child in token.children or ()] for token in inline]


@pytest.mark.parametrize("utterance", NASTY)
def test_nothing_typed_is_read_as_markdown(utterance: str) -> None:
    first, second = _cells(f"| {code(utterance)} | {escaped(utterance)} |")
    assert (first[0], first[-1]) == ("<code>", "</code>")
    assert "".join(first[1:-1]) == visible(utterance)
    assert "".join(second) == visible(utterance)


@given(utterance=st.text(min_size=1, max_size=30))
def test_no_text_breaks_a_table(utterance: str) -> None:
    first, second = _cells(f"| {code(utterance)} | x |")
    assert second == ["x"]
    assert "".join(first[1:-1]).split() == visible(utterance).split() or not utterance.strip()


# --- the command ---------------------------------------------------------------------------------


@pytest.fixture
def workplace(tmp_path: Path, folder: Path, new_folder: Path, new: Engine) -> Path:
    """The folder in which the program runs: both libraries, and a script."""
    (tmp_path / "old").symlink_to(folder)
    (tmp_path / "new").symlink_to(new_folder)
    (tmp_path / "a.script.yaml").write_text(SCRIPT)
    return tmp_path


@pytest.mark.parametrize(
    ("options", "exit_code"),
    [
        pytest.param((), 1, id="changes"),
        pytest.param(("--fail-on", "unsafe"), 1, id="an unsafe one"),
        pytest.param(("--fail-on", "never"), 0, id="asked not to"),
    ],
)
def test_exit_code(
    options: tuple[str, ...], exit_code: int, program: Program, workplace: Path
) -> None:
    done = program("diff", "old", "new", *options)
    assert (done.returncode, done.stderr) == (exit_code, "")
    assert done.stdout.endswith("of 5 utterances (1 conversation)\n")


def test_harmless_changes_alone_do_not_fail_where_only_unsafe_ones_do(
    program: Program, workplace: Path
) -> None:
    (workplace / "a.script.yaml").write_text(SCRIPT.partition("  - say: he is not")[0])
    assert program("diff", "old", "new", "--fail-on", "unsafe").returncode == 0
    assert program("diff", "old", "new").returncode == 1


def test_a_plain_table_of_utterances(program: Program, workplace: Path) -> None:
    (workplace / "u.csv").write_bytes(
        b"\xef\xbb\xbfutterance,locale\r\ncan i drive,\r\nhe is not breathing,UK\r\n"
    )
    done = program("diff", "old", "new", "--csv", "u.csv", "--json", "-")
    told = json.loads(done.stdout)
    assert done.returncode == 1
    assert told["utterances"] == 2
    assert [(c["change"], c["line"]) for c in told["changes"]] == [("text", 2)]


def test_a_sample_of_phrasings_is_the_same_again(program: Program, workplace: Path) -> None:
    (workplace / "a.script.yaml").unlink()
    first = program("diff", "old", "new", "--sample", "30", "--json", "-", "--fail-on", "never")
    again = program("diff", "old", "new", "--sample", "30", "--json", "-", "--fail-on", "never")
    other = program("diff", "old", "new", "--sample", "30", "--json", "-", "--seed", "1")
    assert json.loads(first.stdout)["utterances"] == 30
    assert first.stdout == again.stdout != other.stdout


def test_files_are_written_beside_what_is_printed(program: Program, workplace: Path) -> None:
    done = program("diff", "old", "new", "--markdown", "a.md", "--json", "a.json")
    assert "UNSAFE" in done.stdout
    assert (workplace / "a.md").read_text("utf-8").startswith("## askmono: <code>old</code>")
    assert json.loads((workplace / "a.json").read_text("utf-8"))["unsafe"] == 1


@pytest.mark.parametrize(
    ("args", "exit_code", "why"),
    [
        pytest.param(("old", "nowhere"), 2, "[unknown-library]", id="no such library"),
        pytest.param(("old", "new", "empty"), 2, "no script in empty", id="no script"),
        pytest.param(
            ("old", "new", "--json", "-", "--markdown", "-"), 2, "only one of", id="two at once"
        ),
        pytest.param(("old", "new", "--locale", "Mars"), 2, 'old: no locale "Mars"', id="locale"),
        pytest.param(("old", "broken"), 3, "broken:knowledge/library.yaml:", id="broken library"),
        pytest.param(
            ("old", "new", "bad.script.yaml"), 3, "bad.script.yaml:1:", id="broken script"
        ),
        pytest.param(("old", "new", "--json", "no/x"), 2, "cannot be written", id="no folder"),
    ],
)
def test_what_is_wrong_is_said(
    args: tuple[str, ...], exit_code: int, why: str, program: Program, workplace: Path
) -> None:
    (workplace / "empty").mkdir()
    (workplace / "bad.script.yaml").write_text("title: Bad\n")
    broken = workplace / "broken" / "knowledge"
    broken.mkdir(parents=True)
    (broken / "library.yaml").write_text(
        (workplace / "old" / "knowledge" / "library.yaml").read_text("utf-8")
    )
    replace(broken / "library.yaml", "language: en", "language: 7", some=True)
    if "bad.script.yaml" not in args:
        (workplace / "bad.script.yaml").unlink()
    done = program("diff", *args)
    assert done.returncode == exit_code
    assert why in done.stderr
    assert "Traceback" not in done.stderr
