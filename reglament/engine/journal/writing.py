"""From facts to the text of a journal file."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, tzinfo
from typing import Any

from reglament.engine.facts import SYSTEM, Fact

from .moments import write_moment
from .shape import Sort, data_of

_NAMED = ("state", "priority", "complexity", "zone", "responsible")


def write_journal(facts: Iterable[Fact], zone: tzinfo = UTC, ticket: str = "") -> str:
    """A journal file, one fact a line; `read_journal` gives the same facts back."""
    head = {"format": 1, **({"ticket": ticket} if ticket else {})}
    lines = ",\n".join("    " + json.dumps(_fact(fact, zone), ensure_ascii=False) for fact in facts)
    opening = json.dumps(head, ensure_ascii=False)[:-1]
    return f'{opening}, "facts": [\n{lines}\n]}}\n'


def _fact(fact: Fact, zone: tzinfo) -> dict[str, Any]:
    line: dict[str, Any] = {"seq": fact.seq, "at": write_moment(fact.at, zone), "kind": fact.kind.value}
    if fact.actor != SYSTEM:
        line["actor"] = fact.actor
    if fact.recorded_at is not None:
        line["recorded_at"] = write_moment(fact.recorded_at, zone)
    line.update({name: value for name in _NAMED if (value := getattr(fact, name)) is not None})
    if fact.data:
        line["data"] = _data(fact, zone)
    return line


def _data(fact: Fact, zone: tzinfo) -> dict[str, Any]:
    sorts = data_of(fact.kind)
    return {
        name: write_moment(value, zone) if sorts.get(name) is Sort.INSTANT else value
        for name, value in fact.data.items()
    }
