"""A sign that the text of this very medicine warns of, told as happening: a sore throat, a heel.

What is harmless with one medicine is the first sign of harm with another: a sore throat where the
text tells of too few white blood cells, a sore heel where it tells of tendons. Each kind of harm
has a pattern for how texts name it and a sort for how people do. No card and no refusal: whatever
is answered, the notice of when to get help stands before it. The kinds are those for which leaflets
of medicines and public health pages (NHS, EMC, FDA boxed warnings) ask people to report signs
early; chosen by people who are not clinicians.
"""

import re
from typing import NamedTuple

from askmono.safety.harmless import denied
from askmono.safety.reading.frames import calm
from askmono.safety.reading.heard import Heard, Place, Sort, sort_of
from askmono.safety.reading.people import SOMEBODY
from askmono.safety.reading.vocabulary import word_set


class Watch(NamedTuple):
    """A kind of harm. named: a pattern for how a text names it. signs: what people say of it."""

    named: str
    signs: Sort


def _watch(harm: str, named: str, signs: str) -> Watch:
    return Watch(named, sort_of(f"signs of {harm}", signs))


WATCHES = (
    _watch(
        "too few white cells, and of infection",
        r"agranulocyt|neutrop[ae]?enia|bone marrow|myelosuppress|white blood cell|leu[ck]openia"
        r"|aplastic|immunosuppress|\b(?:serious|severe|opportunistic|risk of) infection",
        "sore throat, throat is sore, throat hurts, throat is so sore, throat is killing me, "
        "mouth ulcer*, ulcers in my mouth, ulcers in his mouth, ulcers in her mouth, mouth is "
        "sore, sore mouth, mouth sores, flu, flu like, the flu, infection, infected, swollen "
        "glands, glands are up, night sweats, burning when i pee, burns when i pee, cough, "
        "coughing, poorly, feverish, fever, a temperature, high temperature, my temperature, "
        "shivery, shivering, the shivers, weeping wound, wound is weeping, pus",
    ),
    _watch(
        "bleeding",
        r"bleed|ha?emorrhag|anticoagul|antiplatelet|platelets?\b|thrombocytop",
        "nosebleed*, nose bleed, nose bleeds, nose is bleeding, nose keeps bleeding, nose has "
        "been bleeding, gums bleed, gums bleeding, gums are bleeding, bleeding gums, bruise*, "
        "bruising, black poo, poo is black, black stool*, stools are black, tarry, blood in, "
        "blood when, blood on the, coffee grounds, pink wee, pink urine, wee is pink, red wee, "
        "heavy period*, period is heavy, period is so heavy, periods are heavy, hit my head, "
        "banged my head, bumped my head, knocked my head, hit his head, banged his head, bumped "
        "his head, hit her head, banged her head, bumped her head, will not stop bleeding, still "
        "bleeding, bleeding, red dots, purple spots, red spots",
    ),
    _watch(
        "damaged muscles",
        r"rhabdomyolysis|myopath|myositis|muscle (?:pain|weakness|damage|breakdown|toxicity)",
        "muscle pain, muscle pains, muscle ache*, muscles ache, muscles hurt, muscles are sore, "
        "muscles are weak, muscle weakness, muscle cramp*, weak muscles, sore muscles, thighs "
        "ache, calves ache, legs ache, legs hurt, legs are weak, shoulders ache, arms ache, weak "
        "legs, cramps, aching all over, ache all over, cola coloured, dark wee, wee is dark, "
        "urine is dark, dark urine",
    ),
    _watch(
        "a damaged liver",
        r"hepatotox|hepatitis|jaundice|hepatic (?:failure|necrosis|toxicity|injury)"
        r"|liver (?:damage|injury|failure|toxicity|enzyme)|elevated liver",
        "off my food, off his food, off her food, no appetite, lost my appetite, itching all "
        "over, itchy all over, itch all over, dark wee, wee is dark, urine is dark, dark urine, "
        "pale poo, poo is pale, under my ribs, under his ribs, under her ribs, right side, belly "
        "is swollen, swollen belly",
    ),
    _watch(
        "damaged eyes",
        r"optic neur|vision (?:loss|change|problem)|loss of vision|visual (?:disturb|change|loss"
        r"|field|acuity)|blurred vision|retin(?:a|al|opathy)\b|endophthalmitis|eye (?:infection"
        r"|inflammation|pain)|glaucoma|uveitis|blindness|cataract",
        "blurry, blurred, blur, eyesight is, eyesight has, lost sight, vision, see properly, not "
        "see, cannot see, hard to see, colours look, colours seem, colours are, colors look, "
        "colors seem, colors are, colours have, floaters, flashes, flashing lights, halos, "
        "haloes, eye is red, eye is so red, eyes are red, red eye, red eyes, eye hurts, eyes "
        "hurt, eye pain, eye is sore, sore eye, light hurts, blind spot, misty, cloudy, double",
    ),
    _watch(
        "a grave skin reaction",
        r"stevens.johnson|epidermal necrolysis|\bDRESS\b"
        r"|(?:severe|serious) (?:skin|cutaneous|rash)",
        "rash, spots, blister*, peeling, peels, sores in my mouth, mouth ulcer*, mouth sores, "
        "sore eyes, eyes are sore, hives, welts, red patches, skin is red, skin is sore",
    ),
    _watch(
        "a torn tendon",
        r"tendon",
        "heel, heels, achilles, tendon*, back of my ankle, ankle, back of my leg, elbow, "
        "shoulder, wrist",
    ),
    _watch(
        "a clot",
        r"thrombo(?:sis|embol)|blood clot|embolism|\bDVT\b",
        "calf, calves, leg is swollen, swollen leg, one leg, leg hurts, pain in my leg, pain in "
        "her leg, pain in his leg, leg is red, leg is hot, short of breath, breathless, coughing "
        "blood, arm is swollen, swollen arm, behind my knee",
    ),
    _watch(
        "harmed lungs",
        r"pneumonitis|interstitial lung|lung (?:disease|damage|toxicity|inflammation|problem)"
        r"|pulmonary (?:fibrosis|toxicity|edema|oedema)|bronchospasm|wheez|respiratory depression",
        "short of breath, out of breath, breathless, puffed, puffing, wheez*, cough, coughing, "
        "tight chest, chest is tight, chest feels tight, shallow",
    ),
    _watch(
        "low sugar",
        r"hypoglyc|low blood sugar",
        "shaky, shaking, trembl*, sweaty, sweating, clammy, starving, so hungry, light headed, "
        "lightheaded, confused, irritable, pale, faint, tingling lips, my sugar is, my sugars "
        "are, sugar is low, sugar was low",
    ),
    _watch(
        "a failing heart, and water",
        r"heart failure|fluid retention|o?edema\b|cardiomyopathy|cardiotox",
        "ankles, swollen legs, legs are swollen, feet are swollen, swollen feet, legs swelled, "
        "short of breath, breathless, out of breath, puffy, put on weight, gained, extra pillows, "
        "lie flat, lying flat",
    ),
    _watch(
        "too much serotonin",
        r"serotonin syndrome",
        "agitated, agitation, jumpy, twitch*, jerk*, shivering, sweating, shaking, racing, "
        "restless, overheated, hot and sweaty, confused, muddled",
    ),
    _watch(
        "a changed mind or mood",
        r"suicid|depression|mood (?:change|swing)|psychosis|hallucinat|psychiatric|aggressi"
        r"|behaviou?r",
        "feel low, feeling low, so low, very low, feels low, really down, feel down, feeling "
        "down, hopeless, crying, tearful, numb inside, not myself, not himself, not herself, "
        "depressed, agitated, aggressive, angry, rage, paranoid, seeing things, hearing things, "
        "hallucinat*, manic, panicky, panic attacks",
    ),
    _watch(
        "an inflamed bowel",
        r"difficile|colitis|severe diarrh",
        "diarrhoea, diarrhea, the runs, watery, blood in my poo, bloody, runny poo, the trots",
    ),
    _watch(
        "harmed kidneys",
        r"nephrotox|nephritis|kidney (?:damage|injury|failure|toxicity|stone)"
        r"|renal (?:failure|toxicity|injury)",
        "hardly pee*, hardly weeing, hardly wee, less wee, not weeing, not peeing, barely pee*, "
        "barely wee*, foamy, frothy, puffy, swollen face, loin, flank, back pain, pain in my "
        "back, pain in my side, blood in my wee, blood in my urine",
    ),
    _watch(
        "an inflamed pancreas",
        r"pancreatitis",
        "stomach pain, belly pain, tummy pain, pain in my stomach, pain in my belly, pain in my "
        "tummy, stomach hurts, belly hurts, tummy hurts, through to my back, vomit*, throwing up",
    ),
    _watch(
        "harmed hearing or balance",
        r"ototox|hearing (?:loss|problem|impair)|tinnitus|vestibul",
        "ringing in my ears, ears ring, ears are ringing, ringing, buzzing, deaf, hearing is, "
        "hearing has, my hearing, not hear, cannot hear, spinning, balance, room spins",
    ),
    _watch(
        "harmed nerves",
        r"neuropath|paresthesia|paraesthesia",
        "tingling, tingle, numb, numbness, pins and needles, burning feet, feet burn, electric "
        "shocks, weak hands, dropping things",
    ),
    _watch(
        "harmed bones",
        r"osteonecrosis|\bjaw\b|fracture|osteopor|bone (?:loss|density)",
        "jaw, loose tooth, tooth is loose, thigh hurts, thigh pain, pain in my thigh, groin, hip "
        "hurts, hip pain, bone pain",
    ),
    _watch(
        "an unsteady heartbeat",
        r"\bQT|arrh?ythm|irregular heart|bradycard|tachycard|slow heart|heart (?:block|rhythm)"
        r"|palpitation",
        "palpitation*, fluttering, flutter, skips, skipping, racing, pounding, thumping, slow "
        "pulse, pulse is slow, heart is slow, faint*, blacked out, blackout*, light headed, "
        "lightheaded, dizzy",
    ),
    _watch(
        "movements that are not meant",
        r"extrapyramidal|tardive|dystoni|dyskinesi|neuroleptic malignant|akathisia|parkinsonism",
        "stiff*, jaw is stuck, locked, tongue keeps, tongue is, lip smacking, eyes rolled, "
        "restless, pacing, twitch*, tremor, shaking, shuffling, neck is twisted, spasm*, not sit "
        "still",
    ),
    _watch(
        "meningococcal infection",
        r"meningococc|meningitis",
        "headache*, fever, a temperature, high temperature, stiff neck, neck is stiff, rash, "
        "light hurts, vomit*",
    ),
    _watch(
        "a reaction to an infusion",
        r"infusion.{0,12}reaction|injection reaction",
        "chills, shivering, shivery, flushed, flushing, itchy, itching, feverish, hot and cold, "
        "tight chest, dizzy",
    ),
    _watch(
        "harm to an unborn child",
        r"birth defect|teratogen|fetal (?:harm|toxicity|damage|risk|abnormal)|foetal"
        r"|harm (?:to )?(?:the |an |a |your )?(?:unborn|developing|fetus|foetus)"
        r"|contraindicated (?:in|during) pregnan",
        "am pregnant, is pregnant, be pregnant, fell pregnant, got pregnant, found out i am, "
        "positive test, test was positive, test is positive, missed my period, period is late, "
        "missed a period, late period",
    ),
    _watch(
        "an erection that stays",
        r"priapism|prolonged erection|painful erection|erections? (?:lasting|that last)",
        "erection, hard on, stiffy, will not go down, stiff for hours, hard for",
    ),
    _watch(
        "urges that are not one's own",
        r"impulse.control|compulsive|gambling",
        "gambling, gamble, betting, shopping, spending, sex all the time, urges, not stop eating",
    ),
)
_SINCE = sort_of(
    "since when",
    "since, today, yesterday, this morning, last night, for days, for a week, for weeks, now, "
    "started, all week, all day, suddenly",
)
_NO_SIGNS = sort_of(
    "what only sounds like a sign",
    "flu jab, flu shot, flu vaccine, flu season, hay fever, hayfever, yellow fever, room "
    "temperature, cough medicine, cough medicines, cough mixture, cough syrup, cough sweets, "
    "low dose, heavy lifting, blood pressure, blood test, blood tests, blood sugar, chest "
    "infection, infection control, hearing aid, hearing aids, eye drops, vision test, sore loser",
)
_OVER = sort_of("over", "gone now, went away, has gone, used to have, got better, cleared up")
_FOR = word_set("for treats treat against because")
_TIMES = word_set("day days week weeks month months year years ages hours while now")
REACH = 3  # words before a sign in which "for" makes it what the medicine is taken for


def fires(heard: Heard, text: str | None) -> bool:
    """Whether a sign of a kind of harm is told of somebody.

    text: of the medicine's monograph; None for a medicine whose text is not known, which may do
    each of them.
    """
    if not heard.says(*SOMEBODY, _SINCE) or heard.says(_OVER):
        return False
    if denied.fires(heard):
        return False
    aside = {at for place in heard.places(_NO_SIGNS) for at in range(*place)}

    def told(place: Place) -> bool:
        heard_aside = not aside.isdisjoint(range(*place))
        return not heard_aside and not calm(heard, place) and not _taken_for(heard, place)

    said = (watch for watch in WATCHES if any(map(told, heard.places(watch.signs))))
    return any(text is None or re.search(watch.named, text, re.IGNORECASE) for watch in said)


def named(heard: Heard, text: str | None) -> bool:
    """Whether a sign of a kind of harm that a text names is spoken of, told or only asked about."""
    said = (watch for watch in WATCHES if heard.says(watch.signs))
    return any(text is None or re.search(watch.named, text, re.IGNORECASE) for watch in said)


def for_something(heard: Heard) -> bool:
    """Whether "for" is said of what a medicine is taken for: "for a cold", and not "for a week"."""
    words = heard.words
    return any(
        word == "for" and _TIMES.isdisjoint(words[at : at + REACH + 1])
        for at, word in enumerate(words)
    )


def _taken_for(heard: Heard, place: Place) -> bool:
    """Whether a place is what the medicine is taken for: "for my tendon", "for a sore throat"."""
    before = heard.words[max(0, place[0] - REACH) : place[0]]
    return not _FOR.isdisjoint(before) and _TIMES.isdisjoint(before)
