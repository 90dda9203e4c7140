"""`askmono check`: everything that a curator can get wrong, found in one run."""

import datetime
from pathlib import Path

from askmono.content.checks import NOTES, check_library
from askmono.content.library import default_folder, read_library
from askmono.faces.exits import BROKEN, FINDINGS, FINE
from askmono.faces.opening import Choices
from askmono.faces.terminal import Page
from askmono.faces.unpacked import folder_of
from askmono.faces.wording import counted

MORE = (
    "not tried: whether each phrasing finds its own intent; that takes minutes: "
    "askmono check --selftest"
)


def check_kiosk(config: Path, choices: Choices, page: Page) -> int:
    """Print every problem of a kiosk's configuration. choices: the library where it names none.

    BROKEN where the kiosk does not start until a problem is mended.
    """
    from askmono.faces.kiosk.config import FINDINGS as MINOR  # noqa: PLC0415 - only needed here
    from askmono.faces.kiosk.config import config_problems, read_config  # noqa: PLC0415

    library = None
    if not config_problems(config):
        read = read_config(config)
        trust = read.trust or choices.trust
        library = read_library(folder_of(read.library or choices.library, trust)).library
    problems = config_problems(config, library)
    page.tell(problems)
    if any(problem.code not in MINOR for problem in problems):
        page.say(f"broken: {counted(len(problems), 'problem')}; the kiosk does not start")
        return BROKEN
    if problems:
        page.say(f"{counted(len(problems), 'problem')}; the kiosk starts all the same")
        return FINDINGS
    page.say(f"ok: no problems in {config}")
    return FINE


def check(
    folder: Path | None,
    page: Page,
    *,
    named: Path | None = None,
    selftest: bool = False,
    cache: bool = True,
) -> int:
    """Print every problem of the library in a folder, and how many there are.

    named: what the library is called: the bundle that the folder was unpacked from; None for the
    folder. selftest: whether each phrasing is left out and tried as well. cache: whether it may use
    vectors kept in the user's cache. BROKEN where nothing is answered from the library until a
    problem is mended.
    """
    folder = folder or default_folder()
    named = named or folder
    today = datetime.datetime.now(tz=datetime.UTC).date()  # what is overdue depends on the day
    reading = read_library(folder)
    everything = {*reading.problems, *check_library(folder, today)}
    tried = None
    if selftest and reading.library is not None and not reading.problems:
        from askmono.faces.selftest import headline, try_library  # noqa: PLC0415 - slow to import

        tried = try_library(folder, cache=cache)
        everything.update(tried.problems())
    problems = [problem for problem in sorted(everything) if problem.code not in NOTES]
    notes = [problem for problem in sorted(everything) if problem.code in NOTES]
    page.tell((*notes, *problems))
    files = len({problem.file for problem in problems})
    found = f"{counted(len(problems), 'problem')} in {counted(files, 'file')}"
    if reading.problems or reading.library is None:
        page.say(f"broken: {found}; nothing is answered from {named}")
        return BROKEN
    page.say(headline(tried.report) if tried else MORE)
    if problems:
        page.say(f"{found}; answers are given from {named} all the same")
        return FINDINGS
    library = reading.library
    held = (
        counted(len(library.monographs), "monograph"),
        counted(len(library.intents), "intent"),
        counted(len(library.notices), "notice"),
        counted(len(library.locales), "locale"),
    )
    known = f"no problems, {counted(len(notes), 'note')}" if notes else "no problems"
    page.say(f"ok: {known} in {named} ({', '.join(held)}; library {library.version})")
    return FINE
