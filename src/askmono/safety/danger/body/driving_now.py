"""Somebody is at the wheel, or about to be, and affected: driving, riding, working a machine."""

from askmono.safety.reading.assertions import assertions
from askmono.safety.reading.frames import at_most, told_near
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.rule import Danger

AT_THE_WHEEL = sort_of(
    "at the wheel",
    "driver is, drivers, driver, motorbike, his car, her car, drive us, she has set off, has "
    "the engine running, engine is on, took the bike, the bike, away in the car, the wheel, "
    "driving after, my car, the pedals, drift*, i am driving, am driving, driving now, still "
    "driving, driving my, at the wheel, behind the wheel, is driving, drivin, driving us, drive "
    "us home, steering wheel, on the motorway, on the road, on the ring road, hard shoulder, in "
    "a layby, pulled over, at the lights, in the car, in his car, in her car, into his car, "
    "getting in the van, car park, got in his car, got in her car, driving herself, driving "
    "himself, driven off, just driven, starting the engine, engine running, out on his "
    "motorbike, uber driver, bus driver, the driver, on his motorbike, cycling home, mobility "
    "scooter, crane, forklift, scaffolding, chainsaw, up a ladder, flying the plane, steering a "
    "boat, out on the kayak, on the press, kids in the back, in the back, passengers, lorry, "
    "drifting lanes, dual carriageway, set off for home, carry on driving, crossed the white "
    "line, swerving, weaving, stopped the car, the car keys, own vehicle, driving on, drivn, "
    "drives funny, driving funny, carry motor, from the car, from the road, at work on, miles "
    "to go, over the road, hit the kerb, clipped a car, nearly hit someone, driving home",
)
AFFECTED = sort_of(
    "affected",
    "felt fine, melting, over to, being sick, bit sleepy, little bit off, legs like, lines on "
    "the road, phone to me, signs are, straight, half asleep, confused, sleepy at, my legs, not "
    "remember where, spinning, swaying, injection, the hospital medicine, trips, so woozy, at "
    "lunch, had it today, this morning, today, earlier, an hour ago, not mine on, phone off, "
    "kicking, is sleepy, after injection, after his spray, i took, cannula, sedation, against "
    "advice, to sleep, his sedation, funny, he is going, is going, on the phone to me, not keep "
    "my eyes open, not keep, floating, floaty, swimming, not see straight, not see rite, not "
    "see, dizzy, really dizzy, woozy, nodding off, nodding, asleep, falling asleep, slurring, "
    "sleepy, not walk straight, off his face, done _, had _ and, line of _, he has had, he is "
    "had, she is had, she has had, she is just had, he is just had, had _ an, had _ half, took "
    "_, not making sense, out of it, all over the place, feel strange, feel odd, feel weird, "
    "kicking in, going to pass out, gona pass out, pass out, not focus, not feel my, legs gone, "
    "head turning, drifting, moving, bending, trippin, tripping, come over me, on _, on ket, "
    "weaving, sideways, going to sleep, post sedation, after sedation, swerving, not aren't "
    "mine, off a little, bit off, wave of, sway, high, and scared, sick, not safe, wobbling, "
    "eyes keep going, straight after, rn, alone after, had my spray, had the spray, drunk, "
    "doesnt know where, on something, not know where",
)
ASKS = sort_of(
    "asks of driving",
    "sedation and driving, driving after sedation, can i drive, may i drive, could i drive, "
    "able to drive, safe to drive, when can, when will, how long, how soon, next day, tomorrow, "
    "ok to drive, allowed to drive, drive home after, legal, hours after, will i be, is "
    "driving, drive after, driving after, need to drive, drove, licence, for a living, i drive, "
    "fit to drive, stop driving, after, would, will, job, work as, insurance, banned, if i, "
    "does it, do i need, should i drive, could, is it ok, is it safe, i am having, i get, "
    "usually, always",
)
# The same where nobody is said to be or do anything.
MAY_ONE = sort_of(
    "may one drive",
    "while on, whilst on, while taking, whilst taking, when on, when taking, ok behind, okay "
    "behind, alright behind, all right behind, fine behind, safe behind, ok to, okay to, "
    "alright to, all right to, fine to, safe to",
)
NOW_HE = sort_of(
    "driving now",
    "drivin, driving, get the keys, the keys, and driving, he is getting in, is getting in, has "
    "got in, has left, set off, operating, up a, on the, steering, now, right now, still, he is "
    "driving, i am driving, she is driving, just, im driving, i am behind, i am in, is about "
    "to, away in",
)


def fires(heard: Heard) -> bool:
    """Whether somebody affected is said to be driving, or working a machine, now."""
    asks = heard.says(ASKS) or (heard.says(MAY_ONE) and not assertions(heard))
    if asks and not heard.says(NOW_HE):
        return False
    return told_near(heard, AT_THE_WHEEL, AFFECTED, 10) and (
        heard.says(NOW_HE) or at_most(heard, 16)
    )


RULE = Danger(name="driving-now", reason="emergency", fires=fires)
