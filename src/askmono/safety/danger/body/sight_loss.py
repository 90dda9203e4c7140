"""Sight that suddenly goes in an eye, or a curtain over it: told as happening.

Medical ground: sudden loss of sight, in one eye or both, is an emergency whether an artery of the
eye, a stroke or a detached retina is behind it; flashes with a shadow or curtain tell of the last
(NHS, Royal College of Ophthalmologists, American Academy of Ophthalmology). Blurring alone is told
of by the notice. Chosen by people who are not clinicians.
"""

from askmono.safety.reading.frames import told, told_near
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.rule import Danger

NEAR = 9  # words between the sight and that it went
APART = 12  # words between a shadow and the eye

_EYE = sort_of(
    "an eye or sight",
    "eye, eyes, left eye, right eye, one eye, both eyes, sight, eyesight, vision, visual field",
)
_GONE = sort_of(
    "sight is gone",
    "blind, blindness, gone blind, went blind, going blind, gone black, went black, gone dark, "
    "went dark, blacked out, is black, lost sight, lost vision, lost my sight, lost my vision, "
    "lost his sight, lost his vision, lost her sight, lost her vision, lost all sight, lost all "
    "vision, loss of vision, loss of sight, sight loss, vision loss, lost the sight, lost the "
    "vision, not see out of, not see from, not see a thing, not see anything, not see with, sees "
    "nothing, see nothing, vision has gone, sight has gone, vision is gone, sight is gone, "
    "vision gone, sight gone, vision went, sight went, eyesight went, vision disappeared, sight "
    "disappeared, no vision, no sight",
)
_SUDDEN = sort_of(
    "suddenly",
    "sudden, suddenly, all of a sudden, all at once, just, out of nowhere, out of the blue, now, "
    "woke up, woke, this morning, today, tonight, this afternoon, an hour ago, hours ago, minutes "
    "ago, in a flash, completely, like a light",
)
_CURTAIN = sort_of(
    "a curtain",
    "curtain, shadow, shade, veil, black cloud, dark cloud, black patch, dark patch, shutter, "
    "blind coming down, blind came down, half of my vision, half my vision, half my sight",
)
_OVER = sort_of(
    "over sight",
    "over my, over one, over half, over the, across my, across one, across half, across the, over "
    "his, over her, across his, across her, in my, in one, in half, falling, fell, fallen, came "
    "down, coming down, come down, creeping, spreading, in my left, in my right, in his, in her, "
    "flash*",
)
_FLASHES = sort_of(
    "flashes", "flash, flashes, flashing, flashing lights, flashes of light, floaters, sparks"
)
_NO_LOSS = sort_of(
    "no sight that goes",
    "eye shadow, eyeshadow, shower curtain, curtain rail, curtain call, dark circles, shadow "
    "under, shadows under, blind spot, colour blind, color blind, blind date, double blind, "
    "blind trial, blind study, night blind, registered blind, born blind, blind since, blind "
    "from birth, black eye, migraine, migraines, eye patch, in the dark, lost sight of, shadow "
    "on my lung, shadow on the lung, venetian blind, guide dog, is blind, am blind, are blind, "
    "was blind",
)


def fires(heard: Heard) -> bool:
    """Whether sight in an eye is said to have gone suddenly, or a curtain to lie over it."""
    heard = heard.without(_NO_LOSS)
    if not heard.says(_EYE):
        return False
    lost = told_near(heard, _EYE, _GONE, NEAR) or told(heard, _GONE)
    if lost and (told_near(heard, _GONE, _SUDDEN, NEAR) or told_near(heard, _EYE, _SUDDEN, NEAR)):
        return True
    if told_near(heard, _CURTAIN, _FLASHES, APART):
        return True
    curtain = told_near(heard, _CURTAIN, _EYE, APART)
    return curtain and told_near(heard, _CURTAIN, _OVER, 3)


RULE = Danger(name="sight lost", reason="emergency", fires=fires, in_phrasings=False)
