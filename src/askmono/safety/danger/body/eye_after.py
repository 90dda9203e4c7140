"""An eye that gets bad after an injection into it, an operation on it or a medicine put inside.

Medical ground: an infection within the eye (endophthalmitis) may blind within a day or two; what
is given before such an injection or a cataract operation asks to come at once where the eye gets
painful or red, hates the light, or sees worse (Royal College of Ophthalmologists, NHS, American
Academy of Ophthalmology). A gritty eye, a red spot and a little blur of the first day are how it
heals. Chosen by people who are not clinicians.
"""

from askmono.safety.reading.frames import told
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.people import SOMEBODY
from askmono.safety.rule import Danger

NEAR = 6  # words between an eye and the needle, or sight and how it got worse
LONG = 16  # words between the eye and what is amiss with it

_EYE = sort_of(
    "an eye that was treated",
    "eye, eyeball, left eye, right eye, bad eye, good eye, one eye, same eye, treated eye",
)
_TREATED = sort_of(
    "an eye was treated",
    "lens done, lenses done, lens swapped, new lenses, cataracts out, cataract out, cataract "
    "taken out, eyes done, eye injection, eye injections, eye jab, eye jabs, eye shot, eye shots, "
    "eye needle, intravitreal, injection in the eye, injection into the eye, cataract, cataracts, "
    "cataract op, cataract operation, cataract surgery, new lens, lens put in, lens implant, lens "
    "replacement, lens replaced, vitrectomy, eye op, eye operation, eye surgery, eye procedure, "
    "laser eye, lasik, squint operation, squint surgery, retina operation, retina surgery, "
    "retinal surgery, detachment operation, detachment surgery, glaucoma operation, glaucoma "
    "surgery, glaucoma op, trabeculectomy, corneal graft, cornea graft, cornea transplant, "
    "corneal transplant, eye implant, gas bubble, eye done, eye was done, eye operated on",
)
_NEEDLE = sort_of(
    "a needle, or an operation",
    "injection, injections, injected, jab, jabs, jabbed, shot, needle, implant, operation, op, "
    "surgery, operated",
)
_PAIN = sort_of(
    "an eye that hurts",
    "pain, pains, painful, hurts, hurting, hurt, sore, aches, aching, ache, throb, throbs, "
    "throbbing, agony, stabbing, agonising, excruciating, unbearable, severe, killing me, tender",
)
_BADLY = sort_of(
    "hurts badly",
    "more painful by, worse by the hour, getting more painful, getting more sore, agony, "
    "agonising, agonizing, excruciating, unbearable, severe pain, terrible pain, awful pain, bad "
    "pain, intense pain, really painful, very painful, so painful, hurts like hell, hurts a lot, "
    "hurts so much, hurts badly, really hurts, throb, throbs, throbbing, deep ache, killing me, "
    "more painful, pain is worse, pain is getting worse, hurts more and more, pain has got worse, "
    "worse pain, screaming",
)
_KILLING = sort_of(
    "hurts, in a manner of speaking", "killing me, is killing me, kills me, killing him"
)
_RED = sort_of(
    "an eye that is red",
    "streaming, gluey, red, bloodshot, inflamed, raw, angry looking, pink, scarlet, swollen, "
    "swelling, puffed up, pus, yellow stuff, green stuff, oozing, discharge, weeping, gunk, goo, "
    "milky, white blob",
)
_LIGHT = sort_of(
    "light hurts",
    "not look at the lamp, not look at a lamp, not look at lamps, not look at screens, not look "
    "at a screen, not look at the telly, not look at anything bright, lamp hurts, light hurts, "
    "lights hurt, hurts in the light, hurts in light, hates the light, hates light, not bear the "
    "light, not bear light, not stand the light, not stand light, not stand bright, not look at "
    "light, not look at the light, not look at lights, sensitive to light, sensitive to the "
    "light, light sensitive, photophobia, not face the light, shut in the light, open in the "
    "light, open it in the light, light is unbearable, light makes it, daylight hurts, sit in the "
    "dark, sitting in the dark, curtains closed, curtains shut, curtains drawn, sunglasses indoors",
)
_SIGHT = sort_of(
    "sight that is not clear",
    "fog, foggy, fogged, fogging, mist, misty, misted, haze, hazy, cloudy, clouded, blur, blurs, "
    "blurry, blurred, smeared, smoky, milky, steamed up, frosted, dim, dimmer, dark patches, "
    "floaters, cobwebs, black spots, black bits",
)
_WORSE = sort_of(
    "sight got worse",
    ", ".join(
        f"{sight} {how}"
        for sight in ("sight", "eyesight", "vision", "visions", "seeing")
        for how in (
            *(
                "is worse",
                "worse",
                "got worse",
                "has got worse",
                "getting worse",
                "gone",
                "is going",
            ),
            *("has gone", "gets worse", "is getting worse", "going", "dropped", "has dropped"),
            *("fading", "is fading", "much worse", "deteriorating", "went", "down", "is dropping"),
        )
    )
    + ", "
    + ", ".join(
        f"{sight} {how}"
        for sight in ("sights", "sight", "vision", "visions")
        for how in (
            "is a lot worse",
            "a lot worse",
            "is much worse",
            "far worse",
            "is gone",
            "is far worse",
            "has got a lot worse",
        )
    )
    + ", see less, sees less, seeing less, see worse, sees worse, hardly see, barely see, hardly "
    "see out of, losing sight, losing my sight, losing vision, losing my vision, not see out "
    "of, not see much out of, not see properly, not see anything, only see light, only see "
    "shapes, only see shadows, only see movement, gone blind, going blind, lost sight, lost "
    "vision, lost the sight, not see the letters, not see my hand, not count fingers",
)
# How an eye heals, and what is said not to be.
_MILD = sort_of(
    "mild, or not at all",
    "gritty, grit, like sand, sandy, itchy, watery, slightly red, a bit red, bit red, little red, "
    "a little red, slight redness, mild redness, bit of redness, some redness, red spot, red "
    "spots, red patch, red dot, red mark, red blob, red splodge, spot of blood, blood spot, "
    "slightly sore, a bit sore, bit sore, little sore, a little sore, mildly sore, slight "
    "soreness, bit of soreness, slightly blurry, bit blurry, a bit blurry, little blurry, a "
    "little blurry, slightly blurred, bit blurred, air bubble, no pain, not painful, no redness, "
    "not red, not sore, does not hurt, no blurring, not blurry, no swelling, pain free, painless, "
    "slight pain, bit of pain, a little pain, mild pain, pain relief, pain killer, painkiller, "
    "painkillers, did not hurt, red eyes, stopped hurting, less red, less sore, less blurry, less "
    "painful, red for a few hours, hurt for a minute, sore arm, arm is sore, hurts when they, "
    "hurt when they, was sore for a day",
)
# When it was treated: not when it hurts.
_WHEN = sort_of(
    "when it was treated",
    "says it, says its, says that, said it, days ago, day ago, a week ago, week ago, weeks ago, "
    "last week, last monday, last tuesday, last wednesday, last thursday, last friday, last "
    "night, the other day, a few days back, days back, a month ago, last month, last time, once, "
    "i had, had my, had his, had her",
)
_SINCE = sort_of("since it", "since, after, following, from the, day after, days after, ever since")
_SO = sort_of(
    "said of somebody", "had, has, have, is, are, was, gone, got, went, now, today, keeps"
)
_ANYONE = (*SOMEBODY, _SINCE, _SO)


def fires(heard: Heard) -> bool:
    """Whether an eye is said to be bad after an injection into it or an operation."""
    if not heard.says(*_ANYONE):
        return False
    treated = heard.says(_TREATED)
    if not (treated or heard.near(_EYE, _NEEDLE, LONG) or heard.near(_NEEDLE, _WORSE, LONG)):
        return False
    heard = heard.without(_WHEN).without(_MILD)
    hurts = told(heard, _PAIN) or heard.says(_KILLING)
    signs = [hurts, told(heard, _RED), told(heard, _LIGHT)]
    sees_worse = told(heard, _WORSE)
    several = sum(signs) + (sees_worse or told(heard, _SIGHT))
    if treated or heard.near(_EYE, _NEEDLE, NEAR):
        return several >= 2 or sees_worse or told(heard, _BADLY)
    return several >= 2 or (sees_worse and not heard.says(_EYE))


RULE = Danger(
    name="eye after an injection or operation",
    reason="emergency",
    fires=fires,
    in_phrasings=False,
)
