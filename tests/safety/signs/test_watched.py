"""Which signs are heard because a text names the harm, beside what must be left alone."""

import re
from collections.abc import Callable

import pytest

from askmono.safety.reading.heard import Heard
from askmono.safety.signs import watched

WHITE_CELLS = "Agranulocytosis has been reported."
BLEEDING = "The main risk is bleeding."
MUSCLES = "Rarely, rhabdomyolysis occurs."
LIVER = "Watch for hepatotoxicity."
EYES = "It may cause optic neuritis."
SKIN = "Stevens-Johnson syndrome was seen."
TENDONS = "Tendon rupture may occur."
CLOTS = "It raises the risk of blood clots."
LUNGS = "Pneumonitis can be fatal."
SUGAR = "Hypoglycemia is common."
HEART = "May worsen heart failure."
SEROTONIN = "Serotonin syndrome has been seen."
MOOD = "Mood changes were reported."
BOWEL = "Clostridium difficile may follow."
KIDNEYS = "It is nephrotoxic."
PANCREAS = "Pancreatitis has occurred."
EARS = "Ototoxicity may be permanent."
NERVES = "Peripheral neuropathy is dose dependent."
BONES = "Osteonecrosis of the jaw."
RHYTHM = "It prolongs the QT interval."
MOVEMENTS = "Extrapyramidal symptoms occur."
MENINGITIS = "Meningococcal infections can be fatal."
INFUSION = "Infusion-related reactions are common."
UNBORN = "It is teratogenic."
ERECTION = "Priapism was reported."
URGES = "Impulse control disorders were seen."
NAUSEA = "It may cause nausea."


@pytest.mark.parametrize(
    ("text", "utterance", "fires"),
    [
        pytest.param(None, "my heel is sore since i take it", True, id="an unknown text"),
        pytest.param(None, "does it make the heel sore", False, id="an unknown text, asked"),
        pytest.param(WHITE_CELLS, "i have got a sore throat", True, id="white cells"),
        pytest.param(BLEEDING, "my gums bleed every morning", True, id="bleeding"),
        pytest.param(MUSCLES, "my muscles ache so much", True, id="muscles"),
        pytest.param(LIVER, "she is off her food and itchy all over", True, id="liver"),
        pytest.param(EYES, "colours look faded to me", True, id="eyes"),
        pytest.param(SKIN, "i have sores in my mouth", True, id="skin"),
        pytest.param(TENDONS, "my heel hurts since monday", True, id="tendon"),
        pytest.param(CLOTS, "i have a pain in my leg", True, id="clot"),
        pytest.param(LUNGS, "dad is so puffed today", True, id="lungs"),
        pytest.param(SUGAR, "i am shaky and starving", True, id="sugar"),
        pytest.param(HEART, "his ankles are up", True, id="heart"),
        pytest.param(SEROTONIN, "i feel jumpy and so hot", True, id="serotonin"),
        pytest.param(MOOD, "my son is angry all day", True, id="mood"),
        pytest.param(BOWEL, "i have watery poo for days", True, id="bowel"),
        pytest.param(KIDNEYS, "my wee is frothy", True, id="kidneys"),
        pytest.param(PANCREAS, "my tummy hurts through to my back", True, id="pancreas"),
        pytest.param(EARS, "there is a ringing in my ears", True, id="ears"),
        pytest.param(NERVES, "my toes are numb", True, id="nerves"),
        pytest.param(BONES, "i have a loose tooth", True, id="bones"),
        pytest.param(RHYTHM, "i nearly fainted today", True, id="rhythm"),
        pytest.param(MOVEMENTS, "his tongue keeps moving", True, id="movements"),
        pytest.param(MENINGITIS, "my neck is stiff and i have a headache", True, id="meningitis"),
        pytest.param(INFUSION, "i came home with chills", True, id="infusion"),
        pytest.param(UNBORN, "i just found out i am pregnant", True, id="unborn"),
        pytest.param(ERECTION, "my erection will not go down", True, id="erection"),
        pytest.param(URGES, "he is gambling again", True, id="urges"),
        pytest.param(NAUSEA, "i have got a sore throat", False, id="no such harm"),
        pytest.param(TENDONS, "my gums bleed every morning", False, id="another harm"),
        pytest.param(WHITE_CELLS, "can it give me a sore throat", False, id="in general"),
        pytest.param(WHITE_CELLS, "i take it for a sore throat", False, id="what it is for"),
        pytest.param(WHITE_CELLS, "what if i get a sore throat", False, id="supposed"),
        pytest.param(WHITE_CELLS, "may i have the flu jab", False, id="a jab"),
        pytest.param(WHITE_CELLS, "i keep it at room temperature", False, id="a room"),
        pytest.param(WHITE_CELLS, "no fever", False, id="denied"),
        pytest.param(BLEEDING, "my nosebleed has gone", False, id="over"),
        pytest.param(BLEEDING, "does it make you bruise", False, id="of anybody"),
        pytest.param(MUSCLES, "muscle pain", False, id="of nobody"),
        pytest.param(EYES, "what colours are there", False, id="colours"),
        pytest.param(EYES, "i had blurred vision years ago", False, id="past"),
        pytest.param(SUGAR, "how do i check my blood sugar", False, id="blood sugar"),
        pytest.param(MOOD, "my doctor gave me a low dose", False, id="low dose"),
        pytest.param(UNBORN, "can i get pregnant while i use it", False, id="may she"),
        pytest.param(URGES, "is gambling a side effect", False, id="is it one"),
        pytest.param(RHYTHM, "will it make me dizzy", False, id="will it"),
        pytest.param(BONES, "i broke my jaw last year", False, id="last year"),
        pytest.param("", "i have got a sore throat", False, id="no text"),
        pytest.param(LIVER, "", False, id="nothing"),
    ],
)
def test_signs_are_heard_where_the_text_names_the_harm(
    listen: Callable[[str], Heard], text: str | None, utterance: str, fires: bool
) -> None:
    assert watched.fires(listen(utterance), text) is fires


def test_every_pattern_can_be_read() -> None:
    for watch in watched.WATCHES:
        assert re.search(watch.named, "", re.IGNORECASE) is None
