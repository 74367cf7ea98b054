"""Hours of work: by person, zone and kind, in the month in which they were recorded."""

from __future__ import annotations

from dataclasses import replace

from reglament.people.models import Person
from reglament.reports import effort
from reglament.reports.scope import Scope
from reglament.tickets.effort import log_work
from tests.rulebook.desk import after
from tests.tickets.life import taken


def test_minutes_are_added_up_by_person_zone_and_kind(
    march: Scope, ryabova: Person, saveleva: Person, klimov: Person
) -> None:
    one, other = taken(ryabova, saveleva), taken(ryabova, klimov)
    log_work(one, minutes=30, by=saveleva, at=after(1))
    log_work(one, minutes=15, by=saveleva, at=after(2))
    log_work(other, minutes=45, by=klimov, at=after(2))
    log_work(other, minutes=300, by=klimov, at=after(days=20))  # in April
    found = effort.worked(march)
    assert {(row.person, row.minutes, row.tickets) for row in found} == {
        (saveleva.pk, 45, 1),
        (klimov.pk, 45, 1),
    }
    [zone] = effort.shares(found, lambda row: row.zone)
    assert (zone.name, zone.minutes, zone.percent) == ("бухгалтерия", 90, 100.0)
    assert [share.percent for share in effort.shares(found, lambda row: str(row.person))] == [50.0, 50.0]


def test_only_what_the_reader_may_see(march: Scope, ryabova: Person, saveleva: Person) -> None:
    log_work(taken(ryabova, saveleva), minutes=30, by=saveleva, at=after(1))
    assert effort.worked(replace(march, reader=ryabova)) == []
    assert effort.worked(replace(march, zone="зарплата")) == []
