"""The forms that a medicine is named in: "(Otic)" in a title, "ear drops" in a question.

One substance may have a monograph for each: drops for the eye are not those for the ear. Pure: no
files, no state.
"""

import re
from collections.abc import Iterable, Sequence

from askmono.retrieval.nonproprietary import word_set

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
    "slowly": (
        *("extended release", "sustained release", "controlled release", "prolonged release"),
        *("modified release", "delayed release", "long acting"),
    ),
    "vagina": ("vaginal",),
    "bowel": ("rectal",),
    "patch": ("transdermal", "topical"),
    "tongue": ("sublingual", "buccal"),
    "muscle": ("intramuscular", "injection"),
    "under the skin": ("subcutaneous", "injection"),
}
# The longer first: what is said of an eye ointment is not said of the skin.
_SAID = (
    ("eye drops", "eye"),
    ("eye drop", "eye"),
    ("eye ointment", "eye"),
    ("eye gel", "eye"),
    ("ear drops", "ear"),
    ("ear drop", "ear"),
    ("vaginal cream", "vagina"),
    ("vaginal gel", "vagina"),
    ("vaginal tablet", "vagina"),
    ("vaginal tablets", "vagina"),
    ("vaginal ring", "vagina"),
    ("pessary", "vagina"),
    ("pessaries", "vagina"),
    ("suppository", "bowel"),
    ("suppositories", "bowel"),
    ("enema", "bowel"),
    ("skin patch", "patch"),
    ("patch", "patch"),
    ("patches", "patch"),
    ("sublingual tablet", "tongue"),
    ("sublingual tablets", "tongue"),
    ("under the tongue", "tongue"),
    ("nasal spray", "nose"),
    ("nose spray", "nose"),
    ("nose drops", "nose"),
    ("immediate release", "at once"),
    ("extended release", "slowly"),
    ("sustained release", "slowly"),
    ("modified release", "slowly"),
    ("slow release", "slowly"),
    ("prolonged release", "slowly"),
    ("controlled release", "slowly"),
    ("long acting", "slowly"),
    ("er", "slowly"),
    ("xr", "slowly"),
    ("sr", "slowly"),
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
# What else the brackets and ends of titles say of a medicine, and is none itself: where and to whom
# it is given, of what it is made, what it is like. Source: as _TITLES, and what titles were seen to
# say.
_QUALITIES = word_set(
    "active adult adults agent agents animal anesthetic anaesthetic antibiotic antidote antiseptic "
    "ayurvedic babies bovine bronchial buccal buffered canine child children complex compound "
    "combination combinations concentrate continued contrast conventional cough daily dental depot "
    "dermal diagnostic diluent dose doses dry ear eent effervescent elixir emulsion enema enteric "
    "enzyme enzymes equine excipient extract eye eyes fast feline fever film fixed foam for form "
    "fresh granules gum hair herbal high homeopathic homoeopathic hormone hormones human hydrated "
    "implant implants in infant infants inhalation inhaled injection intermediate investigational "
    "irrigation kids kit lingual lipid liposomal liquid live local long low lozenge lozenges men "
    "micronised micronized monthly mouth mouthwash mucosal nasal natural nose ocular ophthalmic "
    "oral otic pack pain parenteral paste pastilles patch patches pediatric paediatric pen pessary "
    "pessaries physiological plain polysaccharide porcine preparation preparations preservative "
    "probiotic probiotics product products protein pump pure racemic rapid recombinant rectal "
    "regular release rinse sachet sachets scalp short skin slow soft standard sterile steroid "
    "steroids stick strength strip strips suppository suppositories supplement supplements syringe "
    "synthetic systemic tape tincture topical type ultra unfractionated urethral vaginal vapor "
    "vapour veterinary viscous vitamin vitamins wafer weekly whole with withdrawn without women "
    "conjugate"
)
_QUALITY = re.compile(
    r"(?:.{3,})?(?:valent|i[sz]ed|ified|coated|based|bound|free|soluble|labell?ed|acting|release)|.{4,}ated"
    r"|.{4,}[ai]ble|(?:trans|sub|intra|epi|peri|endo)[a-z]{3,}(?:al|ar|ous|ic)"
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


def is_quality(words: Iterable[str]) -> bool:
    """Whether words say what a medicine is like, its form or figures, and name none."""
    return all(
        word in _QUALITIES or word in _WORDS or word[:1].isdigit() or _QUALITY.fullmatch(word)
        for word in words
    )


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
