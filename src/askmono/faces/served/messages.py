"""What a page may say to its process, read out of one websocket frame. Pure.

textual.js writes JSON arrays whose first item names the kind: ["stdin", "a"].
"""

import msgspec


class Extent(msgspec.Struct, frozen=True):
    """A size as the page wrote it: any whole numbers at all."""

    width: int
    height: int


class Typed(msgspec.Struct, frozen=True, array_like=True, tag="stdin"):
    """Keys, pasted text, and what a mouse or a finger did, as a terminal writes them."""

    text: str


class Resized(msgspec.Struct, frozen=True, array_like=True, tag="resize"):
    """The terminal's new size."""

    extent: Extent


class Pinged(msgspec.Struct, frozen=True, array_like=True, tag="ping"):
    """Wants to hear the same back."""

    data: str


class Focused(msgspec.Struct, frozen=True, array_like=True, tag="focus"):
    """The keyboard came to the terminal."""


class Blurred(msgspec.Struct, frozen=True, array_like=True, tag="blur"):
    """The keyboard left the terminal."""


Message = Typed | Resized | Pinged | Focused | Blurred

_DECODER: msgspec.json.Decoder[Message] = msgspec.json.Decoder(Message)


def read(frame: str) -> Message | None:
    """The message in a text frame; None where it is not one of these."""
    try:
        return _DECODER.decode(frame)
    except (msgspec.MsgspecError, RecursionError, UnicodeError):
        return None
