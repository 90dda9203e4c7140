"""What somebody takes along from a kiosk: a sheet for each medicine that they read about."""

import datetime
from collections.abc import Sequence

from askmono.dialogue.engine import Engine
from askmono.faces.kiosk.medicines import Medicines
from askmono.faces.kiosk.visit import Visit
from askmono.faces.takeaway.plain import as_text
from askmono.faces.takeaway.sheet import Sheet, make_sheet


def sheets_of(
    visit: Visit, medicines: Medicines, spoken_of: Engine, today: datetime.date
) -> list[Sheet]:
    """The sheets of a visit, at least one; the questions stand on the first.

    spoken_of: whose sheet it is where nothing was read.
    """
    about = {quote.medicine for quote in visit.read}
    care: Sequence[str] = visit.care
    sheets = []
    for engine in medicines.about(about) or [spoken_of]:
        quotes = [q for q in visit.read if q.medicine == engine.monograph.id]
        sheets.append(make_sheet(engine, quotes, care, today))
        care = ()
    return sheets


def plain(sheets: Sequence[Sheet]) -> str:
    """Sheets as one text."""
    return "\n\n".join(map(as_text, sheets))


def print_out(sheets: Sequence[Sheet], command: Sequence[str]) -> bool:
    """Print sheets; whether all were taken. command: reads a PDF from its standard input."""
    from askmono.faces.takeaway.pdf import as_pdf  # noqa: PLC0415 - slow to import
    from askmono.faces.takeaway.printing import send  # noqa: PLC0415 - only needed here

    return all(send(command, as_pdf(sheet)) for sheet in sheets)
