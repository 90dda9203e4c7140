"""Read phrasings for the general matcher: a folder of intents, or a table with text and label."""

import csv
from collections.abc import Iterator
from pathlib import Path

from askmono.content.intent import MEDICINE
from askmono.content.problems import ContentError, Problem
from askmono.content.source import BOM, Source, read_source
from askmono.content.yamlfile import read_document

TEXT, LABEL = "text", "label"  # the columns of a table, in any order, among any others
SEPARATORS = {".csv": ",", ".tsv": "\t"}
AS_EXPORTED = ("bom", "crlf")  # what spreadsheets write into a table, and no harm there
ANY_MEDICINE = "the medicine"  # what {medicine} is read as, where no library says which

Phrasings = dict[str, tuple[str, ...]]


def read_phrasings(path: Path | str) -> Phrasings:
    """The phrasings of each label, both in the order of the files.

    path: a folder with *.yaml files as in intents/, such a file, or a CSV or TSV file whose first
    line names the columns. Raises ContentError with everything that is wrong.
    """
    path = Path(path)
    problems: list[Problem] = []
    files = sorted(path.glob("*.yaml")) if path.is_dir() else [path]
    found: dict[str, dict[str, None]] = {}
    for file in files:
        name = file.name if path.is_dir() else str(file)
        table = file.suffix.lower() in SEPARATORS
        here: list[Problem] = []
        source = read_source(file, name, here)
        problems += [p for p in here if not (table and p.code in AS_EXPORTED)]
        if source is None:
            continue
        pairs = _table(source, file, problems) if table else _intents(source, problems)
        for label, text in pairs:
            found.setdefault(label, {})[text] = None
    if not problems and not found:
        advice = "name a folder with *.yaml files of intents, or a CSV file with text and label"
        problems.append(Problem(str(path), 1, 1, "no phrasing is there", "no-phrasings", advice))
    if problems:
        raise ContentError(problems)
    return {label: tuple(texts) for label, texts in found.items()}


def _intents(source: Source, problems: list[Problem]) -> Iterator[tuple[str, str]]:
    """Label and phrasing of every entry of a YAML file."""
    document = read_document(source, "phrasings", problems)
    for intent in document.value["intents"] if document else ():
        for text in (intent.get("question"), *intent["examples"]):
            if text:
                yield intent["id"], text.replace(MEDICINE, ANY_MEDICINE)


def _table(source: Source, file: Path, problems: list[Problem]) -> Iterator[tuple[str, str]]:
    """Label and phrasing of every row of a table."""
    lines = source.text.removeprefix(BOM).splitlines(keepends=True)
    rows = csv.reader(lines, delimiter=SEPARATORS[file.suffix.lower()], strict=True)
    name, line = source.name, 1
    try:
        header = [cell.strip().lower() for cell in next(rows, [])]
        if missing := [column for column in (TEXT, LABEL) if column not in header]:
            what = f'the first line names no column "{missing[0]}"'
            advice = f'begin the file with a line that names the columns "{TEXT}" and "{LABEL}"'
            problems.append(Problem(name, 1, 1, what, "missing-column", advice))
            return
        line = rows.line_num + 1
        for row in rows:
            if any(cell.strip() for cell in row):
                cells = {column: row[at].strip() for at, column in enumerate(header[: len(row)])}
                empty = [column for column in (TEXT, LABEL) if not cells.get(column)]
                if len(row) > len(header):
                    what = f"{len(row)} values stand here; the first line names {len(header)}"
                    advice = "put a text that holds a separator in quotes"
                    problems.append(Problem(name, line, 1, what, "csv-columns", advice))
                elif empty:
                    advice = "write it, or remove the line"
                    what = f'"{empty[0]}" is empty'
                    problems.append(Problem(name, line, 1, what, "empty-cell", advice))
                else:
                    yield cells[LABEL], cells[TEXT]
            line = rows.line_num + 1
    except csv.Error as error:
        advice = "look at the quotes on this line: one inside a text is written twice"
        what = f"this is not CSV: {error}"
        problems.append(Problem(name, line, 1, what, "csv-syntax", advice))
