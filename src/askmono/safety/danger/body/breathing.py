"""Somebody cannot breathe, has stopped, breathes too slowly, or is turning blue.

Medical ground: the monograph lists respiratory depression as a serious effect; slow, noisy or
paused breathing and blue lips are reasons to call for help at once in every first-aid course.
"""

from askmono.safety.reading.frames import at_most, calm, told, told_near, told_of_someone
from askmono.safety.reading.heard import Heard, Sort, sort_of
from askmono.safety.reading.people import CHILDREN, SOMEBODY, owners
from askmono.safety.reading.times import NOW
from askmono.safety.rule import Danger

CANNOT_BREATHE = sort_of(
    "cannot breathe",
    "no air help, not breav, brthe, not tell if he is breathing, not tell if she is breathing, is "
    "he breathing, is she breathing, my chest will not expand, chest will not expand, chest not "
    "moving, not see her chest going, not see his chest going, chest is caving, chest caving, "
    "chest hardly moves, chest closing up, rescue breaths how, no breathing, finding it hard to "
    "breathe, little hard to breathe, keep telling her to breathe, keep telling him to breathe, "
    "not seem to get my breath, not able to take the air, pillow over my face, belt round my "
    "lungs, sucking in at the ribs, long gaps in, ribs sucking, chest is sucking, breathing is "
    "slow, breathings slow, breathing v shallow, breathing is a bit slow, inhaler is not working, "
    "inhalers not working, inhaler not helping, inhaler is not helping, inhaler does not help, "
    "inhaler does nothing, puffer not helping, nebuliser not helping, blue inhaler empty, short "
    "of breath right now, breathless and, sudden breathlessness, asthma attack blue, stopped and "
    "started breathing, desaturat*, desatting, sats are dropping, sats dropping, sats falling, "
    "sats going down, not breath*, is not breathing, not able to breathe, not able to breath, not "
    "been breathing, no breath*, getting no air now, no air in, no air going in, no air coming, "
    "no breath, stopped breathing, quit breathing, breathing stopped, breathing has stopped, "
    "breathing is stopping, breath is stopping, unable to breathe, barely breath*, hardly "
    "breath*, scarcely breath*, barely taking breath*, gasping, gasps, suffocat*, not get air, "
    "not get any air, not get enough air, not take the air, not take air, not get a breath, not "
    "get my breath, not get her breath, not get his breath, not catch my breath, not catch his "
    "breath, not catch her breath, not catch breath, not seem to breathe, not get her wind, not "
    "get his wind, not get my wind, not get a full breath, not take a breath, not take a full "
    "breath, not breave, not breeth, struggl* to breathe, struggling for breath, struggling for "
    "air, struggl* to breath, fighting for breath, fighting for every breath, fighting for air, "
    "fighting to breathe, need air, forgets to breathe, forget to breathe, forgetting to breathe, "
    "not remember to breathe, airway is blocked, airway blocked, airway feels blocked, windpipe "
    "closing, windpipe is closing, lungs feel locked, she stops breathing, he stops breathing, "
    "baby stops breathing, keeps stopping breathing, breathing in gasps, rescue breaths, mouth to "
    "mouth, no puff at all, not finish a sentence, not talk in full sentences, barely get air, "
    "hard to breathe, hard to breath, difficulty breathing, difficulty in breathing, trouble "
    "breathing, breathing with difficulty, cyaan breathe, nah breathe, no dey breathe, no can "
    "breathe",
)
SHORT_OF_BREATH = sort_of(
    "short of breath",
    "short of breath, breathless, breathlessness, out of breath, panting, wheezing, wheezy, "
    "stridor, rattling, rattly, gurgling, gurgle, choking for air, huffing and puffing, asthma "
    "attack, grunting, crowing noise, whistling noise, death rattle, agonal, ribs sucking in, "
    "apnoeic, cyanosed, cyanotic, not breathing right, panting like, pink froth, drowning",
)
BREATH = owners(
    "breath",
    "breath, breaths, breathe, breathes, breathing, breathin, respire*, resps, respiration*, "
    "resp rate, lungs, breethin, brethin",
)
BADLY = sort_of(
    "badly",
    "slow, slowly, slower, slowed, shallow, shallower, funny, weird, weirdly, strange, "
    "strangely, odd, oddly, wrong, bad, badly, noisy, rattling, gurgl*, gaps, gap, pause, "
    "pauses, paused, pausing, long pauses, stopping, stopped, labour*, labor*, hardly, barely, "
    "fast, faint, fainter, worse, struggl*, difficult*, not right, irregular, crackly, wet, far "
    "apart, further apart, tiny, not good, not well, all wrong, really hard, every ten seconds, "
    "every now and then, not come, will not come, each time, going, quick*, like a fish, like a "
    "dog, through a straw, hurts",
)
BODY = owners(
    "body that may turn blue",
    "lips, lip, mouth, face, fingers, fingernails, nails, finger tips, fingertips, hands, "
    "ears, tongue, toes, feet",
)
SKIN = owners("skin", "skin")
BLUE = sort_of(
    "blue",
    "blue, bluish, blueish, purple, grey, gray, dusky, mauve, ashen, lilac, violet, putty, "
    "navy, black and blue, slate",
)
MARKS = sort_of(
    "marks on the skin",
    "purple marks, purple mark, blue marks, purple bruise, purple bruises, blue bruises",
)
TURNED = sort_of(
    "turned blue",
    "gone blue, going blue, goes blue, turned blue, turning blue, went blue, become blue, "
    "becoming blue, is blue, is so blue, looks blue, looks a bit blue, look blue, looking blue, "
    "and blue, gone purple, going purple, turning purple, turned purple, went purple, is "
    "purple, gone grey, going grey, gone gray, going gray, turning grey, turning gray, turned "
    "grey, went grey, she is grey, he is grey, i am grey, face is grey, looks grey, looks gray, "
    "gone a funny colour, gone a funny color, funny colour, bad colour, bad color, weird "
    "colour, colour of putty, like putty, blue lipped, blue in the face, then blue, lips blue, "
    "is going blue, gone ashen, gone a bad colour, weird color, funny color, white as a sheet, "
    "going pale and",
)
COLOURED = sort_of(
    "what may change colour",
    "hair, hairs, beard, urine, wee, pee, stool, stools, poo, poos, poop, pooh, faeces, feces, "
    "motions, nail, nails, toenails, teeth, sweat, tears, contact lens, contact lenses, bruise",
)
# Bruises, and a tint of all that is seen: by neither does anybody turn blue.
NOBODY_BLUE = sort_of(
    "blue, but nobody",
    "black and blue, and blue marks, and blue bruises, and blue blotches, and blue patches, and "
    "blue spots, "
    + ", ".join(
        f"{all_} {look} {bit}{hue}"
        for all_ in ("everything", "things", "it all", "colours", "colors", "lights", "the screen")
        for look in ("looks", "look", "is", "are", "seems")
        for bit in ("", "a bit ", "all ", "sort of ", "kind of ", "slightly ")
        for hue in ("blue", "bluish", "purple", "grey")
    ),
)
LIPS = sort_of("lips", "lip, lips, mouth, tongue")  # a bruise is seldom there
LEVELS = sort_of(
    "oxygen levels",
    "sats, sat, spo2, oxygen, o2, oxygen level, oxygen reading, saturation*, oximeter",
)
RATES = sort_of(
    "rates of breathing",
    "breaths a minute, breaths per minute, breaths in a minute, resps, respirations, "
    "respirations of, resp rate, breaths a min, one breath every, breath every, rr, breaths per",
)
DROPPING = sort_of(
    "dropping",
    "dropping, falling, going down, crashing, keeps dropping, dropped to, low and",
)

LOW_OXYGEN = range(40, 91)  # per cent; a healthy reading is 94 or more
SLOW_BREATHING = range(1, 11)  # breaths a minute; an adult at rest takes 12 to 20
NUMBERS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}


WORDLESS = sort_of(
    "too breathless to speak",
    "hardly speak, hardly talk, barely speak, barely talk, not speak, not talk, not get my words "
    "out, not get his words out, not get her words out, only whisper, hardly whisper",
)
FEW_WORDS = sort_of(
    "a word or two",
    "a word or two, one or two words, one word, two words, three words, couple of words, few "
    "words, a word at a time, words at a time, single words, odd word, word by word, half a "
    "sentence, whole sentence, full sentence, a sentence",
)
BETWEEN_BREATHS = sort_of(
    "between breaths",
    "between breaths, between breath, between each breath, between gasps, before a breath, then "
    "breathe, then breathes, to breathe, then a breath, then gasp*, then gasps, gasping, for "
    "breath, per breath, in a breath, in one breath, without a breath, without breathing, "
    "without gasping, without stopping for, breath in between, for air, out of puff, puffer, "
    "inhaler, nebuliser",
)
SPEAKS = sort_of(
    "speaks",
    "speak, speaks, speaking, say, says, saying, talk, talks, talking, get, gets, manage, "
    "manages, managing, only, words, word",
)
FOR_BREATH = sort_of(
    "what is used for breath",
    "inhaler, inhalers, puffer, nebuliser, nebulizer, spacer, asthma, copd, breath*, oxygen",
)


# An illness of the lungs that somebody has, and no breath that fails now.
LUNGS_THAT_ARE_BAD = sort_of(
    "lungs that are bad",
    "bad lungs, weak lungs, poor lungs, dodgy lungs, damaged lungs, scarred lungs, lungs are bad, "
    "lungs are weak, lungs are poor, lungs are not great, bad chest and lungs",
)
SUCCESS = sort_of("success", "came back, a little, a bit, and they")


# A nose that is blocked, by which no breath is lost. Small babies breathe through theirs.
def _through(name: str, noses: tuple[str, ...]) -> Sort:
    """The ways to say that no breath comes through a nose, of somebody's own or of any."""
    return sort_of(
        name,
        ", ".join(
            f"{cannot} {breathe} {by} {nose}"
            for cannot in ("not", "hardly", "barely", "hard to", "struggling to", "struggle to")
            for breathe in ("breathe", "breath")
            for by in ("through", "thru", "out of", "by", "with")
            for nose in noses
        ),
    )


OWN_NOSE = _through(
    "through ones own nose", ("my nose", "me nose", "my nostrils", "my left nostril")
)
ANY_NOSE = _through(
    "through a nose", ("the nose", "nose", "his nose", "her nose", "one nostril", "his nostrils")
)
# "Nose blocked and i can not breathe" may be more than a nose, and keeps its card.
SO_BLOCKED = sort_of(
    "a nose so blocked that no breath comes",
    ", ".join(
        f"{blocked} {that}{cannot} breathe"
        for blocked in (
            *(f"nose so {how}" for how in ("blocked", "stuffed", "stuffy", "bunged up")),
            *(f"nose is so {how}" for how in ("blocked", "stuffed", "stuffy", "bunged up")),
            *("nose is a wall", "nose is a brick wall", "nose is like concrete"),
        )
        for that in ("", "i ", "that i ")
        for cannot in ("can not", "could not", "can hardly", "can barely")
    ),
)
# Sleep apnoea that is known, with what is worn for it.
APNOEA = sort_of(
    "known sleep apnoea",
    "cpap, sleep apnoea, sleep apnea, apnoea machine, apnea machine, sleep mask, sleep machine, "
    "mask at night, mask when he sleeps, mask when she sleeps, mask in bed, mask for sleeping, "
    "breathing machine at night, machine at night, machine for sleeping",
)
STOPS_ASLEEP = sort_of(
    "stops asleep",
    ", ".join(
        f"{why}{who} stop{s} breathing{when}"
        for who, s in (("i", ""), ("he", "s"), ("she", "s"))
        for why, when in (
            *(("because ", ""), ("as ", ""), ("cause ", ""), ("since ", "")),
            *(("", f" {when}") for when in ("in sleep", "in my sleep", "in his sleep")),
            *(("", f" {when}") for when in ("in her sleep", "at night", "of a night", "asleep")),
        )
    ),
)


def fires(heard: Heard) -> bool:
    """Whether somebody is said to have trouble breathing now."""
    if told(_without_nose_and_sleep(heard), CANNOT_BREATHE):
        return True
    bruises_aside = heard.without(NOBODY_BLUE)
    if told(bruises_aside, TURNED) and not heard.says(COLOURED):
        return True
    if told_near(heard, WORDLESS, FOR_BREATH, 9) or _in_few_words(heard):
        return True
    if told_of_someone(heard, SHORT_OF_BREATH, 8) or told_of_someone(heard, RATES, 4):
        return True
    if told(heard, SHORT_OF_BREATH) and at_most(heard, 7):
        return not heard.begins(SHORT_OF_BREATH) or (at_most(heard, 4) and _of_somebody(heard))
    if told_near(heard if heard.says(LIPS) else bruises_aside, BODY, BLUE, 4):
        return True
    if told_near(heard, SKIN, BLUE, 4) and not heard.says(MARKS):
        return True
    heard = _without_nose_and_sleep(heard.without(LUNGS_THAT_ARE_BAD))
    if told_near(heard, BREATH, BADLY, 4) and (
        _of_somebody(heard) or (at_most(heard, 5) and not heard.begins(BADLY))
    ):
        return True
    if told_near(heard, LEVELS, DROPPING, 4) and not heard.says(SUCCESS):
        return True
    return _reads(heard, LEVELS, LOW_OXYGEN) or _reads(heard, RATES, SLOW_BREATHING)


def _without_nose_and_sleep(heard: Heard) -> Heard:
    """The same without a breath that does not come through the nose, or stops in known apnoea."""
    if heard.says(APNOEA) and not heard.says(NOW):
        heard = heard.without(STOPS_ASLEEP)
    heard = heard.without(OWN_NOSE).without(SO_BLOCKED)
    if heard.says(CHILDREN):
        return heard
    return heard.without(ANY_NOSE)


def _in_few_words(heard: Heard) -> bool:
    """Whether somebody gets no more than a word or two out between breaths."""
    return told_near(heard, FEW_WORDS, BETWEEN_BREATHS, 7) and told_near(
        heard, FEW_WORDS, SPEAKS, 5
    )


def _of_somebody(heard: Heard) -> bool:
    return heard.says(*SOMEBODY)


def _reads(heard: Heard, sort: Sort, numbers: range) -> bool:
    """Whether a number of a range stands within five words of a reading."""
    for start, end in heard.places(sort):
        for word in heard.words[max(0, start - 3) : end + 6]:
            value = int(word) if word.isdecimal() and len(word) < 4 else NUMBERS.get(word, -1)
            if value in numbers and not calm(heard, (start, end)):
                return True
    return False


RULE = Danger(name="breathing", reason="emergency", fires=fires)
