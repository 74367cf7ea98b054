"""Who hears of a deviation, and of a decision about a verdict."""

from __future__ import annotations

from reglament.notices.models import Notice
from reglament.people.models import Person
from reglament.tickets import deviating, readers, resolving, verdicts
from reglament.tickets.departures import Departure, What
from reglament.tickets.judged import Outcome
from tests.rulebook.desk import after, person
from tests.tickets.life import resolved, taken


def told(person: Person) -> list[str]:
    return list(Notice.objects.filter(person=person).order_by("pk").values_list("event", flat=True))


def test_a_date_set_by_hand_is_told_to_the_author_and_to_who_approved_it(
    ryabova: Person, saveleva: Person
) -> None:
    number = taken(ryabova, saveleva)
    readers.serve_all(after(0.9))
    before = len(told(ryabova))
    departure = Departure(What.DATE, clock="Т2", until=after(days=20))
    orlova, belov = person("орлова"), person("белов")
    deviating.deviate(
        number, departure=departure, reason="Ждём склад", approver=belov, by=orlova, at=after(1)
    )
    readers.serve_all(after(1))
    assert told(ryabova)[before:] == ["new_date"]
    assert told(belov) == ["escalation"]


def test_the_decision_is_told_to_the_author_and_to_who_had_disputed(
    ryabova: Person, saveleva: Person
) -> None:
    number = resolved(ryabova, saveleva)
    resolving.accept(number, by=ryabova, at=after(2))
    verdicts.dispute_verdict(number, clock="Т2", text="Ждали склад", by=saveleva, at=after(3))
    readers.serve_all(after(3))
    before = len(told(ryabova)), len(told(saveleva))
    verdicts.decide_verdict(
        number, clock="Т2", outcome=Outcome.MET, clause="3.5.3", text="Да", by=person("белов"), at=after(4)
    )
    readers.serve_all(after(4))
    assert told(ryabova)[before[0] :] == ["message"]
    assert told(saveleva)[before[1] :] == ["message"]
