"""Clause 3.3.6 of the sample: three false alarms in a row, and the author's manager is told."""

from __future__ import annotations

from typing import Any

from reglament.people.models import Person
from reglament.tickets import rebuilding, triage
from reglament.tickets.models import Fact, Ticket
from reglament.tickets.opening import open_ticket
from tests.rulebook.desk import after

GRAVE: dict[str, Any] = {"impact": "массовое", "urgency": "высокая"}


def called(author: Person, by: Person, hours: float) -> int:
    """Somebody called the man on duty."""
    done = open_ticket(
        author=author, subject="Всё встало", channel="дежурный", by=by, at=after(hours), **GRAVE
    )
    return done.ticket.number


def found_small(number: int, by: Person, hours: float) -> dict[str, Any]:
    """It was one person's trouble; what the journal says of that."""
    triage.triage(number, kind="инцидент", impact="личное", by=by, at=after(hours))
    return dict(Fact.objects.filter(ticket=number, kind="classified").latest("seq").data)


def test_each_is_counted_and_the_third_reaches_the_manager(ryzhova: Person, klimov: Person) -> None:
    counts = [
        found_small(called(ryzhova, klimov, hours), klimov, hours + 0.1).get("false_alarms")
        for hours in (1, 2, 3)
    ]
    assert counts == [1, 2, 3]
    told = Fact.objects.get(kind="escalated")
    assert told.data["to"] == ["руководитель автора"]
    panina = Person.objects.get(key="панина")
    assert told.data["told"] == [str(panina.pk)]
    assert panina.pk in Ticket.objects.get(number=told.ticket_id).participants
    assert list(rebuilding.check(after(4))) == []


def test_a_true_alarm_ends_the_row(ryzhova: Person, klimov: Person) -> None:
    for hours in (1, 2):
        found_small(called(ryzhova, klimov, hours), klimov, hours + 0.1)
    called(ryzhova, klimov, 3)
    last = found_small(called(ryzhova, klimov, 4), klimov, 4.1)
    assert last["false_alarms"] == 1
    assert not Fact.objects.filter(kind="escalated").exists()


def test_what_came_by_the_portal_is_no_alarm(ryzhova: Person, klimov: Person) -> None:
    done = open_ticket(author=ryzhova, subject="Встало", channel="портал", by=klimov, at=after(), **GRAVE)
    assert "false_alarms" not in found_small(done.ticket.number, klimov, 0.1)
