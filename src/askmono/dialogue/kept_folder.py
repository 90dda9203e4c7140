"""A library opened: a bundle as it is, a folder from the cache, where it is built once.

What was built of a folder holds until one of its files or askmono itself changes.
"""

import contextlib
import hashlib
import os
from pathlib import Path

import askmono
from askmono.content.bundle import Trust, is_bundle, untrusted_folder, write_bundle
from askmono.content.cache import forget_oldest
from askmono.content.library import fingerprint, load_library
from askmono.content.problems import ContentError
from askmono.dialogue.building import Encoders, drafted, encoders_of, fitted
from askmono.dialogue.compiled import Compiled, compile_library
from askmono.dialogue.kept import open_bundle
from askmono.dialogue.made_of import code_files, read_files
from askmono.retrieval.encoder import edition

BUNDLE = ".bundle"  # ends the names of libraries that are kept in the cache


def open_compiled(folder: Path, cache: Path | None, trust: Trust | None = None) -> Compiled:
    """The compiled library of a bundle, or of a folder, from the cache where it is there.

    trust: what a bundle's signature must satisfy; then no folder is opened.
    Raises ContentError for a library that cannot be answered from.
    """
    if is_bundle(folder):
        return open_bundle(folder, trust)
    if trust is not None:
        raise untrusted_folder(folder)
    if cache is None:
        return _unkept(folder, encoders_of(cache))
    files = fingerprint(folder)
    place = hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:12]
    if (found := _opened(cache / _name(place, files))) is not None:
        return found
    encoders = encoders_of(cache)
    draft = drafted(folder, encoders, _newest(cache, place))
    try:
        cache.mkdir(mode=0o700, parents=True, exist_ok=True)
        kept = cache / _name(place, draft.content.sha256)
        write_bundle(kept, draft.content)
        forget_oldest(cache, BUNDLE)
    except OSError:
        return _unkept(folder, encoders)
    finally:
        draft.close()
    return open_bundle(kept)


def _unkept(folder: Path, encoders: Encoders) -> Compiled:
    """A folder's library, compiled for this process alone."""
    library = load_library(folder)
    trained = fitted(library, read_files(folder), encoders)
    return compile_library(library, encoders.phrasings, encoders.passages, trained)


def _name(place: str, files: str) -> str:
    """The name under which a folder's library is kept, by its files and the code."""
    return f"{place}-{hashlib.sha256(f'{files} {_stamps()}'.encode()).hexdigest()}{BUNDLE}"


def _newest(cache: Path, place: str) -> Path | None:
    """What was kept last of a folder, however it has changed since."""
    ages = []
    for path in cache.glob(f"{place}-*{BUNDLE}"):
        with contextlib.suppress(OSError):  # another process may have forgotten it
            ages.append((path.stat().st_mtime_ns, path))
    return max(ages)[1] if ages else None


def _opened(path: Path) -> Compiled | None:
    """A kept library, or None where there is no sound one."""
    if not path.is_file():
        return None
    try:
        return open_bundle(path)
    except ContentError:
        return None  # damaged: it is made anew and written over


def _stamps() -> str:
    """As code(), without reading the files: quick, and right on one machine."""
    here = Path(askmono.__file__).parent
    stamps = sorted((f.name, (s := f.stat()).st_size, s.st_mtime_ns) for f in code_files(here))
    return f"{stamps} {edition()}"
