"""Tables as spreadsheets write them: CSV and TSV whose first line names the columns."""

import csv
import io
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from askmono.content.problems import Problem
from askmono.content.source import BOM, Source

SEPARATORS = {".csv": ",", ".tsv": "\t"}
AS_EXPORTED = ("bom", "crlf")  # what spreadsheets write into a table, and no harm there


class Row(NamedTuple):
    """A row. line: where it begins, from 1. cells: by the column's name in lower case, stripped."""

    line: int
    cells: dict[str, str]


def table_rows(
    source: Source, separator: str, needed: Sequence[str], problems: list[Problem]
) -> Iterator[Row]:
    """Every row that has what is needed, in order; rows of blanks are passed over.

    needed: columns that must be named and filled; others may stand among them, in any order.
    problems: what is wrong is added.
    """
    text = io.StringIO(source.text.removeprefix(BOM), newline="")  # CSV's own line ends alone
    rows = csv.reader(text, delimiter=separator, strict=True)
    name, line = source.name, 1
    try:
        header = [cell.strip().lower() for cell in next(rows, [])]
        if missing := [column for column in needed if column not in header]:
            what = f'the first line names no column "{missing[0]}"'
            columns = " and ".join(f'"{column}"' for column in needed)
            advice = f"begin the file with a line that names the columns, among them {columns}"
            problems.append(Problem(name, 1, 1, what, "missing-column", advice))
            return
        line = rows.line_num + 1
        for row in rows:
            if any(cell.strip() for cell in row):
                cells = {column: row[at].strip() for at, column in enumerate(header[: len(row)])}
                empty = [column for column in needed if not cells.get(column)]
                if len(row) > len(header):
                    what = f"{len(row)} values stand here; the first line names {len(header)}"
                    advice = "put a text that holds a separator in quotes"
                    problems.append(Problem(name, line, 1, what, "csv-columns", advice))
                elif empty:
                    advice = "write it, or remove the line"
                    what = f'"{empty[0]}" is empty'
                    problems.append(Problem(name, line, 1, what, "empty-cell", advice))
                else:
                    yield Row(line, cells)
            line = rows.line_num + 1
    except csv.Error as error:
        advice = "look at the quotes on this line: one inside a text is written twice"
        what = f"this is not CSV: {error}"
        problems.append(Problem(name, line, 1, what, "csv-syntax", advice))
