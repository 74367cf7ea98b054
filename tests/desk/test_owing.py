"""What an edition may ask of the desk, as a browser without scripts does it: causes, calls, works, order."""

from reglament.people.models import Person
from reglament.tickets.models import Fact, Ticket
from tests.desk.conftest import Enter, given, opened, sorted_out, taken
from tests.desk.pages import address, do, headings, html, rows, words
from tests.rulebook.desk import person
from tests.tickets.owing import enacted

CAUSES = (
    "результат:\n",
    "результат:\n  причины: {ошибка пользователя: автор, наша доработка: ответственный}\n",
)
LADDER = ("  лестница:", "  лестница:\n    останавливает: подтверждение вызова")
MANAGER = "{группа: ЛК, назначает_на_запрос: [руководитель_лк]}"
ROLE = ("\nроли:", f"\nроли:\n  менеджер инцидента: {MANAGER}")
JUSTIFIED = ("\nприоритет:", "\nприоритет:\n  обосновать: при повышении")
WORKS = """
работы:
  назначает: [руководитель_лк, ответственный]
  плановые: {предупредить_за: 3 р.д, кому: [ключевой пользователь зоны], позже: не назначать}
"""


def worked_on(ryabova: Person, klimov: Person, **more: str) -> int:
    """A ticket that Климов works on."""
    return taken(given(sorted_out(opened(ryabova), klimov, **more), klimov, klimov), klimov)


def test_the_cause_is_one_click_beside_the_result(enter: Enter, ryabova: Person, klimov: Person) -> None:
    enacted("", also=(CAUSES,))
    number, climbs = worked_on(ryabova, klimov), enter("климов")
    form = climbs.get(address(climbs, number, "Исполнен"))
    assert "Причина запроса" in words(form)
    refused = do(climbs, number, "Исполнен", text="Готово")
    assert refused.status_code == 422
    assert do(climbs, number, "Исполнен", text="Готово", cause="ошибка пользователя").status_code == 302
    assert Ticket.objects.get(number=number).cause == "ошибка пользователя"
    assert "отвечает: автор" in words(climbs.get(f"/tickets/{number}/"))


def test_a_call_is_acknowledged_with_one_button(enter: Enter, ryabova: Person, klimov: Person) -> None:
    enacted("", also=(LADDER,))
    number = worked_on(ryabova, klimov, impact="массовое", urgency="высокая")
    climbs = enter("климов")
    assert do(climbs, number, "Принял вызов").status_code == 302
    assert Fact.objects.filter(ticket=number, kind="acknowledged").exists()
    assert "Принял вызов…" not in html(climbs.get(f"/tickets/{number}/"))


def test_the_head_gives_a_role_for_one_ticket(enter: Enter, ryabova: Person, klimov: Person) -> None:
    enacted("", also=(ROLE,))
    number, heads = worked_on(ryabova, klimov), enter("орлова")
    tkach = person("ткач")
    do(heads, number, "Назначить роль: менеджер инцидента", person=str(tkach.pk))
    assert Ticket.objects.get(number=number).appointed == {"менеджер инцидента": tkach.pk}
    assert "Назначить роль" not in html(enter("климов").get(f"/tickets/{number}/"))


def test_works_are_planned_and_announced(enter: Enter, ryabova: Person, klimov: Person) -> None:
    enacted(WORKS)
    number, climbs = worked_on(ryabova, klimov), enter("климов")
    late = do(climbs, number, "Назначить работы", sort="плановые", starts="2026-03-19T23:00")
    assert late.status_code == 422
    assert "предупредить нужно было за 3 р.д" in words(late)
    do(climbs, number, "Назначить работы", sort="плановые", starts="2026-03-30T23:00")
    assert "предупредить до" in words(climbs.get(f"/tickets/{number}/"))
    assert do(climbs, number, "Предупредить о работах", text="В понедельник ночью обновим").status_code == 302
    assert Fact.objects.filter(ticket=number, kind="works_announced").exists()


def test_a_raised_priority_is_justified_in_words(enter: Enter, ryabova: Person, klimov: Person) -> None:
    enacted("", also=(JUSTIFIED,))
    number, climbs = sorted_out(opened(ryabova), klimov), enter("климов")
    grave = {"kind": "инцидент", "zone": "бухгалтерия", "impact": "групповое", "urgency": "высокая"}
    grave["complexity"] = "с2"
    refused = do(climbs, number, "Изменить разбор", **grave)
    assert "почему такой приоритет" in words(refused)
    assert do(climbs, number, "Изменить разбор", **grave, reason="стоит весь отдел").status_code == 302


def test_the_queue_stands_in_the_order_of_the_edition(enter: Enter, ryabova: Person, klimov: Person) -> None:
    enacted("очередь: {порядок: в порядке поступления}\n")
    first = opened(ryabova, "Терпит", urgency="низкая")
    second = sorted_out(opened(ryabova, "Стоит склад", urgency="высокая"), klimov, impact="групповое")
    page = enter("климов").get("/desk/lists/open/")
    assert rows(page) == [first, second]
    assert headings(page) == ["В порядке поступления 2"]


def test_by_priority_the_gravest_comes_first(enter: Enter, ryabova: Person, klimov: Person) -> None:
    enacted('очередь: {порядок: "по приоритету, затем по поступлению"}\n')
    first = opened(ryabova, "Терпит", urgency="низкая")
    second = sorted_out(opened(ryabova, "Стоит склад", urgency="высокая"), klimov, impact="групповое")
    third = sorted_out(opened(ryabova, "И он", urgency="высокая"), klimov, impact="групповое")
    assert rows(enter("климов").get("/desk/lists/open/")) == [second, third, first]
    after = enter("климов").get(f"/desk/lists/open/?after=p1.{second}")
    assert rows(after) == [third, first]
