"""What askmono says in its own name, and whom a person can reach."""

import re
from collections.abc import Collection

import msgspec

UNSET = "unset"  # the id of the locale that names no number


class Notice(msgspec.Struct, frozen=True):
    """A curated text with an id; {medicine} and the like stand in it."""

    id: str
    text: str
    source: str


class Contact(msgspec.Struct, frozen=True):
    """Whom to reach. text fits into a sentence ("call 911"); checked is a day, YYYY-MM-DD."""

    text: str
    source: str
    checked: str
    name: str | None = None
    number: str | None = None
    ways: tuple[str, ...] = ()


class Locale(msgspec.Struct, frozen=True):
    """The contacts of one country, or of "unset", which names no number.

    animal: a line for animals that swallowed something; None where none is known.
    """

    id: str
    name: str
    emergency: Contact
    crisis: Contact
    poison: Contact
    animal: Contact | None = None

    @property
    def contacts(self) -> tuple[Contact, ...]:
        """All of them."""
        every = (self.emergency, self.crisis, self.poison, self.animal)
        return tuple(contact for contact in every if contact is not None)

    @property
    def whom_to_call(self) -> tuple[str, ...]:
        """What stands for each of them in a card, in words."""
        return tuple(contact.text for contact in self.contacts)


# What replies carry; an intent's `notice` names more.
OF_REPLIES = frozenset(
    {
        *("refusal-personal-dosing", "refusal-treatment-change", "refusal-diagnosis"),
        *("refusal-dosing-withheld", "refusal-two-part"),
        *("abstention-other-medicine", "abstention-not-covered", "abstention-off-topic"),
        *("abstention-greeting", "abstention-unreadable", "abstention-too-long"),
        *("abstention-empty", "abstention-none-of-these", "abstention-unsure"),
        *("abstention-not-named", "clarification", "clarification-vague"),
        *("escalation-emergency", "escalation-overdose", "escalation-crisis"),
        *("escalation-child-ingestion", "escalation-followup", "after-card"),
        *("dosing-general", "side-effect-now"),
    }
)
# What cards say besides, where the library has it: one made before a line was written lacks it.
OF_CARDS = frozenset(
    {
        *("escalation-crisis-others", "escalation-animal", "animal-line"),
        *("first-aid-eye", "first-aid-bleeding", "first-aid-low-sugar", "first-aid-allergy"),
        *("first-aid-fit", "first-aid-choking", "first-aid-burn", "first-aid-heat"),
    }
)
# What replies and faces say only where a library holds several monographs.
OF_SHELVES = frozenset(
    {
        *("in-general", "medicine-unclear", "medicine-meant", "medicine-unnamed"),
        *("medicines-told", "medicine-turned"),
        *("several-silent", "several-withheld", "several-near", "several-others"),
        *("several-unknown", "several-most", "effect-not-named"),
    }
)
# What every face shows beside replies, as faces/wording.py decides.
BESIDE_REPLIES = frozenset({"unreviewed", "not-advice", "none-of-these"})
# What only one face or another shows, whatever is asked.
OF_FACES = frozenset(
    {
        *("kiosk-what", "kiosk-privacy", "kiosk-emergency", "kiosk-help", "kiosk-still-there"),
        *("kiosk-unavailable", "lesson-lead", "lesson-own-words", "lesson-right"),
        *("lesson-not-quite", "lesson-end", "takeaway-lead", "takeaway-questions"),
        *("takeaway-help", "takeaway-code", "takeaway-address", "takeaway-too-small"),
        *("takeaway-printed", "takeaway-not-printed"),
        *("takeaway-codes", "takeaway-no-doses"),
        *("web-privacy", "web-full", "web-failed", "web-ended", "web-expired"),
    }
)
NEEDED = (
    OF_REPLIES | OF_SHELVES | BESIDE_REPLIES | OF_FACES
)  # without one of these a library is broken
PLACEHOLDERS = frozenset(
    ("medicine", "medicines", "other", "topics", "limit", "emergency", "crisis", "poison", "animal")
)


_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_BRACES = re.compile(r"\{[^{}]*\}|[{}]")


def placeholders(text: str) -> tuple[str, ...]:
    """The names in braces that fill() would look up, in order."""
    return tuple(_PLACEHOLDER.findall(text))


def unfilled(text: str, known: Collection[str]) -> tuple[str, ...]:
    """What fill() would leave for people to see: names that are not known, and braces alone.

    In order, each with its braces.
    """
    found = _BRACES.findall(text)
    return tuple(each for each in found if each[1:-1] not in known)


def fill(text: str, values: dict[str, str]) -> str:
    """A notice's text with its placeholders replaced; one without a value stays as it is.

    Values are not read again, so a person's own words cannot smuggle a placeholder in.
    """
    return _PLACEHOLDER.sub(lambda found: values.get(found[1], found[0]), text)
