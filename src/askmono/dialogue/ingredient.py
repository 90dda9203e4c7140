"""Which ingredient of a combination a question is about: "what is the menthol in it for".

Pure. The medicine's own name tells nothing of which passage is meant, so it does not count when
passages are ranked; the name of one ingredient by itself tells nearly all.
"""

from collections.abc import Iterable, Mapping

from askmono.content.monograph import Monograph
from askmono.dialogue.hearing import Hearing
from askmono.retrieval.names import parts_of, text_of
from askmono.retrieval.nonproprietary import SALTS
from askmono.safety.reading.vocabulary import word_set

SHORTEST = 4  # letters of a word that stands for an ingredient
# How much more, and less, speaks for a passage about the one that is named, and about another.
# Of 822 such questions of bench/questions/shelf-{training,tuning}*.yaml and three later sets 691
# had the right passage first without, 786 have with; 1 to 3 are within ten of that.
NAMED, ANOTHER = 2.0, -2.0

# Words of ingredients that people use of other things.
_COMMON = word_set("acid vitamin extract alcohol water sugar salt oil milk blood food protein iron")


def asked_of(monograph: Monograph, hearing: Hearing) -> str | None:
    """The only ingredient that is named by itself, as passages have it; None for none or several.

    A name of the whole combination names none of them.
    """
    owners = _owners({p.ingredient: None for p in monograph.passages if p.ingredient})
    if not owners:
        return None
    said = list(hearing.said)  # in which medicines that are named are marks
    for entity in hearing.entities:
        if entity.name.monograph != monograph.id and entity.name.kind != "drink-or-food":
            said += parts_of(text_of(entity.name.shown))
    named = {owners[word] for word in said if word in owners}
    return named.pop() if len(named) == 1 else None


def leanings(monograph: Monograph, ingredient: str | None) -> dict[int, float]:
    """By passage, how much more or less speaks for it where an ingredient is named."""
    if ingredient is None:
        return {}
    return {
        at: NAMED if passage.ingredient == ingredient else ANOTHER
        for at, passage in enumerate(monograph.passages)
        if passage.ingredient
    }


def _owners(ingredients: Iterable[str]) -> Mapping[str, str]:
    """The words that stand for one ingredient alone, and for which; none where there is but one."""
    words = {each: frozenset(parts_of(text_of(each))) for each in ingredients}
    found: dict[str, str] = {}
    for each, own in words.items():
        others = frozenset().union(*(held for other, held in words.items() if other != each))
        alone = {w for w in own - others - _COMMON if len(w) >= SHORTEST}
        found |= dict.fromkeys(alone - SALTS or alone, each)
    return found if len(words) > 1 else {}
