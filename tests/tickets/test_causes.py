"""The cause of a ticket is said once, from a closed list, along with the result."""

import pytest

from reglament.engine import Category
from reglament.people.models import Person
from reglament.tickets import causes, rebuilding, resolving
from reglament.tickets.models import Ticket
from reglament.tickets.refusals import Refused
from tests.rulebook.desk import after
from tests.tickets.life import taken
from tests.tickets.owing import enacted

CAUSES = (
    "результат:\n",
    "результат:\n  причины: {ошибка пользователя: автор, типовая конфигурация: внешняя сторона,"
    " права: {виды: [обслуживание]}, наша доработка: ответственный}\n",
)


def test_without_a_cause_the_result_is_not_taken_and_the_list_is_told(
    ryabova: Person, saveleva: Person
) -> None:
    enacted("", also=(CAUSES,))
    number = taken(ryabova, saveleva)
    with pytest.raises(Refused, match=r"need.cause") as refused:
        resolving.resolve(number, result="Готово", by=saveleva, at=after(1))
    [said] = refused.value.sentences()
    assert "ошибка пользователя" in said
    assert "права" not in said  # that one is for services alone
    with pytest.raises(Refused, match=r"code.unknown"):
        resolving.resolve(number, result="Готово", cause="права", by=saveleva, at=after(1))


def test_with_one_it_stands_on_the_ticket_and_in_the_journal(ryabova: Person, saveleva: Person) -> None:
    edition = enacted("", also=(CAUSES,))
    number = taken(ryabova, saveleva)
    done = resolving.resolve(number, result="Готово", cause="Ошибка пользователя", by=saveleva, at=after(1))
    ticket = Ticket.objects.get(number=number)
    assert (ticket.category, ticket.cause) == (Category.RESOLVED, "ошибка пользователя")
    assert done.state.aside.cause == "ошибка пользователя"
    assert list(rebuilding.check(after(2))) == []
    resolving.accept(number, by=ryabova, at=after(2))  # the author is not asked for it
    assert edition.pk == ticket.edition_id


def test_whose_fault_is_whose_breach(ryabova: Person, saveleva: Person) -> None:
    enacted("", also=(CAUSES,))
    number = taken(ryabova, saveleva)
    rules = resolving.resolve(
        number, result="Готово", cause="типовая конфигурация", by=saveleva, at=after(1)
    ).state.rules
    assert causes.answers(rules, "типовая конфигурация") == "внешняя сторона"
    assert causes.answers(rules, "ошибка пользователя") == "автор"
    assert causes.answers(rules, "наша доработка") == ""  # the desk's own


def test_an_edition_without_a_list_asks_for_none(ryabova: Person, saveleva: Person) -> None:
    number = taken(ryabova, saveleva)
    resolving.resolve(number, result="Готово", by=saveleva, at=after(1))
    assert Ticket.objects.get(number=number).cause == ""
