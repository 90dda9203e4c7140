"""`askmono web`: the terminal faces, or the page, for browsers.

The library is opened here once before anything is served: a broken one is told of at once, and a
new one is compiled before the first visitor comes.
"""

import logging
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import click

from askmono.content.cache import user_cache
from askmono.content.problems import reason_of
from askmono.dialogue.engine import Engine
from askmono.faces.exits import FINE
from askmono.faces.opening import Choices, opened
from askmono.faces.refusing import refused

SECRET = "ASKMONO_SECRET"  # noqa: S105 - the variable that may hold it


class Served(NamedTuple):
    """How and to whom; as the command's options describe it. idle, drain: seconds.

    font_size: pixels.
    """

    host: str
    port: int
    public_url: str | None
    sessions: int
    idle: int
    font_size: int
    workers: int
    secret_file: Path | None
    drain: float


def terminal(choices: Choices, face: str, config: Path | None, how: Served) -> int:
    """Serve the TUI, a lesson or a kiosk through textual-serve until told to end."""
    from askmono.faces.served.gate import Address  # noqa: PLC0415 - aiohttp, only needed here
    from askmono.faces.served.limits import Limits  # noqa: PLC0415
    from askmono.faces.served.pages import Texts  # noqa: PLC0415
    from askmono.faces.served.server import Command, serve  # noqa: PLC0415

    logging.basicConfig(level=logging.INFO, format="askmono: %(message)s")
    engine = _kiosk_engine(config, choices) if config else opened(choices)
    texts = Texts(
        full=engine.notice("web-full").text,
        ended=engine.notice("web-ended").text,
        failed=engine.notice("web-failed").text,
        privacy=engine.notice("web-privacy").text,
        still_there=engine.notice("kiosk-still-there").text,
        language=engine.library.language,
    )
    words = (sys.executable, "-m", "askmono", *_words(choices, face, config))
    command = Command(words, {"XDG_CACHE_HOME": str(user_cache().parent)}, "askmono")
    limits = Limits(sessions=how.sessions, idle_seconds=how.idle)
    address = Address(how.host, how.port, how.public_url)
    _serving(how, lambda: serve(command, texts, address, limits, how.font_size, _ready))
    return FINE


def page(choices: Choices, how: Served) -> int:
    """Serve the page for screen readers and phones until told to end."""
    from functools import partial  # noqa: PLC0415 - only needed here

    from askmono.faces.page.serve import serve  # noqa: PLC0415 - starlette, only needed here

    secret = read_secret(how.secret_file, os.environ.get(SECRET))
    if how.workers > 1 and secret is None:
        advice = f"write --secret-file FILE, or set {SECRET}"
        raise refused("several workers need one secret", "no-secret", advice)
    host = how.public_url.partition("://")[2].partition("/")[0] if how.public_url else ""
    names = [host.partition(":")[0]] if host else []
    engine = partial(opened, choices, many=True, quiet=how.workers > 1)
    _serving(
        how,
        lambda: serve(
            engine,
            host=how.host,
            port=how.port,
            secret=secret,
            hosts=names,
            workers=how.workers,
            drain=how.drain,
            ready=_ready,
        ),
    )
    return FINE


def _kiosk_engine(config: Path, choices: Choices) -> Engine:
    from askmono.faces.kiosk.config import read_config  # noqa: PLC0415 - only for a kiosk
    from askmono.faces.kiosk.run import engines  # noqa: PLC0415

    return next(iter(engines(read_config(config), choices.library, choices.trust).values()))


def _words(choices: Choices, face: str, config: Path | None) -> list[str]:
    """The arguments of the program that a visitor's process runs; it works in an empty folder."""
    kiosk = ["kiosk", str(config.resolve()), "--part", "worker"] if config else []
    words = kiosk if face == "kiosk" else ["lesson"] if face == "lesson" else []
    if choices.library:
        words += ["--library", str(choices.library.resolve())]
    if choices.trust:
        words += ["--trust", str(choices.trust.resolve())]
    if face == "kiosk":
        return words
    for option in ("medicine", "locale", "dosing"):
        if value := getattr(choices, option):
            words += [f"--{option}", value]
    return words


def read_secret(file: Path | None, variable: str | None) -> bytes | None:
    """The secret that seals the page's conversations, from a file or a variable; None without.

    Line ends after it do not count, so that it may be written with any editor.
    variable: what ASKMONO_SECRET holds. Raises click.UsageError, which never tells any of it.
    """
    if file is not None and variable is not None:
        raise refused(f"there are two secrets: {file} and {SECRET}", "two-secrets", "keep one")
    if file is not None:
        try:
            secret = file.read_bytes()
        except OSError as error:
            what = f"the secret cannot be read: {file}: {reason_of(error)}"
            advice = "name a file that this user may read"
            raise refused(what, "unreadable-secret", advice) from None
    elif variable is not None:
        secret = variable.encode("utf-8", "surrogateescape")
    else:
        return None
    from askmono.faces.page.seal import SHORTEST  # noqa: PLC0415 - only where the page is served

    secret = secret.rstrip(b"\r\n")
    if len(secret) < SHORTEST:
        what = f"the secret in {file or SECRET} has {len(secret)} bytes"
        advice = f"it needs {SHORTEST} or more: openssl rand -base64 48"
        raise refused(what, "short-secret", advice)
    return secret


def _serving(how: Served, serve: Callable[[], None]) -> None:
    """Serve; what a person can mend about it is a usage error."""
    try:
        serve()
    except ValueError as error:
        advice = "write --public-url as it stands in a browser: https://ward.example"
        raise refused(str(error), "bad-address", advice) from None
    except OSError as error:
        what = f"nothing can listen at {how.host}, port {how.port}: {reason_of(error)}"
        advice = "end what listens there, or write another --host or --port"
        raise refused(what, "cannot-listen", advice) from None


def _ready(url: str) -> None:
    click.echo(f"askmono: {url} (Ctrl+C ends it)", err=True)
