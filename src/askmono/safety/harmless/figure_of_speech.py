"""A figure of speech that sounds like danger, by itself or beside a plain question.

What rules would hear in it is in frames.IDIOMS; this accounts for the rest. Ours; no clinician has
reviewed it.
"""

from itertools import product

from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.remarks import nothing_else
from askmono.safety.reading.vocabulary import word_set
from askmono.safety.rule import Harmless

_DRINKS = (
    *(
        "a coffee",
        "coffee",
        "a caffeine",
        "caffeine",
        "a alcohol",
        "alcohol",
        "a cuppa",
        "a cup of tea",
        "a tea",
        "tea",
        "a pint",
    ),
    *("a beer", "a smoke", "a cigarette", "a fag", "a brew"),
)
_SPOKEN = sort_of(
    "figures of speech",
    ", ".join(
        f"{longing} {drink}"
        for longing, drink in product(
            ("gasping for", "dying for", "could murder", "could kill for"), _DRINKS
        )
    )
    + ", dying to know, dead on my feet, choking up thanks, choking up thank you, choked up "
    "thanks, all choked up, bit choked up, heart stopped when i saw the, heart nearly stopped "
    "when i saw the, nearly had a heart attack when i saw the, gave me a heart attack, nearly "
    "gave me a heart attack, nearly died of embarrassment, nearly died laughing, nearly died "
    "when i saw the, laughed so much i could not breathe, laughed so hard i could not breathe, "
    "laughed until i could not breathe, laughing so much i could not breathe, laughing so hard "
    "i could not breathe, could hardly breathe for laughing, laughing my head off, killing "
    "myself laughing, i passed out on the sofa after work, i passed out on the couch after "
    "work, i passed out on the sofa after a long day, i passed out in front of the telly, i "
    "crashed out on the sofa, i crashed out on the couch, mum will kill me if i forget, wife "
    "will kill me if i forget, husband will kill me if i forget, boss will kill me if i forget, "
    "is murder, are murder, bored to death, scared to death, over the moon, on its last legs",
)
_THAN = sort_of(
    "rather die than",
    ", ".join(
        f"{die} than {than}"
        for die, than in product(
            ("rather die", "sooner die"),
            (
                *(
                    "eat",
                    "swallow",
                    "have an injection",
                    "have a needle",
                    "have a jab",
                    "have injections",
                ),
                *(
                    "give up cheese",
                    "give up chocolate",
                    "give up wine",
                    "give up coffee",
                    "give up bread",
                ),
                *("drink", "wear", "use a", "have an enema", "have a suppository", "see a needle"),
            ),
        )
    ),
)
# What one sinks in, or is killed by, without harm; and what does it.
_SINKING = sort_of(
    "sinking",
    "drowning, suffocating, buried, swamped, smothered, smothering, choking, choked, choking up, "
    "choked up, strangled, sinking, crushed, bogged down, dying",
)
_BURDENS = sort_of(
    "burdens and feelings",
    "work, emails, email, paperwork, admin, homework, marking, coursework, essays, deadlines, "
    "meetings, reports, bills, debt, forms, laundry, washing, ironing, housework, nappies, "
    "orders, calls, notes, revision, exams, office, this office, this heat, the heat, office "
    "heat, boredom, laughter, gratitude, emotion, pride, happiness, thirst, hunger, curiosity, "
    "embarrassment, shame, jealousy, envy, leaflets, instructions, jargon, information",
)
_LITERAL = word_set(
    "i he she water pool bath sea river lake food tablet pill _ smoke gas blood "
    "floor stairs street road bathroom toilet kitchen garden shower driving wheel"
)
_KILLERS = sort_of(
    "what kills nobody",
    "cough, headache, head, feet, back, knees, knee, shoulder, shoulders, neck, hips, hip, "
    "legs, arms, joints, shoes, boots, heels, heat, weather, commute, job, work, boss, kids, "
    "diet, queue, wait, waiting, stairs, hangover, hayfever, hay fever, cold, toothache, tooth, "
    "sinuses, throat, nose, arthritis, sunburn, suspense, silence, boredom, bills, price, "
    "prices, exams, essay, backache, ankle, ankles, elbow, wrists, thumbs, bunions, corns, "
    "itch, itching, noise, traffic",
)
_KILLS = sort_of(
    "kills as one says",
    "is killing me, are killing me, is murder, are murder, is slowly killing me, is slowly "
    "poisoning me, is strangling me, is suffocating me, is crushing me, are driving me to an "
    "early grave, is driving me to an early grave, kills me, is the death of me, will be the "
    "death of me, are the death of me",
)
_BREATHLESS = sort_of(
    "out of breath",
    "can not breathe, could not breathe, can hardly breathe, could hardly breathe, can barely "
    "breathe, collapsed, choking, crying, in stitches, in pieces",
)
_LAUGHING = sort_of("laughing", "for laughing, laughing, with laughter, from laughing, of laughter")
_ASLEEP = sort_of(
    "fell asleep",
    "crashed out, flaked out, conked out, zonked out, "
    + ", ".join(
        f"{fell} {where}"
        for fell, where in product(
            ("collapsed", "passed out"),
            ("on the sofa", "on the couch", "on my bed", "into bed", "in bed", "in the chair"),
        )
    ),
)
_FADED = sort_of("faded", "collapsed, passed out, fell asleep, died")
_BORED = sort_of("of boredom", "from boredom, with boredom, out of boredom, of boredom")
_TIRED = sort_of(
    "of tiredness",
    "after work, after a long day, after a long shift, after my shift, after a night shift, "
    "from tiredness, with tiredness, from exhaustion after work, "
    "after the match, after the party, after christmas dinner, after sunday lunch, in front of "
    "the telly, in front of the tv",
)
_DIED = sort_of(
    "died as one says",
    "nearly died, almost died, could have died, i died, died, i could die, wanted to curl up "
    "and die, nearly had a heart attack, almost had a heart attack, had a heart attack, heart "
    "stopped, heart nearly stopped, heart skipped a beat, skipped a beat, heart sank, heart in "
    "my mouth",
)
_BECAUSE = sort_of(
    "for no reason to die",
    "when i saw the price, when i saw the bill, when i heard the price, when i saw the cost, "
    "when i saw him, when i saw her, when he proposed, when she said yes, when they scored, "
    "when we won, of shame, of embarrassment, of boredom, with embarrassment, from "
    "embarrassment, at the price, at the bill, at the cost, when i saw the queue, when i saw my "
    "weight, when the phone rang",
)
_FIXED = sort_of(
    "fixed figures of speech",
    "starving to death, freezing to death, frozen to death, bored to tears, bored to death, "
    "worried to death, scared to death, frightened to death, sick to death, worked to death, "
    "slayed me, cracked me up, bored stiff, bored rigid, drop dead gorgeous, deadly boring, "
    "dead boring, dead tired, dead chuffed, dying for a drink, dying for a wee, dying for a "
    "cigarette, dying for a nap, dying to know, dying to hear, dying to see, kill for a coffee, "
    "kill for a drink, kill for a sandwich, kill for a lie in, kill for a good nights sleep, "
    "kill for some sleep, murder a coffee, murder a curry, murder a pizza, murder a drink, "
    "murder a pint, boss is going to murder me, boss is going to kill me, boss will kill me, "
    "boss will murder me, teacher will kill me, round the bend, up the wall, over my dead body, "
    "cold enough to kill, laughing my head off, talk the hind",
)
# Its halves, with fewer than so many words between; none of _LITERAL among them.
_HALVES = (
    (_SINKING, _BURDENS, 5),
    (_KILLERS, _KILLS, 2),
    (_BREATHLESS, _LAUGHING, 4),
    (_ASLEEP, _TIRED, 4),
    (_FADED, _BORED, 4),
    (_DIED, _BECAUSE, 3),
)
_AROUND = sort_of(
    "around it",
    "i, my, me, would, anyway, lol, haha, ha, after work, after a long day, last night, after "
    "dinner, after lunch, watching telly, long day, big, huge, bitter, pill, pills, tablets, "
    "broccoli, sprouts, needles, price, bill, cost, queue, name, so, have, headache, head, "
    "back, knees, feet, could, now, for your help, you have been so helpful, you have been so "
    "kind, so helpful, so kind, the help, all your help, for the help, nearly, and slept, "
    "slept, fell asleep, lately, today, this week, again, here, literally, absolutely, "
    "honestly, all, day, omg, god, these, new, that, old, stupid, poor, the kids, "
    "kids, were, had, at, on the sofa, on the couch, in the chair, in bed, sofa, couch, early, "
    "meeting, lecture, a bit, right now, joke, film, every, time, whole, just, much, yesterday, "
    "well",
)


def fires(heard: Heard) -> bool:
    """Whether a figure of speech is used, and nothing else is said."""
    if heard.says(_SPOKEN, _THAN):
        return nothing_else(heard, _SPOKEN, _THAN, _AROUND)
    gone = _figures(heard)
    if not gone:
        return False
    rest = Heard(word for at, word in enumerate(heard.words) if at not in gone)
    return not rest.words or nothing_else(rest, _AROUND)


def _figures(heard: Heard) -> set[int]:
    """The words of the figures of speech that are made of two halves, or fixed."""
    found = list(heard.places(_FIXED))
    for first, second, within in _HALVES:
        for a, b in product(heard.places(first), heard.places(second)):
            between = heard.words[a[1] : b[0]]
            if 0 <= b[0] - a[1] < within and _LITERAL.isdisjoint(between):
                found.append((a[0], b[1]))
    return {at for start, end in found for at in range(start, end)}


RULE = Harmless(
    name="a figure of speech",
    spares=("emergency", "crisis", "overdose"),
    fires=fires,
    alone="by rule",
    beside="by rule",
    as_a_whole=True,
)
