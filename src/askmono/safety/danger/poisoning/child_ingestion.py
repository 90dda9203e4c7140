"""A child or an animal has got hold of the medicine, swallowed it, or been given it wrongly.

Medical ground: poisons services ask to be called for any amount in a child. A child who is *given*
it by a doctor is another matter, so that "had" and "took" count only beside a sign of mishap.
"""

from askmono.safety.danger.poisoning.objects import only_of_medicine
from askmono.safety.harmless.food import without_food
from askmono.safety.reading.frames import at_most, told_near, told_then
from askmono.safety.reading.heard import Heard, Sort, sort_of
from askmono.safety.reading.people import ANIMALS, CHILDREN
from askmono.safety.rule import Danger

OBJECT = 7  # words between that it was swallowed and what

SWALLOWED = sort_of(
    "swallowed",
    "swallowed at, took it off, fed the, on a pill, had a tablet, is swallowed, she had about, "
    "hes swallowed, took one, has taken it, taken it aged, got it out of, has got it, had about "
    "a, swallow di, swallowed his, swallowed one, eat tablet, drink my, drink the, drink di, "
    "ate ma, had the top off, sucks, swolled, swollowed, spat most of it, licking, pecked, bit "
    "the, had one, had a lick, put the drops, has eat, swallows, spilled, drank from, drunk "
    "from, gobbled, is eaten, swallowed, swallow a, ate, eaten, eat my, drank, drunk, is drink, "
    "licked, chewed, chewed through, sucked on, sucked, got into, get into, gotten into, got in "
    "to, got hold of, got her hands on, got his hands on, got at, been at, got to my, gulped, "
    "munched, downed, necked, put it in his mouth, put it in her mouth, put one in, put my, "
    "mouthed, in her mouth, in his mouth, in its mouth, sprayed, squirted, tasted, bit into, "
    "sniffed my, helped himself, helped herself, polished off, had a mouthful, "
    "thought it was sweets, thought they were sweets, wolfed, scoffed, guzzled, sipped, "
    "crunched, crawled into my, crawled into the, climbed into, went into my, been into my, broke "
    "into, dug into, paws into, nose into, head into",
)
MEDICINE = sort_of(
    "medicine",
    "his dose, tablet now, had a, pills, goes, spoonful, tabs, baggie, syrup, spill, vials, "
    "capsules, spoon, tablit, sweeties, calpol, medication, medicines, yellow, poison*, meds, "
    "top, mouthful, _, tablet, tablets, pill, medicine, lozenge, lozenges, troche, troches, "
    "capsule*, drops, spray, bottle, liquid, vial, patch, syringe, packet, pack, box, one, "
    "some, it, them, dose, drug, drugs, stuff, handbag, drawer, cabinet, something, troch, "
    "mixture, solution, k, ket, powder, bag, purse, strip, blister, sweets, med",
)
GOT_HOLD = sort_of(
    "got hold",
    "pulled it out, on the floor of the, gave him mine, swallowed it, has had the, put it in his "
    "mouth, put it in her mouth, ate the sweets, thought they were sweets, thought it was sweets, "
    "took a pill, tablet missing, licking my, was at my, giving my baby, eat tablet, swallowed a, "
    "swallowed one, ate it, chewed it, drank it, drank some, drank the, licked it, licked my, "
    "licked the, a mouthful, swallowed my, swallowed grown up, chewed a, chewed the pill, chewed "
    "my, chewed through, ate my, ate a tablet, ate a pill, swallowed tablet, mouthed a, eaten my, "
    "eaten one, has eaten a, got into someone, sucked a, tongue is white, found a pill, got into "
    "someones, into someones medication, climbed on the, out of my handbag, out of grandmas, off "
    "the bedside, on the floor of, found half a tablet, found the packet, empty blister, lid is "
    "off, lids off, child proof, out of the bin and, fed the baby, gave her baby brother, gave "
    "his baby, another kids medicine, medicine from the fridge, played shops with, playing "
    "doctors with, from nans purse, used syringe, my nasal spray thinking, playing with my, no "
    "tablet, pill is gone, pill has gone, now no pill, been at ma, stuck on my patch, sharing it, "
    "missing and my, got into my, got into the, got into his, got into her, got into our, got "
    "hold of my, got hold of the, got hold of grandads, been at my, been at the, been in my, been "
    "in the bathroom cabinet, found my, found the, found it in, found it on, found it under, "
    "found it and, found it open, found some, found mums, found dads, got at my, got my, took my, "
    "took one of my, took some of my, took my medicine, from my handbag, from mums drawer, from "
    "the drawer, from his nans, from her nans, of his dads, of my tablets, of his mums, of "
    "grandads, of my pills, of mine, out of my bag, out of the bin, off the floor, top off my, "
    "cap off, from my bag, had my, into someones, swapped medicines, real medicine, open pill "
    "box, open bottle, found an open, pills missing, tablets missing, dropped pill, missing "
    "tablets, took something from, got their hands, grabbed my, put in his mouth, picked up a "
    "tablet, picked it up off",
)
HAD = sort_of(
    "had",
    "just had, gave him, gave her, accidental, is had, used, giving, been giving, sprayed, "
    "dare, had, took, taken, has had, may have had, might have had, given, gave, have had, "
    "accidentally, got, tried",
)
MISHAP = sort_of(
    "mishap",
    "another kids, shut him up, shut her up, staggering, so did i, we both, instead of his, "
    "mine instead, to sleep, wobbly, thinking it was, dare, ingestion, seems fine, is she ok, "
    "is he ok, will she be ok, will he be ok, do i take, a and e, hurt a toddler, enough to "
    "hurt, mine just did, my meds, unknown amount, drowsy now, giggling, pupils, by mistake, by "
    "accident, accident, accidentally, accidental, accidently, my tablets, one of my, my pills, "
    "my medicine, my lozenges, my _, my spray, her own, his own, grown up medicine, grown up, "
    "adult one, adult dose, instead of calpol, too much, wrong, overdose, poison*, dads "
    "medicine, mums medicine, times what, times the, do i make her, do i make him, some of my, "
    "my husbands, my wifes, in danger, what now, twice, whole, two doses, mine, extra, poisons, "
    "emergency, make her sick, make him sick, not his, not hers, tablets",
)
GAVE_MINE = sort_of(
    "gave mine",
    "my son my, gave him my, gave her my, some of my, his own, her own, adult one, grown up, by "
    "mistake, by accident, accidentally, ten times, too much, wrong, twice, double, so did my, "
    "instead of, instead, whole, full",
)
GIVEN = sort_of("given", "gave, given, was given, i gave, we gave, been given, has given")
OF_OWN_ACCORD = sort_of(
    "not a mishap",
    "intensive care, grown up amount, has tried, tried five, sip of juice, had a sip, can my, "
    "could my, can he, can she, will my, would my, should my, how do i get, spat, refuses, in "
    "the bowl, will not swallow, not swallow, nothing today, at the vet, vet gave, vet "
    "injected, dog food, at the hospital, in hospital, in theatre, before surgery, for surgery, "
    "for his operation, for her operation, breast milk, breast feed, breastfeed*, chewed it "
    "and, hates, will he, will she, afraid, instead of swallowing, for his arm, for her arm, "
    "for stitches, do dogs, do cats, vet, what if, stop my, stop children, keep it away, away "
    "from, out of reach, lock, store, stored, storage, should be swallowed, the dentist gave, "
    "anaesthetist, hospital gave, into theatre, into the operating, into the hospital, into "
    "surgery, into a panic, flavour, taste, brought up, vomited, threw it up, keyboard, "
    "homework, boarding, test, walk into, not eat",
)
GROWN_CHILD = sort_of(
    "grown child",
    "teenage, student, adult son, adult daughter, grown son, uni, 20 year old, 30 year old, 40 "
    "year old, 50 year old, 60 year old, 70 year old, 80 year old",
)
BARE = sort_of(
    "bare",
    "child ate, toddler swallowed, swallowed by, baby swallowed, baby ate, kid ate, dog ate, "
    "cat ate, puppy ate, child swallowed, dog swallowed",
)
BABY_TALK = sort_of(
    "baby talk",
    "she is 2, she is two, she is four, he is four, she is 6, is ten months, is only, 4yo, 2yo, "
    "3yo, 4 yo, cot, small child, small daughter, kg child, kids were, my kid, school, "
    "playgroup, bath time, aged, age 2, aged 2, age 3, aged 3, age 1, 10 months, ten months, 9 "
    "months, 3 yo, 2 yo, 15 kg, in her cot, in his cot, wean, weans, wee man, pikin, bachha, "
    "bby, he is two, mummys sweeties, 3 year old, year, peds, grandbaby, i am 9, i am 8, i am "
    "7, i am 6, schoolboy, teenager, puppy, cub, in nursery, nursery, 18 months, only one and, "
    "in nappies, shes 2, is 2, is 3, is two, is three, is only two, is only three, is only one, "
    "is one, is 18 months, is four, is 7, is 6, crawling, is seven, is six, is five, is 5, is "
    "4, is nine months",
)


# What they got hold of follows: "found the tablets", and not "found the answer".
OPEN = sort_of(
    "got hold of something",
    "has had the, swallowed a, drank the, drank some, licked my, licked the, swallowed my, "
    "swallowed his, swallowed her, chewed my, chewed the, ate my, eaten my, got into my, "
    "got into the, got into his, got into her, got into our, got into, got hold of my, got hold "
    "of the, got hold of, been at my, been at the, been in my, found my, found the, found some, "
    "found mums, found dads, found a, got my, took my, took some of my, had my, grabbed my, drank "
    "my, sucked a, got at my, gotten into, got in to",
)
_MANNERS = sort_of(
    "manners of speaking",
    "swallowed his pride, swallowed her pride, swallowed my pride, chewed it over, chewed over, "
    "chewing it over, got into trouble, got into a state, got into the habit, like a baby, like a "
    "newborn, like a child, like a kid, like a toddler, like a dog, like a puppy, like a cat, "
    "like a poorly child, sick as a dog",
)
EMERGENCY = sort_of(
    "child emergency",
    "help, ingestion, what now, poisons, gone, emergency, accidental, too much, overdose, "
    "poisoned, poisoning, do i make",
)


def fires(heard: Heard) -> bool:
    """Whether a child or an animal is said to have had what it should not."""
    heard = without_food(heard)
    small = heard.says(CHILDREN, ANIMALS, BABY_TALK)
    if not small or heard.says(GROWN_CHILD):
        return False
    heard = only_of_medicine(heard.without(_MANNERS), OPEN)
    if heard.says(OF_OWN_ACCORD):
        return False
    if _small_near(heard, GOT_HOLD, 9):
        return True
    if (
        heard.says(MEDICINE)
        and (
            told_then(heard, SWALLOWED, MEDICINE, OBJECT)
            or told_then(heard, MEDICINE, SWALLOWED, 7)
        )
        and _small_near(heard, SWALLOWED, 14)
    ):
        return True
    if (
        _small_near(heard, HAD, 6)
        and told_near(heard, HAD, MISHAP, 6)
        and _small_near(heard, MISHAP, 12)
    ):
        return True
    if told_near(heard, GIVEN, GAVE_MINE, 9) and _small_near(heard, GIVEN, 8):
        return True
    return at_most(heard, 6) and told_near(heard, CHILDREN, EMERGENCY, 4) and heard.says(MEDICINE)


def _small_near(heard: Heard, sort: Sort, within: int) -> bool:
    return any(told_near(heard, small, sort, within) for small in (CHILDREN, ANIMALS, BABY_TALK))


RULE = Danger(name="child-ingestion", reason="child-ingestion", fires=fires)
