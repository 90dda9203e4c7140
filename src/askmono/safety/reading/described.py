"""Somebody who is described by a noun: "for a pensioner", "a neighbour's tablets", "someone with".

A class of people ("adults", "patients with gout") is nobody; one of whom a noun tells what they do
or are is somebody, and so no dose figure may be shown.
"""

from askmono.safety.reading.heard import Heard
from askmono.safety.reading.people import GROWN_UPS
from askmono.safety.reading.vocabulary import word_set

BEFORE = 4  # words from "a" or "someone" to the noun: "a very old retired sailor"

_NOUNS = word_set(
    "pensioner oap veteran vet nun monk priest vicar rabbi imam widow bachelor bride groom "
    "athlete gymnast boxer cyclist chef cook nurse clerk boss tenant lodger guest vegan "
    "vegetarian diabetic asthmatic epileptic alcoholic addict teen adolescent youth youngster "
    "bloke chap lad lass fella guy gal gent gentleman lady man woman friend mate pal buddy "
    "colleague neighbour neighbor flatmate roommate housemate spouse partner fiance fiancee "
    "hubby missus grandparent relative cousin granny grandma grandad grandpa gran nan mum mom "
    "mother dad father aunt uncle sister brother wife husband boyfriend girlfriend godmother "
    "godfather pal human celebrity king queen prince princess soldier sergeant colonel cop "
    "pilot guard judge thief tramp hermit giant dwarf transplant recipient amputee refugee "
    "employee trainee retiree person somebody someone boy girl schoolboy schoolgirl toddler "
    "baby infant newborn twin triplet kid bairn undergraduate graduate model coach captain "
    "apprentice student resident client tourist nomad doctor dentist nurse"
)
_AGENTS = ("er", "or", "ist", "ian", "man", "woman", "eer", "person", "nik")  # ends of such nouns
SHORTEST = 5  # letters of a noun that is known by its end
_NOT_PERSONS = word_set(
    "cancer fever ulcer disorder liver bladder blister shoulder finger number answer matter "
    "paper water tumor error color colour tremor factor whether other another over under never "
    "either order power offer filler filter killer painkiller blocker thinner inhaler nebuliser "
    "nebulizer booster starter slower faster higher lower larger greater smaller longer shorter "
    "weaker stronger further better bigger fewer after later earlier manner monitor inhibitor "
    "receptor prior minor major german human ovarian list checklist persist exist assist resist "
    "specialist winter summer december september october november weather flier sweetener "
    "softener laxer anger hunger danger wonder powder poster counter center centre leader "
    "reader doctor prescriber computer calendar border corner layer lever cover chapter letter "
    "master quarter hour per cholester sphincter ureter catheter canister container dispenser "
    "applicator patient adult"
)
_ONE = word_set("a an one some another this that")
_FOR = word_set("for of in to does do would should could can is give giving gives will did")
_WITH = word_set("with who on whose weighing aged like having i")
# Possessives of whole classes of people.
_CLASSES = word_set(
    "adults childrens patients peoples womens mens kids infants babies s todays this is was has its"
)


def described(heard: Heard) -> bool:
    """Whether somebody is spoken of by a noun that describes one person."""
    return any(_is_one(heard.words, at) for at in range(len(heard.words))) or _owner(heard)


def _is_one(words: tuple[str, ...], at: int) -> bool:
    """Whether a word is a person's noun after "for a", or "someone with"."""
    word = words[at]
    if word in ("someone", "somebody", "person"):
        return not _WITH.isdisjoint(words[at + 1 : at + 2])
    if not (word in _NOUNS or _agent(word)):
        return False
    before = words[max(0, at - BEFORE) : at]
    ones = [i for i, each in enumerate(before) if each in _ONE]
    if ones:
        first = ones[-1]
        lead = words[max(0, at - len(before) + first - 1) : at - len(before) + first]
        return not lead or not _FOR.isdisjoint(lead)
    return False


def _agent(word: str) -> bool:
    return len(word) >= SHORTEST and word.endswith(_AGENTS) and word not in _NOT_PERSONS


def _owner(heard: Heard) -> bool:
    """As in "grandmas _", "my neighbours _": whose the medicine is."""
    words = heard.words
    owners = {end - 1 for _, end in heard.places(GROWN_UPS)}
    return any(
        word == "_"
        and at > 0
        and words[at - 1].endswith("s")
        and words[at - 1] not in _CLASSES
        and (at - 1 in owners or words[at - 1][:-1] in _NOUNS)
        for at, word in enumerate(words)
    )
