"""What whoever imports asks for, and whether it can be done, before anything is read or written."""

from pathlib import Path
from typing import Any, NamedTuple

import jsonschema

from askmono.content.library import LOCALES, MANIFEST, default_folder
from askmono.content.problems import ContentError, Problem, reason_of
from askmono.content.source import read_source
from askmono.content.yamlfile import Document, read_document, schema
from askmono.faces.outputs import see_writable
from askmono.faces.refusing import refused


class How(NamedTuple):
    """What was asked for. base: the library that a new one takes its notices and intents from."""

    to: Path
    source: str | None = None
    base: Path | None = None
    language: str | None = None
    report: Path | None = None
    prune: bool = False
    dry_run: bool = False


def manifest_of(to: Path) -> Document | None:
    """The manifest of the library that is changed, or None where a new one is made.

    Raises ContentError for a manifest that cannot be used, click.UsageError for a folder that
    holds anything but a library.
    """
    path = to / MANIFEST
    try:
        if not path.exists():
            if to.exists() and (not to.is_dir() or any(to.iterdir())):
                what = f"{to} is there already, and is no library: no {MANIFEST} in it"
                raise refused(what, "no-library", "name a library, or a new folder")
            return None
    except OSError as error:
        what = f"{to} cannot be read: {reason_of(error)}"
        raise refused(what, "cannot-read", "name a folder that this user may read") from None
    problems: list[Problem] = []
    source = read_source(path, MANIFEST, problems)
    document = read_document(source, "library", problems) if source else None
    if document is None or problems:
        raise ContentError(problems)
    return document


def language_of(how: How, document: Document | None) -> str:
    """The language of the new rows, and of a new library. document: of one that is there.

    Raises click.UsageError for a base that is no library, a language that it has no notices in,
    and a report that cannot be written.
    """
    see_writable(how.report)
    base = how.base or default_folder()
    given = _base_language(base) if document is None else str(document.value["language"])
    language = how.language or given
    form: dict[str, Any] = schema("library")["properties"]["language"]
    if not jsonschema.Draft202012Validator(form).is_valid(language):
        what = f'--language is "{language}", and no language tag such as en or pt-BR'
        raise refused(what, "unknown-language", "write one of the notices of --base")
    notices = f"knowledge/notices/{language}.yaml"
    if document is None and not (base / notices).is_file():
        what = f'--language is "{language}", and {base} has no {notices}: nothing could be said'
        raise refused(what, "unknown-language", "write one of the notices of --base")
    return language


def _base_language(base: Path) -> str:
    """The language of the library that a new one begins from."""
    lacks = [name for name in (MANIFEST, LOCALES) if not (base / name).is_file()]
    if not lacks and not any(base.glob("intents/*.yaml")):
        lacks.append("intents/*.yaml")
    if lacks:
        what = f"--base {base} is no library: no {lacks[0]} in it"
        raise refused(what, "no-library", "name the folder of a library")
    document = manifest_of(base)
    return str(document.value["language"]) if document else "en"
