"""`docs/mutation.md`: how many mutants were noticed, by whom, and every survivor by name with the reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tests.coverage.sample import ROOT

from .judging import Judged, Noticed
from .reasons import reason

DOCUMENT = ROOT / "docs" / "mutation.md"
_HEAD = """\
# Every number and every rule, changed one at a time

Written by `python -m tests.mutation`. Each acting value of `examples/thousand-users.yaml` and of its annexes
is changed (numbers by one up and one down, choices, units, persons and conditions to another that the
notation allows) or taken away, and so is each whole rule; then the changed regulation is loaded, checked, its
worked examples are played and its control tables compared. *Refused*: the notation does not let it through.
*Example*: an example or a control table comes out otherwise. *Check*: an error or a warning appears or goes.
*Figure*: the check tells another figure in a note. The annexes are not signed with the edition: people named
by it change them with a click, and each change is kept with who and when; hence a share of their own.
A mutant that says what the sample says (a default that was written out) is none.
"""
_TITLES = {
    Noticed.REFUSED: "refused",
    Noticed.EXAMPLE: "example",
    Noticed.CHECK: "check",
    Noticed.FIGURE: "figure",
    Noticed.SURVIVED: "survived",
}


def share(rows: Sequence[Judged]) -> float:
    """Per cent of the mutants that somebody notices."""
    alive = sum(row.noticed is Noticed.SURVIVED for row in rows)
    return 100 * (len(rows) - alive) / len(rows) if rows else 100.0


def written(rows: Sequence[Judged]) -> str:
    """The whole document."""
    return "\n".join((_HEAD, *_counts(rows), "", *_survivors(rows))) + "\n"


def _counts(rows: Sequence[Judged]) -> Iterator[str]:
    yield f"| | mutants | {' | '.join(_TITLES.values())} | noticed |"
    yield f"|---|---|{'---|' * len(_TITLES)}---|"
    for title, some in (
        ("the edition", [row for row in rows if row.mutant.source == "edition"]),
        ("the annexes", [row for row in rows if row.mutant.source != "edition"]),
    ):
        counts = Counter(row.noticed for row in some)
        told = " | ".join(str(counts[noticed]) for noticed in _TITLES)
        yield f"| {title} | {len(some)} | {told} | {share(some):.1f} % |"


def _survivors(rows: Sequence[Judged]) -> Iterator[str]:
    yield "## Survivors"
    yield ""
    yield "| file | value | says | instead | why nobody notices |"
    yield "|---|---|---|---|---|"
    for row in rows:
        if row.noticed is Noticed.SURVIVED:
            one = row.mutant
            cells = (one.source, f"`{one.path}`", one.says, one.instead, reason(one.name) or "not yet")
            yield f"| {' | '.join(_safe(cell) for cell in cells)} |"


def _safe(text: str) -> str:
    return text.replace("\n", " ").replace("|", "¦")
