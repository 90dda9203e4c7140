"""From tests of other tools to ours: what of an expectation holds here too, and what does not.

Where nothing of it can be carried, what askmono replies now is expected instead, marked as such:
a script must expect something of every turn, and what nobody has decided is to be reviewed.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import msgspec

from askmono.content.monograph import Passage
from askmono.dialogue.conversation import START, Conversation
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Answer, Quote, Reply, quoted
from askmono.dialogue.respond import respond
from askmono.faces.scripts.expectation import (
    Cited,
    Expectation,
    expectation_of,
    summary,
    unlike,
    unmet,
)
from askmono.faces.scripts.imports.foreign import (
    Buttons,
    Dropped,
    ForeignConversation,
    ForeignTurn,
    Label,
    Words,
)
from askmono.faces.scripts.imports.mapping import Map, Unmapped, word_for
from askmono.faces.scripts.script import Place

FEWEST_WORDS = 3  # of a bot's text: fewer stand in many texts by chance
FILLED = "what askmono replied when this was imported"

WHY = {
    "intent": "none of ours is named for it; --map FILE names one",
    "response": "none of ours is named for it, and its words are not in these files",
    "left out": "the map leaves it out",
    "words": "the monograph does not hold these words",
    "few words": "too few words to tell a passage by",
    "button": "no question of ours reads like it",
    "second": "the same turn expects something else already",
    "unlike": "askmono replies otherwise to this way of saying it",
    "bare": "nothing of what was expected can be carried over",
    "unwritable": "it holds a character that no file of ours may hold",
    "twice": "it is asked in the same words, and expects the same, further up",
}


class Carried(NamedTuple):
    """A turn of ours. note: for its reader. filled: whether what is expected is askmono's own.

    holds: whether what is expected holds now.
    """

    says: tuple[str, ...]
    expected: Expectation
    note: str
    filled: bool
    holds: bool
    place: Place


class Conversed(NamedTuple):
    """A conversation of ours. missing: turns of the original that are not in it."""

    title: str
    turns: tuple[Carried, ...]
    tags: tuple[str, ...]
    note: str
    missing: int


class Carrier:
    """Carries turns over, and keeps what was dropped and which names nobody has mapped.

    bare: whether turns of which nothing can be carried are dropped instead of filled in.
    """

    def __init__(self, engine: Engine, ours: Map, *, bare: bool = False) -> None:
        self._engine = engine
        self._map = ours
        self._bare = bare
        self._passages = [(passage, _passage_text(engine, passage)) for passage in _whole(engine)]
        self._unmapped: dict[str, Unmapped] = {}
        self.dropped: list[Dropped] = []

    @property
    def unmapped(self) -> tuple[Unmapped, ...]:
        """Names of theirs without one of ours, most utterances first."""
        return tuple(sorted(self._unmapped.values(), key=lambda one: (-one.utterances, one.name)))

    def _drop(self, place: Place, kind: str, what: str, why: str) -> None:
        self.dropped.append(Dropped(place, kind, what, WHY.get(why, why)))

    def conversation(self, theirs: ForeignConversation) -> Conversed | None:
        """A conversation, followed as it goes; None where no turn of it is left."""
        before = START
        turns = []
        missing = theirs.missing
        for turn in theirs.turns:
            carried, after = self._turn(turn, before)
            if carried is None:
                missing += 1
            else:
                turns.append(carried)
                before = after
        if not turns:
            self._drop(theirs.place, "conversation", theirs.title, "no turn of it is left")
            return None
        return Conversed(theirs.title, tuple(turns), theirs.tags, theirs.note, missing)

    def listed(self, turns: Iterable[ForeignTurn]) -> Iterator[Carried]:
        """Utterances without a conversation, each from a beginning; no row stands twice."""
        seen: set[tuple[str, Expectation]] = set()
        for turn in turns:
            carried, _ = self._turn(turn, START, alone=True)
            if carried is None:
                continue
            row = (carried.says[0].casefold(), carried.expected)
            if row in seen:
                self._drop(carried.place, "utterance", carried.says[0], "twice")
            else:
                seen.add(row)
                yield carried

    # --- a turn ------------------------------------------------------------------------------

    def _turn(
        self, turn: ForeignTurn, before: Conversation, *, alone: bool = False
    ) -> tuple[Carried | None, Conversation]:
        """A turn of ours, and the conversation after it. alone: whether there is no other."""
        says = self._writable(turn)
        if not says:
            return None, before
        made = respond(self._engine, before, says[0])
        expected = self._expected(turn)
        filled = not _positive(expected)
        self._count(turn, made.reply, wanted=filled)
        if filled and self._bare:
            self._drop(turn.place, "turn", says[0], "bare")
            return None, before
        note = turn.note
        if filled:
            own = expectation_of(made.reply, self._engine)
            if alone and (own.intent or own.reason):  # enough of a row in a table
                own = Expectation(reply=own.reply, reason=own.reason, intent=own.intent)
            kept = expected.must_not_show, expected.none_of
            expected = msgspec.structs.replace(own, must_not_show=kept[0], none_of=kept[1])
            says = self._alike(turn, says, made.reply, before)
            note = "; ".join(filter(None, (note, _told(turn))))
        holds = not unmet(expected, made.reply, self._engine) and all(
            self._holds(expected, said, before, made.reply) for said in says[1:]
        )
        return Carried(says, expected, note, filled, holds, turn.place), made.conversation

    def _holds(self, expected: Expectation, said: str, before: Conversation, first: Reply) -> bool:
        """Whether another way to say a turn gets what is expected, and what the first gets."""
        reply = respond(self._engine, before, said).reply
        return not unmet(expected, reply, self._engine) and not unlike(expected, first, reply)

    def _writable(self, turn: ForeignTurn) -> tuple[str, ...]:
        """The ways to say it that a file can hold."""
        kept = []
        for said in dict.fromkeys(turn.says):
            if _UNWRITABLE.search(said):
                self._drop(turn.place, "way to say it", said, "unwritable")
            else:
                kept.append(said)
        return tuple(kept)

    def _alike(
        self, turn: ForeignTurn, says: tuple[str, ...], reply: Reply, before: Conversation
    ) -> tuple[str, ...]:
        """The ways to say it that get the same reply now; what nobody expects need not differ."""
        kept = [says[0]]
        for said in says[1:]:
            if summary(respond(self._engine, before, said).reply) == summary(reply):
                kept.append(said)
            else:
                self._drop(turn.place, "way to say it", said, "unlike")
        return tuple(kept)

    def _count(self, turn: ForeignTurn, reply: Reply, *, wanted: bool) -> None:
        """Remember what is replied where a name is not mapped, if a map would be of use."""
        by_intent = any(label.kind == "intent" for label in turn.labels())
        for label in turn.labels():
            wanted_here = label.kind == "intent" or (wanted and not by_intent)
            for name in label.names if wanted_here else ():
                if self._map.of(name, self._engine) is None:
                    fresh = Unmapped(name, label.kind, label.place, 0, Counter())
                    known = self._unmapped.get(name, fresh)
                    known.replies[word_for(reply)] += 1
                    self._unmapped[name] = known._replace(utterances=known.utterances + 1)

    # --- what is expected --------------------------------------------------------------------

    def _expected(self, turn: ForeignTurn) -> Expectation:
        """All that can be carried; an empty expectation where that is nothing."""
        made = Expectation()
        for want in turn.wanted:
            match want:
                case Label(negated=True):
                    none = tuple(self._targets(want))
                    made = msgspec.structs.replace(made, none_of=(*made.none_of, *none))
                case Label():
                    known = any(isinstance(other, Words) for other in turn.wanted)
                    made = self._one_of(made, tuple(self._targets(want, quiet=known)), want)
                case Words(negated=True):
                    made = _without(made, want)
                case Words():
                    made = self._words(made, want)
                case Buttons():
                    made = self._buttons(made, want)
        return made

    def _targets(self, label: Label, *, quiet: bool = False) -> Iterator[Expectation]:
        """What the names of a label come to. quiet: answers and responses are known by words."""
        for name in label.names:
            found = self._map.of(name, self._engine)
            if found is None and quiet and label.kind != "intent":
                continue
            if not found:
                why = "left out" if found is not None else label.kind
                why = "intent" if why == "answer" else why
                self._drop(label.place, label.kind, name, why)
            yield from found or ()

    def _one_of(
        self, made: Expectation, choices: tuple[Expectation, ...], want: Label | Words
    ) -> Expectation:
        """An expectation of which one choice must hold as well."""
        choices = tuple(dict.fromkeys(choices))
        if not choices:
            return made
        if len(choices) == 1:
            more = msgspec.structs.asdict(choices[0])
            given = {key: value for key, value in more.items() if value not in (None, ())}
            taken = {key: getattr(made, key) for key in given}
            if all(value in (None, (), given[key]) for key, value in taken.items()):
                return msgspec.structs.replace(made, **given)
        elif not made.any_of:
            return msgspec.structs.replace(made, any_of=choices)
        what = " or ".join(want.names if isinstance(want, Label) else want.texts)
        self._drop(want.place, "expectation", what, "second")
        return made

    def _words(self, made: Expectation, want: Words) -> Expectation:
        if len(want.texts) == 1 or want.every:
            for text in want.texts:
                for piece in filter(None, map(_piece, text.split("\n"))):
                    if (found := self._standing(piece, want)) is not None:
                        made = _joined(made, found)
            return made
        choices = (self._standing(" ".join(text.split()), want) for text in want.texts)
        return self._one_of(made, tuple(one for one in choices if one is not None), want)

    def _standing(self, text: str, want: Words) -> Expectation | None:
        """What to expect where the monograph holds a text: its passage, or the words themselves."""
        text = text.rstrip(" .!?")  # the monograph's own sentence may go on
        folded = _folded(text)
        if not folded or (len(folded.split()) < FEWEST_WORDS and not want.part):
            self._drop(want.place, "bot text", text, "few words")
            return None
        pattern = re.compile(rf"(?<!\w){re.escape(_straight(folded))}(?!\w)")
        for passage, held in self._passages:
            if found := pattern.search(_straight(held)):
                if want.cites and (cited := self._cited(passage)) is not None:
                    return Expectation(cites=(cited,))
                shown = held[found.start() : found.end()]
                # A script compares everything but capitals: theirs, with quotes as ours has them.
                return Expectation(shows=(text if shown == folded else shown,))
        self._drop(want.place, "bot text", text, "words")
        return None

    def _cited(self, passage: Passage) -> Cited | None:
        """A passage by where it stands, if that is enough to find it."""
        quote = quoted(self._engine.monograph, passage)
        cited = cited_as(quote, self._engine)
        return None if cited.mentions else cited

    def _buttons(self, made: Expectation, want: Buttons) -> Expectation:
        intents = self._engine.intents.values()
        ours = {_folded(self._engine.question(intent)): intent.id for intent in intents}
        ids = []
        for text in want.texts:
            if (id_ := ours.get(_straight(_folded(text)))) is not None:
                ids.append(id_)
            else:
                self._drop(want.place, "button", text, "button")
        return _joined(made, Expectation(offers=tuple(ids)))


# Half a character, or one that neither a terminal nor a table keeps as it is.
_UNWRITABLE = re.compile("[\ud800-\udfff\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\u2028\u2029]")
_MARKS = re.compile(r"^\s*(?:[-*+#>]+|\d+[.)])\s+|\*\*|__|`")  # of Markdown, as bots send it


def cited_as(quote: Quote, engine: Engine) -> Cited:
    """A passage by where it stands, as a filled-in expectation names it."""
    reply = Answer(utterance="", library=engine.edition, question="", passages=(quote,))
    return expectation_of(reply, engine).cites[0]


def _whole(engine: Engine) -> list[Passage]:
    """Passages, lists before what stands in them."""
    return sorted(engine.monograph.passages, key=lambda passage: passage.part_of is not None)


def _passage_text(engine: Engine, passage: Passage) -> str:
    return _folded(engine.monograph.slice(passage.span))


def _piece(line: str) -> str:
    """A line of a bot's text as words: no bullets, no bold."""
    return " ".join(_MARKS.sub(" ", line).split())


def _folded(text: str) -> str:
    """Text as a script compares it: no bold, single blanks, lower case."""
    return " ".join(text.replace("**", "").split()).casefold()


def _straight(text: str) -> str:
    """Curly quotes made straight; as long as before."""
    return text.translate({0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"'})


def _without(made: Expectation, want: Words) -> Expectation:
    """An expectation that some words do not come."""
    if want.every and len(want.texts) > 1:
        shows = tuple(" ".join(_UNWRITABLE.sub(" ", text).split()) for text in want.texts)
        none = (*made.none_of, Expectation(shows=shows))
        return msgspec.structs.replace(made, none_of=none)
    texts = (" ".join(_UNWRITABLE.sub(" ", text).split()) for text in want.texts)
    kept = dict.fromkeys((*made.must_not_show, *filter(None, texts)))
    return msgspec.structs.replace(made, must_not_show=tuple(kept))


def _joined(made: Expectation, more: Expectation) -> Expectation:
    """Both expectations; only lists are joined."""
    for key in ("cites", "shows", "offers"):
        both = tuple(dict.fromkeys((*getattr(made, key), *getattr(more, key))))
        made = msgspec.structs.replace(made, **{key: both})
    return made


def _positive(expected: Expectation) -> bool:
    """Whether it says what must come, not only what must not."""
    kept = msgspec.structs.replace(expected, must_not_show=(), none_of=())
    return kept != Expectation()


def _told(turn: ForeignTurn) -> str:
    """What is expected where theirs could not be carried, and what theirs was."""
    names = [name for label in turn.labels() for name in label.names]
    texts = [text for want in turn.wanted if isinstance(want, Words) for text in want.texts[:1]]
    theirs = ", ".join(dict.fromkeys(names)) or " ".join(" ".join(texts).split())
    if len(theirs) > LONGEST:
        theirs = theirs[: LONGEST - 3] + "..."
    return f"expected is {FILLED}; theirs: {theirs}" if theirs else f"expected is {FILLED}"


LONGEST = 120  # characters of their expectation in a note


def tallied(dropped: Sequence[Dropped]) -> list[tuple[tuple[str, str], int]]:
    """How many were dropped for each kind and reason, most first."""
    found = Counter((one.kind, one.why) for one in dropped)
    return sorted(found.items(), key=lambda entry: (-entry[1], entry[0]))
