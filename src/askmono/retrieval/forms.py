"""The forms that a medicine is named in: "(Otic)" in a title, "ear drops" in a question.

One substance may have a monograph for each: drops for the eye are not those for the ear. Pure: no
files, no state.
"""

from collections.abc import Iterable, Sequence

REACH = 2  # words beside a name in which its form is looked for

# How titles name a form, and how people do. A title may stand for several: what is "systemic" is
# swallowed or injected. Source: dose forms and routes of administration, EDQM Standard Terms.
_TITLES = {
    "eye": ("ophthalmic",),
    "ear": ("otic",),
    "nose": ("nasal",),
    "skin": ("topical",),
    "lungs": ("oral inhalation", "inhalation"),
    "mouth": ("oral", "systemic", "extended release", "sustained release", "conventional"),
    "vein": ("injection", "intravenous", "systemic", "conventional"),
    "liposomes": ("liposomal",),
    "at once": ("immediate release", "conventional"),
    "slowly": ("extended release", "sustained release"),
}
# The longer first: what is said of an eye ointment is not said of the skin.
_SAID = (
    ("eye drops", "eye"),
    ("eye drop", "eye"),
    ("eye ointment", "eye"),
    ("eye gel", "eye"),
    ("ear drops", "ear"),
    ("ear drop", "ear"),
    ("nasal spray", "nose"),
    ("nose spray", "nose"),
    ("nose drops", "nose"),
    ("immediate release", "at once"),
    ("extended release", "slowly"),
    ("sustained release", "slowly"),
    ("modified release", "slowly"),
    ("slow release", "slowly"),
    ("eyedrops", "eye"),
    ("eardrops", "ear"),
    ("cream", "skin"),
    ("ointment", "skin"),
    ("gel", "skin"),
    ("lotion", "skin"),
    ("shampoo", "skin"),
    ("tablet", "mouth"),
    ("tablets", "mouth"),
    ("capsule", "mouth"),
    ("capsules", "mouth"),
    ("pill", "mouth"),
    ("pills", "mouth"),
    ("syrup", "mouth"),
    ("injection", "vein"),
    ("injections", "vein"),
    ("infusion", "vein"),
    ("infusions", "vein"),
    ("drip", "vein"),
    ("inhaler", "lungs"),
    ("puffer", "lungs"),
    ("nebuliser", "lungs"),
    ("nebulizer", "lungs"),
    ("liposomal", "liposomes"),
)
# Words of a form, whichever title it may stand for.
_WORDS = frozenset(word for said, _ in _SAID for word in said.split()) | frozenset(
    ("drops", "spray", "sprays", "inhalers", "creams", "gels", "solution", "suspension", "powder")
)
_KNOWN = frozenset(title for titles in _TITLES.values() for title in titles)


def form_beside(words: Sequence[str], start: int, end: int) -> str | None:
    """The form that words beside a name say; None for none.

    words: of an utterance, of which those from start on and before end are the name.
    """
    before = " ".join(words[max(0, start - REACH) : start])
    after = " ".join(words[end : end + REACH])
    return next(
        (
            form
            for said, form in _SAID
            if f"{after} ".startswith(f"{said} ") or f" {before}".endswith(f" {said}")
        ),
        None,
    )


def is_form(words: Iterable[str]) -> bool:
    """Whether words say the form of a medicine and nothing else."""
    return all(word in _WORDS for word in words)


def titles_in(form: str) -> tuple[str, ...]:
    """What titles add to a name for a form, the most telling first."""
    return _TITLES[form]


def contradicts(title: str, form: str) -> bool:
    """Whether a title, in words, names a form, and not this one."""
    named = _named(title)
    return bool(named) and named.isdisjoint(_TITLES[form])


def _named(title: str) -> frozenset[str]:
    padded = f" {title} "
    return frozenset(_longest(known for known in _KNOWN if f" {known} " in padded))


def _longest(found: Iterable[str]) -> tuple[str, ...]:
    """Without those that stand in another: "oral" in "oral inhalation"."""
    every = tuple(found)
    return tuple(one for one in every if not any(one != o and one in o for o in every))
