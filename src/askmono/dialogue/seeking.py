"""The steps of a turn that seek an answer among ranked passages.

Only for monographs whose targets nobody curated; of the others each step hands on. Thresholds are
shares and scores of PassageIndex, set on the questions of bench/questions/shelf-tuning*.yaml.
"""

from askmono.content.intent import Intent
from askmono.content.text import words_of
from askmono.dialogue import compose
from askmono.dialogue.asked import Asked
from askmono.dialogue.choosing import are_two, is_kind, only_names
from askmono.dialogue.ingredient import asked_of
from askmono.dialogue.parts import asks_first
from askmono.dialogue.reply import Reply
from askmono.retrieval.forms import is_form
from askmono.retrieval.passages import SAME_QUESTION, Ranked
from askmono.retrieval.query import NAMED
from askmono.safety.reading.vocabulary import word_set

SAME_PLAIN = 95.0  # as SAME_QUESTION: "how should i take it" is not "how should i store it"
SHOWN = 0.25  # share from which a passage answers
NEAR = 0.32  # cosine that it or a part of it needs besides: words and concepts alone may deceive
NAMED_NEAR = 0.25  # the same of one that names what is named beside the medicine, or its class
SELDOM = 0.40  # the same where surely something is asked that the monograph has no place for
SEEN = 0.90  # share of such a question from which it surely is
ABSENT = 0.45  # the same where the question names a condition or substance that the text does not
BESIDE_ANOTHER = 0.50  # share from which it answers although another medicine is named
PART = 0.50  # share from which it answers one of two questions
WHOLE = 0.70  # share from which it answers the whole, where a part of that is a remark
SURE = 0.90  # share from which nothing else can be meant
PLAINLY = 0.98  # share of an intent from which its question is asked plainly
SAID = 0.95  # share from which the text says to everybody what is only alike to what is refused
BESIDE_REFUSAL = 0.85  # share from which it stands beside a refusal
SPOKEN = 12.0  # score that it needs besides
ALIKE = 0.50  # share of refusal from which no figure is shown, whoever is meant
BESIDE = 1.0  # how far behind the first a second passage may lie to be shown beside it
INGREDIENTS = 3.0  # the same of a passage that tells of another ingredient
# Words that ask to be told, of whatever it is.
_TELL = word_set(
    "tell me us about can could you please pls i we want need would like to know hear learn read "
    "talk speak more something everything all a bit some info information on this it that medicine "
    "drug hi hello explain instead now"
)
KIND = ("Generic Name", "How it Works", "Usage")  # topics that tell what kind of medicine it is
ALLOWED = 2.5  # how far behind a passage may lie that takes the place of one with dose figures


def asks_itself(asked: Asked) -> bool:
    """Whether the monograph asks the same question, nearly word for word."""
    return asked.seeks and bool(asked.engine.passages.asked(asked.hearing.said))


def own_question(asked: Asked) -> Reply | None:
    """A question that the monograph itself asks, nearly word for word."""
    if not asked.seeks:
        return None
    least = SAME_PLAIN if asked.engine.plainly(asked.hearing.said) else SAME_QUESTION
    shown = tuple(at for at in _same_question(asked, least) if _may_show(asked, at))
    return compose.of_passages(asked, shown) if shown else None


def _same_question(asked: Asked, least: float) -> tuple[int, ...]:
    """The FAQ pairs that ask what was said; "low" is one letter's work from "high", and not it.

    Where each ingredient has one, and one ingredient is named, its own.
    """
    monograph = asked.engine.monograph
    found = asked.engine.passages.asked(asked.hearing.said, least)
    same = tuple(at for at in found if at not in asked.aside)
    one = asked_of(monograph, asked.hearing) if len(same) > 1 else None
    own = tuple(at for at in same if one and monograph.passages[at].ingredient == one)
    return own or same


def two_passages(asked: Asked) -> Reply | None:
    """Two questions in one, each with a passage that answers it."""
    if not asked.seeks:
        return None
    remark = not all(asks_first(part.utterance) for part in asked.parts)
    if remark and any(ranked.share >= WHOLE for ranked in asked.ranked[:1]):
        return None
    first: list[int] = []
    for part in asked.parts or asked.halves:
        if only_names(part.hearing):
            return None
        best = next(iter(part.ranked), None)
        if best is None or best.share < PART or not _may_show(asked, best.passage):
            return None
        first.append(best.passage)
    if len(set(first)) < 2:
        return None
    return compose.of_passages(asked, tuple(dict.fromkeys(first))[:2])


def opening(asked: Asked) -> Reply | None:
    """A plain question that what its intent's targets name answers, and not what lies near it."""
    if not asked.seeks or asked.absent:
        return None
    one = asked_of(asked.engine.monograph, asked.hearing)
    if (asked.hearing.others or asked.hearing.unclear) and one is None:
        return None
    plain = asked.engine.plainly(_said(asked, one))
    intent = plain or _opens(asked) or _opens_in_any_form(asked)
    found = [place.passage for place in asked.engine.found(intent.id)] if intent else []
    if one is not None:
        found = _of_ingredient(asked, found, one)
    if not found or (not plain and asked.ranked and asked.ranked[0].passage in found):
        return None  # what ranks first is one of them
    shown = tuple(at for at in found if _may_show(asked, at))
    if not shown:
        return compose.figures_refused(asked) if plain else None
    return compose.of_passages(asked, shown)


def _said(asked: Asked, one: str | None) -> tuple[str, ...]:
    """What is said, with the medicine's mark also in the place of an ingredient that is named."""
    if one is None or not asked.hearing.others:
        return asked.hearing.said
    name = tuple(words_of(asked.hearing.others[0].shown))
    said = asked.hearing.said
    at = next((at for at in range(len(said)) if said[at : at + len(name)] == name), None)
    return said if at is None else (*said[:at], NAMED, *said[at + len(name) :])


def _of_ingredient(asked: Asked, places: list[int], one: str) -> list[int]:
    """The first passages about an ingredient in the sections of some passages."""
    passages = asked.engine.monograph.passages
    topics = {passages[at].topic for at in places}
    about = [at for at, p in enumerate(passages) if p.ingredient == one and p.topic in topics]
    return about[: compose.MOST_PASSAGES]


def _opens(asked: Asked) -> Intent | None:
    """The intent that is asked plainly, if its targets are shown then."""
    best = asked.best
    if best is None or not asked.ranked or best.share < PLAINLY:
        return None
    intent = asked.engine.intents[best.intent]
    return intent if intent.opens else None


def _opens_in_any_form(asked: Asked) -> Intent | None:
    """The intent that is asked plainly but for a form after the name: "A cream what for"."""
    words = asked.hearing.reading.words
    end = next((e.words[1] for e in asked.hearing.entities if e.name.monograph), len(words))
    rest = next((at for at in range(end, len(words)) if not is_form([words[at].text])), len(words))
    if rest == end or rest == len(words):
        return None
    cut = asked.utterance[: words[end].span.start] + asked.utterance[words[rest].span.start :]
    fuller = Asked(asked.engine, asked.conversation, cut)
    return asked.engine.plainly(fuller.hearing.said) or _opens(fuller)


def passage(asked: Asked) -> Reply | None:
    """The passage that answers best, if it does well enough, and one that is nearly as good."""
    if not asked.seeks or not asked.ranked or _names_alone(asked) or _asks_all(asked):
        return None
    top = asked.ranked[0]
    if top.share < needed(asked) or top.evidence.nearest < near(asked):
        return None
    allowed = [r for r in asked.ranked if _may_show(asked, r.passage)]
    if not allowed or allowed[0].score < top.score - ALLOWED:
        return compose.figures_refused(asked)
    return compose.of_passages(asked, _chosen(asked, allowed))


def _names_alone(asked: Asked) -> bool:
    """Whether names are all that is said: of one medicine, and not "A wine", nor "wine"."""
    kinds = {entity.name.kind for entity in asked.hearing.entities}
    others = kinds - {"own"}
    drunk = not kinds.isdisjoint(("drink-or-food", "recreational"))
    return only_names(asked.hearing) and not drunk and not (others and asked.hearing.own)


def _asks_all(asked: Asked) -> bool:
    """Whether it is asked to tell of a medicine, and of nothing in particular."""
    return frozenset(asked.hearing.said) - {NAMED} <= _TELL and "about" in asked.hearing.said


def needed(asked: Asked) -> float:
    """The share from which a passage answers."""
    return ABSENT if asked.absent else SHOWN


def near(asked: Asked) -> float:
    """The cosine from which a passage answers.

    What a monograph has no place for, such as a price, a passage about something else is soon
    near to. What the body does is told in too many words for that.
    """
    best = asked.best
    if asked.ranked and asked.ranked[0].passage in asked.naming:
        return NAMED_NEAR
    if best is None or best.key[0] != "abstention" or best.share < SEEN or _holds_all(asked):
        return NEAR
    return NEAR if asked.engine.intents[best.intent].bodily else SELDOM


def _holds_all(asked: Asked) -> bool:
    """Whether the passage that ranks first holds every word that is asked: "pml"."""
    words = " ".join(word for word in asked.hearing.said if word != NAMED)
    return asked.ranked[0].passage in asked.engine.passages.holding(words)


def in_general(asked: Asked) -> tuple[int, ...]:
    """The passages without dose figures that answer in general what is refused of a person."""
    if not asked.seeks:
        return ()
    found = _same_question(asked, SAME_QUESTION)
    if not found and (said_plainly(asked) or _told(asked)):
        found = (asked.ranked[0].passage,)
    return tuple(at for at in found if not asked.engine.monograph.passages[at].dose_figures)


def _told(asked: Asked) -> bool:
    """Whether a passage is likely enough to stand beside a refusal."""
    top = next(iter(asked.ranked), None)
    return top is not None and top.share >= BESIDE_REFUSAL and top.evidence.nearest >= SELDOM


def surely(asked: Asked) -> bool:
    """Whether a passage answers beyond doubt, whatever a word of the question sounds like."""
    return asked.seeks and any(ranked.share >= SURE for ranked in asked.ranked[:1])


def likely(asked: Asked) -> bool:
    """Whether a passage answers rather than not."""
    return tells(asked, PART)


def tells(asked: Asked, share: float) -> bool:
    """Whether the first passage has so high a share, of 1, and is near what was said."""
    top = next(iter(asked.ranked), None) if asked.seeks else None
    return top is not None and top.share >= share and top.evidence.nearest >= NEAR


def beside_another(asked: Asked) -> bool:
    """Whether a passage tells what is asked of the medicine spoken of, where another is named.

    It names that one or its kind, or both are said to be taken, or what is named is the kind of
    medicine that the one spoken of is: "does the antibiotic make you tired".
    """
    names = (*asked.hearing.others, *asked.hearing.unclear)
    if not asked.seeks or not asked.ranked or not names or asked.hearing.own:
        return False
    top = asked.ranked[0]
    if top.share < BESIDE_ANOTHER or top.evidence.nearest < NEAR:
        return False
    if are_two(asked.utterance, asked.hearing):
        return True
    holds, passages = asked.engine.passages.holds, asked.engine.monograph.passages
    said = [text for name in names for text in (name.shown, name.group) if text]
    if any(holds(top.passage, text) for text in said):
        return True
    own = [at for at, passage in enumerate(passages) if passage.topic in KIND]
    return all(is_kind(name) and any(holds(at, name.shown) for at in own) for name in names)


def names_it(asked: Asked) -> bool:
    """Whether the passage that answers best names what is named beside the medicine asked about."""
    if not asked.seeks or not asked.ranked or asked.ranked[0].share < SHOWN:
        return False
    return asked.ranked[0].passage in asked.naming


def said_plainly(asked: Asked) -> bool:
    """Whether the text says it to everybody, without a dose figure."""
    if not asked.seeks or not asked.ranked:
        return False
    top = asked.ranked[0]
    figures = asked.engine.monograph.passages[top.passage].dose_figures
    return top.share >= SAID and top.score >= SPOKEN and not figures


def _may_show(asked: Asked, at: int) -> bool:
    """Whether a passage may be shown; none with figures where likeness alone would refuse."""
    figures = asked.engine.monograph.passages[at].dose_figures
    alike = asked.understanding.share("refusal") >= ALIKE
    return compose.may_show(asked, at) and not (figures and alike)


def _chosen(asked: Asked, allowed: list[Ranked]) -> tuple[int, ...]:
    """The first passage, and those that belong beside it."""
    passages = asked.engine.monograph.passages
    top, *others = allowed
    chosen = [top.passage]
    ingredient = passages[top.passage].ingredient
    if ingredient is not None:  # what holds of one ingredient is not the whole answer
        told = {ingredient}
        for each in others:
            other = passages[each.passage]
            same = other.topic == passages[top.passage].topic
            near = each.score >= top.score - INGREDIENTS
            if same and near and other.ingredient and other.ingredient not in told:
                told.add(other.ingredient)
                chosen.append(each.passage)
        return tuple(chosen[: compose.MOST_IN_ALL])
    chosen += [each.passage for each in others[:1] if each.score >= top.score - BESIDE]
    return tuple(chosen)
