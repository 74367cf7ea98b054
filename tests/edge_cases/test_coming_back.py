"""A ticket comes back: at once, or after a month."""

from reglament.people.models import Person
from reglament.tickets import closing, resolving
from reglament.tickets.events import Tie
from reglament.tickets.models import Link, LinkKind
from tests.edge_cases.seen import by_itself, due, moscow, refused, row, run_through, state
from tests.rulebook.desk import after
from tests.tickets.life import registered, resolved, taken


def test_e3_it_comes_back_after_a_month(ryabova: Person, saveleva: Person) -> None:
    """E3 reopened after a month: refused, a linked new one with its own clocks; the old is not touched."""
    number = resolved(ryabova, saveleva)
    resolving.accept(number, by=ryabova, at=after(2))
    version = row(number).version
    with refused("move.window_closed"):
        closing.reopen(number, what_is_wrong="Снова", by=ryabova, at=moscow("20.04 10:00"))
    new = registered(ryabova, moscow("20.04 10:00"), tie=Tie(LinkKind.FOLLOW_UP_OF, number))
    assert Link.objects.get(ticket=new).other_id == number
    assert due(new, moscow("20.04 10:00"), "т1") == "20.04 14:00"
    assert (state(number), row(number).version) == ("закрыт", version)


def test_e4_returned_at_once(ryabova: Person, saveleva: Person) -> None:
    """E4 returned at once: the same ticket, what was left of Т2 or four hours; the third reaches the head."""
    number = taken(ryabova, saveleva)
    for turn, day in enumerate(("20.03", "23.03", "24.03"), 1):
        resolving.resolve(number, result="Готово", by=saveleva, at=moscow(f"{day} 17:00"))
        resolving.send_back(number, what_is_wrong="Нет", by=ryabova, at=moscow(f"{day} 17:30"))
        run_through(moscow(f"{day} 17:30"), start=moscow(f"{day} 17:00"))
        assert row(number).returns == turn
    assert due(number, moscow("24.03 17:30")) == "25.03 12:30"  # half an hour and three and a half more
    assert ("24.03 17:30", ["руководитель лк"]) in by_itself(number, "3.6.3")
