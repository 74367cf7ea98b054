"""Short ways to a ticket in some state, by the real verbs."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from reglament.people.models import Person
from reglament.tickets import assignment, resolving, triage, working
from reglament.tickets.opening import open_ticket
from tests.rulebook.desk import WEDNESDAY, after, person


def registered(author: Person, at: datetime = WEDNESDAY, **more: Any) -> int:
    """A ticket that its author has just sent from the portal."""
    given = {"urgency": "высокая", "by": author, "body": "Пишет: не заполнено подразделение", **more}
    done = open_ticket(author=author, subject="Не проводится реализация", channel="портал", at=at, **given)
    return done.ticket.number


def triaged(author: Person, zone: str = "бухгалтерия", **more: Any) -> int:
    """…that Климов has looked at."""
    number = registered(author)
    classes = {"kind": "инцидент", "impact": "личное", "complexity": "С2", **more}
    triage.triage(number, zone=zone, by=person("климов"), at=after(0.1), **classes)
    return number


def assigned(author: Person, responsible: Person, **more: Any) -> int:
    """…and given to somebody."""
    number = triaged(author, **more)
    assignment.assign(number, responsible=responsible, by=person("климов"), at=after(0.2))
    return number


def taken(author: Person, responsible: Person, **more: Any) -> int:
    """…who took it."""
    number = assigned(author, responsible, **more)
    working.take(number, answer="Смотрю", by=responsible, at=after(0.3))
    return number


def resolved(author: Person, responsible: Person, **more: Any) -> int:
    """…and resolved it."""
    number = taken(author, responsible, **more)
    resolving.resolve(number, result="Заполнила подразделение", by=responsible, at=after(1))
    return number
