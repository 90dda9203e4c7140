"""Whether it is asked if one medicine may be taken beside another, in whatever order it is said.

Two things make such a question: that one of them is taken ("if i am on A", "with my A"), and that
it is asked whether the other may be ("can i have B", "is B safe for me"). Or both stand beside each
other with little else, or are said to mix. Names are marks in what is read here, and the words
around them are mended, so that a brand name or a slip changes nothing. What else is asked beside
them ("... is it ok to drive") is another question, and so are an amount, a time and a change.
Pure: what is read is an utterance in its conversation.
"""

import re
from collections.abc import Callable
from typing import Literal

from askmono.dialogue.asked import Asked
from askmono.dialogue.choosing import TAKEN, not_aside
from askmono.retrieval.entities import Entity
from askmono.safety.reading.vocabulary import word_set

Asks = Literal["own", "other", "joined", "mixed"]

OWN, OTHER, STOP = "_", "~", "|"  # the medicine asked about, another one, the end of a clause
MOST = 48  # words of a message that is read for it

# Concepts that are no other question: whom it is for, and that two are put together.
_WHOM = frozenset({"pregnancy", "breastfeeding"})  # of more weight than what else is taken
_SAME = frozenset({"combine", "safe", "child", "older-person"})

_W = r"(?:[a-z0-9]+ )"
_TAKING = (
    r"(?:be on|go on|going on|been on|put on|take|takes|taking|have|has|having|get|gets|getting|use"
    r"|uses|using|start|starts|starting|add|adding|given|give|gives|giving|prescribed|need|needs"
    r"|swallow|inject|injecting|apply|applying|receive|receiving)"
)
# One is taken: "on A", "take my daily A", "with A and A".
_BESIDE = r"(?:on|with|alongside|besides|beside|plus|got|had|my|our|his|her|their)"
_TAKEN = (
    rf"\b(?:{_TAKING}|{_BESIDE}) {_W}{{0,4}}?MARK(?:(?: (?:and|or|plus|also|my|[|])){{0,3}} MARK)*"
    rf"(?: for (?:my |the |his |her |a )?{_W}{{1,2}}?(?=[|_~]|$|can|is|are|will|would|may|could))?"
)
_JUDGED = (
    r"(?:ok|okay|safe|fine|alright|all right|allowed|possible|advisable|wise|sensible|suitable"
    r"|dangerous|unsafe|risky|harmful|bad|contraindicated|a no no|compatible"
    r"|(?:any |a |an )?(?:problem|trouble|bother|issue|danger|risk|harm|good idea|bad idea))s?"
)
_MAY = rf"(?:can|could|may|might|should|would|shall|{_JUDGED})"
# and whether the other one may be.
_ASKED = (
    rf"\b{_MAY} {_W}{{0,7}}?{_TAKING} {_W}{{0,3}}?MARK"
    rf"|\b(?:is|are|was|would|will|could|can|may|might|does|do|be|if) {_W}{{0,3}}?MARK "
    rf"{_W}{{0,4}}?(?:{_JUDGED}|clash\w*|interact\w*|mix\w*|interfere\w*|go with|taken|given|used"
    r"|combined|added|had|hurt me|harm me|affect|react)\b"
    rf"|(?:^|\| |\w )MARK {_W}{{0,1}}?(?:ok|okay|safe|fine|alright)\b"
    r"(?= ?(?:$|\||with|for me|too|then|if|to))"
    r"|\b(?:is|are) MARK(?: \||$)"
)
# Both are told of, and then whether that is safe.
_BOTH_JUDGED = re.compile(
    rf"(?:_|~) .*(?:_|~) {_W}{{0,4}}?(?:\| )?(?:so |and |but )?"
    rf"(?:(?:is|are|will|would|could|can) "
    rf"(?:it|that|this|they|these|both|the two|the combination) (?:be |a |any )?{_JUDGED}"
    rf"|(?:(?:it|that|this|all) )?(?:ok|okay|safe|fine|alright)"
    rf"|(?:(?:is|are) there )?(?:any|a) {_JUDGED}"
    r"|(?:should|do|must|need|ought) (?:i|we|he|she|they) (?:need |have |ought )?(?:to )?(?:be )?"
    r"(?:worry|worried|concerned|careful|cautious|scared|afraid)"
    r"|(?:is there )?(?:anything|something) (?:(?:i|we) (?:should|need to) )?(?:to )?"
    r"(?:worry about|watch(?: out)?(?: for)?|look out for|be careful (?:of|about|with)|know)"
    r"|(?:does|will|would|could|can) (?:it|that|this) matter)"
    r"(?: (?:to take|to have|together|for me|or not|at all|then|do you think|about it|about that"
    r"|with both|with them))*$"
)
# What the one that may be taken is for: of no concern to the text of the other.
_PURPOSE = re.compile(rf"~ (?:for|because of) (?:a |an |my |the |his |her )?{_W}{{0,1}}[a-z0-9]+")
_TAKEN_OF = {mark: re.compile(_TAKEN.replace("MARK", mark)) for mark in (OWN, OTHER)}
_ASKED_OF = {mark: re.compile(_ASKED.replace("MARK", mark)) for mark in (OWN, OTHER)}
_TAKES_ANY = re.compile(rf"\b(?:{_TAKING}|on|gave|had) {_W}{{0,4}}?[_~]")
# Both beside each other, with nothing between them but what joins them,
_JOINED = rf"(?:_|~) (?:with|alongside|plus|besides|beside|on top of) {_W}{{0,2}}?(?:~|_)"
_LISTED = rf"(?:_|~) (?:and|n|or) {_W}{{0,1}}?(?:~|_)"
# and nothing around them but these words.
_AROUND = word_set(
    "can could may might should would will shall i you we he she they one people someone my the a "
    "an any take takes taking taken have has having had use uses using used get given be been is "
    "are it ok okay safe fine alright allowed to for me us him her what happens happen if when do "
    "does with and together at same time please problem problems danger dangerous risk risky bad "
    "good idea both mix mixing combine combining combined safely ever also or not there that so hi "
    "hello why about interaction interactions between"
)
# Words that speak of nothing else: "am" is no morning here.
_NOTHING_ELSE = _AROUND | {OWN, OTHER, STOP, "am", "on", "if"}
_PERMITS = re.compile(rf"\b{_MAY}\b|\bwhat happens\b|\btogether\b|\bsame time\b|\binteractions?\b")
# What two medicines do to each other.
_MIXES = re.compile(
    r"\b(?:interact|interacts|interacting|clash|clashes|mix|mixes|mixed|mixing|combine|combined"
    r"|combining|interfere|interferes|compatible|together|alongside|contraindicated|conflict"
    r"|conflicts|same time|interactions? (?:between|with|of))\b|\bgo(?:es)? (?:well )?with\b"
    r"|\breacts? with\b"
    r"|(?P<one>[_~]|it|that|this) (?:(?:affect|stop|weaken|change|upset|reduce|block|lower|raise"
    r"|increase|undo|trouble|bother|disturb)s?|rules? out) "
    r"(?:the )?(?:(?:effects?|level|levels|action) of )?(?:my |the )?"
    r"(?P<two>[_~]|(?:it|that|this)\b)"
)
# Nothing but the two: what is typed into a search.
_ALONE = re.compile(r"(?:_|~) (?:(?P<joined>and|n|plus|with) )?(?:_|~)")
# What makes another question of it: an amount, a time, a change, what is not taken, what is alike.
_ELSE = re.compile(
    r"\b(?:how (?:long|much|many|often|soon|far)|when (?:can|should|do|may|to)|what (?:dose|time)"
    r"|dos(?:e|es|age|ing)|instead|rather than|allerg\w*|intoleran\w*|reacted to|switch\w*|swap\w*"
    r"|replac\w*|used to|no longer|off|came off|differen\w*|same as|same (?:thing|family|class)"
    r"|versus|vs|compared|than|better|stronger|antidote\w*|overdos\w*|too (?:much|many)|extra"
    r"|double|accident\w*|mistake|contain\w*|ingredients?|inside|kind of|type of|similar|alike"
    r"|related|side effects?|why (?:is|are|was|were|do|does|did) [_~]|what (?:is|are) [_~]"
    r"|work better|boost|took|taken (?:all|too|some)|after|before|hours|treat\w*|for what)\b"
)
_NOT_TAKEN = re.compile(
    rf"\b(?:cant|cannot|dont|doesnt|not|never|stop|stopped|stopping|wont|unable to|isnt|havent) "
    rf"{_W}{{0,2}}?(?:{_TAKING}|on|tolerate) {_W}{{0,2}}?[_~](?! (?:with|and|plus|alongside|if))"
)
# What is told before it begins with no verb.
_ASKS = re.compile(
    r"(?:.*[|] )?(?:can|could|may|might|should|would|will|shall|do|does|did|is|are|was|were|how"
    r"|what|when|why|where|which|who)\b"
)
_WHY_NOT = re.compile(r"^(?:so |but |and )?why\b")
_IT = re.compile(r"\b(?:it|this|that|these|them)\b")
# "Is it ok to take A": of nothing that was spoken of.
_NOTHING = re.compile(
    rf"\b(?:is|was|would|be|will) (?:it|that|this) (?={_W}{{0,3}}?(?:to|if|that|for)\b)"
)


def others_of(asked: Asked) -> list[Entity]:
    """The medicines that are named beside the one asked about, in order; each name once."""
    own = asked.engine.monograph.id
    found: dict[str, Entity] = {}
    for entity in not_aside(asked.utterance, asked.hearing.entities):
        name = entity.name
        if name.kind in TAKEN and name.monograph != own and own not in name.candidates:
            found.setdefault(name.monograph or name.shown, entity)
    return list(found.values())


def asks_of(asked: Asked) -> Asks | None:
    """Whether it is asked if the medicine asked about and those beside it may both be taken.

    "own": whether the one asked about may be, where another is taken; "other": the other way round.
    "joined": both stand beside each other and nothing more is said. "mixed": what they do to each
    other is asked in so many words. None where something else is asked.
    """
    words = marked(asked)
    if words is None:
        return None
    text = " ".join(words)
    spoken = asked.conversation.medicine == asked.engine.monograph.id
    if OWN not in words and spoken:
        text = _IT.sub(OWN, _NOTHING.sub("is ", text))
    if OTHER not in text or OWN not in text:
        return None
    if _ELSE.search(text) or (_NOT_TAKEN.search(text) and not _WHY_NOT.search(text)):
        return None
    concepts = asked.engine.query_of(words).concepts
    if not _WHOM.isdisjoint(concepts):
        return None
    speaks_else = _speaks_else(asked)
    if _framed(text, OTHER, OWN, speaks_else):
        return "own"
    if _framed(text, OWN, OTHER, speaks_else):
        return "other"
    if _joined(text) or (_TAKES_ANY.search(text) and _BOTH_JUDGED.search(text)):
        return "joined"
    told_first = asked.conversation.medicines or asked.after("clarification")
    alone = None if told_first else _ALONE.fullmatch(text)
    of_shelf = [each.name.monograph is not None for each in others_of(asked)]
    if alone and (alone["joined"] or of_shelf == [True]):
        return "joined"  # "metformin b12" may be of what a test shows
    return "mixed" if _mixed(text, speaks_else) else None


def marked(asked: Asked) -> list[str] | None:
    """What was said, mended, with a mark for each medicine and each end of a clause.

    None for more than MOST words.
    """
    own = asked.engine.monograph.id
    typed = asked.utterance
    words: list[str] = []
    named = [e for e in asked.hearing.entities if e.name.kind in TAKEN]
    end, last = 0, -1
    for word, place in zip(asked.hearing.said, asked.hearing.places, strict=True):
        if place == last and words[-1:] in ([OWN], [OTHER]):
            continue  # one more word of a name
        if words and place > end and re.search(r"[.,;:?!\n]|\s-+\s", typed[end:place]):
            words.append(STOP)
        entity = next((e for e in named if e.span.start <= place < e.span.end), None)
        if entity is None:
            words.append(word)
            end = place + len(word) if place != last else end
        else:
            name = entity.name
            is_own = name.monograph == own or own in name.candidates
            words.append(OWN if is_own else OTHER)
            end = entity.span.end
        last = place
    return words if len(words) <= MOST else None


def _joined(text: str) -> bool:
    """Whether both stand beside each other, and nothing else is said."""
    joined = re.search(_JOINED, text) or (_PERMITS.search(text) and re.search(_LISTED, text))
    if not joined:
        return False
    around = {*text[: joined.start()].split(), *text[joined.end() :].split()} - {STOP}
    return around <= _AROUND | {OWN, OTHER}


def _mixed(text: str, speaks_else: Callable[[str], bool]) -> bool:
    """Whether it is asked what the two do to each other, if only after one was told of."""
    found = next(
        (m for m in _MIXES.finditer(text) if {m["one"], m["two"]} & {OWN, OTHER, None}), None
    )
    if found is None:
        return False
    if not speaks_else(text):
        return True
    start = text.rfind(STOP, 0, found.start()) + 1
    told = text[:start].rstrip(f"{STOP} ")
    return bool(told) and not _ASKS.match(told) and not speaks_else(text[start:])


def _framed(text: str, taken: str, may: str, speaks_else: Callable[[str], bool]) -> bool:
    """Whether one medicine is said to be taken, and it is asked whether the other may be.

    taken, may: the marks of the two.
    """
    if may == OTHER:
        text = _PURPOSE.sub(OTHER, text)
    for found in _TAKEN_OF[taken].finditer(text):
        before, after = text[: found.start()].strip(), text[found.end() :].strip()
        for left in (f"{before} {STOP} {after}", f"{before} {after}".replace(STOP, "")):
            said = " ".join(left.split())
            asks = _ASKED_OF[may].search(said)
            if asks is None:
                continue
            told_first = asks.start() >= len(" ".join(before.split()))
            start = asks.start() if told_first else said.rfind(STOP, 0, asks.start()) + 1
            stop = said.find(STOP, asks.end())
            if not speaks_else(said[start:] if stop < 0 else said[start:stop]):
                return True
    return False


def _speaks_else(asked: Asked) -> Callable[[str], bool]:
    """What tells whether words speak of something else than of medicines and of who takes them."""

    def speaks(words: str) -> bool:
        said = [w for w in words.split() if w not in _NOTHING_ELSE]
        return bool(set(asked.engine.query_of(said).concepts) - _SAME)

    return speaks
