"""A library by what people call it: a folder, a git revision, or an archive of such a folder.

Which of them is meant is asked in that order, and the first that there is counts. What is not a
folder is unpacked into one that is removed afterwards; only the files that a library is read from.
"""

import io
import subprocess
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import TypeVar

import click

from askmono.content.bundle import begins_bundle, untrusted_folder
from askmono.content.library import MANIFEST
from askmono.faces.refusing import refused
from askmono.faces.unpacked import folder_of

FOLDERS = ("knowledge", "intents")
MOST_BYTES = 200_000_000  # of a library that is unpacked
GIT_PATIENCE = 60.0  # seconds

_FILES = frozenset({".md", ".yaml"})
_TREE_FILE = "100"  # how the mode of a plain file begins

Files = dict[str, bytes]  # by name within the library
_Held = TypeVar("_Held", bytes, str)


@contextmanager
def library_at(named: str, beside: Path | None = None, trust: Path | None = None) -> Iterator[Path]:
    """The folder of a library, for as long as it is needed.

    named: a folder, an archive, a git revision, or REVISION:FOLDER. beside: the folder of the
    library that it is compared with; of a revision, the same folder is looked at first.
    trust: the file of a public key; then only a bundle that it signed will do.
    Raises click.UsageError where none of them is meant, ContentError for what is not trusted.
    """
    if not named.strip():
        raise _unknown('""', "the name is empty", "perhaps a variable in a script is not set")
    path = Path(named)
    if path.is_file() and begins_bundle(path):
        yield folder_of(path, trust)
        return
    if trust is not None:
        raise untrusted_folder(path)
    if path.is_dir():
        if not (path / MANIFEST).is_file():
            raise _unknown(named, f"the folder holds no {MANIFEST}", _advice(path, named))
        yield path
        return
    files = _archived(named, path) if path.is_file() else _committed(named, beside)
    with tempfile.TemporaryDirectory(prefix="askmono-") as folder:
        for name, data in files.items():
            place = Path(folder, name)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
        yield Path(folder)


NAME_ONE = "name a folder with knowledge/ and intents/, an archive of one, or a git revision"


def _unknown(named: str, what: str, advice: str = NAME_ONE) -> click.UsageError:
    return refused(f"{named} is no library: {what}", "unknown-library", advice)


def _advice(path: Path, named: str) -> str:
    inside = sorted(path.glob(f"*/{MANIFEST}"))
    if inside:
        return f"name the folder that knowledge/ and intents/ stand in: {inside[0].parents[1]}"
    return f"for a git branch of this name, write refs/heads/{named}" if named.strip("./") else ""


# --- archives ------------------------------------------------------------------------------------


def _archived(named: str, path: Path) -> Files:
    try:
        if zipfile.is_zipfile(path):
            members = _of_zip(path)
        elif tarfile.is_tarfile(path):
            members = _of_tar(path)
        else:
            advice = "name a folder, a git revision, or a .zip or .tar.gz of such a folder"
            raise _unknown(named, "the file is neither a zip nor a tar archive", advice)
    except (OSError, zipfile.BadZipFile, tarfile.TarError, EOFError, RuntimeError) as error:
        raise _unknown(named, f"the archive cannot be read: {error}") from None
    return _library_in(named, members)


def _of_zip(path: Path) -> Files:
    found: Files = {}
    with zipfile.ZipFile(path) as archive:
        for entry in archive.infolist():
            if _wanted(entry.filename):
                _see_that_it_fits(found, entry.file_size)
                found[entry.filename] = archive.read(entry)
    return found


def _of_tar(path: Path) -> Files:
    found: Files = {}
    with tarfile.open(path) as archive:
        for entry in archive:
            if entry.isfile() and _wanted(entry.name):
                _see_that_it_fits(found, entry.size)
                file = archive.extractfile(entry)
                found[entry.name] = file.read() if file else b""
    return found


def _wanted(name: str) -> bool:
    """Whether a member may be a library's file; never one that would leave its folder."""
    path = PurePosixPath(name)
    return (
        path.suffix in _FILES
        and not path.is_absolute()
        and ".." not in path.parts
        and "\\" not in name
        and any(folder in path.parts[:-1] for folder in FOLDERS)
    )


def _see_that_it_fits(found: Files, size: int) -> None:
    if sum(map(len, found.values())) + size > MOST_BYTES:
        raise tarfile.TarError(f"it unpacks to more than {MOST_BYTES} bytes")


def _library_in(named: str, members: Files) -> Files:
    """The files of the one library among the members, named from its own folder."""
    names = {str(PurePosixPath(name)): data for name, data in members.items()}
    roots = [root for name in names if (root := _root(name)) is not None]
    if len(roots) != 1:
        what = f"{len(roots)} libraries are in it" if roots else f"there is no {MANIFEST} in it"
        raise _unknown(named, what)
    return _under(names, roots[0])


def _root(name: str) -> str | None:
    """What stands before the manifest in its name, "" or ending in a slash; None for others."""
    before = name.removesuffix(MANIFEST)
    return before if before != name and (not before or before.endswith("/")) else None


def _under(names: dict[str, _Held], root: str) -> dict[str, _Held]:
    """The files of a library, named from its own folder."""
    starts = tuple(f"{root}{folder}/" for folder in FOLDERS)
    return {
        name.removeprefix(root): held for name, held in names.items() if name.startswith(starts)
    }


# --- git -----------------------------------------------------------------------------------------


def _committed(named: str, beside: Path | None) -> Files:
    revision, _, folder = named.partition(":")
    top = _git(named, "rev-parse", "--show-toplevel").strip()
    verified = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    try:
        commit = _git(named, *verified, at=top).strip()
    except click.UsageError:
        tried = "there is no such folder, no such file, and no such revision of this repository"
        raise _unknown(named, tried, "git branch --all and git tag list what there is") from None
    listed = _git(named, "ls-tree", "-r", "-z", "--full-tree", commit, at=top)
    blobs: dict[str, str] = {}
    for row in listed.split("\0"):
        about, _, name = row.partition("\t")
        if about.startswith(_TREE_FILE) and _wanted(name):
            blobs[name] = about.split()[2]
    roots = [root for name in blobs if (root := _root(name)) is not None]
    root = _chosen(named, folder, roots, _likely(Path(top), beside))
    inside = _under(blobs, root)
    return dict(zip(inside, _contents(named, list(inside.values()), top), strict=True))


def _likely(top: Path, beside: Path | None) -> Iterator[str]:
    """Where in a repository the library may lie, the likeliest first."""
    if beside is not None and beside.resolve().is_relative_to(top.resolve()):
        yield _as_root(beside.resolve().relative_to(top.resolve()))
    here = Path.cwd().resolve()
    if here.is_relative_to(top.resolve()):
        inside = here.relative_to(top.resolve())
        yield from map(_as_root, (inside, *inside.parents))


def _as_root(path: Path) -> str:
    name = path.as_posix()
    return "" if name == "." else f"{name}/"


def _chosen(named: str, folder: str, roots: list[str], likely: Iterator[str]) -> str:
    """Which of the libraries of a revision is meant."""
    if folder:
        root = _as_root(Path(PurePosixPath(folder)))
        if root in roots:
            return root
        raise _unknown(named, f"the folder {folder} holds no {MANIFEST} in that revision")
    if not roots:
        raise _unknown(named, f"that revision holds no {MANIFEST}")
    for root in likely:
        if root in roots:
            return root
    if len(roots) == 1:
        return roots[0]
    places = ", ".join(f"{named}:{root.rstrip('/') or '.'}" for root in roots)
    raise _unknown(named, "that revision holds several", f"write one of {places}")


def _contents(named: str, blobs: list[str], top: str) -> Iterator[bytes]:
    """The bytes of blobs as they were committed: no line end is changed on the way."""
    asked = "".join(f"{blob}\n" for blob in blobs).encode()
    told = io.BytesIO(_run(named, ("cat-file", "--batch"), top, asked))
    for _ in blobs:
        size = int(told.readline().split()[2])
        yield told.read(size)
        told.read(1)


def _git(named: str, *args: str, at: str = ".") -> str:
    return _run(named, args, at).decode("utf-8", "surrogateescape")


def _run(named: str, args: tuple[str, ...], at: str, said: bytes = b"") -> bytes:
    try:
        done = subprocess.run(  # noqa: S603 - a list, never a shell; the revision is verified
            ["git", "-C", at, *args],  # noqa: S607 - whichever git the person uses
            input=said,
            capture_output=True,
            timeout=GIT_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        what = "there is no such folder or file, and git cannot be asked for a revision"
        raise _unknown(named, f"{what} ({type(error).__name__})") from None
    if done.returncode:
        why = done.stderr.decode("utf-8", "replace").strip().removeprefix("fatal: ")
        what = "there is no such folder or file, and git knows no such revision"
        raise _unknown(named, f"{what}{f': {why}' if why else ''}")
    return done.stdout
