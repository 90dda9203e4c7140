"""After an emergency card: something else is asked, of medicines in general.

A remark of the person in danger, or about them, may sound like a question of the text: "is that
normal", "he seems happy". So a new question is one in which nobody is said to be anything, nothing
points to what was told before, and no help is asked for.
"""

from askmono.safety import policy
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.people import CHILDREN, GROWN_UPS, THIRD_PERSONS
from askmono.safety.reading.remarks import MEDICINE, nothing_else

_POINTING = sort_of(
    "pointing to what was told",
    "that, this, these, those, them, their, nobody, no one, it a side, it does, it is, it hurts, "
    "it normal, it serious, it bad, happening, he is, she is, they are, him, her, the ambulance, "
    "ambulance, hospital, emergency, 999, 911, 112",
)
# What may still be asked of who was told of: "is it dangerous", "can it stop my heart".
_HARM = sort_of(
    "harm",
    "dangerous, danger, hurt, hurts, harm*, poison*, toxic, kill*, fatal*, lethal*, deadly, die, "
    "stop my, stop his, stop her, to me, to him, to her, too much, overdos*, serious, damage",
)
_CALLING = sort_of(
    "whom to call",
    "call, calling, phone, phoning, ring, ringing, dial, who do i, who should i, who can i, who "
    "to, where do i go, where should i go, need a doctor, need to see, get help, need help, help "
    "me, help us, go to hospital, i go in, we go in, him in, her in, a and e, worry, worried, "
    "wait, waiting",
)
_GIVING = sort_of(
    "what is done for somebody",
    "give him, give her, give them, give my, giving him, giving her, make him, make her, let him, "
    "let her, keep him, keep her, treat him, treat her, treat them, treat this, treat that, sleep "
    "it off, leave him, leave her, take him, take her, now, tonight, today, be ok, be okay, be all "
    "right, be alright, be fine, the baby, survive, recover, make it, get better",
)
# After a wish to die, what would make it surer or quicker is no other question.
_MEANS = sort_of(
    "means",
    "alcohol, whisky, whiskey, vodka, wine, beer, gin, rum, drink, booze, mixed with, mix it, mix "
    "them, together with, on top, take with, take it with, with it, how long, how fast, how "
    "quickly, how soon, how strong, how many, how much, all of, all at once, at once, enough, "
    "dose, doses, tablets, pills, overdose, painful, painless, hurt, sleep, asleep, work, works, "
    "working, kick in, effect, effects, crush, inject, without food, empty stomach",
)
_FROM_NOW_ON = sort_of("later", "from now on, from today on, now and then, for now")
_ASKS = sort_of(
    "asks",
    "can i, can he, can she, can they, can you, can my, could i, could he, could she, may i, is "
    "it, is _, does it, does _, do i, do they, will it, will _, would it, what is, what are, "
    "what does, how long, how much, how does, how do, how is, why is, why does, when can, when "
    "is, which",
)
# A topic that is not what has just happened to somebody: with "and", "what about", or by itself.
_TURNS = sort_of(
    "turns to a topic",
    "and, and the, and its, what about, how about, what about the, what of, what are its, what are "
    "the, tell me about, tell me the, more about",
)
_TOPIC = sort_of(
    "a topic",
    "side effects, side effect, pregnancy, pregnant women, breastfeeding, breast feeding, storage, "
    "storing it, interactions, interaction, interactions with alcohol, alcohol, usage, uses, "
    "disposal, expiry, dosage form, brand names, generic name, contraindications, how it works, "
    "driving, food",
)
_TOPIC_ALONE = sort_of(
    "a topic that is nobody's state",
    "storage, interactions, usage, uses, disposal, expiry, brand names, generic name, "
    "contraindications, breastfeeding, breast feeding, pregnancy",
)
_IN_GENERAL = sort_of(
    "asked of a circumstance",
    "in pregnancy, during pregnancy, when pregnant, while pregnant, if pregnant, when "
    "breastfeeding, while breastfeeding, with alcohol, with food, with milk, in the fridge",
)
_SAID_OF_IT = sort_of(
    "said of the medicine",
    "is it, is it bad, is it safe, is it ok, is it okay, is it dangerous, is it all right, "
    "allowed, harmful, can it be taken, can it be used, can you take it, can you have it, can you "
    "use it",
)
_WAS_FOR = sort_of(
    "what it was for",
    "what did it treat, what was it for, what does it treat, what is it for, what was it used for, "
    "what is it used for, what was that for, what is that for, what is it normally for, what is it "
    "usually for, what is it meant for, what was it meant for, does it come as a liquid, does it "
    "come as tablets, is it a tablet, is it a liquid, does it need a prescription",
)
# How and where it is kept.
_HOW = sort_of("how or where", "how, where")
_ONE_DOES = sort_of("what one does", "should, do, does, i, you, we, people, one, best")
_KEPT = sort_of("kept", "stored, store, storing, kept, keep, keeping")


def _topic(heard: Heard) -> bool:
    """Whether a topic of the text is named and nothing else: "and the side effects"."""
    if heard.says(_WAS_FOR):
        return nothing_else(heard, _WAS_FOR)
    if heard.says(_KEPT) and heard.says(_HOW):
        return nothing_else(heard, _HOW, _ONE_DOES, _KEPT)
    if heard.says(_IN_GENERAL):
        return nothing_else(heard, _IN_GENERAL, _SAID_OF_IT)
    turned = heard.says(_TURNS) and heard.says(_TOPIC)
    return (turned or heard.says(_TOPIC_ALONE)) and nothing_else(heard, _TURNS, _TOPIC)


def asks_anew(heard: Heard, *, crisis: bool = False) -> bool:
    """Whether an utterance clearly asks something else than what to do in the danger just told.

    A topic without a question ("side effects") counts only where the medicine is named with it,
    and so does a question about somebody ("can he have _ for it"). crisis: whether a wish to die
    was told, after which a topic ("and storage") is none either.
    """
    if not crisis and _topic(heard):
        return True
    if heard.says(_HARM) or (crisis and heard.says(_MEANS)):
        return False
    if heard.says(MEDICINE) and heard.says(_ASKS) and not heard.says(_CALLING):
        return True
    if heard.says(_POINTING, _CALLING, THIRD_PERSONS, CHILDREN, GROWN_UPS):
        return False
    return policy.asks_in_general(heard) or (not policy.tells(heard) and heard.says(MEDICINE))


def of_now(heard: Heard) -> bool:
    """Whether harm, help, or what to do for somebody is spoken of, whatever else is asked."""
    return heard.without(_FROM_NOW_ON).says(_HARM, _CALLING, _GIVING)


def points_back(heard: Heard) -> bool:
    """Whether something points to what was told before: "is that normal", "it hurts"."""
    return heard.says(_POINTING)
