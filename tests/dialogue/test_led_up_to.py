"""What comes before a danger and has nothing to do with it calms nothing.

Every row of the danger rules' own tables that fires is said again after a harmless lead. Left out
are rows that do not begin with who is or does something, which after "diagnosed with" may be what
was diagnosed, and those that their rule hears only where little else is said.
"""

import importlib.util
import inspect
from collections.abc import Iterator
from pathlib import Path

import pytest

from askmono.dialogue.asked import Asked
from askmono.dialogue.conversation import START
from askmono.dialogue.engine import Engine
from askmono.safety import policy
from askmono.safety.reading.assertions import assertions, of_now
from askmono.safety.reading.heard import Heard

TABLES = Path(__file__).parent.parent / "safety"
NEUTRAL = "i like to read long books about old boats and far away places and"
LEADS = [
    pytest.param("i am on 2000 mg a day,", id="a dose"),
    pytest.param("i take 2000 mg of it and", id="a dose, and"),
    pytest.param("i saw the doctor last week and", id="a visit"),
    pytest.param("she was born in 1938 and", id="born"),
    pytest.param("i was diagnosed with asthma,", id="diagnosed"),
    pytest.param("i started it last month and", id="started"),
    pytest.param("i have been on it since 2016 and", id="since"),
]
# What a rule minds beside the time: that a mixture is a habit, and that a doctor is with her.
EXCEPTED = {
    "i take 2000 mg of it and": {
        "he drank vodka with it and is nodding off",
        "he dropped acid burning up and twitching",
        "she took it with her morphine and is very drowsy",
    },
    "i saw the doctor last week and": {
        "i am pregnant and bleeding",
        "i am pregnant and fell",
        "i fell pregnant and i am bleeding",
        "my waters have broken",
        "the baby has stopped moving",
    },
}


@pytest.fixture(scope="module")
def rows(engine: Engine) -> list[str]:
    """The utterances of the tables that fire, and still do after some words that say nothing."""
    every = [row for path in sorted(TABLES.rglob("test_*.py")) for row in _firing(path)]
    telling = [row for row in every if _begins_with_somebody(Asked(engine, START, row).heard)]
    found = [row for row in telling if Asked(engine, START, f"{NEUTRAL} {row}").danger]
    assert len(found) > 120  # the tables are found, and most rows stand by themselves
    return found


def _begins_with_somebody(heard: Heard) -> bool:
    return min((*assertions(heard), *of_now(heard)), default=2) < 2


def _firing(path: Path) -> Iterator[str]:
    """The utterances of a danger rule's own table that must fire."""
    name = path.stem.removeprefix("test_")
    rule = getattr(getattr(policy, name, None), "RULE", None)
    if rule not in policy.DANGER:
        return
    spec = importlib.util.spec_from_file_location(f"table_{name}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for _, test in inspect.getmembers(module, inspect.isfunction):
        for mark in getattr(test, "pytestmark", []):
            if mark.name == "parametrize" and mark.args[0] == ("utterance", "fires"):
                yield from (row.values[0] for row in mark.args[1] if row.values[1] is True)


@pytest.mark.parametrize("lead", LEADS)
def test_a_danger_after_a_harmless_lead(engine: Engine, rows: list[str], lead: str) -> None:
    silent = {row for row in rows if Asked(engine, START, f"{lead} {row}").danger is None}
    assert silent == EXCEPTED.get(lead, set())
