"""Whose study or work suicide, self-harm or overdoses are: "i volunteer for a suicide charity".

An institution, a text or a trade has to be named, and every word is accounted for: "i read about
suicide" alone may be anybody's. What follows has to be a question that anybody asks, besides. Ours;
no clinician has reviewed it.
"""

from itertools import product

from askmono.safety.reading.heard import Heard, Place, sort_of
from askmono.safety.reading.remarks import nothing_else
from askmono.safety.reading.vocabulary import word_set
from askmono.safety.rule import Harmless

BEFORE = 3  # words from "on", "about" to what is studied

_TOPIC = sort_of(
    "what is studied",
    "suicide, suicides, suicidality, suicidal thoughts, suicidal ideation, suicidal behaviour, "
    "suicidal behavior, suicidal people, suicidal patients, suicidal clients, suicidal callers, "
    "suicidal teenagers, suicidal young people, suicidal students, suicide attempts, self harm, "
    "self harming, self injury, overdose, overdoses, poisoning, poisonings, drug deaths",
)
# What stands before or after it where it is a subject, and nobody's own.
_ABOUT = word_set("on about of in into covering covers around for against regarding audits")
_DEALS = ("deal", "deals", "dealing", "work", "works", "working")  # with it
_SUBJECT = word_set(
    "prevention awareness management rates rate risk figures statistics helpline hotline "
    "charity ward unit module policy study studies research cases admissions research week "
    "audit training course"
)
_CONSULTED = (
    *("nurse", "midwife", "paramedic", "doctor", "gp", "pharmacist", "therapist", "counsellor"),
    *("counselor", "psychologist", "psychiatrist", "social worker", "youth worker", "carer"),
    *("support worker", "teacher", "school counsellor", "school nurse", "samaritan", "volunteer"),
)
_TRADE = sort_of(
    "a study, a text or a trade",
    ", ".join(
        f"{am} {trade}"
        for am, trade in product(("i am a", "i am", "as a", "we are", "working as a"), _CONSULTED)
    )
    + ", module, course, dissertation, thesis, phd, doctorate, masters, degree, essay, homework, "
    "coursework, assignment, exam, exams, osce, lecture, lectures, seminar, class, tutorial, "
    "placement, internship, student, student nurse, nursing student, medical student, pharmacy "
    "student, psychology student, lecturer, tutor, trainer, researcher, scientist, journalist, "
    "reporter, writer, author, novelist, editor, translator, volunteer on, volunteer for, "
    "volunteer with, samaritan volunteer, charity, helpline, i work on, i work in, i work for, "
    "i work with, i work at, works on, we work with, our team, audit, audits, study, studying, "
    "studies, research, researching, project, talk, presentation, workshop, training, train, "
    "teach, teaches, teaching, article, news piece, story, novel, book, chapter, play, script, "
    "film, documentary, podcast, report, review, reviewing, poster, leaflet, policy, journal, "
    "paper, run a helpline",
)
_DOES = sort_of(
    "does",
    "i, we, my, our, i am, am, do, doing, work, works, working, write, writing, wrote, read, "
    "reading, teach, train, run, runs, running, give, giving, prepare, preparing, revise, "
    "revising, cover, covers, covering, deal, deals, dealing, help, helping, look after, "
    "support, supporting, research, have, has, got, need, had, make, making, translate, "
    "translating, edit, editing, present, presenting, attend, attending, went to, started, "
    "finishing, shadow, shadowing, interview, interviewing, mark, marking, as, who, audits, "
    "lead, leading, sit, sitting",
)
_OF_IT = sort_of(
    "of it",
    "prevention, preventing, awareness, management, managing, treatment, figures, statistics, "
    "rate, rates, risk, risks, risk assessment, admissions, presentations, cases, behaviour, "
    "behavior, policy, support, first aid, psychology, psychiatry, pharmacology, toxicology, "
    "nursing, medicine, mental health, a and e, emergency, hospital, teenage, teenager, "
    "teenagers, teens, adolescents, young people, young adults, children, students, men, women, "
    "veterans, prisons, prison, people, patients, adults, elderly, older people, farmers, week, "
    "year, term, this, first, second, third, final, local, national, new, next, today, "
    "tomorrow, part time, at, for, in, on, and, amongst, among, between, after, during, history",
)
_OWN = sort_of(
    "one's own",
    "my suicide, my own, my overdose, my self harm, my death, suicide note, suicide letter, "
    "suicide plan, goodbye, method, methods, means, myself, how to, my attempt, my suicidal, i "
    "self harm, i am suicidal, am suicidal, i overdose, feel, feeling, want, wish, thinking",
)


def fires(heard: Heard) -> bool:
    """Whether it is said whose study or work it is, and nothing else."""
    if not heard.says(_TOPIC) or not heard.says(_TRADE) or heard.says(_OWN):
        return False
    about = all(_is_subject(heard, place) for place in heard.places(_TOPIC))
    return about and nothing_else(heard, _TOPIC, _TRADE, _DOES, _OF_IT)


def _is_subject(heard: Heard, place: Place) -> bool:
    """Whether it is what something is about, and nothing that somebody has."""
    start, end = place
    before = heard.words[max(0, start - BEFORE) : start]
    deals = any(
        heard.words[at : at + 2] == (deal, "with") for deal in _DEALS for at in range(start)
    )
    return (
        deals
        or not _ABOUT.isdisjoint(before)
        or not _SUBJECT.isdisjoint(heard.words[end : end + 1])
    )


RULE = Harmless(
    name="somebody's study or work",
    spares=("crisis", "overdose"),
    fires=fires,
    alone="by rule",
    beside="by rule",
    grave=True,
)
