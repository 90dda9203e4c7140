"""The names that are known: those of the library's medicines, and of the others that it lists.

Pure: no files, no state. How they are found in an utterance: finding.py.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Literal, Protocol

import msgspec

from askmono.content.library import Library
from askmono.content.problems import ContentError
from askmono.content.shelf import Listed
from askmono.content.text import words_of
from askmono.retrieval.nonproprietary import has_stem, without_salt

SHORTEST_FUZZY = 5  # letters; shorter names must be spelt exactly
SHORTEST_PART = 4  # letters of a part of a title that counts as a name by itself
BETWEEN = re.compile(r"\s*(?:[+/,&;]|\band\b|\bwith\b)\s*|(?<=\w)\s+-\s+", re.IGNORECASE)

JOINING = frozenset({"and", "with", "plus", "n"})  # between the parts of a combination

FEW = 2  # words of a name; a longer one is found as a title of which words are left out
_IMMUNE = ("immunoglobulin", "immunoglobulins", "immune globulin", "globulin", "ig")
MOST_CANDIDATES = 12  # monographs that an unclear name may stand for

Holding = Mapping[str, Mapping[tuple[str, int], None]]  # by word, the parts of titles that hold it

Kind = Literal["own", "unclear", "medicine", "drink-or-food", "recreational", "supplement"]


class Name(msgspec.Struct, frozen=True):
    """What a name stands for.

    shown: as the library writes it. monograph: id of the library's own medicine, else None.
    group: what people call its kind ("antidepressant"), where the list says.
    candidates: of an unclear name, ids of the monographs that may be meant, likeliest first.
    """

    shown: str
    monograph: str | None
    kind: Kind
    group: str | None = None
    candidates: tuple[str, ...] = ()


class Known(Protocol):
    """The names that are known, as NameIndex looks them up.

    shelf: whether there are several monographs, so that no near name is guessed.
    """

    @property
    def shelf(self) -> bool:
        """Whether there are several monographs."""

    def begins(self, word: str) -> bool:
        """Whether a name may begin with a word; False only where none does."""

    def named(self, words: str) -> Name | None:
        """What words joined by blanks are the name of."""

    def misspelt(self, letter: str) -> Sequence[str]:
        """The words that may be found misspelt and begin with a letter; with "" all of them."""

    def holding(self, word: str) -> Sequence[str]:
        """The names of several words that hold a word, in order; on a shelf alone."""

    def held(self, letter: str) -> Sequence[str]:
        """The words of such names that begin with a letter."""


class Readable:
    """Names of which some cannot be read any more: those are found by nobody.

    What begins as a name does is taken for another medicine then. Raises nothing.
    """

    def __init__(self, known: Known) -> None:
        self._known = known
        self.shelf = known.shelf

    def begins(self, word: str) -> bool:
        """Whether a name may begin with a word; False only where none does."""
        return self._known.begins(word)

    def named(self, words: str) -> Name | None:
        """What words joined by blanks are the name of."""
        try:
            return self._known.named(words)
        except ContentError:
            return Name(words, None, "medicine")

    def misspelt(self, letter: str) -> Sequence[str]:
        """The words that may be found misspelt and begin with a letter; with "" all of them."""
        return _read(self._known.misspelt, letter)

    def holding(self, word: str) -> Sequence[str]:
        """The names of several words that hold a word, in order; on a shelf alone."""
        return _read(self._known.holding, word)

    def held(self, letter: str) -> Sequence[str]:
        """The words of such names that begin with a letter."""
        return _read(self._known.held, letter)


def _read(names: Callable[[str], Sequence[str]], wanted: str) -> Sequence[str]:
    try:
        return names(wanted)
    except ContentError:
        return ()


class Names(msgspec.Struct, frozen=True, dict=True):
    """Every name that is known, all of them in memory.

    exact: index into `names` by the name's words, joined by blanks. fuzzy: the words of `exact`
    that may also be found misspelt. firsts: the words that a name begins with. shelf: whether
    there are several monographs, so that no near name is guessed.
    """

    names: tuple[Name, ...]
    exact: dict[str, int]
    fuzzy: tuple[str, ...]
    firsts: tuple[str, ...]
    shelf: bool = False

    def begins(self, word: str) -> bool:
        """Whether a name begins with a word."""
        return word in self._firsts

    def named(self, words: str) -> Name | None:
        """What words joined by blanks are the name of."""
        at = self.exact.get(words)
        return None if at is None else self.names[at]

    def misspelt(self, letter: str) -> Sequence[str]:
        """The words that may be found misspelt and begin with a letter; with "" all of them."""
        return self._by_letter.get(letter, ()) if letter else self.fuzzy

    def holding(self, word: str) -> Sequence[str]:
        """The names of several words that hold a word, in order; on a shelf alone."""
        return self.wholes.get(word, ())

    def held(self, letter: str) -> Sequence[str]:
        """The words of such names that begin with a letter."""
        return [word for word in self.wholes if word[0] == letter]

    @cached_property
    def wholes(self) -> dict[str, list[str]]:
        """By word, the names of several words that hold it; of a shelf alone."""
        found: dict[str, list[str]] = {}
        for text in sorted(self.exact) if self.shelf else ():
            parts = dict.fromkeys(parts_of(text))
            for word in parts if len(parts) > 1 else ():
                found.setdefault(word, []).append(text)
        return found

    @cached_property
    def _firsts(self) -> frozenset[str]:
        return frozenset(self.firsts)

    @cached_property
    def _by_letter(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for word in self.fuzzy:
            found.setdefault(word[0], []).append(word)
        return found


def collect_names(library: Library) -> Names:
    """The names of a library's medicines and of the others it lists.

    The library's own names win over those of its lists, and look-alike names over both. What the
    list calls a medicine of the shelf besides is one more name of it; what is eaten or drunk is
    none, though a medicine may hold it. Where all words of a name that it lists stand in one part
    of a title, "typhoid vaccine" in "typhoid Vi polysaccharide vaccine", that may be meant.
    """
    found = _Collected()
    for medicine in library.medicines:
        other = Name(medicine.name, None, medicine.kind, medicine.group)
        misspelt = medicine.kind in ("medicine", "supplement")
        found.add(other, (medicine.name, *medicine.also), misspelt=misspelt)
    for monograph in library.monographs.listed:
        own = Name(monograph.name, monograph.id, "own")
        texts = (*monograph.names.generic, *monograph.names.brand)
        found.add(own, (*texts, *_immune(texts)), misspelt=True)
        found.add(own, monograph.names.street, misspelt=False)
    _add_shortened(found, library)
    holding = _holding(library)
    for medicine in library.medicines:
        if medicine.kind != "drink-or-food":
            found.also((medicine.name, *medicine.also), holding, medicine.group)
    for monograph in library.monographs.listed:
        for text in monograph.names.not_this:
            if found.is_own(text) or text_of(text) not in found.exact:
                found.add(Name(text, None, "medicine"), (text,), misspelt=True)
    shelf = len(library.monographs) > 1
    exact = found.exact
    return Names(tuple(found.names), exact, tuple(found.fuzzy), first_words(exact), shelf)


def _add_shortened(found: "_Collected", library: Library) -> None:
    """Add what may stand for a monograph without all of its title."""
    for words, own_of in _bases(library).items():
        if not found.is_own(words):
            found.add(own_of, (words,), misspelt=True)
    for words, ids in _begun(library).items():
        found.add_unclear(words, ids, misspelt=True)
    for words, ids in _parts(library).items():
        if " " in words or len(words) >= SHORTEST_PART:
            found.add_unclear(words, ids, misspelt=False)


def _immune(texts: Iterable[str]) -> Iterator[str]:
    """Names of an immunoglobulin with the other words for it, and with what stands in brackets."""
    for text in texts:
        short = re.findall(r"\(([^()]*)\)", text)
        for name in (text_of(without_form(text)), *map(text_of, short)):
            words = name.split()
            if len(words) > 1 and words[-1] in _IMMUNE:
                yield from (f"{' '.join(words[:-1])} {other}" for other in _IMMUNE)


def without_form(name: str) -> str:
    """A name without what stands in brackets: "atropine (ophthalmic)" as atropine."""
    return re.sub(r"\([^()]*\)", " ", name)


def ingredients(title: str) -> list[str]:
    """The parts of a title. Two names of one of them, "A + B/C + D", are one part of it."""
    every = [part for part in BETWEEN.split(title) if part.strip()]
    by_plus = [part for part in title.split(" + ") if part.strip()]
    return by_plus if 1 < len(by_plus) < len(every) and "/" in title else every


def parts_of(text: str) -> tuple[str, ...]:
    """The words of a name but those that only join the others."""
    return tuple(word for word in text.split() if word not in JOINING)


@lru_cache(maxsize=1 << 15)  # the same few names are looked at from several sides
def text_of(name: str) -> str:
    """A name as names are compared."""
    return " ".join(words_of(name))


class _Collected:
    """Names as they are collected: as in Names, of which a later one takes an earlier one's place.

    fuzzy: a dict for its order.
    """

    def __init__(self) -> None:
        self.names: list[Name] = []
        self.exact: dict[str, int] = {}
        self.fuzzy: dict[str, None] = {}
        self._own: dict[frozenset[str], int] = {}

    def add(self, name: Name, texts: Iterable[str], *, misspelt: bool) -> None:
        """Add what a name is written as. misspelt: whether it may be found misspelt."""
        self.names.append(name)
        for text in texts:
            self._lead(text_of(text), len(self.names) - 1, misspelt=misspelt)

    def add_unclear(self, words: str, ids: tuple[str, ...], *, misspelt: bool) -> None:
        """Add what may stand for some monographs, unless it is the name of one."""
        if not self.is_own(words):
            self.add(Name(words, None, "unclear", candidates=ids), (words,), misspelt=misspelt)

    def also(self, texts: Sequence[str], holding: Holding, group: str | None) -> None:
        """Let texts stand for a medicine of the shelf too, if one is known by one of them.

        The first of them that is known decides; a monograph's own name before a part of several.
        holding: as _holding() has it. group: the kind of medicine, kept where several may be meant.
        """
        known = [at for text in texts if (at := self._known(text_of(text))) is not None]
        own = [at for at in known if self.names[at].kind == "own"]
        own += [at for at in known if self.names[at].kind == "unclear"]
        if own:
            self._lead_all(texts, own[0])
        elif ids := self._held(texts, holding):
            self.names.append(Name(text_of(texts[0]), None, "unclear", group, ids))
            others = [
                t for t in texts if len(parts_of(text_of(t))) <= FEW or not self._held([t], holding)
            ]
            self._lead_all(others, len(self.names) - 1)

    def _lead_all(self, texts: Iterable[str], at: int) -> None:
        for text in texts:
            if not self.is_own(text):
                self._lead(text_of(text), at, misspelt=True)

    @staticmethod
    def _held(texts: Sequence[str], holding: Holding) -> tuple[str, ...]:
        """The monographs of which a part of the title holds all words of one of the texts."""
        for words in (parts_of(text_of(text)) for text in texts):
            held = [holding.get(word, {}) for word in words]
            if len(words) > 1 and (ids := _in_all(held)):
                return ids
        return ()

    def _known(self, text: str) -> int | None:
        """The name that a text is, or that has the same parts in another order."""
        parts = frozenset(parts_of(text))
        return (
            self._own.get(parts, self.exact.get(text)) if len(parts) > 1 else self.exact.get(text)
        )

    def is_own(self, text: str) -> bool:
        """Whether a text is the name of a monograph."""
        at = self.exact.get(text_of(text))
        return at is not None and self.names[at].monograph is not None

    def _lead(self, words: str, at: int, *, misspelt: bool) -> None:
        self.exact[words] = at
        if self.names[at].kind == "own":
            self._own.setdefault(frozenset(parts_of(words)), at)
        if misspelt and " " not in words and len(words) >= SHORTEST_FUZZY:
            self.fuzzy[words] = None


def _bases(library: Library) -> dict[str, Name]:
    """Names without their salt, and what each stands for: one monograph, or one of several."""
    found: dict[str, list[Listed]] = {}
    for monograph in library.monographs.listed:
        plain = len(BETWEEN.split(monograph.name)) == 1 and "(" not in monograph.name
        if plain and (base := without_salt(text_of(monograph.name))):
            found.setdefault(base, []).append(monograph)
    return {
        base: Name(one[0].name, one[0].id, "own")
        if len(one) == 1
        else Name(base, None, "unclear", candidates=tuple(each.id for each in one))
        for base, one in found.items()
    }


def _begun(library: Library) -> dict[str, tuple[str, ...]]:
    """The first words of titles that are made as a whole name is, and in which monographs.

    "Polatuzumab" for polatuzumab vedotin: whether just that is meant, is asked.
    """
    found: dict[str, list[str]] = {}
    for monograph in library.monographs.listed:
        words = text_of(without_form(monograph.name)).split()
        if len(words) > 1 and len(BETWEEN.split(monograph.name)) == 1 and has_stem(words[0]):
            found.setdefault(words[0], []).append(monograph.id)
    return {first: tuple(ids[:MOST_CANDIDATES]) for first, ids in found.items()}


def _parts(library: Library) -> dict[str, tuple[str, ...]]:
    """The medicines that titles of several hold, and in which monographs; fewest parts first.

    A title with a form in brackets, "atropine (ophthalmic)", is one of "atropine" too.
    """
    found: dict[str, list[tuple[int, str]]] = {}
    for monograph in library.monographs.listed:
        title = without_form(monograph.name)
        parts = [part for part in BETWEEN.split(title) if part.strip()]
        if len(parts) == 1 and title == monograph.name:
            continue
        for part in parts:
            words = text_of(part)
            for named in filter(None, (words, without_salt(words))):
                found.setdefault(named, []).append((len(parts), monograph.id))
    return {
        words: tuple(id_ for _, id_ in sorted(set(held))[:MOST_CANDIDATES])
        for words, held in found.items()
    }


def _holding(library: Library) -> Holding:
    """By word, the parts of titles that hold it: which monograph, and which part of its title."""
    found: dict[str, dict[tuple[str, int], None]] = {}
    for monograph in library.monographs.listed:
        for number, part in enumerate(BETWEEN.split(monograph.name)):
            for word in parts_of(text_of(part)):
                found.setdefault(word, {})[monograph.id, number] = None
    return found


def _in_all(held: Sequence[Mapping[tuple[str, int], None]]) -> tuple[str, ...]:
    """The monographs that are in all of some, in order, at most MOST_CANDIDATES."""
    first, *others = held
    both = (place for place in first if all(place in other for other in others))
    return tuple(dict.fromkeys(id_ for id_, _ in both))[:MOST_CANDIDATES]


def first_words(exact: Collection[str]) -> tuple[str, ...]:
    """The words that names begin with, in order."""
    return tuple(sorted({words.partition(" ")[0] for words in exact}))
