"""What is wrong with curated content, in words that its author can act on."""

import msgspec


class Problem(msgspec.Struct, frozen=True, order=True):
    """One thing to mend in one file.

    file: the path as the author knows it; line and column count from 1.
    code: stable, lower-case words joined by hyphens; docs/codes.md lists them all.
    advice: what to do about it.
    """

    file: str
    line: int
    column: int
    what: str
    code: str
    advice: str

    def __str__(self) -> str:
        """The problem as every face prints it: two lines, the second indented."""
        where = f"{self.file}:{self.line}:{self.column}"
        return f"{where}: {self.what} [{self.code}]\n  {self.advice}"


class ContentError(Exception):
    """The library cannot be answered from; holds every problem found, in file order."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))
