"""Which questions a kiosk offers as large buttons."""

from collections.abc import Sequence

from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Offer
from askmono.dialogue.showing import answers_alone

MOST = 9
# Kinds of question that patients ask most of any medicine; those that a monograph does not
# answer, or answers with dose figures, are left out.
USUAL = (
    "used-for",
    "side-effects-common",
    "side-effects-serious",
    "driving",
    "duration",
    "onset",
    "interactions",
    "pregnancy",
    "contraindications",
    "addiction",
    "storage",
    "mechanism",
)


def topics_of(engine: Engine, chosen: Sequence[str] | None = None) -> tuple[Offer, ...]:
    """The questions offered, in order: those chosen by the operator, else the usual ones."""
    wanted = [id_ for id_ in chosen or USUAL if id_ in engine.intents and engine.answerable(id_)]
    shown = [id_ for id_ in wanted if answers_alone(engine, id_, for_one_person=True)]
    return tuple(engine.offer(id_) for id_ in shown[:MOST])
