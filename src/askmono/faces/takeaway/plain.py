"""A sheet as short plain text, for a QR code: every character costs dots.

Pure. The disclaimer is left out, and with it the notice that points to it.
"""

from askmono.content.text import lines_of
from askmono.dialogue.reply import Quote
from askmono.faces.takeaway.sheet import Sheet
from askmono.faces.wording import passage_lines


def as_text(sheet: Sheet) -> str:
    """Title, notices, passages with short citations, questions, help, version and date."""
    notices = (notice.text for notice in sheet.notices if notice.id != "not-advice")
    blocks = [sheet.title, "\n".join(notices)]
    for part in sheet.parts:
        passages = "\n\n".join(_passage(quote) for quote in part.quotes)
        blocks.append(f"{part.title}\n{passages}")
    if sheet.questions:
        asked = "\n".join(f"{i}. {question}" for i, question in enumerate(sheet.questions, 1))
        blocks.append(f"{sheet.asking}:\n{asked}")
    blocks.append("\n".join(line for line in sheet.help.text.splitlines() if line))
    edition = f"library {sheet.edition.version}, {sheet.made_on.isoformat()}"
    blocks.append(f"Source: {', '.join(filter(None, (sheet.file, edition)))}")
    return "\n\n".join(blocks)


def _passage(quote: Quote) -> str:
    """A passage's words without Markdown marks, then its lines: the file stands at the end."""
    return "\n".join((*(line.text for line in passage_lines(quote)), f"[{lines_of(quote.lines)}]"))
