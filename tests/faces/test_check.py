import io
import shutil
from pathlib import Path

import pytest

from askmono.content.problems import Problem
from askmono.faces.check import MORE, check
from askmono.faces.terminal import Page

PROBLEM = Problem("intents/few.yaml", 3, 4, "a thing", "some-code", "mend it")


@pytest.mark.parametrize(
    ("problems", "broken", "code", "said"),
    [
        pytest.param([], False, 0, "ok: no problems in ", id="nothing to mend"),
        pytest.param(
            [PROBLEM, PROBLEM],
            False,
            1,
            "intents/few.yaml:3:4: a thing [some-code]\n  mend it\n"
            f"{MORE}\n1 problem in 1 file; answers",
            id="once each",
        ),
        pytest.param([], True, 3, "broken: 1 problem in 1 file; nothing", id="broken"),
    ],
)
def test_check(
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    problems: list[Problem],
    broken: bool,
    code: int,
    said: str,
) -> None:
    copy = shutil.copytree(folder, tmp_path / "copy")
    if broken:
        (copy / "knowledge" / "notices" / "locales.yaml").unlink()
    monkeypatch.setattr("askmono.faces.check.check_library", lambda *_: problems)
    out = io.StringIO()
    assert check(copy, Page(out)) == code
    assert said in out.getvalue()


def test_check_finds_for_itself(folder: Path) -> None:
    out = io.StringIO()
    assert check(folder, Page(out)) in (0, 1)
    assert folder.name in out.getvalue().splitlines()[-1]
