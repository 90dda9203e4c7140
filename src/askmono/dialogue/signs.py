"""Signs that a doctor should hear of: what brings the notice of when to get help before a reply."""

from askmono.dialogue.asked import Asked
from askmono.dialogue.parts import pieces
from askmono.safety.danger.poisoning import mixed
from askmono.safety.harmless import complaint
from askmono.safety.policy import tells
from askmono.safety.reading.heard import Heard
from askmono.safety.signs import urgent, watched
from askmono.safety.signs.ordinary import asked_of_ordinary, asked_what_for


def signs(asked: Asked) -> dict[str, bool]:
    """Each rule by its name, and whether it hears a sign, or a complaint, that is told."""
    heard = [asked.heard]
    if tells(asked.heard):  # a sign of now, after what is past: each by itself
        heard += [Heard(asked.hearing.between(span)) for span in pieces(asked.utterance)]
    text = _text(asked)
    return {
        "urgent": any(map(urgent.fires, heard)),
        "watched for in this text": any(watched.fires(each, text) for each in heard),
        complaint.RULE.name: complaint.fires(asked.heard)
        and not asked.of_nobody
        and not ordinary(asked),
        "taken together": mixed.taken_together(asked.heard),
    }


def ordinary(asked: Asked) -> bool:
    """Whether what it tells of a body needs no notice: an ordinary effect, or what it is for.

    Not where this medicine's text names a harm of which that is a first sign.
    """
    if not asked_of_ordinary(asked.heard):
        return asked_what_for(asked.heard)
    return not watched.named(asked.heard, _text(asked))


def _text(asked: Asked) -> str | None:
    """The text of the medicine spoken of; None of one whose text is not known, empty for none."""
    if asked.seeks:
        return asked.engine.monograph.text
    return None if asked.hearing.entities else ""


def tells_a_sign(asked: Asked) -> bool:
    """Whether a sign that a doctor should hear of, or a complaint, is told."""
    return any(signs(asked).values())
