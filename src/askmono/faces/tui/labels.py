"""The words of the screen itself: names of kinds of reply, of panes and of keys.

Labels only; every sentence about a medicine or to a patient is curated and comes from the library.
"""

from typing import NamedTuple

APP = "askmono"
YOU = "You"
MORE_LETTERS = "more letters"  # and how many
ASK_HERE = "Type your question, then press Enter"
OPENING = "Opening the library"
EXAMPLES = "Questions you can pick"
SHOW_IN_TEXT = "show in the text"
DISCLAIMER = "Disclaimer"
COPIED = "Copied with its citation"
NOTHING_TO_COPY = "No passage to copy"
NOTHING_TO_SAVE = "Nothing to save yet"
RECORDED = "It holds all that was typed; review what it expects"
MEDICINES = "Medicines"
TYPE_A_NAME = "Type letters of a name"
MORE_NAMES = "More names; type more letters"
NO_NAME = "No name here holds these letters"
KEYS_OF_LETTERS = "Type a name · Enter opens · Esc closes"
KEYS_OF_NAMES = "Type a name · Enter picks · Esc to the letters"
SPOKEN_OF = "▸ "  # before a medicine that the conversation is about
NO_DOSES_HERE = "Passages with doses are left out here"
NO_LESSON = "No lesson about this medicine"

# Short forms of two notices, for a bar too narrow for the notices themselves.
SHORT_NOTICES = {
    "unreviewed": "Not reviewed by a clinician",
    "not-advice": "Not medical advice",
}


SHORTEST_NOTICES = SHORT_NOTICES | {"unreviewed": "Not reviewed"}


class Badge(NamedTuple):
    """How a kind of reply is named: a sign and words, so that colour is never alone."""

    sign: str
    words: str
    meaning: str


BADGES: dict[str, Badge] = {
    "answer": Badge("✓", "ANSWER", "the text answers this; its words are shown unchanged"),
    "clarification": Badge("?", "DID YOU MEAN", "the question can mean several things"),
    "abstention": Badge("-", "NOT IN THE TEXT", "the text does not say"),
    "refusal": Badge("✕", "WE WILL NOT ADVISE ON THIS", "only a professional can say this"),
    "escalation": Badge("!!", "GET HELP NOW", "this may be danger; get help first"),
}
REASON_WORDS = {
    "other-medicine": "ANOTHER MEDICINE",
    "off-topic": "NOT ABOUT MEDICINES",
    "greeting": "ASKMONO",
    "unreadable": "COULD NOT READ THAT",
    "too-long": "TOO LONG",
    "empty": "NO QUESTION",
}


def badge_of(kind: str, reason: str | None) -> str:
    """The sign and words over a reply."""
    badge = BADGES[kind]
    return f"{badge.sign} {REASON_WORDS.get(reason or '', badge.words)}"
