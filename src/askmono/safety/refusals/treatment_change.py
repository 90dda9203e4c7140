"""Whether to start, stop, pause or swap a treatment, or to leave off other tablets for it."""

from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.takers import named, permissions
from askmono.safety.reading.vocabulary import word_set
from askmono.safety.refusals.instilling import dropped_in
from askmono.safety.rule import Refusal

REACH = 2  # words after "should I" in which the change begins
ELSE_REACH = 4  # words after "stop" in which food or a complaint is named
LONG_REACH = 4  # words from going on with it to how long
OBJECT_REACH = 6  # words after "stop" in which what is stopped is named
_CHANGING = sort_of(
    "changing treatment",
    "stop, stopping, stopped, quit, quitting, skip, pause, come off, coming off, go off,"
    "get off, be off, leave off, leave out, hold, drop, ditch, bin, postpone, delay,"
    "put off, put my treatment on hold, put it on hold, put it off, put mine off, refuse,"
    "cancel, continue, carry on, keep taking, keep on, keep having, keep going, restart,"
    "start, begin, go back on, go back to my, go back to taking, wean off, wean myself,"
    "wean him, wean her, wean my, weaned, taper, switch, swap, change, replace, give up on,"
    "give up, miss, take a break, have a break, taking a break, discontinue, abandon,"
    "withdraw, interrupt, stick with, stick at, come back on, try, go on _, be starting,"
    "be stopping, starting, switching, give it a miss, turn off, resume, change over,"
    "move from, move to, go without, say no, say yes, agree to, go ahead, turn down,"
    "decline, leave it off, see it through, persist, persevere, drop out, choose, pick, opt,"
    "accept, hold off, suspend",
)
# Changes that need no object to be of the treatment.
_PLAIN = sort_of(
    "changes of treatment alone",
    "skip tomorrow, skip today, skip this, skip the next, miss tomorrow, miss the next,"
    "skip a session, pack it in, give up on _, leave them off, stop cold turkey, come off,"
    "wean off, wean myself, wean him, wean my, taper, go cold turkey, restart,"
    "stop all at once or, carry on with, see it through, put my treatment on hold,"
    "put it on hold, put mine off, leave it off, put it off, keep taking, discontinue,"
    "leave off, come off of, come back on, be weaned",
)
_TREATMENT = sort_of(
    "treatment",
    "_, it, this, them, treatment*, medicine, medicines, medication*, tablet, tablets, pill,"
    "pills, infusion*, session*, course, drip, therapy, antidepressant*, thinner*, aspirin,"
    "warfarin, insulin, inhaler*, hrt, antibiotic*, painkiller*, patch, patches, steroid*,"
    "beta blocker*, lithium, ssri*, metformin, drug, drugs, statin*, morphine, methadone,"
    "taking, having, using, giving, injection*, mine, hers, them all, this stuff, surgery,"
    "operation, procedure, others, one, next one, sertraline, citalopram, mirtazapine,"
    "fluoxetine, venlafaxine, escitalopram, diazepam, lorazepam, gabapentin, pregabalin,"
    "tramadol, codeine, oxycodone, ibuprofen, amitriptyline, quetiapine, olanzapine,"
    "lamotrigine, propranolol, bisoprolol, ramipril, amlodipine, zopiclone, fentanyl,"
    "antipsychotic*, the second one, dose, spray, esketamine, clonazepam, benzo*,"
    "everything else",
)
_NOT_TREATMENT = sort_of(
    "not the treatment",
    "stop being, stop feeling, stop me, stop it from, stop it making, stop it hurting,"
    "stop my pain, stop it being, stop him from, stop her from, start driving, start work,"
    "start working, stop working, stop it working, start to work, start to, start eating,"
    "stop eating, stop drinking, stop smoking, stop shaking, stop breathing,"
    "start breastfeeding, stop breastfeeding, stop vomiting, stop dreaming, stop seeing,"
    "stop it happening, hold hands, change my mind, change clothes, change anything,"
    "drop me off, hold my hand, stop the pain, stop the nightmares, stop the sickness,"
    "stop the side, pick up, pick me up, pick my, use it on, finish work, miss work, end up,"
    "try to, try and, start feeling, start getting, stop bleeding, stop crying, hold on,"
    "hold it under, stop it coming, drive, driving, alcohol, smoking, vaping, cigarettes,"
    "drinking, wine, beer, eating, food, work again, pull through, keep it, put it in,"
    "put them in, put it on, hold it in, stop hurting, cutting, stop thinking, used to,"
    "tell them, tell the, swallow, fridge, use it, use this, use the, use _ nasal, use them,"
    "try it, pick it up, leave it in, put the",
)
_AT_THE_END = sort_of(
    "at the end",
    "stop, quit, continue, carry on, pack it in, come off, cold turkey, keep going, stop now,"
    "stop early, stop halfway, stop suddenly, stop altogether, start now, switch,"
    "stop completely, stop or, continue or",
)
_SHOULD_I_HAVE = sort_of(
    "should I have it",
    "should i try, should i go on, should i go ahead, should i refuse, should i agree,"
    "do i say yes, should i say yes, should i say no, should we say no,"
    "should we let them give, should i let them give, should i cancel, should i switch,"
    "should i wait or, should i postpone, would you have, would you take it, would you stop,"
    "would you go for it, should i choose, which treatment should, stop or, start or,"
    "carry on or, stop or start, stop or continue, continue or stop, switch or stay,"
    "should i take it, is it worth carrying on, should i go again, time to stop,"
    "time to switch, time i started, time for me to stop, better off on something,"
    "should i be starting, should i carry on, should i continue, should i restart,"
    "should i go through with, should i change, should i swap, should i ditch,"
    "should i come off, should i have the surgery, should my mum refuse,"
    "instead of my antidepressant*, instead of my tablets, instead of my medicine*,"
    "can i have _ instead, whether to continue, whether to stop, whether to start,"
    "stop or keep, stop or carry, say yes to _, not taking it any more, should i listen,"
    "stop all at once, taper or, i stopped it, i stopped my tablets, i stopped my medicine*,"
    "i stopped my _, want off this, want off _, get off _, off _ safely, him off _,"
    "her off _, so i stopped, stop everything else, not to give it to, do i still have my _,"
    "have to finish all, another go or, be switched to, turn off the pump, pull the drip,"
    "we leave it out, we leave them out, i leave it out, i leave them out, he leave it out,"
    "she leave it out, do without it, do without _, do without his _, "
    "do without her _, do without my _,"
    "manage without _, manage without his _, manage without her _, cope without _,"
    "still need it, still need _, still need his _, still need her _, "
    "still need my _, still needs _,"
    "really need _, really need the _, really needs _, he skipped his _, she skipped her _,"
    "mum skipped her _, dad skipped his _, misses out his _, misses out her _,"
    "better choice for me than, better for me _ or, on the day or not,"
    "normal tablets on the day",
)
_OTHERS = sort_of(
    "others",
    "how should i take, how shall i, when should i take, what should i take it with, for years,"
    "appointment, another date, diet, where, who do i, suitcase, bin it, letter, page,"
    "at the start, stop smoking, stop drinking, stop eating, stop breastfeeding, start driving,"
    "stop driving, go back to work, start work, say yes to, stop at, cancel my order,"
    "start exercising, stop working, i stopped breathing, heart stop, stop my heart beating,"
    "stop breathing, do i stop being, stop feeling, do i stop feeling, go back to driving,"
    "go back to bed, go back home, go back up, go back to school, go back to sleep, try to,"
    "change my diet, change the, tell, swim*, it stop, start feeling, do i stop it from,"
    "do i stop this from, do i stop vomiting, do i stop the, go back to normal, go on holiday,"
    "is it time to go, stopped working, contact, smok*, vap*, breastfeed*, eat, eating, fast,"
    "fasting, drink, drinking, drive, driving, nursing, pumping, feeding, walk*",
)
# What is given up, stopped or picked, and is no treatment.
_ELSE = sort_of(
    "food, or a complaint",
    "tea, coffee, milk, meat, red meat, salt, sugar, dairy, cheese, bread, gluten, chocolate,"
    "nuts, eggs, fish, liquorice, licorice, grapefruit, bananas, broccoli, spinach, cranberry,"
    "juice, fizzy drinks, curry, spicy food, sweets, burps, burping, belching, wind, gas, itch,"
    "itching, hiccups, nausea, sickness, retching, cramps, the runs, runs, diarrhoea, diarrhea,"
    "dry mouth, taste, stinging, sting, burning, heartburn, reflux, flushing, flushes, spots,"
    "acne, peeling, flaking, dribbling, drooling, sweats, sweating, shakes, shaking, tremor,"
    "nosebleeds, dizziness, nightmares, dreams, constipation, bloating, swelling, bruising,"
    "headaches, weight gain, hair loss, hair falling, snoring, cough, coughing, tickle, tingling",
)
_UP_TO = word_set(
    "with while when for on because if since before after from off during of due and or so in"
)
_SEVERAL = sort_of(
    "several of a medicine",
    "tablets, pills, capsules, drops, patches, injections, meds, medicines, medication,"
    "antibiotics, sprays, painkillers, infusions, sessions",
)
_HOW_STOP = sort_of("how to stop", "how do i stop them, how can i stop them, how to stop them")
_BABY = sort_of(
    "a child's sex",
    "pick a girl, pick a boy, choose a girl, choose a boy, pick the sex, choose the sex,"
    "pick boy or girl, choose boy or girl, pick the gender, choose the gender",
)
# A little on the skin first, to see how it takes it.
_A_LITTLE = sort_of(
    "a little",
    "a dab, little dab, small dab, tiny dab, tiny bit, little bit, small bit, a bit, wee bit,"
    "a patch, small patch, little patch, small area, small spot, little spot, smidge, smidgen,"
    "pea sized, a drop, a blob",
)
_ON_SKIN = sort_of(
    "on the skin first", "first, before, patch test, test patch, skin test, bit of skin"
)
_TRY = sort_of("try", "try, should i try")
_LENSES = sort_of("lenses", "lens, lenses, contacts, contact lenses, dentures, hearing aids")
_LEFT_OUT = sort_of("left out", "i leave them out, we leave them out")
# Told of what came after: "my nose is worse since i stopped it".
_SINCE_STOPPED = sort_of(
    "since it was stopped",
    ", ".join(
        f"{since} {stopped}"
        for since in ("since", "now", "after", "once", "when", "the day", "ever since")
        for stopped in ("i stopped it", "i stopped my _", "i stopped _", "i stopped taking it")
    ),
)
_WHICH_DAY = sort_of("which day", "which day, what day, which days, what days")
_BEGIN = sort_of("begin", "begin, start")
_HOW_LONG = sort_of(
    "how long you would take it",
    ", ".join(
        f"how many {times} would you {have}"
        for times in ("days", "weeks", "months", "years")
        for have in ("take it", "have it", "take _", "have _")
    ),
)
# How long it may be had at all, and no change of what was agreed: both, close together.
_GOING_ON_WITH = sort_of(
    "going on with it",
    "carry on, carrying on, keep on, keep taking, keep using, go on taking, go on using, stay on",
)
_FOR_LONG = sort_of(
    "for long",
    "for weeks, for months, for ages, for long, weeks on end, months on end, long term, "
    "indefinitely, week after week, month after month",
)
_CYCLE = sort_of("the cycle", "my period, my cycle, period, periods, cycle, the month, bleed")
# Asked of nobody: what the text says of ending it.
_OF_NOBODY = sort_of(
    "of nobody",
    ", ".join(
        f"{who} {ends}"
        for who in (
            *("ought one", "should one", "does one", "can one", "may one", "must one"),
            *("should people", "do people", "must people", "should patients", "do patients"),
            *("does anyone", "does anybody", "does everyone", "does everybody", "do you"),
        )
        for ends in (
            *("to taper", "taper", "wean", "to wean", "stop", "have to stop", "have to taper"),
            *("have to wean", "need to taper", "need to wean", "need to stop", "come off"),
            *("continue", "carry on", "tail it off"),
        )
    )
    + ", one stops, one stop, one tapers, be tapered, be weaned, be ended",
)
_SOMEBODY = sort_of(
    "somebody",
    "i, me, my, mine, we, us, our, he, she, him, her, his, hers, this, mr, mrs",
)
_OR_NOT = sort_of(
    "or not",
    "what is, how much, ok, okay, alright, fine, good idea, bad idea, or, is that, should i,"
    "yes or no, tomorrow, thoughts, wrong",
)
_GOING_ON = word_set("taking having using giving")


def _something_else(words: tuple[str, ...], at: int) -> bool:
    """Whether what is stopped or begun is something one does: "stop dreaming", "start driving"."""
    return at < len(words) and words[at].endswith("ing") and words[at] not in _GOING_ON


def fires(heard: Heard) -> bool:
    """Whether leave or advice is asked to begin, end or change a treatment."""
    if heard.says(_OTHERS) or _of_nobody(heard):
        return False
    heard = _without_what_is_else(heard)
    if heard.says(_SHOULD_I_HAVE):
        return True
    if not heard.says(_CHANGING):
        return False
    words = heard.words
    if (
        heard.begins(_CHANGING)
        and not _something_else(words, 1)
        and heard.says(_OR_NOT)
        and heard.then(_CHANGING, _TREATMENT, 4)
    ):
        return True
    asked = permissions(heard)
    if not asked:
        return False
    plain = {start for start, _ in heard.places(_PLAIN)}
    treated = [start for start, _ in heard.places(_TREATMENT)]
    not_treated = {start for start, _ in heard.places(_NOT_TREATMENT)}
    elsewhere = dropped_in(heard)
    for start, end in heard.places(_CHANGING):
        if start in elsewhere or _food_or_complaint(heard, end):
            continue
        if start in not_treated or not any(after <= start <= after + REACH for after in asked):
            continue
        if _something_else(words, end):
            continue
        if start in plain or any(end <= at < end + OBJECT_REACH for at in treated):
            return True
        if end == len(words) and any(start == s for s, _ in heard.places(_AT_THE_END)):
            return True
    return False


def _of_nobody(heard: Heard) -> bool:
    """As in "ought one to taper": in general, and nobody is told of."""
    return heard.says(_OF_NOBODY) and not heard.says(_SOMEBODY) and not named(heard)


def _without_what_is_else(heard: Heard) -> Heard:
    """The same without words that sound like a change of treatment and are none."""
    heard = heard.without(_SINCE_STOPPED).without(_BABY).without(_HOW_LONG)
    if heard.then(_GOING_ON_WITH, _FOR_LONG, LONG_REACH):
        heard = heard.without(_GOING_ON_WITH)
    if heard.says(_ELSE) and not heard.says(_SEVERAL):
        heard = heard.without(_HOW_STOP)
    if heard.says(_LENSES):
        heard = heard.without(_LEFT_OUT)
    if heard.says(_A_LITTLE) and heard.says(_ON_SKIN):
        heard = heard.without(_TRY)
    if heard.says(_WHICH_DAY) and heard.says(_CYCLE):
        heard = heard.without(_BEGIN)
    return heard


def _food_or_complaint(heard: Heard, end: int) -> bool:
    """Whether what is given up or stopped is food or a complaint: "stop the burps from it"."""
    words = heard.words
    until = min(end + ELSE_REACH, len(words))
    until = next((at for at in range(end, until) if words[at] in _UP_TO), until)
    else_ = any(end <= a < until for a, _ in heard.places(_ELSE))
    return else_ and not any(end <= a < until for a, _ in heard.places(_TREATMENT))


RULE = Refusal(name="treatment-change", reason="treatment-change", fires=fires)
