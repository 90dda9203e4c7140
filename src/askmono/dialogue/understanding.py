"""What is asked about: candidates by what they would show, in the light of what went before.

Two intents that show the same passage cannot be told apart by a reader, so they need not be told
apart by the program: their shares are added up, and the margin lies between *replies*.
"""

from math import exp, log

import msgspec

from askmono.content.intent import Intent
from askmono.dialogue.compiled import DANGER
from askmono.dialogue.conversation import Conversation
from askmono.dialogue.engine import Engine
from askmono.dialogue.following import ANYWHERE, lead
from askmono.dialogue.hearing import Hearing
from askmono.retrieval.matcher import Match
from askmono.retrieval.query import MARK, NAMED, OTHER, Query

Key = tuple[str | int, ...]

GOODBYE = "goodbye"  # id of an intent
OFF_TOPIC: Key = ("abstention", "off-topic")
# An utterance this short may leave out what it leans on. Words, the medicine's name aside.
ELLIPTICAL_WORDS = 6
JOINED_WORDS = 10  # the same for one that begins with "and", "what about" or "how about"
LEANING = frozenset(
    {
        *("and", "but", "or", "also", "so", "then", "what", "how"),
        *("about", "that", "it", "its", "same", "them", "those", "ok"),
    }
)
# How much an elliptical utterance is read as leaning on the last intent's question.
LEAN = 0.45
CLEAR = 0.75  # share from which an utterance leans on nothing: it is clear by itself
FAINT = 1e-4  # the least share that is told from none
FOLLOW_UP = 0.8  # the share that a curated follow-up has at least
# What two readers say of danger and of refusal is one: what is added to their odds, what those of
# likeness to phrasings count, and those of Kinds. Fitted: see bench/kinds.py.
DANGER_ODDS = (-0.18, 0.32, 1.00)
REFUSAL_ODDS = (0.32, 0.27, 0.92)
ALONE = 0.85  # likeness to danger that needs no second reader
SECONDED = 0.10  # what that reader has to say of what was swallowed, where it is less
CORRECTIONS = frozenset({("i", "mean"), ("i", "meant"), ("meant", "to"), ("rather", "i")})


class Choice(msgspec.Struct, frozen=True):
    """One reply that could be given. share: 0 to 1. intent: the likeliest of those that give it."""

    key: Key
    share: float
    intent: str


class Understanding(msgspec.Struct, frozen=True):
    """The choices, best first.

    danger: how much it is like what people in danger type, 0 to 1; whatever went before.
    follow_up: the intent that the last one's curated follow-ups lead to, if one does.
    elliptical: whether the utterance is short enough to lean on what went before.
    shares: of the intents, as the choices were made of them. vector: as a Match has it.
    """

    choices: tuple[Choice, ...]
    elliptical: bool
    danger: float
    follow_up: str | None = None
    shares: dict[str, float] = {}
    vector: bytes | None = None

    def share(self, kind: str) -> float:
        """The summed share of the replies of one kind."""
        return sum(choice.share for choice in self.choices if choice.key[0] == kind)

    def best(self, kind: str) -> Choice | None:
        """The likeliest choice of one kind of reply."""
        return next((c for c in self.choices if c.key[0] == kind), None)


def understand(engine: Engine, conversation: Conversation, hearing: Hearing) -> Understanding:
    """Match an utterance alone and, where it is short, together with what it may lean on.

    A word that is no English and that the text holds, or one with a question mark, is neither a
    goodbye nor off the topic: "brca?".
    """
    found = _matched(engine, conversation, hearing)
    said = " ".join(hearing.said)
    if " " in said or engine.speller.is_english(said) or not engine.ranks:
        return found
    held = engine.chosen and engine.passages.holding(said)
    if not held and not hearing.reading.utterance.rstrip().endswith("?"):
        return found
    meant = (c for c in found.choices if c.intent != GOODBYE and c.key != OFF_TOPIC)
    return msgspec.structs.replace(found, choices=tuple(meant))


def _matched(engine: Engine, conversation: Conversation, hearing: Hearing) -> Understanding:
    words = corrected(hearing.asked)
    query = engine.query_of(words)
    match, danger, shares = _read(engine, query)
    if words != hearing.asked:
        _, danger, _ = _read(engine, engine.query_of(hearing.asked))
    content = [word for word in words if word != NAMED]
    joined = content[:1] == ["and"] or content[:2] in (["what", "about"], ["how", "about"])
    elliptical = len(content) <= (JOINED_WORDS if joined else ELLIPTICAL_WORDS)
    danger_told = conversation.last is not None and conversation.last[0] == "escalation"
    last = engine.intents.get(conversation.intent or "")
    if last is None or not elliptical or danger_told:  # what is said in danger leans on nothing
        return _understood(engine, shares, elliptical, danger, vector=match.vector)
    follow_up = lead(engine.leads.get(last.id), query)
    if follow_up is None and last.reply == "answer" and max(shares.values(), default=0.0) < CLEAR:
        follow_up = lead(engine.leads[ANYWHERE], query)
    if follow_up:
        shares = {label: share * (1 - FOLLOW_UP) for label, share in shares.items()}
        shares[follow_up] = shares.get(follow_up, 0.0) + FOLLOW_UP
        leads = 1.0 if engine.intents[follow_up].reply == "escalation" else danger
        return _understood(engine, shares, elliptical, leads, follow_up, vector=match.vector)
    plain = len(words) == len(hearing.asked)  # nothing was corrected
    clear = any(
        share >= CLEAR and not (engine.intents[label].leans or (joined and _vague(engine, label)))
        for label, share in shares.items()
    )
    if last.reply == "answer" and plain and not clear and (leans(content) or len(content) <= 3):
        shares = _leant(engine, last, query, shares, asks_on=leans(content))
    return _understood(engine, shares, elliptical, danger, vector=match.vector)


def _understood(
    engine: Engine,
    shares: dict[str, float],
    elliptical: bool,
    danger: float,
    follow_up: str | None = None,
    *,
    vector: bytes | None,
) -> Understanding:
    choices = _choices(engine, shares)
    return Understanding(choices, elliptical, danger, follow_up, shares, vector)


def _read(engine: Engine, query: Query) -> tuple[Match, float, dict[str, float]]:
    """What a query is like, how likely it tells of danger, and the shares of intents.

    Where no one curated targets, both danger and refusal are told from its vector as well.
    """
    match = engine.matcher.read(query)
    danger, shares = _danger(engine, match), _shares(match)
    if not engine.ranks or engine.kinds is None or not match.candidates:
        return match, danger, shares
    import numpy as np  # noqa: PLC0415 - a cold question does without it where it can

    vector = match.vector or engine.matcher.encode(query).tobytes()
    match = msgspec.structs.replace(match, vector=vector)
    calls = engine.kinds.of(np.frombuffer(vector, np.float32))
    wanted = _together(_share_of(engine, shares, "refusal"), calls.refusal, REFUSAL_ODDS)
    shares = _moved(engine, shares, "refusal", wanted)
    return match, _heeded(_likest(engine, match), danger, calls.escalation), shares


def _heeded(reason: str, alike: float, called: float) -> float:
    """How likely danger is by both readers. reason: of what danger it is like.

    Of a crisis of the mind hardly any of the questions tells that Kinds were fitted on, and of what
    was swallowed few: there likeness tells by itself, as where targets are curated. What is like
    danger of the body may be a remark on an effect, and both are asked.
    """
    both = _together(alike, called, DANGER_ODDS)
    alone = alike >= ALONE or reason == "crisis"
    if alone or (reason != "emergency" and called >= SECONDED):
        return max(both, alike)
    return both


def _likest(engine: Engine, match: Match) -> str:
    """The reason of the danger that a query is most like."""
    likest = (engine.intents[candidate.label] for candidate in match.candidates)
    return next((str(i.reason) for i in likest if i.reply == "escalation"), "emergency")


def _share_of(engine: Engine, shares: dict[str, float], kind: str) -> float:
    return sum(share for label, share in shares.items() if engine.intents[label].reply == kind)


def _moved(engine: Engine, shares: dict[str, float], kind: str, to: float) -> dict[str, float]:
    """Shares of which those of one kind of reply have so much together, if they have any."""
    now = _share_of(engine, shares, kind)
    if not 0 < now < 1:
        return shares
    up, down = to / now, (1 - to) / (1 - now)
    return {
        label: share * (up if engine.intents[label].reply == kind else down)
        for label, share in shares.items()
    }


def _together(alike: float, called: float, weights: tuple[float, float, float]) -> float:
    """What two readers make of one thing, 0 to 1 each, as one: their odds, weighed."""
    added, first, second = weights
    return 1 / (1 + exp(-(added + first * odds_of(alike) + second * odds_of(called))))


def odds_of(share: float) -> float:
    """The log-odds of a share, 0 to 1; those of none and of all are kept finite."""
    return log((share + FAINT) / (1 - share + FAINT))


def _danger(engine: Engine, match: Match) -> float:
    """How much a query is like what people in danger type, 0 to 1: two readers, equally heard.

    One has chosen among all intents; the other was fitted to tell danger from everything else.
    """
    share = sum(c.share for c in match.candidates if engine.intents[c.label].reply == "escalation")
    odds = odds_of(share) + match.sides[DANGER]
    return 1 / (1 + exp(-odds / 2))


def _vague(engine: Engine, label: str) -> bool:
    """Whether an intent by itself is put back as a question."""
    return engine.intents[label].reply == "clarification"


def corrected(words: tuple[str, ...]) -> tuple[str, ...]:
    """What is left after a correction: "how long, no sorry, i meant can i drive" is its end.

    A correction at the very end ("the bad ones i mean") corrects nothing.
    """
    for at in range(len(words) - 3, -1, -1):
        if words[at : at + 2] in CORRECTIONS:
            return words[at + 2 :]
    return words


def _leant(
    engine: Engine, last: Intent, query: Query, shares: dict[str, float], *, asks_on: bool
) -> dict[str, float]:
    """Shares of an utterance that leans on the last question.

    Vague by itself, it is not vague in its place: what only asks back counts for nothing. Where
    passages are ranked, a bare word is no way to ask the same again: "old people" after storage.
    asks_on: whether it begins as a follow-up does, or points back.
    """
    both = (*engine.query(last.question).words, *query.words)
    together = match_shares(engine, engine.query_of(both))
    mixed = {
        label: (1 - LEAN) * shares.get(label, 0.0) + LEAN * together.get(label, 0.0)
        for label in shares.keys() | together.keys()
    }
    if engine.ranks and not asks_on:
        mixed.pop(last.id, None)
    said = {k: v for k, v in mixed.items() if engine.intents[k].reply != "clarification"}
    total = sum(said.values())
    return {label: share / total for label, share in said.items()} if total > 0.2 else mixed


def as_own(engine: Engine, hearing: Hearing) -> tuple[Choice, ...]:
    """The choices if the other medicines named were the monograph's own: what is asked of them."""
    words = [NAMED if word == OTHER else word for word in hearing.asked]
    query = engine.query_of(word for word in words if not word.startswith(MARK))
    return _choices(engine, match_shares(engine, query))


def leans(words: list[str]) -> bool:
    """Whether words begin as a follow-up does, or point back."""
    return bool(words) and (words[0] in LEANING or "it" in words or "that" in words)


def match_shares(engine: Engine, query: Query) -> dict[str, float]:
    """The share of each intent that the matcher shortlists."""
    return _shares(engine.matcher.read(query))


def _shares(match: Match) -> dict[str, float]:
    return {c.label: c.share for c in match.candidates}


def _choices(engine: Engine, shares: dict[str, float]) -> tuple[Choice, ...]:
    grouped: dict[Key, list[tuple[str, float]]] = {}
    for label, share in shares.items():
        found = engine.found(label)
        key = reply_key(engine.intents[label], found[0].passage if found else None)
        grouped.setdefault(key, []).append((label, share))
    choices = []
    for key, members in grouped.items():
        members.sort(key=lambda member: -member[1])
        total = sum(share for _, share in members)
        choices.append(Choice(key, total, members[0][0]))
    return tuple(sorted(choices, key=lambda choice: -choice.share))


def reply_key(intent: Intent, passage: int | None) -> Key:
    """What a person would see: the first passage of an answer, the reason of the rest.

    passage: the first that answers the intent in the monograph; None where none does.
    """
    if intent.reply == "answer":
        return ("abstention", "not-covered") if passage is None else ("answer", passage)
    if intent.reply == "clarification":
        return ("clarification", intent.id)
    return (intent.reply, str(intent.reason))
