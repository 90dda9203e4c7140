"""Follow-ups: short questions that mean something only after another ("and for kids?").

They are compared by what is left when the words that only join are gone: "what about a bad liver"
and "what about her heart" begin alike and ask different things.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable

import msgspec
from rapidfuzz import fuzz, process

from askmono.content.intent import Intent
from askmono.retrieval.query import NAMED, Query

CUTOFF = 78.0  # of 100, rapidfuzz ratio to a curated follow-up, or of what both of them ask
FEWEST = 2  # intents after which a follow-up means the same, so that it may after others too
AGREE = 0.6  # share of the intents with that follow-up after which it means that
MOST_WORDS = 3  # that say something, of a follow-up that is known by its concepts alone
ANYWHERE = ""  # stands for no intent: what follow-ups mean after most

# Words that join a follow-up to what went before, and say nothing of what it asks.
_JOINING = frozenset(
    {
        *("and", "what", "about", "how", "for", "the", "a", "an", "then", "also", "or", "but"),
        *("so", "oh", "tho"),
        *("ok", "okay", "is", "are", "it", "its", "with", "in", "of", "if", "too", "as", "well"),
        *("my", "his", "her", "their", "your", "our", "some", "any", "do", "does", "there", "that"),
        *("those", "these", "this", "to", "on", "at", "by", "you", "i", "he", "she", "they"),
        *("we", "us", "me", "though", "please", "now", "same", "one", "ones", "people", "someone"),
    }
)


class Leads(msgspec.Struct, frozen=True):
    """Where the follow-ups of an intent lead: by what they ask, by all of their words, by concepts.

    concepts: the ids of what a follow-up speaks of, in one line.
    """

    gists: dict[str, str] = {}
    wholes: dict[str, str] = {}
    concepts: dict[str, str] = {}


def gist(words: Iterable[str]) -> str:
    """What a follow-up asks: its words without those that join, or all where no other is there."""
    said = [word for word in words if word != NAMED]
    return " ".join([word for word in said if word not in _JOINING] or said)


def leads_of(intents: Iterable[Intent], query: Callable[[str], Query]) -> dict[str, Leads]:
    """By intent, where its curated follow-ups lead.

    Under ANYWHERE those that lead to the same intent from most of those that have them.
    """
    found: dict[str, Leads] = {}
    for intent in intents:
        leads = Leads({}, {}, {})
        for follow in intent.follow_ups:
            for text in follow.examples:
                asked = query(text)
                leads.gists.setdefault(gist(asked.words), follow.to)
                leads.wholes.setdefault(asked.text, follow.to)
                if spoken_of := _concepts(asked):
                    leads.concepts.setdefault(spoken_of, follow.to)
        if leads.gists:
            found[intent.id] = leads
    agreed = _agreed(leads.gists for leads in found.values())
    gists = {asked: to for asked, to in agreed.items() if _said(asked)}
    concepts = _agreed(leads.concepts for leads in found.values())
    return found | {ANYWHERE: Leads(gists, {}, concepts)}


def _agreed(every: Iterable[dict[str, str]]) -> dict[str, str]:
    """What leads to the same from most of those that have it."""
    pooled: dict[str, Counter[str]] = defaultdict(Counter)
    for leads in every:
        for asked, to in leads.items():
            pooled[asked][to] += 1
    agreed = {}
    for asked, counts in pooled.items():
        to, count = counts.most_common(1)[0]
        if count >= FEWEST and count >= AGREE * counts.total():
            agreed[asked] = to
    return agreed


def lead(leads: Leads | None, asked: Query) -> str | None:
    """Where the curated follow-up leads that a query reads like, if it does like one.

    Those that share a word with it are compared as a whole, then what they ask with all, then
    what they speak of, in whichever words.
    """
    if leads is None:
        return None
    said = _said(gist(asked.words))
    alike = {
        known: to
        for known, to in leads.wholes.items()
        if (said & _said(known)) or not (said or _said(known))
    }
    near = _nearest(asked.text, alike) or _nearest(gist(asked.words), leads.gists)
    if near or NAMED in asked.words or len(said) > MOST_WORDS:
        return near
    return leads.concepts.get(_concepts(asked))


def _concepts(asked: Query) -> str:
    return " ".join(sorted(asked.concepts))


def _said(text: str) -> frozenset[str]:
    """The words of a text that say something by themselves."""
    return frozenset(text.split()) - _JOINING


def _nearest(text: str, known: dict[str, str]) -> str | None:
    best = process.extractOne(text, known.keys(), scorer=fuzz.ratio, score_cutoff=CUTOFF)
    return known[best[0]] if best else None
