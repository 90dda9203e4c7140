"""A manifest cut into its entries without reading them, so that only changed ones are read.

What is cut wrongly does no harm: an entry that is read by itself and does not fit the schema, or
is more or less than one entry, sends whoever asked back to reading the whole manifest.
"""

import re
from typing import NamedTuple

_LIST = re.compile(r"^monographs:[ \t]*\n", re.MULTILINE)


class Cut(NamedTuple):
    """A manifest's text: before its entries with the key above them, each entry, and after."""

    before: str
    rows: tuple[str, ...]
    after: str

    def only(self, rows: list[str]) -> str:
        """The manifest with these entries instead of its own."""
        return "".join((self.before, *rows, self.after))


def cut_manifest(text: str) -> Cut | None:
    """Cut a manifest into its entries; None for one whose list is not written one row a line."""
    found = list(_LIST.finditer(text))
    if len(found) != 1:
        return None
    rows: list[list[str]] = []
    mark = ""  # begins the first line of each entry
    start = end = found[0].end()
    before = ""
    for line in text[start:].splitlines(keepends=True):
        blank = not line.strip() or line.lstrip().startswith("#")
        if not rows and not blank:
            mark = line[: len(line) - len(line.lstrip())] + "- "
        if mark and line.startswith(mark):
            rows.append([line])
        elif not blank and not line.startswith((" ", "-")):
            break
        elif rows:
            rows[-1].append(line)
        elif blank:
            before += line
        else:
            return None
        end += len(line)
    if not rows:
        return None
    return Cut(text[:start] + before, tuple("".join(row) for row in rows), text[end:])
