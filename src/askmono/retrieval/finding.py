"""Find the medicines an utterance names, misspelt or not, in the order they appear.

Pure: no files, no state. A name is found exactly first; only a word that is no common English
word is compared by spelling, and then with every name known, so that a misspelt other medicine
never becomes the library's own. Street names are short and count only when spelt exactly.

On a shelf of several monographs names lie near each other, and the nearest may be the wrong
medicine. There a name with two slips, or one near two medicines, or a part of several titles
stands for none of them: it names candidates, and somebody has to say which.
"""

from collections.abc import Iterable, Sequence
from functools import partial

from rapidfuzz import process
from rapidfuzz.distance import OSA

from askmono.content.spelling import Speller
from askmono.content.text import Reading, Word
from askmono.retrieval.alike import alike
from askmono.retrieval.entities import Entity, as_one, entity_of, in_its_salt, unclear
from askmono.retrieval.forms import contradicts, form_beside, titles_in
from askmono.retrieval.in_part import after_its_base, lacking, named, partly, word_of_title
from askmono.retrieval.names import (
    BETWEEN,
    JOINING,
    SHORTEST_FUZZY,
    SHORTEST_PART,
    SHORTEST_WHOLE,
    Known,
    Name,
    ingredients,
    parts_of,
    text_of,
)
from askmono.retrieval.nonproprietary import has_stem, inn_spelling, word_set
from askmono.retrieval.ordinary import is_aside
from askmono.retrieval.shortened import without_figures

SHORTEST_JOINED = 8  # letters of a name that is also found typed as two words
LONGEST_NAME = 24  # words; a combination's title is long
# Around "weed" as the past of "wee".
_NOT_WEED = word_set("not havent hasnt hadnt never hardly barely only just")
_WEED_SINCE = word_set("all since blood myself himself herself once today")
# Words in names that by themselves lead to none: "of", as in "milk of magnesia".
_SMALL = word_set("a an and as at by for from in is it no not of on or the to")
MOST_FIGURE = 20  # of a figure that is a part of a name: "vitamin b 12", not "vitamin d 1000"
LONG = 9  # letters of a name that two slips may lie in, if no other is as near as ALONE
ALONE = 3


class NameIndex:
    """Finds names. Nothing in it changes after it is made but how far it has sorted spellings."""

    def __init__(self, names: Known) -> None:
        self._names = names
        self._unlike: dict[tuple[bool, str], dict[str, list[str]]] = {}

    def find(self, reading: Reading, speller: Speller) -> tuple[Entity, ...]:
        """The medicines named, in order. speller: knows which words are no names at all."""
        found: list[Entity] = []
        spell = partial(self._part, speller=speller, begun=False)
        at = 0
        while at < len(reading.words):
            if _passed_water(reading.words, at):
                at += 1
                continue
            entity = self._exact(reading.words, at)
            whole = self._whole(reading.words, at, speller) if self._names.shelf else None
            if whole and (entity is None or _better(whole, entity)):
                entity = whole
            if self._names.shelf:
                entity = self._figured(reading.words, at, entity) or entity
            entity = entity or word_of_title(self._names, reading.words, at, speller)
            entity = entity or self._near(reading.words, at, speller)
            if entity and self._names.shelf and _is_aside(entity, reading.words, speller):
                at = entity.words[1]
            elif entity:
                entity = self._in_its_form(entity, reading.words)
                entity = after_its_base(self._names, entity, reading.words, spell)
                if found and found[-1].words[1] > entity.words[0]:
                    found.pop()  # that word is a part of this name
                found.append(entity)
                at = entity.words[1]
            else:
                at += 1
        return tuple(as_one(found))

    def alike(self, reading: Reading, speller: Speller) -> tuple[str, ...]:
        """The monographs that an unknown word may be meant for, where none is named."""
        return alike(self._names, reading, speller) if self._names.shelf else ()

    def _in_its_form(self, entity: Entity, words: tuple[Word, ...]) -> Entity:
        """The same in the form that is said beside it; unclear where its title is of another."""
        start, end = entity.words
        if not self._names.shelf or entity.name.kind not in ("own", "unclear"):
            return entity
        form = form_beside([word.text for word in words], start, end)
        for title in titles_in(form) if form else ():
            name = self._names.named(f"{entity.typed} {title}")
            if name is not None and name.kind == "own":
                return entity_of(name, words, start, end - start, entity.score)
        monograph = entity.name.monograph
        if form is None or monograph is None or not contradicts(text_of(entity.name.shown), form):
            return entity
        return unclear((monograph,), words, start, end - start, entity.score)

    def _exact(self, words: tuple[Word, ...], at: int) -> Entity | None:
        begins = any(map(self._names.begins, _forms(words[at].text, 1)))
        longest = min(LONGEST_NAME if begins else 2, len(words) - at)
        for length in range(longest, 0 if begins else 1, -1):
            text = " ".join(word.text for word in words[at : at + length])
            for tried in _forms(text, length):
                if (name := self._names.named(tried)) is not None:
                    after = words[at + length].text if at + length < len(words) else ""
                    return entity_of(in_its_salt(name, after), words, at, length, 100.0)
        return None

    def _figured(self, words: tuple[Word, ...], at: int, exact: Entity | None) -> Entity | None:
        """A name with a figure that its title has lost: "vitamin b12" where one is "Vitamin B"."""
        for length in (2, 3):
            texts = [word.text for word in words[at : at + length]]
            if len(texts) < length or (exact and exact.words[1] - at >= length):
                continue
            if not _is_figured(texts) or (bare := without_figures(" ".join(texts))) is None:
                continue
            name = self._names.named(bare)
            if name is not None and name.kind in ("own", "unclear"):
                ids = filter(None, (name.monograph, *name.candidates))
                return unclear(ids, words, at, length, 100.0)
        return None

    def _whole(self, words: tuple[Word, ...], at: int, speller: Speller) -> Entity | None:
        """A name of several words, some of them misspelt, or its parts in any order."""
        run: list[tuple[int, dict[str, int]]] = []  # places, and the words of names meant there
        for place in range(at, min(at + LONGEST_NAME, len(words))):
            word = words[place].text
            if word in JOINING and run:
                continue
            if word in _SMALL and not run:
                break
            meant = self._part(word, speller, begun=bool(run))
            if meant:
                run.append((place, meant))
                continue
            halves = self._halves(word, speller) if run else ()
            if not halves:
                break
            run += [(place, {half: 0}) for half in halves]
        for count in range(len(run), 1, -1):
            if words[run[count - 1][0]].text in _SMALL:
                continue
            if found := self._covered(run[:count]):
                names, slips = found
                length = run[count - 1][0] + 1 - at
                return self._meant(names, words, at, length, slips)
            if short := lacking(self._names, run[:count], words, at):
                return short
            if short := partly(self._names, run[:count], words, at, speller):
                return short
        return None

    def _part(self, word: str, speller: Speller, *, begun: bool) -> dict[str, int]:
        """The words of names that a word may be, and how many slips away each is.

        begun: whether a name has begun before it; then another spelling may be meant even if the
        word is common English: "sulphate".
        """
        if self._names.holding(word):
            return {word: 0} | self._spelt_as(word)
        if len(word) > 3 and word[-1] == "s" and self._names.holding(word[:-1]):
            return {word[:-1]: 0}
        if (also := self._names.named(word)) and self._names.holding(also.shown):
            return {also.shown: 0}  # another name of a part, or how it is often misspelt
        if len(word) < 3 or not word.isalpha():
            return {}
        if (begun or also or not speller.knows(word)) and (alike := self._spelt_as(word)):
            return alike
        typical = speller.knows(word)
        if typical and (len(word) < LONG or speller.is_english(word)):
            return {}
        slips = 1 if len(word) < 7 or typical else 2  # how people often misspell is known
        known = self._names.held(word[0])
        near = process.extract(word, known, scorer=OSA.distance, score_cutoff=slips, limit=12)
        nearest = min((distance for _, distance, _ in near), default=0)
        return {text: int(distance) for text, distance, _ in near if distance == nearest}

    def _halves(self, word: str, speller: Speller) -> tuple[str, ...]:
        """The two words of one name that an unknown word runs together: "phenylmercuric"."""
        if len(word) < 2 * SHORTEST_PART or not word.isalpha() or speller.knows(word):
            return ()
        for cut in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
            first, second = self._names.holding(word[:cut]), self._names.holding(word[cut:])
            if first and second and not set(first).isdisjoint(second):
                return word[:cut], word[cut:]
        return ()

    def _spelt_as(self, word: str) -> dict[str, int]:
        """The words of names that are the same word in another spelling, at no slip."""
        alike = inn_spelling(word)
        found = dict.fromkeys(self._spelt_unlike(word[0], whole=False).get(alike, ()), 0)
        return found | {alike: 0} if self._names.holding(alike) else found

    def _spelt_unlike(self, letter: str, *, whole: bool) -> dict[str, list[str]]:
        """By their INN spelling, the names, or words of names, that are not spelt so themselves."""
        if (whole, letter) not in self._unlike:
            found: dict[str, list[str]] = {}
            for text in self._names.misspelt(letter) if whole else self._names.held(letter):
                if (spelt := inn_spelling(text)) != text:
                    found.setdefault(spelt, []).append(text)
            self._unlike[whole, letter] = found
        return self._unlike[whole, letter]

    def _covered(self, run: list[tuple[int, dict[str, int]]]) -> tuple[list[Name], int] | None:
        """The names that words stand for, all of them and no other, or as a title begins."""
        said = [meant for _, meant in run]
        slips = sum(min(meant.values()) for meant in said)
        wrong = [min(meant.values()) for meant in said]
        if slips > 2 or (all(wrong) and max(wrong) > 1):
            return None  # no word of it is spelt right, nor nearly
        held = [{text for word in meant for text in self._names.holding(word)} for meant in said]
        both = sorted(set.intersection(*held))
        every = [text for text in both if set(parts_of(text)) <= set().union(*said)]
        every = [text for text in every if len(parts_of(text)) == len(run)]
        found = [text for text in every if named(self._names, text).kind in ("own", "unclear")]
        found = found or [text for text in both if self._shortened(text, said)]
        if not found and sum(len(next(iter(meant))) for meant in said) >= SHORTEST_WHOLE:
            found = [
                text
                for text in both
                if _begins_so(text, said)
                and named(self._names, text).kind in ("own", "unclear")
                and BETWEEN.search(named(self._names, text).shown) is None
            ]
        found = found or every
        names = {(n := named(self._names, text)).monograph or n.shown: n for text in found}
        return (list(names.values()), slips) if names else None

    def _shortened(self, text: str, said: Sequence[dict[str, int]]) -> bool:
        """Whether every part of a combination is named, if only by the word that is its own."""
        name = named(self._names, text)
        parts = [set(parts_of(text_of(part))) for part in ingredients(name.shown)]
        if name.kind != "own" or len(parts) < 2 or len(said) > len(parts_of(text)):
            return False
        words = {word for meant in said for word in meant}
        return all(
            any(word in words for word in part - set().union(*(p for p in parts if p is not part)))
            for part in parts
        )

    def _meant(
        self, names: list[Name], words: tuple[Word, ...], at: int, length: int, slips: int
    ) -> Entity:
        """One name, or unclear between several."""
        letters = sum(len(word.text) for word in words[at : at + length])
        score = 100.0 * (1 - slips / letters)
        if len(names) == 1:
            return entity_of(names[0], words, at, length, score)
        ids = dict.fromkeys(id_ for n in names for id_ in (n.monograph, *n.candidates) if id_)
        if not ids:
            return entity_of(names[0], words, at, length, score)
        return unclear(ids, words, at, length, score)

    def _near(self, words: tuple[Word, ...], at: int, speller: Speller) -> Entity | None:
        word = words[at].text
        if len(word) < SHORTEST_FUZZY or not word.isalpha() or speller.knows(word):
            return None
        slips = 1 if len(word) < 7 else 2
        # On a shelf the first letter must be right: people get that right.
        known = self._names.misspelt(word[0] if self._names.shelf else "")
        if self._names.shelf and (same := self._in_inn_spelling(word)) is not None:
            return entity_of(same, words, at, 1, 100.0)
        near = process.extract(word, known, scorer=OSA.distance, score_cutoff=slips, limit=12)
        if not near:
            unlisted = self._names.shelf and has_stem(word)
            return entity_of(Name(word, None, "medicine"), words, at, 1, 0.0) if unlisted else None
        if self._names.shelf:
            pairs = [(text, distance) for text, distance, _ in near]
            return self._on_shelf(words, at, pairs, speller)
        nearest = min(distance for _, distance, _ in near)
        names = [named(self._names, text) for text, distance, _ in near if distance == nearest]
        # Between two names nothing is guessed in favour of the library's own.
        name = next((name for name in names if name.monograph is None), names[0])
        ordinary = speller.nearest(word, nearest) - frozenset(known)
        if ordinary and name.monograph is None:
            return None  # as near to a word that is no name: "satarday" is a day
        return entity_of(name, words, at, 1, 100.0 * (1 - nearest / len(word)))

    def _in_inn_spelling(self, word: str) -> Name | None:
        """The one name that is the same word in another spelling: "cephalotin" is cefalotin."""
        alike = inn_spelling(word)
        found = [
            named(self._names, t) for t in self._spelt_unlike(word[0], whole=True).get(alike, ())
        ]
        if alike != word and (name := self._names.named(alike)) is not None:
            found.append(name)
        names = {name.monograph or name.shown: name for name in found}
        return next(iter(names.values())) if len(names) == 1 else None

    def _on_shelf(
        self, words: tuple[Word, ...], at: int, near: Sequence[tuple[str, float]], speller: Speller
    ) -> Entity | None:
        """A name misspelt, among many that are alike: one slip from a single name, or unclear."""
        word = words[at].text
        nearest = min(distance for _, distance in near)
        meant: dict[str, Name] = {}
        for text, _ in sorted(near, key=lambda pair: pair[1]):
            name = named(self._names, text)
            meant.setdefault(name.monograph or name.shown, name)
        names = list(meant.values())
        ids = tuple(name.monograph for name in names if name.monograph is not None)
        score = 100.0 * (1 - nearest / len(word))
        if (not ids or nearest > 1) and speller.nearest(word, int(nearest)) - {t for t, _ in near}:
            return None  # as near to a word that is no name: "satarday" is a day
        if not ids or (len(names) == 1 and (nearest == 1 or self._alone(word))):
            return entity_of(names[0], words, at, 1, score)
        return unclear(ids, words, at, 1, score)

    def _alone(self, word: str) -> bool:
        """Whether a long word with two slips is near one name, and no other is even near that."""
        if len(word) < LONG:
            return False
        known = self._names.misspelt(word[0])
        near = process.extract(word, known, scorer=OSA.distance, score_cutoff=ALONE, limit=2)
        return len(near) == 1


def _is_aside(entity: Entity, words: tuple[Word, ...], speller: Speller) -> bool:
    """Whether a name is made of ordinary words, and meant as that here: "speed it up"."""
    if entity.name.kind not in ("own", "unclear"):
        return False
    typed = entity.typed.split()
    english = all(speller.is_english(word) or not word.isalpha() for word in typed)
    return is_aside([word.text for word in words], *entity.words, english=english)


def _is_figured(texts: Sequence[str]) -> bool:
    """Whether words end in a letter and a small figure: "b12", "q 10"."""
    *_, before, last = texts
    letters, figure = last.rstrip("0123456789"), last.lstrip("abcdefghijklmnopqrstuvwxyz")
    letters = letters or (before if len(texts) > 2 else "")
    return len(letters) == 1 and figure.isdecimal() and int(figure) <= MOST_FIGURE


def _passed_water(words: tuple[Word, ...], at: int) -> bool:
    """Whether "weed" is what somebody did, and no drug: "not weed all day", "weed blood"."""
    before, after = (
        words[at + step].text if 0 <= at + step < len(words) else "" for step in (-1, 1)
    )
    return words[at].text == "weed" and (before in _NOT_WEED or after in _WEED_SINCE)


def _better(whole: Entity, exact: Entity) -> bool:
    """Whether a name in other words or another order is meant rather than one found as written."""
    longer = whole.words[1] - exact.words[1]
    listed = exact.name.kind not in ("own", "unclear")
    return longer > 0 or (longer == 0 and listed and whole.name.kind in ("own", "unclear"))


def _begins_so(text: str, said: Sequence[dict[str, int]]) -> bool:
    """Whether a name begins with what was said, or lacks one word of several in the middle."""
    parts = parts_of(text)
    if all(part in meant for part, meant in zip(parts, said, strict=False)):
        return True
    left = iter(parts)
    in_order = all(any(part in meant for part in left) for meant in said)
    return in_order and len(said) > 2 and len(said) >= len(parts) - 1


def _forms(text: str, words: int) -> Iterable[str]:
    """The words as they stand, without a plural's or a genitive's s, and run together.

    Run together, "es-ketamine" is the other medicine and not the "ketamine" in it.
    """
    yield text
    if text.endswith("s") and len(text) > 3:
        yield text[:-1]
    if words == 2 and len(text) > SHORTEST_JOINED:
        yield text.replace(" ", "")
