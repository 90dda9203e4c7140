"""A library's file that turns out damaged while it is open: told to the log, and to balancers.

What was read before is still answered from, and danger is heard; but visitors are better sent to
another worker, and somebody has to put the file right and start this one again.
"""

import logging
from collections.abc import Iterable

from askmono.content.problems import Problem

log = logging.getLogger("askmono.page")

RESTART = "then start this worker again"


class Damage:
    """What was found damaged so far. code: of the first problem; None for none."""

    def __init__(self) -> None:
        self.code: str | None = None
        self._told: set[tuple[str, str]] = set()

    def note(self, problems: Iterable[Problem]) -> None:
        """Remember problems; each file's code goes to the log once, and nothing that was asked."""
        for problem in problems:
            self.code = self.code or problem.code
            if (problem.file, problem.code) not in self._told:
                self._told.add((problem.file, problem.code))
                log.error("%s: [%s] %s; %s", problem.file, problem.code, problem.advice, RESTART)
