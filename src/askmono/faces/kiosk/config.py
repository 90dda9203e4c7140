"""What the operator of a kiosk decides, read from one YAML file that its schema describes.

Fails closed: a kiosk starts with a sound file or not at all. Nothing here can be changed from the
screen.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import Literal

import msgspec

from askmono.content.intent import Target, find_target
from askmono.content.library import Library
from askmono.content.monograph import Monograph, Passage
from askmono.content.notices import UNSET
from askmono.content.problems import ContentError, Problem, reason_of
from askmono.content.source import read_source
from askmono.content.yamlfile import Document, read_document
from askmono.faces.kiosk.pin import is_hash

Theme = Literal["askmono-light", "askmono-dark", "askmono-contrast"]
Way = Literal["code", "address", "print"]

SHORTEST_WARNING = 20.0  # seconds; WCAG 2.2, 2.2.1: who is slow has 20 seconds to ask for more
FEWEST_TAPS = 3  # fewer happen by themselves
READABLE_BY_ALL = 0o004

# What is worth mending, although the kiosk starts; with any other code it does not.
FINDINGS = frozenset({"readable-pin", "missing-program", "no-lesson", "withheld-topic"})


class Idle(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How long nothing may happen: seconds, and words a second; idle.py counts by it."""

    menu: float = 120.0
    words_per_second: float = 2.0
    warning: float = 30.0


class Speech(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What reads aloud: it is handed the text on standard input, never as an argument.

    language: None for the library's.
    """

    command: tuple[str, ...]
    language: str | None = None


class Takeaway(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a person takes away what they have read, in the order offered.

    address: ends without a slash; there if "address" is among the ways.
    printer: the command, handed the sheet on standard input; not empty if "print" is among them.
    """

    ways: tuple[Way, ...] = ("code",)
    address: str | None = None
    printer: tuple[str, ...] = msgspec.field(default=(), name="print")


class Staff(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How staff ask to leave, and the PIN they are asked for.

    pin: as pin.hash_pin makes it. keys: Textual's names, pressed one after the other.
    taps: on the title within 5 seconds; 0 for none.
    """

    pin: str
    keys: tuple[str, ...] = ("f12", "f9")
    taps: int = 7


class KioskConfig(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A kiosk's configuration. Field by field as kiosk.schema.json describes it.

    library, trust, log: whole paths. library: None for the one that comes with askmono.
    trust: the file of a public key; then only a bundle signed with it is opened.
    medicines: empty for all. topics: empty where askmono chooses.
    speech, staff: None where there is no such button, and no leaving by keys.
    log: None for standard error.
    """

    locale: str
    library: Path | None = None
    trust: Path | None = None
    medicines: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    dosing: Literal["withhold", "show"] = "withhold"
    theme: Theme = "askmono-light"
    idle: Idle = Idle()
    speech: Speech | None = None
    takeaway: Takeaway = Takeaway()
    staff: Staff | None = None
    lessons: bool = True
    log: Path | None = None


def read_config(path: Path) -> KioskConfig:
    """Read a kiosk's configuration.

    Raises ContentError with every problem of the file. What only its schema finds comes first:
    until that is mended, what a value means is not looked at.
    """
    problems: list[Problem] = []
    read = _read(path, problems)
    if read is None or problems:
        raise ContentError(problems)
    return read[1]


def config_problems(path: Path, library: Library | None = None) -> list[Problem]:
    """Everything wrong with a kiosk's configuration, in file order, as `askmono check` tells it.

    library: the one that it names, or would use; None leaves out what only a library can tell.
    A problem whose code is in FINDINGS is a finding; with any other, the kiosk does not start.
    """
    problems: list[Problem] = []
    read = _read(path, problems)
    if read is not None:
        document, config = read
        problems.extend(_readable_pin(path, document, config))
        problems.extend(_missing_programs(document, config))
        if library is not None:
            problems.extend(_unknown(document, config, library))
    return sorted(set(problems))


def _read(path: Path, problems: list[Problem]) -> tuple[Document, KioskConfig] | None:
    """The file and what it says, or None where it is no configuration at all."""
    if (unread := _unread(path)) is not None:
        advice = "write the name of a kiosk's configuration; docs/kiosk.example.yaml is one"
        problems.append(Problem(str(path), 1, 1, *unread, advice))
        return None
    source = read_source(path, str(path), problems)
    document = read_document(source, "kiosk", problems) if source else None
    if document is None:
        return None
    problems.extend(_refused(document))
    config = _config(document, path.resolve().parent)
    problems.extend(_missing_folders(document, config))
    return document, config


def _config(document: Document, folder: Path) -> KioskConfig:
    """What a document says that fits its schema. folder: where relative paths begin."""
    value = dict(document.value)
    value |= {key: folder / value[key] for key in ("library", "trust", "log") if key in value}
    if "staff" in value:  # the schema does not look at the PIN; _refused does
        value["staff"] = value["staff"] | {"pin": str(value["staff"]["pin"])}
    if "address" in value.get("takeaway", {}):
        address = value["takeaway"]["address"].rstrip("/")
        value["takeaway"] = value["takeaway"] | {"address": address}
    return msgspec.convert(value, KioskConfig)


def _missing_folders(document: Document, config: KioskConfig) -> Iterator[Problem]:
    if config.library is not None and not config.library.exists():
        what = f"there is no folder and no bundle {config.library}"
        advice = "write the folder that holds knowledge/ and intents/, or a bundle's file"
        yield document.problem(("library",), what, "missing-folder", advice)
    if config.trust is not None and not config.trust.is_file():
        what = f"there is no file {config.trust}"
        advice = "write the .pub file of the key that the bundle is signed with"
        yield document.problem(("trust",), what, "missing-key-file", advice)
    if config.log is not None and not config.log.parent.is_dir():
        what = f"there is no folder {config.log.parent} for the log"
        advice = "make the folder, or leave log out"
        yield document.problem(("log",), what, "missing-folder", advice)


def _unread(path: Path) -> tuple[str, str] | None:
    """Why a path cannot be read as a file, and its code; None where it can be tried."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        return f"cannot read the file: {reason_of(error)}", "missing-file"
    if S_ISREG(mode):
        return None
    return f"this is no file: {'a folder' if S_ISDIR(mode) else 'a device or a pipe'}", "not-a-file"


def _refused(document: Document) -> Iterator[Problem]:
    """Values of the right kind that no kiosk may have."""
    value = document.value
    if value["locale"] == UNSET:
        what = "the locale is unset, so that no emergency number could be shown"
        advice = "write the country that the screen stands in, such as US"
        yield document.problem(("locale",), what, "unset-locale", advice)
    warning = value.get("idle", {}).get("warning")
    if warning is not None and warning < SHORTEST_WARNING:
        what = f"{warning} seconds of warning are too few for a person who is slow"
        advice = f"write {SHORTEST_WARNING:.0f} or more (WCAG 2.2, 2.2.1)"
        yield document.problem(("idle", "warning"), what, "short-warning", advice)
    staff = value.get("staff")
    if staff is None:
        return
    if not isinstance(staff["pin"], str) or not is_hash(staff["pin"]):
        what = '"pin" is not what askmono kiosk --set-pin prints'  # never what it is
        advice = "run askmono kiosk --set-pin, and write the line that it prints"
        yield document.problem(("staff", "pin"), what, "bad-pin", advice)
    if 0 < staff.get("taps", 0) < FEWEST_TAPS:
        what = f"{staff['taps']} taps on the title happen by accident"
        advice = f"write {FEWEST_TAPS} or more, or 0 for none"
        yield document.problem(("staff", "taps"), what, "few-taps", advice)


def _readable_pin(path: Path, document: Document, config: KioskConfig) -> Iterator[Problem]:
    if config.staff and path.stat().st_mode & READABLE_BY_ALL:
        what = "everybody on this computer can read the PIN's hash, and try out PINs"
        advice = f"run: chmod 640 {path}"
        yield document.problem(("staff", "pin"), what, "readable-pin", advice)


def _missing_programs(document: Document, config: KioskConfig) -> Iterator[Problem]:
    """Commands that this computer, as this user sees it, cannot run."""
    commands: list[tuple[tuple[str, str], tuple[str, ...]]] = []
    if config.speech:
        commands.append((("speech", "command"), config.speech.command))
    if "print" in config.takeaway.ways:
        commands.append((("takeaway", "print"), config.takeaway.printer))
    for place, command in commands:
        if shutil.which(command[0]) is None:
            what = f"there is no program {command[0]} that could be run"
            advice = "install it, or write its name as it is, one argument an entry"
            yield document.problem((*place, 0), what, "missing-program", advice)


def _unknown(document: Document, config: KioskConfig, library: Library) -> Iterator[Problem]:
    """Ids that the library does not have, or that lead to nothing there."""
    if config.locale not in (UNSET, *library.locales):
        known = ", ".join(sorted(set(library.locales) - {UNSET}))
        what = f'the library has no locale "{config.locale}"'
        yield document.problem(("locale",), what, "unknown-locale", f"write one of: {known}")
    for i, id_ in enumerate(config.medicines):
        if library.monograph(id_) is None:
            known = ", ".join(monograph.id for monograph in library.monographs.listed)
            what = f'there is no monograph "{id_}"'
            advice = f"write one of: {known}"
            yield document.problem(("medicines", i), what, "unknown-medicine", advice)
    offered = [m for m in library.monographs if m.id in (config.medicines or {m.id})]
    for i, id_ in enumerate(config.topics):
        wrong = _wrong_topic(id_, offered, library)
        if wrong is not None:
            yield document.problem(("topics", i), *wrong)
    taught = {lesson.medicine for lesson in library.lessons}
    if document.value.get("lessons") and not taught.intersection(m.id for m in offered):
        what = "the library has no lesson about these medicines"
        advice = "write a lesson into knowledge/lessons/, or lessons: false"
        yield document.problem(("lessons",), what, "no-lesson", advice)


def _wrong_topic(
    topic: str, offered: list[Monograph], library: Library
) -> tuple[str, str, str] | None:
    """What is wrong with a topic's button, its code, and what to do; None if it has an answer."""
    intent = next((intent for intent in library.intents if intent.id == topic), None)
    if intent is None:
        advice = "write the id of an intent of this library"
        return f'there is no intent "{topic}"', "unknown-topic", advice
    targets = intent.targets if intent.reply == "answer" else ()
    firsts = [first for monograph in offered if (first := _first_passage(targets, monograph))]
    if not firsts:
        what = f'"{topic}" is answered by no passage of these medicines'
        return what, "unanswered-topic", "write the id of an intent that is answered"
    if all(passage.dose_figures for passage in firsts):
        what = f'"{topic}" is answered with dose figures, and a kiosk makes no button for those'
        return what, "withheld-topic", "write the id of another intent"
    return None


def _first_passage(targets: tuple[Target, ...], monograph: Monograph) -> Passage | None:
    """What a monograph answers first."""
    found = (find_target(monograph, target) for target in targets)
    return next((monograph.passages[place.passage] for place in found if place), None)
