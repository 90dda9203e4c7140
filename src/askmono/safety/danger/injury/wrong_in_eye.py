"""Something in an eye that does not belong there: a lotion, a mouthwash, the wrong bottle, glue.

Medical ground: first aid guidance (NHS, St John Ambulance, American Academy of Ophthalmology) asks
to rinse at once and for long; medicines for skin, scalp, ears and warts hold acids, alcohol or
solvents, and glued lids are for a hospital. What washes out in a bath stings and passes, so shampoo
counts only where the eye burns on or does not open. Drops meant for eyes sting for seconds. Chosen
by people who are not clinicians; strong chemicals are heard by the rule for them.
"""

from askmono.safety.reading.frames import told, told_near
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.rule import Danger

NEAR = 9  # words between what it is and the eye
APART = 16  # words between the eye and how it is now, or the mistake
CLOSE = 7  # words between glue and lids

_MY = ("my", "his", "her", "the", "their", "our", "one", "both", "mums", "dads", "babys", "sons")
_SOMEBODYS = tuple(
    f"{whose} {who}"
    for whose in ("my", "the", "our")
    for who in (
        *("babys", "sons", "daughters", "mums", "dads", "nans", "grans", "wifes", "husbands"),
        *("childs", "toddlers", "patients", "dogs", "cats", "boys", "girls"),
    )
)
_EYES = ("eye", "eyes", "eyeball", "left eye", "right eye", "good eye", "bad eye")
_INTO = sort_of(
    "went into an eye",
    ", ".join(
        f"{how} {whose} {eye}"
        for how in ("in", "into", "inside")
        for whose in (*_MY, *_SOMEBODYS)
        for eye in _EYES
    )
    + ", in eye, in eyes, into eye, into eyes, into both eyes, in both eyes, in both of my eyes, "
    "corner of my eye, corner of his eye, corner of her eye",
)
_LIDS = sort_of(
    "eyes and lids",
    "eye, eyes, eyelid, eyelids, lid, lids, lash, lashes, eyelash, eyelashes, eyeball",
)
_GLUE = sort_of(
    "glue",
    "glue, superglue, super glue, superglued, super glued, lash glue, nail glue, krazy glue, crazy "
    "glue, gorilla glue, adhesive, glued with",
)
_STUCK = sort_of(
    "stuck",
    "stuck, shut, sealed, closed, together, not open, will not open, wont open, superglued, super "
    "glued, unstick, prise, bonded, hardly open",
)
_NOT_MEANT = sort_of(
    "what is not for eyes",
    "lotion, shampoo, conditioner, mouthwash, mouth wash, cream, ointment, scalp solution, scalp "
    "lotion, scalp treatment, scalp application, ear spray, ear oil, ear drops, nose drops, nasal "
    "spray, nose spray, perfume, aftershave, deodorant, hair spray, hairspray, hair gel, hair "
    "removal cream, minoxidil, nail varnish, nail polish, toothpaste, deep heat, muscle rub, rub, "
    "chilli, liniment, wart gel, wart paint, verruca gel, verruca paint, corn remover, head lice "
    "lotion, lice lotion, nit lotion, scabies lotion, scabies cream, insect repellent, bug spray, "
    "vape liquid, vape juice, e liquid, vapour rub, vicks, olbas oil, liquid plaster, nit "
    "shampoo, lens cleaner, contact lens cleaner, washing up liquid, fabric softener, sanitiser, "
    "sanitizer, antifungal, steroid cream, capsaicin, foam, serum, retinol, skin peel",
)
_IT = sort_of(
    "it went in",
    "it, _, some, this, that, one, drops, drop, stuff, these, them, medicine, solution, gel, "
    "liquid, spray, oil, wrong, wrong bottle, wrong drops, wrong tube, something",
)
_PUT = sort_of(
    "put or splashed",
    "put, got, get, squirted, squeezed, dripped, dropped, sprayed, splashed, rubbed, spilled, "
    "spilt, flicked, went, gone, shot, dribbled, ran, trickled, used, leaked, popped, poured, "
    "squirt, is, has gone, wiped, poked, dabbed, splashes, splash",
)
_SPLASHED = sort_of(
    "splashed",
    "squirted, splashed, splash, sprayed, spilled, spilt, flicked, shot, dribbled, trickled, ran, "
    "leaked, went, gone, rubbed, got, wiped",
)
_MISTAKEN = sort_of(
    "by mistake",
    "instead of eye drops, instead of my eye drops, instead of his eye drops, instead of her eye "
    "drops, instead of the eye drops, instead of my drops, instead of her drops, instead of his "
    "drops, instead of the drops, instead of my artificial tears, instead of artificial tears, "
    "instead of eye ointment, thinking it was my eye, thinking it was eye, thinking it was the "
    "eye, thinking they were, thinking it was his eye, thinking it was her eye, thought it was my "
    "eye, thought it was eye, thought it was the eye, thought they were my eye, thought they were "
    "eye, thought they were the eye, thought it was his eye, thought it was her eye, thought it "
    "was my drops, thought it was the drops, mistook it for eye, mistook it for my eye, mistook "
    "them for, mixed up the bottles, mixed up my bottles, mixed up with my eye, mixed up the "
    "drops, mixed up my drops, mixed it up with my eye, mixed it up with, muddled up the drops, "
    "muddled the bottles, muddled up the bottles, confused it with my eye, wrong bottle, wrong "
    "drops, wrong tube, picked up the wrong, grabbed the wrong, not my eye drops, not eye drops, "
    "not the eye drops, was not my eye, not for eyes, not meant for eyes",
)
_MIXED_UP = sort_of(
    "mixed up",
    "mixed up, mixed them up, muddled, muddled up, confused the, swapped the, got the wrong, used "
    "the wrong, wrong bottle, wrong drops, wrong tube, ear drops, nose drops, nasal drops",
)
_ACCIDENT = sort_of("by accident", "by mistake, by accident, accidentally, accidently, in error")
_BURNS = sort_of(
    "it burns",
    "really stinging, stings badly, stinging so badly, burns, burning, burn, on fire, agony, "
    "stings like mad, stings like hell, really stings, stings so much, stinging badly, stinging "
    "like, stinging so, very painful, so painful, killing me, really hurts, hurts a lot, hurts "
    "like hell, in a lot of pain, unbearable, excruciating, screaming, will not stop stinging, "
    "not stop stinging, still stinging, still stings, still hurts, still burning, red raw, bright "
    "red, streaming, not stop watering",
)
_SHUT = sort_of(
    "it does not open",
    "not open it, not open them, not open my, not open his, not open her, not open the, will not "
    "open, not keep it open, not get it open, hardly open, barely open, scarcely open, not see out "
    "of, not see properly, not see, not open, everything is blurry, gone blurry, all blurry, "
    "went blurry, stuck shut, swollen shut, is shut",
)
# Drops and ointments that are for eyes, used as they are meant.
_FOR_EYES = sort_of(
    "what is for eyes",
    "eye drop, eye drops, eyedrop, eyedrops, eye ointment, eye gel, eye cream, eye medicine, "
    "artificial tears, eye lotion, eye wash, eye bath",
)
_PASSES = sort_of(
    "it passes",
    "for a few seconds, few seconds, a second, for seconds, couple of seconds, for a moment, for a "
    "minute, at first, when i put, every time i put, each time i put, when it goes in, when they "
    "go in, when i use, a bit, a little, slightly, mildly, briefly, then fine, then it is fine, "
    "washed it out and, rinsed it out and it is fine, is fine now, then it stops, tears up",
)
_GUNK = sort_of(
    "stuck with discharge",
    "gunk, pus, crust, crusty, crusted, sleep, discharge, goo, conjunctivitis, pink eye, "
    "blepharitis, as if, telly, tv, screen, phone, like glue",
)


def fires(heard: Heard) -> bool:
    """Whether something that does not belong there is said to be in an eye, or lids to be glued."""
    if not heard.says(_LIDS):
        return False
    if not heard.says(_GUNK) and _glued(heard):
        return True
    if heard.says(_FOR_EYES) and heard.says(_MIXED_UP) and told_near(heard, _LIDS, _BURNS, CLOSE):
        return True
    if not told_near(heard, _PUT, _INTO, NEAR) and not told_near(heard, _NOT_MEANT, _INTO, NEAR):
        return False
    meant = heard.without(_MISTAKEN).says(_FOR_EYES)
    if told_near(heard, _INTO, _MISTAKEN, APART):
        if heard.says(_NOT_MEANT) or (heard.says(_IT) and not meant):
            return True
    elif heard.says(_NOT_MEANT) and told_near(heard, _INTO, _ACCIDENT, APART):
        return True
    bad = told(heard, _BURNS) or told(heard, _SHUT)
    if meant or not bad or heard.says(_PASSES):
        return False
    if told_near(heard, _NOT_MEANT, _INTO, NEAR):
        return True
    return told_near(heard, _SPLASHED, _INTO, 5) and told_near(heard, _IT, _INTO, NEAR)


def _glued(heard: Heard) -> bool:
    """As in "superglued my lids", "lash glue, and now the eye is shut"."""
    near = told_near(heard, _GLUE, _LIDS, CLOSE)
    return near and (told_near(heard, _STUCK, _LIDS, CLOSE) or told_near(heard, _GLUE, _INTO, NEAR))


RULE = Danger(name="wrong thing in an eye", reason="emergency", fires=fires, in_phrasings=False)
