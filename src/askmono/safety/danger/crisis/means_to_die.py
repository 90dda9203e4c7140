"""Somebody has what it takes to die, stands where one falls, or says farewell.

A rope, or all the tablets there are, tell of nothing by themselves: beside them stands what for.
Ours; no clinician has reviewed it.
"""

from askmono.safety.danger.crisis.crisis_meant import IN_GENERAL, meant
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.people import SOMEBODY
from askmono.safety.reading.vocabulary import each_of
from askmono.safety.rule import Danger

WHAT_FOR = 9  # words between the means and what for
SAID = 8  # words between a leap and who speaks of it

_MEANS = sort_of(
    "means",
    "rope, noose, guns in, the gun, gun to, with a gun, belt round, running the engine, train "
    "tracks, railway line, on the bridge, on the ledge, edge of the roof, the means",
    each_of("counting", "tablets, pills, them"),
    each_of("the, my, moms, mums", "pills"),
    each_of("all my, all the, every, every single", "tablets, tablet, pill, _"),
    each_of("all his, all her, bottle of, hidden", "_"),
    each_of("took, taken", "everything"),
    each_of("take, took, taken", "all of it, them all"),
    "the whole bottle, the lot, all at once, everything i have got, everything in the cupboard, "
    "saved up, saving up, saving my, been saving, stockpil*, hoarding, bottle in front, in front "
    "of me, pills on the table, picked a date",
)
_LIKE_A_ROPE = sort_of(
    "a vein like a rope", "like rope, like a rope, like ropes, rope like, skipping rope, jump rope"
)
_WHAT_FOR = sort_of(
    "what for",
    "want to go, do it, quick, garage, lap, enough, tell my mum, platform, slip away, bath, not "
    "tell, without me, dare me, alone, decided, have a plan, done, finish me, finish it, finished, "
    "end, die, dead, death, note, goodbye, be easy, so easy, not wake, painless, when it is time, "
    "its time, ready, no more, peace, never wake, thinking of, thinking about, tonight, over with, "
    "want it over, to be sure, would it hurt, slip under, gone",
)
_LEAP = sort_of(
    "a leap",
    "suicide, suicidal, jump, jumping, " + each_of("on the", "bridge, roof, ledge, balcony"),
)
_SPOKEN_OF = sort_of(
    "spoken or thought of",
    "voices, voice, keep thinking, thinking about, says he, says she, wants to",
    each_of("telling", "me, her, him"),
)
_HEART_LEAPS = sort_of(
    "a heart or a stomach that leaps",
    each_of(
        "to", "jump, leap", ", right", "out", ", of", "my, his, her, the", "chest, mouth, body"
    ),
    each_of("to", "jump, leap", "out of", "mouth, chest"),
)
_AT_HAND = sort_of(
    "where one falls, or what is at hand",
    "standing at the edge, at the edge of, standing on the edge, got the rope, rope in the garage",
    each_of(
        "gun, guns, blade, knife", "in my lap, is in my lap, at my wrist, in my mouth, to my head"
    ),
    each_of("rope", "around, round", "my, his, her", "neck"),
    "a noose, the noose, engine in the garage, running the engine, car park roof",
    each_of("going to, wants to, about to, threatening to", "jump"),
    each_of("am, standing, sat, sitting", "on the", "bridge, roof, railway bridge"),
    "is on the bridge, on the ledge, in the bath with the pills, locked in the bathroom with, on "
    "the train tracks",
    each_of("saying", "he is, she is", "finished"),
    each_of("tonights, tonight is", "the night"),
    "the means and the place, picked a date",
    each_of("planning, looking up, googling, searching, reading", "how to, ways to", "do it"),
    "disappeared and left, has a plan to, told me she has a plan, told me he has a plan",
    each_of("stockpiling, stockpiled, hoarding", "my, her, his", "_, pills, tablets"),
    "stockpiling _",
    each_of("saved up", "my, all my", "pills, tablets"),
    "pills on the table, pills in front of me, got the pills ready, pills are ready, the _ is "
    "ready, _ in front of me, all lined up in front, saved up all my",
)
_FAREWELL = sort_of(
    "farewell",
    each_of("written, wrote, said, saying, say, sent", "my, his, her, their", "goodbyes"),
    each_of("this is, last, posted a", "goodbye"),
    each_of("posted, texted, messaged, sent, wrote", ", me, us, her, him", "goodbye"),
    each_of("say, saying", "goodbye to", "everyone, everybody, somebody, you all"),
    each_of("goodbye", "everyone, world, all, for ever, forever, text, letter, letters, message"),
    each_of("wrote, written, writing", "letters, a letter", "to my, to the kids, to the children"),
    each_of("letters to my, letter to my, letters to the", "children, kids, family, wife, husband"),
    "written the letters, written my letters, left a letter",
    each_of("gave, given, giving", "away", "my, his, her, all, the, things, my things"),
    each_of(
        "gave, given, giving, giving away",
        "my, his, her, all my",
        "things, stuff, dog, cat",
        "away",
    ),
    "giving things away, given things away, giving my stuff",
    each_of("someone to take, home for, rehomed", "my, the", "cat, dog"),
    each_of("look after", "the, my", "kids, dog, cat, children", "for me, when i am gone"),
    "where the papers are",
    each_of("sorted, wrote", "the, my", "will, papers"),
    "made my will and",
    "my will is written",
    each_of("put my affairs, affairs are", "in order"),
    "thanks for trying to help",
    each_of("tell", "my family, them, my kids, everyone", "i love"),
    each_of("sorry", "for everything, everyone"),
    "forgive me everyone, left his phone and",
)
_NOTE = sort_of(
    "a note",
    "note written, written a note, wrote a note, left a note, leave a note",
)
_NOTED_BY = sort_of(
    "who leaves notes for a living",
    "doctor, dr, gp, nurse, pharmacist, pharmacy, chemist, surgery, hospital, consultant, midwife, "
    "postman, courier, reminder, fridge, diary, side effect*",
)


def fires(heard: Heard) -> bool:
    """Whether somebody has the means, or says farewell."""
    heard = heard.without(_HEART_LEAPS).without(_LIKE_A_ROPE)
    if meant(heard, _FAREWELL, _AT_HAND) or (meant(heard, _NOTE) and not heard.says(_NOTED_BY)):
        return True
    if heard.near(_LEAP, _SPOKEN_OF, SAID):
        return True
    somebody = heard.says(*SOMEBODY)
    near = somebody and heard.near(_MEANS, _WHAT_FOR, WHAT_FOR)
    return near and meant(heard, _MEANS) and not heard.says(IN_GENERAL)


RULE = Danger(name="means to die", reason="crisis", fires=fires)
