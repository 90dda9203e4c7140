"""The words of the page itself: headings, buttons, links.

Labels only; every sentence about a medicine or to a patient is curated and comes from the library.
"""

APP = "askmono"
SKIP = "Skip to content"
ASK_AGAIN = "Ask another question"
YOUR_QUESTION = "Your question"
ASK = "Ask"
YOU_WROTE = "You wrote:"
SOURCE = "Source:"
LIBRARY = "Library"
PAGES = "Pages"
START_AGAIN = "New conversation"
TOPICS = "Topics"
MEDICINES = "Medicines"
DISCLAIMER = "Disclaimer"
NO_DISCLAIMER = "No disclaimer in this text"
PICK_MEDICINE = "Pick a medicine"
NEW_TAB = "(new tab)"
EMERGENCY = "In an emergency"
EXAMPLES = "Questions you can pick"

# What went wrong, by HTTP status; a heading and a title.
FAILURES = {
    400: "Not understood",
    403: "Not shown here",
    404: "Page not found",
    405: "Not possible here",
    408: "Took too long",
    413: "Too long",
    415: "Not understood",
    500: "Something went wrong",
    503: "Busy",
}
