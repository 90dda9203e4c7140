"""Whether somebody tells that a medicine is taken, and asks nothing yet: "i am on X".

So conversations begin, and whatever is answered then answers nothing. Every word has to be known
here, beside the one name: a word more may be a question, or a cry for help. What a child got hold
of, and how much was taken, is never only told. What is said after it ("i take X for my nerves, will
it make me fat") is what is asked: why it is taken would lead astray.
"""

import re

from askmono.dialogue import compose
from askmono.dialogue.asked import Asked
from askmono.dialogue.choosing import TAKEN
from askmono.dialogue.conversation import START
from askmono.dialogue.named import said_around
from askmono.dialogue.parts import pieces
from askmono.dialogue.reply import Reply
from askmono.safety.reading.people import CHILDREN, GROWN_UPS, THIRD_PERSONS
from askmono.safety.reading.vocabulary import word_set

MOST = 6  # places looked at where the telling may end
SHORTEST = 2  # words of what is said after it
# An illness, and then that something is taken: "i have glaucoma and use X".
_HAVING = re.compile(
    r"^\W*(?:i|he|she|we|my \w+)?\W*(?:have|has|ve|got|ve got)\b(?:\s+\w+){1,5}?\s+and\s+"
    r"(?=(?:(?:i|he|she)\s+)?(?:use|uses|take|takes|taking|am|is|was|been|have|has|on)\b)",
    re.IGNORECASE,
)
OFFERED = ("side-effects-common", "interactions", "driving")  # asked by who has a medicine
_THEY = GROWN_UPS.single() | THIRD_PERSONS.single() | {"dad", "dads"}
_CHILDREN = CHILDREN.single() | word_set("child childs girl girls little")
OTHERS = _THEY | _CHILDREN  # than who types
_TAKES = word_set(
    "take takes taking on use uses using prescribed put start started starting begin began begun "
    "beginning given been told new"
)
_HOLDS = word_set("have has having got get gets getting had took prescription")
_WONDERS = word_set("question questions query")
_GAVE = word_set("gave gives puts prescribes starts")
_WHO_GAVE = word_set(
    "doctor doctors doc dr gp gps nurse hospital consultant specialist pharmacist pharmacy chemist "
    "clinic surgery dentist psychiatrist cardiologist neurologist oncologist dermatologist"
)
_AROUND = word_set(
    "i im ive we me us my our a an the this that it its am is are was were be of in at to for by "
    "from with and so ok okay hi hello hey good please now just about already still currently "
    "recently again only quick some regarding today yesterday tomorrow morning afternoon evening "
    "also too well other another night tonight since last next week weeks weekly month months "
    "year years ago while long time "
    "every day days daily ages tablet tablets pill pills capsule capsules medicine medicines "
    "medication medications meds drug called name january february march april may june july "
    "august september october november december"
)
_KNOWN = _THEY | _CHILDREN | _TAKES | _HOLDS | _WONDERS | _GAVE | _WHO_GAVE | _AROUND
_ASKS = word_set("is are was were has may")  # as the first word
_ONCE = word_set("took had")  # by somebody else, or for something: it may be what is wrong
# With these what was taken once may be more than was meant.
_MORE = word_set(
    "again another other too also well tablets pills capsules already every day days daily week "
    "weeks weekly month months year years long"
)
_MINE = word_set("my our his her their mums moms dads grans nans husbands wifes partners fathers")
# What is asked after a telling; "and is very drowsy" goes on about who was spoken of.
_QUESTION = re.compile(
    r"^(?:can|could|may|should|will|would|what|how|when|where|why|who|which|any"
    r"|(?:is|are|was|were|does|do|did|has|have|am) "
    r"(?:it|that|this|these|those|there|he|she|they|i|we|you|my|the|her|his|any)\b)",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"^(?:he|she|they|hes|shes|his|her|their|my)\b", re.IGNORECASE)
_AMOUNT = re.compile(
    r"\b(?:\d[\d.,]*\s(?:mg|mgs|mcg|micrograms?|milligrams?|g|ml|units?|iu)"
    r"|(?:once|twice|(?:two|three|four|[2-4]) times)(?: (?:a|an|per|each|every))? "
    r"(?:day|daily|week|weekly|night))\b"
)
_NUMBER_OF_TIME = re.compile(
    r"\b(?:\d+|few|couple(?: of)?|many|two|three|four|five|six)"
    r"(?= (?:days?|weeks?|months?|years?)\b)|\bsince \d+"
)


def tells_only(asked: Asked) -> bool:
    """Whether a message says who takes the one medicine that it names, and nothing else.

    Only of medicines whose passages are ranked: for others it is curated what it leads to.
    """
    entities = asked.hearing.entities
    if not asked.engine.ranks or len(entities) != 1 or "?" in asked.utterance:
        return False
    if entities[0].name.kind not in TAKEN:
        return False
    words = _without_amounts(_without_numbers_of_time(said_around(asked, entities)))
    said = set(words)
    if not said <= _KNOWN:
        return False
    if not words or words[0] in _ASKS or words[:2] == ["am", "i"]:
        return False
    if "uses" in said and not said & (_THEY | _CHILDREN):
        return False  # what it is used for
    if said & _GAVE and not said & _WHO_GAVE:
        return False
    if said & _CHILDREN:
        before = asked.hearing.reading.texts[: entities[0].words[0]]
        return bool(said & _TAKES) and not (said & _HOLDS or set(before[-1:]) & _MINE)
    once = said & _ONCE and not said & {"has", "have"}
    if once and (said & {*_THEY, *_MORE, "for", "it"} or entities[0].name.kind != "own"):
        return False
    return bool(said & (_TAKES | _HOLDS | _WONDERS | _GAVE))


def _without_amounts(words: list[str]) -> list[str]:
    """Words without the strength of what is taken regularly: "5 mg twice a day"."""
    return words if not _ONCE.isdisjoint(words) else _AMOUNT.sub("", " ".join(words)).split()


def told(asked: Asked) -> Reply | None:
    """Somebody only tells that a medicine of the library is taken: what may be asked of it."""
    if not asked.hearing.own or not tells_only(asked):
        return None
    return compose.clarification(asked, OFFERED, "clarification-vague")


def _without_numbers_of_time(words: list[str]) -> list[str]:
    """Words without how many years: "3 years", "since 2019", "a few weeks ago"."""
    return _NUMBER_OF_TIME.sub("", " ".join(words)).split()


def rest_of(asked: Asked) -> str | None:
    """What is said after who takes the medicine, and why; None where nothing is told first."""
    if not asked.seeks or not asked.hearing.own:
        return None
    text = asked.utterance
    found, told = None, frozenset[str]()
    for piece in pieces(text)[1 : MOST + 1]:
        before = Asked(asked.engine, START, _HAVING.sub("", text[: piece.start]))
        if before.hearing.own and tells_only(before):
            found, told = text[piece.start :].strip(), frozenset(before.hearing.reading.texts)
    if found is None or len(found.split()) < SHORTEST:
        return None
    if _QUESTION.match(found):
        return found
    if len(asked.hearing.entities) > 1 or told & _CHILDREN:
        return None  # what was taken together, and what befalls a child, is danger and no question
    return found if not told & _THEY or _GOES_ON.match(found) else None
