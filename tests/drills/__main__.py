"""`python -m tests.drills [--small]`: run all drills, print the report; exit code 1 if a promise failed."""

import argparse
import sys
import tempfile
from pathlib import Path

from tests.drills import disk, doors, storm
from tests.drills.report import table


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.drills", description=__doc__)
    parser.add_argument("--small", action="store_true", help="one round of kills with two clients")
    parser.add_argument("--only", choices=("storm", "doors", "disk"))
    options = parser.parse_args()
    results = []
    with tempfile.TemporaryDirectory(prefix="reglament-drills-") as name:
        directory = Path(name)
        directory.chmod(0o711)
        rounds, clients = (1, 2) if options.small else (5, 6)
        if options.only in (None, "storm"):
            results += storm.run(directory, rounds=rounds, clients=clients)
        if options.only in (None, "doors"):
            results += doors.run(directory, rounds=rounds, clients=clients)
        if options.only in (None, "disk"):
            if reason := disk.possible():
                sys.stderr.write(f"disk drill left out: {reason}\n")
            else:
                results += disk.run(directory)
    sys.stdout.write(table(results) + "\n")
    return 0 if all(result.good for result in results) else 1


if __name__ == "__main__":
    sys.exit(main())
