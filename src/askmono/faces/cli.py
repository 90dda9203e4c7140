"""The command line: which commands and options there are. Each command is a module of its own.

Only click is imported here; what a command needs is imported when it runs, so that `--help` and
`ask` are quick to start.
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from askmono.faces.command import NAMES, Commands, command, options, with_choices
from askmono.faces.exits import CODES, FINE, INTERRUPTED
from askmono.faces.scripts.commands import add_script_commands, new_script

if TYPE_CHECKING:  # the module is slow to import, and only commands that answer need it
    from askmono.faces.opening import Choices
    from askmono.faces.terminal import Page


@click.group(cls=Commands, invoke_without_command=True, context_settings=NAMES, epilog=CODES)
@click.pass_context
def cli(ctx: click.Context) -> int | None:
    """Ask a medicine monograph: its own words, with where they stand, or a plain reason why not.

    Without a command, askmono opens its screen; where there is no screen to open, it reads
    questions line by line, as "askmono chat --plain" does.
    """
    if ctx.invoked_subcommand is not None:
        return None
    code: int = with_choices(_without_command)()
    return code


for _option in options(envvars=True):
    _option(cli)


def _without_command(choices: "Choices") -> int:
    """Open the TUI where there is a screen for it, else read line by line."""
    if not _has_screen():
        return _chat(choices, plain=True)
    from askmono.faces import screen  # noqa: PLC0415 - slow, and only needed here

    return screen.run(choices)


def _has_screen() -> bool:
    """Whether there is something to draw on: a terminal, or a browser that `askmono web` serves."""
    if os.environ.get("TEXTUAL_DRIVER"):
        return True
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def _page(*, plain: bool = False) -> "Page":
    from askmono.faces.terminal import page_on  # noqa: PLC0415 - see the top

    return page_on(sys.stdout, plain=plain)


def _chat(choices: "Choices", *, plain: bool, record: Path | None = None) -> int:
    from askmono.faces import chat  # noqa: PLC0415 - see the top
    from askmono.faces.opening import opened  # noqa: PLC0415

    return chat.chat(opened(choices), _page(plain=plain), record)


def _utterance(words: Sequence[str]) -> str:
    """The question of the command line; "-" for all of standard input."""
    from askmono.faces.visible import whole  # noqa: PLC0415 - see the top

    if not words:
        raise click.UsageError(
            "there is no question; write it after the command", click.get_current_context()
        )
    if tuple(words) == ("-",):
        return whole(sys.stdin.buffer.read().decode("utf-8", "replace")).removesuffix("\n")
    return whole(" ".join(words))


@command(cli, "ask")
@click.argument("words", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="Print the reply as JSON, for programs.")
def ask(choices: "Choices", words: Sequence[str], as_json: bool) -> int:
    """Answer one question, and end.

    WORDS are the question; "-" reads it from standard input.
    """
    utterance = _utterance(words)
    from askmono.faces import ask as face  # noqa: PLC0415 - see the top
    from askmono.faces.opening import opened  # noqa: PLC0415

    return face.ask(opened(choices), utterance, _page(), as_json=as_json)


@command(cli, "batch")
@click.option(
    "--engine",
    type=click.Choice(["local", "dask"]),
    default="local",
    show_default=True,
    help="Answer in this process, or on the workers of dask: pip install 'askmono[dask]'.",
)
@click.option("--scheduler", metavar="ADDRESS", help="dask: whose workers, as tcp://host:8786.")
@click.option(
    "--workers",
    type=click.IntRange(1, 256),
    help="dask: as many processes of this machine; one a core unless chosen.",
)
def batch(choices: "Choices", engine: str, scheduler: str | None, workers: int | None) -> int:
    """Answer conversations: JSON lines in, JSON lines out.

    \b
    in   {"id": "a1", "turns": ["how long does it last", "and for kids?"]}
    out  {"id": "a1", "replies": [Reply, Reply]}

    "medicine" chooses a monograph for its line. A line that cannot be read gives
    {"id": ..., "error": {...}} in its place, and the exit code 1 at the end.

    With dask the answers are the same, byte for byte, but come in chunks: of a large file.
    """  # noqa: D301 - for click the character is a mark
    streams = (sys.stdin.buffer, sys.stdout.buffer)
    if engine == "dask":
        if scheduler is not None and workers is not None:
            raise click.UsageError("a scheduler has its own workers: --scheduler or --workers")
        cluster = _cluster()
        where = cluster.Where(scheduler, workers)
        return int(cluster.batch(choices, where, *streams, tty=sys.stdout.isatty()))
    if scheduler is not None or workers is not None:
        raise click.UsageError("--scheduler and --workers go with --engine dask")
    from askmono.faces import batch as face  # noqa: PLC0415 - see the top
    from askmono.faces.opening import opened  # noqa: PLC0415

    return face.batch(opened(choices, many=True), *streams, tty=sys.stdout.isatty())


def _cluster() -> Any:
    """The module that needs dask, which is not installed unless somebody asked for it."""
    try:
        from askmono.faces import cluster  # noqa: PLC0415 - see the top
    except ModuleNotFoundError as error:
        what = f"--engine dask needs {error.name}: pip install 'askmono[dask]' [no-dask]"
        raise click.UsageError(what) from None
    return cluster


@command(cli, "chat")
@click.option("--plain", is_flag=True, help="No styles, not even bold.")
@click.option(
    "--record",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write the conversation as a script for askmono test, to be reviewed; FILE must be new.",
)
def chat(choices: "Choices", plain: bool, record: Path | None) -> int:
    """Ask line by line, for screen readers and pipes.

    The cursor never moves back. /help lists what else can be typed.
    """
    if record is not None:
        new_script(record)
    return _chat(choices, plain=plain, record=record)


@command(cli, "explain")
@click.argument("words", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="Print the explanation as JSON.")
def explain(choices: "Choices", words: Sequence[str], as_json: bool) -> int:
    """Show every rule, score and cutoff behind a reply.

    WORDS are the question; "-" reads it from standard input.
    """
    utterance = _utterance(words)
    from askmono.faces import explain as face  # noqa: PLC0415 - see the top
    from askmono.faces.opening import opened  # noqa: PLC0415

    return face.explain(opened(choices), utterance, _page(), as_json=as_json)


@command(cli, "lesson")
@click.argument("lesson", required=False)
@click.option("--plain", is_flag=True, help="Line by line, for screen readers and pipes.")
@click.option(
    "--print",
    "printer",
    metavar="COMMAND",
    help="Print take-aways with COMMAND, which reads a PDF from its standard input.",
)
def lesson(choices: "Choices", lesson: str | None, plain: bool, printer: str | None) -> int:
    """Go through a lesson: passages one by one, and after each chapter a teach-back.

    LESSON is its id; without it, the library's only one begins, or one is picked. A nurse can
    jump between chapters, mark what was discussed, and hand over a take-away at the end.
    """
    import shlex  # noqa: PLC0415 - see the top

    from askmono.faces.lesson import run as face  # noqa: PLC0415

    command = tuple(shlex.split(printer or ""))
    if plain or not _has_screen():
        from askmono.faces.chat import typed  # noqa: PLC0415 - only needed here

        return face.run_plain(choices, lesson, _page(plain=plain), typed(), command)
    from askmono.faces.screen import served  # noqa: PLC0415 - slow, and only needed here

    return face.run(choices, lesson, print_command=command, served=served())


@command(cli, "web")
@click.option(
    "--face",
    type=click.Choice(["tui", "kiosk", "lesson", "page"]),
    default="tui",
    show_default=True,
    help="A terminal face on a canvas, or the page for screen readers and phones.",
)
@click.option("--config", type=click.Path(path_type=Path), help="The kiosk's configuration.")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option("--public-url", metavar="URL", help="What people open, where a proxy stands between.")
@click.option("--sessions", type=click.IntRange(1, 500), default=8, show_default=True)
@click.option("--idle", type=click.IntRange(60, 86400), default=600, show_default=True)
@click.option("--font-size", type=click.IntRange(8, 60), default=16, show_default=True)
@click.option("--workers", type=click.IntRange(1, 64), default=1, show_default=True)
@click.option(
    "--secret-file",
    type=click.Path(path_type=Path),
    envvar="ASKMONO_SECRET_FILE",
    metavar="FILE",
    help="32 bytes or more that seal the page's conversations; the same for all its workers "
    "(or set ASKMONO_SECRET_FILE, or ASKMONO_SECRET to the secret itself).",
)
@click.option(
    "--drain",
    type=click.FloatRange(0, 600),
    default=0,
    show_default=True,
    help="Seconds for which the page, told to end by SIGTERM, still answers and says so.",
)
def web(choices: "Choices", face: str, config: Path | None, **how: Any) -> int:
    """Serve askmono to browsers, on this machine only unless told otherwise.

    The terminal faces (tui, kiosk, lesson) take at most --sessions visitors at one time, and end a
    visit after --idle seconds without a sign of life. The page takes --workers, --secret-file and
    --drain.
    """
    from askmono.faces import web as faces  # noqa: PLC0415 - see the top

    served = faces.Served(**how)
    if face == "page":
        return faces.page(choices, served)
    if face == "kiosk" and config is None:
        raise click.UsageError(
            "a kiosk needs its configuration: --config FILE", click.get_current_context()
        )
    return faces.terminal(choices, face, config, served)


@command(cli, "check")
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
        return face.check_kiosk(kiosk, choices, _page())
    folder = folder_of(choices.library, choices.trust)
    called = choices.library
    return face.check(folder, _page(), named=called, selftest=selftest, cache=choices.cache)


@cli.command("import", context_settings=NAMES)
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

    return face.run(folder, face.How(**how), _page())


@command(cli, "kiosk")
@click.argument("config", required=False, type=click.Path(path_type=Path))
@click.option("--set-pin", is_flag=True, help="Ask for a new staff PIN and print its hash.")
@click.option("--part", type=click.Choice(["opening", "worker"]), hidden=True)
def kiosk(choices: "Choices", config: Path | None, set_pin: bool, part: str | None) -> int:
    """Run an unattended screen for a waiting room.

    CONFIG is the kiosk's configuration; docs/kiosk.example.yaml is one. Everything that the
    operator decides stands in it, but for --library, which holds where it names none. There is no
    key that leaves the kiosk but the staff's.
    """
    if set_pin:
        from askmono.faces.kiosk.pin import ask_and_hash  # noqa: PLC0415 - see the top

        ask_and_hash()
        return FINE
    if config is None:
        raise click.UsageError(
            "there is no configuration; write its name after the command",
            click.get_current_context(),
        )
    from askmono.faces.kiosk import run as face  # noqa: PLC0415 - see the top

    if part == "opening":
        click.echo(face.opening(config, choices.library, choices.trust))
        return FINE
    return (face.worker if part else face.kiosk)(config, choices.library, choices.trust)


@command(cli, "medicines")
@click.argument("pattern", default="")
@click.option("--json", "as_json", is_flag=True, help="Print them as JSON.")
def medicines(choices: "Choices", pattern: str, as_json: bool) -> int:
    """List the medicines that the library has texts about.

    PATTERN is a part of a name; * and ? stand for letters: "keta", "b*ol".
    """
    from askmono.faces import medicines as face  # noqa: PLC0415 - see the top
    from askmono.faces.opening import opened  # noqa: PLC0415

    return face.medicines(opened(choices).library, pattern, _page(), as_json=as_json)


@command(cli, "selftest")
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
    return face.show(tried, _page(), face.Shown(intent, pairs), as_json=as_json)


@command(cli, "verify")
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
        if str(path) != "-" and begins_bundle(path):
            what = f"{path} is a bundle and no transcript: write --bundle {path}"
            raise click.UsageError(what, click.get_current_context())
    if bundles:
        from askmono.faces import build as building  # noqa: PLC0415 - see the top

        building.verify(bundles, choices.trust, _page())
        if not transcripts:
            return FINE
    if not transcripts:
        raise click.UsageError("there is no transcript to verify", click.get_current_context())
    from askmono.faces import verify as face  # noqa: PLC0415 - see the top
    from askmono.faces.opening import opened  # noqa: PLC0415

    return face.verify(opened(choices), choices.library, transcripts, _page())


@command(cli, "build")
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
        face.new_key(new_key, _page())
        if to is None:
            return FINE
    if to is None:
        raise click.UsageError("write --to and the file to make", click.get_current_context())
    return face.build(choices, to, sign, _page())


@cli.command("completion", context_settings=NAMES)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> int:
    """Print what completes commands and options in SHELL.

    \b
    bash   eval "$(askmono completion bash)"    in ~/.bashrc
    zsh    eval "$(askmono completion zsh)"     in ~/.zshrc
    fish   askmono completion fish | source     in ~/.config/fish/config.fish
    """  # noqa: D301 - for click the character is a mark
    from click.shell_completion import get_completion_class  # noqa: PLC0415 - see the top

    made = get_completion_class(shell)
    if made is None:
        raise click.UsageError(f"click cannot complete for {shell}")
    click.echo(made(cli, {}, "askmono", "_ASKMONO_COMPLETE").source())
    return FINE


add_script_commands(cli)


def run(args: Sequence[str]) -> int:
    """Run a command line, without the program's name; its exit code (exits.py lists them)."""
    try:
        code = cli.main(list(args), prog_name="askmono", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    return code if isinstance(code, int) else FINE
