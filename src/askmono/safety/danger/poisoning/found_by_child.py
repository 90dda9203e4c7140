"""A child that found "them": what was spoken of before, medicine or what looks like sweets.

Medical ground: poisons services ask to be called for any amount in a child, and a child that found
tablets may have had some. Nothing is known of what was said before; whatever is asked about here is
a medicine. Found hard, found on a page and found by a doctor are no such thing. Chosen by people
who are not clinicians.
"""

from askmono.safety.reading.frames import calm
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.people import ANIMALS, CHILDREN
from askmono.safety.reading.vocabulary import word_set
from askmono.safety.rule import Danger

NEAR = 4  # words between the child and what it found

_FOUND = sort_of(
    "found them",
    ", ".join(
        f"{found} {them}"
        for found in (
            *("found", "got into", "gotten into", "got at", "got hold of", "been at", "been into"),
            *("got to", "helped himself to", "helped herself to", "reached", "grabbed", "opened"),
            *("broke into", "climbed up to", "got his hands on", "got her hands on", "tasted"),
            *("licked", "has been at", "swiped", "nicked", "pinched", "discovered"),
        )
        for them in ("them", "it", "em", "those", "these", "some", "one", "the lot", "a few", "two")
    ),
)
# What may follow, where it was come upon and not thought to be so: "found it hard".
_AFTER = word_set(
    "and in on under behind while when today tonight this just so now help lying open opened he "
    "she before at first what is earlier yesterday last out off by"
)
_ELSEWHERE = sort_of(
    "on a page, or by somebody else",
    "on the internet, on google, online, on the website, on a website, on your site, on tiktok, on "
    "youtube, in the leaflet, in a book, on the shelf in, in the shop, in the shops, at school, so "
    "hard, so difficult, so easy, at first hard, so bitter, untouched, all still there, none "
    "missing, nothing missing, helpful, useful, so helpful, on prescription, on the nhs, by the "
    "doctor, by doctor, on repeat, got it at birth, so bad, at the clinic, at the hospital, at the "
    "doctors, from the doctor, at nursery, off his cousin, off her cousin, off his brother, off "
    "her brother, off his sister, off her sister, off school, in the hospital, in hospital",
)


def fires(heard: Heard) -> bool:
    """Whether a child or an animal is said to have found what was spoken of."""
    if heard.says(_ELSEWHERE) or not heard.says(CHILDREN, ANIMALS):
        return False
    smalls = {end for sort in (CHILDREN, ANIMALS) for _, end in heard.places(sort)}
    for start, end in heard.places(_FOUND):
        near = any(0 <= start - small < NEAR for small in smalls)
        ends = end == len(heard.words) or heard.words[end] in _AFTER
        if near and ends and not calm(heard, (start, end)):
            return True
    return False


RULE = Danger(name="found by a child", reason="child-ingestion", fires=fires, in_phrasings=False)
