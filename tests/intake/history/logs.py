"""Small logs in the shape of the real ones, written by the tests."""

from __future__ import annotations

import gzip
from collections.abc import Mapping, Sequence
from pathlib import Path

HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<log xmlns="http://www.xes-standard.org/">\n'

Row = dict[str, str]


def event(what: str, at: str, who: str = "Value 1", **more: str) -> Row:
    """One event of the Helpdesk log."""
    return {
        "concept:name": what,
        "time:timestamp": at,
        "org:resource": who,
        "seriousness_2": "Value 2",
        **more,
    }


def xes(cases: Mapping[str, Sequence[Row]]) -> str:
    """A log of these cases."""
    return HEAD + "".join(_trace(name, events) for name, events in cases.items()) + "</log>\n"


def write(path: Path, text: str) -> Path:
    """The file, gzipped where its name says so."""
    data = text.encode()
    path.write_bytes(gzip.compress(data) if path.suffix == ".gz" else data)
    return path


def _trace(name: str, events: Sequence[Row]) -> str:
    inside = f'<string key="concept:name" value="{name}"/>\n' if name else ""
    return f"<trace>\n{inside}{''.join(map(_event, events))}</trace>\n"


def _event(row: Row) -> str:
    return "<event>\n" + "".join(f'<string key="{k}" value="{v}"/>\n' for k, v in row.items()) + "</event>\n"


SOLVED = [
    event("Assign seriousness", "2012-10-09T14:50:17+00:00"),
    event("Take in charge ticket", "2012-10-09T14:51:01+00:00"),
    event("Take in charge ticket", "2012-10-12T15:02:56+00:00", "Value 2"),
    event("Resolve ticket", "2012-10-25T11:54:26+00:00", "Value 2"),
    event("Closed", "2012-11-09T12:54:39+00:00", "Value 3"),
]
OPEN = [
    event("Assign seriousness", "2013-03-04T09:20:40+00:00"),
    event("Take in charge ticket", "2013-03-04T10:00:00+00:00", seriousness_2="Value 1"),
]
FORBIDDEN = [
    event("Resolve ticket", "2013-01-10T09:00:00+00:00"),
    event("Assign seriousness", "2013-01-10T10:00:00+00:00"),
]
