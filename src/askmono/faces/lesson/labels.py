"""The words of a lesson's own screens: names of places, of keys and of signs.

Labels only; every sentence to a person is a curated notice, the lesson's own, or the monograph's.
"""

START = "Start"
END = "Questions and take-away"
LESSON = "Lesson"
PICK_LESSON = "Pick a lesson"
BACK_TO_LESSON = "Back to lesson"
OWN_WORDS = "In your own words"
YOURS = "your choice"
IN_THE_TEXT = "in the text"
DONE = "✓ done"
DISCUSSED = "◆ discussed"
NOT_DISCUSSED = "not discussed"

SAY_HERE = "Type here if you like, then press Enter"
CARE_HERE = "Type a question of your own, then press Enter"
PICKED, NOT_PICKED = "[✓]", "[ ]"

TAKE_AWAY = "Take away"
WAYS = {
    "html": "Save as a web page (HTML)",
    "pdf": "Save as PDF",
    "md": "Save as Markdown",
    "print": "Print",
}
CLOSE = "Press Esc or click here to close"
