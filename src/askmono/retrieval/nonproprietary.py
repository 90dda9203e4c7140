"""How nonproprietary names are made: their salts, their spelling, and the stems they end in.

Facts of the WHO's INN programme; no list of medicines.
"""

import re
from functools import lru_cache


def word_set(text: str) -> frozenset[str]:
    """The words of a text, each once."""
    return frozenset(text.split())


# Words after a medicine's name that say in which salt or ester it comes.
# Source: International nonproprietary names modified (INNM), names for radicals and groups, WHO.
SALTS = word_set(
    "sodium disodium potassium calcium magnesium zinc lithium aluminium hydrochloride "
    "dihydrochloride hcl hydrobromide bromide chloride sulfate sulphate phosphate nitrate "
    "acetate tartrate bitartrate citrate maleate fumarate succinate lactate gluconate malate "
    "oxalate mesylate mesilate besylate besilate tosylate tosilate edisylate pamoate embonate "
    "palmitate decanoate enanthate valerate propionate dipropionate furoate butyrate benzoate "
    "salicylate stearate estolate ethylsuccinate pivoxil axetil proxetil medoxomil monohydrate "
    "dihydrate trihydrate hemihydrate anhydrous hydrate hyclate meglumine lysine arginine "
    "tromethamine trometamol xinafoate diethylamine carbonate acetonide hexacetonide pivalate "
    "aceponate"
)
# Bases that stand before the name of the acid whose salt it is, and make another medicine of it.
# Source: as SALTS.
BASES = word_set("benzathine procaine benethamine clemizole hydrabamine")
# What is itself a salt or mineral: "calcium" does not stand for its lactate.
MINERALS = word_set(
    "sodium potassium calcium magnesium zinc iron ferrous ferric lithium aluminium aluminum "
    "ammonium copper cupric silver manganese chromium selenium hydrogen barium bismuth "
    "benzalkonium gold strontium"
)
# Radicals that are no medicine without the acid: "benzyl" does not stand for its benzoate.
RADICALS = word_set("benzyl methyl ethyl phenyl phenylmercuric")
# Stems that names of one kind share, long enough to be in hardly any other word.
# Source: The use of stems in the selection of INN for pharmaceutical substances, WHO.
_STEM = re.compile(
    r"(?:cillin|mycin|micin|floxacin|cycline|conazole|nidazole|prazole|sartan|statin|dipine|prost"
    r"|tinib|ciclib|parib|rafenib|gliptin|gliflozin|glutide|xaban|gatran|navir|buvir|tegravir"
    r"|azepam|azolam|barbital|triptan|setron|profen|oxetine|triptyline|thiazide|lukast|terol"
    r"|dronate|platin|rubicin|taxel|curonium|zumab|ximab|tumab|limab|numab|kinumab|cilnat|olol"
    r"|tumomab|caine|tidine|parin|semide|vaptan|grastim|poetin|relin|steride|trel|zolid|bactam"
    r"|vudine)$"
    r"|^(?:cef|sulfa)[a-z]{4,}$"
)


def without_salt(words: str) -> str | None:
    """A name of one medicine without its salt; None where it has none, or is nothing else."""
    every = words.split()
    rest = list(every)
    while len(rest) > 1 and rest[-1] in SALTS:
        rest.pop()
    bare = rest[-1] in MINERALS | RADICALS or rest[0] in MINERALS
    if len(rest) == len(every) or bare:
        return None
    return " ".join(rest)


@lru_cache(maxsize=1 << 15)  # the same few words are looked at from several sides
def inn_spelling(word: str) -> str:
    """A word as the WHO's rules for nonproprietary names spell it: sulphate as sulfate.

    f for ph, t for th, e for ae and oe, i for y: General principles for guidance in devising
    international nonproprietary names, rule 6.
    """
    for letters, spelt in (("ph", "f"), ("th", "t"), ("ae", "e"), ("oe", "e"), ("y", "i")):
        word = word.replace(letters, spelt)
    return word


def has_stem(word: str) -> bool:
    """Whether a word that nobody knows is made as a medicine's name is."""
    return _STEM.search(word) is not None
