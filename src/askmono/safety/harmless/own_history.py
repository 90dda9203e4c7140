"""One's own illness of before, and the medicine's name: "i have had a heart attack, _".

So it is typed into a search box. Without the name, or of somebody else, it keeps no card back.
"""

from askmono.safety.harmless import history
from askmono.safety.rule import Harmless

RULE = Harmless(
    name="an illness of one's own that is behind",
    spares=history.RULE.spares,
    fires=history.own,
    alone="by rule",
    as_a_whole=True,
)
