"""What the desk owes an author beside the answer: a workaround, a call after a low mark."""

from reglament.people.models import Person
from reglament.tickets import resolving, working
from reglament.tickets.models import Link, Ticket
from tests.desk.conftest import At, Enter, given, opened, sorted_out, taken
from tests.desk.pages import counters, do, html, rows, words
from tests.rulebook.desk import after


def in_work(ryabova: Person, klimov: Person, impact: str) -> int:
    number = opened(ryabova, urgency="высокая")
    return taken(given(sorted_out(number, klimov, impact=impact), klimov, klimov), klimov)


def test_a_workaround_of_what_is_most_urgent_goes_to_the_author_as_the_result(
    enter: Enter, ryabova: Person, klimov: Person
) -> None:
    number = in_work(ryabova, klimov, "массовое")
    client = enter("климов")
    cause = "Устранить причину: Не проводится реализация"
    answer = do(client, number, "Обходное решение", text="Проведите без подразделения", cause=cause)
    assert answer.status_code == 302
    assert Ticket.objects.get(number=number).category == "resolved"
    page = words(client.get(f"/tickets/{number}/"))
    assert "обход вместо исправления" in page and "Проведите без подразделения" in page
    assert Link.objects.get(other=number).ticket.subject == cause


def test_waiting_for_a_vendor_the_owed_workaround_is_the_first_button(
    enter: Enter, ryabova: Person, klimov: Person
) -> None:
    number = in_work(ryabova, klimov, "групповое")
    working.wait_for_third_party(
        number, who="1С", foreign_number="77", check_at=after(days=3), by=klimov, at=after(-0.01)
    )
    client = enter("климов")
    page = html(client.get(f"/tickets/{number}/"))
    assert "нужен, пока работает внешняя сторона" in page
    assert page.index("Обходное решение…") < page.index("Продолжить работу…")
    do(client, number, "Обходное решение", text="Пока вручную")
    assert "Обход дан автору" in words(client.get(f"/tickets/{number}/"))
    after_it = html(client.get(f"/tickets/{number}/"))
    assert after_it.index("Продолжить работу…") < after_it.index("Обходное решение…")


def test_low_marks_stand_in_a_list_of_the_head_until_the_call_is_written_down(
    enter: Enter, clock: At, ryabova: Person, klimov: Person, orlova: Person
) -> None:
    number = in_work(ryabova, klimov, "личное")
    resolving.resolve(number, result="Готово", by=klimov, at=after(-0.02))
    resolving.accept(number, mark=1, by=ryabova, at=after(-0.01))
    client = enter("орлова")
    assert counters(client.get("/desk/"))["calls"] == "1"
    assert rows(client.get("/desk/lists/calls/")) == [number]
    assert "Оценка автора 1 позвонить автору до: пт, 20 марта, 18:00" in words(
        client.get(f"/tickets/{number}/")
    )
    do(client, number, "Записать звонок", text="Извинилась")
    assert rows(client.get("/desk/lists/calls/")) == []
    assert enter("климов").get("/desk/lists/calls/").status_code == 404


def test_the_closing_line_says_how_the_ending_is_counted(
    enter: Enter, ryabova: Person, klimov: Person
) -> None:
    number = in_work(ryabova, klimov, "личное")
    client = enter("климов")
    do(client, number, "Закрыть", code="передан", text="Передан в ИТ")
    page = words(client.get(f"/tickets/{number}/"))
    assert "код: передан, не решён, срок не считается" in page
