"""What an imported medicine is called: its id, and the names that its own file gives.

Only the title, the file's name, the Generic Name section and "NAME, also known as ..." where the
use of a single medicine begins are read; nothing is looked up, and a name that another file claims
as well is given to neither.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from askmono.content.layout import Layout
from askmono.content.sections import GENERAL, GENERIC_NAME, ingredients_of, plain
from askmono.content.source import Source
from askmono.retrieval.forms import is_quality
from askmono.retrieval.names import in_brackets, text_of, without_form
from askmono.retrieval.nonproprietary import SALTS, inn_spelling

LONGEST = 990  # characters of a name: library.schema.json takes 1000, with a number after it
OPENING = 300  # characters of a text in which its medicine is introduced
LONGEST_SAID = 60  # of a Generic Name section that is taken for a name and not for a sentence

# Words in brackets that tell something of a name instead of being one.
_NO_NAME = re.compile(
    r"\b(?:not|no|note|various|brand|product|products|formulations?|medications?|medicines?|drugs?"
    r"|components?|ingredients?|individual|species|topical|oral|systemic|ophthalmic|nasal|injection"
    r"|compounded|hypothetical|placeholder|generic|trade|names?|applicable|example|e\.?g|i\.?e"
    r"|otic|conventional|extended|release|sustained|adjuvanted|inhalation|intravenous|liposomal|buffered"
    r"|this|is|are|the|a|an|or|vaccine|mixture|therapy|unspecified|discontinued|outdated)\b",
    re.IGNORECASE,
)
_KIND = r"(?:(?:drug|medicines?|medication|product|patient|clinical)\s+)?monograph"
_MONOGRAPH = re.compile(
    rf"{_KIND}\s*(?:\s(?:for|of|on)\s|[:\u2013\u2014-])\s*(?P<before>\S.*)"
    rf"|(?P<after>\S.*?)\s*[:,(\u2013\u2014-]?\s*\b{_KIND}\)?",
    re.IGNORECASE,
)
_ALSO = re.compile(
    r"^(?:also (?:known as|called)|formerly|previously|inn|usan|ban)[:\s]+", re.IGNORECASE
)
_OR = re.compile(r"\s*(?:,|/|\bor\b)\s*")
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_INTRODUCED = re.compile(
    r"(?:\s*\([^()]*\))?,?\s+(?:(?:which is|is)\s+)?(?:also|commonly|better|sometimes|widely|"
    r"formerly|more commonly)\s+(?:commonly\s+)?(?:known|called|referred to)(?: as)?\s+(?:the\s+)?"
    r"(?P<names>[^,.;:]{2,60}?)(?:,|\s+is\b|\s+are\b|\.)",
    re.IGNORECASE,
)


def id_of(file: str) -> str:
    """The id that a file's name gives: words of small letters and digits; "" for none."""
    stem = unicodedata.normalize("NFKD", PurePosixPath(file).stem)
    return re.sub(r"[^a-z0-9]+", "-", stem.encode("ascii", "ignore").decode().lower()).strip("-")


def names_of(source: Source, layout: Layout, file: str) -> tuple[str, ...]:
    """The names that a file gives its medicine, the one to be shown first."""
    stem = re.sub(r"[-_\s]+", " ", PurePosixPath(file).stem).strip()
    title = _without_kind(_clean(layout.title))
    if not 2 <= len(title) <= LONGEST:
        title = stem
    single = len(ingredients_of(title)) < 2
    said = _said(source, layout)
    if not single:  # an ingredient's name is not that of all of them
        said = [name for name in said if _is_another(name, title)]
    found = [
        title,
        *_spellings(title),
        *said,
        *(_introduced(source, layout, (title, *said)) if single else ()),
        stem if single else "",
    ]
    names: dict[str, str] = {}
    for name in found:
        if len(name) >= 2 and len(name) <= LONGEST and (words := text_of(name)):
            names.setdefault(words, name)
    return tuple(names.values())


def _without_kind(title: str) -> str:
    """A title without the words that it is a monograph: "Drug Monograph: Aamide"."""
    inside = _MONOGRAPH.fullmatch(title)
    return (inside["before"] or inside["after"]) if inside else title


def _spellings(title: str) -> list[str]:
    """The two spellings of one name that a title gives: "Cephalothin/Cefalotin"."""
    both = [part.strip() for part in title.split("/")]
    alike = len(both) == 2 and len({inn_spelling(part.casefold()) for part in both}) == 1
    return both if alike else []


def _said(source: Source, layout: Layout) -> list[str]:
    """The names that the Generic Name section of a single medicine gives."""
    passage = next((p for p in layout.passages if p.topic == GENERIC_NAME), None)
    if passage is None or passage.ingredient:
        return []
    text = _clean(passage.span.of(source.text))
    if len(text) > LONGEST_SAID or "\n" in passage.span.of(source.text).strip():
        return []
    outside = without_form(text).strip()
    inside = [name for part in in_brackets(text) for name in _names_in(part)]
    return [name for name in (outside, *inside) if _is_name(name)]


def _names_in(text: str) -> list[str]:
    """The names of a list: "also known as 5-Hydroxytryptophan or 5-HTP".

    What only says a form or what a medicine is like, "vaginal", is none.
    """
    if begun := _ALSO.match(text.strip()):
        return [name.strip() for name in _OR.split(text.strip()[begun.end() :])]
    words = text_of(text).split()
    return [] if is_quality(word for word in words if word not in SALTS) else [text.strip()]


def _introduced(source: Source, layout: Layout, known: Sequence[str]) -> list[str]:
    """The names that a text's first sentence gives: "Chloroxylenol, also known as PCMX, is".

    known: what the medicine is called, one of which the sentence has to begin with.
    """
    passage = next((p for p in layout.passages if p.topic == "Usage"), None)
    text = _clean(passage.span.of(source.text)[:OPENING]) if passage else ""
    begins = (_BRACKETS.sub("", name).strip() for name in known)
    own = next((name for name in begins if text.casefold().startswith(name.casefold())), None)
    found = None if own is None else _INTRODUCED.match(text[len(own) :])
    if found is None:
        return []
    names = [_BRACKETS.sub("", found["names"]), *re.findall(r"\(([^()]*)\)", found["names"])]
    every = (name.strip(" ,") for part in names for name in _OR.split(part))
    return [name for name in every if _is_name(name)]


def _is_another(name: str, title: str) -> bool:
    """Whether a name says more than one ingredient of a title: it has a word of its own in front.

    What stands in brackets and is not said to be a name is a remark.
    """
    first, *_ = text_of(name).split() or [""]
    return first not in text_of(title).split() and len(text_of(name).split()) > 1


def _is_name(text: str) -> bool:
    """Whether words are a name: at most four, and none that speaks of a name."""
    text = re.sub(r"\s[A-Z]$", "", text)  # "aclacinomycin A"
    words = text.split()
    return (
        0 < len(words) <= 4
        and re.fullmatch(r"(?:\d+-)?[^\W\d_][\w '’\-]*", text) is not None  # noqa: RUF001
        and not _NO_NAME.search(text)
        and not GENERAL.search(text)
    )


def _clean(text: str) -> str:
    return plain(re.sub(r"<[^<>]*>", "", text)).rstrip(".").strip()


def without_shared(names: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """Names by file, without those after the first that another file has too."""
    claims = Counter(words for own in names.values() for words in {text_of(n) for n in own})
    return {
        file: (own[0], *(name for name in own[1:] if claims[text_of(name)] == 1))
        for file, own in names.items()
    }
