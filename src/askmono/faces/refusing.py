"""What a command was asked for and cannot do, as it is told: what, a stable code, what to do.

Only click is imported here, as in command.py. docs/codes.md lists the codes.
"""

import click


def refused(what: str, code: str, advice: str, *, with_usage: bool = False) -> click.UsageError:
    """The error that ends a command with 2, told in two lines as a Problem is.

    with_usage: whether the line that shows how the command is called stands above it.
    """
    context = click.get_current_context(silent=True) if with_usage else None
    return click.UsageError(f"{what} [{code}]\n  {advice}", context)
