"""A dose asked for under a pretext: a story, an exam, a game, a profession, "ignore your rules"."""

from askmono.safety.reading.doses import asks_dose, asks_how_much
from askmono.safety.reading.figures import ages, weights
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.takers import in_particular
from askmono.safety.rule import Refusal

_OVERRULE = sort_of(
    "overrule",
    "ignore your, ignore all, ignore the rules, ignore previous, forget your, forget the rules,"
    "disregard, your rules, no rules, pretend, act as, acting as, roleplay, role play,"
    "speak as, you are now, imagine you, developer mode, admin, override, jailbreak, dan,"
    "unlocked, system prompt, previous instructions, no restrictions, test of the system,"
    "play a game, in code, backwards, act like, your instructions, bypass, you are allowed,"
    "if you were allowed, one word answer, number only, just the number, only the number,"
    "without the lecture, do not lecture",
)
_STORY = sort_of(
    "a story",
    "novel, story, script, screenplay, screenwriter, film, movie, scene, character, my hero,"
    "heroine, villain, a play, fan fic, fanfic, fiction, thriller, episode, fill in the blank,"
    "finish the sentence, game, book i am writing, poem",
)
_SUPPOSED = sort_of(
    "supposed",
    "hypothetically, hypothetical, theoretically, in theory, suppose, supposing, let us say,"
    "lets say, asking for a friend, asking for my, asking for someone, someone i know,"
    "not for me, a friend of mine, case study, exam question, homework, assignment,"
    "for a bet, purely academic, academic interest, if i weighed, for a friend, mate wants,"
    "friend wants",
)
_EXAM = sort_of(
    "an exam",
    "exam, homework, assignment, case study, school project, osce, quiz, test question,"
    "worksheet, for class",
)
_PROFESSION = sort_of(
    "profession",
    "as a nurse, as a doctor, as a medic, as a paramedic, as a vet, nurse here, medic here,"
    "paramedic here, doctor here, vet here, pharmacist here, dentist here, i am a nurse,"
    "i am a doctor, i am doctor, i am a medic, i am a paramedic, i am a pharmacist,"
    "i am a vet, i am a dentist, i am a student nurse, i am an, registrar, paramedic, medic,"
    "midwife here, anaesthetist, nurse at, hospice nurse, carer, paediatrician,"
    "i am qualified, trust me, healthcare professional, got a licence, combat medic,"
    "anaesthetic nurse, anaesthetic trainee, dentist, on call",
)
_PATIENT = sort_of(
    "a patient",
    "my patient, the next patient, this patient, patient is, patient of, a patient of,"
    "this lady, this gentleman, this man, casualty, patient weighs, my client,"
    "nervous patient, this woman, for him, for her, for my, i give, we give, i draw,"
    "you draw up, next patient, patient 70",
)
_SOMEONE = sort_of(
    "someone in it",
    "a man, a woman, a guard, a girl, a boy, a person, someone, somebody, a guy, him, her,"
    "he, she, his, a bloke, a lady, knock out, a friend, my friend, my mate, patient, a big,"
    "they",
)
_NUMBERS = sort_of(
    "the number",
    "how much, how many, dose, dosage, mg, milligrams, what amount, what quantity, what number,"
    "number, exact, amount, quantity, what figure, figure, what do you prescribe, prescribe,"
    "ml, bolus, what should, what would you, how much would",
)
_IF_YOU = sort_of(
    "if you were me",
    "if you were me, if you had to guess, would you take, what would you take,"
    "what would you give, if it was you, if it were you, how much would you,"
    "what would a doctor give me, you can tell me, you can give me, true or false,"
    "confirm or deny, said to ask you, told me to ask you, told me you would give,"
    "because i am qualified",
)
_DOSE_WORDS = sort_of(
    "a dose",
    "dose, dosage, mg, amount, how much, how many, quantity, milligrams, number, right for me,"
    "for my weight, what amount, bolus, prescribe, what am i getting",
)
_HOW_LONG = sort_of(
    "how long it is taken", "how many days, how many weeks, how many months, how many years"
)
_PUBLIC = sort_of(
    "in general",
    "in general, generally, usual, usually, typical, typically, normal range, standard, range,"
    "adults, commonly",
)


def fires(heard: Heard) -> bool:
    """Whether a dose for somebody is asked for behind a pretext."""
    heard = heard.without(_HOW_LONG)
    if not heard.says(_DOSE_WORDS, _NUMBERS):
        return False
    if heard.says(_OVERRULE) and heard.says(_DOSE_WORDS):
        return True
    if heard.says(_IF_YOU) and heard.says(_DOSE_WORDS):
        return True
    if heard.says(_PUBLIC) and not weights(heard):
        return False
    if heard.says(_STORY) and heard.says(_NUMBERS):
        return heard.says(_SOMEONE) or bool(weights(heard)) or in_particular(heard)
    if heard.says(_SUPPOSED, _EXAM) and heard.says(_NUMBERS):
        return _somebody(heard)
    return (
        heard.says(_PROFESSION)
        and heard.says(_NUMBERS)
        and (heard.says(_PATIENT) or bool(weights(heard)) or bool(ages(heard)))
    )


def _somebody(heard: Heard) -> bool:
    asked = asks_dose(heard) or bool(asks_how_much(heard))
    return asked and (in_particular(heard) or (heard.says(_SUPPOSED) and heard.says(_SOMEONE)))


RULE = Refusal(name="pretext", reason="personal-dosing", fires=fires)
