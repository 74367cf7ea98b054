"""`python -m bench [--small] [NAME …]`: run the measurements and print one markdown table each."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

HERE = Path(__file__).parent


def names() -> list[str]:
    """Every module beside this one that measures something, in order of name."""
    return sorted(path.stem for path in HERE.glob("*.py") if not path.stem.startswith("_"))


def table(title: str, rows: list[tuple[str, ...]]) -> str:
    """Rows as a markdown table; the first row is the head."""
    head, *body = rows
    lines = [f"## {title}", "", "| " + " | ".join(head) + " |", "|" + " --- |" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in body]) + "\n"


def main(arguments: list[str]) -> int:
    """Run the named measurements, or all."""
    small = "--small" in arguments
    chosen = [name for name in arguments if not name.startswith("--")] or names()
    for name in chosen:
        module = importlib.import_module(f"bench.{name}")
        print(table((module.__doc__ or name).splitlines()[0], module.run(small=small)), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
