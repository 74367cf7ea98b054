"""Tickets of «Северный путь», told step by step."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from reglament.engine import Fact, FactKind, key

MOSCOW = ZoneInfo("Europe/Moscow")
AUTHOR, HELPER = "11", "12"  # Рыжова asks, Савельева helps


def moscow(written: str) -> int:
    """«05-06 14:30» of 2026, as the wall clock of the desk shows it."""
    return int(datetime.fromisoformat(f"2026-{written}").replace(tzinfo=MOSCOW).timestamp())


class Story:
    """A journal told step by step."""

    def __init__(self, at: str, kind: str = "инцидент", urgency: str = "высокая", **more: Any) -> None:
        self.facts: list[Fact] = []
        data = {
            "kind": key(kind),
            "urgency": urgency,
            "impact": "личное",
            "author": AUTHOR,
            "channel": "портал",
        }
        self(at, FactKind.REGISTERED, by=AUTHOR, data={**data, **more.pop("data", {})}, **more)

    def __call__(self, at: str, kind: FactKind, *, by: str = HELPER, **more: Any) -> Story:
        """One more fact."""
        named = {
            name: key(value) if name != "responsible" else value
            for name, value in more.items()
            if name != "data"
        }
        data: Mapping[str, Any] = more.get("data", {})
        self.facts.append(Fact(len(self.facts) + 1, moscow(at), kind, by, None, data=data, **named))
        return self

    def triage(self, at: str, priority: str, complexity: str, **more: Any) -> Story:
        """Климов looks at it."""
        data = {"triage": True, **more.pop("data", {})}
        return self(at, FactKind.CLASSIFIED, priority=priority, complexity=complexity, data=data, **more)

    def to(self, at: str, state: str, *, by: str = HELPER, responsible: str = "", **data: Any) -> Story:
        """A move; instants in `until` are written like the rest."""
        if "until" in data:
            data["until"] = moscow(data["until"])
        more = {"responsible": responsible} if responsible else {}
        return self(at, FactKind.MOVED, by=by, state=state, data=data, **more)

    def work(self, at: str) -> Story:
        """Assigned, answered, taken."""
        self.to(at, "назначен", responsible=HELPER)
        self(at, FactKind.ANSWERED)
        return self.to(at, "в работе")


def begun(at: str, priority: str, complexity: str, kind: str = "инцидент", zone: str = "зарплата") -> Story:
    """Registered and triaged."""
    return Story(at, kind).triage(at, priority, complexity, zone=zone)
