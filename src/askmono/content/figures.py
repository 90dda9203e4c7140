"""Which text holds a dose figure: an amount, or how often or how many of a form is taken.

Wider than it need be: a passage marked without cause is only held back from questions about a
person.
"""

import re

_NUMBER_WORD = (
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty"
    r"|forty|fifty|sixty|seventy|eighty|ninety|hundred|half|quarter|single)(?:-(?:one|two|three|four"
    r"|five|six|seven|eight|nine)\b)?"
)
_AMOUNT = rf"(?:\d[\d.,]*|[½¼¾⅓⅔]|{_NUMBER_WORD})"
_GAP = r"(?:[\s*_\-‐‑–—]|&nbsp;)"  # noqa: RUF001 - dashes in use, bold marks, HTML's blank
_RANGE = rf"{_AMOUNT}(?:{_GAP}*(?:[-‐‑–—]|to|or|and){_GAP}*{_AMOUNT})?"  # noqa: RUF001
# "10% of patients" tells how many people, and no amount.
_PERSONS = (
    r"(?:patients|people|persons|individuals|users|recipients|cases|those|adults|children|women"
    r"|men)"
)
_UNIT = r"""
    (?:mg|mcg|µg|μg|ug|ng|ml|cc|l|u|iu|mmol|meq|g|kg|cfus?|[mk]?bq|[mµμ]?ci)\b
    | (?:micro|milli|nano)?grams?\b | (?:fl(?:uid|\.)?\s*)?(?:ounces?|oz)\b
    | (?:micro|milli)?lit(?:er|re)s?\b | units?\b
    | (?:international|million|billion|fingertip) (?:\s+|-)
      (?:units?|iu|cfus?|colony|organisms|spores|bacteria)
"""
# How often a side effect comes is no amount either: "(>10%)", "(1-10% or less frequent)". The
# classes of the CIOMS have their borders at 10, 1 and 0.1 %.
_STRENGTH = r"(?:solution|cream|gel|ointment|lotion|drops|strength|concentration|w/[wv])"
_SHARE_OF_PERSONS = rf"""
    (?: [<>≤≥]\s*\d[\d.]* | (?:0?\.0?1|1)\s*%?\s*(?:[-‐‑–—]|to)\s*(?:10|1|0?\.1) ) \s*%
    (?: (?!{_STRENGTH}) [^()\n] ){{0,60}} \)
"""  # noqa: RUF001 - dashes in use
_PERCENT = rf"""
    (?<![\d.,%‐‑–—-]) (?<![%‐‑–—-]\s) (?<!%\sto\s) (?!{_SHARE_OF_PERSONS})
    (?: (?<![<>≤≥]) (?<![<>≤≥]\s) | (?=[\d.\s]*%\s*{_STRENGTH}\b) )
    {_RANGE} {_GAP}* %
    (?! \s* (?:or\s+(?:more|less|fewer)\s+)? (?:of\s+(?:\w+\s+){{0,2}}{_PERSONS}
        | effective\w* | efficacy | protect\w* | incidence | chance | risk )\b )
"""  # noqa: RUF001 - dashes in use
_FORM = (
    r"(?:tablets?|caplets?|capsules?|softgels?|gummies|pills?|puffs?|sprays?|drops?|patch(?:es)?"
    r"|suppositor(?:y|ies)|pessar(?:y|ies)|enemas?|teaspoons?|teaspoonfuls?|tablespoons?"
    r"|tablespoonfuls?|scoops?|capfuls?|applicatorfuls?|applicators?|sachets?|packets?|ampoules?"
    r"|ampules?|vials?|lozenges?|inhalations?|injections?|applications?|doses|caps?|tabs?|tsps?"
    r"|tbsp?s?|spoons?|spoonfuls?|films?|wafers?|pumps?|squirts?|rings?|dropperfuls?)\b"
)
_LENGTH = r"(?:hours?|hourly|days?|weeks?|months?|minutes?|h|hrs?|mins?)\b"
_EACH = r"(?:an?|per|each|every|daily|nightly|weekly|monthly)\b"

DOSE_FIGURE = re.compile(
    rf"""
    {_RANGE} {_GAP}* (?:\(\d+\)\s*)? (?:(?:of\s+)?an?\s+)? (?:
        {_UNIT} | {_FORM} | dose \s+ (?:series|schedule|regimen|course)\b
        | times? (?:\s+(?:an?|per|each|every|daily|weekly|in|within)\b | \s*/) | x\s*(?:/|{_EACH})
        | (?:per|each|every|an?) \s+ (?:day|night|morning|evening|week|month)\b
        | (?:daily|nightly|weekly|monthly)\b | at \s+ (?:bedtime|night)\b
        | in \s+ the \s+ (?:morning|evening)\b
        | {_LENGTH} \s+ (?:apart\b | between\s+(?:each\s+)?(?:\w+\s+)?(?:doses?|tablets?)\b)
        | hourly\b | in \s+ (?:a|any|each|every)? \s* 24 [\s-]* (?:hours?|h)\b
    )
    | {_PERCENT}
    | \b(?:once|twice|thrice){_GAP}+ {_EACH}
    | \b(?:several|multiple|many|few) \s+ times \s+ {_EACH}
    | \b(?:few|several|tens\s+of|hundreds\s+of) \s+ (?:(?:tens|hundred|thousand)\s+)?
      (?:{_UNIT} | tablets?\b | capsules?\b | drops?\b | puffs?\b)
    | \bevery\s+{_RANGE}{_GAP}*{_LENGTH}
    | \bevery\s+(?:other|second|third)\s+(?:day|night|week)\b
    | \b(?:on|every)\s+alternate\s+(?:day|night|week)
    | \b(?:b\.?i\.?d|t\.?i\.?d|q\.?i\.?d|q\.?\d+\.?h|b\.?d\.?s?|t\.?d\.?s|q\.?d\.?s|nocte|mane)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)

# Where a figure may begin: at a digit, or at a word of the pattern's. Looked for first, since the
# whole pattern takes long to say no at every character of a text.
_SIGNS = r"\d½¼¾⅓⅔"
_LETTERS = "bBeEfFhHmMnNoOqQsStT"
_BEGINNING = re.compile(rf"[{_SIGNS}{_LETTERS}](?:(?<=[{_SIGNS}])|(?<!\w.))")


# Doses that nobody is to take: "do not take two doses at once to make up for it".
_TOO_MANY = re.compile(
    r"(?<=doses)\s+(?:at\s+(?:once|one\s+time|the\s+same\s+time)|together"
    r"|to\s+(?:make\s+up|catch\s+up|compensate))\b",
    re.IGNORECASE,
)


def holds_figure(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether a dose figure stands in text[start:end]."""
    end = len(text) if end is None else end
    return any(
        (found := DOSE_FIGURE.match(text, begins.start(), end))
        and not _TOO_MANY.match(text, found.end())
        for begins in _BEGINNING.finditer(text, start, end)
    )
