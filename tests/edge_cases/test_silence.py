"""Somebody says nothing, or only «спасибо»."""

from reglament.people.models import Person
from reglament.tickets import approval, closing, conversation, estimating, questions, resolving
from tests.edge_cases.seen import by_itself, moscow, row, run_through, state
from tests.rulebook.desk import after
from tests.tickets.life import resolved, taken


def test_e1_the_author_never_answers(ryabova: Person, saveleva: Person) -> None:
    """E1 the author never answers: two reminders, closed after five days; a late answer reopens it."""
    number = taken(ryabova, saveleva)
    questions.ask(number, question="Какой документ?", by=saveleva, at=after(0.5))
    run_through(moscow("26.03 10:00"))
    assert by_itself(number, "3.5.2") == [
        ("19.03 10:00", ["автор"]),
        ("23.03 10:00", ["автор", "ключевой пользователь зоны"]),
    ]
    assert (state(number), row(number).closure_code) == ("закрыт", "нет ответа")
    conversation.write(number, body="Реализация 15", by=ryabova, at=moscow("08.04 17:00"))
    assert (state(number), row(number).reopenings) == ("в работе", 1)


def test_e1_what_is_most_urgent_is_called_for_and_never_closed(ryabova: Person, saveleva: Person) -> None:
    """E1 the author never answers, П1: the desk is to call every half an hour, nothing is closed."""
    number = taken(ryabova, saveleva, impact="массовое")
    questions.ask(number, question="Какой сервер?", by=saveleva, at=after(0.5))
    run_through(after(2))
    assert len(by_itself(number, "3.5.2")) >= 2
    run_through(moscow("25.03 20:00"), start=moscow("25.03 17:00"))
    assert state(number) == "ждет автора"


def test_e2_the_author_never_accepts(ryabova: Person, saveleva: Person) -> None:
    """E2 the author never accepts: two reminders, on the third day accepted by default, ten to reopen."""
    number = resolved(ryabova, saveleva)
    run_through(moscow("24.03 10:00"))
    assert by_itself(number, "3.6.2") == [
        ("19.03 10:00", ["автор"]),
        ("20.03 10:00", ["автор", "получатель"]),
    ]
    assert row(number).closure_code == "принят по умолчанию"
    closing.reopen(number, what_is_wrong="Опять", by=ryabova, at=moscow("06.04 17:00"))
    assert state(number) == "в работе"


def test_e23_the_approver_is_silent(ryzhova: Person, dorohov: Person, panina: Person) -> None:
    """E23 the approver is silent: himself, the author, his manager; after ten days «не согласован»."""
    number = taken(ryzhova, dorohov, kind="изменение", zone="зарплата", complexity="С3")
    estimating.estimate(number, hours=12, until=after(days=14), by=dorohov, at=after(0.5))
    approval.request_approval(number, approver=panina, by=dorohov, at=after(0.6))
    run_through(moscow("03.04 10:00"))
    assert by_itself(number, "3.5.4") == [
        ("19.03 10:00", ["согласующий"]),
        ("23.03 10:00", ["согласующий", "автор"]),
        ("25.03 10:00", ["руководитель согласующего"]),
    ]
    assert row(number).closure_code == "не согласован"


def test_e29_thanks_after_the_end(ryabova: Person, saveleva: Person) -> None:
    """E29 «спасибо» after closing: it is written down and reopens nothing; other words do."""
    number = resolved(ryabova, saveleva)
    resolving.accept(number, by=ryabova, at=after(2))
    conversation.write(number, body="Спасибо!", thanks=True, by=ryabova, at=after(3))
    assert state(number) == "закрыт"
    conversation.write(number, body="Нет, опять не проводится", by=ryabova, at=after(4))
    assert state(number) == "в работе"
