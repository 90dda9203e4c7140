"""An ingredient asked about while its combination is spoken of, where it has a text of its own.

"It" stays the combination. What that one's text says of the ingredient answers; where it says
nothing, the ingredient's own monograph may answer this once, under its own name.
"""

import re
from collections.abc import Mapping

from askmono.dialogue.engine import Engine
from askmono.retrieval.entities import Entity
from askmono.retrieval.names import BETWEEN
from askmono.retrieval.titles import part_of

_BY_ITSELF = re.compile(
    r"\b(?:instead|separately|(?:on|by) (?:its|it's|their) own|by (?:itself|themselves)|standalone"
    r"|back to|(?:switch|swap|chang|mov|turn)\w* (?:over |on )?to|tell me (?:\w+ )?about"
    r"|(?:talk|chat|speak|hear|know|learn|read)\w* (?:\w+ )?about|information (?:on|about)"
    r"|info (?:on|about))\b"
    r"|\b(?:i |we )?(?:mean|meant|want|wanted|only|just|plain|now)\s+(?:the |about )*$",
    re.IGNORECASE,
)
_ALONE = re.compile(r"^\s+(?:alone|only|by itself|on its own|instead|please)\b", re.IGNORECASE)
_IN_IT = re.compile(
    r"\b(?:in|of|inside) (?:it|this|that|there|here|them|these|(?:the|this|that|my|these|those) "
    r"(?:\w+ )?(?:combin\w+|mix\w*|product|medicine|tablets?|capsules?|cream|gel|drops?|inhaler|"
    r"ointment|one))\b|\bin there\b|\b(?:part|bit|component|ingredient|portion|half)\b",
    re.IGNORECASE,
)


def stays(engine: Engine, utterance: str) -> bool:
    """Whether all medicines that are named are ingredients of the one that is chosen, and no more.

    So it is not where somebody plainly turns to one of them: "tell me about X instead".
    """
    own = by_entity(engine, utterance)
    named = [entity for entity in engine.entities(utterance) if entity.name.monograph]
    if not own or len(own) < len(named):
        return False
    return bool(_IN_IT.search(utterance)) or not any(_turned_to(utterance, each) for each in named)


def by_entity(engine: Engine, utterance: str) -> Mapping[Entity, str]:
    """The ingredients of the chosen medicine that are named, and the monograph each one has."""
    title, id_ = engine.monograph.name, engine.monograph.id
    if BETWEEN.search(title) is None:
        return {}  # it has no ingredients
    return {
        entity: own
        for entity in engine.entities(utterance)
        if (own := entity.name.monograph) and own != id_ and part_of(entity.name.shown, title)
    }


def _turned_to(utterance: str, entity: Entity) -> bool:
    before, after = utterance[: entity.span.start], utterance[entity.span.end :]
    return bool(_BY_ITSELF.search(before) or _BY_ITSELF.search(after) or _ALONE.search(after))
