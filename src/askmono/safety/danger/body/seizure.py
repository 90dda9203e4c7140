"""Somebody is having a fit, or has just had one and is not well.

Medical ground: a first fit, one that lasts over five minutes, or several without waking between
are emergencies (Epilepsy Society, Epilepsy Foundation); askmono does not time them, it escalates.
"""

from askmono.safety.reading.frames import at_most, told, told_near, told_of_someone
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.people import CHILDREN, GROWN_UPS, THIRD_PERSONS
from askmono.safety.rule import Danger

WENT = ("went", "gone", "go", "goes", "going", "is", "are", "has gone", "have gone", "get", "gets")

HAVING = sort_of(
    "having a fit",
    "fits and, has started shaking, is shaking all, shaking all over, fit in the, is it a fit, "
    "a proper fit, goes stiff, gone all stiff, jerking and, twitching and, is twitching, "
    "seizure and, not come out of the fit, limbs are going, is stiff and, jerking away, body "
    "jerking, jaw is clamped, shaking and eyes, shaking and not, having a fit in, not stop "
    "twitching, not stop shaking, will not stop jerking, never had one before and, fits not "
    "stopping, teeth clenched, jaw clamped, locked up, is jerking, keeps jerking, jerking all "
    "over, twitching all over, shaking like mad, spoon between, somebody is fitting, she is "
    "rigid, he is rigid, rescue medicine is not, is shaking strong, blank staring, lip "
    "smacking, still jerking, febrile fit, status had, epileptic and, fit in an hour, epilepsia "
    "attack, having a fit, having fits, having a seizure, having seizures, having a sezure, "
    "having another seizure, having another fit, having a convulsion, having one of her fits, "
    "having one of his fits, having a turn, having a febrile, has a seizure, had a seizure and, "
    "is fitting, is seizing, still fitting, still seizing, is convulsing, convulsing, "
    "convulsions, convuls*, started fitting, seizing, gone into a seizure, gone into one, went "
    "into a seizure, into a fit, fitting again, keeps fitting, frothing, foaming, froth coming, "
    "foam coming, foam, seizure will not stop, seizure not stopping, fit not stopping, fit will "
    "not stop, fit wont stop, tonic clonic, grand mal, have fits, having epilep*, taking a fit, "
    "taken a fit, have a fit now, getting fits, a fit right now, gave my wife a fit, fits in a "
    "row, second fit, third fit, third seizure, second seizure, first ever fit, first fit, fit "
    "lasting, fit still going, having the seizure, epileptic fit, withdrawal fit, thrashing, "
    "eyes rolled back, is a seizure, seizure right now, seizure now, seizure help, fit help, "
    "fits again, in spasm, status epilepticus, is it a seizure, after his fit, after her fit, "
    "fit is over, fits over, during the fit, fit finished, absence seizures now, bit his "
    "tongue, biting his tongue, biting her tongue, bitten his tongue, bit her tongue, gone "
    "stiff, went stiff, stiff as a board, gone rigid, went rigid",
)
BARE = sort_of(
    "bare fits",
    "seizure, seizures, siezure, seazure, seezure, sezure, seisure, siezing, fit, fits, "
    "fitting, convulsion, convulsions, convolsing, convulshuns",
)
JERKING = sort_of(
    "jerking",
    "jerking, twitching, shaking, thrashing, trembling, rigid, stiff, shaky, spasm, spasms, "
    "flapping, jumping, convolsing, shake",
)
WHOLE = sort_of(
    "whole body",
    "eyes are stuck, eyes stuck, eyes white, eyes gone, eyes rolled, eyes fixed, her eyes were "
    "going, eyes up, hand, not answering, mouth, all over, whole body, on the floor, "
    "uncontrol*, not stop, not stopping, not stopped, arms, arm, limbs, legs, leg, body, head, "
    "foam, drool*, wet himself, wet herself, blue, not answer, clamped, clenched, lip smacking, "
    "tongue, like mad, rolled, not know me, grinding, on floor, blank, staring, not hear me, "
    "locked up",
)
AFTER = sort_of(
    "after seizure",
    "after _, after the, since the, since _, what do i do, help, now, from _, not stop*, in the "
    "bath, on the floor, on the train, in the car, pregnant, rescue, again, at the",
)


BARE_SURE = sort_of(
    "surely a fit",
    "seizure, seizing, siezure, seazure, seezure, sezure, fitting, siezing, convulsion, convulsing",
)
# Hands that shake: a tremor, unless more of somebody shakes or they are not themselves.
TREMBLING_HANDS = sort_of(
    "trembling hands",
    "hands not stop shaking, hands will not stop shaking, hand not stop shaking, hand will not "
    "stop shaking, fingers not stop shaking, fingers will not stop shaking, hands keep shaking, "
    "hands not stop trembling, hands will not stop trembling",
)
# One part that stiffens is a muscle's doing: "his neck went stiff", "stiff in the knees".
STIFF_PART = sort_of(
    "a part that is stiff",
    ", ".join(
        phrase
        for part in (
            *("arm", "arms", "leg", "legs", "neck", "finger", "fingers", "hand", "hands", "knee"),
            *("knees", "back", "shoulder", "shoulders", "muscles", "joints", "feet", "ankles"),
            *("hips", "hip", "calves", "toes", "wrist", "wrists", "elbow", "elbows"),
        )
        for phrase in (
            *(f"{part} {joined}" for joined in ("all stiff", "so stiff", "still stiff")),
            *(f"stiff {part}", f"{part} seizing up", f"{part} seize up", f"{part} seizes up"),
            *(f"{part}{be}in spasm" for be in (" ", " is ", " are ", " still ", " is still ")),
            *(f"{part} {went} {stiff}" for went in WENT for stiff in ("stiff", "rigid")),
            *(f"stiff in {whose} {part}" for whose in ("the", "his", "her", "my", "both")),
            *(f"stiff in {part}",),
        )
    ),
)
FOAM_OF_A_CAN = sort_of(
    "foam of a can",
    "shaving foam, scalp foam, foam went in, foam got in, foam in my "
    "eye, foam in my eyes, foam in his eyes, foam in her eyes, foam in eye, foam in eyes",
)
SHAKES_NO = sort_of(
    "says no", "shaking his head, shaking her head, shakes his head, shakes her head"
)
SELF_NOW = sort_of("self now", "i am, my, me, i keep")

REPEATED = sort_of(
    "fits, however many",
    "fits, fit after fit, one fit, seizure, seizures, fitting, seizing, convulsions, convulsing, "
    "siezures, seziures",
)
ON_AND_ON = sort_of(
    "one after another",
    "back to back, one after another, one after the other, after another, nonstop, non stop, "
    "without a stop, without stopping, without a break, without coming round, no gap, no gaps, "
    "no break, no breaks between, keep coming, keeps coming, rolls into, rolling into, runs "
    "into, into the next, straight into another, into another one, follow each other, following "
    "each other, cluster, in clusters, one on top of, in between without, not come round "
    "between, not wake between, not waking between, will not end, not ending, fit after fit, "
    "seizure after seizure, then another and, constantly, continuously, continuous",
)
OF_EACH = 6  # words between fits and that they follow one another


def fires(heard: Heard) -> bool:
    """Whether a fit is said to be happening, or just over."""
    heard = _without_stiff_parts(heard.without(SHAKES_NO).without(FOAM_OF_A_CAN))
    if told_near(heard, REPEATED, ON_AND_ON, OF_EACH):
        return True
    but_hands = heard.without(TREMBLING_HANDS)
    heard = heard if but_hands.says(WHOLE) else but_hands
    if told(heard, HAVING) and (_of_somebody(heard) or at_most(heard, 10)):
        return True
    bare = at_most(heard, 1) and heard.words != ("fit",)  # "fit" alone may be anything
    if told_of_someone(heard, BARE_SURE, 6) or (bare and told(heard, BARE)):
        return True
    if told_near(heard, BARE_SURE, AFTER, 3) and at_most(heard, 8):
        return True
    return told_near(heard, JERKING, WHOLE, 5) and (_of_another(heard) or at_most(heard, 8))


def _without_stiff_parts(heard: Heard) -> Heard:
    """The same without a part that is stiff, unless more of a fit is told."""
    rest = heard.without(STIFF_PART)
    return heard if rest.says(HAVING, BARE, JERKING, WHOLE) else rest


def _of_somebody(heard: Heard) -> bool:
    return _of_another(heard) or heard.says(SELF_NOW)


def _of_another(heard: Heard) -> bool:
    return heard.says(THIRD_PERSONS, GROWN_UPS, CHILDREN)


RULE = Danger(name="seizure", reason="emergency", fires=fires)
