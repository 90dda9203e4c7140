"""What a monograph says before all else: that its product is none, or no standard one.

Mostly it stands between the title and the first section (standing.py). Where it does not, it is
looked for here, in the words of a paragraph. Pure: words in, yes or no out.
"""

import re

from askmono.content.sections import plain

# No sentence ends in between, and it is not the name that is spoken of: "no single generic name".
_SAME = r"(?:(?!\b(?:names?|only)\b)[^.;?!])"
_NOT = r"(?:\bnot\b|\bno\b|n['\N{RIGHT SINGLE QUOTATION MARK}]t\b)"
_KIND = (
    r"\b(?:standard\w*|single|one|recogni[sz]ed|official\w*|approved|established|licensed|marketed"
    r"|available|pre-?(?:made|mixed|packaged|formulated|approved)|fixed|combined|conventional)\b"
)
_PRODUCT = (
    r"\b(?:combinations?|products?|medicines?|medications?|drugs?|formulations?|preparations?|pills?"
    r"|tablets?|generic(?!\s+name))\b"
)
_WHOLE = r"\b(?:combinations?|products?|formulations?)\b"
_NONE = re.compile(
    # "is not a standard, pre-mixed medicine", "are not combined in a single pill"; what is "a
    # formulation, not a single drug" may be a standard one.
    rf"(?!(?<=, )not a single\b){_NOT}{_SAME}{{0,60}}?{_KIND}{_SAME}{{0,60}}?{_PRODUCT}"
    # "the combination is not commercially available", "this product isn't consistently approved"
    rf"|{_WHOLE}{_SAME}{{0,60}}?{_NOT}{_SAME}{{0,30}}?\b(?:available|approved|standard\w*|recogni[sz]ed"
    r"|established|regulated|marketed)\b"
    rf"|\bhypothetical\b{_SAME}{{0,30}}?{_WHOLE}|{_WHOLE}{_SAME}{{0,30}}?\b(?:hypothetical|obsolete)\b"
    rf"|{_WHOLE}{_SAME}{{0,30}}?\bno\s+longer\b",
    re.IGNORECASE,
)
# Of several ingredients: that each is taken by itself.
_APART = re.compile(
    r"\b(?:prescribed|used|available|given|taken|administered|sold)\s+(?:\w+\s+){0,2}?"
    r"(?:as\s+(?:separate|individual)|separately|individually)\b",
    re.IGNORECASE,
)


def says_it_is_none(words: str, *, several: bool) -> bool:
    """Whether a paragraph says that a product is no standard one.

    several: whether the title names more than one ingredient.
    """
    said = plain(words)
    return _NONE.search(said) is not None or (several and _APART.search(said) is not None)
