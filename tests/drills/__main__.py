"""`python -m tests.drills [--small]`: run all drills, print the report; exit code 1 if a promise failed."""

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.drills import disk, doors, mail, storm
from tests.drills.report import Result, table

Drill = Callable[[Path, int, int], list[Result]]
DRILLS: dict[str, Drill] = {"storm": storm.run, "doors": doors.run, "mail": mail.run, "disk": disk.run}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.drills", description=__doc__)
    parser.add_argument("--small", action="store_true", help="one round of kills with two clients")
    parser.add_argument("--only", choices=sorted(DRILLS))
    options = parser.parse_args()
    rounds, clients = (1, 2) if options.small else (5, 6)
    results: list[Result] = []
    with tempfile.TemporaryDirectory(prefix="reglament-drills-") as name:
        directory = Path(name)
        directory.chmod(0o711)
        for name, drill in DRILLS.items():
            if options.only in (None, name):
                results += attempt(name, drill, directory, rounds, clients)
    sys.stdout.write(table(results) + "\n")
    return 0 if all(result.good for result in results) else 1


def attempt(name: str, drill: Drill, directory: Path, rounds: int, clients: int) -> list[Result]:
    """The results of a drill; one that cannot go on has failed, and the others still run."""
    try:
        return drill(directory, rounds, clients)
    except AssertionError as error:
        sys.stderr.write(f"{name}: {error}\n")
        return [Result(name, False, "broke off; see above")]


if __name__ == "__main__":
    sys.exit(main())
