"""FAQ pairs that are alike in their words to what is asked, and ask something else.

"Can I take it with ibuprofen" lies near to "Can I take it with food?", any "how long" near to
whatever else takes time, and "what should I do then" near to "What should I do if I miss a dose?".
Pure: words in, yes or no out.
"""

import re
from collections.abc import Mapping

from askmono.dialogue.hearing import Hearing
from askmono.safety.reading.vocabulary import word_set

# What is eaten or drunk: no question about another medicine.
_FOOD = word_set(
    "food foods meal meals eat eating alcohol alcoholic drink drinking wine beer milk dairy "
    "grapefruit juice diet"
)
_TIMED = re.compile(
    r"\b(?:how (?:long|soon|quick\w*|fast|many (?:hours|days|weeks|months|years))"
    r"|when (?:does|do|will)"
    r"|does (?:it|that|this) (?:go|wear)|will (?:it|that|this) (?:go|stop|last|get|wear)"
    r"|is (?:it|that|this) (?:permanent|for good)|go(?:es)? away|wears? off)\b"
)
# Kinds of time, the first that is said counts. A text may tell of several in one answer, but it
# asks of one.
_KINDS: Mapping[str, re.Pattern[str]] = {
    kind: re.compile(rf"\b(?:{said})\b")
    for kind, said in {
        "in the body": r"(?:in|from|out of|leaves?) (?:your|my|the|a) (?:body|system|blood)"
        r"|(?:in|out of) me|half life|cleared|eliminated|wash(?:ed)? out",
        "protection": r"protect\w*|immunity|immune|boosters?",
        "shelf life": r"expir\w*|shelf life|once (?:it is )?opened|after opening|keep for"
        r"|go(?:es)? off|use by|store|keep(?: once| after| in\b| it\b)|\w+ keep$|once open"
        r"|open (?:bottle|tube|pack|tub|jar)|in the (?:cupboard|fridge)",
        "side effect": r"side effects?",
        "going away": r"(?:it|that|this|they|these) (?:\w+ )?go(?:es)? away"
        r"|will (?:it|that|this) (?:go away|stop|get better)|permanent|for good",
        "onset": r"(?:to|start\w*|begin\w*|before \w+) work\w*|starts? to|kicks? in|take effect"
        r"|effects? to|feel (?:better|the|any|an)|see (?:results|an|any)|notice|get better"
        r"|how (?:quick\w*|soon|fast)(?!.*\bwears?\b)|improve\w*|onset|relief(?!.*\blasts?\b)",
        "course": r"stay on|be on (?:it|this)?|have to (?:take|use|be)|need to (?:take|use|be)"
        r"|(?:should|do|will|must|can) (?:i|you|we|he|she|one|it|patients|people|my \w+|\w+) "
        r"(?:keep (?:taking|using|on)|be (?:on|taking|using)|take|taking|use|continue|need|stay)"
        r"|treatment|course|long term|for life"
        r"|continue|stop(?:ping)? (?:taking|using)?|discontinu\w*",
        "effect": r"lasts?|lasting|wears? off|works? for|keeps? working|duration",
    }.items()
}
# Kinds that may be one: an illness goes away as well as a side effect.
_ONE = ({"effect", "protection"}, {"going away", "onset"}, {"going away", "side effect"})
# "What should I do then", of what was spoken of: no question about a missed dose.
_WHAT_THEN = re.compile(
    r"(?:(?:so|and|then|ok|but) )*(?:what (?:should|do|can|shall|must) (?:i|we) do|what now)"
    r"(?: (?:then|now|about (?:it|that)|in that case))*"
)
# "What do I do if I get a fever": nor is that.
_SUPPOSED = re.compile(r"^(?:so |and )?what (?:do|should|can|must|shall) (?:i|we|he|she) do if\b")
_MISSED = re.compile(
    r"\b(?:miss\w*|forg[eo]t\w*|late|skip\w*|overslept|remember\w*|not (?:take|taken|had|have))\b"
)
_STOPPING = re.compile(r"\b(?:stop|stopping|discontinue|quit) (?:taking|using|it|this|suddenly)?")
_SUPPOSES = re.compile(r"\bif\b")
_EFFECTS = re.compile(r"\b(?:side effects?|reactions?|unwell|symptoms?)\b")


# The time of day: no question of how long, nor of a dose that was missed.
_OF_DAY = re.compile(
    r"\b(?:time of (?:the )?day|(?:what|which|best|right|good|same) times?\b|morning or|"
    r"(?:evening|night|bedtime) or|or (?:in the |at )?(?:morning|evening|night|bedtime))"
)


def kind_of_time(question: str) -> str | None:
    """Which time a question asks for; None where it asks for none, or it is not clear which."""
    if not _TIMED.search(question):
        return None
    kinds = [kind for kind, said in _KINDS.items() if said.search(question)]
    return None if {*kinds} >= {"onset", "course"} else next(iter(kinds), None)


def astray(hearing: Hearing, questions: Mapping[int, str]) -> frozenset[int]:
    """The FAQ pairs, by passage, that ask something else than what was said.

    questions: by passage, the words of what it asks, lower case.
    """
    said = " ".join(hearing.said)
    time = kind_of_time(said)
    fed = _other_than_food(hearing)
    then = _WHAT_THEN.fullmatch(said) is not None
    supposed = _SUPPOSED.search(said) and not _MISSED.search(said)
    of_day = time is None and _OF_DAY.search(said) and not _MISSED.search(said)
    return frozenset(
        at
        for at, question in questions.items()
        if (fed and not _FOOD.isdisjoint(question.split()))
        or (time and _asks_other_time(question, time))
        or (then and _SUPPOSES.search(question) and not _EFFECTS.search(question))
        or ((supposed or of_day) and _MISSED.search(question))
        or (of_day and kind_of_time(question))
    )


def _other_than_food(hearing: Hearing) -> bool:
    """Whether another medicine is named, and nothing that is eaten or drunk."""
    named = hearing.others or hearing.unclear
    drunk = any(entity.name.kind == "drink-or-food" for entity in hearing.entities)
    return bool(named) and not drunk and _FOOD.isdisjoint(hearing.said)


def _asks_other_time(question: str, time: str) -> bool:
    """Whether a FAQ question asks for another kind of time, or how one stops taking it."""
    asks = kind_of_time(question)
    if asks is None:
        return time == "going away" and bool(_STOPPING.search(question))
    return asks != time and {asks, time} not in _ONE
