"""That every rule is asked, once, and that what it says of itself goes together."""

from importlib import import_module
from pkgutil import walk_packages

from askmono import safety
from askmono.content.library import default_folder, load_library
from askmono.safety.policy import CARDS, DANGER, HARMLESS, REFUSALS, TOLD

EVERY = (*DANGER, *REFUSALS, *HARMLESS, *TOLD)


def test_the_rule_of_every_module_is_asked_once() -> None:
    found = walk_packages(safety.__path__, f"{safety.__name__}.")
    modules = [import_module(each.name) for each in found if not each.ispkg]
    declared = [module.RULE.name for module in modules if hasattr(module, "RULE")]
    assert sorted(declared) == sorted(rule.name for rule in EVERY)
    assert len(set(declared)) == len(declared) > 80


def test_a_card_of_its_own_is_there() -> None:
    assert set(CARDS.values()) <= set(load_library(default_folder()).notices)


def test_what_is_harmless_keeps_some_card_back() -> None:
    assert all(rule.spares for rule in HARMLESS)
    assert all({rule.alone, rule.beside} != {"none"} for rule in HARMLESS)


def test_grave_is_said_of_what_keeps_a_crisis_back_beside_a_question() -> None:
    grave = [rule for rule in HARMLESS if rule.grave]
    assert all("crisis" in rule.spares and rule.beside == "by rule" for rule in grave)
