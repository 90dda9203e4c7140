"""The medicine was had with alcohol, opioids, sedatives or street drugs, and somebody is unwell.

Medical ground: the monograph names CNS depressants among its interactions. Without a bad state the
question is one about interactions, and is answered as such.
"""

from askmono.safety.reading.frames import at_most, told, told_near
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.rule import Danger

SUBSTANCES = sort_of(
    "substances",
    "alcohol, vodka, wine, beer, beers, whisky, whiskey, gin, rum, sherry, brandy, liquor, "
    "pints, cans, drunk, drink, drank, drinking, booze, boozing, drinks, shots, bottle of wine, "
    "nightcap, cider, tequila, jameson, spirits, cocktail, morphine, oxy, oxycodone, oxycontin, "
    "codeine, tramadol, fentanyl, heroin, methadone, opioid*, opiate*, buprenorphine, oramorph, "
    "percocet, vicodin, hydrocodone, suboxone, valium, diazepam, diazapam, xanax, xans, benzo*, "
    "lorazepam, zopiclone, zolpidem, ambien, temazepam, clonazepam, sleeping pill, sleeping "
    "pills, sleeping tablet, sleeping tablets, sleepers, sedative*, gabapentin, pregabalin, "
    "lyrica, ghb, g, coke, cocaine, mdma, ecstasy, molly, meth, speed, speedball, spice, acid, "
    "lsd, weed, pills, downers, antihistamine*, antidepressant, maoi, viagra, poppers, mixed, "
    "mixing, cut with, patch, painkillers, pain medicine, opiates, crack, mushrooms, edibles, "
    "crystal",
)
BAD_STATE = sort_of(
    "bad state",
    "not stay awake, not keep, keep passing out, keeps passing out, passing out, passed out, "
    "passes out, nodding, nod off, nodding off, nodding out, drowsy, drowsier, very sleepy, so "
    "sleepy, sleepy, out of it, slurring, dribbling, floppy, like jelly, barely there, going "
    "under, going blue, gone blue, grey, going grey, gone grey, collapsing, collapses, rigid, "
    "stiff, slipping, sinking, not making sense, not make sense, dropping off, twitching, hardly "
    "breathing, breathing slow, breathing feels slow, breathing is slow, slow breathing, snoring, "
    "gurgling, not sit up, cold and clammy, clammy, scared to go to sleep, unresponsive, not "
    "wake, not waking, faint, not see straight, heart thumping, hearts mad, burning hot, burning "
    "up, pass out, not rite, not right, not well, small pupils, pinpoint, legs will not work, not "
    "speak, not talk, no talk, mumbling, in a heap, shaking all over, pouring sweat, really slow, "
    "head on his chest, head on her chest, getting drowsier, really heavy, feel awful, feel "
    "terrible, feeling faint, feeling dodgy, not feel my, sats, resps, not move, black at the "
    "edges, something is not right, not respond, not rouse, rambling, moaning, one eye open, feel "
    "weird, feels weird, chest, vomiting, being sick, been sick, peculiar, heart, help, staring, "
    "wont wake, pulse, hot and, so hot, limp, confused, pale, stopping, jerking, sweating, "
    "barely, hard to keep awake, not keep awake, not keep my eyes open, not keep his eyes open, "
    "not keep her eyes open, eyes keep closing, eyes closing, sleep too strong, sleeping funny, "
    "twitch*",
)
NARCAN = sort_of(
    "narcan",
    "gave him narcan, gave her narcan, gave him naloxone, gave her naloxone, do i give narcan, "
    "gave naloxone, gave narcan, narcan did not, naloxone did not, give him narcan, give her "
    "narcan, use narcan on him, give naloxone, narcan didnt, need narcan",
)
ORGANS = ("heart", "chest", "pulse")
ILLS = ("pressure", "blood pressure", "sugar", "gout", "water", "thyroid", "kidneys", "cholesterol")
# Acid that is no drug.
STOMACH_ACID = sort_of(
    "stomach acid",
    "acid reflux, stomach acid, acid up my, acid coming up my, acid coming up in my, acid comes up "
    "my, acid comes up in my, acid burning my, acid burning in my, acid burning up my, acid burns "
    "my, acid in my throat, acid in my mouth, acid in my chest, acid rising up my, tablet for "
    "acid, tablets for acid, acid indigestion, heart burn, folic acid",
)
# What a medicine is for, or may do in general; nothing that is felt now.
AN_ORGAN = sort_of(
    "an organ named only",
    ", ".join(f"for {whose}{it}" for whose in ("", "my ", "the ", "his ", "her ") for it in ORGANS)
    + ", "
    + ", ".join(f"for {other} and {it}" for other in ILLS for it in ORGANS)
    + ", heart pill*, heart tablet*, heart drug*, heart medicine*, heart meds, heart attacks, "
    "hacking chest, from the pills, pills give you, pills give people, painkillers give",
)
WITH_PERSON = sort_of(
    "with person",
    "i, he, she, my, his, her, they, friend, mate, m8, mum, dad, mummy, daddy, brother, "
    "husband, wife, i am, pt, patient, someone, him, boyfriend, girlfriend, sister, took, "
    "mixed, had",
)
HABIT = sort_of(
    "habit",
    "pills do not help, so much as a gin, used for, feel like while, all the time, always, "
    "every night, most nights, usually, i take, takes, on the, prescribed, clash, interact*, "
    "mix with, safe, ok with, together allowed, is it ok, does it matter, risky, ago, drug "
    "test, before my, years, day of my",
)


# What makes breathing slow, alone or with another of them.
DEPRESSANTS = sort_of(
    "depressants",
    "alcohol, vodka, whisky, whiskey, gin, rum, bottle of wine, beers, drunk, morphine, oramorph, "
    "oxy, oxycodone, oxycontin, codeine, co codamol, tramadol, fentanyl, heroin, methadone, "
    "opioid*, opiate*, buprenorphine, suboxone, subutex, percocet, vicodin, hydrocodone, "
    "dihydrocodeine, valium, diazepam, xanax, benzo*, lorazepam, zopiclone, zolpidem, temazepam, "
    "clonazepam, sleeping pill, sleeping pills, sleeping tablet, sleeping tablets, ghb, ketamine, "
    "spice",
)
TOOK_WITH = sort_of(
    "took with it",
    "took it with, had it with, took _ with, had _ with, took it after, had it after, took _ "
    "after, had _ after, took it on top of, had it on top of, took _ on top of, had _ on top of, "
    "had a _ with, took a _ with, took both, had both, mixed it with, mixed _ with, mixed, took "
    "it and, had it and, took _ and, had _ and, washed it down, washed down, have taken it with, "
    "have had it with, has taken it with, has had it with, already had it with, together",
)


def taken_together(heard: Heard) -> bool:
    """Whether the medicine is told to have been taken with what slows breathing; how one is, not.

    No card comes of it: the notice of when to get help does.
    """
    if heard.says(HABIT):
        return False
    return told_near(heard, TOOK_WITH, DEPRESSANTS, 5)


def fires(heard: Heard) -> bool:
    """Whether a mixture was taken and somebody is in a bad state."""
    heard = heard.without(STOMACH_ACID).without(AN_ORGAN)
    if told(heard, NARCAN):
        return True
    if heard.says(HABIT) or not heard.says(SUBSTANCES):
        return False
    return told_near(heard, SUBSTANCES, BAD_STATE, 16) and (
        heard.says(WITH_PERSON) or at_most(heard, 9)
    )


RULE = Danger(name="mixed", reason="overdose", fires=fires)
