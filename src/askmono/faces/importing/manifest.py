"""The manifest's text, changed only where it must be: a curator's words and remarks stay.

Rows are added at the end of the list, changed value by value, or taken out line by line; the
rest of the file is never written anew.
"""

import json
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from askmono.content.yamlfile import Document, Path

HEAD = """\
# The manifest: which monographs there are, and what is known of each file.
# A file whose SHA-256 differs from its row is not answered from. Rows were written by
# "askmono import", which keeps what is edited here.
version: "1"
language: {language}
monographs:
"""
_PLAIN = re.compile(r"[a-z][a-z0-9]*(?:[-./][a-z0-9]+)*")
_SPECIAL = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
_QUOTED = r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'"
_SCALAR = re.compile(rf"{_QUOTED}|\S.*?(?=\s+#|\s*$)")
_SCALAR_IN_BRACES = re.compile(rf"{_QUOTED}|[^\s,}}\]][^,}}\]]*")
_TAKEN_OUT = " \0"  # a line that goes; it keeps its number until all others have found theirs


class Row(NamedTuple):
    """What a new row of the manifest says."""

    id: str
    file: str
    sha256: str
    names: tuple[str, ...]
    language: str
    source: str


class Change(NamedTuple):
    """A row that says something else now; None for what stays.

    row: its index in the manifest. sha256: of another text, which nobody has reviewed. file, id:
    after a move. names: the generic ones, of a file with another title.
    """

    row: int
    sha256: str | None = None
    file: str | None = None
    id: str | None = None
    names: tuple[str, ...] | None = None


def quoted(text: str) -> str:
    """Text as a YAML scalar: bare where that is sure to stay text, else in double quotes."""
    if _PLAIN.fullmatch(text) and text not in _SPECIAL:
        return text
    written = json.dumps(text, ensure_ascii=False)
    return re.sub("[\x7f-\x9f\u2028\u2029\ufeff]", lambda m: f"\\u{ord(m.group()):04x}", written)


def written(row: Row, indent: int = 2) -> str:
    """A row as lines of the manifest; indent: blanks before its hyphen."""
    names = "".join(f"        - {quoted(name)}\n" for name in row.names)
    text = (
        f"- id: {quoted(row.id)}\n"
        f"  file: {quoted(row.file)}\n"
        f"  sha256: {quoted(row.sha256)}\n"
        f"  names:\n    generic:\n{names.replace('        - ', '      - ')}"
        f"  language: {quoted(row.language)}\n"
        f"  source: {quoted(row.source)}\n"
        "  review:\n    status: unreviewed\n"
        '  version: "1"\n'
    )
    return re.sub(r"^", " " * indent, text, flags=re.MULTILINE).rstrip(" ")


def edited(
    document: Document, rows: Sequence[Row], changes: Sequence[Change], gone: Sequence[int]
) -> str:
    """The manifest's text with rows added, changed and taken out, and its version raised."""
    lines = document.source.text.split("\n")
    values: list[tuple[Path, str]] = [
        (("version",), quoted(raised(str(document.value["version"]))))
    ]
    for change in changes:
        values.extend(_new_values(document, change))
    places = [(document.place(path), value) for path, value in values]
    for (line, column), value in sorted(places, reverse=True):  # so that columns still hold
        _put(lines, line, column, value)
    for change in changes:
        if change.names:
            _rename(lines, document, change.row, change.names)
    first = [document.place(("monographs", i)) for i in range(len(document.value["monographs"]))]
    indent = max(0, first[0][1] - 3) if first else 2
    end = _end_of_list(lines, first[-1][0]) if first else len(lines)
    added = [line for row in rows for line in written(row, indent).rstrip("\n").split("\n")]
    starts = [line for line, _ in first] + [end + 1]
    lines[end:end] = added
    for index in sorted(gone, reverse=True):
        del lines[starts[index] - 1 : starts[index + 1] - 1]
    return "\n".join(line for line in lines if line != _TAKEN_OUT).rstrip("\n") + "\n"


def _rename(lines: list[str], document: Document, row: int, names: Sequence[str]) -> None:
    """Write generic names in the place of those there; of a list with remarks, the first alone."""
    path: Path = ("monographs", row, "names", "generic")
    held = document.value["monographs"][row]["names"]["generic"]
    places = [document.place((*path, i)) for i in range(len(held))]
    first, column = places[0]
    begin = lines[first - 1][: column - 1]
    rows = lines[first - 1 : first - 1 + len(held)]
    plain = not begin.strip(" -") and [line for line, _ in places] == [
        *range(first, first + len(held))
    ]
    if plain and not any("#" in line for line in rows):
        lines[first - 1] = "\n".join(begin + quoted(name) for name in names)
        lines[first : first - 1 + len(held)] = [_TAKEN_OUT] * (len(held) - 1)
    else:
        _put(lines, first, column, quoted(names[0]))


def _end_of_list(lines: list[str], last: int) -> int:
    """How many lines come before what follows the list whose last row begins in a line."""
    for number in range(last, len(lines)):
        if re.match(r"[^\s#-]", lines[number]):
            return number
    end = len(lines)
    while end > last and not lines[end - 1].strip():
        end -= 1
    return end


def _new_values(document: Document, change: Change) -> Iterator[tuple[Path, str]]:
    """What a row says now, by where it stands; its names aside."""
    row = document.value["monographs"][change.row]
    at: Path = ("monographs", change.row)
    if change.file is not None:
        yield (*at, "file"), quoted(change.file)
    if change.id is not None:
        yield (*at, "id"), quoted(change.id)
    if change.sha256 is None:
        return
    yield (*at, "sha256"), quoted(change.sha256)
    yield (*at, "version"), quoted(raised(str(row["version"])))
    yield (*at, "review", "status"), "unreviewed"
    for key in ("by", "on", "next"):
        if row["review"].get(key) is not None:
            yield (*at, "review", key), "null"


def _put(lines: list[str], line: int, column: int, value: str) -> None:
    """Write a value in the place of the one at a line and column, both from 1."""
    text = lines[line - 1]
    pattern = _SCALAR_IN_BRACES if re.search(r"[{[]", text[: column - 1]) else _SCALAR
    old = pattern.match(text, column - 1)
    end = column - 1 + len(old.group().rstrip()) if old else len(text)
    lines[line - 1] = text[: column - 1] + value + text[end:]


def raised(version: str) -> str:
    """A version after a change: its last number one higher."""
    last = re.search(r"\d+(?=\D*\Z)", version)
    if last is None:
        return f"{version}-2"
    return version[: last.start()] + str(int(last.group()) + 1) + version[last.end() :]
