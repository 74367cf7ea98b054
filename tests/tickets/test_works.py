"""Works are announced so long before they begin as the edition says; too late is refused, or a breach."""

from datetime import timedelta

import pytest

from reglament.engine import FactKind
from reglament.notices.occasions import occasions
from reglament.people.models import Person
from reglament.tickets import timers, works
from reglament.tickets.models import Fact, Ticket
from reglament.tickets.refusals import Refused
from tests.rulebook.desk import WEDNESDAY, after
from tests.tickets.life import taken
from tests.tickets.owing import enacted
from tests.tickets.test_timers import run_through

WORKS = """
работы:
  назначает: [руководитель_лк, ответственный]
  плановые:
    предупредить_за: 3 р.д
    напомнить_за: [7 к.д, 1 р.д]
    кому: [ключевой пользователь зоны]
    позже: %s
  аварийные: {предупредить_за: по факту, кому: [ключевой пользователь зоны]}
"""
MONDAY_NIGHT = WEDNESDAY + timedelta(days=12, hours=13)  # 30 March, 23:00 in Moscow


@pytest.fixture
def number(ryabova: Person, saveleva: Person) -> int:
    enacted(WORKS % "не назначать")
    return taken(ryabova, saveleva)


def told(number: int) -> list[str]:
    reminders = Fact.objects.filter(ticket=number, kind=FactKind.REMINDED).order_by("seq")
    return [fact.data["rule"] for fact in reminders if "/works/" in fact.data["rule"]]


def test_the_notice_has_a_clock_that_runs_before_them(number: int, saveleva: Person) -> None:
    done = works.plan_works(number, sort="плановые", starts=MONDAY_NIGHT, by=saveleva, at=after(1))
    clock = done.standing.clocks["предупреждение о работах"]
    assert clock.due_at is not None
    due = clock.due_at - int(WEDNESDAY.timestamp())
    assert timedelta(seconds=due) < MONDAY_NIGHT - WEDNESDAY - timedelta(days=3)
    announced = works.announce_works(number, text="В понедельник ночью обновим", by=saveleva, at=after(2))
    stopped = announced.standing.clocks["предупреждение о работах"]
    assert stopped.met is True
    assert announced.facts[0].data["to"] == ["ключевой пользователь зоны"]
    assert announced.facts[0].data["told"]


def test_whom_the_edition_names_is_told_and_sees_the_ticket(number: int, saveleva: Person) -> None:
    works.plan_works(number, sort="плановые", starts=MONDAY_NIGHT, by=saveleva, at=after(1))
    announced = works.announce_works(number, text="В понедельник ночью", by=saveleva, at=after(2))
    fact, rules = announced.facts[0], announced.state.rules
    [occasion] = occasions(fact, announced.facts, rules)
    assert occasion.persons == tuple(fact.data["told"])
    assert set(map(int, occasion.persons)) <= set(Ticket.objects.get(number=number).participants)


def test_a_week_and_a_day_before_they_are_reminded_of(number: int, saveleva: Person) -> None:
    works.plan_works(number, sort="плановые", starts=MONDAY_NIGHT, by=saveleva, at=after(1))
    works.announce_works(number, text="В понедельник ночью обновим", by=saveleva, at=after(2))
    run_through(MONDAY_NIGHT)
    assert [rule.rpartition("/")[2] for rule in told(number)] == ["1", "2"]


def test_too_late_a_date_is_refused_with_the_last_moment(number: int, saveleva: Person) -> None:
    tomorrow = WEDNESDAY + timedelta(days=1)
    with pytest.raises(Refused, match=r"works.late") as refused:
        works.plan_works(number, sort="плановые", starts=tomorrow, by=saveleva, at=after(1))
    assert "3 р.д" in refused.value.sentences()[0]


def test_where_late_is_a_breach_it_is_one(ryabova: Person, saveleva: Person) -> None:
    enacted(WORKS % "считается нарушением")
    number = taken(ryabova, saveleva)
    tomorrow = WEDNESDAY + timedelta(days=1)
    done = works.plan_works(number, sort="плановые", starts=tomorrow, by=saveleva, at=after(1))
    assert done.facts[0].data["late"] is True
    timers.run_due(after(2))
    breaches = Fact.objects.filter(ticket=number, kind=FactKind.BREACHED)
    assert [fact.data["clock"] for fact in breaches] == ["предупреждение о работах"]
    assert Ticket.objects.get(number=number).is_breached


def test_works_in_an_emergency_need_no_notice(number: int, saveleva: Person) -> None:
    done = works.plan_works(
        number, sort="аварийные", starts=WEDNESDAY + timedelta(hours=3), by=saveleva, at=after(1)
    )
    assert done.standing.clocks["предупреждение о работах"].due_at is None


def test_moved_works_move_their_notice(number: int, saveleva: Person) -> None:
    works.plan_works(number, sort="плановые", starts=MONDAY_NIGHT, by=saveleva, at=after(1))
    later = MONDAY_NIGHT + timedelta(days=7)
    first = works.plan_works(number, sort="плановые", starts=later, by=saveleva, at=after(2))
    due = first.standing.clocks["предупреждение о работах"].due_at
    assert due is not None
    assert due > int((MONDAY_NIGHT - timedelta(days=1)).timestamp())


def test_a_stranger_plans_none(number: int, ryabova: Person) -> None:
    with pytest.raises(Refused, match=r"role.needed"):
        works.plan_works(number, sort="плановые", starts=MONDAY_NIGHT, by=ryabova, at=after(1))
