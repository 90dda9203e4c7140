"""Where somebody is said to be or do something, and where that is said to be so now."""

from functools import lru_cache

from askmono.safety.reading.heard import Heard
from askmono.safety.reading.people import CHILDREN, GROWN_UPS
from askmono.safety.reading.vocabulary import word_set

AUXILIARIES = word_set(
    "can could does do did will would might may is are was were has have should shall am"
)
SUBJECTS = word_set("i he she they we")
OWNERS = word_set("my our his her their the mi me")
ASKED_OF = (
    SUBJECTS
    | OWNERS
    | word_set(
        "it this that these those there you _ any anyone anybody someone "
        "somebody people patients not"
    )
)
_FINITE = word_set(
    "is are am has have had was were keeps keep just looks look went got feels feel started "
    "says said thinks think can not took take takes uses ate drank swallowed fell woke goes "
    "sounds seems wants needs won stopped dropped collapsed want knows hears sees seen eat "
    "drink tried trying thrashing screaming gave gets made makes did does do vomited fainted "
    "passed been having turned gone came come hit cut"
)
# Of these, what tells of now by itself.
_SO = word_set(
    "is are am has have keeps keep looks look feels feel sounds seems can not hears sees trying "
    "thrashing screaming having does do"
)
_GOES_ON = word_set("and but then now so because cos as while")
_ALREADY = word_set("also already both just now since previously")
# Where what is said to be so is what somebody was told: "they said last week that i have".
REPORTS = word_set("told said says say found find thinks reckons showed confirmed")
_BETWEEN = word_set(
    "me us him her them that my the last week weeks month months day days year years ago two three "
    "a few couple on in friday after afterwards"
)


def kin(heard: Heard) -> frozenset[int]:
    """The words that name a relative or another person, in no order."""
    return _kin(heard.words)


@lru_cache(maxsize=256)
def _kin(words: tuple[str, ...]) -> frozenset[int]:
    heard = Heard(words)
    return frozenset(end - 1 for sort in (GROWN_UPS, CHILDREN) for _, end in heard.places(sort))


def assertions(heard: Heard) -> tuple[int, ...]:
    """The words at which somebody is said to be or do something, in order."""
    return _assertions(heard.words, kin(heard))


def of_now(heard: Heard) -> tuple[int, ...]:
    """The words at which a clause tells of now, in order.

    "He has", "my face is", "there is", "... and can not". Not what somebody was told, nor what
    they have had.
    """
    return _of_now(heard.words, kin(heard))


@lru_cache(maxsize=256)
def _assertions(words: tuple[str, ...], relatives: frozenset[int]) -> tuple[int, ...]:
    """Where somebody is said to be or do something: "he is", "my mum has", "I took"."""
    found = []
    for at, word in enumerate(words[:-1]):
        if word in SUBJECTS or at in relatives:
            before = at - 1
            while before >= 0 and (words[before] in OWNERS or before in relatives):
                before -= 1
            if before >= 0 and words[before] in AUXILIARIES and words[before + 1] != "not":
                continue
            # "my wife's gasping" is read as "my wifes gasping".
            if (words[at + 1] in _FINITE or (at in relatives and word[-1] == "s")) and words[
                at + 1 : at + 3
            ] != ("can", "have"):
                found.append(at)
    return tuple(found)


@lru_cache(maxsize=256)
def _of_now(words: tuple[str, ...], relatives: frozenset[int]) -> tuple[int, ...]:
    people = set(_assertions(words, relatives))
    found = []
    for at in range(len(words) - 1):
        verb = at + 1 if at in people else _verb_of_a_thing(words, at, relatives)
        # "My wifes gasping".
        gasping = at in people and at in relatives and words[at + 1] not in _FINITE
        if verb and (gasping or _is_now(words, at, verb)) and not reported(words, at):
            found.append(at)
    return tuple(found)


def _verb_of_a_thing(words: tuple[str, ...], at: int, relatives: frozenset[int]) -> int:
    """The word that tells of what a word names, of no person: 0 if none does."""
    if at and words[at - 1] in AUXILIARIES:
        return 0
    after = words[at + 1]
    if words[at] == "there":
        return at + 1 if after in ("is", "are") else 0
    if words[at] in _GOES_ON and after in _SO:
        asks = words[at + 2 : at + 3] and words[at + 2] in ASKED_OF - {"not"} - OWNERS
        asks = asks or (after in ("is", "are") and words[at + 2 : at + 3] in (("a",), ("an",)))
        return 0 if asks else at + 1
    if words[at] in OWNERS and at + 1 not in relatives:
        verbs = range(at + 2, min(at + 4, len(words)))
        verb = next((verb for verb in verbs if words[verb] in _SO), 0)
        return 0 if words[verb - 1] in SUBJECTS else verb  # "the shop she has"
    return 0


def _is_now(words: tuple[str, ...], at: int, verb: int) -> bool:
    """Whether a verb tells of now: not "i have had", "i have been given", "i have to"."""
    if words[verb] not in _SO:
        return False
    if words[verb] in ("do", "does", "can"):
        return words[verb + 1 : verb + 2] in (("not",), ("hardly",), ("barely",))
    if words[verb] not in ("has", "have"):
        return True
    after = [word for word in words[verb + 1 : verb + 4] if word not in _ALREADY]
    if after[:1] == ["been"]:
        return after[1:2] != [] and after[1].endswith("ing")
    if after[:1] == ["had"]:
        return words[at] not in ("i", "we") and words[verb] == "has"
    return after[:1] not in (["to"], ["a", "history"])


def reported(words: tuple[str, ...], at: int) -> bool:
    """Whether the clause at a word is what somebody was told: "they said last week i have"."""
    before = at - 1
    while before >= 0 and words[before] in _BETWEEN:
        before -= 1
    return before >= 0 and words[before] in REPORTS
