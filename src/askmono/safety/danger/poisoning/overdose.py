"""A person has had too much: taken, given, or let in too fast.

Medical ground: poisons services ask to be called before symptoms appear; no amount is weighed here.
"""

from askmono.safety.danger.poisoning.objects import only_of_medicine
from askmono.safety.harmless.food import without_food
from askmono.safety.reading.frames import at_most, calm, told, told_near, told_of_someone
from askmono.safety.reading.heard import Heard, Sort, sort_of
from askmono.safety.reading.people import GROWN_UPS, SOMEBODY, THIRD_PERSONS
from askmono.safety.rule import Danger

OVERDOSED = sort_of(
    "overdosed",
    "overdosed, overdosing, overdose, overdosis, ovadose, over dosed, over dose my, over dose "
    "his, over dose her, od, ods, oded, od ed, od ing, odd on, poisoned myself, poisoned "
    "himself, poisoned herself, double dosed, overdosd, overdossed",
)
SURE_OVERDOSE = sort_of(
    "surely an overdose",
    "misread the label, took it all by, double dose, way over, overdosing in front, "
    "accidentally took three, accidentally took four, tablets twice tonight, overdosed _, "
    "overdose on _ symptoms are, od ing, is overdosed, is over dose, over dose my self, if i "
    "have overdosed, od on, is od, oding, odd on _, overdosed on _, have overdosed, has "
    "overdosed, have i overdosed, i overdosed, is overdosing, taken an overdose, took an "
    "overdose, took overdose, taken overdose, od on _, think i overdosed, is od ing, overdosed "
    "my, overdosed him, overdosed her, just overdosed, overdosed by, accidental overdose, is "
    "this an overdose, i have od, overdose what, overdose help, overdose emergency, overdose "
    "now, od help, i poisoned, i have poisoned, overdosing now, overdosed pls, overdosed "
    "please, double dosed on",
)
PAST_TOOK = sort_of(
    "took, past",
    "accidentally, i was given, is given, was given, has been given, i had already, gave, put "
    "on, put two, he is had, she is had, resident had, i swallowed, chewed, did, is had, shot "
    "up, necked, drunk, is after taking, after taking, have i taken, is chewed, popped, swig, "
    "squirt, take, tek, measured, i drank, used, doubled it, injecting, i took, i have taken, i "
    "have had, i had, took, he took, she took, has taken, has had, is taken, is took, "
    "swallowed, drank, injected, snorted, ate, eaten, downed, is downed, consumed, swigged, "
    "given, just took, just did, i did, i gave, had, have taken, have had, taken, is done, i "
    "used, he used, she used, swallied, i have take, i eat, he drink, i have done, sniffed, i "
    "have used, received, squirted, double dosed, tek off, i over, has eaten, has eat, done, "
    "have took, is necked, is popped, scoffed, wolfed, guzzled, gulped, polished off, munched, "
    "knocked back, bolted down, put away",
)
TOO_MUCH = sort_of(
    "too much",
    "way over the, tad over, over the amount, loads over, twice over, more than usual and now, "
    "much too, too much, too many, to much, to many, way too much, way over, over the limit, "
    "over what, more than i should, more than she should, more than he should, more than "
    "doctor, more than i was, more than the doctor, more than prescribed, far too much, an "
    "excess, more than doctor say, overdose, loads too much, one too many, more than told, too "
    "big a dose, too high a dose, too strong a dose",
)
THE_LOT = sort_of(
    "the lot",
    "it all, all of the, whole nasal, whole weeks, egg box, whole one, slow release ones, whole "
    "spray, pile of, right load, loads of them, huge line, fat one, a whole gram, ton of it, "
    "entire, way more, all my, all mums, all dads, all grandmas, all grandads, all grans, all "
    "nans, all grannys, all our, all their, whole, the lot, whole bottle, whole box, whole "
    "packet, whole pack, whole vial, whole thing, whole strip, whole lot, whole syringe, whole "
    "week, entire strip, entire bottle, entire box, entire packet, all of it, all of them, all at "
    "once, a handful, handful, all my tablets, all my pills, all her tablets, all his tablets, "
    "all my _, all her _, all his _, all the pills, all the tablets, all the medicine, all her "
    "medicine, all his medicine, all my medicine, straight from the bottle, out the bottle, a "
    "strip of, full bottle, full syringe, weeks worth, blister pack, all gone, bottle of _, "
    "bottle of pills, bottle of tablets, packet of, box of _, all in one go, in one go, loads of "
    "pills, loads of tablets, load of pills, all the _, every tablet, every pill, three days "
    "worth, a big pile, all her, lots of pills, lots of tablets, lots of _, lot of _, load of _, "
    "loads of _, ton of _, tons of _, heaps of, many medicine, whole gram, plenty medicine, 10 "
    "vials, vials worth, everything in the",
)
EXTRA = sort_of(
    "extra",
    "a higher, one extra, extra one, six of, five of, four of, seven of, eight of, 10 ml, five "
    "mls, 500 instead, times her dose, 3 sprays, extra sprays, wrong strength, lots of it, a "
    "lot of it, again and, twice over, double his, double her, both of us, so did, then the "
    "other, and a big, triple, times, big dose, more and more, too fast, already had, bigger, "
    "much medicine, doubled, about fifteen, about ten, fifteen, twice, double, three times, "
    "four times, five times, ten times, 10 x, 10x, x10, two lots, extra, a lot, loads, a load, "
    "heaps, tons, a mad amount, a huge amount, huge amount, so much, that much, this much, two "
    "doses, three doses, again and again, again by mistake, another dose, a big hit, massive, "
    "six of them, instead of one, instead of once, instead of 1, instead of half, 5 times, 3 "
    "times, 4 times, 10 times, instead of 5, instead of 50, 50 not 5, wrong dose, wrong amount, "
    "wrong syringe, wrong spoon, wrong medicine, wrong tablets, wrong one, adult one, adult "
    "dose, stronger ones, decimal, 1 not, instead of 0.5, lots, both lots, more than usual, bit "
    "more, plenty, great big, stronger than, bigger than, an awful lot, awful lot, times what, "
    "times the, times her, times his, times my, times more",
)
MISTAKE = sort_of(
    "mistake",
    "meant to give, was meant, was only, not .5, misread, silly, did it wrong, thought, "
    "without, dementia, no idea, because i, in one go, wrongly, messed, set to, someones, by "
    "mistake, mistake, by accident, accident, accidentally, accidental, accidently, messed up, "
    "muddled, mixed up, miscalculated, without thinking, forgot, forgetting, thinking they "
    "were, thinking it was, meant to be, only meant, should have been, i am frightened, lost "
    "count, instead of, no memory, confused, wrong, error, meant for, not paying attention",
)
UNWELL = sort_of(
    "unwell",
    "not hold, gone just, just moaning, is gone, my head is, hospital, to the er, fell asleep, "
    "going limp, wait and see, grinning, making no sense, no sense, far away, out of his, get "
    "it out, my speech, is bad sign, awful, what if, sleeping heavy, lost, quick, right now, "
    "nothing yet, still fine, so far, feel awful, feel strange, feel funny, feel terrible, feel "
    "weird, feel odd, feel wrong, feel ill, feel sick, feel bad, feeling weird, feeling "
    "strange, feeling odd, feeling terrible, dizzy, drowsy, sleepy, slurring, slurred, "
    "drooling, swaying, spinning, not feel, numb, limp, floppy, shaking, sweating, grey, not "
    "stand, not talk, not sit up, not make sense, not making sense, odd, not right, pale, very "
    "bad, not keep, eyes rolling, on the floor, scared, frightened, dying, going to die, going "
    "to be ok, moaning, hearts going, heart is going, talking rubbish, what now, what happens, "
    "what do i do, wat do i do, what should i do, what do we do, what to do, is that bad, am i "
    "safe, am i ok, should i be worried, should i worry, is he going to, do i need, a and e, a "
    "e, poison control, poisons line, 999, 911, help, pls help, ambulance, er for, in danger, "
    "will he be ok, will she be ok, weird, unwell, make her sick, make him sick, make myself "
    "sick, treatable, survive, fatal, antidote, reverse it, flush it, out of my system, out of "
    "his system, let him sleep, not hold his head, dangerous, acting weird, feels dreadful, "
    "still feel, head is, not focus, seeing double, nothing has happened, his speech, her "
    "speech, still drunk, charcoal, naloxone, salt water, laughing, strange, wobbly, woozy, out "
    "of it, barely",
)
EMPTY = sort_of(
    "empty",
    "empty bottle, empty packet, empty packets, empty strip, packet is empty, bottle is empty, "
    "its empty now, empty box, empty blister, hardly any left, empty pill, strip of ten gone, "
    "it is empty, tablets missing, pills missing, nothing left in the",
)
TOO_FAST = sort_of(
    "too fast",
    "too fast, ran away, ran in too, was set too, set to 50, went through in, set wrong, set "
    "too high, ten times too, miscalculated, overran",
)
PUMP = sort_of("pump", "pump, drip, infusion, it, syringe driver")
LOST_COUNT = sort_of(
    "lost count",
    "there should be 20, should be 20 left, not know how much i have had, know how much i have "
    "had, lost count of, lost count, not remember how many, do not know how many, do not know "
    "how much, dont know how many, not sure how many i, not know how much she has, not know how "
    "much he has, not know how much he is had, not know how much she is taken, lost track, not "
    "say how many, no idea how many, no idea how much he, no idea how much she, not remember "
    "how much",
)
POISON = sort_of(
    "poison",
    "antidote quick, the antidote quick, the poisons, poisons people, poisons unit, poisons "
    "info*, poison line, poison control, poisons line, who do i ring for poison*, call poison, "
    "ring poison*, poison centre, poison center, poison hotline, poisons number",
)
GIVEN = sort_of(
    "gave",
    "gave the wrong, given the wrong, have given too, injected him, injected her, drew up, got "
    "given, get given, i gave, we gave, gave him, gave her, gave my, gave dad, gave mum, gave "
    "the, have given, i have given, was given, been given, given the, given another, given to "
    "patient, gave it, given him, given her, pt given, patient received, gave his, i think i "
    "gave, given 10, given 10 x, carer gave, nurse gave, hospital gave",
)
BOTH = sort_of(
    "both gave",
    "so did my, so did the, both of us gave, and then the other, gave it again, gave it too, "
    "already given, already had, on again, then took it, had it again, again at lunch, again "
    "today, again at breakfast, and again, gave it at half",
)
MISSED = sort_of(
    "missed",
    "miss, missed, missing a, forgot to take, forgotten to, threw it up, spat, vomited it, "
    "skipped, late",
)
QUESTION_OF_DOSE = sort_of(
    "question of dose",
    "would a double dose, can i have a double dose, used up, what happens in, what happens after "
    "an, overdose look like, overdose mean, how many can i, did they give me too much, give me "
    "too much, can i take in, take in one go, too much to take in, way more than me, give it "
    "again, have more, a hospital use, so much as a, too much for me, too much for him, too much "
    "for her, is that too much, is it too much, is that to much, be too much, too many side "
    "effects, too many words, too much medical, too much information, too much to ask, too many "
    "tablets a day, too many people, too much time, too much paperwork, too much pain, too many "
    "questions, how much is too much, is too much, too much noise, too much jargon, too much of "
    "a, too much trouble, too much together, be too many",
)


# How long something goes on, which says nothing of how much of it was taken at once.
FOR_LONG = sort_of(
    "for long",
    "it all of my life, it all my life, it all your life, it all her life, it all his life, it all "
    "of the time, it all the time, it all year, it all winter, it all summer, it all day "
    "long, all my life, all of my life, my whole life, the whole time, the whole year",
)
YEARS = frozenset({"years", "decades", "yrs"})

EXTRA_PERSON = sort_of("extra person", "her, him, she, he, my, gave her, gave him, me")
WRONG_WAY = sort_of(
    "wrong thing",
    "meant for injection, thinking it was, thinking they were, someone else's pills, someone "
    "elses pills, somebody elses tablets, from a syringe, injected the whole, another "
    "residents, my dads pills, my mums pills, his dads pills, the stronger ones, cough mixture, "
    "wrong patient, wrong bottle, wrong tablets, wrong medicine, wrong pills, someone elses "
    "tablets",
)


# Said of medicine or of anything else: "all my tablets", "all my strength".
WHOLE_OF = sort_of(
    "all of something",
    "entire, whole, all my, all her, all his, all mums, all dads, all grandmas, all grandads, all "
    "grans, all nans, all grannys, all our, all their",
)
POISONS = sort_of("poisons something", "poisoning")
# "Uric acid is poisoning his joints": what one's own body does.
_DONE = frozenset(
    (word,)
    for word in (
        *("is", "are", "was", "were", "be", "been", "being", "slowly", "keeps"),
        *("food", "blood"),  # an illness of its own
    )
)


# Nothing is taken yet by one who asks for leave: "should i take two instead of one".
MAY_TAKE = sort_of(
    "asks leave to take",
    ", ".join(
        f"{should} {i} {take}"
        for should in ("should", "can", "could", "may", "might", "shall", "must", "do")
        for i in ("i", "we", "he", "she", "they", "mum", "dad")
        for take in ("take", "have", "use", "give", "measure", "squirt", "put on")
    ),
)
ALREADY = sort_of(
    "already",
    "already, by mistake, by accident, accidentally, took, taken, swallowed, had, gave, given, "
    "ate, used, drank, drunk, injected, done, did, necked, downed, sprayed, over",
)
# Said of no amount and of no drink.
NOT_TAKEN = sort_of(
    "nothing taken",
    ", ".join(
        f"{feel} drunk" for feel in ("feel", "feels", "felt", "feeling", "like i am", "as if")
    )
    + ", "
    + ", ".join(
        f"{organ} {runs} too fast"
        for organ in ("thyroid", "heart", "pulse", "bowel", "gut", "metabolism")
        for runs in ("runs", "is", "goes", "is running", "is going", "works", "beats")
    )
    + ", "
    + ", ".join(
        f"{illness} {often}"
        for illness in (
            *(
                "shingles",
                "covid",
                "flu",
                "chickenpox",
                "measles",
                "pneumonia",
                "cancer",
                "malaria",
            ),
            *("thrush", "cystitis", "uti", "utis", "gout", "kidney stones", "cellulitis", "mumps"),
            *("tonsillitis", "bronchitis", "hepatitis", "sepsis", "ulcers", "cold sores", "dvt"),
            *("pancreatitis", "meningitis", "rabies", "typhoid", "polio", "whooping cough"),
        )
        for often in ("once", "twice", "three times", "four times", "five times", "again and again")
    ),
)


def fires(heard: Heard) -> bool:
    """Whether somebody is said to have had too much."""
    heard = heard.without(NOT_TAKEN)
    heard = heard if heard.says(ALREADY) else _without_leave(heard)
    heard = only_of_medicine(heard, WHOLE_OF)
    heard = without_food(heard.without(FOR_LONG))
    if heard.says(SURE_OVERDOSE) and told(heard, SURE_OVERDOSE):
        return True
    bare = at_most(heard, 5) and not heard.says(QUESTION_OF_DOSE)
    if told_of_someone(heard, OVERDOSED, 5) or (bare and told(heard, OVERDOSED)):
        return True
    too_much = _near(heard, PAST_TOOK, TOO_MUCH, 7) or _near(heard, TOO_MUCH, UNWELL, 8)
    if too_much and not _for_years(heard):
        return True
    whole = _near(heard, PAST_TOOK, THE_LOT, 6)
    if whole and (heard.says(*SOMEBODY) or at_most(heard, 9)):
        return True
    if _near(heard, PAST_TOOK, EXTRA, 7) and heard.says(MISTAKE, UNWELL) and not heard.says(MISSED):
        return True
    if told_near(heard, GIVEN, EXTRA, 9) and heard.says(MISTAKE, UNWELL):
        return True
    if told_near(heard, PUMP, TOO_FAST, 6) and heard.says(UNWELL, EXTRA_PERSON):
        return True
    if told(heard, EMPTY) and heard.says(GROWN_UPS, THIRD_PERSONS, UNWELL):
        return True
    if (
        told(heard, LOST_COUNT)
        and not heard.says(MISSED)
        and (heard.says(UNWELL, THIRD_PERSONS) or at_most(heard, 8))
    ):
        return True
    if (
        told_near(heard, PAST_TOOK, BOTH, 14)
        and (heard.says(MISTAKE, UNWELL))
        and not heard.says(MISSED)
    ):
        return True
    if told_near(heard, EXTRA, MISTAKE, 3) and at_most(heard, 6):
        return True
    return _swallowed_wrong(heard) or told(heard, POISON) or _poisoning(heard)


def _without_leave(heard: Heard) -> Heard:
    """The same without the verb of what leave is asked for; that it is asked stays heard."""
    verbs = {end - 1 for _, end in heard.places(MAY_TAKE)}
    return Heard(word for at, word in enumerate(heard.words) if at not in verbs) if verbs else heard


def _poisoning(heard: Heard) -> bool:
    """Whether a poisoning is told of, and not that something poisons."""
    return any(
        not calm(heard, (start, end)) and heard.words[start - 1 : start] not in _DONE
        for start, end in heard.places(POISONS)
    )


def _for_years(heard: Heard) -> bool:
    """Whether the too much was a habit: "drank too much for 20 years"; and nothing is amiss now.

    Not of an age: "too much for 3 years old".
    """
    after = (heard.words[end : end + 5] for _, end in heard.places(TOO_MUCH))
    habit = (
        words[:1] == ("for",) and YEARS.intersection(words[:4]) and "old" not in words
        for words in after
    )
    return all(habit) and not heard.says(UNWELL)


def _swallowed_wrong(heard: Heard) -> bool:
    return told_near(heard, PAST_TOOK, WRONG_WAY, 8)


def _near(heard: Heard, first: Sort, second: Sort, within: int) -> bool:
    """told_near, but not in a question whether a dose is too much."""
    if heard.says(QUESTION_OF_DOSE):
        return False
    return told_near(heard, first, second, within)


RULE = Danger(name="overdose", reason="overdose", fires=fires)
