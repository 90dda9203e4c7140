"""The names of a library: of its medicines, those in short, and of the others that it lists.

Pure: no files, no state. Everything is looked at once, when a library is compiled.
"""

from collections.abc import Iterable, Sequence
from itertools import chain

from askmono.content.library import Library
from askmono.retrieval.names import (
    SHORTEST_FUZZY,
    SHORTEST_PART,
    Name,
    Names,
    first_words,
    parts_of,
    text_of,
)
from askmono.retrieval.shortened import (
    Titles,
    bases,
    begun,
    immune,
    in_figures,
    parts,
    shorter,
    titles_of,
    without_figures,
)

FEW = 2  # words of a name; a longer one is found as a title of which words are left out


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
        found.add(own, (*texts, *immune(texts), *in_figures(texts)), misspelt=True)
        found.add(own, monograph.names.street, misspelt=False)
    titles = titles_of(library)
    _add_shortened(found, library, titles)
    for medicine in library.medicines:
        if medicine.kind != "drink-or-food":
            found.also((medicine.name, *medicine.also), titles, medicine.group)
    for monograph in library.monographs.listed:
        for text in monograph.names.not_this:
            if found.is_own(text) or text_of(text) not in found.exact:
                found.add(Name(text, None, "medicine"), (text,), misspelt=True)
    shelf = len(library.monographs) > 1
    exact = found.exact
    return Names(tuple(found.names), exact, tuple(found.fuzzy), first_words(exact), shelf)


def _add_shortened(found: "_Collected", library: Library, titles: Titles) -> None:
    """Add what may stand for a monograph without all of its title."""
    for words, own_of in bases(library).items():
        if not found.is_own(words):
            found.add(own_of, (words,), misspelt=True)
    heads = begun(library)
    for words, ids in heads.items():
        found.add_unclear(words, titles.likeliest(ids), misspelt=True)
    for words, ids in parts(library).items():
        if " " in words or len(words) >= SHORTEST_PART:
            every = titles.likeliest(heads.get(words, ()), ids)
            found.add_unclear(words, every, misspelt=False)


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

    def also(self, texts: Sequence[str], titles: Titles, group: str | None) -> None:
        """Let texts stand for a medicine of the shelf too, if one is known by one of them.

        The first of them that is known decides; a monograph's own name before a part of several,
        and before a title that holds one of them: which of those is meant, is asked. group: the
        kind of medicine, kept where several may be meant.
        """
        known = [at for text in texts if (at := self._known(text_of(text))) is not None]
        if own := [at for at in known if self.names[at].kind == "own"]:
            self._lead_all(texts, own[0])
            return
        parts = {text: self._parts_named(text_of(text)) for text in texts}
        held = {text: titles.holding(text_of(text)) for text in texts}
        # One word of a title says nothing of the others that the list has: those may be brands.
        every = (*chain(*parts.values()), *chain(*(held[text] for text in texts if " " in text)))
        if group is not None and texts[0].rstrip("s") == group.rstrip("s"):
            every = ()  # what is listed is a kind: each of them is another medicine
        unclear = next((self.names[at] for at in known if self.names[at].kind == "unclear"), None)
        shown, group = (unclear.shown, None) if unclear else (text_of(texts[0]), group)
        bare = without_figures(text_of(texts[0]))
        named = self._may_be((bare,), titles) if bare else ()
        for text in texts:
            words = text_of(text)
            short = self._may_be(shorter(words), titles)
            ids = titles.likeliest(
                parts[text], titles.holding_each(text), held[text], every, short, named
            )
            if ids and (len(parts_of(words)) <= FEW or not held[text]):
                self.names.append(Name(shown, None, "unclear", group, ids))
                self._lead_all((text,), len(self.names) - 1)  # the others are found in part

    def _parts_named(self, text: str) -> tuple[str, ...]:
        """The monographs that an unclear name may stand for."""
        at = self.exact.get(text)
        return self.names[at].candidates if at is not None else ()

    def _may_be(self, texts: Iterable[str], titles: Titles) -> tuple[str, ...]:
        """The monographs that names may stand for: their own, or those whose titles hold them."""
        found: list[str] = []
        for text in texts:
            if (at := self.exact.get(text)) is not None:
                name = self.names[at]
                found += [*((name.monograph,) if name.monograph else ()), *name.candidates]
                found += titles.holding(text)
        return tuple(found)

    def _lead_all(self, texts: Iterable[str], at: int) -> None:
        for text in texts:
            if not self.is_own(text):
                self._lead(text_of(text), at, misspelt=True)

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
