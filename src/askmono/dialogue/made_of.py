"""What a bundle is made of: the files of a library, and the code that compiles them."""

import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import askmono
from askmono.content.library import INTENTS, MANIFEST, MEDICINES, framed, library_bytes
from askmono.retrieval.encoder import edition

# Beside all of content and retrieval: what building.py imports, and what that does.
COMPILING = (
    *("dialogue/building.py", "dialogue/compiled.py", "dialogue/following.py"),
    *("dialogue/hearing.py", "dialogue/kept.py", "dialogue/kept_fit.py", "dialogue/made_of.py"),
    "safety/reading/heard.py",
)


class Files(NamedTuple):
    """A library's files as they were read once.

    sha256: as fingerprint() has it. digests: of each file, by name. texts: the YAML files.
    """

    sha256: str
    digests: dict[str, str]
    texts: dict[str, bytes]

    @property
    def others(self) -> str:
        """What changes whenever a file changes that is neither the manifest nor a monograph."""
        return self._digest(name for name in self.texts if name != MANIFEST)

    @property
    def phrased(self) -> str:
        """What changes whenever a file changes that phrasings are read from or heard with."""
        return self._digest(n for n in self.texts if n.startswith(INTENTS) or n == MEDICINES)

    def _digest(self, names: Iterable[str]) -> str:
        kept = sorted((name, self.digests[name]) for name in names)
        return hashlib.sha256(repr(kept).encode()).hexdigest()


@cache
def code() -> str:
    """What changes whenever the code that compiles a library changes, wherever it is installed."""
    here = Path(askmono.__file__).parent
    total = hashlib.sha256(edition().encode())
    for file in sorted(code_files(here)):
        total.update(f"\0{file.relative_to(here).as_posix()}\0".encode() + file.read_bytes())
    return total.hexdigest()


def code_files(here: Path) -> Iterator[Path]:
    """The files of the package, which lies at `here`, on which depends what is compiled."""
    for part in ("content", "retrieval"):
        yield from (here / part).glob("*.py")
    yield from (here / name for name in COMPILING)


def read_files(folder: Path) -> Files:
    """Read every file of a library once. Unreadable ones count as empty, as in fingerprint()."""
    total = hashlib.sha256()
    digests, texts = {}, {}
    for name, data in library_bytes(folder):
        total.update(framed(name, data))
        digests[name] = hashlib.sha256(data).hexdigest()
        if not name.endswith(".md"):
            texts[name] = data
    return Files(total.hexdigest(), digests, texts)
