"""Somebody is out of touch with the world now, and frightened or dangerous with it."""

from askmono.safety.reading.frames import at_most, told, told_near, told_of_someone
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.people import SOMEBODY
from askmono.safety.rule import Danger

SEEING_THINGS = sort_of(
    "seeing things",
    "seeing insects, seeing soldiers, soldiers, swatting at, dead sister, dead husband, see "
    "people, impostor, agitated, talking non stop, jesus, hot and agitated, hot and confused, "
    "hot and raving, delirium, hiding, possessed, "
    "watching me, can see insects, voices, seeing things, seeing people, hearing voices, "
    "hallucinating, thinks, think people, convinced, paranoid, delusional, delirious, "
    "psychotic, psychosis, out of his mind, out of her mind, gone mad, gone crazy, acting "
    "crazy, raving, ranting, not know who he is, not know who she is, does not recognise, "
    "doesnt recognise, not know me, off his head, losing his mind, losing her mind, is "
    "confused, confused, talking to the wall, gone psycho, doolally, see devil, seeing ghost, "
    "naked, not herself, not himself, says the room, spiders, demons, monsters, freaking out, "
    "bad trip, thinking he can fly, bipolar, schizophrenic, manic, wild eyed, shouting at, "
    "talking to nobody, says theyre, the devil",
)
DANGEROUS = sort_of(
    "dangerous",
    "on the motorway, have to get out, slept for, not slept, and shaking, is dangerous, "
    "aggressive, trying to leave the house, trying to go out, on the road, grabbed, near the "
    "kids, digging at, punching, knife, hammer, gun, scissors, poker, axe, weapon, violent, "
    "attacking, attacked, hitting, hits, hit me, biting, bitten, bit the, kicking, kicked, "
    "smashing, smash*, throwing, traffic, in the road, on the roof, off the balcony, out of the "
    "window, out the window, climb out, barricaded, locked himself, locked herself, locked us, "
    "screaming, run outside, ran off, run off, run away, running into, running about, lashing "
    "out, swinging at, breaking things, not calm him, not calm her, not calm down, not hold "
    "him, hold him down, ripping, pulling at, open the car door, steering wheel, train tracks, "
    "in the street, going for people, beat people, hurting himself, hurting people, "
    "threatening, hurt somebody, hurt someone, kill somebody, kill someone, coming for me, "
    "coming for us, after me, right now, help me, need help, scared of him, scared of her, "
    "police, trying to leave, trying to get out, trying to jump, trying to climb, raging, in "
    "danger, getting worse, jump, will not put, crazy eyes, help now, tie him, lock her, lock "
    "him, frightening them, pinned, telling him to, telling her to, telling me to, shouting, "
    "set fire, going to open, four days, five days, three days, terrified, help",
)
SURE = sort_of(
    "surely disturbed",
    "running about in the road, in the middle of the, tracks, hitting me, bitten the nurse, "
    "hurting everyone, ripped his drip, ripped her drip, pull out the drip, tearing at, against "
    "the wall, see people in my room, coming for me, coming for us, replaced i, think i have "
    "died, i am dead, not know if i am alive, is not ending, losing his mind, losing her mind, "
    "lost it and, sycotic, with a hammer, with scissors, with an axe, in the wardrobe, thinks she "
    "is the, thinks he is the, thinks she is jesus, thinks i am the, thinks i am trying, thinks "
    "the baby, thinks our, grabbed a, get out of the car, open the car door, raging, tie him up, "
    "lock her in, lock him in, pulling at tubes, going wild, beat people, hit everybody, hit "
    "everyone, kicked the door, run off, run away, out of the house, smashing, swinging, walk "
    "into the sea, chasing, window ledge, fighting us, giving me orders, screaming at, crawling "
    "along, biting people, running into traffic, smashing up, attacking people, attacking me, "
    "attacking us, attacking his, attacking her, trying to jump, got a knife, has a knife, with a "
    "knife, picked up the bread knife, holding a knife, grabbed a knife, put the knife down, "
    "barricaded, on the roof, climbing out of the window, off the balcony, hitting the staff, "
    "hitting people, punching walls, banging his head, banging her head, clawing at her own, "
    "pulling his own eyes, punching himself, punching herself, punching his own, punching her "
    "own, hitting himself, hitting herself, scratching till, won't stop screaming, screaming and "
    "screaming, not stop screaming, lashing out, going for people, swinging at everyone, having a "
    "psychotic, psychotic right now, psychotic episode now, full blown psychosis, gone psycho, "
    "gone mad, raving, is freaking out, not hold him down, has a gun, got a gun, pointing a gun, "
    "covered the windows, hear* voices telling, voices are telling, voices telling, voices order "
    "me, voices ordering, voices order him, voices order her, voices command*, voices tell me, "
    "voices tell him, voices tell her, voices say i must, voices saying i must, voices will not "
    "stop, the voices are shouting, out of his mind, out of her mind, pinned down, got him "
    "pinned, throwing furniture, throwing stuff, breaking things, seeing things and, nothing is "
    "real and, gone completely off his head, really bad trip help, trip will not stop, is "
    "violent, turned violent, getting violent, become violent, very violent, gone crazy and, out "
    "of control, thinks he can fly, thinks she can fly, naked in the, psycosis help, psychosis "
    "help, hearing voices and, i am hearing voices",
)
PSYCHOTIC_NOW = sort_of(
    "psychotic now",
    "psycosis, psychosis, psychotic, sycotic, sycosis, paranoid, hallucinating, bad trip, "
    "raving, mad, crazy",
)
HELP = sort_of(
    "help with it",
    "help, now, right now, pls, please help, going on here, what do i do, need help, help me",
)


# An ailment that rages, and a body that goes its own way.
NOBODY_MAD = sort_of(
    "nobody is mad",
    ", ".join(
        (
            *(
                f"{ailment} {rages}"
                for ailment in (
                    *("eczema", "psoriasis", "itch", "itching", "headache", "thirst", "hunger"),
                    *("toothache", "thrush", "infection", "fever", "temperature", "heartburn"),
                    *("reflux", "hay fever", "hayfever", "acne", "hormones", "arthritis", "gout"),
                    *("sinuses", "cystitis", "rash", "cough", "flu", "colitis", "ibs", "piles"),
                )
                for rages in (
                    "is raging",
                    "are raging",
                    "has been raging",
                    "raging",
                    "still raging",
                )
            ),
            *(f"raging {ache}" for ache in ("headache", "thirst", "hunger", "fever", "infection")),
            *(
                f"{part} {mad}"
                for part in (
                    *("bowel", "bowels", "gut", "guts", "stomach", "tummy", "bladder", "periods"),
                    *("sugar", "sugars", "readings", "hormones", "skin", "hair", "appetite"),
                    *("itch", "itching", "nose", "sinuses", "ears", "eyes", "levels"),
                )
                for mad in ("gone mad", "have gone mad", "has gone mad", "going mad", "gone crazy")
            ),
        )
    ),
)


ONLY_CROSS = sort_of(
    "only cross",
    "i am raging, am raging at, one minute raging, raging the next, minute then raging, raging one "
    "minute, boss is raging, missus is raging",
)


def fires(heard: Heard) -> bool:
    """Whether somebody is said to be disturbed and in danger, or dangerous, now."""
    heard = heard.without(NOBODY_MAD)
    calmer = heard.without(ONLY_CROSS)
    if told_of_someone(calmer, SURE, 12) or (told(calmer, SURE) and at_most(heard, 9)):
        return True
    if told_near(heard, SEEING_THINGS, DANGEROUS, 10) and heard.says(*SOMEBODY):
        return True
    return told_near(heard, PSYCHOTIC_NOW, HELP, 4) and at_most(heard, 6)


RULE = Danger(name="disturbed", reason="emergency", fires=fires)
