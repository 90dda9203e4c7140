"""An animal that has died or is old, and nothing of whoever grieves.

One that is ill may have swallowed something: poisons services are asked about that too. Ours; no
clinician has reviewed it.
"""

from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.people import ANIMALS
from askmono.safety.reading.remarks import nothing_else
from askmono.safety.rule import Harmless

_DIED = sort_of(
    "died",
    "died, has died, had died, dead, passed away, put down, was put down, put to sleep, had to be "
    "put down, had to be put to sleep, has been put down, got run over, ran away, went missing, "
    "old",
)
_WHEN = sort_of(
    "when it did",
    "last week, last month, last year, yesterday, today, this week, this morning, last night, "
    "years ago, weeks ago, months ago, a week ago, a year ago, recently, of old age, of cancer, of "
    "kidney failure, at the vet, at the vets, sadly",
)
_WHOSE = sort_of("whose it was", "my, our, his, her, their, the, a, old, little, poor, dear, mums")


def fires(heard: Heard) -> bool:
    """Whether an animal is said to be dead or old, and nothing else."""
    if not heard.says(ANIMALS) or not heard.says(_DIED):
        return False
    return nothing_else(heard, ANIMALS, _DIED, _WHEN, _WHOSE)


RULE = Harmless(
    name="a pet",
    spares=("crisis", "emergency", "child-ingestion"),
    fires=fires,
    alone="by likeness",
    beside="by likeness",
)
