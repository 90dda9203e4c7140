"""Somebody may take their own life or hurt themselves; said plainly or in a veiled way.

A calm question about suicidal thoughts as an effect, or about the medicine as a treatment of
suicidal depression, is a question; a person who has such thoughts is not, however calmly they ask.
A first-person plan is never past, and an "if" does not make it harmless.
"""

from askmono.safety.frames import IDIOMS, OPENINGS, at_most
from askmono.safety.heard import Heard, Place, Sort, sort_of
from askmono.safety.lethal_amount import USES_UP
from askmono.safety.on_purpose import ON_PURPOSE, hurts_on_purpose, without_sensations
from askmono.safety.people import CHILDREN, GROWN_UPS, SELF, THIRD_PERSONS

NAME = "crisis"
REASON = "crisis"

KILL_SELF = sort_of(
    "kill oneself",
    "unaliving, unaliv*, sewerslide, ctb, catch the bus tonight, kill me now, kill me please, "
    "kill me pls, someone kill me, comit sucide, end my pain for good, ending meself, end meself, "
    "kill meself, die by suicide, stepping out in front, step in front of, driving into a wall, "
    "drive into a wall, drive off the road, driving off a bridge, overdosed on purpose, meant to "
    "take that many, took them all on purpose, hurt and die, ways to do it, make sure it works, "
    "put down like my dog, be put down, the suicide line, suicide line, suicide hotline number, "
    "kill myself, killing myself, kill my self, kill himself, killing himself, kill herself, "
    "killing herself, kill themselves, kill themself, kill yourself, killing yourself, kms, kys, "
    "end my life, ending my life, end his life, end her life, ending his life, ending her life, "
    "end their life, end it all, ending it all, end my own life, ending things, end things, take "
    "my own life, take my life, taking my life, take his own life, take her own life, take his "
    "life, taking his own life, taking her own life, top myself, topping myself, top himself, top "
    "herself, do myself in, do himself in, do herself in, off myself, offing myself, off himself, "
    "off herself, unalive*, hang myself, hanging myself, hang himself, hang herself, hanged "
    "himself, hanged herself, slit my wrists, slitting my wrists, cut my wrists, shoot myself, "
    "drown myself, jump off, jump in front, jumping off a, throw myself, throw himself, throw "
    "herself, throws himself, throws herself, throwing himself, throwing herself, under a train, "
    "in front of a train, finish myself, finish myself off, end my "
    "suffering, end my misery, finish me off, to end it, and end it, just end it, ending it, "
    "suicide note, goodbye note, commit suicide, committing suicide, committed suicide, attempt "
    "suicide, attempted suicide, suicide attempt, suicide pact, suicide plan, euthanasia, "
    "euthanise me, assisted dying for me, overdose on purpose, overdose on _ on purpose, on "
    "purpose to die, finish it all, finish it this, do away with myself, did himself in, harm to "
    "myself",
)
WANT_DEATH = sort_of(
    "want to be dead",
    "no reason to carry on, no reason to keep going, no reason to go on, nothing to go on for, "
    "nothing to carry on for, no point carrying on, no point in carrying on, happier when i am "
    "gone, happier once i am gone, better when i am gone, better once i am gone, "
    "when i am gone they, permanent sleep, sleep for ever, sleep forever, written the letters, "
    "written my letters, "
    "written my goodbye, goodbye letters, made my will and, made my will given, given away my cat, "
    "given away my dog, given away the dog, given away the cat, rehomed the dog, rehomed the cat, "
    "affairs are in order, put my affairs in order, dignitas, exit bag, "
    "thinking of swallowing all, took everything i, be over soon, all be over, cant take it, is "
    "there any point living, planning to die, nothing left, i have made up my mind, ready to "
    "go, not want to wake, better gone, point of going on, point in going on, point of living, "
    "point of it all, no point any more, no point anymore, i want out, easier if i was not, "
    "easier if i were not, wish i could just disappear, just disappear, not here any more, "
    "happy if i did not come round, not mind if i died, not mind dying, welcome it if it killed "
    "me, happy to die, hope it kills me, hope i die, hope it stops my heart, hope the _ stops "
    "my heart, hope _ kills me, hope i do not come round, not come round from, not do this no "
    "more, not take it any more, not take this any more, not go on no more, happier without me, "
    "happier if i was, better off with the insurance, better off with my, they would be better "
    "off, would all be better off, would manage fine once, burden on my, burden to my, burden "
    "on, waste of space and, only one way out, see no way back, no way out, sooner be gone, "
    "rather be gone, i would sooner die, made my peace, not be here by, not be here at, not be "
    "here for, not see me being here, not see myself being here, will be gone by, i will be "
    "gone, be gone by then, reads this i will, find me in the morning, not look for me, not "
    "hear from me again, hurt to die, does dying hurt, die from _, peaceful pill, put to sleep "
    "for good, calm about dying, fed up of living, fed up with living, weary of living, weary "
    "of life, no want live, better make i die, waan dead, wnt 2 die, want 2 die, born and i, "
    "born i, go to heaven to be, to heaven to be with, go to be with my late, slip away now, "
    "time i went, to my late, my own funeral, not want to live any, not trust myself, one "
    "reason not to, give me a reason not to, talk me out of it, think about dying every, nobody "
    "needs me, no one needs me, not trouble anyone again, wish i did not exist, wish i was "
    "never, wished i was dead, wish to be dead, be with the lord now, over soon for me, to be "
    "sure i die, sure i do not wake, make sure i do not wake, want to die, wants to die, wanted "
    "to die, wanting to die, wana die, wish to die, hope to die, hoping to die, ready to die, "
    "rather die, rather be dead, want to be dead, wants to be dead, wish i was dead, wish i "
    "were dead, wish i wasnt here, wish i was not here, wish i had never been born, wish i "
    "would never been born, never been born, not been born, better off dead, better dead, "
    "better off without me, better without me, better if i disappeared, better if i was gone, "
    "better if i was not here, better off if i, wish i could die, wish i could disappear, want "
    "to disappear, want to not exist, not existing, not want to exist, stop existing, not want "
    "to live, not wanna live, not want to go on living, not want live, not want to be alive, "
    "not want to be here, not wanna be here, not want to be around, not want to carry on, not "
    "want to wake up, not planning on waking, not plan to wake, hope i do not wake, hoping i do "
    "not wake, hope i never wake, never wake up, never waking up, not to wake up, not wake up "
    "again, me not to wake, not wake up tomorrow, to sleep and not wake, "
    "just sleep and not wake, could sleep and not wake, want sleep and not wake, wanna sleep and "
    "not wake, go sleep and not wake, i sleep and not wake, fall asleep and "
    "not wake, sleep and never wake, "
    "sleep forever, sleep for ever, not going to be here, will not be here much, not be here "
    "tomorrow, not be around much, be gone soon, tired of living, tired of life, tired of being "
    "alive, sick of living, sick of life, had enough of life, done with life, done living, "
    "enough of this world, means to die, trying to die, deserve to die, deserve to be gone, "
    "deserve to be dead, thinking about dying, think about dying, thinking of dying, think of "
    "dying, about dyeing, thoughts of dying, thinking about death, want my life to end, want it "
    "all to end, want it to end, want it all to stop, want everything to stop, it all to stop "
    "for good, quickest way to be dead, way to be dead, way to die, ways to die, how do i die, "
    "how can i die, make me die, help me die, help someone die, i will be dead, i should be "
    "dead, want to join my husband, want to join my wife, want to be with him in heaven, join "
    "him in heaven, join her in heaven, not see a way out, see no way out, no way out for me, "
    "peaceful way out, easy way out, a way out with, painless way, way to go painlessly, "
    "peaceful way to go, not see the point, no point in living, no point living, no point in "
    "anything, no point going on, no point in going on, point in being here, no reason to live, "
    "no reason to wake, no reason to be here, no reason to go on, nothing to live for, nothing "
    "left to live, nothing left for me, not worth living, life is pointless, life isnt worth, "
    "life has no meaning, not worth being here, can not go on, not go on like this, not go on "
    "anymore, not do this anymore, not do another day, not do another, not do life, not live "
    "like this, not live anymore, not keep going, not take it anymore, not take any more of "
    "this, not carry on, not cope with living, would not miss me, nobody would miss, no one "
    "would miss, nobody will miss, no one will miss, nobody would care if i, nobody would "
    "notice if i, am a burden, be a burden, a burden to everyone, burden on everyone, not keep "
    "myself safe, keep myself safe tonight, not safe with myself, not trust myself tonight, not "
    "trust myself to be, not feel safe with myself, my last night, last night on earth, the "
    "world without me, leave this world, leave this life, leaving this world, ready to go now "
    "lord, look natural when i go, look like an accident, want out of this life, make it stop "
    "forever, not want to do another, i want to go to sleep for good, no more of this life, "
    "want to be with my late, want to be with mum in",
)
SUICIDAL = sort_of(
    "suicidal",
    "suicidal, suicide, suicidle, suicidel, sucidal, suiside, sewicidal, suisidal, suicidality, "
    "suicide*",
)
SUICIDAL_ME = sort_of(
    "somebody suicidal",
    "i am suicidal, am suicidal, i feel suicidal, feel suicidal, feeling suicidal, feels "
    "suicidal, felt suicidal today, is suicidal, is feeling suicidal, he is suicidal, she is "
    "suicidal, been suicidal, so suicidal, getting suicidal, having suicidal, have suicidal, "
    "has suicidal, my suicidal thoughts, thinking of suicide, thinking about suicide, thoughts "
    "of suicide, think about suicide, considering suicide, contemplating suicide, planning "
    "suicide, threatening suicide, talking about suicide, talks about suicide, talking of "
    "suicide, made me suicidal, making me suicidal, makes me suicidal, makes me feel suicidal, "
    "suicide tonight, suicidal tonight, suicidal right now, suicidal now, suicidal again, "
    "suicidal since, mentioned suicide, want suicide, suicidal help, suicidal and, looks "
    "suicidal, sounds suicidal, seems suicidal, gone suicidal, left me suicidal, became "
    "suicidal, become suicidal, for suicide because i, suicidal my",
)
HURT_SELF = sort_of(
    "hurt oneself",
    "burns himself, harming since they, i do it to feel real, sh again, i sh would, cut too "
    "deep, carved words, hand on the hob on, deserve to hurt, my arms again, arms are a mess, "
    "did it again last, feel it when i cut, fresh lines, slams his, i did them this morning, "
    "scratch till it bleeds, a razor and, wrists bleeding, she cuts, shes cuts, i cut and "
    "nobody, found blades, burned myself on purpose, burnt myself on purpose, burning myself, "
    "burn herself, burn himself, burns herself, burning herself, burning himself, cut miself, "
    "cuttin agen, i cut so, numb so i cut, i only cut, i want to cut my arms, want to cut my "
    "skin, want to cut my arms, wanna cut, can not stop cutting, stop cutting, cutting is the "
    "only, cutting helps, i cut more, when i cut, i cut and, cuts i made, hide cuts, fresh "
    "cuts, cuts on my, so many cuts, covered in cuts, scratching my arms, scratch till, "
    "scratching herself, scratching himself, scalding myself, pinching myself, did it myself, "
    "did it to myself, did it himself, did it herself, hurt my body, injure myself, injuring "
    "myself, injured myself on purpose, hurted myself, hert myself, harming my self, harm my "
    "self, hurt my self, hurting my self, cutting my arms, cutting my legs, cutting my wrist*, "
    "cutting my hand, cutting my skin, cut my wrist, cut my wrists, cut my arm, cut my arms, "
    "blade, blades, razor, ligature*, around my neck to, round my neck to, punched "
    "himself, punch myself, punching myself, punches himself, slams his hand, bangs her head, "
    "bangs his head on, starving myself, deserve pain, something to myself, something to "
    "herself, something to himself, harming since, been harming, hide the scissors, holding the "
    "scissors, around the knives, make myself sick every, picking my legs, go for the blade, "
    "cut myself and, self harm, hurt myself, hurting myself, harm myself, harming myself, cut "
    "myself, cutting myself, burn myself, burning myself on purpose, hurt himself, hurting "
    "himself, hurt herself, hurting herself, harming himself, harming herself, harm himself, "
    "harm herself, hurting themselves, hurt themselves, cutting himself, cutting herself, cut "
    "herself, cut himself, cutting again, self harmed, self harming, self harms, selfharm*, "
    "self injur*, starve myself, scratching myself till, punish myself, punishing myself, "
    "hitting myself, hit myself, banging my head, cuts on her arms, cuts on his arms, cuts on "
    "her wrists, cuts her arms, cuts his arms, cuts herself, cuts himself, what i might do to "
    "myself, what i will do to myself, do something to myself, do something stupid, do "
    "something silly, burnt my arms, burning my arms, carving, razor blade, razor blades, blade "
    "to my",
)
BY_MISHAP = sort_of(
    "by mishap",
    "top myself up, cut my dose, cut my sessions, cut my tablet*, cut my _, tablet in, in half, "
    "in quarters, cut them, do a cleanse, biting my nails, cut the tablet*, cut my pill*, "
    "shoulder blade, shoulder blades, razor blades after, pissing, feels like razor, like "
    "razor, razor burn, mouth on purpose, on purpose to keep, on purpose by the, do they on "
    "purpose, made on purpose, coming on purpose, slow on purpose, cut my arm open on, done on "
    "purpose, blade of grass, cut myself on, cut myself shaving, burn myself on, hurt myself "
    "at, hurt myself in, hurt myself when, hurt myself playing, hurt myself lifting, hurt "
    "himself at, hurt himself in, hurt himself playing, hurt himself when, hurt himself "
    "falling, hurt herself at, hurt herself in, hurt herself when, accidentally cut, "
    "accidentally hurt, hurt himself on, hurt herself on, will i hurt, hurt myself by accident, "
    "not hurt myself, hurt myself if i fall, hurt myself driving, end my life insurance, end "
    "things with, shaving, cooking, skating, gym, football, hit myself on, cutting back, "
    "cutting down",
)
FAREWELL = sort_of(
    "farewell",
    "written my goodbyes, wrote my goodbyes, said my goodbyes, saying my goodbyes, this is "
    "goodbye, say goodbye to somebody, say goodbye to everyone, posted a goodbye, written "
    "letters to my, wrote letters to my, letters to my, left a letter, left his phone and, gave "
    "my things away, giving things away, giving my stuff, given away all, giving away his, "
    "giving away her, someone to take my cat, someone to take my dog, find a home for my dog, "
    "look after the kids for me, look after my kids when, where the papers are, sorted the "
    "will, sorted my will, wrote my will and, not tell my mum, thanks for trying to help, "
    "goodbye everyone, goodbye world, goodbye all, goodbye for ever, goodbye forever, said his "
    "goodbyes, said her goodbyes, saying goodbye to everyone, saying their goodbyes, texted me "
    "goodbye, goodbye text, goodbye letter, goodbye letters, goodbye message, letters to the "
    "children, letter to my children, tell my family i love, tell them i love, tell my kids i "
    "love, tell everyone i love, note written, written a note, wrote a note, left a note, given "
    "my dog away, given away my, giving my things away, giving away all my, sorted my papers, "
    "put my affairs in order, made my will and, my will is written, last goodbye, sorry for "
    "everything, sorry everyone, forgive me everyone",
)
MEANS = sort_of(
    "means",
    "saved up my, stockpiling, got the rope, the rope, guns in, the gun, running the engine, "
    "engine running in the garage, bottle of _, the pills, my pills, moms pills, mums pills, "
    "took everything, taken everything, taken them all, picked a date, the means, counting "
    "tablets, counting pills, take all of it, took them all, every single, all my _, all the _, "
    "all his _, all her _, every _, all my tablets, all my pills, all of my pills, all my "
    "medicine, all the pills, all the tablets, the whole bottle, take the lot, the lot, take "
    "them all, everything i have got, everything in the cupboard, all at once, every tablet, "
    "every pill, saved up, saving up, saving my, been saving, stockpil*, hoarding, rope, noose, "
    "on the bridge, on the ledge, edge of the roof, gun to, with a gun, belt round, train "
    "tracks, railway line, bottle in front, in front of me, counting them, pills on the table, "
    "hidden _",
)
INTENT = sort_of(
    "intent",
    "want to go, do it, quick, garage, want it quick, lap, enough, to do it, tell my mum, "
    "platform, slip away, bath, not tell, without me, dare me, alone, decided, done, finish me, "
    "finish it, finished, end, end it, die, dead, death, note, goodbye, be easy, so easy, not "
    "wake, painless, i am ready, when it is time, its time, ready, no more, peace, never wake, "
    "thinking of, thinking about, tonight, over with, it over, to be sure, would it hurt, slip "
    "under, enough to, gone",
)
ENOUGH_TO_DIE = sort_of(
    "enough to die",
    "would it take to die, it take to kill me, take to kill me, to kill me, will it kill me, "
    "will _ kill me, would _ kill me, would it kill me, enough to kill me, fatal dose for me, "
    "lethal dose for me, to kill a person, kill an adult, kill a grown man, kill someone my "
    "size, to die from, would finish me, it finish me, kill me if i take, kill me if i took, "
    "lethal amount, to overdose on purpose, be fatal for me, how many to be sure, never to "
    "wake, kill me quickly, kill me quick, kill a person my, do the job, ends a life, end a "
    "life",
)
THREAT = sort_of(
    "threat",
    "suicide, suicidal, jump, jumping off, on the bridge, on the roof, on the ledge, on the "
    "balcony, about jumping, telling him to jump, telling me to jump, keep thinking about "
    "jumping",
)
VEILED = sort_of(
    "veiled",
    "dark place, dark thoughts, bad place, thoughts are back, waiting list, last chance, last "
    "go, made up my mind, cancelled me, could not fix me, not fix me, lost the will, no fight "
    "left, not worth it, had enough, only way, last hope, nothing left, lost everything, hate "
    "myself, i am worthless, i am nothing, what is the point of anything, so alone, i give up, "
    "given up on life, giving up on life, hopeless, nobody cares about me, no one cares if, all "
    "over for me, it is over for me, everyone would be happier",
)
VEILED_END = sort_of(
    "veiled end",
    "not trust, i am out, decided, i am finished, really dark, not be here, i am so done, very "
    "bad, want to die, back again, to live, out, done, finished, that is it, thats it, nothing, "
    "no reason, not see, i am done, the end, gone, enough, over, anymore, any more, tomorrow",
)
STUDY = sort_of(
    "study of suicide",
    "could it finish, would finish me off i, is there a point where, no sugar no, cleanse, "
    "could it finish me, would finish me off i am, did michael, top myself up, celebrity, "
    "actor, finish me off i am only, for suicide, suicidal as, help suicidal, helps suicidal, "
    "treat suicidal, treats suicidal, treating suicidal, reduce suicidal, reduces suicidal, "
    "reducing suicidal, stop suicidal, used for suicidal, used for suicide, for suicidal "
    "patients, for suicidal people, for suicidal depression, suicidal patients, suicidal "
    "people, suicidal thoughts a, suicidal thoughts as, suicide risk, suicide rate*, suicidal "
    "depression, suicide prevention, prevent suicide, prevents suicide, cause suicid*, causes "
    "suicid*, suicidal thoughts side, suicidal ideation, risk of suicid*, make people suicidal, "
    "make you suicidal, makes you suicidal, makes people suicidal, make someone suicidal, make "
    "me suicidal, make him suicidal, make her suicidal, suicide squad, suicide mission, suicide "
    "warning, suicidal thoughts listed, lead to suicid*, chance of suicid*, history of suicid*, "
    "past suicid*, suicidal thoughts be, suicidal thoughts with, suicidal thoughts common, "
    "suicidal thoughts from, suicidal thoughts possible, suicide a, suicide doors, suicide is, "
    "suicidal feelings in, thoughts of suicide a, thoughts of suicide as, thoughts of suicide "
    "in, suicide watch, suicide hotline volunteer, suicidality",
)
GENERAL_ASK = sort_of(
    "general ask",
    "do people, does it, does _, can it make, can _ make, could it make, can it cause, can _ "
    "cause, is it known, side effect*, study, studies, research, essay, documentary, article, "
    "novel, film, movie, book, character, history, is _ used, used for, is it used, treat, "
    "treats, approved for, evidence, trial, trials, warning, leaflet, common, rare, how often, "
    "percent*",
)
LONG_AGO = sort_of(
    "long ago",
    "last spring before, years ago, year ago, months ago, when i was, when he was, when she "
    "was, as a teenager, in my teens, at uni, in the past, used to, last year, in 201*, in "
    "200*, in 199*, in 198*, "
    "history, past, once, back in, was younger, got over it, in recovery, years back, decades "
    "ago, recovered since, since recovered",
)
USED_TO = sort_of(
    "used to",
    "used to, once wanted, i once, wanted to, years ago, back then, when i was, in the past, at "
    "uni",
)
WELL_NOW = sort_of(
    "well these days",
    ", ".join(
        f"{how} {now}"
        for how in ("good", "fine", "well", "happy", "ok", "okay", "better", "great", "alright")
        for now in ("now", "today", "these days", "again")
    ),
)
STILL = sort_of(
    "still",
    "now, tonight, again, today, still, right now, these days, lately, came back, back again, "
    "plan, want, thinking, keep",
)
ANIMAL_SLEEP = sort_of(
    "other sleep",
    "put to sleep, not wake up during, never wake up from, not wake up from, not waking up "
    "from, never wake up after, not wake up in, wake up during, wake up in, not wake up after, "
    "worried, what if, scared, afraid, frightened, fear, risk, chance, chances, anaesthe*, "
    "anesthe*, operation, surgery, procedure, theatre, under",
)
NOT_SURVIVE = sort_of(
    "not surviving",
    "nothing left, ready to go, be over soon, all be over, i have made up my mind, never wake "
    "up, not wake up again, not to wake up, never waking up, me not to wake, not wake up "
    "tomorrow, to sleep and not wake, just sleep and not wake, i sleep and not wake, can not go "
    "on, not go on like this, not do this anymore, not carry on, not do another, not keep going, "
    "be a burden, am a burden, not take it anymore, not see the point, not be here tomorrow, a "
    "way out with, not do another day, jump off, easy way out, look like an accident, no point "
    "in going on, not worth being here, not want to carry on, do something stupid, do something "
    "silly, not want to wake up, end things, not want to do another, not want to be around, not "
    "be around much, not take any more of this, not live like this, sleep forever, sleep for "
    "ever, want it to end",
)
OTHERWISE = sort_of(
    "meant otherwise",
    "left of him, left of her, bones, actually all out, all out of, discharged, the taxi, ready "
    "to go home, over soon i hope, nothing left to try, treatment wise, op be over, operation "
    "be over, made up my mind about, made up my mind to, in the bottle, left over, left in, not "
    "to have, not to get, not to take, should not have, to have it, drop all, natural, waiting, "
    "queue, answers, not go on holiday, not carry on with, to you, to my family if, with the "
    "tablets, taking it, these side effects, with my treatment, on the waiting list, on "
    "holiday, to a party, on a plane, machine, this chat, your answers, wifi, be a burden but, "
    "of the needle, to work",
)
NEGATED = sort_of(
    "denied",
    "not suicidal, never suicidal, am not suicidal, not going to kill myself, no plans to kill, "
    "not want to kill myself, not thinking of suicide, never been suicidal, never had suicidal, "
    "no suicidal, was not suicidal, not want to die, do not want to die, am not going to hurt, "
    "not going to hurt, never self harmed",
)


VOICES = sort_of(
    "voices",
    "voices, voice, telling me, telling her, telling him, keep thinking, thinking about, says "
    "he, says she, wants to",
)
PLACES = sort_of(
    "places",
    "standing at the edge, at the edge of, got the rope, guns in my lap, gun is in my lap, "
    "blade at my wrist, knife at my wrist, running the engine in the garage, car park roof, in "
    "the bath with the pills, locked in the bathroom with, threatening to jump, going to jump, "
    "wants to jump, about to jump, saying he is finished, saying she is finished, picked a "
    "date, the means and the place, tonights the night, tonight is the night, stockpiling my _, "
    "stockpiling _, hoarding her _, hoarding his _, saved up my pills, saved up my tablets, "
    "saved up all my, has a plan to, told me she has a plan, told me he has a plan, planning "
    "how to do it, disappeared and left, i am on the bridge, am on the ledge, on the ledge, "
    "standing on the edge, a noose, the noose, rope in the garage, rope around, rope round, gun "
    "in my mouth, gun to my head, is on the bridge, on the bridge and, pills on the table, "
    "pills in front of me, got the pills ready, the _ is ready, pills are ready, am on the "
    "roof, on the train tracks, _ in front of me, all lined up in front",
)
LEAPING_HEART = sort_of(
    "a heart that leaps",
    "to jump out of my chest, to jump out of his chest, to jump out of her chest, to jump out my "
    "chest, to jump out his chest, to jump out her chest, to leap out of my chest",
)
MINE = sort_of(
    "mine",
    "i, i am, me, myself, my, mine, im, he is, she is, he wants, she wants, himself, herself, "
    "he says, she says",
)
MINE_NOW = sort_of(
    "mine now",
    "i want, i am, i keep, i have been, my wife is, my son is, he is, she is, says he, says "
    "she, i feel, tonight, thinking of it, mine are, thoughts are, i have",
)


def fires(heard: Heard) -> bool:
    """Whether somebody may be about to take their life or hurt themselves."""
    heard = without_sensations(heard.without(LEAPING_HEART).without(USES_UP))
    somebody = heard.says(SELF, GROWN_UPS, CHILDREN, THIRD_PERSONS)
    if (
        _meant(heard, SUICIDAL_ME)
        or (_meant(heard, KILL_SELF) and not heard.says(BY_MISHAP))
        or _meant(heard, FAREWELL)
    ):
        return True
    hurts = _meant(heard, HURT_SELF) or (_meant(heard, ON_PURPOSE) and hurts_on_purpose(heard))
    if hurts and not heard.says(BY_MISHAP):
        return True
    if _wants_death(heard) or _meant(heard, ENOUGH_TO_DIE):
        return True
    if heard.says(SUICIDAL) and _alone_or_mine(heard):
        return True
    if (
        heard.near(MEANS, INTENT, 9)
        and somebody
        and _meant(heard, MEANS)
        and not heard.says(GENERAL_ASK)
    ):
        return True
    if heard.says(THREAT) and heard.near(THREAT, VOICES, 8):
        return True
    if _meant(heard, VEILED) and heard.near(VEILED, VEILED_END, 8):
        return True
    return _meant(heard, PLACES)


def _meant(heard: Heard, sort: Sort) -> bool:
    """Whether a sort is said, and neither denied, joked, long past, nor a question in general."""
    return any(_serious(heard, place) for place in heard.places(sort))


def _serious(heard: Heard, place: Place) -> bool:
    start, end = place
    if _within(heard, IDIOMS, start, end, 1) or _within(heard, NEGATED, start, end, 3):
        return False
    if _within(heard, LONG_AGO, start, end, 10) and not _still(heard, place):
        return False
    if _within(heard, STUDY, start, end, 4) and not _within(heard, MINE, start, end, 9):
        return False
    # "do people kill themselves on it": a question about people, and nobody speaks of a person.
    general = _within(heard, GENERAL_ASK, start, end, 12)
    return not general or _within(heard, MINE, start, end, 9)


def _still(heard: Heard, place: Place) -> bool:
    """Whether it is said to be so today; the "want" of what is past says nothing."""
    low, high = place[0] - 8, place[1] + 8
    past = [
        place,
        *heard.places(WELL_NOW),
        *((start, end + 2) for start, end in heard.places(USED_TO)),
    ]
    return any(
        low <= a and b <= high and not any(start <= a and b <= end for start, end in past)
        for a, b in heard.places(STILL)
    )


def _within(heard: Heard, sort: Sort, start: int, end: int, reach: int) -> bool:
    return any(start - reach <= a and b <= end + reach for a, b in heard.places(sort))


def _wants_death(heard: Heard) -> bool:
    for place in heard.places(WANT_DEATH):
        if not _serious(heard, place):
            continue
        # These few words are also said of operations, jobs and queues.
        unsure = any(place[0] <= a < place[1] for a, _ in heard.places(NOT_SURVIVE))
        if unsure and heard.says(ANIMAL_SLEEP, OTHERWISE):
            continue
        return True
    return False


def _alone_or_mine(heard: Heard) -> bool:
    """Whether "suicide" stands alone, or is somebody's now, and is not a matter of study."""
    if at_most(heard, 2):
        return not heard.says(STUDY)
    return heard.says(MINE_NOW) and not heard.says(GENERAL_ASK, STUDY, LONG_AGO, NEGATED, OPENINGS)
