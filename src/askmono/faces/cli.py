"""The command line: which commands and options there are. Each command is a module of its own.

Only click is imported here; what a command needs is imported when it runs, so that `--help` and
`ask` are quick to start.
"""

import os
import sys
from codecs import lookup
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from askmono.faces.command import NAMES, Commands, command, options, page, with_choices
from askmono.faces.exits import CODES, FINE, INTERRUPTED, open_closed
from askmono.faces.library_commands import commands as library_commands
from askmono.faces.refusing import refused
from askmono.faces.scripts.commands import add_script_commands, new_script

if TYPE_CHECKING:  # the module is slow to import, and only commands that answer need it
    from askmono.faces.opening import Choices


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
    draws = os.environ.get("TERM") != "dumb" and lookup(sys.stdout.encoding).name == "utf-8"
    return draws and sys.stdin.isatty() and sys.stdout.isatty()


def _chat(choices: "Choices", *, plain: bool, record: Path | None = None) -> int:
    from askmono.faces import chat  # noqa: PLC0415 - see the top
    from askmono.faces.opening import opened  # noqa: PLC0415

    return chat.chat(opened(choices), page(plain=plain), record)


def _utterance(words: Sequence[str]) -> str:
    """The question of the command line; "-" for all of standard input."""
    from askmono.faces.visible import whole  # noqa: PLC0415 - see the top

    if not words:
        advice = 'write it after the command, or "-" to have it read from standard input'
        raise refused("there is no question", "missing-argument", advice)
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

    return face.ask(opened(choices), utterance, page(), as_json=as_json)


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
            what = "--scheduler does not go with --workers: a scheduler has its own"
            raise refused(what, "unfitting-option", "leave one of the two out")
        cluster = _cluster()
        where = cluster.Where(scheduler, workers)
        return int(cluster.batch(choices, where, *streams, tty=sys.stdout.isatty()))
    if scheduler is not None or workers is not None:
        what = "--scheduler and --workers go with --engine dask only"
        raise refused(what, "unfitting-option", "write --engine dask as well, or leave them out")
    from askmono.faces import batch as face  # noqa: PLC0415 - see the top
    from askmono.faces.opening import opened  # noqa: PLC0415

    return face.batch(opened(choices, many=True), *streams, tty=sys.stdout.isatty())


def _cluster() -> Any:
    """The module that needs dask, which is not installed unless somebody asked for it."""
    try:
        from askmono.faces import cluster  # noqa: PLC0415 - see the top
    except ModuleNotFoundError as error:
        what = f"--engine dask needs {error.name}, which is not installed"
        raise refused(what, "no-dask", "pip install 'askmono[dask]'") from None
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

    return face.explain(opened(choices), utterance, page(), as_json=as_json)


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

    try:
        command = tuple(shlex.split(printer or ""))
    except ValueError as error:
        what = f"--print {printer} cannot be read: {str(error).lower()}"
        advice = "write the command as in a shell, each quote with its other half"
        raise refused(what, "bad-command", advice) from None
    if plain or not _has_screen():
        from askmono.faces.chat import typed  # noqa: PLC0415 - only needed here

        return face.run_plain(choices, lesson, page(plain=plain), typed(), command)
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
        what = "a kiosk needs its configuration"
        raise refused(what, "missing-option", "write --config FILE")
    return faces.terminal(choices, face, config, served)


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
        advice = "write its name after the command; docs/kiosk.example.yaml is one"
        raise refused("there is no configuration", "missing-argument", advice)
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

    return face.medicines(opened(choices).library, pattern, page(), as_json=as_json)


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
        raise refused(f"nothing completes for {shell} here", "no-completion", "use another shell")
    click.echo(made(cli, {}, "askmono", "_ASKMONO_COMPLETE").source())
    return FINE


for _made in library_commands.commands.values():
    cli.add_command(_made)
add_script_commands(cli)


def run(args: Sequence[str]) -> int:
    """Run a command line, without the program's name; its exit code (exits.py lists them)."""
    open_closed()
    try:
        code = cli.main(list(args), prog_name="askmono", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    return code if isinstance(code, int) else FINE
