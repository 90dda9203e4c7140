"""What befell somebody long ago: "had a fit as a child".

The rules for danger are silent about it by past.py; here it is likeness that is kept back, and only
where nothing else is said. Ours; no clinician has reviewed it.
"""

from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.past import LONG_AGO
from askmono.safety.reading.people import SOMEBODY
from askmono.safety.reading.remarks import nothing_else
from askmono.safety.rule import Harmless

_BEFELL = sort_of(
    "what befell",
    "fit, fits, febrile fit, febrile fits, seizure*, convulsion*, epilepsy, epileptic, asthma, "
    "asthma attack, asthma attacks, asthmatic, stroke, mini stroke, heart attack, heart surgery, "
    "an operation, meningitis, concussion, anaphylaxis, allergic reaction, allergy, blood clot, a "
    "clot, fainted, fainting, faints, collapsed, passed out, panic attacks, panic attack, "
    "migraine, migraines, broken leg, broken arm, broken hip, broke my leg, broke my arm, "
    "broke my hip",
)
_HAD = sort_of("had", "had, have had, has had, got, used to have, used to get, one, some, once")


def fires(heard: Heard) -> bool:
    """Whether an illness of long ago is told of, and nothing else."""
    if not heard.says(LONG_AGO) or not heard.says(_BEFELL):
        return False
    return nothing_else(heard, _BEFELL, _HAD, LONG_AGO, *SOMEBODY)


RULE = Harmless(
    name="long over",
    spares=("emergency",),
    fires=fires,
    alone="by likeness",
    beside="by rule",
)
