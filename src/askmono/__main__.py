"""The command `askmono`, also as `python -m askmono`."""

import gc
import sys


def main() -> None:
    """Run the command line and end the process with its exit code."""
    gc.disable()  # what is loaded at the start stays; opening.opened() turns it on again
    try:
        from askmono.faces.cli import run  # noqa: PLC0415 - Ctrl+C may come while this loads

        sys.exit(run(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
