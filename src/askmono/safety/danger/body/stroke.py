"""Signs of a stroke: a drooping face, a weak side, speech gone, the worst headache.

Medical ground: the FAST test (face, arms, speech, time) of the Stroke Association and the American
Stroke Association.
"""

from askmono.safety.reading.frames import at_most, told, told_near, told_of_someone
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.people import SOMEBODY, owners
from askmono.safety.rule import Danger

FACE = owners("face", "face, mouth, smile, lip, eyelid, cheek")
DROOPING = sort_of(
    "drooping",
    "droop*, lopsided, wonky, crooked, twisted, twist, dropped, gone down, melted, hanging, one "
    "side, on one side, numb, not moving, down on one side, uneven, to one side, sagging, "
    "slipped",
)
LIMB = owners(
    "limb",
    "arm, arms, leg, legs, hand, hands, foot, side, right side, left side, one side",
)
WEAK = sort_of(
    "weak",
    "not grip, not hold a cup, hanging, drift, not feel, will not grip, will not lift, will not "
    "go, pins and needles, missing his mouth, weak, numb, dead, limp, not move, not lift, not "
    "raise, not work, not working, useless, heavy, paralys*, paralyz*, will not do, dropped, "
    "dragging, given up, gone dead, not do what, no use, gone weak, not use",
)
SUDDEN = sort_of(
    "suddenly",
    "sudden, suddenly, all of a sudden, just now, now, gone, went, after, since, help, out of "
    "nowhere, one side, left, right, woke up, on one side, scared, still, ago, his, her, side",
)
SPEECH = sort_of(
    "speech gone",
    "not string a sentence now, not get a sentence, keeps saying the wrong, mouth is drooping, "
    "speech has gone funny, not talk properly, not speak right, speaking gibberish, speech "
    "slurred all, his words, her words are, talking gibberish, is slurring and, words come out "
    "wrong, speech is going, voice gone strange, slur and lean, mumbling and, words are coming "
    "owt, words are jumbled, words are salad, words wrong, can not understand me, not "
    "understand me suddenly, opens her mouth and nothing, opens his mouth and nothing, words "
    "coming out, and slurred speech, jumbled, slurred speech, not tell me his own name, "
    "aphasia, mouth and nothing comes, can not speak now, not speak now, suddenly not speak, "
    "and not speak, and not talk, is not talking, he can not speak, she can not speak, not able "
    "to speak, he can not talk, she can not talk, i can not speak, i can not talk, not get my "
    "words out, not get his words out, not get her words out, not get words out, speech "
    "slurred, slurring, slurred, speech has gone, speech gone, words coming out wrong, words "
    "are coming out, not say it, words jumbled, speech not clear, nothing comes out, speech is "
    "gone, speech is slurred, not understand what he is saying, words in the wrong order, not "
    "speak properly, talking funny, speech all wrong, not cannot talk, lost his speech, lost "
    "her speech, not speak good, no talk, speech is funny",
)
HEADACHE = sort_of(
    "worst headache",
    "it is the worst headache, this is the worst headache, it is the worst head pain, this is "
    "the worst head pain, worst headache, thunderclap, sudden headache, blinding headache, head "
    "feels like it is burst, heads exploding, head is exploding, terrible headache and, headache "
    "and one pupil, like being hit on the back of the head, sudden severe headache, worst head "
    "pain, headache of my life, worst headache ever, worst headache of, worst headache i ever, "
    "worst headache i have ever, worst headache i have had, worst head pain ever, worst head "
    "pain i have ever had",
)
EVER_HAD = sort_of(
    "ever had", "i have ever had, i ever had, he has ever had, she has ever had, i have had"
)
HEAD_HURTS = sort_of(
    "the head hurts",
    "headache, headaches, head pain, head hurts, pain in my head, pain in his head, pain in her "
    "head, head ache, head is, migraine",
)
LIKE_NO_OTHER = sort_of(
    "like no other",
    "worst of my life, worst of his life, worst of her life, the worst ever, worst ever, worst i "
    "have ever, worst i have had, worst i ever, worst he has ever, worst she has ever, never had "
    "one so bad, never had one this bad, never had one like, worst in my life, like a "
    "thunderclap, thunderclap, like a clap of thunder, like a bomb, like an explosion, hit me "
    "like, like a hammer, like a blow, hit by a bat, exploded, came on in a second, came on in "
    "seconds, in seconds, out of nowhere",
)
SIGHT = sort_of(
    "sight gone",
    "see out of the left, see out of the right, went double, one pupil is bigger, one pupils "
    "bigger, one pupil bigger, lost my eyesight, balance and, went blind, gone blind, lost my "
    "sight, lost his sight, lost her sight, can not see out of, not see out of, seeing double, "
    "everything went double, curtain came down, vision has gone, eyesight is gone, eyesights "
    "gone, lost my vision, blind in one eye, not see anything, blacked out vision",
)
STROKE = sort_of(
    "stroke",
    "having a stroke, having a strok, have a stroke, had a stroke and, a stroke, stroke now, "
    "stroke help, stroke symptoms, strok symtoms, fast test positive, mini stroke, hemiparesis, "
    "facial droop, tia, facial palsy",
)


HAPPENING = sort_of(
    "a stroke happening",
    "strok symtoms, sudden aphasia, leaning to one side, gone all crooked, lean to one side, "
    "arm drift, having a stroke, having a strok, think it is a stroke, think its a stroke, is "
    "this a stroke, is it a stroke, stroke now, stroke help, just happened, strok, or a stroke, "
    "be a stroke, facial droop, hemiparesis, test positive",
)


# Both hands or feet at once, or fingers alone: of a stroke one side goes.
ON_BOTH_SIDES = sort_of(
    "numb on both sides",
    ", ".join(
        f"{part} {go}{numb}"
        for part in (
            "hands",
            "fingers",
            "toes",
            "feet",
            "both hands",
            "hands and feet",
            "fingertips",
        )
        for go in ("", "are ", "go ", "going ", "gone ", "get ", "feel ", "keep going ")
        for numb in ("numb", "dead", "prickly", "tingly", "buzzy", "pins and needles")
    ),
)
ONE_SIDE = sort_of(
    "on one side",
    "one side, side, left, right, face, mouth, smile, eye, speech, talk*, speak*, words, slur*, "
    "suddenly, sudden, all of a sudden, just now, help",
)
CAN_NOT_TALK = sort_of("cannot talk", "i can not talk, i can not speak, not able to speak")
SORE_MOUTH = sort_of(
    "a sore mouth or a voice that is gone",
    "sores, ulcer*, sore mouth, mouth is sore, mouth so sore, dry mouth, mouth is dry, mouth so "
    "dry, hoarse, lost my voice, losing my voice, voice has gone, laryngitis, tonsils, tonsillitis",
)


def fires(heard: Heard) -> bool:
    """Whether signs of a stroke are said to be there."""
    if not heard.says(ONE_SIDE):
        heard = heard.without(ON_BOTH_SIDES)
    if heard.says(SORE_MOUTH):
        heard = heard.without(CAN_NOT_TALK)
    whose = heard.says(*SOMEBODY)
    short = at_most(heard, 7)
    if told_near(heard, FACE, DROOPING, 4) and (whose or short):
        return True
    if (
        told_near(heard, LIMB, WEAK, 4)
        and (told_near(heard, LIMB, SUDDEN, 6) or short)
        and (whose or short)
    ):
        return True
    if told_of_someone(heard, SPEECH, 9) or (told(heard, SPEECH) and short):
        return True
    if told_near(heard, HEAD_HURTS, LIKE_NO_OTHER, 8):
        return True
    if told(heard.without(EVER_HAD), HEADACHE) or (told(heard, SIGHT) and (whose or short)):
        return True
    if told(heard, STROKE) and (
        at_most(heard, 4) or told_of_someone(heard, HAPPENING, 8) or heard.says(HAPPENING)
    ):
        return True
    return heard.words == ("stroke",)


RULE = Danger(name="stroke", reason="emergency", fires=fires)
