"""Works go on in their window, or by whom the edition names; and so many hours of them a month."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from reglament.tickets import undo
from reglament.tickets.opening import open_ticket
from reglament.tickets.refusals import Refused
from reglament.tickets.works import plan_works
from tests.rulebook.desk import person
from tests.tickets.owing import WEDNESDAY, after, enacted

WORKS = """
работы:
  назначает: [ЛК]
  регламентные:
    по_английски: routine
    п: "3.7.1"
    окно: ночное
    вне_окна: [руководитель ЛК]
    часов_не_больше: 5
    за: месяц
"""
NIGHT = (
    "\nкалендари:\n",
    "\nкалендари:\n  ночное: {по_английски: of the night, пн-вс: 22:00-06:00, праздники: не учитываются}\n",
)


def ticket() -> int:
    filed = open_ticket(author=person("панина"), subject="Обновить", channel="портал", by=None, at=WEDNESDAY)
    return filed.ticket.number


def planned(number: int, starts: datetime, hours: float, by: str = "климов") -> tuple[str, ...]:
    try:
        plan_works(
            number,
            sort="регламентные",
            starts=starts,
            ends=starts + timedelta(hours=hours),
            by=person(by),
            at=WEDNESDAY,
        )
    except Refused as refused:
        assert refused.refusal.lacks[0].clause == "3.7.1"
        return refused.refusal.codes
    return ()


TONIGHT, BY_DAY = after(12.5), after(5)  # 22:30 and 15:00


@pytest.mark.django_db
def test_in_the_window_they_are_planned_and_outside_by_the_head_alone() -> None:
    enacted(WORKS, also=(NIGHT,))
    number = ticket()
    assert planned(number, TONIGHT, 2) == ()
    assert planned(number, BY_DAY, 2) == ("works.outside/who",)
    assert planned(number, TONIGHT - timedelta(hours=1), 2) == ("works.outside/who",)  # it begins too early
    assert planned(number, BY_DAY, 2, by="орлова") == ()


@pytest.mark.django_db
def test_so_many_hours_a_month_of_all_tickets_together() -> None:
    enacted(WORKS, also=(NIGHT,))
    first, second = ticket(), ticket()
    assert planned(first, TONIGHT, 3) == ()
    assert planned(second, TONIGHT, 3) == ("works.too_many",)
    assert planned(second, TONIGHT, 2) == ()
    assert planned(second, after(12.5, days=14), 3) == ()  # in April
    assert planned(first, TONIGHT, 4) == ()  # planned anew its own hours count once


@pytest.mark.django_db
def test_hours_that_were_taken_back_are_free_again() -> None:
    enacted(WORKS, also=(NIGHT,))
    first, second = ticket(), ticket()
    assert planned(first, TONIGHT, 3) == ()
    undo.undo(first, by=person("климов"), at=WEDNESDAY + timedelta(seconds=5))
    assert planned(second, TONIGHT, 3) == ()


@pytest.mark.django_db
def test_without_an_end_nobody_can_tell() -> None:
    enacted(WORKS, also=(NIGHT,))
    with pytest.raises(Refused) as wrong:
        plan_works(ticket(), sort="регламентные", starts=TONIGHT, by=person("климов"), at=WEDNESDAY)
    assert wrong.value.refusal.codes == ("works.no_end",)
