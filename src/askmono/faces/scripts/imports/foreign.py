"""What the tests of other tools hold, in one shape, whatever tool they are of. Pure data.

A reader of a format makes these; carrying.py makes scripts of them.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from askmono.faces.scripts.script import Place


class Dropped(NamedTuple):
    """One thing that is not carried over. kind: what sort of thing, in their tool's words.

    what: the thing itself, as it stands in the file. why: in a sentence without its full stop.
    """

    place: Place
    kind: str
    what: str
    why: str


class Label(NamedTuple):
    """A name that one reply of theirs goes by: an intent's, or a bot response's.

    names: one of them must come; or none of them, where negated.
    """

    names: tuple[str, ...]
    place: Place
    kind: Literal["intent", "response", "answer"] = "intent"
    negated: bool = False


class Words(NamedTuple):
    """What the bot says, or must not say where negated.

    texts: one of them; all of them where every. part: whether single words were meant to stand
    somewhere in it. cites: whether the passage that holds them is what matters.
    """

    texts: tuple[str, ...]
    place: Place
    every: bool = False
    negated: bool = False
    part: bool = False
    cites: bool = False


class Buttons(NamedTuple):
    """Texts of buttons that the bot shows."""

    texts: tuple[str, ...]
    place: Place


Wanted = Label | Words | Buttons


class ForeignTurn(NamedTuple):
    """What is said, in one of several ways, and what their tool expects of it."""

    says: tuple[str, ...]
    place: Place
    wanted: tuple[Wanted, ...] = ()
    note: str = ""

    def labels(self) -> Iterator[Label]:
        """The names that its reply goes by."""
        return (want for want in self.wanted if isinstance(want, Label) and not want.negated)


class ForeignConversation(NamedTuple):
    """A conversation. missing: turns of the original that nobody can say here."""

    title: str
    place: Place
    turns: tuple[ForeignTurn, ...]
    tags: tuple[str, ...] = ()
    note: str = ""
    missing: int = 0


class ForeignFile(NamedTuple):
    """What one file holds. listed: utterances without a conversation around them."""

    name: str
    conversations: tuple[ForeignConversation, ...] = ()
    listed: tuple[ForeignTurn, ...] = ()


class Foreign(NamedTuple):
    """Everything that was read of one format, file by file."""

    files: tuple[ForeignFile, ...]
    dropped: tuple[Dropped, ...]
