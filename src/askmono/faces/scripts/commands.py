"""The command line of scripts: test, and what goes with it. Only click is imported here."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from askmono.faces.command import command

if TYPE_CHECKING:  # slow to import, and only commands that answer need it
    from askmono.faces.opening import Choices

PATHS = click.Path(exists=True, path_type=Path)
FILE = click.Path(dir_okay=False, path_type=Path)


def add_script_commands(cli: click.Group) -> None:
    """Make the commands of scripts commands of a group."""

    @command(cli, "test")
    @click.argument("paths", nargs=-1, metavar="[PATH]...", type=PATHS)
    @click.option("-k", "words", metavar="WORDS", multiple=True, help="Only those named so.")
    @click.option("--tag", "tags", metavar="TAG", multiple=True, help="Only those tagged so.")
    @click.option(
        "--jobs",
        type=click.IntRange(0),
        default=1,
        show_default=True,
        help="Processes at one time; 0 for one a core.",
    )
    @click.option("--fail-fast", is_flag=True, help="Stop at the first that fails.")
    @click.option("--junit", type=FILE, metavar="FILE", help="Write JUnit XML for a build server.")
    @click.option("--json", "json_file", type=FILE, metavar="FILE", help="Write results as JSON.")
    @click.option("--tap", is_flag=True, help="Print results as TAP, for programs.")
    @click.option("--watch", is_flag=True, help="Run again whenever a file changes.")
    @click.option(
        "--typos",
        type=click.IntRange(0, 20),
        default=0,
        metavar="N",
        help="Also say everything with N slips of the finger an utterance.",
    )
    @click.option("--seed", type=int, metavar="S", help="Repeat the slips and words of seed S.")
    @click.option("--case", is_flag=True, help="Also say everything in capitals, and in none.")
    @click.option("--no-punctuation", is_flag=True, help="Also say everything without marks.")
    @click.option(
        "--paraphrase",
        is_flag=True,
        help="Also say everything in other words of intents/vocabulary.yaml.",
    )
    def test(choices: "Choices", paths: Sequence[Path], **how: Any) -> int:
        r"""Run scripted conversations, and say what does not come as expected.

        PATH is a script (*.script.yaml), a table of utterances (CSV or TSV), or a folder in which
        they are looked for; the current folder unless given. docs/testing.md is a guide.

        \b
        askmono test tests/scripts
        askmono test --tag emergency -k child
        """
        from askmono.faces.scripts import testing as face  # noqa: PLC0415 - slow to import

        return face.test(choices, paths, face.How(**how))
