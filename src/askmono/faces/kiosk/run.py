"""`askmono kiosk`: a parent that stays, and the kiosk itself as its child.

Before it, the library is opened once, so that a kiosk that could not answer never starts, and the
sentence taken from it that stands on the screen while the child is away.
"""

import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from askmono.dialogue.engine import Engine
from askmono.faces.browsing import rows
from askmono.faces.kiosk.config import KioskConfig, read_config
from askmono.faces.opening import Choices, opened
from askmono.faces.refusing import refused


def kiosk(path: Path, library: Path | None = None, trust: Path | None = None) -> int:
    """Run the kiosk that a configuration describes until staff leave it or a signal ends it.

    library, trust: used where the configuration names none; None for the library that comes with
    askmono, and for opening whatever is there.
    Raises ContentError for a configuration that cannot be used, click.UsageError where there is no
    terminal.
    """
    from askmono.faces.kiosk.log import Log  # noqa: PLC0415 - only the parent's
    from askmono.faces.kiosk.supervisor import supervise  # noqa: PLC0415

    config = read_config(path)
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        browser = f"askmono web --face kiosk --config {path}"
        advice = f"start it on one, or serve it to a browser: {browser}"
        raise refused("there is no terminal here for the kiosk", "no-terminal", advice)
    more = [*("--library", str(library.resolve()))] if library else []
    more += [*("--trust", str(trust.resolve()))] if trust else []
    command = (sys.executable, "-m", "askmono", "kiosk", str(path), *more, "--part")
    # A process of its own: compiling a library takes memory that a parent would never give back.
    opened = subprocess.run((*command, "opening"), stdout=subprocess.PIPE, text=True, check=False)  # noqa: S603 - our own program
    if opened.returncode != 0:
        return opened.returncode  # it has said why
    return supervise((*command, "worker"), Log(config.log), opened.stdout.strip())


def opening(path: Path, library: Path | None = None, trust: Path | None = None) -> str:
    """Open, and compile if need be, what a kiosk answers from.

    Returns: the sentence for the screen while the kiosk is away. Raises ContentError for a
    configuration or library that cannot be used, UnknownSettingError for a locale or medicine
    that the library does not have.
    """
    engine = next(iter(engines(read_config(path), library, trust).values()))
    return engine.notice("kiosk-unavailable").text


def worker(path: Path, library: Path | None = None, trust: Path | None = None) -> int:
    """Be the kiosk itself, on this terminal; the exit code tells the parent what to do."""
    from askmono.faces.kiosk.lockdown import beat, lock_down  # noqa: PLC0415 - only the child's

    lock_down()  # before Textual is imported
    from askmono.faces.kiosk.app import KioskApp  # noqa: PLC0415
    from askmono.faces.kiosk.log import Log, log_uncaught  # noqa: PLC0415
    from askmono.faces.speech import Speaker  # noqa: PLC0415

    config = read_config(path)
    log = Log(config.log)
    log_uncaught(log)
    speaker = Speaker(config.speech.command if config.speech else ())
    app = KioskApp(config, engines(config, library, trust), log, speaker=speaker, beat=beat)
    app.run()
    return app.return_code or 0


def engines(
    config: KioskConfig, library: Path | None = None, trust: Path | None = None
) -> Mapping[str, Engine]:
    """An engine for each medicine offered, in order; all of one opened library.

    library, trust: where the configuration has none.
    """
    choices = Choices(
        library=config.library or library,
        locale=config.locale,
        dosing=config.dosing,
        trust=config.trust or trust,
    )
    first = opened(choices, config.medicines[0] if config.medicines else None, quiet=True)
    return Offered(first, config.medicines or tuple(row.id for row in rows(first.library)))


class Offered(Mapping[str, Engine]):
    """An engine for each medicine offered, made when it is wanted: there may be thousands.

    first: of any of them. ids: in the order offered.
    """

    def __init__(self, first: Engine, ids: Sequence[str]) -> None:
        self._first = first
        self._ids = dict.fromkeys(ids)

    def __getitem__(self, medicine: str) -> Engine:
        if medicine not in self._ids:
            raise KeyError(medicine)
        return self._first.about(medicine) if len(self._ids) > 1 else self._first

    def __contains__(self, medicine: object) -> bool:
        return medicine in self._ids

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)
