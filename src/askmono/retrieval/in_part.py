"""Names in part: what is said may be one medicine of the shelf, and somebody has to say so.

Pure. A word before a name that makes another medicine of it, the first word of a title, some words
of only one title, and a combination of which not all parts are named.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import pairwise

from askmono.content.spelling import Speller
from askmono.content.text import Word
from askmono.retrieval.entities import Entity, unclear
from askmono.retrieval.names import (
    BETWEEN,
    SHORTEST_PART,
    Known,
    Name,
    ingredients,
    parts_of,
    text_of,
)
from askmono.retrieval.nonproprietary import BASES, MINERALS, RADICALS, SALTS

SHORTEST_ALONE = 5  # letters of a word of a title that is found by itself
_AND = (["and"], ["n"])
FEWEST_PARTS = 3  # parts of a combination that are named where one has a monograph of its own
# Words of titles that begin with an illness or a germ, and not with a name.
IMMUNISING = frozenset(
    ("vaccine", "toxoid", "antigen", "virus", "immunoglobulin", "globulin", "bacillus")
)

Run = Sequence[tuple[int, dict[str, int]]]  # places, and the words of names meant there


def named(names: Known, text: str) -> Name:
    """What words that are listed are the name of."""
    name = names.named(text)
    if name is None:
        raise LookupError(f"{text} is listed and is no name")
    return name


def after_its_base(
    names: Known, entity: Entity, words: tuple[Word, ...], spell: Callable[[str], Iterable[str]]
) -> Entity:
    """Unclear where the word before a name makes another medicine of it: "procaine penicillin".

    That is meant first of which the title is made of both; "benzylpenicillin" ends in the name.
    spell: the words of names that a word may be.
    """
    start, end = entity.words
    if not names.shelf or entity.name.kind != "own" or start == 0:
        return entity
    before, shown = words[start - 1].text, text_of(entity.name.shown).split()
    if len(shown[-1]) < SHORTEST_PART:
        return entity
    spelt = {before, *spell(before)}
    if not spelt.isdisjoint(shown) or words[start - 1].span.end + 1 != words[start].span.start:
        return entity
    titles = [named(names, text) for each in spelt for text in names.holding(each)]
    both = sorted(
        name.monograph
        for name in titles
        if name.monograph
        and BETWEEN.search(name.shown) is None
        and text_of(name.shown).endswith(shown[-1])
    )
    ids = dict.fromkeys(id_ for id_ in (*both, entity.name.monograph) if id_)
    if len(ids) < 2 and BASES.isdisjoint(spelt):
        return entity
    return unclear(ids, words, start - 1, end - start + 1, entity.score)


def word_of_title(
    names: Known, words: tuple[Word, ...], at: int, speller: Speller
) -> Entity | None:
    """The first word of one medicine's title, if it is no English: it may be meant."""
    word = words[at].text
    if not names.shelf or len(word) < SHORTEST_ALONE or not word.isalpha():
        return None
    if speller.is_english(word) or word in SALTS | RADICALS:
        return None
    after = words[at + 1].text if at + 1 < len(words) else ""
    texts = [text for text in names.holding(word) if _begins(names, text, word, after)]
    ids = _own_of(names, texts)
    return unclear(ids, words, at, 1, 100.0) if ids else None


def _begins(names: Known, text: str, word: str, after: str) -> bool:
    """Whether a name of one medicine begins with a word, and in no other salt than said."""
    parts = parts_of(text)
    one = BETWEEN.search(named(names, text).shown) is None and IMMUNISING.isdisjoint(parts)
    return one and parts[0] == word and (after not in SALTS | MINERALS or after in parts)


def _own_of(names: Known, texts: Iterable[str]) -> dict[str, None]:
    """The monographs of which some texts are names, in order."""
    return dict.fromkeys(id_ for text in texts if (id_ := named(names, text).monograph))


def lacking(names: Known, run: Run, words: tuple[Word, ...], at: int) -> Entity | None:
    """A combination of which several parts are named: unclear, since it may be another.

    So that three of four names in a row do not become the one of them that has a monograph. Of
    two that are joined by "and", not each may have one by itself, and by another word or a comma
    neither: then these two are meant. Those that have one are put back as well, after the
    combination of the fewest others, unless three or more are named.
    """
    if len(run) < 2:
        return None
    held = [{text for word in meant for text in names.holding(word)} for _, meant in run]
    said = set().union(*(meant for _, meant in run))
    beside, listed = _joined(run, words)
    found: dict[str, int] = {}
    apart: dict[str, None] = {}
    for text in sorted(set.intersection(*held)):
        name = named(names, text)
        parts = ingredients(name.shown)
        there = [part for part in parts if _is_said(part, said)]
        alone = [o for part in there if (o := names.named(text_of(part))) is not None]
        own = [id_ for other in alone if (id_ := other.monograph) is not None]
        as_one = beside or not own or (listed and len(own) < len(there))
        enough = as_one or len(there) >= FEWEST_PARTS
        if name.monograph is not None and 1 < len(there) < len(parts) and enough:
            found[name.monograph] = len(parts) - len(there)
            apart |= dict.fromkeys(own) if len(there) < FEWEST_PARTS else {}
    nearest = sorted(found, key=lambda id_: found[id_])
    ids = dict.fromkeys((*nearest[:1], *apart, *nearest))
    return unclear(ids, words, at, run[-1][0] + 1 - at, 100.0) if ids else None


def _is_said(part: str, said: Collection[str]) -> bool:
    """Whether all words of a part of a title are said, or of one of its two names."""
    return any(set(parts_of(text_of(each))) <= set(said) for each in (part, *part.split("/")))


def _joined(run: Run, words: tuple[Word, ...]) -> tuple[bool, bool]:
    """Whether words are joined by nothing or a sign ("A+B", "A + B"); whether by that or "and"."""
    bare, listed = True, True
    for (place, _), (after, _) in pairwise(run):
        between = words[place + 1 : after]
        gap = words[after].span.start - words[place].span.end
        beside = not between and gap in (1, len(" + "))
        bare = bare and beside
        listed = listed and (beside or [word.text for word in between] in _AND)
    return bare, listed


def partly(
    names: Known,
    run: Run,
    words: tuple[Word, ...],
    at: int,
    speller: Speller,
) -> Entity | None:
    """The one monograph whose title holds some words, in their order: "radium dichloride".

    Nobody knows one of them but from titles.
    """
    said = [words[place].text for place, _ in run]
    if all(map(speller.is_english, said)) or any(
        word not in meant for word, (_, meant) in zip(said, run, strict=True)
    ):
        return None
    texts = set.intersection(*(set(names.holding(word)) for word in said))
    ids = _own_of(names, sorted(texts))
    first = names.named(said[0])
    if first is not None and first.monograph in ids:
        return None  # its first word says it all
    if len(ids) != 1 or not any(_in_order(said, text) for text in texts):
        return None
    return unclear(ids, words, at, run[-1][0] + 1 - at, 100.0)


def _in_order(said: Sequence[str], text: str) -> bool:
    """Whether a name holds words in their order."""
    left = iter(parts_of(text))
    return all(word in left for word in said)
