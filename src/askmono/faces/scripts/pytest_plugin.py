"""The pytest plugin: scripts are collected, and each conversation is an item.

pytest loads this module at the start of everybody's runs, so it imports nothing of ours until
there is a script. The library is the one that comes with askmono, unless ASKMONO_LIBRARY or the
ini option askmono_library names the folder of another.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from askmono.faces.scripts.runner import Engines, Result
    from askmono.faces.scripts.script import Script

ENDINGS = (".script.yaml", ".utterances.csv", ".utterances.tsv")  # as finding.is_script has them
LIBRARY = "askmono_library"


class ScriptError(Exception):
    """A conversation that does not behave, or cannot be run. text: what a person is told."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the ini option that names a library."""
    parser.addini(LIBRARY, "folder of the library that *.script.yaml files test", default="")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> "ScriptFile | None":
    """Take scripts and tables of utterances."""
    if file_path.name.endswith(ENDINGS):
        return ScriptFile.from_parent(parent, path=file_path)
    return None


class ScriptFile(pytest.File):
    """A file of conversations. One that cannot be read is an error, with all that is wrong."""

    def collect(self) -> "Iterable[Conversation]":
        """Its conversations, in order."""
        from askmono.faces.scripts.finding import read_file  # noqa: PLC0415 - see the top

        problems: list[Any] = []
        for script in read_file(self.path, problems):
            yield Conversation.from_parent(self, name=script.title, script=script)
        if problems:
            raise self.CollectError("\n".join(map(str, sorted(problems))))


class Conversation(pytest.Item):
    """A conversation; it passes if everything comes as expected. Tags can be chosen with -k."""

    def __init__(self, *, script: "Script", **how: Any) -> None:
        super().__init__(**how)
        self.script = script
        self.extra_keyword_matches.update(script.tags)

    def runtest(self) -> None:
        """Hold it. Raises ScriptError where it does not behave, or names what is not there."""
        from askmono.faces.scripts.runner import run, sound  # noqa: PLC0415 - see the top

        engines = _engines(self.config)
        problems: list[Any] = []
        if not sound([self.script], engines, problems):
            raise ScriptError("\n".join(map(str, sorted(problems))))
        result = run(self.script, engines.of(self.script))
        if not result.passes:
            raise ScriptError(_told(result, engines))
        if self.script.known_failure:
            pytest.xfail(self.script.known_failure)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """What did not come as expected, with file and line; no traceback of ours."""
        if isinstance(excinfo.value, ScriptError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int, str]:
        """Where the conversation stands: its file, its line from 0, its title."""
        return self.path, self.script.place.line - 1, self.script.title


_ENGINES = pytest.StashKey["Engines"]()


def _engines(config: pytest.Config) -> "Engines":
    """The engines of a run, opened when the first conversation is held.

    Raises pytest.UsageError for a library that cannot be used.
    """
    if _ENGINES not in config.stash:
        import os  # noqa: PLC0415 - see the top

        from askmono.content.problems import ContentError  # noqa: PLC0415
        from askmono.faces.opening import Choices, opened  # noqa: PLC0415
        from askmono.faces.scripts.runner import Engines  # noqa: PLC0415

        named = os.environ.get("ASKMONO_LIBRARY") or config.getini(LIBRARY)
        folder = config.rootpath / named if named else None
        try:
            config.stash[_ENGINES] = Engines(opened(Choices(folder), many=True, quiet=True))
        except ContentError as error:
            raise ScriptError(f"the library cannot be used:\n{error}") from None
    return config.stash[_ENGINES]


def _told(result: "Result", engines: "Engines") -> str:
    """A failure as `askmono test` prints it."""
    import io  # noqa: PLC0415 - see the top

    from askmono.faces.scripts.report import Report  # noqa: PLC0415
    from askmono.faces.terminal import Page  # noqa: PLC0415

    page = Page(io.StringIO())
    return "\n".join(
        " " * line.indent + line.text for line in Report(page, engines).failure_lines(result)
    )
