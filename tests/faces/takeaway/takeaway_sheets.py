"""What the tests of take-aways share: a stand-in for an engine, and the words of a passage."""

import re
from datetime import date
from typing import cast

import msgspec

from askmono.content.library import Library
from askmono.content.monograph import Monograph, Passage, Review
from askmono.content.notices import Locale, fill
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Edition, Quote, Said, quoted
from askmono.faces.takeaway.sheet import Sheet, make_sheet

DAY = date(2026, 11, 24)
MARK = re.compile(r"^[ \t]*[*+-][ \t]+", re.MULTILINE)


class SheetEngine:
    """What a sheet takes of an Engine, without opening one."""

    chosen = True

    def __init__(self, library: Library, locale: str = "US", review: Review | None = None) -> None:
        self.library = library
        self.locale: Locale = library.locales[locale]
        self.edition = Edition(library.version, library.sha256)
        self.monograph: Monograph = library.monographs[0]
        if review is not None:
            self.monograph = msgspec.structs.replace(self.monograph, review=review)
        self.subject = self.monograph.name

    def notice(self, id: str) -> Said:  # noqa: A002 - as Engine has it
        values = {
            "medicine": self.monograph.name,
            "emergency": self.locale.emergency.text,
            "crisis": self.locale.crisis.text,
            "poison": self.locale.poison.text,
        }
        return Said(id, fill(self.library.notices[id].text, values))

    def quotes(self, *indexes: int) -> list[Quote]:
        return [quoted(self.monograph, self.monograph.passages[i]) for i in indexes]

    def passage(self, words: str) -> int:
        """The index of the first passage that holds some words."""
        texts = [self.monograph.slice(p.span) for p in self.monograph.passages]
        return next(i for i, text in enumerate(texts) if words in text)

    def sheet(self, *indexes: int, asked: tuple[str, ...] = (), title: str | None = None) -> Sheet:
        return make_sheet(cast(Engine, self), self.quotes(*indexes), asked, DAY, title=title)

    def everything(self, *asked: str) -> Sheet:
        return self.sheet(*range(len(self.monograph.passages)), asked=asked)

    def free_of_figures(self) -> list[Passage]:
        return [p for p in self.monograph.passages if not p.dose_figures]


def words(text: str) -> list[str]:
    """The words of a passage in its file, without its Markdown marks."""
    return MARK.sub("", text).replace("**", "").split()


def quotes_of(sheet: Sheet) -> list[Quote]:
    """The passages of a sheet in their order, the disclaimer last."""
    quotes = [quote for part in sheet.parts for quote in part.quotes]
    return quotes if sheet.disclaimer is None else [*quotes, sheet.disclaimer]
