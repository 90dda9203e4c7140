"""What is cut or killed is no person: germs, grass, nails, a tablet; or the cut is a mishap.

A part of a body that is cut is none of these, unless it is told how it came about. Ours; no
clinician has reviewed it.
"""

from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.remarks import nothing_else
from askmono.safety.rule import Harmless

REACH = 3  # words between killing and what is killed

_KILLS = sort_of("kills", "kill, kills, killed, killing, killer")
_PESTS = sort_of(
    "pests",
    "germ, germs, bacteria, bacterium, bug, bugs, virus, viruses, microbes, fungus, fungi, fungal, "
    "yeast, mould, mold, worm, worms, threadworm*, tapeworm*, roundworm*, lice, louse, nits, head "
    "lice, mite, mites, scabies, flea, fleas, tick, ticks, parasite, parasites, malaria, amoeba, "
    "infection, infections, bacterial, superbug*, cancer, cancers, cancer cells, tumour cells, "
    "tumor cells, tumour, tumours, weeds, mosquito*, insects",
)
_CUTS = sort_of("cuts", "cut, cuts, cutting, trim, trimmed, clip")
_CUTTABLE = sort_of(
    "what is cut",
    "grass, lawn, hedge, hair, fringe, beard, nails, fingernails, toenails, nail, claws, tablet, "
    "tablets, pill, pills, patch, paper, card, wood, cake, bread, meat, onions, vegetables, veg, "
    "fabric, flowers",
)
_CUT = sort_of("a cut", "cut, cuts, nick, nicks, nicked, scratch, scratches, graze")
_SMALL = sort_of("where a small cut is", "finger, thumb, fingertip, chin, shin, knee, toe, knuckle")
_MISHAP = sort_of(
    "how a small cut came",
    "paper, shaving, cooking, chopping, peeling, slicing, gardening, pruning, tin lid, "
    "onions, vegetables, veg, bread, carrots, potatoes, bramble*, "
    "thorn*",
)
_HOW = sort_of(
    "how a thing is cut", "off, up, down, half, halves, quarters, pieces, short, shorter"
)
_ASKS = sort_of(
    "asks of a thing",
    "does, do, can, could, will, should, i, my, we, you, your, small, little, tiny",
)


def fires(heard: Heard) -> bool:
    """Whether it is a thing that is cut or killed, or a mishap's small cut, and nothing else."""
    # Not the other way round: "my cancer kills".
    if heard.then(_KILLS, _PESTS, REACH):
        return nothing_else(heard, _KILLS, _PESTS, _ASKS)
    cut = heard.says(_CUTS) and heard.says(_CUTTABLE)
    if cut and nothing_else(heard, _CUTS, _CUTTABLE, _HOW, _ASKS):
        return True
    mishap = heard.says(_CUT) and heard.says(_MISHAP)
    return mishap and nothing_else(heard, _CUT, _SMALL, _MISHAP, _ASKS)


RULE = Harmless(
    name="no person",
    spares=("crisis",),
    fires=fires,
    alone="by likeness",
    beside="by likeness",
)
