"""What stands beside all that is shown: nobody has reviewed it yet, and it is no advice."""

from askmono.content.monograph import Review
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Said


def standing(engine: Engine, *reviews: Review) -> tuple[Said, ...]:
    """The notices, the most important first. reviews: as for is_reviewed."""
    ids = ("not-advice",) if is_reviewed(engine, *reviews) else ("unreviewed", "not-advice")
    return tuple(engine.notice(id_) for id_ in ids)


def is_reviewed(engine: Engine, *reviews: Review) -> bool:
    """Whether a clinician has reviewed the engine's text, and what is shown with it.

    A conversation may turn to any other text of a shelf: there one that is unreviewed marks all.
    reviews: of what is shown with the text, such as a lesson.
    """
    shelf = engine.library.monographs
    alone = engine.monograph.review.status == "reviewed"
    text = shelf.reviewed if len(shelf) > 1 else alone
    return text and all(review.status == "reviewed" for review in reviews)
