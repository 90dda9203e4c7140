"""The evaluation lies beside the package, in bench/: what its tests import is found there."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))
