"""The sheet of approval (лист согласования): those who decide by the edition sign that they agree with it."""

from __future__ import annotations

from collections.abc import Iterator

from reglament import engine
from reglament.paper.pen import Pen, capital
from reglament.paper.sheets.plain import named, section, sheet
from reglament.paper.signing import signature
from reglament.paper.values import Cell, Document, Table

FREE_ROWS = 3
OF_A_ZONE = {"ключевой пользователь зоны": "ключевой пользователь"}
"""Relative persons that are holders of a role."""


def approval_sheet(pen: Pen, footer: str) -> Document:
    """A row for everybody who decides something by this edition, free rows, and who prepared it."""
    head = pen.say(
        "№|Должность|Фамилия, имя, отчество|Замечания|Дата|Подпись", "No.|Post|Name|Remarks|Date|Signature"
    ).split("|")
    people = [*_deciding(pen), *[("", "")] * FREE_ROWS]
    rows = tuple(
        tuple(map(Cell, (str(place), post, name, "", "", ""))) for place, (post, name) in enumerate(people, 1)
    )
    owner = pen.edition.document.owner or pen.say("составитель", "author")
    body = section("approval", "", ("", [Table("", tuple(head), rows, to_fill=True), signature(pen, owner)]))
    return sheet(pen, pen.say("ЛИСТ СОГЛАСОВАНИЯ", "SHEET OF APPROVAL"), [named(pen)], [body], footer)


def _deciding(pen: Pen) -> Iterator[tuple[str, str]]:
    """Post and name; a role that nobody has yet stands alone. Whoever approves signs elsewhere."""
    people = pen.annexes.people.values()
    asked = _asked(pen)
    seen: set[str] = set()
    for role in (role for role in pen.edition.roles.named if role in asked):
        if role == engine.key(pen.edition.document.approved_by):
            continue
        holders = [one for one in people if role in one.roles]
        for one in holders:
            if one.key not in seen:
                seen.add(one.key)
                yield capital(one.position or pen.name(role)), one.name
        if not holders:
            yield capital(pen.name(role)), _on_duty(pen, role)


def _asked(pen: Pen) -> set[str]:
    """Roles that decide something: by the norm, as keepers of an annex, as approvers of a service."""
    keepers = (role for terms in pen.edition.annexes.values() for role in terms.changed_by)
    services = (role for item in pen.annexes.catalogue.values() for role in item.approved_by)
    changes = pen.edition.terms.changes
    steps = (role for step in changes.approvals for role in step.who) if changes else ()
    named = (*engine.deciding_roles(pen.edition), *map(engine.key, (*keepers, *services, *steps)))
    return {OF_A_ZONE.get(role, role) for role in named}


def _on_duty(pen: Pen, role: str) -> str:
    """A role that goes round has no one name: where it is said who holds it."""
    return pen.say("по графику дежурств", "by the rota") if role in pen.annexes.rotas else ""
