"""Take a lesson away: as a file that is never written over another one, or on paper."""

from pathlib import Path
from typing import NamedTuple

from askmono.faces.private_file import write_numbered
from askmono.faces.takeaway.sheet import Sheet

STEM = "askmono-lesson"
SAVED = ("html", "pdf", "md")
PRINT = "print"


class Ways(NamedTuple):
    """Where a take-away may go.

    folder: files are saved there; None where nothing may be saved.
    print_command: reads a PDF from its standard input; empty for no printer.
    """

    folder: Path | None = None
    print_command: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The ways that there are, in the order shown."""
        return (*(SAVED if self.folder else ()), *((PRINT,) if self.print_command else ()))


def document(sheet: Sheet, form: str) -> bytes:
    """A sheet in one of the forms SAVED."""
    if form == "pdf":
        from askmono.faces.takeaway.pdf import as_pdf  # noqa: PLC0415 - slow, and seldom wanted

        return as_pdf(sheet)
    if form == "html":
        from askmono.faces.takeaway.html import as_html  # noqa: PLC0415 - as above

        return as_html(sheet).encode()
    from askmono.faces.takeaway.markdown import as_markdown  # noqa: PLC0415 - as above

    return as_markdown(sheet).encode()


def save(folder: Path, form: str, data: bytes) -> Path:
    """Write a file of the next free name. Returns: its path. Raises OSError."""
    return write_numbered(folder, STEM, {f".{form}": data})[0]


def printed(sheet: Sheet, command: tuple[str, ...]) -> bool:
    """Send a sheet to the printer; whether that worked."""
    from askmono.faces.takeaway.printing import send  # noqa: PLC0415 - seldom wanted

    return send(command, document(sheet, "pdf"))
