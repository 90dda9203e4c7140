"""The folder of a library, for what looks at its files: a bundle's are unpacked for as long."""

import atexit
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from askmono.content.bundle import Bundle, is_bundle, untrusted_folder
from askmono.content.library import default_folder
from askmono.faces.opening import trust_of


def folder_of(library: Path | None, trust: Path | None = None) -> Path:
    """The folder with a library's files; those of a bundle are removed when the program ends.

    trust: the file of the public key with which it must be signed. Raises ContentError for a
    bundle that is damaged or not trusted.
    """
    folder = library or default_folder()
    if is_bundle(folder):
        return _unpacked(folder.resolve(), trust)
    if trust is not None:
        raise untrusted_folder(folder)
    return folder


@cache
def _unpacked(path: Path, trust: Path | None) -> Path:
    from askmono.dialogue.kept import unpack  # noqa: PLC0415 - only for bundles

    bundle = Bundle(path, trust_of(trust))
    made = TemporaryDirectory(prefix="askmono-")
    atexit.register(made.cleanup)
    try:
        unpack(bundle, Path(made.name))
    finally:
        bundle.close()
    return Path(made.name)
