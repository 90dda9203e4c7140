"""Who would take the medicine: a person of whom a dose or a change of treatment is asked.

Words for people alone are not enough ("do women get less?"): somebody in particular is meant when
it is "my" or "this" one, when a relative is named, or when a weight or an age is given.
"""

from functools import lru_cache

from askmono.safety.reading.figures import ages, weights
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.people import ANIMALS, CHILDREN, GROWN_UPS
from askmono.safety.reading.vocabulary import word_set

OWNERS = word_set("my our his her their this that mi ur")

# Named without an owner, they are still one's own: "how much for mum".
RELATIVES = word_set(
    "mum mums mom moms mummy mam dad dads daddy gran grans granny grandma grandad granddad "
    "grandpa nan nana nans nanny mrs mr baba wife husband wifes husbands uncle uncles auntie "
    "aunties aunt aunts grandmas grandads mothers fathers brothers sisters sons daughters nephew "
    "niece schoolboy schoolgirl mother father brother sister hubby missus"
)
_SUBJECTS = word_set("i he she we mi mine")
_OBJECTS = word_set("me him her us myself himself herself")
# "me" and "him" would take it after these: "give me", "for him"; not in "tell me".
_BEFORE_OBJECTS = word_set("for give gave giv to of put start dose given inject on giving 4")
_MORE_PEOPLE = word_set("pikin ewe calf calves sheep weight size age height build body case bmi")


PEOPLE = (
    GROWN_UPS.single()
    | CHILDREN.single()
    | ANIMALS.single()
    | _MORE_PEOPLE
    | word_set("children childs toddlers infants kittens")
)
PETS_AND_CHILDREN = word_set(
    "baby child kid kids son daughter toddler infant newborn dog cat puppy kitten rabbit "
    "hamster horse pony parrot goat ferret pup bairn boy girl twins"
)

FOR_SELF = sort_of(
    "for oneself",
    "for me, for us, for myself, like me, like mine, as me, me personally, my weight,"
    "my size, my age, my height, my build, my body, my case, my kidneys, my liver, my heart,"
    "my bmi, for mine, to myself, on me, of me, myself, someone my, somebody my, person my,"
    "woman my, man my, i weigh, i am weighing, in me",
)
# Somebody, someone, a person: in particular only with a weight, an age or a likeness.
_LIKENESS = sort_of(
    "likeness",
    "my size, my weight, my age, my build, my height, like me, like my, like mine, like him,"
    "like her, weighing, who weighs, that weighs, weighs, weigh, never had it, beginner,"
    "first timer, first timers, so big, her size, his size, that size, her weight, his weight",
)


# "My dear old auntie", and "that poor boy"; "is that different for children" points at none.
_POINTING = word_set("this that")
OWNS, POINTS = 6, 3  # words within which whoever is meant stands


@lru_cache(maxsize=256)
def _named(words: tuple[str, ...]) -> tuple[int, ...]:
    """Ends of what names somebody in particular: "my old mum", "gran", "the baby", "him"."""
    found = []
    for at, word in enumerate(words):
        if word in RELATIVES or (word in _OBJECTS and at and words[at - 1] in _BEFORE_OBJECTS):
            found.append(at + 1)
        elif word in OWNERS:
            reach = POINTS if word in _POINTING else OWNS
            for end in range(at + 1, min(at + reach, len(words))):
                if words[end] in PEOPLE:
                    found.append(end + 1)
                    break
        elif word == "the" and at + 1 < len(words) and words[at + 1] in PETS_AND_CHILDREN:
            found.append(at + 2)
    return tuple(found)


def named(heard: Heard) -> tuple[int, ...]:
    """Where each naming of somebody in particular ends, in words."""
    return _named(heard.words)


def in_particular(heard: Heard) -> bool:
    """Whether somebody in particular would take it: by name, by weight, by age, or oneself."""
    return bool(heard.says(FOR_SELF, _LIKENESS) or weights(heard) or ages(heard) or named(heard))


_MAY = word_set(
    "can could may might should shall must do does did will would am is are ought dare cn cld "
    "shd shud cud need has have"
)
# Of these, the ones that ask leave; "will i want more" asks what will be.
_LEAVE = word_set(
    "can could may might should shall must do does need dare ought am cn cld shd shud cud"
)
_MODAL = word_set("can could may should shall must need ought might")
_ALSO = word_set("just also still even only then now really safely ever already maybe")


@lru_cache(maxsize=512)
def _asked_for(words: tuple[str, ...], askers: frozenset[str]) -> tuple[int, ...]:
    found = []
    for at, word in enumerate(words[:-1]):
        if word not in askers:
            continue
        end = _subject_end(words, at + 1)
        if end:
            while end < len(words) and words[end] in _ALSO:
                end += 1
            found.append(end)
        elif word in _MODAL and at and words[at - 1] in _SUBJECTS:
            found.append(at + 1)  # "how many i must take": the order of a learner of English
    return tuple(found)


def _subject_end(words: tuple[str, ...], at: int) -> int:
    """The word after a personal subject that begins at a word; 0 if none does."""
    word = words[at]
    if word in _SUBJECTS or word in RELATIVES:
        return at + 1
    if word in OWNERS or word == "the":
        for end in range(at + 1, min(at + 5, len(words))):
            if words[end] in PEOPLE and (word != "the" or words[end] in PETS_AND_CHILDREN):
                return end + 1
    return 0


def asked_for(heard: Heard) -> tuple[int, ...]:
    """Where "may I", "should my dad", "do we" ends: the next word is what would be done."""
    return _asked_for(heard.words, _MAY)


# Permission asked without a subject.
PERMISSION = sort_of(
    "permission",
    "ok to, okay to, alright to, all right to, fine to, safe to, ok if, okay if, alright if,"
    "all right if, fine if, safe if, safe for me to, ok for me to, allowed to, allowed a,"
    "allowed another, wise to, harm in, hurt to, do any harm to, worth, bad to, wrong to,"
    "is it worth, too soon to, too early to, too late to, how do i, how can i, how should i,"
    "i want to, i would like to, we want to, thinking of, thinking about, what if i,"
    "happens if i, decided to, tempted to, minded to, dangerous to, dangerous if i, better to,"
    "better if i, permission to, want to cut, want to stop, want to come, want to quit,"
    "want to go up, want to reduce, want to lower, worth me",
)


def permissions(heard: Heard) -> tuple[int, ...]:
    """Where every way of asking leave ends: "may I", "is it ok to"; unordered."""
    return _asked_for(heard.words, _LEAVE) + tuple(end for _, end in heard.places(PERMISSION))
