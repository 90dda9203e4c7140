"""The steps of a turn that look for danger, by rule and by likeness, and that follow a card.

Thresholds are likeness to what people in danger type, 0 to 1; see shares.py for what they were set
on.
"""

from collections.abc import Iterable
from typing import cast

from askmono.dialogue import compose, seeking
from askmono.dialogue.asked import Asked
from askmono.dialogue.beside import beside_a_question, taken_back
from askmono.dialogue.conversation import START
from askmono.dialogue.deciding import LIMIT
from askmono.dialogue.graveness import tells_gravely
from askmono.dialogue.parts import asks, asks_first, clauses, pieces, remarks
from askmono.dialogue.reply import EscalationReason, Reply
from askmono.dialogue.shares import DOUBT, PART, PASS
from askmono.dialogue.telling import tells_only
from askmono.dialogue.understanding import Choice
from askmono.retrieval.query import NAMED
from askmono.safety import policy
from askmono.safety.afterwards import affirming
from askmono.safety.afterwards.anew import asks_anew, of_now, points_back
from askmono.safety.afterwards.relief import denies, relieved, withdrawn
from askmono.safety.afterwards.waiting import hesitates, waits
from askmono.safety.danger.body.feared import asked_about
from askmono.safety.danger.poisoning import mixed
from askmono.safety.harmless import complaint, study
from askmono.safety.reading.frames import says_it_is_so, told, without_asking
from askmono.safety.reading.heard import Heard
from askmono.safety.reading.lacking import lacks
from askmono.safety.reading.people import CHILDREN, GROWN_UPS, SELF, THIRD_PERSONS
from askmono.safety.reading.plain_question import opens
from askmono.safety.reading.remarks import nothing_else
from askmono.safety.signs import urgent

DANGER = 0.30  # learned likeness from which danger is assumed without a rule
DANGER_CALLED = 0.40  # the same where what a message calls for is told from its vector as well
DANGER_AFTER = 0.25  # the same right after an escalation
CARD_AFTER = 0.60  # share of another card, from which it takes the place of the last one
DANGER_ASKED = 0.55  # the same for a question in general, in which nobody is said to be anything
DANGER_TOLD = 0.75  # the same of a clause that tells of it, beside a question that outweighs it
LIKEST = 0.45  # share of the likeliest reading, of what is asked and said to be so
CLEAREST = 0.97  # share of the likeliest reading, that is danger whatever else it sounds like
FEARED = 0.15  # share of an emergency in a question, after which "i have" tells of one
UNLIKE = 0.03  # learned likeness under which a rule may have misheard a question
HARDLY = 0.05  # the same where a passage answers it
BY_KEYWORD = ("emergency", "crisis")  # dangers that keywords of a question may sound like
WEAK = 0.50  # share of the likeliest danger under which a passage that tells of it outweighs it
TOLD = {"emergency": 0.80}  # share of such a passage, by the reason of the card
TOLD_ELSE = 0.90  # the same for every other reason but a crisis
HARDLY_LIKE = 0.15  # share of the likeliest danger, far under that of what is surely asked
READ_AS = ("answer", "refusal", "abstention")
CERTAIN = 0.97  # learned likeness from which a few words are a cry: "fitting nonstop"
KEYWORDS = 5  # words, the medicine's name aside, that are typed as into a search box
ALONE = 2  # words that may be all that somebody in danger types


def danger_by_rule(asked: Asked) -> Reply | None:
    """Signs of an emergency or a crisis, by rule: looked for in the whole, however long."""
    if asked.danger is None or _plainly_a_question(asked, asked.danger):
        return None
    if _overruled_by(asked, asked.danger):
        return None
    reason = cast("EscalationReason", asked.danger.reason)
    return compose.escalation(asked, reason, rule=asked.danger.rule)


def danger_affirmed(asked: Asked) -> Reply | None:
    """After a question about an emergency, that it has come about: "i have", "he has those".

    Or how somebody is: "i had it with morphine", "i can't keep awake".
    """
    feared = asked.conversation.feared
    so = affirming.fires(asked.heard) or told(asked.heard, mixed.BAD_STATE)
    if feared is None or not so or withdrawn(asked.heard):
        return None
    return compose.escalation(asked, cast("EscalationReason", feared))


def feared(asked: Asked) -> str | None:
    """The reason of the card that what a question is about would bring, had it come about.

    By its name, by likeness, or by the rule that what is asked about fires if it is told.
    """
    if named := asked_about(asked.heard):
        return named
    best = asked.understanding.best("escalation")
    if best is not None and best.share >= FEARED:
        return str(best.key[1])
    if asked.best is None or not asked.engine.intents[asked.best.intent].bodily:
        return None
    found = policy.danger(Heard(without_asking(asked.heard.words)))
    return found.reason if found else None


def _overruled_by(asked: Asked, found: policy.Finding) -> str | None:
    """The rule by which what a rule for danger heard is said not to be, or is how one swallows."""
    if asked.after("escalation"):
        return "taken back" if found.reason != "crisis" and taken_back(asked) else None
    rule = harmless_by(asked, found.reason)
    return rule if rule in policy.OVERRULING else beside_a_question(asked, found.reason)


def _plainly_a_question(asked: Asked, found: policy.Finding) -> bool:
    """Whether a rule for bodily danger heard its words in what is without doubt a question.

    So it is only if no sentence by itself is like danger either, nor a clause that tells of it.
    Of 840 phrasings of danger that a rule found and the fit had not seen, none was so unlike and
    read as an answer; of 50 harmless ones that a rule fired on, 19 were so unlike and clear, those
    read as abstentions counted, which are not excepted here. HARDLY: see decision 0028.
    """
    if found.rule in policy.UNTAUGHT or found.reason == "crisis" or says_it_is_so(asked.heard):
        return False
    if len(asked.utterance) > LIMIT or asked.after("escalation") or _only_tells(asked):
        return False
    if not asked.engine.knows("escalation"):
        return False  # no phrasing of danger is there to be unlike
    danger = asked.understanding.danger
    clear = asked.best_is("answer", share=PASS) or seeking.surely(asked)
    reads = danger < HARDLY and seeking.likely(asked) and not lacks(asked.heard)
    told = found.reason == "emergency" and reads
    if not told and (danger >= UNLIKE or not clear):
        return False
    return _all_under(asked, asked.sentences, DANGER_AFTER) and _all_under(
        asked, _telling(asked), DANGER_TOLD
    )


def _all_under(asked: Asked, texts: Iterable[str], least: float) -> bool:
    """Whether each of some parts of an utterance is by itself less like danger than so much."""
    return all(Asked(asked.engine, START, text).understanding.danger < least for text in texts)


def _telling(asked: Asked) -> list[str]:
    """The clauses beside a question in which a rule hears danger told: "..., i cough up blood"."""
    each = [(span, Heard(asked.hearing.between(span))) for span in clauses(asked.utterance)]
    told = ((span, heard) for span, heard in each if policy.tells(heard) and policy.danger(heard))
    return [span.of(asked.utterance) for span, _ in told] if len(each) > 1 else []


def asks_nothing(asked: Asked) -> bool:
    """Whether no clause begins as a question, or with what leads to one, and no mark ends it."""
    each = pieces(asked.utterance)
    if "?" in asked.utterance or any(asks_first(span.of(asked.utterance)) for span in each):
        return False
    return not any(opens(Heard(asked.hearing.between(span))) for span in each)


def _only_tells(asked: Asked) -> bool:
    """Whether nothing is asked, and a sign is told of somebody."""
    people = (SELF, GROWN_UPS, CHILDREN, THIRD_PERSONS)
    told_of = policy.tells(asked.heard) or asked.heard.says(*people)
    return told_of and asks_nothing(asked)


def helped(asked: Asked) -> Reply | None:
    """Right after an escalation: help has come or is on its way, and nothing else is amiss.

    Or it was long ago; a crisis is never too old.
    """
    last = asked.conversation.last
    if last is None or last[0] != "escalation":
        return None
    bodily = last[1] != "crisis"
    if bodily and asked.danger is None and withdrawn(asked.heard):
        return compose.abstention(asked, "not-covered", "escalation-followup")
    if not relieved(asked.heard):
        return None
    if asked.best_is("answer", "refusal", share=PASS):
        return None
    rest = (
        Asked(asked.engine, START, span.of(asked.utterance)) for span in remarks(asked.utterance)
    )
    if any(part.understanding.danger >= DANGER and not relieved(part.heard) for part in rest):
        return None
    return compose.abstention(asked, "not-covered", "escalation-followup")


def danger_by_likeness(asked: Asked) -> Reply | None:
    """Signs of danger by likeness to what people in danger type; enough without a rule."""
    after = asked.after("escalation")
    best = asked.understanding.best("escalation")
    if not _alike(asked):
        return None
    if after and taken_back(asked):
        return None
    if after and not _another_card(asked, best):
        return compose.same_card(asked)
    reason = cast("EscalationReason", best.key[1]) if best else "emergency"
    if not after and _kept_back_by(asked, reason):
        return None
    return compose.escalation(asked, reason, best.intent if best else None)


def _alike(asked: Asked) -> bool:
    """Whether it is like danger: as a whole, or as what is by far the likeliest that is meant."""
    if asked.understanding.danger >= danger_needed(asked):
        return True
    best = asked.understanding.best("escalation")
    share = best.share if best is not None and best is asked.best else 0.0
    clearest = share >= CLEAREST and not (
        policy.asks_in_general(asked.heard) or asked.after("escalation")
    )
    return clearest or (share >= LIKEST and says_it_is_so(asked.heard))


def kept_back(asked: Asked) -> str | None:
    """What keeps back a card that would be shown; None if nothing does, or none is due.

    Never one right after a card. Of a card by rule, what overrules the rule.
    """
    if asked.danger and (rule := _overruled_by(asked, asked.danger)):
        return rule
    if asked.after("escalation") or not _alike(asked):
        return None
    return _kept_back_by(asked, _reason(asked))


def _reason(asked: Asked) -> str:
    """Of the danger that it is likest to."""
    best = asked.understanding.best("escalation")
    return str(best.key[1]) if best else "emergency"


def _kept_back_by(asked: Asked, reason: str) -> str | None:
    if reason == "emergency" and _denied(asked):
        return "it is said to be none"
    if reason == "emergency" and _asked_by_text(asked):
        return "the text asks that itself"
    if reason in BY_KEYWORD and _keywords(asked, reason):
        return "keywords of what a passage tells"
    if _text_tells(asked, reason):
        return "the text tells of that complaint"
    what_for = reason == "crisis" and "for" in asked.heard.words  # "for a way out"
    if not what_for and tells_only(asked):
        return "it only says who takes the medicine"
    rule = harmless_by(asked, reason)
    if rule and (asked.danger is None or rule in policy.OVERRULING):
        return rule
    return beside_a_question(asked, reason)


def harmless_by(asked: Asked, reason: str) -> str | None:
    """The rule by which all that is said is harmless.

    Each clause has to be by itself: "no, fits" denies none.
    """
    if asked.understanding.follow_up is not None:
        return None
    rule = policy.harmless(asked.heard, reason)
    if rule is None or rule in policy.AS_A_WHOLE:
        return rule
    if rule == complaint.RULE.name and asked.conversation.child and not complaint.own(asked.heard):
        return None  # "he" may be the child that was told of
    each = (Heard(asked.hearing.between(span)) for span in clauses(asked.utterance))
    said = (heard for heard in each if heard.words and not nothing_else(heard))
    return rule if all(policy.harmless(heard, reason) for heard in said) else None


def _asked_by_text(asked: Asked) -> bool:
    """Whether the monograph asks just that, and nobody is said to be anything in it."""
    return policy.asks_in_general(asked.heard) and seeking.asks_itself(asked)


def _text_tells(asked: Asked, reason: str) -> bool:
    """Whether a passage surely tells of what is complained of, and no danger is clearly the one.

    Or something else is surely asked. No rule may hear any, nor an urgent sign; and it may not tell
    of it as serious. The shares are those of decision 0041.
    """
    best = asked.understanding.best("escalation")
    clear = best is not None and best.share >= WEAK
    if reason == "crisis" or clear or asked.danger is not None or urgent.fires(asked.heard):
        return False
    if seeking.tells(asked, share=TOLD.get(reason, TOLD_ELSE)) and not tells_gravely(asked):
        return True
    hardly = best is None or best.share < HARDLY_LIKE
    return hardly and asked.best_is(*READ_AS, share=PASS)


def _denied(asked: Asked) -> bool:
    """Whether all that is said is that there is no danger; where no rule hears any."""
    few = len(asked.hearing.said) <= KEYWORDS
    return few and asked.danger is None and denies(asked.heard)


def _keywords(asked: Asked, reason: str) -> bool:
    """Whether a few words name what a passage tells of, and nobody is said to be anything.

    "Ozenoxacin on cuts", "tacrolimus shaking hands". One or two words of what befalls a body may
    be all that somebody in danger types, unless the medicine is named with them.
    """
    words = [word for word in asked.hearing.asked if word != NAMED]
    few = len(words) <= KEYWORDS and (asked.hearing.own or reason == "crisis" or len(words) > ALONE)
    if (
        not few
        or asked.understanding.danger >= CERTAIN
        or asked.danger is not None
        or asked.personal
        or policy.tells(asked.heard)
    ):
        return False
    if lacks(asked.heard) or (reason == "crisis" and study.by_means(asked.heard)):
        return False
    return seeking.likely(asked)


def in_part(asked: Asked, part: Asked) -> bool:
    """Whether the whole is like danger, and a little so is the part of it that tells something."""
    if asked.understanding.danger < danger_needed(asked):
        return False
    best = part.understanding.best("escalation")
    likest = best is not None and best.share >= PART
    a_little = likest or part.understanding.danger >= DANGER_AFTER
    return a_little and not _kept_back_by(part, _reason(part))


def danger_needed(asked: Asked) -> float:
    """The likeness from which danger is assumed without a rule."""
    if asked.after("escalation"):
        return DANGER_AFTER
    goes_on = asked.understanding.follow_up is not None  # as curated, after an answer
    if goes_on or policy.asks_in_general(asked.heard):
        return DANGER_ASKED
    return DANGER_CALLED if asked.engine.calls else DANGER


def signs_of_danger(asked: Asked) -> bool:
    """Whether an utterance by itself, right after an escalation, tells of danger."""
    return asked.danger is not None or asked.understanding.danger >= DANGER_AFTER


def _another_card(asked: Asked, best: Choice | None) -> bool:
    """Whether a danger that is only alike has another card than the last one, which says less.

    The cards for what was swallowed say when to call for an ambulance, and whom to ask besides.
    After another one, who would rather not call is told again to. What was swallowed may have been
    meant: there it counts.
    """
    if best is None or best.share < CARD_AFTER:
        return False
    last = asked.conversation.last
    if last is not None and last[1] in ("overdose", "child-ingestion"):
        return best.key[1] != "emergency"
    return not hesitates(asked.heard)


def after_danger(asked: Asked) -> Reply | None:
    """Right after an escalation: a new question, or else the card is shown again.

    Whatever is not clearly something else may still be about the danger: once. Nobody is kept
    from an answer for longer than that by a card that was shown for nothing.
    """
    if not asked.after("escalation") or taken_back(asked):
        return None
    waiting = waits(asked.heard)
    last = asked.conversation.last
    crisis = last is not None and last[1] == "crisis"
    if not crisis and not waiting and _something_else(asked):
        return None
    anew = asks_anew(asked.heard, crisis=crisis) or asked.conversation.repeated
    if (
        anew
        and not waiting
        and (asked.best_is("answer", "refusal", share=PART) or seeking.likely(asked))
    ):
        return None
    aside = asked.best_is("abstention", share=PASS) and not waiting
    if aside and (not crisis or asked.small_talk):
        return compose.abstention(asked, "not-covered", "escalation-followup")
    return compose.same_card(asked)


def _something_else(asked: Asked) -> bool:
    """Whether a question is asked that is like no danger, and speaks of neither harm nor help.

    Of having the medicine ("how often is she checked on it", "can he have grapefruit"), or one that
    a text surely answers and that points to nothing told before: whoever it is about.
    """
    best = asked.best
    unlike = asked.danger is None and asked.understanding.danger < DOUBT
    if best is None or not unlike or not asks(asked.utterance) or of_now(asked.heard):
        return False
    if best.share >= PASS and asked.engine.intents[best.intent].everyday:
        return True
    sure = asked.best_is("answer", share=PASS) or seeking.surely(asked)
    return sure and not points_back(asked.heard)
