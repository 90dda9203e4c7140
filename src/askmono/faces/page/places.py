"""Where each passage can be read by itself: addresses that stay when lines move.

Pure. An address is made of the headings and the label of a passage, so that a bookmark or a
printed one holds as long as these do.
"""

import re
import unicodedata
from typing import NamedTuple

from askmono.content.monograph import Monograph, Passage

TOPICS = "/topics"
LONGEST = 60  # characters of one part of an address


class Place(NamedTuple):
    """A passage's own page.

    address: its path, from TOPICS on. name: what a link to it says.
    """

    address: str
    name: str
    passage: Passage


class Topic(NamedTuple):
    """A section and its places, in file order. anchor: its id on the page of all topics."""

    anchor: str
    name: str
    places: tuple[Place, ...]


def topics(monograph: Monograph, base: str = "") -> tuple[Topic, ...]:
    """Every section with its passages, in file order. base: what their addresses begin with."""
    taken: set[str] = set()
    made = []
    for section in monograph.sections():
        inside = [p for p in monograph.passages if p.section == section]
        folder = "/".join(_slug(part) for part in section)
        places = []
        unlabelled = 0
        for passage in inside:
            unlabelled += passage.label is None
            last = str(unlabelled) if passage.label is None else _slug(passage.label)
            address = _free(f"{base}{TOPICS}/{folder}/{last}", taken)
            places.append(Place(address, _name(passage, alone=len(inside) == 1), passage))
        anchor = _free(f"topic-{folder.replace('/', '-')}", taken)
        made.append(Topic(anchor, " > ".join(section), tuple(places)))
    return tuple(made)


def _name(passage: Passage, *, alone: bool) -> str:
    """A label as a link shows it. alone: whether its section holds nothing else."""
    if passage.label is not None:
        return passage.label.removeprefix("Q: ")
    return passage.section[-1] if alone else f"{passage.section[-1]}, line {passage.lines[0]}"


def _slug(words: str) -> str:
    """Words as a part of an address: small letters and digits of ASCII, joined by hyphens."""
    plain = unicodedata.normalize("NFKD", words.removeprefix("Q: ")).encode("ascii", "ignore")
    joined = re.sub(r"[^a-z0-9]+", "-", plain.decode().lower()).strip("-")
    if len(joined) > LONGEST:
        joined = joined[: LONGEST + 1].rpartition("-")[0] or joined[:LONGEST]
    return joined or "passage"


def _free(address: str, taken: set[str]) -> str:
    """An address or anchor that is not taken yet; it is from now on."""
    free, number = address, 2
    while free in taken:
        free, number = f"{address}-{number}", number + 1
    taken.add(free)
    return free
