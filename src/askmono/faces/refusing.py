"""What a command was asked for and cannot do, as it is told: what, a stable code, what to do.

Only click is imported here, as in command.py. docs/codes.md lists the codes.
"""

import click


def refused(what: str, code: str, advice: str) -> click.UsageError:
    """The error that ends a command with 2, told in two lines as a Problem is."""
    return click.UsageError(f"{what} [{code}]\n  {advice}")
