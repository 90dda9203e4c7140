"""A dose missed, late, forgotten, spat out or vomited up: what to do about it is personal."""

from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.rule import Refusal

TOLD = 16  # words between a dose that came out and "give it again"
SHORT = 7  # words of a remark that is nothing but a dose missed
_MISSED = sort_of(
    "missed",
    "missed, mised, missing, miss, skipped, forgot, forgotten, forget, did not take,"
    "did not have, not taken, slept through, fell asleep before, ran out, late taking,"
    "late with, hours late, late, overslept, 4got, never took, never had, has not had,"
    "can not remember if, not sure if i took, did i take, whether i took,"
    "whether i have had, remember if i took, remember if i have, late for, forgets, omitted,"
    "fell behind, behind with",
)
_A_DOSE = sort_of(
    "a dose",
    "dose, doses, tablet, tablets, pill, pills, spray, sprays, _, it, one, mine, lozenge,"
    "injection, medicine, medicines, medication, patch, infusion, infusions, booster,"
    "boosters, session, sessions, take it, two, this morning, last night, last one,"
    "this morning*, hers, his, the last, yesterday, night time, them, day, morning,"
    "treatment, some, week",
)
_NOT_A_DOSE = sort_of(
    "not a dose",
    "hit and miss, hit or miss, period, lecture, in the car, in my bag, out of the fridge,"
    "interact*, they usually, radio, forgot to tell, forgot to mention, forgot to ask,"
    "forgot to say, forgot my name, miss work, miss my, the bus, missed a call, appointment,"
    "missed call, flight, train, too late to, late 20 s, late twenties, "
    "late thirties, late husband, late wife,"
    "late mother, late father, forget things, forget what, forgot what, forgot the name,"
    "forgot how, off the list, off the form, off my list, forget everything, late and queasy,"
    "i am late and, later, forgotten what, forget names, never forget, ran out of breath,"
    "missed what, did i miss, did i have, miss out, miss a day of, miss school, forget who,"
    "forget where, forgot where, forgot my password, forget it happened, forget the,"
    "forgot about, remember if they, remember if he, remember if the, forgot your,"
    "missing something, missing from, is missing, what am i missing, forgot to fast,"
    "missed beat*, the misses, my misses, misses is, misses has, missing a",
)
_HAVE_I_HAD = sort_of(
    "have I had it",
    "whether i took, did i take it or, remember if i have had, remember if i had,"
    "remember if i took, not sure if i took, forgot whether, forgot if i,"
    "remember if she has had, remember if he has had, can not remember taking, know if i took,"
    "know if i have had, remember whether",
)
_OUT_AGAIN = sort_of(
    "out again",
    "spat, threw up, threw it up, thrown up, vomited, vomit, puked, brought it up,"
    "brought it back, brought the, was sick, been sick, sick after taking, chundered,"
    "coughed it, gagged, dribbled, spilled, spilt, dropped, fell off, fell out, leaked,"
    "came back up, came back out, would not swallow, foamed, chewed, sneezed,"
    "ran out of my nose, dripped, came out, throw up, throwing up, tissued, sick straight,"
    "sick right",
)
_THE_DOSE_OUT = sort_of(
    "the dose out",
    "spat it, spat out, threw up straight after, threw up right after, sick straight after,"
    "sick right after taking, sneezed right after, spray came back out, spit it out whole,"
    "not sure how much went in, nothing stayed in, need the rest, threw up after taking,"
    "vomited after taking, vomited straight, vomited right after, throwing up after taking,"
    "spat all, spat his, spat her, spat half, spat the, vomited it, vomited the, vomited my,"
    "vomited his, vomited her, vomit the, threw it up, brought it up, brought it back up,"
    "brought the tablet, puked it, puked my, puked up my, spilled my, spilled half,"
    "dropped half, vomited up my, threw up my, threw up the, threw up his, puked and saw,"
    "threw up her, puked the, brought my, sicked it",
)
_AGAIN = sort_of(
    "again",
    "take it again, have it again, give it again, do it again, spray again, again or,"
    "give again, another, repeat, redo, the rest, more, still count, does it count, count,"
    "do i need the, give it, retake, re take, still work, still in me, did it go in, go in,"
    "what now, miss my dose, stayed in, still go in, take it, make up for, a second",
)
_WHAT_TO_DO = sort_of(
    "what to do",
    "what do i do, what should i do, what now, do i, should i, can i, can he, can she, shall i,"
    "what to do, is it ok, too late, now what, what happens, what if, catch up, advice, double,"
    "start over, restart, instead, take two, take both, make up, ok to, do we, does he,"
    "does she, what shall, what next, what must, advise, what am i, carry on, when do,"
    "where do, still take, i do now, i do",
)
_DOSE_FOR_CERTAIN = sort_of(
    "a dose for certain",
    "misses a dose, misses one, misses his, misses her, missed dose, a dose, my dose, missed "
    "my, missed his, missed her, missed mine,forgot my tablet, forgot my pill, forgot my "
    "medicine*, forgot to take, forgot my _,missed my _, forgot _, a tablet, a pill, missed a, "
    "missed one, missed two,missed three, missed both, missed yesterday, missed this, miss one, "
    "miss a dose,miss a tablet, miss a spray, forgot it, forgot mine, forgot one, skipped "
    "one,skipped a, skipped my, did not take it, did not take my, late taking, late with "
    "it,late with my, hours late, late dose, missed the last, missed last, forgotten "
    "my,forgotten to take, slept through my, forget my, forgot his, forgot her, forgot a,forgot "
    "the tablet, forget to take, missed pill, missed tablet, forget his, forget her,forgot to "
    "give, missed last night, ran out on, missed some, the last one i missed,missed them, "
    "forgets her, forgets his, forgot last night, miss the,forget a _, miss a _, catch up, make "
    "up for the missed, never got my, never had my,never had the last, skip a day by mistake, "
    "missed after, oops forgot, weeks late,days late",
)
# Late, or never had, and no dose: a period, one who is in a hurry, a vaccine after the illness.
_LATE_ELSE = sort_of(
    "late, and no dose",
    "leave it on i am late, leave it in i am late, running late for, late for work,"
    "late for school, late to work, never had one yet, never had one before,"
    "never had one of those, never had it before, too late for the flu, too late for the vaccine,"
    "too late for a vaccine, too late for the jab, too late for a jab, too late for the _ vaccine,"
    "too late for the _ jab, too late for a flu jab",
)
_PERIOD_LATE = sort_of(
    "a period that is late",
    ", ".join(
        f"{time} late and i {takes}"
        for time in ("day", "days", "week", "weeks")
        for takes in ("have been", "am on _", "take _")
    ),
)
_OF_IT = sort_of(
    "one of it",
    "dose, doses, tablet, tablets, pill, pills, injection, injections, jab, shot, patch, depo,"
    "infusion, booster, ring, refill",
)
# What was brought up, told of to ask what did it.
_WHAT_DID_IT = sort_of(
    "what did it",
    "which ingredient, what ingredient, which part of it, which bit of it, which half of it,"
    "which of the two does, what in it does, what is in it that, known for that, known to do",
)
_FORGOT = sort_of("forgot", "missed, mised, forgot, forgotten, forgoten, skipped, 4got")
_TABLET = sort_of(
    "a tablet",
    "dose, tablet, tablets, pill, pills, spray, lozenge, _, medicine, medicines, medication,"
    "patch, injection, booster",
)
_ASKING = sort_of(
    "asking to repeat it",
    "do i, should i, can i, shall i, give again, another, take it again, repeat, redo,"
    "does it count, give more, again or, count, the rest, do we, need the, did it, what now,"
    "is it still, still in me",
)


def fires(heard: Heard) -> bool:
    """Whether a dose was missed, or came out again, and what to do is asked or wanted."""
    heard = heard.without(_LATE_ELSE)
    if not heard.says(_OF_IT):
        heard = heard.without(_PERIOD_LATE)
    if heard.says(_HAVE_I_HAD):
        return True
    if heard.says(_THE_DOSE_OUT):
        return not heard.says(_WHAT_DID_IT) or heard.says(_AGAIN, _ASKING)
    if heard.then(_OUT_AGAIN, _AGAIN, TOLD) and _asks(heard):
        return True
    if not heard.says(_MISSED) or heard.says(_NOT_A_DOSE):
        return False
    if heard.says(_DOSE_FOR_CERTAIN):
        return True
    if len(heard.words) <= SHORT and heard.near(_FORGOT, _TABLET, 3):
        return True
    return heard.near(_MISSED, _A_DOSE, 4) and heard.says(_WHAT_TO_DO)


def _asks(heard: Heard) -> bool:
    return heard.says(_ASKING) and heard.says(_A_DOSE)


RULE = Refusal(name="missed-dose", reason="personal-dosing", fires=fires)
