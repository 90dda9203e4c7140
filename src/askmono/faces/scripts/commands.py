"""The command line of scripts: test, and what goes with it. Only click is imported here."""

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from askmono.faces.command import command
from askmono.faces.refusing import refused

if TYPE_CHECKING:  # slow to import, and only commands that answer need it
    from askmono.faces.opening import Choices

PATHS = click.Path(exists=True, path_type=Path)
FILE = click.Path(dir_okay=False, path_type=Path)
OUTPUT = click.Path(dir_okay=False, allow_dash=True, path_type=Path)


def new_script(path: Path) -> None:
    """See that a script can be written to a path. Raises click.UsageError where it cannot."""
    from askmono.faces.scripts.script import SUFFIX  # noqa: PLC0415 - slow to import

    if not path.name.endswith(SUFFIX):
        what = f"the name of a script ends in {SUFFIX}; {path} does not"
        raise refused(what, "bad-file-name", f"write {path.name.partition('.')[0]}{SUFFIX}")
    if os.path.lexists(path):
        what = f"{path} is there already, and nothing is written over"
        raise refused(what, "file-exists", "write another name")
    if not path.parent.is_dir():
        advice = "make it, or write another name"
        raise refused(f"there is no folder {path.parent}", "cannot-write", advice)


def _see_that_accept_fits(how: Mapping[str, Any]) -> None:
    """Raises click.UsageError where --accept is missing, or given with what it cannot go with."""
    if not how["accept"]:
        for name in ("yes", "unsafe"):
            if how[name]:
                what, advice = f"--{name} goes with --accept only", "write --accept as well"
                raise refused(what, "unfitting-option", advice)
        return
    for name in (
        *("fail_fast", "tap", "junit", "json_file", "watch", "typos"),
        *("case", "no_punctuation", "paraphrase"),
    ):
        if how[name]:
            option = name.removesuffix("_file").replace("_", "-")
            what = f"--accept does not go with --{option}"
            raise refused(what, "unfitting-option", "leave one of the two out")


def _choosing(function: Callable[..., Any]) -> Callable[..., Any]:
    """What chooses conversations, the same for every command that runs them."""
    for made in (
        click.option(
            "--jobs",
            type=click.IntRange(0),
            default=1,
            show_default=True,
            help="Processes at one time; 0 for one a core.",
        ),
        click.option("--tag", "tags", metavar="TAG", multiple=True, help="Only those tagged so."),
        click.option("-k", "words", metavar="WORDS", multiple=True, help="Only those named so."),
        click.argument("paths", nargs=-1, metavar="[PATH]...", type=PATHS),
    ):
        function = made(function)
    return function


def add_script_commands(cli: click.Group) -> None:
    """Make the commands of scripts commands of a group."""

    @command(cli, "test")
    @_choosing
    @click.option("--fail-fast", is_flag=True, help="Stop at the first that fails.")
    @click.option("--junit", type=FILE, metavar="FILE", help="Write JUnit XML for a build server.")
    @click.option("--json", "json_file", type=FILE, metavar="FILE", help="Write results as JSON.")
    @click.option("--tap", is_flag=True, help="Print results as TAP, for programs.")
    @click.option("--verbose", "-v", is_flag=True, help="Tell all of why, not only what decided.")
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
    @click.option("--accept", is_flag=True, help="Show what would have to be expected; rewrite it.")
    @click.option("--yes", is_flag=True, help="With --accept: rewrite without asking.")
    @click.option("--unsafe", is_flag=True, help="With --accept: also what could harm a person.")
    def test(choices: "Choices", paths: Sequence[Path], **how: Any) -> int:
        """Run scripted conversations, and say what does not come as expected.

        PATH is a script (*.script.yaml), a table of utterances (CSV or TSV), or a folder in which
        they are looked for; the current folder unless given. docs/testing.md is a guide.

        \b
        askmono test tests/scripts
        askmono test --tag emergency -k child
        """  # noqa: D301 - for click the character is a mark
        _see_that_accept_fits(how)
        from askmono.faces.scripts import testing as face  # noqa: PLC0415 - slow to import

        return face.test(choices, paths, face.How(**how))

    @command(cli, "diff")
    @click.argument("old")
    @click.argument("new")
    @click.argument("paths", nargs=-1, metavar="[PATH]...", type=PATHS)
    @click.option(
        "--csv",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        metavar="FILE",
        help='Say the utterances of a table: its column "utterance".',
    )
    @click.option(
        "--phrasings",
        type=click.Choice(["all", "changed"]),
        help="Say the phrasings of all intents, or of those that are not the same in both.",
    )
    @click.option(
        "--sample", type=click.IntRange(1), metavar="N", help="Say only N of the phrasings."
    )
    @click.option(
        "--seed", type=int, default=0, show_default=True, metavar="S", help="Which of them."
    )
    @click.option(
        "--markdown",
        type=OUTPUT,
        metavar="FILE",
        help='Write Markdown for a pull request; "-" for standard output.',
    )
    @click.option(
        "--json",
        "json_file",
        type=OUTPUT,
        metavar="FILE",
        help='Write JSON; "-" for standard output.',
    )
    @click.option(
        "--fail-on",
        type=click.Choice(["any", "unsafe", "never"]),
        default="any",
        show_default=True,
        help="Which changes end in exit code 1.",
    )
    def diff(choices: "Choices", old: str, new: str, paths: Sequence[Path], **how: Any) -> int:
        """Say what replies of the library OLD are others in the library NEW.

        A library is a folder that holds knowledge/ and intents/, else a .zip or .tar.gz of one,
        else a git revision (main, v1.2, HEAD~3) of the repository around the current folder;
        REVISION:FOLDER where it holds several. --library is not used. A library that was never
        opened is made ready first, which takes a minute or two and is done once.

        Both are told the conversations in PATH. Without PATH, --csv and --phrasings those in the
        current folder; where there are none, 2000 phrasings. Unsafe changes come first.

        \b
        askmono diff main .
        askmono diff main . tests/scripts --markdown changes.md --fail-on unsafe
        askmono diff v1.2 v1.3 --phrasings all --sample 5000
        """  # noqa: D301 - for click the character is a mark: these lines stay as they are
        from askmono.faces.scripts import differing as face  # noqa: PLC0415 - slow to import

        return face.diff(choices, old, new, paths, face.How(**how))

    @command(cli, "coverage")
    @_choosing
    @click.option(
        "--json",
        "json_file",
        type=click.Path(dir_okay=False, allow_dash=True, path_type=Path),
        metavar="FILE",
        help='Write everything as JSON; "-" for standard output.',
    )
    @click.option(
        "--html", "html_file", type=FILE, metavar="FILE", help="Write a page that shows the text."
    )
    @click.option(
        "--fail-under",
        metavar="[KIND=]PERCENT",
        multiple=True,
        help="End in 1 where less is covered: of passages, intents, reasons, escalations and "
        "notices each, or of one kind (edges=20).",
    )
    @click.option("--all", "every", is_flag=True, help="List everything that is never touched.")
    def coverage(choices: "Choices", paths: Sequence[Path], **how: Any) -> int:
        """Say what of the library the scripts touch, and what they never do.

        PATH, -k and --tag choose conversations as for "askmono test". Only those that pass cover
        anything; what others touch is counted apart.

        \b
        askmono coverage tests/scripts --html coverage.html
        askmono coverage tests/scripts --fail-under 100 --fail-under edges=20
        """  # noqa: D301 - for click the character is a mark: these lines stay as they are
        from askmono.faces.scripts import covering, testing  # noqa: PLC0415 - slow to import

        wanted = {key: how.pop(key) for key in covering.Wanted._fields}
        return covering.cover(choices, paths, testing.How(**how), covering.Wanted(**wanted))

    @command(cli, "import-scripts")
    @click.argument("paths", nargs=-1, required=True, metavar="FILE...", type=PATHS)
    @click.option(
        "--to",
        required=True,
        type=click.Path(file_okay=False, path_type=Path),
        metavar="FOLDER",
        help="Write scripts, tables and what was left out into FOLDER.",
    )
    @click.option(
        "--format",
        type=click.Choice(["rasa", "botium", "qnamaker", "dialogflow"]),
        help="Which tool the files are of, where they do not show it.",
    )
    @click.option(
        "--map",
        "map_file",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        metavar="FILE",
        help="Which of their names is which of ours: YAML (theirs: ours), or CSV.",
    )
    @click.option(
        "--bare", is_flag=True, help="Leave out turns of which no expectation is carried over."
    )
    @click.option("--force", is_flag=True, help="Write over files of FOLDER.")
    def import_scripts(choices: "Choices", paths: Sequence[Path], **how: Any) -> int:
        """Make scripts of tests that were written for other tools.

        FILE is a file or a folder of Rasa (stories, rules, end-to-end tests, NLU examples), Botium
        (*.convo.txt and what goes with it), QnA Maker (TSV) or Dialogflow CX (test cases as JSON).
        What cannot be carried over is listed with its line; docs/import.md says what can. Ends in
        0 where everything is carried over, in 1 where something is left out.

        \b
        askmono import-scripts rasa/data rasa/tests --to imported
        askmono import-scripts rasa --to imported --map map.yaml --force
        """  # noqa: D301 - for click the character is a mark
        from askmono.faces.scripts.imports import importing as face  # noqa: PLC0415 - slow to import

        return face.import_scripts(choices, paths, face.How(**how))
