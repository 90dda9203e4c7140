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


def reason_of(error: OSError | ValueError) -> str:
    """Why the system refused something, in its own words, as they stand within a sentence.

    ValueError: of a name that cannot be one, as with a NUL in it.
    """
    if isinstance(error, ValueError):
        return "its name cannot be one"
    return error.strerror[:1].lower() + error.strerror[1:] if error.strerror else str(error)


class ContentError(Exception):
    """The library cannot be answered from; holds every problem found, in file order."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))
