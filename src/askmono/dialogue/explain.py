"""Why a reply is what it is: every rule, score, margin and cutoff behind it, as plain rows.

The steps, shares and thresholds come from the functions that made the reply. Every rule is asked
anew and by itself, also those that the reply had no need of; what a step made of one that fired
stands beside it.
"""

from collections.abc import Iterator, Sequence
from heapq import nlargest

import msgspec

from askmono.content.text import lines_of
from askmono.dialogue import deciding, escalating, refusing, seeking
from askmono.dialogue.asked import Asked
from askmono.dialogue.contract import kind_of, passages_of, reason_of
from askmono.dialogue.conversation import Conversation
from askmono.dialogue.engine import Engine
from askmono.dialogue.ranking import in_other_words, vector_of
from askmono.dialogue.reply import Reply
from askmono.dialogue.respond import STEPS, asked_of, turn_of
from askmono.dialogue.shares import CUTOFF
from askmono.dialogue.signs import signs
from askmono.safety import policy
from askmono.safety.rule import Danger, Refusal
from askmono.safety.signs import urgent

Row = tuple[str, str]

MOST_RANKED = 4  # passages that are shown with what speaks for them


class Section(msgspec.Struct, frozen=True):
    """Rows under one heading, in order."""

    title: str
    rows: tuple[Row, ...]


class Explanation(msgspec.Struct, frozen=True):
    """A reply and what led to it; sections in the order of the steps."""

    reply: Reply
    sections: tuple[Section, ...]


def explain(engine: Engine, conversation: Conversation, utterance: str) -> Explanation:
    """Answer an utterance and say why. Takes about twice as long as respond()."""
    asked = asked_of(engine, conversation, utterance)
    reply = turn_of(asked).reply
    sections = [
        _reading(asked),
        _conversation(conversation),
        _rules("Danger rules", policy.DANGER, asked, asked.danger),
        _overruled(asked),
        _rules("Refusal rules", policy.REFUSALS, asked, asked.refusal),
        _signs(asked, reply),
        _candidates(asked),
        _thresholds(asked),
        *_passages(asked),
        _steps(asked),
        _reply(reply),
    ]
    return Explanation(reply, tuple(section for section in sections if section.rows))


def _reading(asked: Asked) -> Section:
    hearing = asked.hearing
    rows = [
        ("words as typed", " ".join(hearing.reading.texts)),
        ("mended, for the rules", " ".join(hearing.said)),
        ("mended, for the signals", " ".join(hearing.asked)),
    ]
    concepts = asked.engine.query_of(hearing.asked).concepts
    rows.append(("concepts of the vocabulary", ", ".join(concepts) or "none"))
    rows.append(("of these, absent from the text", ", ".join(sorted(asked.absent)) or "none"))
    for entity in hearing.entities:
        own = "this library's" if entity.name.monograph else f"other ({entity.name.kind})"
        rows.append((f"medicine “{entity.name.shown}”", f"{own}, score {entity.score:.0f} of 100"))
    rows.append(
        ("signs of a person", "yes: no dose figure may be shown" if asked.guarded else "no")
    )
    return Section("How it was read", tuple(rows))


def _conversation(conversation: Conversation) -> Section:
    last = "/".join(part for part in conversation.last or () if part) or "none"
    rows = (
        ("medicine spoken of", conversation.medicine or "none"),
        ("medicines kept in mind", ", ".join(conversation.medicines) or "none"),
        ("last intent", conversation.intent or "none"),
        ("last reply", last),
        ("questions on offer", str(len(conversation.offers))),
        ("turned to another medicine", conversation.elsewhere or "no"),
    )
    return Section("What went before", rows)


def _rules(
    title: str,
    rules: Sequence[Danger | Refusal],
    asked: Asked,
    finding: policy.Finding | None,
) -> Section:
    fired = [(rule.name, f"fires: {rule.reason}") for rule in rules if rule.fires(asked.heard)]
    if finding and not fired:
        alone = any(rule.name == finding.rule for rule in rules)
        where = "on one sentence alone" if alone else "on the words as typed"
        fired = [(finding.rule, f"fires {where}: {finding.reason}")]
    silent = [rule.name for rule in rules if rule.name not in dict(fired)]
    return Section(title, (*fired, ("silent", ", ".join(silent) or "none")))


def _overruled(asked: Asked) -> Section:
    """What a danger rule that fired was put aside for; no rows where none was."""
    fired = [rule.name for rule in policy.DANGER if rule.fires(asked.heard)]
    finding = asked.danger
    rows: list[Row] = []
    if finding is None:
        rows = [(name, "it is bodily, and long over") for name in fired]
    elif escalating.danger_by_rule(asked) is None:
        rule = escalating.kept_back(asked)
        why = f"overruled by {rule}" if rule in policy.OVERRULING else "plainly a question"
        rows = [(finding.rule, why)]
    return Section("Danger rules put aside", tuple(rows))


def _signs(asked: Asked, reply: Reply) -> Section:
    """What brings the notice of when to get help, whatever is answered."""
    heard = signs(asked)
    silent = ", ".join(name for name, fires in heard.items() if not fires)
    rows = [(name, "fires") for name, fires in heard.items() if fires]
    rows.append(("silent", silent or "none"))
    rows.append(("a sign was told before", "yes" if asked.conversation.sign else "no"))
    said = any(notice.id == urgent.NOTICE for notice in reply.notices)
    why = "a sign is told" if any(heard.values()) else "somebody may have what is asked about"
    rows.append((f"notice {urgent.NOTICE}", f"said: {why}" if said else "not said"))
    return Section("Urgent signs", tuple(rows))


def _candidates(asked: Asked) -> Section:
    engine = asked.engine
    rows = []
    query = engine.query_of(asked.hearing.asked)
    for candidate in engine.matcher.match(query)[:6]:
        says = ", ".join(f"{name} {value:.2f}" for name, value in candidate.signals.items())
        rows.append((candidate.label, f"share {candidate.share:.3f} ({says})"))
        label = engine.matcher.labels.index(candidate.label)
        phrasing, near = engine.matcher.nearest.phrasing(query, label)
        rows.append(("  nearest phrasing", f"“{phrasing}”, {100 * near:.0f} of 100"))
    weights = ", ".join(
        f"{name} {value:.2f}" for name, value in engine.matcher.fitted.weights.items()
    )
    rows.append(("weights of the signals", weights))
    return Section("Which intents are alike", tuple(rows))


def _thresholds(asked: Asked) -> Section:
    understanding = asked.understanding
    choices = understanding.choices
    rows = [
        (f"{'/'.join(map(str, c.key))} by {c.intent}", f"share {c.share:.3f}") for c in choices[:4]
    ]
    danger, refusal = escalating.danger_needed(asked), refusing.refusal_needed(asked)
    rows += [
        ("margin", f"{asked.margin:.3f}, at least {deciding.MARGIN}"),
        ("cutoff for the best", f"{CUTOFF}"),
        ("danger by likeness", f"{understanding.danger:.3f}, from {danger}"),
        ("such a card is kept back", escalating.kept_back(asked) or "by nothing"),
        ("refusal by likeness", f"{understanding.share('refusal'):.3f}, from {refusal:.3g}"),
        ("such a refusal is kept back", refusing.kept_back(asked, _refused(asked)) or "by nothing"),
        ("curated follow-up", understanding.follow_up or "none"),
    ]
    return Section("Replies, scores and cutoffs", tuple(rows))


def _refused(asked: Asked) -> str:
    """The reason that a refusal by likeness would give."""
    best = asked.understanding.best("refusal")
    return str(best.key[1]) if best else ""


def _passages(asked: Asked) -> Iterator[Section]:
    """The passages that rank first, where nobody curated targets, and what speaks for each."""
    if not asked.seeks:
        return
    monograph = asked.engine.monograph
    rows = [("a passage answers from", f"share {seeking.needed(asked):.2f}")]
    if asked.ranked:
        query = asked.engine.query_of(asked.hearing.asked)
        vector = vector_of(asked.engine, query, asked.understanding)
        sounds = asked.engine.passages.sounds(vector)
        likest = nlargest(MOST_RANKED, sounds, key=sounds.__getitem__)
        heard = ", ".join(f"{concept} {sounds[concept]:.2f}" for concept in likest)
        rows.append(("it sounds like", heard or "none of its concepts"))
        fuller = in_other_words(asked.engine, query, asked.understanding)
        besides = fuller.concepts[len(query.concepts) :]
        rows.append(("in other words it speaks of", ", ".join(besides) or "nothing else"))
    for ranked in asked.ranked[:MOST_RANKED]:
        passage = monograph.passages[ranked.passage]
        where = f"{' > '.join(passage.cited)}, line {passage.lines[0]}"
        says = ranked.evidence._asdict().items()
        spoken = ", ".join(f"{name} {value:.2f}" for name, value in says if value)
        rows.append((where, f"share {ranked.share:.2f}, score {ranked.score:.1f} ({spoken})"))
    yield Section("Which passages rank first", tuple(rows))


def _steps(asked: Asked) -> Section:
    rows = []
    for step in STEPS:
        made = step(asked)
        first_line = (step.__doc__ or "").partition("\n")[0]
        rows.append((step.__name__, f"{'replies' if made else 'hands on'} — {first_line}"))
        if made:
            break
    return Section("Steps", tuple(rows))


def _reply(reply: Reply) -> Section:
    rows: list[Row] = [("kind", kind_of(reply)), ("reason", reason_of(reply) or "none")]
    rows += [("intent", reply.intent or "none"), ("score", f"{reply.score:.1f}")]
    rows += [("margin", f"{reply.margin:.1f}")]
    rows += [("notice", said.id) for said in reply.notices]
    for quote in passages_of(reply):
        section = " > ".join(quote.cited)
        where = f"{quote.file}, {section}, {lines_of(quote.lines)}"
        rows.append(("passage", f"{where}, [{quote.start}, {quote.end})"))
    return Section("The reply", tuple(rows))
