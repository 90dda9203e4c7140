"""A plain call for an ambulance, a faint coming on, shock, or another sudden and bad state.

Medical ground: signs of shock (pale, cold, clammy, confused), sepsis and malignant hyperthermia
have little in common but that nobody should wait with them.
"""

from askmono.safety.reading.frames import at_most, told, told_near, told_of_someone
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.people import SOMEBODY
from askmono.safety.rule import Danger

CALLS = sort_of(
    "calls for help",
    "need an ambulance, call an ambulance, call ambulance, get an ambulance, send an ambulance, "
    "call 911, call 999, ring 999, dial 999, send help, sos, mayday, its an emergency, it is an "
    "emergency, this is an emergency, very emergency, help me now, help me right now, somebody "
    "help me, someone help me now, someone help me please, need help now, please help me right "
    "now, amblance, ambulans, ambulance pls, ambulance please, ambulance now, medical "
    "emergency, hurry something",
)
FAINTING = sort_of(
    "fainting",
    "collapsed in, is collapsed, went white, drop and, keeps fainting, everytime she sits up, "
    "stood up and went, went down like, and slid, i am going to faint, hit the deck, collapsed, "
    "cold and clammy, come over faint, gone white and, took bad, light headed and, nearly "
    "fainted, pass out had, about to pass out, going to pass out, going to faint, about to "
    "faint, came over faint, going to collapse, everything is going black, everythings going "
    "black, everything is going dark, everything going black, everythings going dark, going "
    "black, going dark, person down, man down, hit the floor, slid down the wall, went straight "
    "down, got up and dropped, and dropped, feels like i am dying, feel like i am dying, feel "
    "like dying, i am dying, think i am dying, think i might die, going to die, took a funny "
    "turn, funny turn, terribly wrong, very wrong with, seriously wrong, come over most unwell, "
    "come over all, collapse in the, is down, i feel to die, fall down and",
)
SHOCK = sort_of(
    "shock",
    "temperature 40, fever and, sugar is, blood sugar 1*, 68 over, 60 over, clammy, cold sweat, "
    "mottled, pale, gone white, went white, grey, ashen, cold and, shivering, rigid, burning "
    "hot, stiff neck, sepsis, temperature 41, temperature 42, temp 40, "
    "temp 41, temp 42, rash, "
    "faints, faint, hypotensive, sugar, hypo, low sugar",
)
WITH_SHOCK = sort_of(
    "beside shock",
    "confused, drowsy, rambling, not making sense, not make sense, cold, fast pulse, faint, "
    "racing, dizzy, fainting, sleepy, weak, heart racing, in agony, not stand, drowsier, glass, "
    "the light, shaking and confused, like wood, agony, deep",
)
BELLY = sort_of("belly", "belly, stomach, tummy, abdomen, bump, leg, arm, hand")
AGONY = sort_of(
    "agony",
    "agony, hard as, rock, screaming, ripping, worst, faint, going black, gone black, gone "
    "white, turned white, gone hard, solid, rigid, not stand, gone cold, purple, swollen and "
    "purple, cold and white",
)
# Muscles that are weak are no shock; muscles like wood are.
MUSCLES = sort_of("muscles", "muscles")
LIKE_WOOD = sort_of(
    "like wood", "like wood, rigid, agony, in agony, like stone, like rock, like iron, deep, solid"
)
VEIN = sort_of("vein", "vein, veins")
HARD = sort_of("gone hard", "gone hard, hard as, solid")
NOT_NOW = sort_of(
    "not now",
    "button, red button, emergency contact, ambulance crew, ambulance service, bed, paramedics "
    "gave, gave me, used by paramedics, emergency use, room, department, emergency medicine, "
    "dying to, of laughter, laughing, if it is an emergency, in an emergency, emergency "
    "surgery, emergency c, of boredom, ambulance drivers, ambulance work, of embarrassment",
)


def fires(heard: Heard) -> bool:
    """Whether help is called for outright, or somebody is in a sudden, bad state."""
    if heard.words in (("emergency",), ("emergency", "help"), ("help", "emergency")):
        return True
    if not heard.says(NOT_NOW) and (
        (told(heard, CALLS) and at_most(heard, 14)) or told_of_someone(heard, FAINTING, 9)
    ):
        return True
    if told(heard, FAINTING) and at_most(heard, 6):
        return True
    if told_near(heard, SHOCK, WITH_SHOCK, 5) and (heard.says(*SOMEBODY) or at_most(heard, 9)):
        return True
    if told_near(heard, MUSCLES, LIKE_WOOD, 5) and (heard.says(*SOMEBODY) or at_most(heard, 9)):
        return True
    heard = heard.without(HARD) if heard.near(VEIN, HARD, 6) else heard
    return told_near(heard, BELLY, AGONY, 4) and (heard.says(*SOMEBODY) or at_most(heard, 8))


RULE = Danger(name="collapse", reason="emergency", fires=fires)
