"""Whether a question about an amount tells of somebody besides, without saying of whom.

"Usual dose of it? Newly diagnosed", "standard dose, ears have been sore all week", "normal dose for
the old chap next door": nobody is named in a way that a list would know, and somebody is meant. So
here it is turned round: what stands beside the question has to be made of words that any such
question is made of, or that the text itself has for whom and what the medicine is; one word more,
and no dose figure is shown.
"""

from collections.abc import Callable, Iterable

from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.vocabulary import word_set

Words = tuple[str, ...]
Knows = Callable[[Words], bool]  # whether the text has words for whom and what the medicine is

_AMOUNT = sort_of(
    "an amount",
    "dose, doses, dosage, dosages, dosing, how much, how many, amount, amounts, mg, mcg, "
    "milligrams, micrograms, quantity, strength, strengths, how often, times a day, a day, a "
    "week, daily, regimen, maintenance, titrat*, maximum, max, units, usual, usually, typical, "
    "typically",
)
# What any question is made of, whoever asks; and what is learned for.
_ASKING = word_set(
    "anaesthetic anaesthetics anaesthesia anesthesia anesthetic anaesthetist anaesthetists surgery "
    "operations sedation alright customary bit ups "
    "what whats which who how when where why is are was were be been the a an of for in on to and "
    "or but with without by per each as at from that this these those there it its do does did "
    "can could would will should may might if so then than any some all not no please pls thanks "
    "thank you cheers ok okay hi hello hey sorry tell show give me us know say says said mean "
    "list question quick just only also about leaflet text monograph page book label reference "
    "bnf information interested curious wondering wonder exam essay quiz revision homework "
    "lecture class course study studying student students nursing pharmacy medical school "
    "assignment project notes article report research test learning textbook generally general "
    "usually usual usal typical typically normal normally standard average common commonly "
    "recommended recommend advised licensed official much many more less most least same "
    "different kind type form forms range ranges between up down first last next go goes get gets "
    "gives given take takes taken have has use used start starts starting initial begin loading "
    "maintenance maximum max minimum min highest lowest top low high dose doses dosage dosages "
    "dosing dosed amount amounts quantity strength strengths schedule regimen mg mcg ml g kg gram "
    "grams milligram milligrams microgram micrograms unit units percent tablet tablets capsule "
    "capsules pill pills drop drops puff puffs spray cream ointment gel patch injection "
    "injections infusion drip syrup liquid solution powder oral orally iv im mouth skin eye eyes "
    "ear ears nose nasal inhaled topical day days daily week weeks weekly month months monthly "
    "year years hour hours hourly morning evening night nightly bedtime once twice often times "
    "time long apart food meal meals adult adults grown grownup grownups man men woman women "
    "child children kid kids baby babies infant infants newborn newborns teenager teenagers "
    "adolescent adolescents paediatric pediatric elderly older old young people person persons "
    "patient patients someone somebody anyone anybody everyone everybody nobody folk folks we "
    "they their them your one two ones depends depend weight age based body treat treats treating "
    "treatment therapy medicine drug ingredient part combination called version thick thin "
    "thickly thinly spread together separately change changes changed differ lower lowered reduce "
    "reduced smaller bigger higher need needed needs must customary rule"
)
_WHOM = word_set("for 4")
_TAIL = 6  # words after "for" that say for whom
_LONGEST = 3  # words that name a condition


def asks_amount(heard: Heard) -> bool:
    """Whether an amount is asked, or how often one is taken."""
    return heard.says(_AMOUNT)


def tells_besides(asking: Heard, others: Iterable[Heard], knows: Knows) -> bool:
    """Whether a question about an amount tells of somebody besides.

    asking: the clause that asks it; what stands there after "for" counts. others: the other
    clauses. knows: of one to three words of the question.
    """
    said = [_for_whom(asking.words), *(heard.words for heard in others)]
    return not all(_accounted(words, knows) for words in said)


def _for_whom(words: Words) -> Words:
    at = next((at for at, word in enumerate(words) if word in _WHOM), len(words))
    return words[at + 1 : at + 1 + _TAIL]


def _accounted(words: Words, knows: Knows) -> bool:
    """Whether each word belongs to the question, or with its neighbours to what the text has."""
    left = {at for at, word in enumerate(words) if _tells(word)}
    for length in range(1, _LONGEST + 1):
        for start in range(len(words) - length + 1):
            run = words[start : start + length]
            mine = left.intersection(range(start, start + length))
            if mine and all(map(str.isalpha, run)) and knows(run):
                left -= mine
    return not left


def _tells(word: str) -> bool:
    """Whether a word may tell of somebody; a medicine's mark does not."""
    return word not in _ASKING and any(map(str.isalnum, word))
