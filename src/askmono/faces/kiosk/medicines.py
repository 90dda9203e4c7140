"""The medicines that a kiosk offers: which are listed where, and which one a name means."""

from collections.abc import Mapping, Sequence

from askmono.dialogue.engine import Engine
from askmono.faces.browsing import Row, by_letter, names_like, parted, rows
from askmono.faces.kiosk import labels
from askmono.faces.kiosk.home_screen import MOST, MOST_UNDER, LettersScreen, MedicineScreen


class Medicines:
    """What is offered. What is listed of it is read at once, and the texts when they are wanted.

    engines: by medicine, in the order offered; at least one. first: any of them.
    none: what a visit begins with: of several medicines none is chosen.
    """

    def __init__(self, engines: Mapping[str, Engine]) -> None:
        self._engines = engines
        self.first = next(iter(engines.values()))
        self.none = self.first.about(None) if self.are_several else self.first
        listed = rows(self.first.library) if self.are_several else ()
        self._rows = [row for row in listed if row.id in engines]  # by name
        few = engines.items() if len(engines) <= MOST and self.are_several else ()
        self._titles = {id_: engine.monograph.title for id_, engine in few}

    @property
    def are_several(self) -> bool:
        """Whether one has to be picked."""
        return len(self._engines) > 1

    def of(self, medicine: str) -> Engine:
        """The engine for one that is offered."""
        return self._engines[medicine]

    def menu(self) -> MedicineScreen | LettersScreen:
        """Where one is picked: of a few by name, of many by the letter first."""
        return (
            MedicineScreen(self._titles) if self._titles else LettersScreen(by_letter(self._rows))
        )

    def under(self, letters: str, listed: Sequence[Row]) -> MedicineScreen | LettersScreen:
        """The names that begin so, or more letters of theirs where they are many."""
        title = f"{labels.MEDICINES} {letters}"
        more = parted(listed)
        if len(listed) > MOST_UNDER and len(more) > 1:
            return LettersScreen(more, title)
        return MedicineScreen({row.id: row.name for row in listed}, title)

    def like(self, typed: str, most: int) -> list[str]:
        """At most so many names that hold what was typed."""
        return [row.name for row in names_like(self._rows, typed)[:most]]

    def called(self, name: str) -> list[str]:
        """The ids of those that have exactly this name."""
        return [row.id for row in self._rows if row.name == name]

    def about(self, wanted: set[str]) -> list[Engine]:
        """The engines of some medicines: those offered in the order offered, then the others."""
        offered = [self._engines[id_] for id_ in self._engines if id_ in wanted]
        return offered + [self.none.about(id_) for id_ in sorted(wanted - set(self._engines))]
