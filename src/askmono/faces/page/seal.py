"""A conversation that travels with the page: signed, so that nobody can make one up.

What is sealed is a Conversation, which never holds what a person typed. The server keeps nothing.
"""

from hashlib import sha256

import msgspec
from itsdangerous import BadData, URLSafeTimedSerializer

from askmono.dialogue.conversation import Conversation
from askmono.dialogue.engine import Engine

HOURS = 12  # a seal holds
SHORTEST = 16  # bytes of a secret
LONGEST = 8192  # characters of a sealed conversation that are looked at


class Seal:
    """Seals conversations about one library's medicine, and opens them again.

    secret: whoever has it can make seals; servers that share it open each other's.
    Raises ValueError for a secret that is too short.
    """

    def __init__(self, engine: Engine, secret: bytes) -> None:
        if len(secret) < SHORTEST:
            raise ValueError(f"the secret has {len(secret)} bytes; it needs {SHORTEST} or more")
        # Another library may lack the intents that a conversation names: its seals do not open.
        salt = f"askmono page 1 {engine.edition.sha256} {engine.monograph.id}"
        self._serializer = URLSafeTimedSerializer(
            secret, salt, signer_kwargs={"digest_method": sha256}
        )

    def close(self, conversation: Conversation) -> str:
        """A conversation as text that fits into a form."""
        return self._serializer.dumps(msgspec.to_builtins(conversation))

    def open(self, sealed: str) -> Conversation | None:
        """The conversation that was sealed; None for a seal that is broken, foreign or too old."""
        if len(sealed) > LONGEST:
            return None
        try:
            opened = self._serializer.loads(sealed, max_age=HOURS * 3600)
            return msgspec.convert(opened, Conversation)
        except (BadData, UnicodeError, msgspec.ValidationError):
            return None
