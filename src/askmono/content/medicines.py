"""Names of medicines and substances that people may bring up beside the library's own."""

from typing import Literal

import msgspec


class OtherMedicine(msgspec.Struct, frozen=True, rename={"group": "class"}):
    """A medicine or substance that the library need not hold; names only, no facts.

    also: brand and everyday names. group: what people call its kind ("antidepressant").
    """

    name: str
    also: tuple[str, ...] = ()
    group: str | None = None
    kind: Literal["medicine", "drink-or-food", "recreational", "supplement"] = "medicine"
