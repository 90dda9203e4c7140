"""A conversation becomes a script that says the same, expects what came, and passes."""

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from small_engine import Program

from askmono.content.problems import Problem
from askmono.dialogue.conversation import START
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Abstention, Edition
from askmono.dialogue.respond import respond
from askmono.dialogue.settings import Settings
from askmono.faces.chat import Chat
from askmono.faces.private_file import write_new
from askmono.faces.scripts.recording import TAG, as_script, title_of
from askmono.faces.scripts.runner import Engines, run
from askmono.faces.scripts.script import Script, read_script
from askmono.faces.terminal import Page
from askmono.faces.transcript import Exchange
from askmono.faces.visible import whole

HALF = "\ud83d"


def _read(path: Path, text: str) -> Script:
    path.write_bytes(text.encode())
    problems: list[Problem] = []
    scripts = read_script(path, path.name, problems)
    assert problems == []
    (script,) = scripts
    return script


def _held(engine: Engine, *utterances: str) -> list[Exchange]:
    exchanges, state = [], START
    for utterance in utterances:
        turn = respond(engine, state, utterance)
        exchanges.append(Exchange(utterance, turn.reply))
        state = turn.conversation
    return exchanges


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("recorded") / "a.script.yaml"


ODD = [
    pytest.param("", id="nothing"),
    pytest.param("   how long  ", id="blanks around it"),
    pytest.param("null", id="what YAML takes for nothing"),
    pytest.param("yes", id="what YAML takes for true"),
    pytest.param("- 'a': [b] # c", id="marks of YAML"),
    pytest.param("a\nb\r\nc\td", id="lines and a tab"),
    pytest.param('"\\n"', id="what looks escaped"),
    pytest.param("\x1b[31m\x00\x7f\x85", id="control characters"),
    pytest.param("a\u2028b\u2029c\ufeffd", id="line ends that nobody sees"),
    pytest.param("\U0001f62d\U000e0001\ufffe\uffff", id="beyond the plane"),
    pytest.param("x" * 100_000, id="long"),
]


@pytest.mark.parametrize("utterance", ODD)
def test_utterances_are_kept_exactly(utterance: str, engine: Engine, file: Path) -> None:
    script = _read(file, as_script(_held(engine, utterance), engine))
    assert script.turns[0].says == (utterance,)


whatever = st.text(st.characters(codec=None), max_size=40)


@given(utterances=st.lists(whatever, min_size=1, max_size=3))
@hypothesis_settings(max_examples=60)
def test_whatever_is_typed_is_read_again_and_passes(
    utterances: list[str], engine: Engine, file: Path
) -> None:
    script = _read(file, as_script(_held(engine, *utterances), engine))
    assert [turn.says for turn in script.turns] == [(whole(one),) for one in utterances]
    result = run(script, Engines(engine).of(script))
    assert [trial.unmet for trial in result.trials] == [()] * len(utterances)


def test_a_whole_conversation_passes_at_once(engine: Engine, file: Path) -> None:
    said = ("can i drive after it", "and how long does it last", "he is not breathing", "ketamine")
    exchanges = _held(engine, *said)
    script = _read(file, as_script(exchanges, engine))
    assert [turn.says[0] for turn in script.turns] == list(said)
    assert [turn.expected.reply for turn in script.turns][:3] == ["answer", "answer", "escalation"]
    assert run(script, Engines(engine).of(script)).outcome == "passed"


def test_it_says_how_it_came_about(engine: Engine, file: Path) -> None:
    other = engine.under(Settings(locale="UK", dosing="withhold"))
    text = as_script(_held(other, "can i drive"), other)
    script = _read(file, text)
    assert (script.locale, script.dosing, script.medicine) == ("UK", "withhold", "ketamine")
    assert script.tags == (TAG,)
    assert other.edition.sha256 in text
    assert "review every turn" in text


def test_on_a_shelf_it_names_the_medicine_that_was_chosen(shelf: Engine, file: Path) -> None:
    said = ("how long does amadrol last", "is it addictive", "how long does cortamide last")
    none = _read(file, as_script(_held(shelf, *said), shelf))
    assert none.medicine is None
    assert run(none, Engines(shelf).of(none)).outcome == "passed"
    about = shelf.under(Settings(locale="US", medicine="bexolin"))
    one = _read(file, as_script(_held(about, "how long does it last"), about))
    assert one.medicine == "bexolin"
    assert run(one, Engines(shelf).of(one)).outcome == "passed"


def test_half_a_character_is_told_of_and_a_whole_one_is_not(engine: Engine) -> None:
    assert "half a character" not in as_script(_held(engine, "caf\u00e9 \U0001f62d"), engine)
    told = as_script(_held(engine, f"can i {HALF} drive"), engine)
    assert "a half character" in told
    told.encode()


@pytest.mark.parametrize(
    ("utterance", "title"),
    [
        pytest.param("can i drive", "Recorded: can i drive", id="as typed"),
        pytest.param("", "Recorded: an empty line", id="nothing typed"),
        pytest.param(" a\n b\t", "Recorded: a\u240a b\u2409", id="one line"),
        pytest.param("ab " * 90, f"Recorded: {('ab ' * 20)[:-1]}...", id="cut"),
    ],
)
def test_title_of(utterance: str, title: str) -> None:
    assert title_of(utterance) == title


# --- askmono chat --record -----------------------------------------------------------------------


def test_chat_records(program: Program, tmp_path: Path) -> None:
    done = program("chat", "--record", "a.script.yaml", stdin="can i drive\n/topics\nthanks\n")
    path = tmp_path / "a.script.yaml"
    assert (done.returncode, done.stderr) == (0, "")
    assert "will hold all that was typed" in done.stdout
    assert "Recorded: a.script.yaml" in done.stdout
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    problems: list[Problem] = []
    (script,) = read_script(path, "a", problems)
    assert [turn.says[0] for turn in script.turns] == ["can i drive", "thanks"]


def test_chat_records_nothing_unless_asked(program: Program, tmp_path: Path) -> None:
    done = program("chat", stdin="can i drive\n")
    assert "ecord" not in done.stdout
    assert list(tmp_path.iterdir()) == []


def test_chat_of_no_word_leaves_no_file(program: Program, tmp_path: Path) -> None:
    done = program("chat", "--record", "a.script.yaml", stdin="/quit\n")
    assert done.returncode == 0
    assert "Not recorded: nothing was said." in done.stdout
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "why"),
    [
        pytest.param("taken.script.yaml", "is there already", id="nothing is written over"),
        pytest.param("a.yaml", "ends in .script.yaml", id="not found by askmono test"),
        pytest.param("no/a.script.yaml", "no folder no", id="no such folder"),
    ],
)
def test_chat_refuses_before_anything_is_said(
    name: str, why: str, program: Program, tmp_path: Path
) -> None:
    (tmp_path / "taken.script.yaml").write_text("mine")
    done = program("chat", "--record", name, stdin="can i drive\n")
    assert (done.returncode, done.stdout) == (2, "")
    assert why in done.stderr
    assert [path.read_text() for path in tmp_path.iterdir()] == ["mine"]


def test_chat_records_what_was_said_before_ctrl_c(
    environment: dict[str, str], tmp_path: Path
) -> None:
    command = [sys.executable, "-u", "-m", "askmono", "chat", "--record", "a.script.yaml"]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
        cwd=tmp_path,
        # A shell that runs this in the background may have told all its children to ignore it.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        running.stdin.write("can i drive\n")
        running.stdin.flush()
        while "Source:" not in running.stdout.readline():
            pass
        running.send_signal(signal.SIGINT)
        told, _ = running.communicate(timeout=30)
        assert running.returncode == 130
    assert "Recorded: a.script.yaml" in told
    assert "can i drive" in (tmp_path / "a.script.yaml").read_text()


class _Out:
    """What a page writes to."""

    def __init__(self) -> None:
        self.text = ""

    def write(self, text: str) -> int:
        self.text += text
        return len(text)

    def flush(self) -> None:
        return


def test_a_disk_that_is_full_loses_nothing(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, data: str) -> None:
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr("askmono.faces.private_file.write_new", full)
    out = _Out()
    talk = Chat(engine, Page(out))  # type: ignore[arg-type]
    talk.hear("can i drive")
    assert talk.record(tmp_path / "a.script.yaml") is False
    assert "no space left on device" in out.text
    said = out.text[out.text.index("# Recorded") :]
    assert _read(tmp_path / "b.script.yaml", said).turns[0].says == ("can i drive",)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_no_part_of_a_file_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = os.open

    def into_full(path: str, flags: int, mode: int = 0o777) -> int:
        handle = opened(path, flags, mode)
        full = opened("/dev/full", os.O_WRONLY)
        os.dup2(full, handle)
        os.close(full)
        return handle

    monkeypatch.setattr("askmono.faces.private_file.os.open", into_full)
    with pytest.raises(OSError, match="No space left"):
        write_new(tmp_path / "a", "words")
    assert list(tmp_path.iterdir()) == []


def test_what_stands_there_is_not_removed(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("mine")
    with pytest.raises(FileExistsError):
        write_new(tmp_path / "a", "words")
    assert (tmp_path / "a").read_text() == "mine"


def test_a_reply_of_another_kind_is_expected_as_it_came(engine: Engine, file: Path) -> None:
    reply = Abstention(utterance="x", library=Edition("1", "0" * 64), reason="off-topic")
    expected = _read(file, as_script([Exchange("x", reply)], engine)).turns[0].expected
    assert (expected.reply, expected.reason, expected.cites) == ("abstention", "off-topic", ())
