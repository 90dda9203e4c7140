"""A server of its own for tests: stub_server.py JSON; prints its address once it listens."""

import sys

import msgspec
from visiting import TEXTS

from askmono.faces.served.gate import Address
from askmono.faces.served.limits import Limits
from askmono.faces.served.server import Command, serve

command, limits = msgspec.json.decode(sys.argv[1], type=tuple[Command, Limits])
serve(
    command,
    TEXTS,
    Address(port=0),
    limits,
    ready=lambda url: print(url, flush=True),  # noqa: T201 - for the test to read
)
