"""`askmono build`: one file of a library, signed or not; and `askmono verify --bundle`."""

from collections.abc import Sequence
from hashlib import file_digest, sha256
from pathlib import Path

from askmono.content.bundle import Bundle, begins_bundle, is_bundle
from askmono.content.cache import user_cache
from askmono.content.library import default_folder
from askmono.dialogue.building import build as build_file
from askmono.dialogue.building import encoders_of
from askmono.dialogue.kept import check_bundle
from askmono.faces.exits import FINE
from askmono.faces.opening import Choices, trust_of
from askmono.faces.outputs import unwritten
from askmono.faces.refusing import refused
from askmono.faces.terminal import Page
from askmono.faces.wording import counted


def new_key(path: Path, page: Page) -> None:
    """Make a key pair and say where its halves are. Raises click.UsageError where it cannot."""
    from askmono.content.keys import new_key as make  # noqa: PLC0415 - only needed here

    try:
        public = make(path)
    except FileExistsError as error:
        what = f"{error.filename} is there already; no key is ever replaced"
        raise refused(what, "file-exists", "write another name") from None
    except OSError as error:
        raise unwritten(path, error) from None
    page.say(
        f"private key: {path}; keep it where bundles are built, and nowhere else",
        f"public key: {public}; put it where bundles are opened, for --trust",
    )


def build(choices: Choices, to: Path, sign: Path | None, page: Page) -> int:
    """Build a bundle, and say what was done.

    Raises ContentError for a broken library or key, click.UsageError where the file cannot be.
    """
    folder = choices.library or default_folder()
    if is_bundle(folder):
        advice = "name the folder of its library"
        raise refused(f"{folder} is built already", "built-already", advice)
    if to.exists() and not to.is_file():
        raise refused(f"{to} is there and is no file", "file-exists", "write another name")
    if to.exists() and to.stat().st_size and not begins_bundle(to):
        raise refused(f"{to} is there and is no bundle", "file-exists", "write another name")
    signer = None
    if sign is not None:
        from askmono.content.keys import signer as signer_of  # noqa: PLC0415 - only needed here

        signer = signer_of(sign)
    encoders = encoders_of(user_cache() if choices.cache else None)
    try:
        built = build_file(folder, to, encoders, sign=signer)
    except OSError as error:
        raise unwritten(to, error) from None
    page.say(
        f"{to}: {counted(built.monographs, 'monograph')}, {built.read} of them read; "
        f"{_megabytes(to)}; {'signed' if signer else 'not signed'}",
        f"content {built.placed.root.hex()}",
        f"file sha256 {built.placed.file.hex()}",
    )
    return FINE


def verify(bundles: Sequence[Path], trust: Path | None, page: Page) -> None:
    """Read bundles whole, and say what they hold. Raises ContentError for the first bad one."""
    for path in bundles:
        bundle = Bundle(path, trust_of(trust))
        try:
            bundle.see_nothing_else()
            passages = check_bundle(bundle)
            held = f"{counted(bundle.head.count, 'monograph')}, {counted(passages, 'passage')}"
            library = f"library {bundle.head.version}, sha256 {bundle.head.sha256}"
        finally:
            bundle.close()
        page.say(
            f"ok: {path}: {held}; {library}",
            f"content {bundle.root.hex()}; {_signed(bundle, trusted=trust is not None)}",
            f"file sha256 {_digest(path)}",
        )


def _signed(bundle: Bundle, *, trusted: bool) -> str:
    if bundle.seal is None:
        return "not signed"
    key = sha256(bundle.seal.key).hexdigest()[:16]
    return f"signed with key {key}, {'which is trusted' if trusted else 'which nobody checked'}"


def _digest(path: Path) -> str:
    """The SHA-256 of a whole file, 64 hexadecimal digits."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _megabytes(path: Path) -> str:
    return f"{path.stat().st_size / 1e6:.1f} MB"
