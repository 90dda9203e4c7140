"""Something was swallowed that nobody swallows: antifreeze, bleach, a battery.

Medical ground: poisons services ask to be called at once, before symptoms; no amount is weighed.
"""

from askmono.safety.reading.frames import told_near
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.rule import Danger

NEAR = 5  # words between swallowing and what was swallowed

_SWALLOWED = sort_of(
    "swallowed",
    "drank, drunk, drunken, swallowed, ate, eaten, cooked, fried, has had, took, taken, sipped, "
    "gulped, licked, tasted, swigged, downed, got into, in his mouth, in her mouth, in my mouth",
)
_POISONS = sort_of(
    "poisons",
    "antifreeze, anti freeze, bleach, weed killer, weedkiller, pesticide, insecticide, rat "
    "poison, slug pellets, ant poison, petrol, gasoline, diesel, paraffin, kerosene, lamp oil, "
    "white spirit, turps, turpentine, paint thinner, paint stripper, meths, methylated spirits, "
    "methanol, screenwash, screen wash, brake fluid, drain cleaner, oven cleaner, toilet cleaner, "
    "descaler, caustic soda, ammonia, battery acid, button battery, battery, batteries, "
    "dishwasher tablet, dishwasher tablets, laundry pod, laundry capsule, detergent, washing up "
    "liquid, nail polish remover, nail varnish remover, hand sanitiser, hand sanitizer, surgical "
    "spirit, rubbing alcohol, mothballs, foxglove, yew, hemlock, death cap, deadly nightshade, "
    "laburnum, toadstool, toadstools, wild mushroom, wild mushrooms, mushrooms from the woods, "
    "mushrooms from the forest, mushrooms we picked, mushrooms i picked, mushrooms he picked, "
    "mushrooms she picked, berries from the hedge, lily of the valley, autumn crocus, wild garlic "
    "that was",
)


# How something tastes.
_TASTES = sort_of(
    "tastes like",
    ", ".join(
        f"{tastes} like {who}{licked}"
        for tastes in ("taste", "tastes", "tasted", "tasting", "taste is")
        for who in ("", "i ", "i have ", "ive ", "i had ", "i have just ")
        for licked in ("licked", "licking", "sucked", "sucking", "swallowed")
    ),
)


def fires(heard: Heard) -> bool:
    """Whether somebody is said to have swallowed a poison."""
    return told_near(heard.without(_TASTES), _SWALLOWED, _POISONS, NEAR)


RULE = Danger(name="poison", reason="overdose", fires=fires, in_phrasings=False)
