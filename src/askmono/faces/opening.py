"""From what was chosen on the command line to an engine, and to the versions in force."""

import gc
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Literal, NamedTuple

import click

from askmono.content.bundle import Trust
from askmono.dialogue.engine import Engine, open_engine
from askmono.dialogue.settings import Settings
from askmono.retrieval.encoder import Encoder

# New objects after which Python looks for garbage, then how often it looks at older ones too. Its
# own are 700, 10 and 10; with 20,000 a look takes ten milliseconds, and is no quicker in all.
LOOKED_AT = (5_000, 10, 5)
PATIENCE = 1.0  # seconds after which a person wants to know what is going on
WAITING = "askmono: making a new library ready; this may take a minute or two, and is done once"


class Choices(NamedTuple):
    """The options that every command takes; None where nothing was chosen.

    library: a folder that holds knowledge/ and intents/, or a bundle. medicine, locale: ids that it
    has. cache: whether a compiled library may be kept and used again. trust: the file of the public
    key with which a bundle must be signed.
    """

    library: Path | None = None
    medicine: str | None = None
    locale: str | None = None
    dosing: Literal["show", "withhold"] | None = None
    cache: bool = True
    trust: Path | None = None

    def settings(self) -> Settings:
        """What was chosen, over what holds unless it is."""
        defaults = Settings()
        return Settings(
            locale=self.locale or defaults.locale,
            dosing=self.dosing or defaults.dosing,
            medicine=self.medicine,
        )


def opened(
    choices: Choices,
    medicine: str | None = None,
    *,
    many: bool = False,
    quiet: bool = False,
    encoder: Encoder | None = None,
) -> Engine:
    """The engine for the chosen library.

    medicine: instead of the chosen one. many, encoder: as for open_engine.
    quiet: whether nothing may be said on a terminal while a new library is made ready.
    Raises ContentError for a broken library, UnknownSettingError for an unknown locale or medicine.
    """
    if medicine is not None:
        choices = choices._replace(medicine=medicine)
    cache: Literal["user"] | None = "user" if choices.cache else None
    with nullcontext() if quiet or not sys.stderr.isatty() else _patience():
        engine = open_engine(
            choices.library,
            choices.settings(),
            cache,
            many=many,
            encoder=encoder,
            trust=trust_of(choices.trust),
        )
    settle()
    return engine


def settle() -> None:
    """Let Python look for garbage less often: to be called once a library is open.

    A library's many small objects never are any, and a turn's thousands go as they came: hardly
    any stand in a ring. A tenth of the time of a question is saved so (bench/scale.py).
    """
    gc.freeze()
    gc.set_threshold(*LOOKED_AT)
    gc.enable()


def trust_of(key: Path | None) -> Trust | None:
    """What a bundle's signature must satisfy, from the file of a public key.

    Raises ContentError for a file that is none.
    """
    if key is None:
        return None
    from askmono.content.keys import trust_in  # noqa: PLC0415 - cryptography, only needed here

    return trust_in(key)


@contextmanager
def _patience() -> Iterator[None]:
    """Say why it takes long, if it does."""
    timer = threading.Timer(PATIENCE, lambda: click.echo(WAITING, err=True))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def program_version() -> str:
    """The installed version of askmono."""
    from importlib import metadata  # noqa: PLC0415 - slow, and only --version needs it

    try:
        return metadata.version("askmono")
    except metadata.PackageNotFoundError:
        return "(not installed)"


def versions(choices: Choices) -> str:
    """The program's and the library's version, one a line.

    Raises ContentError for a broken library.
    """
    library = opened(choices).library
    sha256 = f"sha256 {library.sha256}"
    return f"askmono {program_version()}\nlibrary {library.version} ({sha256})"
