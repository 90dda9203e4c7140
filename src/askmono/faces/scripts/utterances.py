"""Tables of utterances: one a row, with what must come of it, for bulk work in a spreadsheet.

A row is a conversation of one turn; its columns are keys of the one expectation language.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from askmono.content.problems import Problem
from askmono.content.source import Source, read_source
from askmono.content.table import AS_EXPORTED, SEPARATORS, Row, table_rows
from askmono.content.yamlfile import Document, schema_problems
from askmono.faces.scripts.script import KIND, Place, Script, ScriptTurn, expectation

SUFFIXES = (".utterances.csv", ".utterances.tsv")  # of tables found in folders
UTTERANCE = "utterance"
OR = "|"  # parts ids or kinds of which one must come
TARGET = ("section", "label", "faq")  # columns that name one passage
PLAIN = ("reply", "reason", "intent")
SEVERAL = ("shows", "must_not_show", "notices", "offers")  # parted by OR as well: all must hold
ABOUT = ("title", "tags", "locale", "medicine", "dosing", "note", "known_failure")
COLUMNS = (UTTERANCE, *PLAIN, *TARGET, *SEVERAL, *ABOUT)


def read_utterances(path: Path, name: str, problems: list[Problem]) -> tuple[Script, ...]:
    """The rows of a table as conversations of one turn; none where anything is wrong with it."""
    found: list[Problem] = []
    source = read_source(path, name, found)
    found = [problem for problem in found if problem.code not in AS_EXPORTED]
    scripts = tuple(_scripts(source, path, found)) if source else ()
    problems += found
    return () if found else scripts


def _scripts(source: Source, path: Path, problems: list[Problem]) -> Iterator[Script]:
    checked = False
    for row in table_rows(source, SEPARATORS[path.suffix.lower()], (UTTERANCE,), problems):
        if not checked:
            checked = True
            for column in row.cells:
                if column and column not in COLUMNS:
                    what = f'unknown column "{column}"'
                    advice = f"known here: {', '.join(COLUMNS)}"
                    problems.append(Problem(source.name, 1, 1, what, "unknown-column", advice))
        script = _script(source, row, problems)
        if script is not None:
            yield script


def _script(source: Source, row: Row, problems: list[Problem]) -> Script | None:
    """A row as a script; its expectation passes through the schema that scripts' own do."""
    cells = {key: value for key, value in row.cells.items() if value}
    expect = _expected(cells)
    place = Place(source.name, row.line)
    if not expect:
        what = "nothing is expected of this utterance"
        advice = f"fill one of the columns {', '.join((*PLAIN, *TARGET, *SEVERAL))}"
        problems.append(Problem(*place, what, "empty-cell", advice))
        return None
    utterance = cells[UTTERANCE]
    data: dict[str, Any] = {"title": cells.get("title") or f"row {row.line}: {utterance}"[:160]}
    data["turns"] = [{"say": utterance, "expect": expect}]
    said = ("locale", "medicine", "note", "known_failure")
    data |= {key: cells[key] for key in said if key in cells}
    if "dosing" in cells:
        data["policy"] = {"dosing": cells["dosing"]}
    if "tags" in cells:
        data["tags"] = cells["tags"].replace(OR, " ").split()
    wrong = list(schema_problems(Document(source, data, {(): (row.line, 1)}), KIND))
    problems += wrong
    if wrong:
        return None
    turn = ScriptTurn((utterance,), expectation(expect), place, place, {})
    return Script(
        file=source.name,
        title=data["title"],
        place=place,
        turns=(turn,),
        tags=tuple(data.get("tags", ())),
        locale=data.get("locale"),
        medicine=data.get("medicine"),
        dosing=data.get("policy", {}).get("dosing"),
        known_failure=data.get("known_failure", ""),
        note=data.get("note", ""),
    )


def _expected(cells: dict[str, str]) -> dict[str, Any]:
    """The expectation that a row's cells make; several values in PLAIN become any_of."""
    expect: dict[str, Any] = {}
    alternatives: list[list[dict[str, str]]] = []
    for key in PLAIN:
        values = _parts(cells.get(key, ""))
        if len(values) == 1:
            expect[key] = values[0]
        elif values:
            alternatives.append([{key: value} for value in values])
    target = {key: cells[key] for key in TARGET if key in cells}
    if target:
        expect["cites"] = target
    for key in SEVERAL:
        if values := _parts(cells.get(key, "")):
            expect[key] = values
    if alternatives:
        combined: list[dict[str, Any]] = [{}]
        for options in alternatives:
            combined = [one | option for one in combined for option in options]
        expect["any_of"] = combined
    return expect


def _parts(cell: str) -> list[str]:
    return [part for text in cell.split(OR) if (part := text.strip())]
