"""What is declared and used by nothing is a slip, or a rule that somebody forgot to write."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace

from reglament.engine.names import Name
from reglament.engine.regulation.edition import Edition

from .findings import Checked, Finding


def check(checked: Checked) -> Iterator[Finding]:
    """Calendars and tables of norms; roles only with annexes, for the catalogue may name them."""
    edition = checked.edition
    if checked.annexes is not None:
        yield from _roles(checked, edition)
    yield from _calendars(checked, edition)
    used = {clock.norm.table for clock in edition.clocks.values()}
    for key, table in edition.terms.tables.items():
        if key not in used:
            yield checked.error("idle_table", "terms", key, clause=table.clause, table=table.name.both)


def _roles(checked: Checked, edition: Edition) -> Iterator[Finding]:
    elsewhere = replace(edition, roles=replace(edition.roles, named={}))
    used = {*_said(elsewhere), *_said(checked.annexes)}
    groups = {role.group for role in edition.roles.named.values()}
    for key, role in edition.roles.named.items():
        acts = key in used or (role.group and role.group in used) or key in groups
        if not acts:
            yield checked.note("idle_role", "roles", key, clause=role.clause, role=role.name.both)


def _calendars(checked: Checked, edition: Edition) -> Iterator[Finding]:
    elsewhere = replace(edition, calendars=replace(edition.calendars, named={}))
    used = set(_said(elsewhere))
    for key, calendar in edition.calendars.named.items():
        if key not in used and len(edition.calendars.named) > 1:
            yield checked.warning(
                "idle_calendar", "calendars", key, clause=calendar.clause, calendar=calendar.name.both
            )


def _said(value: object) -> Iterator[str]:
    """Every string of an edition but printed names: what one part says of another."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for name, one in value.items():
            yield from _said(name)
            yield from _said(one)
    elif isinstance(value, tuple | frozenset):
        for one in value:
            yield from _said(one)
    elif is_dataclass(value) and not isinstance(value, Name):
        for field in fields(value):
            if field.name != "places":
                yield from _said(getattr(value, field.name))
