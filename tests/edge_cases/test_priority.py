"""A priority, a complexity or a date is not what it was at first."""

from reglament.notices.occasions import occasions
from reglament.people.models import Person
from reglament.rulebook.reading import book_of
from reglament.tickets import attention, estimating, resolving, triage, working
from reglament.tickets.models import Fact
from tests.edge_cases.seen import clock, due, moscow, refused, row, run_through
from tests.rulebook.desk import after
from tests.tickets.life import registered, taken


def test_e5_priority_raised_in_flight(ryabova: Person, saveleva: Person, klimov: Person) -> None:
    """E5 priority raised in flight: the earlier of the old date and now plus the new norm."""
    number = taken(ryabova, saveleva)
    assert due(number, after(1)) == "20.03 18:00"
    triage.triage(number, impact="групповое", by=klimov, at=after(2))  # П2: nine hours from 12:00
    assert (row(number).priority, due(number, after(2))) == ("п2", "19.03 12:00")
    late = taken(ryabova, saveleva)
    triage.triage(late, impact="групповое", by=klimov, at=moscow("20.03 15:00"))
    assert due(late, moscow("20.03 15:00")) == "20.03 18:00"  # the old one is the earlier
    assert clock(late, "т1", moscow("20.03 15:00")).due_at == clock(number, "т1", after(1)).due_at


def test_e6_priority_lowered_in_flight(ryabova: Person, saveleva: Person, klimov: Person) -> None:
    """E6 priority lowered in flight: registration plus the new norm, pauses kept; the author is told."""
    number = taken(ryabova, saveleva)
    day = after(1)
    working.wait_for_third_party(
        number, who="1С", foreign_number="77", check_at=after(days=2), by=saveleva, at=day
    )
    working.resume(number, text="Ответили", by=saveleva, at=after(3))
    done = triage.triage(number, urgency="низкая", by=klimov, at=after(4))
    assert (row(number).priority, due(number, after(4))) == ("п4", "25.03 11:00")  # 4 р.д and two hours
    rules = book_of(row(number).edition_id, after(4)).rules
    said = [each for fact in done.facts for each in occasions(fact, done.facts, rules)]
    assert any("автор" in each.to for each in said)


def test_e7_complexity_turns_out_higher(
    ryabova: Person, saveleva: Person, klimov: Person, orlova: Person
) -> None:
    """E7 complexity turns out higher: from registration; twice; after half of Т2 only by the head."""
    number = taken(ryabova, saveleva, complexity="С1")
    assert due(number, after(1)) == "19.03 10:00"
    triage.triage(number, complexity="С2", by=saveleva, at=after(2))
    assert due(number, after(2)) == "20.03 18:00"
    triage.triage(number, complexity="С3", by=saveleva, at=after(3))
    assert due(number, after(3)) == "25.03 18:00"
    with refused("limit.count"):
        triage.triage(number, complexity="С2", by=saveleva, at=after(4))
    slow = taken(ryabova, saveleva, complexity="С1")
    with refused("limit.share"):
        triage.triage(slow, complexity="С2", by=saveleva, at=after(6))  # six of nine hours
    triage.triage(slow, complexity="С2", by=orlova, at=after(6))
    assert due(slow, after(6)) == "20.03 18:00"


def test_e21_the_ticket_of_a_vip(panina: Person, ryabova: Person, klimov: Person) -> None:
    """E21 VIP: one step up, but not above П2, hence never before a mass П1."""
    mine, hers = registered(ryabova), registered(panina)
    assert (row(mine).priority, row(hers).priority) == ("п3", "п2")
    triage.triage(hers, impact="групповое", by=klimov, at=after(0.1))
    assert row(hers).priority == "п2"


def test_e32_the_author_disputes_the_priority(ryabova: Person, saveleva: Person, orlova: Person) -> None:
    """E32 the author disputes the priority: the old one runs, the head is called and decides in two hours."""
    number = taken(ryabova, saveleva)
    attention.dispute_priority(number, text="Стоит весь отдел", by=ryabova, at=after(1))
    assert due(number, after(1)) == "20.03 18:00"
    run_through(after(3.5))
    asked = Fact.objects.filter(ticket=number, kind="escalated", data__rule__startswith="3.4.1")
    assert [fact.data["to"] for fact in asked][:1] == [["руководитель лк"]]
    attention.decide_dispute(number, text="Согласна", impact="групповое", by=orlova, at=after(4))
    assert row(number).priority == "п2"


def test_e40_the_deadline_is_missed(
    ryabova: Person, saveleva: Person, orlova: Person, klimov: Person
) -> None:
    """E40 the deadline is missed: a fact that no other class undoes; a new date beside the first."""
    number = taken(ryabova, saveleva)
    run_through(moscow("20.03 18:30"))
    missed = [fact.data["clock"] for fact in Fact.objects.filter(ticket=number, kind="breached")]
    assert "т2" in missed
    triage.triage(number, complexity="С3", by=orlova, at=moscow("20.03 18:40"))
    assert row(number).is_breached
    estimating.plan(
        number, until=moscow("24.03 12:00"), text="Будет во вторник", by=saveleva, at=moscow("20.03 18:45")
    )
    seen = clock(number, "т2", moscow("20.03 18:45"))
    assert seen.breached_at is not None
    assert row(number).planned_for == moscow("24.03 12:00")
    resolving.resolve(number, result="Готово", by=saveleva, at=moscow("23.03 12:00"))
    assert row(number).is_breached
