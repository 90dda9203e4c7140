"""What ends a command with 2: told with a code that docs/codes.md has, and with what to do."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from library_files import CHECKOUT

from askmono.content.problems import ContentError
from askmono.faces.cli import cli
from askmono.faces.kiosk.config import read_config
from askmono.faces.refusing import refused

HEADING = "# What any command can say of how it was called\n"
SOURCE = CHECKOUT / "src/askmono"
PROMPT = "faces/kiosk/pin.py"  # told by a prompt that asks again, and ends nothing


def _calls(*names: str) -> Iterator[tuple[str, ast.Call]]:
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                if name in names:
                    yield path.relative_to(SOURCE).as_posix(), node


def _codes() -> set[str]:
    given = (call.args[1] for _, call in _calls("refused", "UnknownSettingError"))
    return {code.value for code in given if isinstance(code, ast.Constant)}


def test_the_page_tells_of_every_code() -> None:
    page = (CHECKOUT / "docs/codes.md").read_text("utf-8")
    rows = re.findall(r"^\| (`[a-z0-9`, -]+`) \|", page, re.MULTILINE)
    everywhere = {code for row in rows for code in re.findall(r"[a-z0-9-]+", row)}
    own = page.partition(HEADING)[2].partition("\n# ")[0]
    here = re.findall(r"^\| `([a-z0-9-]+)` \|", own, re.MULTILINE)
    assert len(_codes()) > 25
    assert here == sorted(set(here))
    assert set(here) <= _codes() <= everywhere


def test_nothing_is_refused_in_another_way() -> None:
    at = {path for path, _ in _calls("UsageError", "BadParameter", "ClickException")}
    assert at == {"faces/refusing.py", PROMPT}


def test_it_is_told_as_a_problem_is() -> None:
    assert refused("what", "code", "advice").message == "what [code]\n  advice"


@pytest.mark.parametrize(
    ("args", "code"),
    [
        pytest.param(["ask"], "missing-argument", id="no question"),
        pytest.param(["kiosk"], "missing-argument", id="no configuration"),
        pytest.param(["web", "--face", "kiosk"], "missing-option", id="none in a browser either"),
        pytest.param(["build"], "missing-option", id="no file to make"),
        pytest.param(["batch", "--workers", "2"], "unfitting-option", id="workers of nobody"),
        pytest.param(["lesson", "--print", 'a "b'], "bad-command", id="half a quote"),
        pytest.param(["test", "--yes"], "unfitting-option", id="yes to what"),
        pytest.param(["coverage", "--fail-under", "x"], "bad-percentage", id="no percentage"),
        pytest.param(
            ["diff", "a", "b", "--json", "-", "--markdown", "-"], "unfitting-option", id="both"
        ),
        pytest.param(["can", "i", "drive"], "unknown-command", id="a question without ask"),
    ],
)
def test_what_cannot_be_done_as_it_was_asked_for(args: list[str], code: str) -> None:
    result = CliRunner().invoke(cli, args, env={"ASKMONO_LIBRARY": None})
    assert result.exit_code == 2, result.output
    told = result.output.rstrip().splitlines()
    assert told[-2].endswith(f"[{code}]")
    assert told[-1].startswith("  ")


@pytest.mark.parametrize(
    ("name", "why", "code"),
    [
        pytest.param("none.yaml", "no such file", "missing-file", id="not there"),
        pytest.param("", "a folder", "not-a-file", id="a folder"),
        pytest.param("/dev/null", "a device", "not-a-file", id="a device"),
        pytest.param("a\0b", "its name cannot be one", "missing-file", id="no name"),
    ],
)
def test_a_configuration_that_is_none(name: str, why: str, code: str, tmp_path: Path) -> None:
    with pytest.raises(ContentError) as told:
        read_config(tmp_path / name)
    (problem,) = told.value.problems
    assert (why in problem.what, problem.code) == (True, code)
