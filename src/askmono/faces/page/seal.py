"""A conversation that travels with the page: signed, so that nobody can make one up.

What is sealed is a Conversation, which never holds what a person typed. The server keeps nothing.
"""

import hmac
from hashlib import sha256

import msgspec
from itsdangerous import BadData, URLSafeTimedSerializer

from askmono.dialogue.conversation import START, Conversation
from askmono.dialogue.engine import Engine

DANGER = "escalation"  # the kind of the last reply, as a Conversation keeps it
HOURS = 12  # a seal holds
SHORTEST = 32  # bytes of a secret
LONGEST = 8192  # characters of a sealed conversation that are looked at


class _Sealed(msgspec.Struct, frozen=True):
    """A conversation, and the library and medicine that it is about."""

    about: str
    conversation: Conversation


class Seal:
    """Seals conversations about one library's medicine, and opens them again.

    secret: whoever has it can make seals; servers that share it open each other's.
    Raises ValueError for a secret that is too short.
    """

    def __init__(self, engine: Engine, secret: bytes) -> None:
        if len(secret) < SHORTEST:
            raise ValueError(f"the secret has {len(secret)} bytes; it needs {SHORTEST} or more")
        self._engine = engine
        self._about = f"{engine.edition.sha256} {engine.monograph.id}"
        self._serializer = URLSafeTimedSerializer(
            secret, "askmono page 2", signer_kwargs={"digest_method": sha256}
        )
        self.key = hmac.digest(secret, b"askmono page, which secret", "sha256").hex()[:8]
        """Eight hexadecimal digits that tell secrets apart, and tell nothing of them."""

    def close(self, conversation: Conversation) -> str:
        """A conversation as text that fits into a form."""
        return self._serializer.dumps(msgspec.to_builtins(_Sealed(self._about, conversation)))

    def open(self, sealed: str) -> Conversation | None:
        """The conversation that was sealed; None for a seal that is broken, foreign or too old.

        Another library may lack the intents that a conversation names: its seals are foreign.
        """
        opened = self._unsealed(sealed)
        return opened.conversation if opened and opened.about == self._about else None

    def danger(self, sealed: str) -> Conversation:
        """What of a conversation about another library still holds: that somebody is in danger.

        The beginning of a new one for any other, and for a seal that is broken or too old.
        """
        opened = self._unsealed(sealed)
        before = opened.conversation if opened else START
        if before.last is None or before.last[0] != DANGER:
            return START
        notices = self._engine.library.notices
        known = f"{DANGER}-{before.last[1]}" in notices
        last = before.last if known else (DANGER, "emergency")
        card = before.card if before.card in notices else None
        below = tuple(id_ for id_ in before.below if id_ in notices)
        return Conversation(last=last, card=card, below=below, repeated=before.repeated)

    def _unsealed(self, sealed: str) -> _Sealed | None:
        if len(sealed) > LONGEST:
            return None
        try:
            opened = self._serializer.loads(sealed, max_age=HOURS * 3600)
            return msgspec.convert(opened, _Sealed)
        except (BadData, UnicodeError, msgspec.ValidationError):
            return None
