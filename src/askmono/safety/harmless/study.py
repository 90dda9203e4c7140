"""Suicide and death as a text or a study tells of them: a warning, a number, who among people.

Nobody speaks of a person, oneself among them, nor asks by which means or how quickly. Ours; no
clinician has reviewed it.
"""

from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.remarks import nothing_else
from askmono.safety.rule import Harmless

_DEATH = sort_of(
    "suicide and death",
    "suicide, suicides, suicidal, suicidality, suicidal thoughts, suicidal thinking, thoughts of "
    "suicide, suicidal ideation, suicide attempts, attempt suicide, attempted suicide, commit "
    "suicide, committed suicide, kill themselves, killed themselves, harm themselves, self harm, "
    "die, died, dies, death, deaths, deadly, fatal, fatalities, kill you, kill people, kill a "
    "person, kill someone",
)
_WHO = sort_of(
    "who among people",
    "people, patients, patient, children, teenagers, young people, young adults, adults, "
    "adolescents, older people, elderly people, elderly, men, women, anyone, anybody, someone, "
    "users, those",
)
_TEXT = sort_of(
    "of a text or a study",
    "warning, warnings, boxed warning, black box, box, label, leaflet, listed, listed as, as a, "
    "mentioned, risk, risks, rate, rates, link, linked, links, associated, report, reports, "
    "reported, case, cases, study, studies, trial, trials, research, data, evidence, statistics, "
    "known, number of suicides, number of deaths, withdrawn, taken off the market, pulled, "
    "banned, recalled, side effect, side effects, side, effect, effects, reaction, reactions, "
    "allergic reaction, allergic reactions, an allergic, allergy, anaphylaxis, complication, "
    "complications, common, rare, likely, more often, often, more common, more likely, more "
    "people, more deaths, more suicides, higher, increase, increases, increased, raise, raises, "
    "raised, cause, causes, caused, lead to, leads to, because, about, between, among, against, "
    "users, percentage, percent, proportion, chance, chances, possible, serious, severe",
)
_ASKS = sort_of(
    "asks of a study",
    "is there, are there, were there, was there, is _, is it, was _, does _, does it, did _, has "
    "_, has it, have, are, do, did, does, was, were, has, had, how many people, how many "
    "patients, how many suicides, how many deaths, how many children, how many teenagers, how "
    "many cases, how common, how likely, how high, how rare, how often, what is the, what are "
    "the, what percentage, why do teenagers, why do young people, why do some people, why do "
    "people, why was, can, could, which, right, any, ever, carry, carries, come with, comes with, "
    "have a, on, taking, take, who take, become, became, becoming, get, gets, getting, feel, "
    "feeling, some",
)
_QUESTION = sort_of(
    "a question of a study",
    "is there, are there, were there, was there, is, was, are, were, does, do, did, has, have, "
    "how many, how common, how likely, how high, how rare, how often, what, why, can, could, "
    "which, rate, rates, risk, warning, statistics",
)
# By which means, and what death is to whoever asks.
_MEANS = sort_of(
    "by which means",
    "themselves with, themselves using, themselves by, themselves on purpose, suicide with, "
    "suicide by, suicide using, suicides with, die with, die by, die from, die of, died by, kill "
    "you, kill people, kill a person, kill someone, fatal, deadly, case of",
)
_BY_REACTION = sort_of(
    "by a reaction",
    "reaction, reactions, allergic reaction, allergic reactions, allergy, anaphylaxis, side "
    "effect, side effects, complication, complications",
)
_YOU = sort_of("whom it kills", "you, a person, someone")
_REPORTED = sort_of(
    "told by a text or a study",
    "warning, warnings, reports of, report of, risk of, rate of, cases of, reported, number of",
)
_OWN = sort_of("by their own means", "themselves, suicide, suicides")
_METHOD = sort_of(
    "a means",
    "method, methods, suicide by, suicide with, suicide using, way to, ways to, painless*, "
    "quickest, easiest, plan, pact, note",
)


def fires(heard: Heard) -> bool:
    """Whether it is asked what a text or a study says of suicide or death, and nothing else."""
    if not heard.says(_DEATH) or not heard.says(_QUESTION):
        return False
    if heard.says(_MEANS) and not (_by_reaction(heard) or heard.says(_REPORTED)):
        return False
    return nothing_else(heard, _DEATH, _WHO, _TEXT, _ASKS, _YOU)


def _by_reaction(heard: Heard) -> bool:
    """Whether it is by a reaction or a side effect that people die, and by no means of theirs."""
    return heard.says(_BY_REACTION) and not heard.says(_OWN)


def by_means(heard: Heard) -> bool:
    """Whether it is asked by which means somebody dies, and so by no text: "suicide by _"."""
    return heard.says(_METHOD)


RULE = Harmless(name="a word of study", spares=("crisis",), fires=fires, alone="by rule")
