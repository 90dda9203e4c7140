"""The README tells how many conversations there are, and how many are known to fail."""

import re
from pathlib import Path

from askmono.content.problems import Problem
from askmono.faces.scripts.finding import read_scripts, script_files

CHECKOUT = Path(__file__).parents[3]
TOLD = re.compile(r"\(tests/scripts\): (\d+), of which (\d+) behave and (\d+) are marked")


def test_the_readme_counts_the_conversations_as_they_are() -> None:
    problems: list[Problem] = []
    scripts = read_scripts(script_files([CHECKOUT / "tests/scripts"]), problems)
    failing = sum(bool(script.known_failure) for script in scripts)
    assert problems == []
    counts = (len(scripts), len(scripts) - failing, failing)
    told = TOLD.search((CHECKOUT / "README.md").read_text("utf-8"))
    assert told is not None
    assert tuple(map(int, told.groups())) == counts
