"""A mark of a duplicate taken back: not only in the first seconds, but within the term of the edition."""

import pytest

from reglament.engine import Category
from reglament.people.models import Person
from reglament.tickets import linking, rebuilding
from reglament.tickets.models import Link, Message, Ticket
from reglament.tickets.refusals import Refused
from tests.rulebook.desk import after
from tests.tickets.life import registered, taken


def marked(author: Person, by: Person) -> int:
    """A ticket closed as a duplicate of another one."""
    first, second = registered(author), registered(author, at=after(0.1))
    linking.mark_duplicate(second, of=first, by=by, at=after(0.2))
    return second


def test_within_five_working_days_it_is_back_where_it_was(ryabova: Person, klimov: Person) -> None:
    number = marked(ryabova, klimov)
    done = linking.unmark_duplicate(number, text="Это другое, смотрим", by=klimov, at=after(days=5))
    assert (done.ticket.category, done.ticket.closure_code) == (Category.NEW, "")
    assert not Link.objects.exists()
    assert Message.objects.filter(ticket=number, from_desk=True).get().body == "Это другое, смотрим"
    assert list(rebuilding.check(after(days=6))) == []


def test_what_was_in_work_is_in_work_again_with_the_same_responsible(
    ryabova: Person, klimov: Person, saveleva: Person
) -> None:
    first, number = registered(ryabova), taken(ryabova, saveleva)
    linking.mark_duplicate(number, of=first, by=saveleva, at=after(1))
    done = linking.unmark_duplicate(number, by=klimov, at=after(2))
    assert (done.ticket.category, done.ticket.responsible) == (Category.IN_PROGRESS, saveleva)
    assert done.standing.clocks["т2"].due_at is not None


def test_later_it_stays(ryabova: Person, klimov: Person) -> None:
    number = marked(ryabova, klimov)
    with pytest.raises(Refused) as refused:
        linking.unmark_duplicate(number, by=klimov, at=after(days=9))
    assert refused.value.refusal.codes == ("move.window_closed",)
    assert Ticket.objects.get(number=number).closure_code == "дубль"


def test_the_author_cannot_and_what_is_no_duplicate_has_no_mark(ryabova: Person, klimov: Person) -> None:
    number = marked(ryabova, klimov)
    with pytest.raises(Refused) as refused:
        linking.unmark_duplicate(number, by=ryabova, at=after(1))
    assert refused.value.refusal.codes == ("role.needed",)
    with pytest.raises(Refused):
        linking.unmark_duplicate(registered(ryabova, at=after(0.3)), by=klimov, at=after(1))
