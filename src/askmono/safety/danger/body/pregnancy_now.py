"""Trouble in pregnancy or birth now: bleeding, waters gone, a baby that has stopped moving."""

from askmono.safety.reading.frames import at_most, told, told_near
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.rule import Danger

PREGNANT = sort_of(
    "pregnant",
    "pregnant, pregant, prego, preg, pregnancy, weeks pregnant, weeks along, wks pregnant, week "
    "pregnant, 9 weeks, 12 weeks, 6 weeks and, months gone, month gone, eight month, bump, "
    "placenta, section, caesarean, birth, labour, labor, positive test, due date, in labour, "
    "contractions, carry five months, miscarriage, ectopic, delivered, waters, postpartum",
)
TROUBLE = sort_of(
    "trouble",
    "bleeding, bleedin, blood, bleed, cramps, cramping, clots, spotting, fell, fell down, "
    "faint, waters broke, waters have broken, waters gone, contractions, not moving, stopped "
    "moving, not moved, no kicks, sharp pain, not conscious, fit, fitting, seizure, pain too "
    "much, tummy pain, belly hard, hard as, headache and, see properly, not see, snorted, od, "
    "oded, collapsing, gushing, burning hot, backache coming, water trickling, need to push, "
    "too early, coming early, nobodys here, not stay awake, pains every, shaking and, water "
    "came, has pain, belle, funny turn, gone white, face swollen, crash, alone",
)
SURE = sort_of(
    "surely in trouble",
    "waters have broken, waters broke, waters gone, waters have went, my waters, baby has "
    "stopped moving, babys stopped moving, baby stopped moving, not felt the baby move, not "
    "feel the baby, not feel her kicking, not feel him kicking, no kicks, less movement, "
    "reduced movement*, baby still has not moved, baby has not moved, baby movement, babys gone "
    "quiet, baby is coming, baby coming, having the baby now, having the baby and, is having "
    "the baby, having a baby in the, having a miscarriage, losing the baby, losing my baby, in "
    "labour now, am in labour, is in labour, in labour on, contractions every, contractions "
    "are, babys head, baby is head, cord is hanging, cords hanging, feel the cord, gave birth "
    "in, just gave birth, just delivered, just had the baby, placenta has not, placenta will "
    "not, eclamptic, eclampsia now, need to push, soaking a pad, baby floppy, baby is floppy, "
    "babys floppy, fell on my bump, water came, not crying since",
)
ASKS = sort_of(
    "asks of pregnancy",
    "safe in pregnancy, is it safe, can i have, does it, can it, will it, could it, planning "
    "to, breastfeeding safe, would it, if i, risk, harm the baby, given in labour, is _, used "
    "in labour, during labour, for labour, last pregnancy, my last, years ago, when i had, due "
    "in, having a caesarean, having a section, for a section, for my section, for a caesarean, "
    "epidural, last week, ago, history",
)


HERE = sort_of(
    "here",
    "i am, i have, she is, my wife, my sister, my daughter, girlfriend, lady, now, just, and, "
    "started, mi, since, took, hes, he is",
)


NOT_YET = sort_of(
    "no birth yet",
    "when baby is coming, when the baby is coming, with a baby coming, have a baby coming, got a "
    "baby coming",
)
FELL_PREGNANT = sort_of("fell pregnant", "fell pregnant, fall pregnant")


def fires(heard: Heard) -> bool:
    """Whether a pregnancy, a birth or an unborn baby is said to be in trouble now."""
    heard = _no_fall(heard.without(NOT_YET))
    if heard.says(ASKS):
        return False
    return told(heard, SURE) or (
        told_near(heard, PREGNANT, TROUBLE, 6) and (heard.says(HERE) or at_most(heard, 8))
    )


def _no_fall(heard: Heard) -> Heard:
    """The same without "fell" where somebody fell pregnant."""
    falls = {start for start, _ in heard.places(FELL_PREGNANT)}
    return Heard(word for at, word in enumerate(heard.words) if at not in falls) if falls else heard


RULE = Danger(name="pregnancy-now", reason="emergency", fires=fires)
