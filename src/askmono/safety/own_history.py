"""One's own illness of before, and the medicine's name: "i have had a heart attack, _".

So it is typed into a search box. Without the name, or of somebody else, it keeps no card back.
"""

from askmono.safety import history

NAME = "an illness of one's own that is behind"
SPARES = history.SPARES
fires = history.own
