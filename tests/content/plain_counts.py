"""FAQ pairs and sections counted by plain regular expressions, line by line.

Shares no code with the reader, so that the two can be held against each other.
"""

import re
from typing import NamedTuple

NAMES = ("Generic Name", "Usage", "Dosage", "Side Effects", "How it Works", "Precautions", "FAQs")
_ANY = "|".join(NAMES)
_H3 = re.compile(r"^#{2,4} +(.*?)\s*$")
_QUESTION = re.compile(r"^\s*(?:[*-]\s+|\d+[.]\s+)?\*\*\s*Q\s*:\s*(?P<q>.*?)\s*\*\*(?P<rest>.*)$")
_BARE = re.compile(r"^\s*(?:[*-]\s+)?\*\*(?P<q>[^:]*?\?)\s*\*\*(?P<rest>.*)$")
_MARK = re.compile(r"^\s*(?:\*\s+)?(?:\*\*|\*)?A:\s*(?:\*\*)?")


class Counted(NamedTuple):
    """What a line says: of a pair the question and how its answer begins; of a section its name."""

    line: int  # from 1
    first: str
    second: str


def folded(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def pairs(text: str) -> list[Counted]:
    """Every question of a file, with the first line of its answer."""
    found = []
    lines = text.split("\n")
    for at, line in enumerate(lines):
        match = _QUESTION.match(line)
        if not match and "FAQ" in _section_at(lines, at):
            match = _BARE.match(line)
        if not match:
            continue
        rest = match["rest"]
        if not rest.strip():
            rest = next((later for later in lines[at + 1 :] if later.strip()), "")
        found.append(Counted(at + 1, folded(match["q"]), folded(_MARK.sub("", rest))))
    return found


def _section_at(lines: list[str], at: int) -> str:
    for line in reversed(lines[:at]):
        if re.match(r"^#{2,4} ", line) or re.match(r"^(\* )?\*\*[^*]*FAQs[^*]*\*\*", line):
            return line
    return ""


def sections(text: str) -> list[Counted]:
    """Every heading of one of the seven sections: its line, its name, and its own words."""
    found = []
    current = ""  # the section that the last # heading names
    for at, line in enumerate(text.split("\n"), 1):
        if heading := _H3.match(line):
            current = _named(heading[1])
            if current:
                found.append(Counted(at, current, heading[1]))
            continue
        bold = re.match(rf"^(?:\* +)?\*\*({_ANY})( \([^*]*\))?:?\s*\*\*", line)
        if bold and current in ("", "Generic Name"):
            found.append(Counted(at, bold[1], bold[0]))
    return found


def _named(words: str) -> str:
    """The one of the seven that a heading names: at its begin, its end, or in brackets."""
    names = re.findall(rf"\b({_ANY})(?:s\b|\b)", words.partition(": ")[0] + ":")
    listed = re.search(rf"(?:{_ANY}),", words)
    if listed:
        return ""
    if tail := re.search(rf":\s*({_ANY})\s*:?$", words):
        return tail[1]
    return names[0] if len(names) == 1 else ""
