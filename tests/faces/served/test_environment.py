from pathlib import Path

import pytest

from askmono.faces.served.environment import child_environment
from askmono.faces.served.limits import Size


def made(around: dict[str, str], handed: dict[str, str]) -> dict[str, str]:
    return child_environment(around, handed, Path("/empty"), Size(80, 24))


@pytest.mark.parametrize(
    ("name", "goes_on"),
    [
        pytest.param("PATH", True, id="the search path"),
        pytest.param("LANG", True, id="the language"),
        pytest.param("LC_CTYPE", True, id="a part of it"),
        pytest.param("TZ", True, id="the time zone"),
        pytest.param("AWS_SECRET_ACCESS_KEY", False, id="a secret"),
        pytest.param("ASKMONO_LOCALE", False, id="ours, but not handed"),
        pytest.param("LD_PRELOAD", False, id="code to load"),
        pytest.param("PYTHONPATH", False, id="where modules are"),
        pytest.param("MY_PATH", False, id="ends like an allowed one"),
        pytest.param("PATHS", False, id="begins like an allowed one"),
        pytest.param("TEXTUAL_LOG", False, id="Textual's log"),
        pytest.param("SSH_CONNECTION", False, id="who the operator is"),
    ],
)
def test_what_is_inherited(name: str, goes_on: bool) -> None:
    assert (made({name: "as it was"}, {}).get(name) == "as it was") is goes_on


@pytest.mark.parametrize(
    ("name", "goes_on"),
    [
        pytest.param("ASKMONO_LIBRARY", True, id="ours"),
        pytest.param("XDG_CACHE_HOME", True, id="where the compiled library is"),
        pytest.param("HOME", True, id="a home, if the operator means one"),
        pytest.param("TEXTUAL", False, id="developer's console"),
        pytest.param("TEXTUAL_LOG", False, id="a log of all keys"),
        pytest.param("TEXTUAL_SCREENSHOT", False, id="pictures of the screen"),
        pytest.param("TEXTUAL_DEVTOOLS_HOST", False, id="an address to connect to"),
        pytest.param("TEXTUAL_DRIVER", False, id="another driver"),
        pytest.param("TMPDIR", False, id="a folder that stays"),
        pytest.param("COLUMNS", False, id="a size"),
    ],
)
def test_what_is_handed(name: str, goes_on: bool) -> None:
    assert (made({}, {name: "as meant"}).get(name) == "as meant") is goes_on


def test_what_is_set() -> None:
    assert made({"HOME": "/home/me", "TERM": "dumb"}, {}) == {
        "HOME": "/empty",
        "TMPDIR": "/empty",
        "PYTHONSAFEPATH": "1",
        "TERM": "xterm-256color",
        "TEXTUAL_DRIVER": "askmono.faces.served.driver:ServedDriver",
        "TEXTUAL_FPS": "30",
        "TEXTUAL_COLOR_SYSTEM": "truecolor",
        "COLUMNS": "80",
        "ROWS": "24",
    }
