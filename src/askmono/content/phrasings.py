"""Read phrasings for the general matcher: a folder of intents, or a table with text and label."""

from collections.abc import Iterator
from pathlib import Path

from askmono.content.intent import MEDICINE
from askmono.content.problems import ContentError, Problem
from askmono.content.source import Source, read_source
from askmono.content.table import AS_EXPORTED, SEPARATORS, table_rows
from askmono.content.yamlfile import read_document

TEXT, LABEL = "text", "label"  # the columns of a table, in any order, among any others
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
    for row in table_rows(source, SEPARATORS[file.suffix.lower()], (TEXT, LABEL), problems):
        yield row.cells[LABEL], row.cells[TEXT]
