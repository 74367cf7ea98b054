"""Clause 3.6.2 of the sample: what is instant is accepted while one still talks."""

import pytest

from reglament.engine import Category
from reglament.people.models import Person
from reglament.tickets import resolving, triage
from reglament.tickets.models import Message
from reglament.tickets.refusals import Refused
from tests.rulebook.desk import after
from tests.tickets.life import registered, resolved

CODE = "решён при первом контакте"


def test_what_is_instant_is_closed_at_once(ryabova: Person, klimov: Person) -> None:
    number = registered(ryabova, by=klimov, kind="информация", complexity="С0")
    done = resolving.solve_in_call(number, result="В меню Отчёты", code=CODE, by=klimov, at=after(0.1))
    assert (done.ticket.category, done.ticket.closure_code) == (Category.CLOSED, "решен при первом контакте")


def test_what_is_not_waits_for_its_author(ryabova: Person, klimov: Person) -> None:
    number = registered(ryabova, by=klimov, kind="инцидент", complexity="С2")
    with pytest.raises(Refused) as refused:
        resolving.solve_in_call(number, result="Готово", code=CODE, by=klimov, at=after(0.1))
    assert refused.value.refusal.codes == ("accept.not_by_phone",)
    assert refused.value.sentences() == ["В разговоре принимают результат только такой сложности: С0."]


def test_the_author_who_is_called_accepts_by_word(ryabova: Person, klimov: Person, saveleva: Person) -> None:
    number = resolved(ryabova, saveleva)
    with pytest.raises(Refused):
        resolving.accept_in_call(number, by=saveleva, at=after(2))
    triage.triage(number, complexity="С0", by=klimov, at=after(2))
    done = resolving.accept_in_call(number, text="Сказала: заработало", by=saveleva, at=after(3))
    assert (done.ticket.category, done.ticket.closure_code) == (Category.CLOSED, "принят")
    assert Message.objects.get(ticket=number, body="Сказала: заработало").channel == "телефон"


def test_not_before_there_is_a_result(ryabova: Person, saveleva: Person) -> None:
    with pytest.raises(Refused) as refused:
        resolving.accept_in_call(registered(ryabova), by=saveleva, at=after(1))
    assert refused.value.refusal.codes == ("move.none",)
