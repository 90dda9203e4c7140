import json
import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner
from small_engine import Program

from askmono.content.yamlfile import schema
from askmono.dialogue.engine import Engine
from askmono.faces.cli import cli

QUESTION = "Can I drive or use machines after having ketamine?"
HEAVY = ["textual", "rich", "jsonschema", "yaml", "markdown_it", "scipy", "spellchecker"]
ROUNDABOUT = ["will i be my old self by the evening", "where does it like to live at home"]
# What only a doubtful question is worth; numpy also batch, which lives long enough.
ENCODER = ["numpy", "onnxruntime", "tokenizers"]


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        pytest.param(["--help"], 0, "Exit codes:", id="help"),
        pytest.param(["ask", "-h"], 0, "--json", id="help of a command"),
        pytest.param(["--nope"], 2, "No such option", id="unknown option"),
        pytest.param(["can", "i"], 2, "askmono ask", id="a question without ask"),
        pytest.param(["ask"], 2, "there is no question", id="nothing asked"),
        pytest.param(["verify"], 2, "no transcript", id="nothing to verify"),
        pytest.param(["verify", "nowhere.json"], 2, "does not exist", id="no such transcript"),
        pytest.param(["ask", "--dosing", "maybe", "x"], 2, "withhold", id="no such choice"),
        pytest.param(["--library", "nowhere", "check"], 2, "does not exist", id="no such folder"),
        pytest.param(["lesson", "--print", 'a "b'], 2, "--print", id="no command to print with"),
        pytest.param(["completion", "bash"], 0, "_ASKMONO_COMPLETE", id="completion"),
        pytest.param(["completion", "tcsh"], 2, "fish", id="no such shell"),
    ],
)
def test_without_a_library(args: list[str], code: int, said: str) -> None:
    result = CliRunner().invoke(cli, args, env={"ASKMONO_LIBRARY": None})
    assert (result.exit_code, said in result.output) == (code, True), result.output


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        pytest.param(["ask", *QUESTION.split()], 0, "Source: ketamine.md, FAQs, line 77", id="ask"),
        pytest.param(["ask", "x", "--locale", "XX"], 2, "US, CA", id="unknown locale"),
        pytest.param(["--locale", "XX", "ask", "x"], 2, "US, CA", id="the same before the command"),
        pytest.param(["--locale", "XX", "ask", "x", "--locale", "UK"], 0, "", id="the last counts"),
        pytest.param(
            ["ask", "x", "--medicine", "aspirin"], 2, "those known: ketamine", id="medicine"
        ),
        pytest.param(["--version"], 0, "library 2026", id="version"),
        pytest.param(["ask", "--version"], 0, "library 2026", id="version of a command"),
        pytest.param(["explain", "can i drive"], 0, "ketamine.md", id="explain"),
    ],
)
def test_with_a_library(program: Program, args: list[str], code: int, said: str) -> None:
    result = program(*args)
    output = result.stdout + result.stderr
    assert (result.returncode, said in output) == (code, True), output
    assert "Traceback" not in output


def test_ask_json_is_the_contract(program: Program) -> None:
    result = program("ask", "--json", "-", stdin=f"{QUESTION}\n")
    reply = json.loads(result.stdout)
    jsonschema.validate(reply, schema("reply"))
    assert reply["utterance"] == QUESTION
    assert result.stdout.count("\n") == 1


def test_hostile_bytes(program: Program) -> None:
    result = program("ask", "--json", "x\udcff\x1b[31m\u202e")
    assert result.returncode == 0
    assert json.loads(result.stdout)["utterance"] == "x\ufffd\x1b[31m\u202e"


def test_a_library_under_any_name(program: Program, tmp_path: Path) -> None:
    named = tmp_path / os.fsdecode(b"caf\xe9")
    named.mkdir()
    result = program("ask", "x", "--library", str(named))
    assert result.returncode == 3
    assert "[missing-file]" in result.stderr


def test_broken_library(program: Program, tmp_path: Path) -> None:
    (tmp_path / "knowledge").mkdir()
    result = program("ask", "x", "--library", str(tmp_path))
    assert result.returncode == 3
    assert "knowledge/library.yaml:1:1: " in result.stderr
    assert "[missing-file]" in result.stderr
    assert result.stdout == ""


def test_internal_error_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("oops\x1b[2J")

    monkeypatch.setattr("askmono.faces.opening.open_engine", fail)
    monkeypatch.delenv("ASKMONO_DEBUG", raising=False)
    result = CliRunner().invoke(cli, ["ask", "x"])
    assert result.exit_code == 70
    assert result.output.count("\n") == 1
    assert "[internal-error]" in result.output
    assert "\x1b" not in result.output


def asked(engine: Engine, *, doubtful: bool) -> str:
    """A question for which the matcher asks its encoder, or does not."""
    texts = [*(engine.question(intent) for intent in engine.intents.values()), *ROUNDABOUT]
    return next(
        text
        for text in texts
        if ("meaning" in engine.matcher.match(engine.query(text))[0].signals) is doubtful
    )


@pytest.mark.parametrize(
    ("command", "doubtful", "imported"),
    [
        pytest.param(["--help"], False, [], id="--help"),
        pytest.param(["ask"], False, [], id="ask, sure"),
        pytest.param(["ask"], True, ENCODER, id="ask, in doubt"),
        pytest.param(["batch"], False, ["numpy"], id="batch, sure"),
        pytest.param(["batch"], True, ENCODER, id="batch, in doubt"),
    ],
)
def test_only_what_is_needed_is_imported(
    engine: Engine,
    environment: dict[str, str],
    command: list[str],
    doubtful: bool,
    imported: list[str],
) -> None:
    question = asked(engine, doubtful=doubtful)
    code = (
        "import sys; from askmono.faces.cli import run; ended = run(sys.argv[1:]);"
        f"print(ended, [n for n in {[*HEAVY, *ENCODER]!r} if n in sys.modules], file=sys.stderr)"
    )
    result = subprocess.run(
        [sys.executable, "-c", code, *command, *([question] if command == ["ask"] else [])],
        input=json.dumps({"id": 1, "turns": [question]}),
        capture_output=True,
        text=True,
        env=environment,
        check=True,
    )
    assert result.stderr == f"0 {imported}\n"


def test_help_opens_no_library(environment: dict[str, str]) -> None:
    code = (
        "import sys; from askmono.faces.cli import run; run(['--help']);"
        "print([n for n in sys.modules if n.startswith('askmono.dialogue')], file=sys.stderr)"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True
    )
    assert result.stderr == "[]\n"


def test_closed_pipe_is_silent(environment: dict[str, str]) -> None:
    line = json.dumps({"id": 1, "turns": ["hi"] * 20})
    command = f"yes '{line}' | head -200 | '{sys.executable}' -m askmono batch | head -1 | wc -l"
    result = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}; echo ${{PIPESTATUS[2]}}"],
        capture_output=True,
        text=True,
        env=environment,
        timeout=60,
        check=False,
    )
    assert result.stderr == ""
    assert result.stdout.split() == ["1", "141"]


def test_a_reply_is_verified_from_a_pipe(environment: dict[str, str]) -> None:
    program = f"'{sys.executable}' -m askmono"
    result = subprocess.run(
        ["bash", "-c", f"{program} verify <({program} ask --json '{QUESTION}')"],
        capture_output=True,
        text=True,
        env=environment,
        timeout=60,
        check=False,
    )
    assert result.stdout.startswith("ok: 1 passage in 1 reply"), result.stdout + result.stderr


def test_full_disk_is_told(environment: dict[str, str]) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    with Path("/dev/full").open("w") as full:
        result = subprocess.run(
            [sys.executable, "-m", "askmono", "ask", QUESTION],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            env=environment,
            check=False,
        )
    assert result.returncode == 70
    assert result.stderr.count("\n") == 1
    assert "the output cannot be written: no space left on device" in result.stderr


@pytest.mark.parametrize(
    ("command", "code", "said"),
    [
        pytest.param("ask hi >&-", 0, "", id="output closed"),
        pytest.param("ask - <&-", 0, "No question", id="input closed"),
        pytest.param("chat --plain <&-", 0, "/help for help", id="input of a chat closed"),
        pytest.param("--locale XX ask hi 2>&-", 2, "", id="errors closed"),
    ],
)
def test_a_closed_stream_is_no_error(
    environment: dict[str, str], command: str, code: int, said: str
) -> None:
    result = subprocess.run(
        ["bash", "-c", f"'{sys.executable}' -m askmono {command}"],
        capture_output=True,
        text=True,
        env=environment,
        timeout=60,
        check=False,
    )
    assert (result.returncode, result.stderr) == (code, "")
    assert said in result.stdout


def test_ctrl_c_ends_quietly(environment: dict[str, str]) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "askmono", "batch"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
        # A shell that runs this in the background may have told all its children to ignore it.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
    ) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write('{"id": 1, "turns": ["hi"]}\n')
        process.stdin.flush()
        assert '"id":1' in process.stdout.readline()  # answered before the input ends
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=30)
    assert process.returncode == 130
    assert errors.strip() == ""


def test_no_command_without_a_screen_is_the_chat(program: Program) -> None:
    result = program(stdin=f"{QUESTION}\n/quit\n")
    assert result.returncode == 0
    assert "\nAnswer: Can I drive" in result.stdout
    assert "> " not in result.stdout
    assert "educational purposes only" in result.stdout
    assert "\x1b" not in result.stdout


@pytest.mark.parametrize(
    "terminal",
    [
        pytest.param({"TERM": "dumb"}, id="dumb"),
        pytest.param({"PYTHONIOENCODING": "latin-1"}, id="one that has not the signs to draw with"),
    ],
)
def test_a_terminal_that_cannot_be_drawn_on_gets_no_escape_sequence(
    environment: dict[str, str], tmp_path: Path, terminal: dict[str, str]
) -> None:
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "askmono"],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=environment | {"TERM": "linux", "NO_COLOR": "1"} | terminal,
        cwd=tmp_path,
    ) as process:
        os.close(theirs)
        os.write(ours, f"{QUESTION}\n/quit\n".encode())
        seen = b""
        while True:
            try:
                part = os.read(ours, 4096)
            except OSError:
                break
            if not part:
                break
            seen += part
        os.close(ours)
    shown = seen.decode()
    assert process.returncode == 0
    assert "\x1b" not in shown
    assert "Answer: Can I drive" in shown
    assert "> " in shown
    assert max(len(line) for line in shown.splitlines()) <= 80


def test_chat_leaves_nothing_behind(program: Program, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    program("chat", "--plain", stdin="hello\n", HOME=str(home))
    assert [p.name for p in home.iterdir()] == []
