"""A cry for help in another language: to die, no breath, no waking, the chest, too much taken.

askmono reads English alone. These few sentences of each language are no understanding of it: they
keep a person from getting a question back. Sources: common phrase books of the languages. Words are
taken as typed, without accents, since mending would make English of them.
"""

import unicodedata
from collections.abc import Iterable
from typing import Literal

from askmono.safety.heard import Heard, sort_of

NAME = "foreign"

WANTS_TO_DIE = sort_of(
    "wants to die, in another language",
    "quiero morir, quiero morirme, me quiero morir, quiero suicidarme, voy a matarme, quiero "
    "matarme, je veux mourir, veux mourir, veux me tuer, vais me tuer, me suicider, will sterben, "
    "mochte sterben, mich umbringen, bringe mich um, voglio morire, voglio uccidermi, quero "
    "morrer, quero me matar, vou me matar, chce umrzec, chce sie zabic, wil dood, wil sterven, "
    "olmek istiyorum",
)
IN_DANGER = sort_of(
    "cannot breathe or be woken, in another language",
    "no puedo respirar, no puede respirar, no respira, me ahogo, no se despierta, no despierta, "
    "peux pas respirer, peut pas respirer, arrive pas a respirer, narrive pas a respirer, respire "
    "plus, se reveille pas, kann nicht atmen, krieg keine luft, kriege keine luft, bekomme keine "
    "luft, atmet nicht, wacht nicht auf, riesco a respirare, riesce a respirare, non respira, non "
    "si sveglia, consigo respirar, consegue respirar, nao respira, nao acorda, nie moge oddychac, "
    "nie oddycha, nie budzi sie, kan niet ademen, krijg geen lucht, wordt niet wakker, nefes "
    "alamiyorum, saans nahi, saans nahin, behosh, dolor de pecho, dolor en el pecho, "
    "me duele el pecho, esta inconsciente, mal a la poitrine, douleur a la poitrine, "
    "douleur dans la poitrine, est inconscient, est inconsciente, brustschmerzen, schmerzen in der "
    "brust, ist bewusstlos, dolore al petto, male al petto, e svenuto, e svenuta, e incosciente, "
    "dor no peito, esta desmaiado, esta desmaiada, pijn op de borst, is bewusteloos, bol w klatce, "
    "jest nieprzytomny, jest nieprzytomna, gogsum agriyor, bayildi",
)
TOOK_TOO_MUCH = sort_of(
    "too much taken, in another language",
    "muchas pastillas, demasiadas pastillas, muchos comprimidos, demasiados comprimidos, se "
    "trago, se tomo las pastillas, sobredosis, trop de comprimes, trop de cachets, trop de "
    "medicaments, avale des comprimes, avale des cachets, avale des medicaments, surdose, zu "
    "viele tabletten, zu viele pillen, tabletten geschluckt, pillen geschluckt, tabletten "
    "genommen und, troppe pillole, troppe compresse, mangiato le pillole, ingoiato le pillole, "
    "ingoiato le compresse, overdose di, muitos remedios, comprimidos demais, engoliu "
    "comprimidos, engoliu os comprimidos, engoliu remedio, engoliu o remedio, engoliu remedios, "
    "te veel pillen, te veel tabletten, pillen geslikt, tabletten geslikt, za duzo tabletek, "
    "polknal tabletki, polknela tabletki, polknelo tabletki, cok fazla hap, cok hap ictim, hap "
    "yuttu, zyada goli, goli kha li, goliyan kha li, bahut saari goli",
)


# The longest word of each: without one of them, none is said.
_KEYS = frozenset(
    max(phrase.split(), key=len)
    for sort in (WANTS_TO_DIE, IN_DANGER, TOOK_TOO_MUCH)
    for phrase in sort.phrases.split(",")
)
_LETTERS = {0x142: "l", 0x131: "i"}  # of Polish and Turkish; no accents, as Unicode has them


def cries(words: Iterable[str]) -> Literal["crisis", "emergency", "overdose"] | None:
    """The danger that words as typed tell of in another language, if they do."""
    plain = [_plain(word) for word in words]
    if _KEYS.isdisjoint(plain):
        return None
    heard = Heard(plain)
    if heard.says(WANTS_TO_DIE):
        return "crisis"
    if heard.says(IN_DANGER):
        return "emergency"
    return "overdose" if heard.says(TOOK_TOO_MUCH) else None


def _plain(word: str) -> str:
    """A word without accents."""
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFD", word.translate(_LETTERS))
    return "".join(part for part in parts if not unicodedata.combining(part))
