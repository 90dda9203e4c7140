"""Signs of meningitis, or of blood poisoning that shows on the skin, told as happening.

Medical ground: public health pages (NHS, CDC) name a stiff neck or light that hurts together with
fever, headache or a rash, and a rash that does not fade under a glass, and say to call for help at
once. Chosen by people who are not clinicians.
"""

from askmono.safety.reading.frames import told, told_near
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.rule import Danger

NEAR = 14  # words between two signs

_NECK = sort_of(
    "neck or light",
    "stiff neck, neck is stiff, neck is so stiff, neck is very stiff, neck stiffness, "
    "not bend neck, not bend his neck, not bend her neck, not bend my neck, light hurts, "
    "hates the light, not stand the light, not bear the light, lights hurt, light is hurting",
)
_WITH = sort_of(
    "fever, headache or rash",
    "fever*, temperature, headache*, head hurts, head is pounding, rash, spots, vomit*, drowsy, "
    "being sick, burning up, shivering",
)
_FADES_NOT = sort_of(
    "does not fade",
    "not fade, not fading, not go away when, not disappear when, not blanch, stays when i press, "
    "stays under the glass, stays under a glass, glass test",
)
_RASH = sort_of("rash or spots", "rash, spots, blotches, marks, bruises, purple")


def fires(heard: Heard) -> bool:
    """Whether two signs of meningitis, or a rash that does not fade, are told of somebody."""
    return told_near(heard, _NECK, _WITH, NEAR) or (
        told(heard, _RASH) and told_near(heard, _RASH, _FADES_NOT, NEAR)
    )


RULE = Danger(name="meningitis", reason="emergency", fires=fires, in_phrasings=False)
