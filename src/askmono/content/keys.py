"""Keys that sign bundles: Ed25519, in PEM files as other tools read them.

Importing cryptography takes a while: only where a key is asked for.
"""

import contextlib
import os
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from askmono.content.bundle import Seal, Signer, Trust
from askmono.content.problems import ContentError, Problem, reason_of

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

PURPOSE = b"askmono bundle 1\0"  # stands before a root, so that a signature is of nothing else
PUBLIC = ".pub"  # ends the name of a key's public half


def new_key(path: Path) -> Path:
    """Make a key pair: the private half at a path, for its owner only; the public one's path.

    Raises FileExistsError rather than write over a key, and OSError where one cannot be written;
    then nothing is left of either.
    """
    from cryptography.hazmat.primitives import serialization as form  # noqa: PLC0415 - see the top
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415
        Ed25519PrivateKey,
    )

    key = Ed25519PrivateKey.generate()
    private = key.private_bytes(form.Encoding.PEM, form.PrivateFormat.PKCS8, form.NoEncryption())
    public = key.public_key().public_bytes(
        form.Encoding.PEM, form.PublicFormat.SubjectPublicKeyInfo
    )
    beside = path.with_name(path.name + PUBLIC)
    if beside.exists():
        raise FileExistsError(17, "File exists", str(beside))
    opened = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(opened, "wb") as file:
            file.write(private)
        beside.write_bytes(public)
    except OSError:
        for left in (path, beside):
            with contextlib.suppress(OSError):
                left.unlink()
        raise
    return beside


def signer(path: Path) -> Signer:
    """What signs with the private key of a file. Raises ContentError for a file that is none."""
    key = _private(path)
    public = key.public_key().public_bytes_raw()
    return lambda root: Seal(public, key.sign(PURPOSE + root))


def trust_in(path: Path) -> Trust:
    """What trusts the public key of a file. Raises ContentError for a file that is none."""
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415 - see the top
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415
        Ed25519PublicKey,
    )
    from cryptography.hazmat.primitives.serialization import (  # noqa: PLC0415
        load_pem_public_key,
    )

    try:
        key = load_pem_public_key(_read(path))
    except ValueError:
        key = None
    if not isinstance(key, Ed25519PublicKey):
        _no_key(path, "a public key", "write the name of the .pub file of askmono build --new-key")

    def trusts(seal: Seal, root: bytes) -> bool:
        try:
            key.verify(seal.signature, PURPOSE + root)
        except (InvalidSignature, TypeError):
            return False
        return True

    return trusts


def _private(path: Path) -> "Ed25519PrivateKey":
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415 - see the top
        Ed25519PrivateKey,
    )
    from cryptography.hazmat.primitives.serialization import (  # noqa: PLC0415
        load_pem_private_key,
    )

    try:
        key = load_pem_private_key(_read(path), None)
    except (ValueError, TypeError):  # TypeError: one that a password locks
        key = None
    if not isinstance(key, Ed25519PrivateKey):
        _no_key(path, "a private key", "make one: askmono build --new-key FILE")
    return key


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        what = f"cannot read the key: {reason_of(error)}"
        advice = "write the name of a key's file"
        raise ContentError([Problem(str(path), 1, 1, what, "missing-file", advice)]) from None


def _no_key(path: Path, kind: str, advice: str) -> NoReturn:
    what = f"this file is not {kind} that bundles are signed with (Ed25519, PEM)"
    raise ContentError([Problem(str(path), 1, 1, what, "bad-key", advice)]) from None
