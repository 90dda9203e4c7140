"""Sugar that is dangerously low or high, told by a figure or with its signs; ketones with it.

Medical ground: JBDS guidance (UK) and the ADA's Standards of Care call a glucose under 3.0 mmol/l
(54 mg/dl) clinically significant, and vomiting, drowsiness or deep breathing with high sugar or
ketones of 3 mmol/l a sign of ketoacidosis; both name not being able to swallow or to be woken an
emergency. Chosen by people who are not clinicians.
"""

from askmono.safety.reading.figures import is_figure, value_of
from askmono.safety.reading.frames import calm, told, told_near
from askmono.safety.reading.heard import Heard, Sort, sort_of
from askmono.safety.reading.vocabulary import word_set
from askmono.safety.rule import Danger

LOW = 3.0  # mmol/l: under it sugar is dangerously low whatever is felt
LOWISH = 4.0  # mmol/l: under it with signs
HIGH = 15.0  # mmol/l: from it on with signs
MG = 40.0  # a figure from which it can only be mg/dl
LOW_MG, LOWISH_MG, HIGH_MG = 54.0, 70.0, 270.0  # the same in mg/dl
KETONES = 3.0  # mmol/l of blood ketones
NEAR = 4  # words between what is measured and its figure

_SUGAR = sort_of(
    "sugar",
    "sugar, sugars, glucose, blood sugar, blood sugars, blood glucose, bm, bms, bg, bgs, bsl, "
    "glucometer, meter, cgm, libre, dexcom",
)
_KETONES = sort_of("ketones", "ketone, ketones, keytones, blood ketones, ketone strip")
_OFF_SCALE = sort_of(
    "off the scale",
    "shows hi, shows lo, showing hi, showing lo, says hi, reads hi, reading hi, is hi, says lo, "
    "reads lo, reading lo, is lo, says low, reads low, reading low, says high, reads high, "
    "reading high, read high, off the scale, sky high, very high, really high, too high, very "
    "low, really low, too low, will not come up, not coming up, will not come down, not coming "
    "down, keeps dropping, still dropping",
)
_METER = sort_of(
    "a meter",
    "meter, monitor, glucometer, reader, reading, libre, dexcom, cgm, sensor, sugar, sugars",
)
# Under what a meter can show: 1.1 mmol/l (20 mg/dl) of most, 2.2 mmol/l (40 mg/dl) of sensors.
_UNDER_SCALE = sort_of(
    "under what it can show",
    "says lo, reads lo, reading lo, shows lo, showing lo, showed lo, displays lo, flashing lo, "
    "flashes lo, just lo, is lo, came up lo, coming up lo, comes up lo, goes lo, reading of lo, "
    "gives lo, said lo, read lo, saying lo",
)
_LOW_SIGNS = sort_of(
    "signs of low sugar",
    "shaking, shaky, trembling, sweaty, sweating, clammy, confused, talking rubbish, rubbish, "
    "slurring, slurred, not make sense, not making sense, out of it, vision, blurred, drowsy, "
    "sleepy, dizzy, faint, fainting, fitting, weak, pale, grey, not swallow, not waking, not "
    "wake, not awake, limp, floppy, aggressive, feel terrible, feel awful, feel bad, feel faint, "
    "passing out, pass out, collapsed, after juice, three juices, will not come up, not coming "
    "up, what now, what do i do, what should i do, help, drank juice, eaten and",
)
_HIGH_SIGNS = sort_of(
    "signs of ketoacidosis",
    "sick, vomit*, throwing up, throw up, puking, being sick, tummy pain, belly pain, stomach "
    "pain, breathing fast, breathing deep, deep breathing, fast breathing, breathless, panting, "
    "sleepy, drowsy, confused, very sleepy, not waking, not wake, out of it, breath smells, pear "
    "drops, nail varnish, nail polish, fruity, ketones, so thirsty, not make sense, limp, floppy",
)
_HYPO = sort_of("hypo", "hypo, hypos, hypoing, hypoglycaemic, hypoglycemic, going low, gone low")
_GRAVE = sort_of(
    "grave with a hypo",
    "not swallow, unconscious, not wake, not waking, not come round, not come out, not respond*, "
    "fitting, fit, seizure, confused, aggressive, not make sense, not get him, not get her, will "
    "not eat, will not drink, refusing, passed out, glucagon, not coming up, will not come up",
)
_WITHOUT = sort_of(
    "without insulin",
    "no insulin, ran out of insulin, run out of insulin, without insulin, missed insulin, stopped "
    "insulin, stopped my insulin, not had insulin, forgot insulin, pump stopped, pump failed, "
    "pump broke, pump is broken, no _ for, ran out of _, not had _, without _ for",
)
_DIABETIC = sort_of(
    "diabetic", "diabetic, diabetes, type 1, type one, t1, insulin, sugar, sugars, metformin, _"
)
_SMELL = sort_of(
    "smells of acetone",
    "smells of pear drops, smells like pear drops, pear drops, smells of nail, smells like nail, "
    "nail varnish remover, nail polish remover, smells fruity, fruity breath, breath smells "
    "sweet, breath is fruity, smells of acetone",
)
_AIM = sort_of(
    "a target, or what it was",
    "target, aim, should be, supposed to be, normal is, range, last week, last month, yesterday, "
    "hba1c, a1c, average, used to be, was, grams of, spoons, teaspoons, in my tea, sugar free",
)
_NO_LEVEL = word_set(
    "grams g years year hours hour times weeks days units tablets mg percent am pm"
)


_KINDS = word_set("type kind typ stage")
_POINTING = word_set("the this that which first second last other another no any")


def fires(heard: Heard) -> bool:
    """Whether sugar or ketones are told to be dangerous."""
    if told(heard, _HYPO) and told(heard, _GRAVE):
        return True
    if told(heard, _SMELL) and heard.says(_DIABETIC, _HIGH_SIGNS):
        return told(heard, _HIGH_SIGNS)
    if told(heard, _WITHOUT) and told(heard, _HIGH_SIGNS):
        return True
    if told(heard, _KETONES) and (told(heard, _HIGH_SIGNS) and _besides_ketones(heard)):
        return True
    if told_near(heard, _METER, _UNDER_SCALE, NEAR):
        return True
    if told(heard, _SUGAR) and told(heard, _OFF_SCALE):
        return told(heard, _LOW_SIGNS) or (told(heard, _HIGH_SIGNS) and _besides_ketones(heard))
    return _by_figure(heard)


def _besides_ketones(heard: Heard) -> bool:
    return any(heard.words[start][:6] != "ketone" for start, _ in heard.places(_HIGH_SIGNS))


def _by_figure(heard: Heard) -> bool:
    if heard.says(_AIM):
        return False
    if any(value >= KETONES for value in _levels(heard, _KETONES) if value < MG):
        return True
    for value in _levels(heard, _SUGAR):
        low, lowish, high = (LOW_MG, LOWISH_MG, HIGH_MG) if value >= MG else (LOW, LOWISH, HIGH)
        if value < low:
            return True
        if value < lowish and told(heard, _LOW_SIGNS):
            return True
        if value >= high and told(heard, _HIGH_SIGNS):
            return True
    return False


def _is_of_kind(words: tuple[str, ...], at: int) -> bool:
    """Whether a figure is of a kind of diabetes, or points at something: "type 2", "the one"."""
    before = words[at - 1] if at else ""
    return before in _KINDS or (words[at] == "one" and before in _POINTING)


def _levels(heard: Heard, of: Sort) -> list[float]:
    """The figures that stand right after what is measured, told as so."""
    words = heard.words
    return [
        value_of(words[at])
        for start, end in heard.places(of)
        for at in range(end, min(end + NEAR, len(words)))
        if is_figure(words[at]) and value_of(words[at]) > 0
        if _NO_LEVEL.isdisjoint(words[at + 1 : at + 2]) and not _is_of_kind(words, at)
        if not calm(heard, (start, at + 1))
    ][:4]


RULE = Danger(name="sugar", reason="emergency", fires=fires, in_phrasings=False)
