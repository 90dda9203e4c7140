"""What an imported medicine is called: its id, and the names that its own file gives.

Only the title, the file's name and the Generic Name section are read; nothing is looked up, and a
name that another file claims as well is given to neither.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from askmono.content.layout import Layout
from askmono.content.sections import GENERAL, GENERIC_NAME, ingredients_of, plain
from askmono.content.source import Source
from askmono.retrieval.names import text_of
from askmono.retrieval.nonproprietary import inn_spelling

LONGEST = 300  # characters of a name, as library.schema.json says
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
_ALSO = re.compile(r"^(?:also known as|formerly|previously|inn|usan|ban)[:\s]+", re.IGNORECASE)


def id_of(file: str) -> str:
    """The id that a file's name gives: words of small letters and digits; "" for none."""
    stem = unicodedata.normalize("NFKD", PurePosixPath(file).stem)
    return re.sub(r"[^a-z0-9]+", "-", stem.encode("ascii", "ignore").decode().lower()).strip("-")


def names_of(source: Source, layout: Layout, file: str) -> tuple[str, ...]:
    """The names that a file gives its medicine, the one to be shown first."""
    stem = re.sub(r"[-_\s]+", " ", PurePosixPath(file).stem).strip()
    title = _clean(layout.title) or stem
    single = len(ingredients_of(title)) < 2
    found = [
        title,
        *_spellings(title),
        *(_said(source, layout) if single else ()),
        stem if single else "",
    ]
    names: dict[str, str] = {}
    for name in found:
        if len(name) >= 2 and len(name) <= LONGEST and (words := text_of(name)):
            names.setdefault(words, name)
    return tuple(names.values())


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
    outside = re.sub(r"\s*\([^()]*\)", "", text).strip()
    inside = [_ALSO.sub("", part.strip()) for part in re.findall(r"\(([^()]*)\)", text)]
    return [name for name in (outside, *inside) if _is_name(name)]


def _is_name(text: str) -> bool:
    """Whether words are a name: at most four, and none that speaks of a name."""
    words = text.split()
    return (
        0 < len(words) <= 4
        and re.fullmatch(r"[^\W\d_][\w '’\-]*", text) is not None  # noqa: RUF001
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
