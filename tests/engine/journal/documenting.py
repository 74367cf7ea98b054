"""The table of kinds in the documentation is the one that the reader enforces."""

from pathlib import Path

from reglament.engine.facts import VERDICTS, FactKind
from reglament.engine.journal.shape import DATA, KINDS

DOCUMENT = Path(__file__).parents[3] / "docs" / "journal-format.md"
MARK = "<!-- kinds: written by `python -m tests.engine.journal` -->\n"


def documented(text: str) -> str:
    """The document with its table of kinds as the reader has it."""
    words = {kind: word for word, kind in KINDS.items()}
    lines = ["| `kind` | `что` | `data` |", "|---|---|---|"]
    for kind in FactKind:
        data = ", ".join(f"`{name}`" for name in DATA.get(kind, {}))
        verdict = " (verdict)" if kind in VERDICTS else ""
        lines.append(f"| `{kind.value}`{verdict} | {words[kind]} | {data} |")
    before = text.partition(MARK)[0]
    return before + MARK + "\n" + "\n".join(lines) + "\n"
