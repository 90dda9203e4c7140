"""Fit askmono's phrasings when it is installed, so that its first start need not.

What is fitted depends on nothing but the phrasings and the code that fits them; a change of either
makes it unfit to be read, and it is fitted anew where it is needed.
"""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Fit(BuildHookInterface):
    """Fits the phrasings into the package before its files are collected."""

    def initialize(self, _version: str, build_data: dict[str, Any]) -> None:
        """Fit, unless that was done before for the same phrasings and code."""
        source = Path(self.root, "src")
        sys.path.insert(0, str(source))
        try:
            from askmono.dialogue.building import fit_for_installation  # noqa: PLC0415 - from here
            from askmono.dialogue.kept_fit import INSTALLED  # noqa: PLC0415 - as above
        finally:
            sys.path.remove(str(source))
        self.app.display_info("Fitting the phrasings: a minute or so")
        if not fit_for_installation(Path(self.root)):
            self.app.display_warning("It cannot be kept: the first start will take a minute or so")
        build_data["artifacts"].append(f"/{INSTALLED.relative_to(self.root).as_posix()}/*.bin")
