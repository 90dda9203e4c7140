"""What hurts by being done on purpose, and what only feels like blades or is scratched for an itch.

"On purpose" is said of caps and doses as well; it is of a crisis only beside what hurts who does
it. Illness of eating has its own help. Ours; no clinician has reviewed it.
"""

from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.vocabulary import each_of

NEAR = 7  # words between what hurts and that it is done on purpose

# What hurts by being done, where it is done on purpose.
ON_PURPOSE = sort_of("on purpose", "on purpose, deliberately, intentionally")
_HURTS = sort_of(
    "what hurts",
    "hurt*, harm*, cut, cuts, cutting, burn*, burnt, scald*, fell, falls, fall, fallen, jump*, "
    "hit, hits, hitting, bang*, punch*, stab*, scratch*, pinch*, bit, bite, biting, starv*, "
    "overdos*, took, take, taken, taking, takes, swallowed, swallow, swallowing, drank, drink, "
    "injected, inject, ate, eat, crash*, drove, drive, walked, walk, step*, stopped, stop, "
    "stopping, did it, do it, doing it, done it, did this, myself, himself, herself, themselves, "
    "messed, wrong, double, extra, tried, broke, breaking, pull*, pick*, goug*, rip*, tear*, "
    "tore, choke*, choking, drown*, sick",
)
# Illness of eating, which has its own help: it is no danger of tonight.
_SICK = sort_of(
    "sick on purpose",
    "bulimia, bulimic, eating disorder, eating disorders, throws up, throw up, throwing up, "
    "vomits, vomiting, vomit, makes herself sick, makes himself sick, make herself sick, make "
    "himself sick, purges, purging, the doctor, the nurse, the pharmacist, the dose, the chemist",
)
# How it feels to pass water or to swallow, and no blade: "like peeing razor blades".
_LIKE_BLADES = sort_of(
    "like blades",
    ", ".join(
        f"{does}{like} {blades}"
        for does in (
            *("peeing", "pee", "weeing", "wee", "pissing", "urinating", "passing", "swallowing"),
            *("swallow", "coughing", "cough", "breathing", "pooing", "pooping", "shitting"),
            *(
                "throat",
                "feels",
                "feel",
                "felt",
                "is",
                "hurts",
                "stings",
                "it",
                "drinking",
                "eating",
            ),
        )
        for like in ("", " like", " out", " like there are")
        for blades in ("razor blades", "razors", "razor", "a razor", "blades", "a razor blade")
    ),
)
_ITCH = sort_of(
    "itch", "itch, itchy, itches, itching, itched, eczema, psoriasis, dermatitis, hives"
)
_SCRATCHED = sort_of(
    "scratching an itch",
    "scratching my arms",
    each_of("scratching, scratches", "herself, himself"),
    each_of("scratch*", ", myself, herself, himself", "till, until", ", it bleeds, it bled, it is"),
)


def hurts_on_purpose(heard: Heard) -> bool:
    """Whether what is done on purpose is something that hurts who does it."""
    return heard.near(_HURTS, ON_PURPOSE, NEAR) and not heard.says(_SICK)


def without_sensations(heard: Heard) -> Heard:
    """The same without what feels like blades, and without scratching where something itches."""
    heard = heard.without(_LIKE_BLADES)
    return heard.without(_SCRATCHED) if heard.says(_ITCH) else heard
