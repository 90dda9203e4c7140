"""Somebody will not wake, does not answer, has collapsed or gone limp.

Medical ground: a person who cannot be woken needs the emergency services and the recovery position
(first-aid teaching everywhere); askmono only says to call.
"""

from askmono.safety.reading.frames import at_most, told, told_near, told_of_someone
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.people import CHILDREN, GROWN_UPS, THIRD_PERSONS
from askmono.safety.rule import Danger

WILL_NOT_WAKE = sort_of(
    "will not wake",
    "can not rouse, there is nobody there, theres nobody there, and nothing, nothing happened, "
    "not shift, goes off again, goes straight off, went again, eyes open but, will not get up, "
    "not get up and, dead to the world, still nothing, throw water on, slap her awake, slap him "
    "awake, bring someone round, arm just fell, flat out and, gone to the world, not wake for, "
    "14 hours since, not wake him, not wake her, not wake them, not wake up, not waking, not "
    "wake, not waken, not waken up, not wakin, not woken up, not woke, not waking up, not "
    "awake, not rouse, not be roused, not rousable, not rouseable, unrousable, unarousable, not "
    "stir, not stirring, not coming round, not come round, not coming to, not come to, will not "
    "come to, not respond, not responding, not responsive, unresponsive, un responsive, not "
    "react, not reacting, no response, no reaction, not open his eyes, not open her eyes, not "
    "open their eyes, not open eye, not open eyes, not get up when, not wake proper, not wake "
    "properly, no wake, nah wake up, no dey wake, hard to wake, hard to rouse, not get him to "
    "wake, not get her to wake, not get a word out of, not get him back, not get through to, "
    "not opening his eyes, not opening her eyes, not answering me, not answer me, not answering "
    "my calls, no answer when, no answer from, not seem to rouse, not seem to wake, not "
    "responded, still asleep and, not bring him round, not bring her round, not getting up, not "
    "even wake, not moving, not moved for, not move, not twitch, not flinch, not blinking, not "
    "blink, not get her to open, not get my wife to open, not answering us, not answering now, "
    "not even open, not talk or move, does not answer, will not answer, is not answering, still "
    "not answering, and not answering, not wake anymore, not keep her awake, not keep him "
    "awake, not waken for us, not wake my, not actually wake her, not actually wake him, not "
    "respon*, no respons*",
)
OUT = sort_of(
    "out",
    "out of it more, been out for, rolled back, gcs, avpu, sack of potatoes, ice cold, in the "
    "recovery position, out cold, she is out, he is out, gone quiet, mumbles when, knocked out "
    "by, semi conscious and, down and not, gone down, on her side, keeled, unconscious, "
    "uncontious, unconcious, unconshus, unconsc*, comatose, lifeless, passed out, knocked out "
    "cold, blacked out, keeled over, collapsed, collapsing, slumped, in a coma, barely "
    "conscious, half conscious, lost consciousness, losing consciousness, fainted, keeps "
    "fainting, limp, floppy, rag doll, dead weight, out for the count, dropped to the floor, "
    "dropped to the ground, dropped like a stone, out like a light, sparko, eyes rolled, eyes "
    "rolling, eyes are rolled, going in and out, drifting in and out, in and out of it, in and "
    "out of consciousness, slipping away, nobody home, nobodys home, staring through, gone "
    "limp, gone floppy, going limp, gone slack, passing out, keeps passing out, keep passing "
    "out, flat out on, face down, lying on the floor, is on the floor, on the floor and, is on "
    "floor, just lying there, only groans, barely there, gone all floppy, on the kitchen floor, "
    "on the bathroom floor, looks dead, is dead in, stone cold, totally gone",
)
HOLE = sort_of("k-hole", "k hole, k holed, khole, k holing, kholed")
STUCK = sort_of(
    "stuck",
    "not coming out, not moving, not blinking, an hour, for hours, not responding, respond, "
    "worried, stuck, answer*",
)
FOUND = sort_of(
    "found",
    "found him, found her, found my, found them, came home to, found the, found dad, found mum, "
    "found mom",
)
LYING = sort_of(
    "lying",
    "on the floor, slumped, on the ground, on the sofa, no reaction, with vomit, lying, face "
    "down, on his back, cold, in the bath, stiff",
)
DEAD = sort_of(
    "dead",
    "is he dead, is she dead, i think he is dead, i think she is dead, is he alive, is she "
    "alive, are they dead, she looks dead, he looks dead, think he is dying, is he dying, is "
    "she dying, he is dying, she is dying, is he going to die, is she going to die, he is dead, "
    "she is dead",
)
SLEEPING = sort_of(
    "sleeping",
    "asleep, sleeping, been out, sleep, drowsy, sleepy, sleepier, snoring, groggy",
)
TOO_DEEP = sort_of(
    "too deeply",
    "very deeply, too deep, 12 hours, 14 hours and, 16 hours, all day, and not wake, too heavy, "
    "heavy, too much, shake him, shake her, very very, than he should, than she should, no "
    "wake, worried, uneasy, not rouse, too strong, too sleepy, not talk, funny, weird, "
    "strangely",
)


# Nothing that anybody does not answer to: no effect, nothing to see, a wish to sleep.
NO_ANSWER_MEANT = sort_of(
    "no answer is meant",
    "and nothing worked, and nothing has worked, and nothing has helped, and nothing is working, "
    "and nothing is helping, and nothing works, and nothing helped, and nothing helps, and nothing "
    "touches, and nothing changed, and nothing has changed, and nothing eases, and nothing about, "
    "depression has not responded, not responded to treatment, not responding to treatment, not "
    "responded to tablets, not responding to tablets, and nothing to "
    "see, and nothing else, gone down a rabbit hole, gone down the rabbit hole, gone down a hole "
    "online, gone down a treat, not rouse me, not wake me, not wake me up, not get me up, wants to "
    "sleep all day, want to sleep all day, could sleep all day",
)
NO_EFFECT = sort_of("no effect", "and nothing, still nothing, nothing happened")
FOR_DAYS = sort_of("for days", "days, week, weeks, wk, wks, month, months, fortnight")
# What is dead and nobody: "left the tablets in the sun, are they dead".
NOBODY_DEAD = sort_of("are they dead", "are they dead")
NOBODY = sort_of(
    "what may be dead and is nobody",
    "dashboard, radiator, freezer, lice, nits, worms, mites, fleas, ticks, germs, bacteria",
)


def fires(heard: Heard) -> bool:
    """Whether somebody is said not to wake, answer or move, or to have collapsed."""
    heard = heard.without(NO_ANSWER_MEANT)
    if heard.says(FOR_DAYS) and not _of_another(heard):
        heard = heard.without(NO_EFFECT)
    if heard.says(NOBODY) and not _of_another(heard.without(NOBODY_DEAD)):
        heard = heard.without(NOBODY_DEAD)
    if told(heard, WILL_NOT_WAKE) and (_of_another(heard) or at_most(heard, 7)):
        return True
    if told_of_someone(heard, OUT, 8) or (told(heard, OUT) and at_most(heard, 6)):
        return True
    if heard.says(DEAD) or told_near(heard, FOUND, LYING, 8):
        return True
    if told(heard, OUT, HOLE) and told_near(heard, HOLE, STUCK, 8):
        return True
    return _of_another(heard) and told_near(heard, SLEEPING, TOO_DEEP, 5)


def _of_another(heard: Heard) -> bool:
    return heard.says(THIRD_PERSONS, GROWN_UPS, CHILDREN)


RULE = Danger(name="unresponsive", reason="emergency", fires=fires)
