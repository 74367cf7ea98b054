"""At the desk: a zone is disputed and decided, a ticket goes back to whom an absence took it from."""

import pytest
from django.test import Client

from reglament.people import absences, persons
from reglament.people.models import Person
from reglament.tickets import substitution
from reglament.tickets.models import Ticket
from tests.desk.conftest import At, Enter, given, opened, sorted_out, taken
from tests.desk.pages import address, do, html, words
from tests.rulebook.desk import after, person


@pytest.fixture
def in_work(ryabova: Person, klimov: Person) -> int:
    """Рябова's ticket, taken up by Климов."""
    return taken(given(sorted_out(opened(ryabova), klimov), klimov, klimov), klimov)


def page(browser: Client, number: int) -> str:
    return words(browser.get(f"/tickets/{number}/"))


def test_a_dispute_goes_to_the_head_who_decides_by_the_clause(enter: Enter, in_work: int) -> None:
    klimov, orlova = enter("климов"), enter("орлова")
    form = words(klimov.get(address(klimov, in_work, "Оспорить зону")))
    assert "Решает руководитель ЛК за 2 р.ч" in form
    assert "до решения отвечает принявший" in form
    do(klimov, in_work, "Оспорить зону", text="Это расчёт зарплаты")
    assert "Решить спор о зоне… Это делает: руководитель ЛК" in page(klimov, in_work)
    refused = do(klimov, in_work, "Передать", responsible=str(person("савельева").pk), text="Ваше")
    assert refused.status_code == 422
    assert "До решения спора о зоне запрос никому не передают" in words(refused)
    do(
        orlova,
        in_work,
        "Решить спор о зоне",
        zone="зарплата",
        responsible=str(person("савельева").pk),
        text="Расчёт",
    )
    ticket = Ticket.objects.get(number=in_work)
    assert (ticket.zone, ticket.responsible) == ("зарплата", person("савельева"))
    said = page(orlova, in_work)
    assert "Климов А. В.: Зона оспорена" in said
    assert "Орлова Н. С.: Спор о зоне решён" in said
    assert "п. 2.5" in said


def test_the_history_says_whose_work_was_taken_over_for_ever(
    enter: Enter, clock: At, in_work: int, klimov: Person, orlova: Person
) -> None:
    persons.switch_off(klimov, by=orlova, at=after(1))
    substitution.hand_over_absent(after(2))
    clock(after(2.1))
    said = page(enter("орлова"), in_work)
    assert "Ответственный: Орлова Н. С., Климов А. В. больше не входит" in said


def test_who_stepped_in_gives_the_ticket_back_in_one_click(enter: Enter, clock: At, in_work: int) -> None:
    klimov, tkach = person("климов"), person("ткач")
    absences.enter(klimov, after(1), after(days=8), by=klimov, at=after(0.9), deputy=tkach)
    substitution.hand_over_absent(after(2))
    browser = enter("ткач")
    clock(after(3))
    said = page(browser, in_work)
    assert "Ответственный: Ткач О. Д., пока отсутствует Климов А. В." in said
    assert "Вернуть: Климов" not in said
    clock(after(days=9))
    assert "Запрос перешёл к вам из-за отсутствия" in html(
        browser.get(address(browser, in_work, "Вернуть: Климов А. В."))
    )
    do(browser, in_work, "Вернуть: Климов А. В.")
    assert Ticket.objects.get(number=in_work).responsible == klimov
    assert "Ответственный снова Климов А. В." in page(browser, in_work)
