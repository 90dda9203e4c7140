"""After an emergency card: what to do until help comes. The card is shown again; nothing else is.

First aid is not in the texts, and an emergency line gives it to whoever calls.
"""

from askmono.safety.reading.heard import Heard, sort_of

_WAITING = sort_of(
    "until help comes",
    "until they come, until they get, until it comes, until help, until the ambulance, till "
    "they, till the ambulance, till help, before they come, before they get, before the "
    "ambulance, while we wait, while i wait, while waiting, whilst waiting, whilst i wait, in "
    "the meantime, meantime, meanwhile, what now, what next, and now what, now what, what "
    "else can i do, what do i do, what do we do, what should i do, what should we do, what "
    "can i do, what must i do, what i do, what to do, do i just wait, do we just wait, shall "
    "i wait, should i wait, how long will they, how long do they, how long until they, when "
    "will they come, are they coming, will they come, no answer, nobody is answering, on "
    "hold, not picking up, line is busy",
)
_FIRST_AID = sort_of(
    "first aid",
    "recovery position, on her side, on his side, on their side, on my side, lie him, lie "
    "her, lay him, lay her, lie down, sit him, sit her, keep him awake, keep her awake, wake "
    "him, wake her, make him sick, make her sick, make me sick, make myself sick, give him "
    "water, give her water, drink water, some water, black coffee, cold shower, chest "
    "compressions, cpr, mouth to mouth, move him, move her, leave him, leave her, stay with "
    "him, stay with her, drive him, drive her, drive myself, take him in, take her in, take "
    "him to, take her to, let him sleep, let her sleep, let him rest, let her rest, sleep it "
    "off, loosen",
)


_STILL = sort_of(
    "still unsure whether to call",
    "call someone, call somebody, call anyone, call anybody, ring someone, ring somebody, ring "
    "anyone, phone someone, phone somebody, phone anyone, tell someone, tell somebody, tell "
    "anyone, still call, still ring, still phone, call anyway, ring anyway, call them anyway, "
    "need to call, no signs of anything, no sign of anything, no signs so far, no symptoms so "
    "far, nothing so far, nothing has happened so far, nothing yet, no signs yet, no symptoms yet",
)
_WHOM = sort_of(
    "whom to call",
    "who do i call, who do i ring, who do i phone, who do we call, who do we ring, who do we "
    "phone, who can i call, who can i ring, who can i phone, who can we call, who should i call, "
    "who should i ring, who should i phone, who should we call, who to call, who to ring, who to "
    "phone, i to call, i to ring, i to phone, we to call, we to ring, we to phone, number do i, "
    "number do we, number is it, number was it, what number, which number",
)
_HESITATES = sort_of(
    "unwilling to call",
    "a fuss, any fuss, no fuss, waste anyone*, waste anybody*, waste somebody*, waste their, waste "
    "your, wasting anyone*, wasting anybody*, wasting their, wasting your, bother anyone, bother "
    "anybody, bother them, bother the ambulance, bother the doctor*, be a nuisance, overreacting, "
    "too embarrassed, not calling, not ringing, not phoning, not going to call, not going to ring, "
    "not going to phone, will not call, will not ring, will not phone, not want to call, not want "
    "to ring, not want to phone, not want an ambulance, not need an ambulance, no ambulance",
)
_ENOUGH = sort_of(
    "enough instead",
    "be enough, is enough, that enough, do instead, take instead, give instead, instead of "
    "calling, instead of ringing, instead of phoning, instead of the ambulance, instead of an "
    "ambulance",
)
_WILL = ("will", "would")
SHORTEST, LONGEST = 3, 8  # words of "will ... do"


def waits(heard: Heard) -> bool:
    """Whether somebody asks what to do, or says what they do or see, until help is there."""
    said = heard.says(_WAITING, _FIRST_AID, _STILL, _WHOM, _ENOUGH)
    return said or _will_do(heard) or hesitates(heard)


def hesitates(heard: Heard) -> bool:
    """Whether somebody would rather not call for help: a reason to say it again, and no sign."""
    return heard.says(_HESITATES)


def _will_do(heard: Heard) -> bool:
    """Whether it is asked if something else will do: "will a tablet do"."""
    words = heard.words
    return SHORTEST <= len(words) <= LONGEST and words[0] in _WILL and words[-1] == "do"
