"""What a heading or bold label of a monograph says: which section, of which ingredient.

The house format has seven sections. Files call them otherwise ("Aspirin Usage", "FAQs (Combined
Use)", "Dosage: Take ..."); here such words are led back to the seven. Pure: words in, words out.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

GENERIC_NAME, FAQS, DISCLAIMER, PREFACE = "Generic Name", "FAQs", "Disclaimer", "Preface"
SECTIONS = (
    *(GENERIC_NAME, "Usage", "Dosage", "Side Effects", "How it Works", "Precautions", FAQS),
)

# Other words for a whole heading; which letters are capital, blanks and hyphens tell nothing.
_ALSO = {
    "generic names": GENERIC_NAME,
    "generic name(s)": GENERIC_NAME,
    "name": GENERIC_NAME,
    "uses": "Usage",
    "use": "Usage",
    "indications": "Usage",
    "indications and usage": "Usage",
    "dose": "Dosage",
    "dosing": "Dosage",
    "dosages": "Dosage",
    "dosage and administration": "Dosage",
    "side effect": "Side Effects",
    "adverse effects": "Side Effects",
    "adverse reactions": "Side Effects",
    "adverse events": "Side Effects",
    "undesirable effects": "Side Effects",
    "unwanted effects": "Side Effects",
    "how does it work": "How it Works",
    "how they work": "How it Works",
    "mechanism of action": "How it Works",
    "precaution": "Precautions",
    "warnings": "Precautions",
    "warnings and precautions": "Precautions",
    "precautions and warnings": "Precautions",
    "contraindications and precautions": "Precautions",
    "faq": FAQS,
    "frequently asked questions": FAQS,
    "frequently asked questions (faqs)": FAQS,
}


def _key(words: str) -> str:
    """The letters and digits of words in lower case: "Side-effects:" is "SIDE  EFFECTS"."""
    return re.sub(r"[\W_]+", "", words.casefold())


_TOPICS = {_key(name): topic for name, topic in ({n: n for n in SECTIONS} | _ALSO).items()}
# Words for whole headings alone: as bold labels they stand inside sections more often.
_HEADED = (
    {
        "drug name": GENERIC_NAME,
        "international nonproprietary name (inn)": GENERIC_NAME,
        "what is it used for": "Usage",
        "indications for use": "Usage",
        "administration": "Dosage",
        "dosage forms and strengths": "Dosage",
        "how to take": "Dosage",
        "how to take it": "Dosage",
        "how to use": "Dosage",
        "how to use it": "Dosage",
        "posology": "Dosage",
        "mechanism": "How it Works",
        "mode of action": "How it Works",
        "pharmacology": "How it Works",
        "cautions": "Precautions",
        "contraindications": "Precautions",
        "safety information": "Precautions",
    }
    | {
        f"{kind} {use}": "Usage"
        for kind in ("common", "medical", "potential", "primary", "therapeutic")
        for use in ("use", "uses", "indications")
    }
    | {
        f"{dose} {what}": "Dosage"
        for dose in ("dosage", "dosing")
        for what in ("guidelines", "information", "instructions")
    }
)
# Any of these may stand inside other words of a heading; the longest is tried first.
_IN_OTHERS = {name: name for name in SECTIONS} | {
    "generic names": GENERIC_NAME,
    "faq": FAQS,
    "how they work": "How it Works",
    "frequently asked questions": FAQS,
}
_WHOLE = _TOPICS | {_key(name): topic for name, topic in _HEADED.items()}
_HOW = re.compile(
    r"how\s+(?!(?:fast|long|much|often|quickly|soon|well)\b)(?P<about>[^?]{1,100}?)\s+works?",
    re.IGNORECASE,
)
_INSIDE = {_key(name): topic for name, topic in _IN_OTHERS.items()}
_DASH = "\u2013\u2014-"  # en and em dash, hyphen
_BLANK = rf"[\s{_DASH}]+"
_NAME = "|".join(re.escape(n).replace(r"\ ", _BLANK) for n in sorted(_IN_OTHERS, key=len)[::-1])
_LIST = rf"(?:{_NAME})(?:\s*(?:,|&|\band\b)\s*)+(?:{_NAME})"
_SEVERAL = re.compile(rf"(?:(?P<about>.+?)\s*:\s*)?(?:{_LIST}).*", re.IGNORECASE | re.DOTALL)
_INLINE = re.compile(rf"(?:{_NAME})\s*:\s*(?P<text>\S.*)", re.IGNORECASE | re.DOTALL)
_BEGINS = re.compile(
    rf"(?P<name>{_NAME})(?P<rest>\s*[:{_DASH}]?\s*\(.*"
    rf"|\s+(?:of|for|with|in|from|regarding|about)\b.*|\s*(?:&|\band\b|[{_DASH}])\s*\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_ENDS = re.compile(
    rf"(?P<about>\S.*?)\s*(?:[:{_DASH}]\s*|\s)(?P<name>{_NAME})(?:\s*\([^()]*\))?", re.IGNORECASE
)
_IN_BRACKETS = re.compile(r"(?P<about>[^()]+?)\s*\(\s*(?P<name>[^()]+?)\s*\)")
_NUMBERED = re.compile(r"\A\s*(?:\d{1,2}|[A-Ha-h])[.)]\s+")

# Words of a heading that speak of the whole product again, after those of its ingredients.
GENERAL = re.compile(
    r"\b(?:combin\w*|combo|both|all|each|together|general\w*|separate\w*|summary|"
    r"interactions?\s+between|co-?administ\w*|concomitant\w*|concurrent\w*|overall|conclusion)\b",
    re.IGNORECASE,
)
ASIDE = re.compile(r"\b(?:note|important|warning|caution|disclaimer|remember|example)\b", re.I)


class Heading(NamedTuple):
    """What the words of a heading say.

    topic: the section of the house format, or None. about: the words that say of what ("Aspirin"
    in "Aspirin Usage"), or None. before: whether these stand before the section's name.
    text: offset in the words where text begins that is no part of the heading; None for none.
    """

    topic: str | None
    about: str | None = None
    before: bool = False
    text: int | None = None


def plain(words: str) -> str:
    """Words without Markdown's marks, a number before or a colon after them, blanks single."""
    bare = _NUMBERED.sub("", re.sub(r"[*_`]+", "", words))
    return re.sub(r"\s+", " ", bare).strip().rstrip(":").strip()


def topic_of(words: str) -> str | None:
    """The section that whole words name, or None."""
    return _TOPICS.get(_key(plain(words)))


def read_heading(words: str) -> Heading:
    """What the words of a heading or bold label say."""
    if topic := topic_of(words):
        return Heading(topic)
    said = plain(words)
    if several := _SEVERAL.fullmatch(said):
        return Heading(None, several["about"])
    if inline := _INLINE.fullmatch(words.rstrip()):
        text = inline["text"]
        if not (text.startswith("(") and text.endswith(")")):
            return Heading(_inside(words[: inline.start("text")]), text=inline.start("text"))
    if begins := _BEGINS.fullmatch(said):
        about = _without_brackets(begins["rest"].strip(f" :{_DASH}"))
        return Heading(_inside(begins["name"]), re.sub(r"^(?:of|for) ", "", about))
    if ends := _ENDS.fullmatch(said):
        return Heading(_inside(ends["name"]), ends["about"].strip(), before=True)
    if inside := _IN_BRACKETS.fullmatch(said):
        topic = topic_of(inside["name"])
        return Heading(topic, inside["about"] if topic else None, before=True)
    return Heading(None)


def read_renamed(words: str) -> Heading:
    """What a heading says, also in words that say it as headings alone, not as labels.

    "Contraindications", "Usage/Indications" (both name the same section), "How Aamide Works".
    """
    said = read_heading(words)
    if said.topic or said.about:
        return said
    topics = {_WHOLE.get(_key(part)) for part in plain(words).split("/")}
    if len(topics) == 1 and topics != {None}:
        return Heading(topics.pop())
    how = _HOW.fullmatch(plain(words).rstrip("?"))
    return Heading("How it Works", how["about"], before=True) if how else said


def _without_brackets(words: str) -> str:
    """Words without the brackets around all of them: "(Aamide (Aa))" is "Aamide (Aa)"."""
    while words.startswith("("):
        depth, closes = 0, 0
        for at, letter in enumerate(words):
            depth += (letter == "(") - (letter == ")")
            if depth == 0:
                closes = at
                break
        if not 0 < closes == len(words) - 1:
            return words if closes else words[1:]
        words = words[1:-1].strip()
    return words


def _inside(name: str) -> str | None:
    return _INSIDE.get(_key(plain(name)))


# --- ingredients ---------------------------------------------------------------------------------

# Words of names that say nothing of which ingredient is meant.
_SMALL = frozenset(
    {"the", "of", "and", "a", "an", "individual", "drug", "information", "component"}
)
LONG_WORD = 5  # letters of a word that may stand for a name of several
ALIKE = 85.0  # of 100, rapidfuzz ratio: "luvistin" is "Luvistatin"


def ingredients_of(title: str) -> tuple[str, ...]:
    """The ingredients that a title names, each once; one for a single medicine."""
    parts = re.split(r"\s*[+&/,;]\s*|\s+(?:and|with)\s+", plain(title))
    return tuple(dict.fromkeys(part for part in parts if _words(part)))


def is_title(words: str, title: str) -> bool:
    """Whether words name what a title does: all of it, or the first of two words in it.

    "Aamide" of "Aamide hydrochloride"; what stands in brackets tells nothing. What comes first may
    be a kind ("Oral Rehydration Salts"), so of longer titles all words are needed.
    """
    said, own = (_words(re.sub(r"\s*\([^()]*\)", "", plain(each))) for each in (words, title))
    whole = bool(said) and frozenset(said) == frozenset(own)
    return whole or (len(own) == 2 and said == own[:1] and len(said[0]) >= LONG_WORD)


def ingredient_in(words: str, ingredients: Sequence[str]) -> str | None:
    """The name in a heading's words if it is one of some ingredients; else None.

    As the file writes it, with the salt or other name that it adds: "Clidinium bromide". Words that
    name two of them, or speak of all, name none.
    """
    said = plain(words)
    outside = re.sub(r"\s*\([^()]*\)", "", said).strip()
    held = frozenset(_words(outside))
    if GENERAL.search(said) or sum(frozenset(_words(i)) <= held for i in ingredients) > 1:
        return None
    forms = [outside, *re.findall(r"\(([^()]+)\)", said)]
    for ingredient in ingredients:
        if any(_same(frozenset(_words(form)), form, ingredient) for form in forms):
            return outside or said
    return None


def ingredient_of_label(words: str, ingredients: Sequence[str]) -> str | None:
    """The ingredient that a label is about, also where it stands in brackets after others.

    "Common Side Effects (Metformin)" is about metformin, and so is "Metformin Dosage".
    """
    about = read_heading(words).about
    found = ingredient_in(about or words, ingredients)
    if found is None and about is not None:
        inside = (ingredient_in(each, ingredients) for each in re.findall(r"\(([^()]+)\)", words))
        found = next((name for name in inside if name), None)
    return found


def _same(form_words: frozenset[str], form: str, ingredient: str) -> bool:
    own = frozenset(_words(ingredient))
    if not form_words or not own:
        return False
    if own <= form_words and len(form_words) <= len(own) + 2:
        return True
    letters, others = "".join(_words(form)), "".join(_words(ingredient))
    if form_words <= own and len(letters) >= LONG_WORD:
        return True
    from rapidfuzz import fuzz  # noqa: PLC0415 - only where the words differ

    return len(letters) >= LONG_WORD and fuzz.ratio(letters, others) >= ALIKE


@cache
def _words(text: str) -> tuple[str, ...]:
    return tuple(w for w in re.findall(r"[^\W_]+", text.casefold()) if w not in _SMALL)
