"""At the desk and in the portal: an operation that needs a decision, from the question to the «yes»."""

import pytest
from django.urls import reverse

from reglament.people.models import Person
from reglament.tickets.models import Ticket
from tests.desk.conftest import Enter, given, opened, sorted_out, taken
from tests.desk.pages import address, do, html, words
from tests.rulebook.desk import person

PERIOD = "изменение в закрытом периоде"


@pytest.fixture
def in_work(ryabova: Person, klimov: Person) -> int:
    """Рябова's ticket, taken up by Климов."""
    return taken(given(sorted_out(opened(ryabova), klimov), klimov, klimov), klimov)


def test_the_desk_asks_and_the_one_whom_the_edition_names_decides(enter: Enter, in_work: int) -> None:
    klimov, panina = enter("климов"), enter("панина")
    form = words(klimov.get(address(klimov, in_work, "Запросить решение")))
    assert "изменение в закрытом периоде · главный бухгалтер" in form
    assert "п. 2.3" in form
    do(klimov, in_work, "Запросить решение", operation=PERIOD, text="Проводка за март")
    ticket = Ticket.objects.get(number=in_work)
    assert (ticket.state, ticket.approvers) == ("ждет согласования", [person("панина").pk])
    page = words(klimov.get(f"/tickets/{in_work}/"))
    assert "Только с решения изменение в закрытом периоде решает главный бухгалтер" in page
    asked = words(panina.get(f"/tickets/{in_work}/"))
    assert "Без вашего решения не делается: изменение в закрытом периоде." in asked
    assert "Проводка за март" in asked
    panina.post(reverse("portal:decide", args=[in_work]), {"decide-granted": "yes"})
    assert Ticket.objects.get(number=in_work).state == "в работе"
    assert "изменение в закрытом периоде разрешено" in words(klimov.get(f"/tickets/{in_work}/"))


def test_triage_marks_what_needs_a_decision_and_the_result_says_whose(enter: Enter, in_work: int) -> None:
    klimov = enter("климов")
    form = html(klimov.get(address(klimov, in_work, "Изменить разбор")))
    assert "Только с решения (п. 2.3)" in form
    sent = {"kind": "инцидент", "zone": "бухгалтерия", "impact": "личное", "urgency": "средняя"}
    do(klimov, in_work, "Изменить разбор", **sent, complexity="с1", operations=PERIOD)
    assert "только с решения — изменение в закрытом периоде" in words(klimov.get(f"/tickets/{in_work}/"))
    refused = do(klimov, in_work, "Исполнен", text="Готово")
    assert refused.status_code == 422
    assert "Нужно решение на «изменение в закрытом периоде». Решает: главный бухгалтер (п. 2.3)." in words(
        refused
    )
    again = html(klimov.get(address(klimov, in_work, "Изменить разбор")))
    assert f'value="{PERIOD}" id="classification-operations_0" checked' in again.replace('"" ', '" ')
