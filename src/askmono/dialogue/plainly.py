"""Questions in so few words that nothing else can be meant: "side effects", "how is it taken".

Pure. The nearer a passage's meaning to such a question, the less that says: any passage about a
medicine is near to "how is it given". A curator lists the forms with the intent.
"""

from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz, process

from askmono.content.intent import Intent
from askmono.content.text import words_of
from askmono.retrieval.query import NAMED
from askmono.safety.vocabulary import word_set

SHORTEST = 10  # letters of a form that is also found with a slip
ALIKE = (
    95.0  # of 100: one letter left out of "side effects", none put for another in "how is it made"
)

# What such a question may hold besides; the medicine's name as well.
_SMALL = word_set(
    "a an the it its this that of in on to with from me please pls hi hello thanks and ok about"
)


def core_of(words: Iterable[str]) -> str:
    """The words of a question that tell what is asked, in alphabetical order, each once."""
    return " ".join(sorted(frozenset(words) - _SMALL - {NAMED}))


def plain_forms(intents: Iterable[Intent]) -> dict[str, str]:
    """The plain forms of questions by their words, and the id of each one's intent."""
    return {core_of(words_of(form)): intent.id for intent in intents for form in intent.plain}


def form_of(words: Iterable[str], forms: Mapping[str, str]) -> str | None:
    """The id of the intent of which words are a plain form, a letter of it slipped or not."""
    core = core_of(words)
    if core in forms or len(core) < SHORTEST:
        return forms.get(core)
    found = process.extractOne(core, forms.keys(), scorer=fuzz.ratio, score_cutoff=ALIKE)
    return forms[found[0]] if found else None
