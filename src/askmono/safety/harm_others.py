"""Somebody wants to hurt another person, or is being hurt by one now."""

from askmono.safety.frames import told
from askmono.safety.heard import Heard, sort_of
from askmono.safety.people import CHILDREN

NAME = "harm-others"
REASON = "crisis"
CARD = "escalation-crisis-others"  # not the one for a wish to die

WANT_TO_HARM = sort_of(
    "want to harm",
    "my dad wants to kill, to smother, kids he wants to hurt, list of kids, hurt the cat, the "
    "baby by the window, thoughts of smothering, picturing stabbing, pictures in my head of, end "
    "it for him, got the pillow, pillow on the baby, pillow on his face, pillow on her face, "
    "pillow over the, pillow over his, pillow over her, pillow on my baby, so she will go "
    "quietly, just given _ to my husband so, outside his house with, outside her house with, with "
    "a machete, is killing people, too much on purpose, put in his tea, smash him, urge to, put "
    "in her wine, i nearly did today, hate him enough to, made to look natural, could kill "
    "somebody, could kill someone, going to kill sum1, kill sum1, kill that man, thoughts of "
    "killing, thoughts about hurting, thoughts about killing, thoughts of stabbing, thoughts "
    "about harming, urge to push, urge to hurt, urge to stab, wanting to hurt, want to drug, want "
    "to smash, nearly shook the baby, shook the baby, smother the baby, smother her, smother him, "
    "going to get hurt, going to hurt the, going to hurt my, going to hurt people, going to hurt "
    "sumone, hurt sumone, on going to kill, he will kill, she will kill, wants to kill, wants to "
    "hurt, going to kill, gona kill, go kill, a go kill, ima kill, threatening to stab, bring a "
    "gun, get his gun, gone to get his gun, got a gun, shoot up my, shoot up the, to finish him, "
    "to finish her, finish him off, finish her off, finish off the, finish that man, kill my "
    "stepdad, kill my dad, kill my mum, kill my brother, kill a person he, kill us all, stab his, "
    "stab her, out of her misery, out of his misery, help her die, help him die, so he would die, "
    "so he would go, so she would die, end her suffering, end his suffering, wifes suffering, "
    "husbands suffering, slip my date, slip in a, in a girls drink, put in a drink, put in his "
    "food, put in her food, in his food so, in her wine, in his tea to, to keep him quiet, to "
    "keep her quiet, them noticing, him noticing, her noticing, so she does not remember, rob "
    "them, knock a girl out, knock someone out, put _ in his, put _ in her, put _ in somebodys, "
    "strangled her, strangled him, hit my wife, hit my kids, hurt my little girl, hurt my mum, "
    "throttle her, throttle him, hands round her neck, hands round his neck, somebody stop me, "
    "before i hurt them, what i will do to him, what i will do to her, something terrible to, do "
    "something terrible, something to them, trust myself near, burn the place down, burn the "
    "house down, plan to harm, told by god to, hurt them before, killing people, taking them with "
    "me, kids are coming with me, take the children too, better off in heaven, batter people, "
    "smash someones, got to die tonight, do someone in, get rid of someone, on the kids and then, "
    "want to kill him, want to kill her, want to kill them, want to kill my, want to kill "
    "someone, want to kill somebody, want to kill people, going to kill him, going to kill her, "
    "going to kill them, going to kill my, going to kill someone, going to kill us, going to kill "
    "you, want to hurt him, want to hurt her, want to hurt them, want to hurt my, want to hurt "
    "someone, want to hurt somebody, want to hurt people, want to hurt the baby, hurt my baby, "
    "hurt the baby, harm my baby, harm the baby, harm my children, hurt my kids, hurt my "
    "children, going to hurt him, going to hurt her, going to hurt someone, going to hurt "
    "somebody, going to stab, want to stab, kill my husband, kill my wife, kill my boss, kill my "
    "family, thoughts of hurting my, thoughts of harming my, poison my husband, poison my wife, "
    "poison him, poison her, poison someone, slip it in her, slip it in his, knock her out so, "
    "knock him out so, drug her, drug him, drug someone, spike her drink, spike his drink, spike "
    "someone, put in her drink, put in his drink, without her knowing, without him knowing, so "
    "she does not know, hurt somebody tonight, hurt other people",
)
BEING_HARMED = sort_of(
    "being harmed",
    "he drinks and, going to hit me, his hands round, got my phone, sells my, rough with my, "
    "bruises on, uses me, and does things, he gives me something, gives me tablet, gives me "
    "something, touched while i, under my gown, a grown up touches, keeps calling me "
    "names and, not get away, getting beaten, getting hit, being hurt by, is hurting my, is "
    "hurting us, hurts them, someone hurts, somebody hurts, me and my kids are, afraid of him, "
    "afraid of her, afraid he will, scared he will, scared she will, being abused, abusive, is "
    "abuse, of abuse, violent to me, violent with me, strikes me, slaps me, slapped me, chokes "
    "me, choked by, punches, burns me, threatens to, took my money, keeps me locked, keeps me "
    "in, bullies me and, tied me, ties me, rapes me, forced me, forcing me, made me take, "
    "controls my, hides my medicine, beats us, beats my, beats her, is drugging, my dad hurts, "
    "hit us, drugging me, my pimp, give me medicine and, he gives me _, hes been crushing, "
    "carer is rough, carers rough, me medicine and touches, gives me k, giving me drugs, they "
    "drug me, drug me, does things, my uncle touches, made to have sex, making me have, throws "
    "things, being hit, pushes her, hurting us, hurting her, i wake up sore, not let me go, not "
    "change me, in the room please, said he will kill, kicking the door, he is outside, woke up "
    "and he, had his hand, keep nan quiet, to keep her quiet, sells it, stolen my, from him, "
    "hiding from him, flinches, her dad touches, says he will hurt, hitting the kids, hits the "
    "kids, hits my, gives me tablets, gives me medicine, gives me injections, give me tablet, "
    "lick mi dung, choke mi, threw things at me, will kill me if, covered in marks, crushing _ "
    "into, puts something in my, sprays _ up my, put his hands, is outside and, in the room "
    "and, at me and took my, he drugs me, forces me, holds me down, hit me when, hands round my "
    "throat, hands around my throat, hurts me, batters me, beat me, beating me, dey beat me, "
    "bates me, hitin me, hitting me, hits us, hits mum, hurts mummy, hurts my mum, pushes me, "
    "pushes me down, rough with me, kicks me, punches me, punched me, throws things at me, "
    "raped, touched me while, touches me, touched me, tutched me, hand under my, does things to "
    "me, do things to me, did something to me, on top of me, comes in my room, locks me in, "
    "lock me up, locks me, locked in the bedroom, wont let me out, not let me out, not let me "
    "see a doctor, not let me have my medicine, not let me leave, not let me eat, keeps my "
    "tablets from me, keeping me here, trafficked, took my passport, force me to marry, "
    "stalking me, broken in, said he would hurt, said he will hurt, threatens me, threatening "
    "me, scared of him, afraid to go home, scared to go home, scared to go back to, get away "
    "from him, get away from her, controls her, controls me, checks my phone, hes in the room, "
    "he is in the room, being made to, makes me do, making me do, making me send, feeds me, not "
    "feed me, leaves me without, strike me, hurts her, hurts him, is being hurt, is being "
    "beaten, being beaten, screaming and being hit, getting hurt, have to let him, sedating "
    "residents, drugging nan, uses _ on me, gives me _ when i say no, when i say no, covered in "
    "bruises, bruises on her arms, black eye again, torturing me, sell me, he hits me, she hits "
    "me, is hitting me, he hit me, hits me, is beating me, beats me, beating me up, beat me up, "
    "is attacking me, is attacking us, attacked me, strangled me, strangling me, choked me, is "
    "strangling, raped me, was raped, been raped, is raping, sexually assaulted, assaulted me, "
    "molest*, touching me when, abusing me, abuses me, is abusing, threatened to kill me, "
    "threatening to kill, threatens to kill, going to kill me he, will not let me leave, locked "
    "me in, holding me against, forcing me to take, forces me to take, making me take, makes me "
    "take, drugs me, drugged me, is going to kill me, hurting me, pointing a gun, scared he "
    "will kill, scared of my husband, scared of my boyfriend, afraid of my husband, afraid of "
    "my partner, stabbed me, been stabbed, been shot, broken into, breaking in",
)
LAUGHING = sort_of(
    "laughing",
    "needle, people filmed, may i eat, stopped touching me, touching my, hits you, hits hard, "
    "hits the spot, it before it when it till it it hurts, heart, hits in, if i store it, if i "
    "forget, if i miss, if i am late, if i tell, lol, haha, joking, this headache, the pain is, "
    "my back is, waiting room, boredom, my knee, needle hurting, is hurting me again, back is "
    "hurting, arm is hurting, tooth, knees, side effect*, anaesthetist, surgeon, does it, can "
    "it, price, injection, will it, laughing",
)


# What children do to each other and to things: a change of temper, and nobody's violence.
CHILDISH = sort_of(
    "among children",
    ", ".join(
        f"{does} {whom}"
        for does in (
            "hits",
            "punches",
            "kicks",
            "hitting",
            "punching",
            "kicking",
            "slaps",
            "pushes",
        )
        for whom in (
            *("his brother", "his sister", "his cousins", "his cousin", "his twin", "his friends"),
            *("her brother", "her sister", "her cousins", "her cousin", "her twin", "her friends"),
            *("other kids", "other children", "the other kids", "the other children", "cushions"),
            *("his pillow", "the furniture", "the wall", "the sofa", "his classmates", "everyone"),
        )
    ),
)
BUMPED = sort_of(
    "bruises of bumping",
    "covered in bruises from bumping, covered in bruises from knocking, covered in bruises from "
    "walking into, covered in bruises from gardening, covered in bruises from the slightest, "
    "bruises from nothing, covered in bruises from _, covered in bruises since _",
)


ATTACKED = sort_of(
    "attacked",
    "being hit, assaulted, abuse at home, is being hurt, is being beaten, bruises partner, "
    "abusing, keeping me here, locks me in, forced me, forcing me, force me to, locked me, beat "
    "me, beats us, hurts mummy, he hurts, she hurts me, hitting me, drug me, hands round my "
    "throat, need to get away, want to leave but he, he will kill, touching me, tutched me, "
    "getting beaten, being drugged, drugs me, domestic violence, domestic abuse, dv help, need "
    "a refuge, a refuge, sexual assault, was assaulted, been assaulted, being assaulted, abuse "
    "me, disclosed abuse, abuse to me, about abuse, is it abuse, not really abuse, abuse if he, "
    "safeguarding who, it was rape, raped last night, hurts her, touches her, touched her, "
    "touches me, hits us, my pimp, without consent, trafficked, hits me, beats me, raped me, "
    "strangled me, he is hurting me, she is hurting me, abusing me, stabbed me, drugging me, "
    "threatening to kill",
)


def fires(heard: Heard) -> bool:
    """Whether a person is said to mean harm, or to be harmed now."""
    if heard.says(LAUGHING):
        return False
    heard = heard.without(BUMPED)
    heard = heard.without(CHILDISH) if heard.says(CHILDREN) else heard
    return told(heard, WANT_TO_HARM) or told(heard, BEING_HARMED) or told(heard, ATTACKED)
