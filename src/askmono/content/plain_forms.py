"""Questions in so few words that nothing else can be meant: "side effects", "how is it taken".

Pure. The meaning of so few words tells little: any passage about a medicine is near to "how is it
given". A curator lists such forms with the intent.
"""

from collections.abc import Iterable, Mapping, Sequence

from rapidfuzz import fuzz, process

from askmono.content.intent import Intent
from askmono.content.problems import Problem
from askmono.content.text import words_of
from askmono.content.yamlfile import Document

SHORTEST = 10  # letters of a form that is also found with a slip
# Of 100: "side efects" is "side effects", "how do you make it" is no "how do you take it".
ALIKE = 95.0

# What such a question may hold besides; the medicine's name as well.
_SMALL = frozenset(
    words_of("a an the it its this that of with me please pls hi hello thanks and ok about")
)


def core_of(words: Iterable[str]) -> str:
    """The words of a question that tell what is asked, in alphabetical order, each once."""
    return " ".join(sorted(frozenset(words) - _SMALL))


def plain_forms(intents: Iterable[Intent]) -> dict[str, str]:
    """The plain forms of questions by their words, and the id of each one's intent."""
    return {core_of(words_of(form)): intent.id for intent in intents for form in intent.plain}


def form_of(words: Iterable[str], forms: Mapping[str, str]) -> str | None:
    """The id of the intent of which words are a plain form, a letter of it slipped or not.

    words: of a question, without the medicine's name.
    """
    core = core_of(words)
    if core in forms or len(core) < SHORTEST:
        return forms.get(core)
    found = process.extractOne(core, forms.keys(), scorer=fuzz.ratio, score_cutoff=ALIKE)
    return forms[found[0]] if found else None


def shared_forms(
    intents: Sequence[Intent], places: Sequence[tuple[Document, int]]
) -> Iterable[Problem]:
    """A problem for each form that asks the same as one of another intent, or that asks nothing."""
    first: dict[str, Intent] = {}
    for intent, (document, row) in zip(intents, places, strict=True):
        for at, form in enumerate(intent.plain):
            core = core_of(words_of(form))
            earlier = first.setdefault(core, intent)
            if earlier is intent and core:
                continue
            what = f'"{form}" asks the same as a plain form of "{earlier.id}"'
            if not core:
                what = f'"{form}" holds small words alone'
            advice = "keep it where it is answered best; small words and their order do not count"
            yield document.problem(("intents", row, "plain", at), what, "shared-plain-form", advice)
