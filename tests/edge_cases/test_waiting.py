"""The ticket waits for somebody outside, or for a day."""

from reglament.people.models import Person
from reglament.tickets import working
from tests.edge_cases.seen import by_itself, clock, moscow, refused, row, run_through, state
from tests.rulebook.desk import after
from tests.tickets.life import taken


def test_e30_the_error_is_the_vendors(ryabova: Person, saveleva: Person) -> None:
    """E30 vendor's error: their number, a check every five days, after twenty the head decides."""
    number = taken(ryabova, saveleva)
    with refused("need.third_party", "need.foreign_number", "need.check_date"):
        working.wait_for_third_party(
            number, who="", foreign_number="", check_at=None, by=saveleva, at=after(1)
        )
    working.wait_for_third_party(
        number,
        who="Фирма 1С",
        foreign_number="HL-77",
        check_at=moscow("25.05 10:00"),
        by=saveleva,
        at=after(1),
    )
    run_through(moscow("17.04 10:00"), start=after(1))
    checks = by_itself(number, "3.5.3")
    assert [at for at, to in checks if to == ["ответственный"]] == [
        "25.03 10:00", "01.04 10:00", "08.04 10:00", "15.04 10:00",
    ]  # fmt: skip
    assert checks[-1] == ("15.04 18:00", ["руководитель лк"])
    assert state(number) == "в работе"
    assert clock(number, "т2", moscow("17.04 10:00")).paused > 0


def test_e31_it_waits_for_a_maintenance_window(ryabova: Person, saveleva: Person) -> None:
    """E31 a maintenance window: «запланирован» for a date that the author agreed to; then work goes on."""
    number = taken(ryabova, saveleva)
    with refused("need.consent"):
        working.schedule(number, until=moscow("21.03 08:00"), consent=False, by=saveleva, at=after(1))
    working.schedule(number, until=moscow("21.03 08:00"), consent=True, by=saveleva, at=after(1))
    assert (state(number), clock(number, "т2", after(20)).status) == ("запланирован", "paused")
    run_through(moscow("21.03 09:00"), start=after(1))
    assert state(number) == "в работе"
    assert not row(number).is_breached
