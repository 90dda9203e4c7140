"""What is wrong with a person: a diagnosis, or the reading of their results."""

from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.vocabulary import word_set
from askmono.safety.rule import Refusal

_ILLNESS = sort_of(
    "an illness",
    "depression, depressed, clinical depression, bipolar, schizophrenia, psychosis, ptsd,"
    "adhd, autism, autistic, anxiety, ocd, dementia, alzheimers, parkinsons, cancer, tumour,"
    "tumor, diabetes, diabetic, cystitis, uti, infection, infected, hepatitis, shingles,"
    "flu, covid, tonsillitis, sciatica, fibro, fibromyalgia, crps, migraine, lupus, ms,"
    "anaemia, anemia, angina, ulcer, menopause, std, sti, insomnia, an addict, addict,"
    "addicted, hypertension, heart attack, kidney disease, liver disease, a clot,"
    "blood clot, clot, stroke, mini stroke, slipped disc, broken, pregnant, appendicitis,"
    "pneumonia, asthma, allergic to nuts, nerve pain, neuropathic pain,"
    "chronic pain syndrome, a condition, a disease, an infection, a drug problem,"
    "nervous breakdown, a breakdown, hiv, eczema, psoriasis, arthritis, gout, ibs, coeliac,"
    "tinnitus, hernia, thyroid, sepsis, meningitis, borderline,"
    "treatment resistant depression, treatment resistant kind, treatment resistant,"
    "jaundice, endometriosis, epilepsy, vertigo, mental illness, mentally ill,"
    "high blood pressure, low blood pressure, a personality disorder, a migraine, a cold,"
    "concussion, glaucoma, chickenpox, scabies, thrush, torn something",
)
_HAVE_I = sort_of(
    "have I",
    "do i have, have i got, am i, could i have, might i have, could i be, might i be,"
    "does my dad have, does my mum have, does my daughter have, does my son have,"
    "does he have, does she have, has my son got, has my husband got, has my wife got,"
    "has he got, has she got, is my son, is my daughter, is my mum, is my dad,"
    "is my husband, is my wife, is he, is she, is it, is this, could this be, could it be,"
    "are these, i have got is it, have got is it, have i got a, is this a,"
    "do you think i have, do you reckon i, would you say i have, would you say i am,"
    "think i have, think i am, think i have got, reckon i am, reckon i have, could my,"
    "does this sound like, sounds like, is my, does my child have, does my wife have,"
    "does my husband have, did i have, i have got, sound like, have i, is mine,"
    "does my kid have, diagnose me with, i may have, i might have, tell me if i have,"
    "check if i have, know if i have, sure if i have, meet the criteria for",
)
_WRONG = sort_of(
    "what is wrong",
    "what is wrong with, wrong with my, think is wrong, matter with me, matter with my,"
    "matter with him, diagnose me, diagnose my, diagnose this, diagnose him, diagnose her,"
    "you diagnose, a diagnosis, my diagnosis please, symptom checker, symptoms checker,"
    "self diagnosis help, what have i got, what have i caught, what illness do,"
    "what illness gives, what illness have, which illness do, what disease do,"
    "what disease is it, which disease do, what sickness i, what condition is,"
    "what condition do, what condition have, tell me what i have, tell me what i have got,"
    "what i have got, what problem i am having, heres my symptoms, here are my symptoms,"
    "look at my symptoms, describe my symptoms, these symptoms what, misdiagnosed,"
    "second opinion please, tell what illness, check what i have, sound like to you,"
    "what is causing my, symptoms and tell, what could it be, what it could be,"
    "the name for it, what is up with me, what is up with my, pain have i got,"
    "what is this pain, what is this lump, what is this rash, what is this red,"
    "my symptoms mean, do my symptoms",
)
_RESULTS = sort_of(
    "results",
    "read my scan, read my blood, read my mri, read my ecg, read my results, interpret my,"
    "my mri, my scan result*, my scan letter, my blood test mean, my blood results,"
    "blood results, my test results, my results mean, my egfr, egfr of, my alt, my crp, crp,"
    "my creatinine, my ecg, phq 9, phq9, my x ray, explain my scan, explain my results,"
    "urine dip, my biopsy, potassium",
)
_MEANS = sort_of(
    "means",
    "mean, means, wrong, serious, explain, read, interpret, normal, bad, do i, have i, tell,"
    "what, is it",
)
# The question is of the medicine, of having had it before, or of what comes with it.
_NOT_OF_ME = sort_of(
    "not of me",
    "do i have to, have i got to, is it used, used for, is it for, is it safe, is it good,"
    "safe if, is it ok, is it dangerous, is it bad, is it true, side effect*, is it common,"
    "is it normal, is it listed, is it allowed, is it possible, is it likely, is it approved,"
    "is it addictive, get addicted, become addicted, going to, allowed, is it effective,"
    "is it any good, is it helpful, can i have, is it given, if i am, if i have,"
    "because i have, since i have, i have got, i am diabetic, right for, suitable, help with,"
    "help, helps, is it licensed, eligible, candidate, is it only, is it still, is it worth,"
    "is it because, if i, is it better, is it wise, is it really, when i am, is it just for,"
    "is this for, i am pregnant, is this medicine, is it risky, is it legal, is it more,"
    "is it less, is it as, is it like, is it also, is this drug, is _, is it the same, does it,"
    "can it, would it, will it, cause, causes, can _, does _, will _, would _, matter, at risk,"
    "more likely, higher risk, is my blood pressure going, is my doctor, is my depression too,"
    "is it recommended, is it harmful, is it contraindicated, is it advised, is it part,"
    "work for, is it prescribed, should i, can they, is it being, is it off, to treat, treat,"
    "is it too, if you, is it made, is it not",
)
# What may stand between "do I have" and the name of an illness.
_BETWEEN = word_set(
    "a an the just my some kind of really clinically getting having it or severe mild chronic "
    "maybe now got sort like bad his her called actually becoming early type finally still this "
    "be reacting catching bladder water chest urine kidney ear signs that i am nasty another "
    "little touch bit ankle wound mole arm leg toe rash tremor pain headache headaches "
    "depression infection possibly gone going"
)
# What stands after the name of an illness where nobody is said to have it.
_THINGS = {("brain",), ("down",), ("people",), ("patients",), ("brains",)} | {
    (word,)
    for word in word_set(
        "medicine medicines medication drug drugs tablet tablets pill pills treatment jab "
        "injection cream drops remedy"
    )
}
_TELL_ME = sort_of(
    "tell me",
    "tell me if i have, tell me if i am, check if i have, diagnose me with, tell if i have,"
    "find out if i have",
)
_SYMPTOM = sort_of(
    "a symptom",
    "lump, spots, rash, temperature, cough, coughing, pain, ache, aches, clicks, swells,"
    "swelling, itch, bruise, patch, headache, tired, dizzy, pulse, fever, sore, blister,"
    "discharge",
)
_WHAT_IS_IT = frozenset(
    {
        ("what", "is", "it"),
        ("what", "is", "wrong"),
        ("could", "it", "be"),
        ("have", "i", "got"),
        ("is", "the", "cause"),
    }
)
_BRINGING = sort_of("bringing results", "bring, send, need recent, will they")
_NOT_WRONG = sort_of(
    "nothing wrong",
    "fix what is wrong with, fix whats wrong with, fix what is actually wrong with,"
    "cure what is wrong with, cure what is actually wrong with, treat what is wrong with,"
    "mend what is wrong with, sort what is wrong with, sort out what is wrong with,"
    "put right what is wrong with, fix what is really wrong with, help what is wrong with,"
    "for what i have got, what i have to, what is wrong with self, nothing wrong,"
    "get a second opinion, going wrong, goes wrong, if i am misdiagnosed, who diagnoses,"
    "who can diagnose",
)


def fires(heard: Heard) -> bool:
    """Whether a name is asked for what a person has, or what their results mean."""
    if heard.says(_WRONG):
        return not heard.says(_NOT_WRONG)
    if heard.says(_SYMPTOM) and heard.words[-3:] in _WHAT_IS_IT:
        return True
    if heard.says(_RESULTS) and not heard.says(_BRINGING) and heard.says(_MEANS):
        return True
    if heard.says(_TELL_ME) and heard.says(_ILLNESS):
        return True
    if not heard.says(_ILLNESS) or heard.says(_NOT_OF_ME):
        return False
    words = heard.words
    return any(
        0 <= b - a <= 4 and _BETWEEN.issuperset(words[a:b]) and words[c : c + 1] not in _THINGS
        for _, a in heard.places(_HAVE_I)
        for b, c in heard.places(_ILLNESS)
    )


RULE = Refusal(name="diagnosis", reason="diagnosis", fires=fires)
