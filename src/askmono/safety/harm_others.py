"""Somebody wants to hurt another person, or is being hurt by one now."""

from askmono.safety.frames import told, told_of_someone
from askmono.safety.heard import Heard, sort_of

NAME = "harm-others"
REASON = "emergency"

WANT_TO_HARM = sort_of(
    "want to harm",
    "want to kill him, want to kill her, want to kill them, want to kill my, want to kill someone, want to kill somebody, want to kill people, going to kill him, going to kill her, going to kill them, going to kill my, going to kill someone, going to kill us, going to kill you, want to hurt him, want to hurt her, want to hurt them, want to hurt my, want to hurt someone, want to hurt somebody, want to hurt people, want to hurt the baby, hurt my baby, hurt the baby, harm my baby, harm the baby, harm my children, hurt my kids, hurt my children, going to hurt him, going to hurt her, going to hurt someone, going to hurt somebody, going to stab, want to stab, kill my husband, kill my wife, kill my boss, kill my family, thoughts of hurting my, thoughts of harming my, poison my husband, poison my wife, poison him, poison her, poison someone, slip it in her, slip it in his, knock her out so, knock him out so, drug her, drug him, drug someone, spike her drink, spike his drink, spike someone, put in her drink, put in his drink, without her knowing, without him knowing, so she does not know, hurt somebody tonight, hurt other people",
)
BEING_HARMED = sort_of(
    "being harmed",
    "he hits me, she hits me, is hitting me, he hit me, hits me, is beating me, beats me, beating me up, beat me up, is attacking me, is attacking us, attacked me, strangled me, strangling me, choked me, is strangling, raped me, was raped, been raped, is raping, sexually assaulted, assaulted me, molest*, touching me when, abusing me, abuses me, is abusing, being abused, threatened to kill me, threatening to kill, threatens to kill, going to kill me he, will not let me leave, locked me in, holding me against, forcing me to take, forces me to take, making me take, makes me take, drugging me, drugs me, drugged me, is going to kill me, hurting me, pointing a gun, scared he will kill, scared of my husband, scared of my boyfriend, afraid of my husband, afraid of my partner, stabbed me, been stabbed, been shot, broken into, breaking in",
)
LAUGHING = sort_of("laughing", "if i store it, if i forget, if i miss, if i am late, if i tell, lol, haha, joking, this headache, the pain is, my back is, waiting room, boredom, my knee, needle hurting, is hurting me again, back is hurting, arm is hurting, tooth, knees, side effect*, anaesthetist, surgeon, does it, can it, price, injection, will it, laughing")


def fires(heard: Heard) -> bool:
    """Whether a person is said to mean harm, or to be harmed now."""
    if heard.says(LAUGHING):
        return False
    return told(heard, WANT_TO_HARM) or told_of_someone(heard, BEING_HARMED, 8) or told(heard, ATTACKED)


ATTACKED = sort_of("attacked", "hits me, beats me, raped me, strangled me, he is hurting me, she is hurting me, abusing me, stabbed me, drugging me, threatening to kill")
