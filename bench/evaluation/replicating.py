"""A large library made of a small one: its monographs again and again under varied names.

Real texts, so that lengths, words and layouts are those of real monographs; each copy is about a
made-up medicine whose name is no other's, in its title and wherever its text names it. Seeded: the
same library and count give the same files.
"""

import hashlib
import json
import random
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from askmono.content.library import Library, load_library
from askmono.content.monograph import Monograph

SHORTEST = 4  # letters of a word of a name that is varied; "and" and "acid" stay
LONGEST = 120  # letters of an id; longer ones make no good names of files
_WORD = re.compile(r"[A-Za-z]{4,}")
_ONSETS = ("b", "br", "c", "d", "f", "g", "gl", "k", "l", "m", "n", "p", "pr", "r", "s", "t", "tr")
_VOWELS = ("a", "e", "i", "o", "u")
_KEPT = frozenset({"acid", "extended", "release", "topical", "ophthalmic", "vaccine", "with"})


def replicate(library: Path, to: Path, count: int) -> None:
    """Write a library of `count` monographs: those of `library` first, then copies of them."""
    held = load_library(library)
    shutil.copytree(library / "intents", to / "intents")
    shutil.copytree(library / "knowledge" / "notices", to / "knowledge" / "notices")
    medicines = library / "knowledge" / "medicines.yaml"
    if medicines.exists():
        shutil.copy(medicines, to / "knowledge" / "medicines.yaml")
    rows = []
    for id_, name, text in _copies(held, count):
        file = f"{id_[0]}/{id_}.md"
        path = to / "knowledge" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        data = text.encode()
        path.write_bytes(data)
        rows.append(row(id_, file, hashlib.sha256(data).hexdigest(), name))
    manifest = 'version: "1"\nlanguage: en\nmonographs:\n' + "".join(rows)
    (to / "knowledge" / "library.yaml").write_text(manifest, encoding="utf-8")


def row(id_: str, file: str, sha256: str, name: str) -> str:
    """An entry of a manifest."""
    return (
        f"  - id: {id_}\n    file: {file}\n    sha256: {json.dumps(sha256)}\n"
        f"    names:\n      generic:\n        - {json.dumps(name)}\n    language: en\n"
        f'    source: "a copy under a made-up name"\n    review:\n      status: unreviewed\n'
        f'    version: "1"\n'
    )


def _copies(held: Library, count: int) -> Iterator[tuple[str, str, str]]:
    """Id, name and text of each monograph."""
    taken: set[str] = set()
    monographs = tuple(held.monographs)
    at = 0
    while len(taken) < count:
        turn, place = divmod(at, len(monographs))
        id_, name, text = varied(monographs[place], turn)
        at += 1
        if id_ not in taken and len(id_) <= LONGEST:
            taken.add(id_)
            yield id_, name, text


def varied(monograph: Monograph, turn: int) -> tuple[str, str, str]:
    """A monograph under another name; in turn 0 under its own."""
    if turn == 0:
        return monograph.id, monograph.name, monograph.text
    words = {w.lower() for w in _WORD.findall(monograph.name)} - _KEPT
    made = {word: _made(word, turn) for word in sorted(words)}
    pattern = re.compile(rf"\b({'|'.join(made) or '$^'})\b", re.IGNORECASE)

    def put(match: re.Match[str]) -> str:
        word = made[match[0].lower()]
        return word.capitalize() if match[0][0].isupper() else word

    name, text = pattern.sub(put, monograph.name), pattern.sub(put, monograph.text)
    id_ = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
    return id_, name, text


def _made(word: str, turn: int) -> str:
    """A made-up word for a medicine: another beginning, the same end."""
    chosen = random.Random(f"{word} {turn}")  # noqa: S311 - made-up names
    syllables = "".join(
        chosen.choice(_ONSETS) + chosen.choice(_VOWELS) for _ in range(chosen.choice((1, 2, 2)))
    )
    end = word[len(word) // 2 :]
    joint = chosen.choice(("n", "l", "r", "")) if end[0] not in "aeiou" else chosen.choice("ntlrv")
    return syllables + joint + end
