"""The command line of those who keep a library: import, check, selftest, build, verify.

They become commands of the program in cli.py; only click is imported here, as there.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from askmono.faces.command import NAMES, command, page
from askmono.faces.exits import FINE
from askmono.faces.refusing import refused

if TYPE_CHECKING:  # slow to import, and only commands that answer need it
    from askmono.faces.opening import Choices

commands = click.Group()


@command(commands, "check")
@click.option(
    "--selftest",
    is_flag=True,
    help='Also look for phrasings under the wrong intent, as "askmono selftest" does; slow.',
)
@click.option(
    "--kiosk",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Look at a kiosk's configuration instead, and at the library that it names.",
)
def check(choices: "Choices", selftest: bool, kiosk: Path | None) -> int:
    """Find what is wrong in a library's files.

    Each problem is printed with its file, line and column, a stable code, and what to do.
    """
    from askmono.faces import check as face  # noqa: PLC0415 - see the top
    from askmono.faces.unpacked import folder_of  # noqa: PLC0415

    if kiosk is not None:
        return face.check_kiosk(kiosk, choices, page())
    folder = folder_of(choices.library, choices.trust)
    called = choices.library
    return face.check(folder, page(), named=called, selftest=selftest, cache=choices.cache)


@commands.command("import", context_settings=NAMES)
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--to",
    required=True,
    metavar="LIBRARY",
    type=click.Path(file_okay=False, path_type=Path),
    help="The library that is made, or changed where there is one.",
)
@click.option("--source", metavar="TEXT", help="Where the texts come from; kept with each.")
@click.option(
    "--base",
    metavar="LIBRARY",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Take notices, intents and lists from this library, not from the one of askmono.",
)
@click.option("--language", metavar="TAG", help="The language of the texts, such as en.")
@click.option(
    "--report",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write everything that was found: JSON where the name ends in .json, else TSV.",
)
@click.option("--prune", is_flag=True, help="Remove monographs that are no longer in FOLDER.")
@click.option("--dry-run", is_flag=True, help="Only say what would be done.")
def import_(folder: Path, **how: Any) -> int:
    """Make a library of a folder of monographs in Markdown.

    The files are copied byte for byte. What was not understood is told with file and line; a file
    that holds no monograph is left out. Run again, it changes only what has changed.
    """
    from askmono.faces.importing import run as face  # noqa: PLC0415 - see the top

    return face.run(folder, face.How(**how), page())


@command(commands, "selftest")
@click.option(
    "--folds",
    type=click.IntRange(2, 50),
    default=5,
    show_default=True,
    help="Parts that the phrasings are dealt into; more is slower and a little more exact.",
)
@click.option(
    "--pairs",
    type=click.IntRange(0),
    default=20,
    show_default=True,
    help="How many of the most confused pairs of intents are listed.",
)
@click.option("--intent", metavar="ID", help="Only what has to do with this intent.")
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
def selftest(choices: "Choices", folds: int, pairs: int, intent: str | None, as_json: bool) -> int:
    """Leave each phrasing out, and see whether it still finds its own intent.

    The phrasings are dealt into folds; each fold is read by a matcher fitted without it. That is
    nearly what leaving them out one by one would tell, in minutes instead of days. Shows
    which intents are confused, and by which phrasings, so that these can be moved or reworded.
    The exit code is 1 only where a phrasing clearly stands under the wrong intent.
    """
    from askmono.faces import selftest as face  # noqa: PLC0415 - see the top
    from askmono.faces.unpacked import folder_of  # noqa: PLC0415

    folder = folder_of(choices.library, choices.trust)
    tried = face.try_library(folder, folds, cache=choices.cache, intent=intent)
    return face.show(tried, page(), face.Shown(intent, pairs), as_json=as_json)


@command(commands, "verify")
@click.option(
    "--bundle",
    "bundles",
    multiple=True,
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Check a bundle whole: every part, monograph and passage, and with --trust its signature.",
)
@click.argument(
    "transcripts",
    nargs=-1,
    metavar="TRANSCRIPT...",
    type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path),
)
def verify(choices: "Choices", transcripts: Sequence[Path], bundles: Sequence[Path]) -> int:
    """Hold saved transcripts against the library's files, or check a bundle.

    Every passage must stand in its file word for word, and every notice in the library.

    TRANSCRIPT is what the TUI or /save wrote, one reply of `ask --json`, or what `batch` wrote;
    "-" is standard input.
    """
    from askmono.content.bundle import begins_bundle  # noqa: PLC0415 - see the top

    for path in transcripts:
        if path.is_file() and begins_bundle(path):  # of a pipe nothing may be read before
            what = f"{path} is a bundle and no transcript"
            raise refused(what, "no-transcript", f"write --bundle {path}")
    if bundles:
        from askmono.faces import build as building  # noqa: PLC0415 - see the top

        building.verify(bundles, choices.trust, page())
        if not transcripts:
            return FINE
    if not transcripts:
        what, advice = "there is no transcript to verify", "write its name after the command"
        raise refused(what, "missing-argument", advice)
    from askmono.faces import verify as face  # noqa: PLC0415 - see the top
    from askmono.faces.opening import opened  # noqa: PLC0415

    return face.verify(opened(choices), choices.library, transcripts, page())


@command(commands, "build")
@click.option(
    "--to",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The bundle that is made, or replaced where there is one.",
)
@click.option(
    "--sign",
    metavar="KEY",
    type=click.Path(path_type=Path),
    help="Sign it with this private key.",
)
@click.option(
    "--new-key",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Make a key pair: the private key in FILE, the public one in FILE.pub.",
)
def build(choices: "Choices", to: Path | None, sign: Path | None, new_key: Path | None) -> int:
    """Compile a library into one file that opens at once, however large it is.

    What has not changed since the file was built is taken over. The same files give the same
    bytes. A program that has the old file open keeps it until it starts again.
    """
    from askmono.faces import build as face  # noqa: PLC0415 - see the top

    if new_key is not None:
        face.new_key(new_key, page())
        if to is None:
            return FINE
    if to is None:
        what, advice = "there is no file to make", "write --to FILE"
        raise refused(what, "missing-option", advice)
    return face.build(choices, to, sign, page())
