#!/usr/bin/env python3
"""Replace the library of running workers, one after the other, so that no request fails.

usage: roll.py [--status] [--restart COMMAND] [--sha256 HEX] [--pause SECONDS]
               [--patience SECONDS] HOST:PORT...

--status    only say which worker answers from which library
--restart   what restarts one worker; {host} and {port} stand for its own, as in
            "ssh {host} systemctl restart askmono@{port}"
--sha256    the new library's, from askmono --library NEW --version; a worker that comes back with
            another one ends it
--pause     seconds after a worker is back, until nginx has taken it in again: more than the
            fail_timeout of nginx.conf
--patience  seconds in which a worker has to be back

No worker is touched unless all the others are there. What goes wrong ends it at once, while the
others still answer. Exit code 1 then, and where workers answer from different libraries or seal
with different keys at the end. Needs Python alone.
"""

import argparse
import http.client
import json
import shlex
import subprocess
import sys
import time

SURE = 10  # seconds


class Health:
    """What a worker says of itself.

    status: "ok", "draining", "damaged" (its library, which only a restart mends), or why there is
    no answer.
    """

    def __init__(self, status, version="", sha256="", key=""):
        self.status, self.version, self.sha256, self.key = status, version, sha256, key

    def __str__(self):
        library = f"library {self.version} {self.sha256[:12]}, key {self.key}"
        return f"{self.status}, {library}" if self.sha256 else self.status


def health(worker, seconds=5):
    """What a worker says of itself."""
    connection = http.client.HTTPConnection(worker, timeout=seconds)
    try:
        connection.request("GET", "/healthz", headers={"Host": "localhost"})
        said = json.loads(connection.getresponse().read())
        return Health(said["status"], **said["library"], key=said["key"])
    except (OSError, http.client.HTTPException, ValueError, KeyError, TypeError) as error:
        return Health(f"no answer ({type(error).__name__})")
    finally:
        connection.close()


def told(workers):
    """Print what every worker says; whether all answer, alike."""
    found = {worker: health(worker) for worker in workers}
    for worker, said in found.items():
        print(f"{worker}: {said}", flush=True)
    alike = len({(said.sha256, said.key) for said in found.values()}) == 1
    return alike and all(said.status == "ok" for said in found.values())


def restart(worker, command):
    """Restart a worker; whether the command says that it did."""
    host, _, port = worker.rpartition(":")
    words = [word.format(host=host, port=port) for word in shlex.split(command)]
    return subprocess.run(words, check=False).returncode == 0


def back(worker, sha256, patience):
    """What a worker says once it is back with the library named, or has not come in time.

    One that is well with another library for SURE seconds is not about to be restarted any more.
    """
    begun = last_not_well = time.monotonic()
    while True:
        said = health(worker)
        now = time.monotonic()
        if said.status != "ok":
            last_not_well = now
        elif sha256 in ("", said.sha256) or now - last_not_well > SURE:
            return said
        if now - begun > patience:
            return said
        time.sleep(0.2)


def main():
    """Replace all; the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--status", action="store_true")
    parser.add_argument("--restart", default="systemctl restart askmono@{port}")
    parser.add_argument("--sha256", default="")
    parser.add_argument("--pause", type=float, default=4.0)
    parser.add_argument("--patience", type=float, default=300.0)
    parser.add_argument("workers", nargs="+", metavar="HOST:PORT")
    chosen = parser.parse_args()
    if chosen.status:
        return 0 if told(chosen.workers) else 1
    for worker in chosen.workers:
        others = [other for other in chosen.workers if other != worker]
        gone = [other for other in others if health(other).status not in ("ok", "damaged")]
        if gone:
            print(f"not begun with {worker}: {', '.join(gone)} does not answer", file=sys.stderr)
            return 1
        if not restart(worker, chosen.restart):
            print(f"{worker} could not be restarted", file=sys.stderr)
            return 1
        said = back(worker, chosen.sha256, chosen.patience)
        if said.status != "ok" or (chosen.sha256 and said.sha256 != chosen.sha256):
            print(f"{worker} is not back with the new library: {said}", file=sys.stderr)
            return 1
        print(f"{worker}: {said}", flush=True)
        time.sleep(chosen.pause)
    return 0 if told(chosen.workers) else 1


if __name__ == "__main__":
    sys.exit(main())
