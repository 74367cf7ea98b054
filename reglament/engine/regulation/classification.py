"""Section 1.2: kinds of tickets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reglament.engine.names import Name


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind. `filed_by` holds roles; () = anybody. `by_plan`: nothing is promised but the plan."""

    name: Name
    code: str
    what: str = ""
    example: str = ""
    filed_by: tuple[str, ...] = ()
    approval: bool = False
    initial_complexity: str | None = None
    by_plan: bool = False
    clause: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Classification:
    """All kinds by key. `decided_by`: the roles or groups that set the kind."""

    kinds: Mapping[str, Kind]
    decided_by: tuple[str, ...] = ()
    clause: str = ""
