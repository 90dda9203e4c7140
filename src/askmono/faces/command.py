"""What every command has: its options and exit codes, where it prints, what a wrong name is told.

Only click is imported here, as in cli.py.
"""

import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from askmono.faces.exits import FINE, ending
from askmono.faces.refusing import refused

if TYPE_CHECKING:  # slow to import
    from askmono.faces.terminal import Page

NAMES = {"help_option_names": ["-h", "--help"]}


class Commands(click.Group):
    """The group of all commands; whatever a command raises ends in an exit code."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command, and end in its exit code."""
        ctx.exit(ending(lambda: super(Commands, self).invoke(ctx)))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command named; of a wrong name, how to ask a question instead."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            what = error.message.removesuffix(".")
            advice = 'to ask a question, write: askmono ask "how long does it last"'
            raise refused(what, "unknown-command", advice) from None


def _keep(ctx: click.Context, param: click.Parameter, value: object) -> None:
    """Remember an option where the command finds it, whether before or after its name."""
    if value is not None and value is not False and param.name:
        ctx.ensure_object(dict)[param.name] = value


def options(envvars: bool) -> list[Callable[[Any], Any]]:
    """The options of every command. envvars: whether unset ones are read from the environment."""
    path = click.Path(exists=True, path_type=Path)
    names = ("ASKMONO_LIBRARY", "ASKMONO_LOCALE", "ASKMONO_TRUST")
    library, locale, trust = names if envvars else (None, None, None)

    def option(*names: str, **how: Any) -> Callable[[Any], Any]:
        return click.option(*names, expose_value=False, callback=_keep, default=None, **how)

    return [
        option(
            "--library",
            type=path,
            envvar=library,
            metavar="PATH",
            help="Answer from this library, a folder or a bundle that askmono build made, not from "
            "the one that comes with askmono (or set ASKMONO_LIBRARY).",
        ),
        option(
            "--trust",
            type=click.Path(path_type=Path),
            envvar=trust,
            metavar="KEY",
            help="Open only a bundle signed with this public key (or set ASKMONO_TRUST).",
        ),
        option("--medicine", metavar="ID", help="Ask about this medicine of the library."),
        option(
            "--locale",
            envvar=locale,
            metavar="ID",
            help="Country of the emergency numbers, such as US (or set ASKMONO_LOCALE).",
        ),
        option(
            "--dosing",
            type=click.Choice(["show", "withhold"]),
            help="Show general dose figures with their warning, or withhold them too.",
        ),
        option("--no-cache", is_flag=True, help="Read the library anew, and keep nothing."),
        option("--version", is_flag=True, help="Print the program's and the library's version."),
    ]


def with_choices(function: Callable[..., Any]) -> Callable[..., Any]:
    """Hand a command the options chosen before and after its name; --version comes before all."""

    @wraps(function)
    @click.pass_context
    def command(ctx: click.Context, /, *args: object, **values: object) -> object:
        from askmono.faces.opening import Choices, versions  # noqa: PLC0415 - see the top

        kept: dict[str, Any] = ctx.ensure_object(dict)
        cache, version = not kept.get("no_cache"), kept.get("version")
        chosen = {
            name: kept.get(name) for name in ("library", "medicine", "locale", "dosing", "trust")
        }
        choices = Choices(**chosen, cache=cache)
        if version:
            click.echo(versions(choices))
            return FINE
        return function(choices, *args, **values)

    return command


def command(group: click.Group, name: str) -> Callable[[Callable[..., Any]], click.Command]:
    """Make a function a command of a group, with the options of every command."""

    def made(function: Callable[..., Any]) -> click.Command:
        decorated = with_choices(function)
        for option in reversed(options(envvars=False)):
            decorated = option(decorated)
        return group.command(name, context_settings=NAMES)(decorated)

    return made


def page(*, plain: bool = False) -> "Page":
    """Standard output, as commands print on it. plain: no styles, not even bold."""
    from askmono.faces.terminal import page_on  # noqa: PLC0415 - slow to import

    return page_on(sys.stdout, plain=plain)
