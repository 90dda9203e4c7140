"""What a monograph is called by less than its title, or in other words for a part of it. Pure."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from askmono.content.library import Library
from askmono.content.shelf import Listed
from askmono.retrieval.forms import is_quality
from askmono.retrieval.names import (
    BETWEEN,
    MOST_CANDIDATES,
    SHORTEST_FUZZY,
    SHORTEST_PART,
    SHORTEST_WHOLE,
    Name,
    in_brackets,
    parts_of,
    text_of,
    without_form,
)
from askmono.retrieval.nonproprietary import MINERALS, RADICALS, SALTS, has_stem, without_salt

_IMMUNE = ("immunoglobulin", "immunoglobulins", "immune globulin", "globulin", "ig")


# What a title adds that is no part of a name: "F-18", "0.9%", "60000 IU".
_CODE = re.compile(
    r"\b(?:[a-z]{1,2} \d+[a-z]?|[a-z]{1,2}\d+[a-z]?|\d[\d.,]*[a-z]{0,2}|m?c?g|ml|iu|units?)\b"
)
# "IV" stands for a vein, and "Vi" for an antigen.
_ROMAN = ("ii", "iii", "", "v", "", "vii", "viii", "ix", "x", "xi", "xii", "xiii")
_FIGURES = {roman: str(at) for at, roman in enumerate(_ROMAN, 2) if roman}


class Titles(msgspec.Struct, frozen=True):
    """The words of titles.

    held: by word, the parts of titles that hold it: which monograph, and which part. firsts: by
    word, the titles of one medicine each that begin with it. sizes: how many parts each title has.
    """

    held: Mapping[str, Mapping[tuple[str, int], None]]
    firsts: Mapping[str, Sequence[str]]
    sizes: Mapping[str, int]

    def holding(self, text: str) -> tuple[str, ...]:
        """The monographs of which a part of the title holds all words of a name.

        A salt, a mineral or a radical by itself has to begin the title of one medicine.
        """
        words = parts_of(text)
        if len(words) == 1 and (words[0] in SALTS | MINERALS | RADICALS or is_quality(words)):
            return tuple(self.firsts.get(words[0], ())) if words[0] in MINERALS else ()
        if len(words) == 1 and len(words[0]) < SHORTEST_PART:
            return ()
        first, *others = [self.held.get(word, {}) for word in words] or [{}]
        both = (place for place in first if all(place in other for other in others))
        return tuple(dict.fromkeys(id_ for id_, _ in both))

    def holding_each(self, text: str) -> tuple[str, ...]:
        """The monographs whose titles hold every part of a combination, and more."""
        named = [parts_of(text_of(part)) for part in BETWEEN.split(text)]
        if len(named) < 2:
            return ()
        every = [dict.fromkeys(self.holding(" ".join(part))) for part in named]
        return tuple(
            id_
            for id_ in every[0]
            if self.sizes[id_] > len(named) and all(id_ in ids for ids in every)
        )

    def likeliest(self, *groups: Iterable[str]) -> tuple[str, ...]:
        """Monographs, at most MOST_CANDIDATES, each once: those of one medicine first.

        Then group after group, in each of them those of the fewest parts.
        """
        ids = [id_ for group in groups for id_ in sorted(group, key=self.sizes.__getitem__)]
        ids.sort(key=lambda id_: self.sizes[id_] > 1)
        return tuple(dict.fromkeys(ids))[:MOST_CANDIDATES]


def titles_of(library: Library) -> Titles:
    """The words of a library's titles."""
    held: dict[str, dict[tuple[str, int], None]] = {}
    firsts: dict[str, list[str]] = {}
    sizes: dict[str, int] = {}
    for monograph in library.monographs.listed:
        parted = [parts_of(text_of(part)) for part in BETWEEN.split(monograph.name)]
        sizes[monograph.id] = len(parted)
        for number, words in enumerate(parted):
            for word in words:
                held.setdefault(word, {})[monograph.id, number] = None
        if len(parted) == 1 and parted[0]:
            firsts.setdefault(parted[0][0], []).append(monograph.id)
    return Titles(held, firsts, sizes)


def immune(texts: Iterable[str]) -> Iterator[str]:
    """Names of an immunoglobulin with the other words for it, and with what stands in brackets."""
    for text in texts:
        short = in_brackets(text)
        for name in (text_of(without_form(text)), *map(text_of, short)):
            words = name.split()
            if len(words) > 1 and words[-1] in _IMMUNE:
                yield from (f"{' '.join(words[:-1])} {other}" for other in _IMMUNE)


def bases(library: Library) -> dict[str, Name]:
    """Names without their salt, and what each stands for: one monograph, or one of several."""
    found: dict[str, list[Listed]] = {}
    for monograph in library.monographs.listed:
        title = monograph.name
        plain = len(BETWEEN.split(title)) == 1 and title == without_form(title)
        if plain and (base := without_salt(text_of(title))):
            found.setdefault(base, []).append(monograph)
    return {
        base: Name(one[0].name, one[0].id, "own")
        if len(one) == 1
        else Name(base, None, "unclear", candidates=tuple(each.id for each in one))
        for base, one in found.items()
    }


def begun(library: Library) -> dict[str, list[str]]:
    """The first words of titles of one medicine each, and in which monographs.

    Those that are made as a whole name is, "polatuzumab" for polatuzumab vedotin, and those after
    which nothing but a form or a figure stands: "mometasone" for mometasone nasal spray. Whether
    just that is meant, is asked.
    """
    found: dict[str, list[str]] = {}
    for monograph in library.monographs.listed:
        words = text_of(without_form(monograph.name)).split()
        if len(words) < 2 or len(BETWEEN.split(monograph.name)) > 1:
            continue
        ends = [end for end in range(1, len(words)) if _adds_nothing(words[end:])]
        if has_stem(words[0]):
            ends.append(1)
        heads = {" ".join(words[:end]) for end in ends if not is_quality(words[:end])}
        for head in heads:
            if " " in head and len(head) > SHORTEST_WHOLE:
                continue  # it stands for the title: finding.py
            found.setdefault(head, []).append(monograph.id)
    return found


def _adds_nothing(words: Sequence[str]) -> bool:
    """Whether the last words of a title say a form, a strength or an isotope, and no more."""
    return is_quality(_CODE.sub(" ", " ".join(words)).split())


def in_figures(texts: Iterable[str]) -> Iterator[str]:
    """Names with the Roman numbers in them written as figures: "factor 8"."""
    for text in texts:
        first, *others = text_of(text).split() or [""]
        if not _FIGURES.keys().isdisjoint(others):
            yield " ".join((first, *(_FIGURES.get(word, word) for word in others)))


def without_figures(text: str) -> str | None:
    """A name without figures, as titles have it that lost theirs; None where it has none.

    "Vitamin b" for "vitamin b12", "omega" for "omega 3".
    """
    bare = " ".join(re.sub(r"\d[\d.,]*", " ", text).split())
    return bare if bare != text and len(bare) >= SHORTEST_FUZZY else None


def shorter(text: str) -> Iterator[str]:
    """A name without its figures, and without the form at its end: "gold" for "gold injections"."""
    if (bare := without_figures(text)) is not None:
        yield bare
    words = text.split()
    while len(words) > 1 and is_quality(words[-1:]) and not words[-1][:1].isdigit():
        words.pop()
    if len(words) < len(text.split()) and not is_quality(words):
        yield " ".join(words)


def parts(library: Library) -> dict[str, list[str]]:
    """The medicines that titles of several hold, and in which monographs; fewest parts first.

    A title with a form in brackets, "atropine (ophthalmic)", is one of "atropine" too.
    """
    found: dict[str, set[tuple[int, str]]] = {}
    for monograph in library.monographs.listed:
        title = without_form(monograph.name)
        made = [part for part in BETWEEN.split(title) if part.strip()]
        if len(made) == 1 and title == monograph.name:
            continue
        for part in made:
            words = text_of(part)
            for named in filter(None, (words, without_salt(words))):
                found.setdefault(named, set()).add((len(made), monograph.id))
    return {words: [id_ for _, id_ in sorted(held)] for words, held in found.items()}
