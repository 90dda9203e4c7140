"""Which words are dose figures, in the ways that monographs put them."""
# ruff: noqa: E501, RUF001 - rows as they are; dashes and micro signs as files have them

import pytest

from askmono.content.figures import DOSE_FIGURE, holds_figure


@pytest.mark.parametrize(
    "text",
    ["500mg-1000mg", "2.5 to 5 milligrams", "250–500 mg", "40 mg/kg", "100 mcg", "**5** mg", "5&nbsp;mg",
     "5\u00a0mg", "1,200 mg", "0.05%", "10 U/kg", "50,000 IU", "10 billion CFU", "5 million units",
     "one fingertip unit", "3.7 MBq", "10 mCi", "200 nanograms", "2 litres", "half a litre", "half-tablet",
     "two caplets", "1/2 tablet", "a single capsule", "two scoops", "1 applicatorful", "1 injection",
     "2 applications", "four times daily", "up to 4 times in 24 hours", "3 times/day", "2x daily",
     "twice nightly", "once every 12 hours", "8-hourly", "12 hourly", "6 hours apart",
     "4 hours between doses", "every third day", "3 per day", "two each night", "six in 24 hours",
     "5% cream", "10% of the dose", "1 ounce per day", "8 fl oz", "a two-dose series", "a 3-dose schedule", "several times a day", "a few units",
     "a few times daily", "multiple times each day", "up to 20%", "a 1-10% solution", "(1–10% cream)", "≤ 2% gel", "clioquinol 1%",
     "one daily", "two at bedtime", "2 every morning", "one a day", "no more than 8 a day", "two in the evening", "sixty mg",
     "twenty-five mg", "2 caps", "1 tab", "1 tsp", "two tbsp", "one spoonful", "half a tab", "1 film", "2 pumps", "three squirts",
     "10 TDS", "b.d.", "5 nocte", "on alternate days"],
)  # fmt: skip
def test_figures(text: str) -> None:
    assert DOSE_FIGURE.search(f"Give {text} now.")


@pytest.mark.parametrize(
    "text",
    ["4 days between visits", "three of the drugs", "a tablet", "two hours", "4 weeks of treatment",
     "once you feel well", "every day of the year", "coenzyme Q10", "one in ten people", "in 24 hours' time",
     "vitamin B6", "12 years old", "CYP3A4", "omega-3", "type 1", "two or more medicines", "several times", "several hundred patients", "a few patients",
     "at the time", "phase 3", "1 of 2 parts", "injections", "the first hours apart", "twice as likely to",
     "1-10% of patients", "over 10 % or more of all people", "100% effective", "many times over", "one dose is missed", "a single dose", "fever (>10%)", "the rare ones (<1%, or post-marketing)", "(≥ 0.1 %)",
     "common (1-10%)", "uncommon (0.1 – 1%)", "(Frequency 1% to 10% or less often)",
     "one day", "daily life", "film-coated", "proton pump", "tabs on it", "the ring finger", "in the morning", "at bedtime",
     "mornings and nights", "ABDs", "one evening"],
)  # fmt: skip
def test_no_figures(text: str) -> None:
    assert not DOSE_FIGURE.search(f"Give {text} now.")


@pytest.mark.parametrize(
    "text",
    ["Do not take two doses at once", "never 2 doses together", "two doses to make up for it",
     "2 doses  at the same time"],
)  # fmt: skip
def test_doses_that_are_not_to_be_taken_are_no_figure(text: str) -> None:
    assert not holds_figure(f"{text}.")


@pytest.mark.parametrize(
    "text",
    ["two doses at least 2 months apart", "2 doses daily", "take two tablets together",
     "two doses at once or 5 mg", "30 mL/min", "2 mg/dL"],
)  # fmt: skip
def test_what_else_is_said_of_doses_is_a_figure(text: str) -> None:
    """Measurements too: a passage held back without need is better than one shown."""
    assert holds_figure(f"{text}.")
