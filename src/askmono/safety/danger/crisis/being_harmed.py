"""Somebody is hurt, threatened, held or drugged by another, now or over and over.

Who hits is a person: the sun, a needle and the stairs hurt as well, and a child that hits its
sister is a change of temper. Ours; no clinician has reviewed it.
"""

from askmono.safety.reading.frames import calm, told
from askmono.safety.reading.heard import Heard, Place, Sort, sort_of
from askmono.safety.reading.people import CHILDREN, GROWN_UPS, THIRD_PERSONS
from askmono.safety.reading.vocabulary import each_of
from askmono.safety.rule import Danger

BY_WHOM = 6  # words between who hurts and whom

_ONES = (
    "me, us, mi, mum, mummy, my mum, my mother, my kids, the kids, my sister, my brother, nan, "
    "gran, my nan, my gran, my dad, my grandad"
)
_HITS = sort_of(
    "hits somebody",
    each_of(
        "hitting, hitin, beat, bates, batters, punches, punched, strikes, strike, slaps, slapping, "
        "punching, chokes, choke, choked, strangles, strangled, strangling, stabbed, attacked, "
        "abuses, abusing, abuse, bullies, belts, whips, tutched, drugs, drugged, drugging, "
        "torturing, threatens, threatening, molested, assaulted, rapes, raped, forces, forced, "
        "forcing",
        _ONES,
    ),
    "beating me up, is attacking, is abusing, is raping, is strangling, choked by, assaulted by, "
    "assaulted at, gets violent when, violent when he",
)
# Said of things as well: of a cream that touches, of stairs that beat one.
_OR_A_THING = sort_of(
    "what things do as well",
    each_of(
        "hits, beats, hurts, hit, kicks, kicking, kicked, touches, touched, touching, beating, "
        "hurting, pushes, slapped, burns, controls",
        _ONES,
    ),
    each_of(
        "hits, hurts, hurting, touches, touched, beats, controls, drugs",
        "her, him, them, my",
    ),
    "on top of me, does things, pushes her around, rough with me, rough with my, feeds me, uses "
    "me, is rough, sells my, keeps me in, not let me go, throws things",
    each_of("locks, locked, locking", "her, him, them, us, my mum, mum, nan, gran", "in"),
    each_of("makes me, making me, made me", "do, take, have, send"),
    each_of("gives me", "something, tablet, tablets, medicine, injections, k, drugs"),
)
_HARMED = sort_of(
    "harmed",
    each_of("being, getting", "hit, beaten, hurt, abused, drugged, assaulted, choked"),
    each_of("was, been", "assaulted, abused, beaten"),
    each_of("someone, somebody, who", "hurts, hits, is hurting"),
    each_of("bruises on, covered in", "her, his, my, bruises, marks"),
    "abusive, is abuse, of abuse, is it abuse, not really abuse, about abuse, abuse if he, abuse "
    "to me, abuse at home, disclosed abuse, domestic violence, domestic abuse, dv help, refuge, "
    "safeguarding who, it was rape, raped, sexual assault, sexually assaulted, violent to me, "
    "violent with me, black eye again, flinches, molest*, been stabbed, been shot, broken in, "
    "broken into, breaking in, kicking the door, stalking me, without consent, trafficked, my "
    "pimp, sell me",
    each_of("takes my, steals my, stole my, took my", "_, tablets, pills, meds", "and sells"),
    "stolen my, took my money, took my passport, pointing a gun",
)
_HELD = sort_of(
    "held, or kept from help",
    each_of("keeps, keeping, holds", "me", "in, here, locked, drugged"),
    "lock me up, locks me, locked me, tied me, ties me, locked in the bedroom, wont let me out",
    each_of(
        "not let me",
        "out, leave, go, see a doctor, see a nurse, have my medicine, eat",
    ),
    "keeps my tablets from me, hides my medicine, got my phone, checks my phone, not feed me, "
    "leaves me without, not change me, holding me against, forced me, force me to, forced to "
    "marry, controls her, controls me, keeps calling me names and, nobody feeds me, makes me do, "
    "holds me down, holds my arms, being made to, made to have sex, making me send, have to let "
    "him, not get away, get away from him, get away from her, need to get away, want to leave but "
    "he",
)
# Said of another's will, and never calmly; elsewhere "to kill me" is a wish of one's own.
BY_ANOTHER = sort_of(
    "killed by another",
    each_of(
        "threatening to, threatens to, threatened to, wants to, trying to, tried to", "kill", _ONES
    ),
)
_AFRAID = sort_of(
    "afraid of somebody",
    each_of(
        "scared of, afraid of, frightened of",
        "him, her, my husband, my boyfriend, my partner, my son, my wife, my dad",
    ),
    each_of("scared, afraid, frightened", "he, she", "will"),
    each_of("scared, afraid, frightened", "to go home, to go back to"),
    "says he will hurt, said he will hurt",
    each_of(
        "said he would, threatened to, threatening to",
        "kill, hurt",
    ),
    "he will kill, is going to kill me, will kill me if, going to kill me he, going to hit me, "
    "threatens me, threatening me, threatens to, hiding from him, hiding from her, he is outside, "
    "is outside and, in the room please, hes in the room, he is in the room",
)
_DRUGGED = sort_of(
    "drugged",
    each_of("give me, giving me", "tablet, medicine and, drugs, injections"),
    "gives me k, gives me tablets, gives me medicine",
    each_of("drug, drugs, drugged, drugging", "me, nan, gran"),
    "is drugging, he gives me _, when i say no, uses _ on me, sprays _ up my, crushing _ into, hes "
    "been crushing, puts something in my, sedating residents, keep nan quiet, to keep her quiet, i "
    "wake up sore, woke up and he",
)
_TOUCHED = sort_of(
    "touched",
    each_of("touched, touches, touching", "me while, me when, while i"),
    each_of("uncle, dad, stepdad, teacher, grown up", "touches, touched"),
    "and then does things, and does things",
    each_of("do things, did something, did things", "to me"),
    "hand under my, had his hand, put his hands, under my gown, comes in my room, his hands round",
    each_of("hands", "round my, around my", "throat, neck"),
    "hurts her, being hurt by",
)
# Nobody hit, a back that is worn out, bruises of bumping, a broken tablet.
_NO_HARM = sort_of(
    "no harm",
    each_of(
        "nobody, no one, never, not, isnt, nothing, no one has",
        "touched, touches, touching, hit, hits, hurt, hurts, hurting, been hit",
    ),
    each_of("back, backs, knees, knee, hip, hips, shoulder", ", is, are, has, have", "been shot"),
    each_of(
        "bruises from", "bumping, knocking, walking into, gardening, the slightest, nothing, _"
    ),
    each_of("covered in bruises", "since _, barely, hardly"),
    each_of(
        "scared to go home, afraid to go home, frightened to go home",
        "after the, after my, after an, from the, from hospital, with the, with a, without",
    ),
    each_of("baby", ", is", "kicks, kicking, kicked"),
    "been shot of",
    each_of("broken in", "half, two, bits, pieces, the, my, transit"),
)
_LAUGHING = sort_of("laughing", "lol, haha, joking, laughing")
_AS_IF = sort_of(
    "as if",
    each_of("look, looks, feel, feels, felt", "as, like"),
    "as if, like my, like someone, like somebody, horse, cow",
)
_CARERS = sort_of(
    "who has power over somebody",
    "carer, carers, nurse, doctor, staff, boss, madam, teacher, coach, oga, landlord, physio, "
    "babysitter",
)
# What children do to each other and to things: a change of temper, and nobody's violence.
_CHILDISH = sort_of(
    "among children",
    each_of(
        "hits, punches, kicks, hitting, punching, kicking, slaps, pushes",
        "his brother, his sister, his cousins, his cousin, his twin, his friends, her brother, her "
        "sister, her cousins, her cousin, her twin, her friends, other kids, other children, the "
        "other kids, the other children, cushions, his pillow, the furniture, the wall, the sofa, "
        "his classmates, everyone",
    ),
)


def fires(heard: Heard) -> bool:
    """Whether a person is said to be harmed by another."""
    if heard.says(_LAUGHING):
        return False
    heard = heard.without(_NO_HARM)
    heard = heard.without(_CHILDISH) if heard.says(CHILDREN) else heard
    if told(heard, _HITS, _HARMED, _HELD, _AFRAID, _DRUGGED, _TOUCHED):
        return True
    if any(_person_before(heard, place) for place in heard.places(BY_ANOTHER)):
        return True
    return any(_by_somebody(heard, place) for place in heard.places(_OR_A_THING))


def _by_somebody(heard: Heard, place: Place) -> bool:
    """Whether a person comes closely before it, and it is told as happening."""
    near = place[0] == 0 or _person_before(heard, place)
    return near and not _before(heard, place, _AS_IF) and not calm(heard, place)


def _person_before(heard: Heard, place: Place) -> bool:
    return _before(heard, place, THIRD_PERSONS, GROWN_UPS, CHILDREN, _CARERS)


def _before(heard: Heard, place: Place, *sorts: Sort) -> bool:
    """Whether one of some sorts is said closely before a place."""
    places = (at for sort in sorts for at in heard.places(sort))
    return any(0 <= place[0] - end < BY_WHOM for _, end in places)


RULE = Danger(name="being harmed", reason="crisis", fires=fires, card="escalation-crisis-others")
