"""What an operator decides, and how a setting that the library does not have is told."""

from typing import Literal

import msgspec

from askmono.content.notices import UNSET


class Settings(msgspec.Struct, frozen=True):
    """What an operator decides.

    locale: id of the emergency numbers' country, or "unset", which names no number.
    dosing: "show" general dose figures beside their warning, or "withhold" them as well.
    medicine: id of the monograph asked about; None for the library's first.
    """

    locale: str = UNSET
    dosing: Literal["show", "withhold"] = "show"
    medicine: str | None = None


DEFAULTS = Settings()


class UnknownSettingError(ValueError):
    """A setting names a locale or medicine that the library does not have.

    what, code, advice: as a Problem has them.
    """

    def __init__(self, what: str, code: str, advice: str) -> None:
        super().__init__(f"{what}; {advice}")
        self.what = what
        self.code = code
        self.advice = advice
