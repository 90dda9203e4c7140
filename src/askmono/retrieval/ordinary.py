"""Names that are ordinary words: "gold" is a medicine only where something says so.

Pure: no files, no state. "Side effects of gold", "zinc tablets" and "what is iron" ask about one;
"speed it up", "a heart of gold" and "my potassium is high" do not. Frames are of English.
"""

import re
from collections.abc import Sequence

from askmono.retrieval.nonproprietary import word_set

# English words that hardly ever mean anything but a medicine: no frame is asked for.
MEDICINES = word_set(
    "amphetamine aspirin atropine cannabis cocaine codeine cortisone epinephrine heroin ibuprofen "
    "ketamine lidocaine lithium marijuana methadone methamphetamine morphine nicotine "
    "nitroglycerin opium penicillin quinine roofie steroid valium viagra xanax prozac"
)
# Of these a body has some of its own: how much is measured.
MEASURED = word_set(
    "adrenaline albumin cortisol dopamine estradiol estrogen ferritin folate folic insulin "
    "melatonin oestrogen progesterone prolactin serotonin testosterone thyroxine"
)

_X = "@"  # stands for the name
_IT = r"(?:it|this|that|them|these|those|there|mine)\b"
_BOTH = rf"(?:(?!{_IT})\w+ (?:and|or|plus) )?"  # another one before it
_HEADS = (
    r"(?:side ?\w?ff?ects?|\w?ff?ects?|uses?|usage|dos(?:e|es|age|ages|ing)|precautions?|warnings?"
    r"|risks?|dangers?|benefits?|purpose|indications?|contraindications?|interactions?|overdoses?"
    r"|mechanism|half life|brand(?: name)?s?|monograph|leaflet)"
)
_BEGINS = (
    r"(?:^|\b(?:and|so|but|or|ok|okay|hi|hello|hey|please|also|then|now|if|why|how|what|when"
    r"|where|which|who|know|wonder|wondering) |\b(?:how|what|which) \w+ )"
)
# What is asked of a medicine, before it.
_OF = re.compile(
    rf"\b{_HEADS} (?:of|from|with|for|to|on|about) (?:taking |using )?(?:the )?{_BOTH}{_X}"
)
# What else stands before a medicine.
_BEFORE = re.compile(
    rf"(?:\b{_HEADS} (?:the )?"
    r"|\b(?:what|wat|wot|who|how|why)s? (?:exactly )?(?:(?:is|are|r|was|does|do|did|can|could"
    r"|should|will|would) )?(?:the )?"
    rf"|{_BEGINS}(?:is|are|does|do|did|can|could|should|will|would|may|might|has|was) "
    r"|\babout (?:the |taking |using )?"
    r"|\b(?:store|keep|storing|tak(?:e|es|en|ing)|took|us(?:e|es|ed|ing)|inject(?:s|ed|ing)?|start(?:s|ed|ing)?"
    r"|stop(?:s|ped|ping)?|prescrib(?:e|es|ed|ing)|give[ns]?|gave|giving)"
    r" (?:(?:me|him|her|us|them|you|someone|people|patients|my \w+) )?(?:some |any |extra )?"
    r"|\b(?:am|im|is|are|was|were|been|be|being|go|going|put|while|when)"
    r" (?:(?:me|him|her|us|them) )?on "
    r"|\b(?:overdos\w+ (?:on|of)|interacts? with|(?:mean|meant|called|named|versus|vs)) )"
    rf"{_BOTH}{_X}"
)
# What stands behind one.
_AFTER = re.compile(
    rf"{_X} (?:(?:and|or|plus|with) \w+ )?(?:{_HEADS}|tablets?|tabs?|capsules?|caps|pills?"
    r"|supplements?|supplementation|injections?|shots?|jabs?|infusions?|drip|drops|syrups?|cream"
    r"|ointment|lotion|gel|inhaler|patch(?:es)?|suppositor(?:y|ies)|therapy|medicines?|medication"
    r"|meds?|drugs?|works?)\b"
    rf"|^{_X} (?:(?:in|during|while|when|and|with) )?(?:pregnan\w*|breast ?feeding|kids?|child\w*"
    r"|bab(?:y|ies)|elderly|alcohol|driv\w+|drinking|safe|safety)\b"
    rf"|^{_X} (?:for|how|what|who|why|helps?|mak(?:e|es)|causes?|does|can|is it)\b"
)
# Where nothing else is said, the name is what is asked about.
_FILLER = word_set(
    "and what how about ok okay no not sorry i im meant mean actually please pls the is are it its "
    "was for too also then tell me more now hi hello thanks in general explain of"
)

_FORMS = (
    r"(?:tablets?|pills?|capsules?|medicines?|syrup|cream|drops|injection|bottle|mixture"
    r"|food|diet|drink|blood)"
)
_MEASURES = r"(?:high|low|lower|higher|raised|elevated|normal|abnormal|borderline|deficient)"
# Of how much of it a body has.
_LEVEL = re.compile(
    rf"\b(?:{_MEASURES}(?: in)?|blood|serum|lack(?:ing)?(?: of| in)?|short of) {_X}"
    rf"|{_X} (?:blood |serum )?(?:levels?|count|tests?|status|stores|results?)\b"
    rf"|{_X} (?:is|are|was|were|has been|came back|went|gets?|keeps?|drops?|too)"
    rf" (?:\w+ ){{0,2}}?(?:{_MEASURES}|down|up|off)\b"
    rf"|{_X} in (?:my|the|his|her|our) (?:blood|urine|body|system|serum|hair)\b"
)
# It is something else, or in or beside what is spoken of.
_ELSE = re.compile(
    rf"{_X} (?:up|down|to|off|out|away|over|ahead|water|packs?|cubes?|bath|rings?|medal\w*|plated"
    r"|colou?r\w*|mines?|bar|nurse|doctor|pencil|pipes?|paint|apron|singer|actor|role|surface"
    r"|bubbles?|conditioning|conditioner|brown|form|free|fish|chain|jewel\w+|tea|juice|oil)\b"
    rf"|{_X} (?:\w+ ){{0,2}}?(?:in|inside|with|alongside|besides?) {_IT}"
    rf"|{_X} in (?:(?:my|our) \w|(?:the|this|that|these|his|her) {_FORMS})"
    rf"|\b(?:us(?:e|ed|ing)|have|need|some) {_X} on\b"
    r"|\b(?:ice|put|putting|at|at what|in|like|of the|(?:glass|glasses|cup|bottle|pinch|heart|kind"
    rf"|type|sort|taste|smell|full|made|spoon\w*) (?:of|like|from)) {_X}"
)
# Two words that are a third thing.
_PAIRS = frozenset({("ice", "cream"), ("salt", "spray")})


def is_aside(words: Sequence[str], start: int, end: int, *, english: bool) -> bool:
    """Whether words that may be a medicine's name are meant otherwise.

    words: of an utterance, of which those from start on and before end are the name. english:
    whether they are common English; of others only what a body has of its own may be something
    else, and a name of several words only how much of it that is: "my vitamin b12 is low".
    """
    name = words[start:end]
    text = " ".join((*words[:start], _X, *words[end:]))
    if not MEASURED.isdisjoint(name) or (english and len(name) > 1):
        return MEDICINES.isdisjoint(name) and _LEVEL.search(text) is not None
    if not english or name[0] in MEDICINES:
        return False
    if _LEVEL.search(text):
        return True
    if _OF.search(text):
        return False
    if _ELSE.search(text) or tuple(words[start : end + 1]) in _PAIRS:
        return True
    alone = all(each in _FILLER for each in (*words[:start], *words[end:]))
    return not (alone or _BEFORE.search(text) or _AFTER.search(text))
