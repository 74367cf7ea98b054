"""`docs/sample-coverage.md`: the verdict on every leaf, with the change that was noticed and by whom."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from .measuring import Measured, Verdict, Witness, name_of
from .not_yet import reason
from .sample import ROOT

DOCUMENT = ROOT / "docs" / "sample-coverage.md"
GONE = "∅"
_HEAD = """\
# Every value of the sample acts or prints

Written by `python -m tests.coverage`; a test replays it. For each value of `examples/thousand-users.yaml` and
of its annexes: *acts* means that another value was put in its place and that the probe in the last column
(`tests/coverage/probes`: standings, timers, rights, decisions of the verbs, notices, who sees what) gave
another answer; ∅ means that the value was taken away. *The only value*: the notation, or the check before
signing, refuses any other, so the document cannot promise anything else. *Tries*: a worked example, which the
check plays. *Later*: sections that print until they act. *Not yet*: without an effect of its own, for the
reason beside it.
"""
_ROW = re.compile(
    r"^\| `(?P<path>[^`]+)` \| (?P<says>.*?) \| (?P<verdict>[^|]*?)"
    r" \| (?P<instead>.*?) \| (?P<probe>[^|]*?) \|$"
)


def written(found: Iterable[Measured]) -> str:
    """The whole document."""
    rows = list(found)
    return "\n".join((*_opening(rows), "", *_tables(rows))) + "\n"


def witnesses() -> Mapping[tuple[str, str], Witness]:
    """(file, path) -> witness, of every leaf that acted when the document was written."""
    return {
        place: Witness(None if row["instead"] == GONE else _plain(row["instead"]), row["probe"])
        for place, row in _rows()
        if row["verdict"] == Verdict.ACTS.value
    }


def known_idle() -> frozenset[tuple[str, str]]:
    """(file, path) of every leaf that had no effect when the document was written."""
    return frozenset(place for place, row in _rows() if row["verdict"] == Verdict.NOTHING.value)


def _rows() -> Iterator[tuple[tuple[str, str], re.Match[str]]]:
    source = ""
    for line in DOCUMENT.read_text("utf-8").splitlines() if DOCUMENT.exists() else ():
        if line.startswith("## "):
            source = line.removeprefix("## ").strip("`")
        if row := _ROW.match(line):
            yield (source, row["path"]), row


def _opening(rows: list[Measured]) -> Iterator[str]:
    counts = Counter(row.verdict for row in rows)
    yield _HEAD
    yield "| | values |"
    yield "|---|---|"
    yield from (f"| {_TITLES[verdict]} | {counts[verdict]} |" for verdict in Verdict if counts[verdict])


def _tables(rows: list[Measured]) -> Iterator[str]:
    source = ""
    for row in rows:
        if row.leaf.place.source != source:
            source = row.leaf.place.source
            yield from (
                "",
                f"## `{source}`",
                "",
                "| value | says | verdict | instead | noticed by |",
                "|---|---|---|---|---|",
            )
        instead = (
            "" if row.verdict is not Verdict.ACTS else GONE if row.instead is None else _safe(row.instead)
        )
        noticed = row.probe or (reason(row.leaf.path) if row.verdict is Verdict.NOTHING else "")
        says = _safe(row.leaf.text)
        yield f"| `{name_of(row.leaf.path)}` | {says} | {row.verdict.value} | {instead} | {noticed} |"


def _safe(text: str) -> str:
    return text.replace("\n", " ").replace("|", "\\|")


def _plain(text: str) -> str:
    return text.replace("\\|", "|")


_TITLES = {
    Verdict.ACTS: "acts",
    Verdict.ONLY_VALUE: "the only value: any other is refused",
    Verdict.PRINTS: "prints: prose by the schema",
    Verdict.TRIES: "tries: of a worked example, which the check plays",
    Verdict.LATER: "later: prints until its section acts",
    Verdict.STRUCTURE: "structure: numbers of clauses and of the format",
    Verdict.NOTHING: "not yet",
}
