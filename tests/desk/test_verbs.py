"""Verbs as a browser without scripts does them: the link, the form, the answer."""

import pytest
from django.test import Client

from reglament.people.models import Person
from reglament.tickets import attention
from reglament.tickets.models import Fact, Link, Message, Ticket, WorkLog
from tests.desk.conftest import Enter, given, opened, sorted_out, taken
from tests.desk.pages import address, do, html, words
from tests.rulebook.desk import after, person

HTMX = {"hx-request": "true", "hx-target": "carrier"}


@pytest.fixture
def new(ryabova: Person) -> int:
    """Рябова's ticket, not triaged."""
    return opened(ryabova, urgency="высокая")


@pytest.fixture
def in_work(new: int, klimov: Person) -> int:
    """The same, taken up by Климов."""
    return taken(given(sorted_out(new, klimov), klimov, klimov), klimov)


@pytest.fixture
def climbs(enter: Enter) -> Client:
    """Климов's browser."""
    return enter("климов")


def state(number: int) -> str:
    return Ticket.objects.get(number=number).state


def test_triage_is_prefilled_and_names_priority_and_responsible_at_once(climbs: Client, new: int) -> None:
    form = html(climbs.get(address(climbs, new, "Разобрать")))
    assert 'name="kind" value="инцидент"' in form
    assert 'value="личное" id="classification-impact_2" checked' in form.replace(' required=""', "").replace(
        " required", ""
    )
    answer = do(
        climbs,
        new,
        "Разобрать",
        kind="инцидент",
        zone="бухгалтерия",
        impact="групповое",
        urgency="высокая",
        complexity="с1",
        responsible=str(person("савельева").pk),
    )
    assert answer.status_code == 302
    ticket = Ticket.objects.get(number=new)
    assert (ticket.priority, ticket.zone, ticket.state) == ("п2", "бухгалтерия", "назначен")
    assert ticket.responsible == person("савельева")


def test_triage_that_cannot_assign_changes_nothing(climbs: Client, ryabova: Person) -> None:
    mine = opened(person("климов"))
    answer = do(
        climbs,
        mine,
        "Разобрать",
        kind="обслуживание",
        impact="личное",
        urgency="средняя",
        complexity="с1",
        responsible=str(person("климов").pk),
    )
    assert answer.status_code == 422
    assert "Автор не может быть ответственным за свой запрос." in words(answer)
    assert Ticket.objects.get(number=mine).triaged is False


def test_taking_needs_an_answer_and_stops_the_reaction(climbs: Client, new: int, klimov: Person) -> None:
    given(sorted_out(new, klimov), klimov, klimov)
    empty = do(climbs, new, "Взять в работу", text="")
    assert empty.status_code == 422
    assert "Напишите автору, что запрос взят в работу." in words(empty)
    assert state(new) == "назначен"
    assert do(climbs, new, "Взять в работу", text="Смотрю").status_code == 302
    assert state(new) == "в работе"
    assert Message.objects.filter(ticket=new, from_desk=True).get().body == "Смотрю"


def test_a_question_an_answer_by_telephone_and_a_result(climbs: Client, in_work: int) -> None:
    do(climbs, in_work, "Спросить автора", text="Какой документ?")
    assert state(in_work) == "ждет автора"
    do(climbs, in_work, "Автор ответил", text="Реализация 15")
    heard = Message.objects.filter(ticket=in_work).order_by("-seq")[0]
    assert (heard.body, heard.from_desk, state(in_work)) == ("Реализация 15", False, "в работе")
    do(climbs, in_work, "Исполнен", text="Заполнил подразделение")
    assert state(in_work) == "исполнен"


def test_waiting_for_others_needs_who_number_and_a_date_ahead(climbs: Client, in_work: int) -> None:
    known = {"third_party": "Оператор ЭДО", "foreign_number": "77-1", "text": ""}
    past = do(climbs, in_work, "Ждать внешних", until="2026-03-01T10:00", **known)
    assert past.status_code == 422
    assert "Дата уже прошла: выберите будущую (п. 3.1.3)." in words(past)
    assert do(climbs, in_work, "Ждать внешних", until="2026-03-20T10:00", **known).status_code == 302
    assert state(in_work) == "ждет внешних"
    assert "Оператор ЭДО 77-1" in words(climbs.get(f"/tickets/{in_work}/"))


def test_a_duplicate_is_closed_and_tied_to_the_ticket_that_stays(
    climbs: Client, in_work: int, ryabova: Person
) -> None:
    stays = opened(ryabova, "Тот же сбой")
    answer = do(climbs, in_work, "Закрыть", code="дубль", of=f"ЛК-{stays}", text="Ведём по тому запросу")
    assert answer.status_code == 302
    assert Ticket.objects.get(number=in_work).closure_code == "дубль"
    assert Link.objects.get(ticket=in_work).other_id == stays


def test_a_refusal_shows_clause_and_code_and_keeps_what_was_typed(
    climbs: Client, new: int, klimov: Person
) -> None:
    given(sorted_out(new, klimov), klimov, klimov)
    where = address(climbs, new, "Взять в работу")
    given_away = do(climbs, new, "Вернуть в разбор", text="Не моя зона")
    assert given_away.status_code == 302
    late = climbs.post(where, {"text": "Смотрю", "version": "99"})
    assert late.status_code == 409
    assert "этого действия у него больше нет" in words(late)
    assert "verb.gone" in words(late)


def test_who_only_sees_the_ticket_is_refused_by_the_verb_itself(
    enter: Enter, climbs: Client, in_work: int
) -> None:
    where = address(climbs, in_work, "Исполнен")
    answer = enter("ткач").post(where, {"text": "Готово", "version": "99"})
    assert answer.status_code == 422
    said = words(answer).replace("\u00a0", " ")
    assert "ответственный" in said
    assert "(п. 3.1.3)" in said
    assert "move.not_yours" in said
    assert "Готово" in html(answer)
    assert state(in_work) == "в работе"


def test_declare_join_detach(enter: Enter, climbs: Client, in_work: int, ryabova: Person) -> None:
    head = enter("орлова")
    do(head, in_work, "Объявить массовым")
    other = opened(ryabova, "И у меня")
    do(climbs, other, "Присоединить к массовому", parent=str(in_work))
    assert Ticket.objects.get(number=other).parent_id == in_work
    assert "И у меня присоединён" in words(climbs.get(f"/tickets/{in_work}/"))
    do(climbs, other, "Отделить от массового", text="")
    assert Ticket.objects.get(number=other).parent_id is None


def test_one_word_goes_to_all_who_joined(enter: Enter, climbs: Client, in_work: int, ryabova: Person) -> None:
    do(enter("орлова"), in_work, "Объявить массовым")
    other = opened(ryabova, "И у меня")
    do(climbs, other, "Присоединить к массовому", parent=str(in_work))
    answer = do(climbs, in_work, "Написать всем присоединённым", text="Чиним, до обеда")
    assert "Отменить" not in words(answer)
    assert set(Message.objects.filter(body="Чиним, до обеда").values_list("ticket", flat=True)) == {
        in_work,
        other,
    }


def test_a_ticket_that_was_not_declared_cannot_be_joined(
    climbs: Client, in_work: int, ryabova: Person
) -> None:
    other = opened(ryabova, "И у меня")
    answer = do(climbs, other, "Присоединить к массовому", other=str(in_work))
    assert answer.status_code == 422
    assert f"Запрос {in_work} не объявлен массовым инцидентом." in words(answer)


def test_a_call_a_date_and_an_estimate_are_recorded(climbs: Client, in_work: int) -> None:
    do(climbs, in_work, "Записать звонок", text="Договорились до обеда")
    do(climbs, in_work, "Назвать дату", until="2026-03-20T12:00", text="Успеем к пятнице")
    do(climbs, in_work, "Оценить работу", hours="1,5", until="", text="")
    kinds = list(Fact.objects.filter(ticket=in_work).values_list("kind", flat=True))
    assert [kind for kind in kinds if kind in ("called", "planned", "estimated")] == [
        "called",
        "planned",
        "estimated",
    ]
    assert "Оценка: 1,5 ч" in words(climbs.get(f"/tickets/{in_work}/"))


def test_approval_is_asked_and_given(enter: Enter, climbs: Client, in_work: int) -> None:
    do(climbs, in_work, "На согласование", approver=str(person("савельева").pk), text="Можно?")
    assert state(in_work) == "ждет согласования"
    approver = enter("савельева")
    assert "Согласовать…" in html(approver.get(f"/tickets/{in_work}/"))
    do(approver, in_work, "Согласовать", text="Да")
    assert state(in_work) == "в работе"


@pytest.mark.parametrize("ground", ["", "не относится к работе компании"])
def test_an_approver_of_the_desk_refuses_with_a_reason_and_perhaps_a_ground(
    enter: Enter, climbs: Client, in_work: int, ground: str
) -> None:
    do(climbs, in_work, "На согласование", approver=str(person("савельева").pk), text="Можно?")
    approver = enter("савельева")
    assert do(approver, in_work, "Не согласовать", text="", ground=ground).status_code == 422
    do(approver, in_work, "Не согласовать", text="Дорого", ground=ground)
    moved = Fact.objects.filter(ticket=in_work, kind="moved").order_by("-seq")[0]
    assert (moved.state, moved.data.get("ground", "")) == ("отклонен", ground)
    assert Message.objects.filter(ticket=in_work, from_desk=True).order_by("-seq")[0].body == "Дорого"


def test_two_are_asked_and_the_page_says_who_has_the_word(enter: Enter, climbs: Client, in_work: int) -> None:
    asked = {"approver": str(person("савельева").pk), "also": str(person("орлова").pk)}
    do(climbs, in_work, "На согласование", text="Можно?", **asked)
    do(enter("савельева"), in_work, "Согласовать", text="")
    page = words(climbs.get(f"/tickets/{in_work}/"))
    assert "Согласует Орлова Наталья Сергеевна" in page
    assert "Согласен, решают остальные" in page
    do(enter("орлова"), in_work, "Согласовать", text="")
    assert state(in_work) == "в работе"


def test_whoever_has_to_be_asked_need_not_be_chosen(climbs: Client, new: int, klimov: Person) -> None:
    number = taken(given(sorted_out(new, klimov, kind="изменение", complexity="С3"), klimov, klimov), klimov)
    do(climbs, number, "Оценить работу", hours="40", until="", text="")
    form = words(climbs.get(address(climbs, number, "На согласование")))
    assert "Спросим и без выбора: владелец процесса (Панина Л. А.)." in form
    do(climbs, number, "На согласование", approver="", also="", text="Сорок часов")
    assert Ticket.objects.get(number=number).approver == person("панина")


def test_the_time_goes_along_with_the_result_by_one_tap(climbs: Client, in_work: int) -> None:
    do(climbs, in_work, "Исполнен", text="Заполнил подразделение", minutes="15")
    assert list(WorkLog.objects.values_list("ticket", "minutes")) == [(in_work, 15)]
    assert "Затрачено 15 мин" in words(climbs.get(f"/tickets/{in_work}/"))


def test_time_is_recorded_at_any_time_tapped_or_written(climbs: Client, in_work: int) -> None:
    do(climbs, in_work, "Записать время", minutes="30", hours="")
    do(climbs, in_work, "Записать время", minutes="", hours="1,5")
    nothing = do(climbs, in_work, "Записать время", minutes="", hours="")
    assert "Укажите, сколько минут заняла работа." in words(nothing)
    assert list(WorkLog.objects.order_by("seq").values_list("minutes", flat=True)) == [30, 90]


def test_the_author_reads_nothing_of_the_time(enter: Enter, climbs: Client, in_work: int) -> None:
    do(climbs, in_work, "Записать время", minutes="30", hours="")
    assert "Затрачено" not in words(enter("рябова").get(f"/my/{in_work}/"))


def test_a_sign_that_the_edition_names_passes_the_ticket_on(climbs: Client, in_work: int) -> None:
    form = words(climbs.get(address(climbs, in_work, "Ошибка типового кода")))
    assert "внешняя сторона · фирма 1С, оператор ЭДО, поставщик (п. 1.3.1)" in form
    do(climbs, in_work, "Ошибка типового кода", responsible="", text="Ошибка в типовом обмене")
    passed = Fact.objects.get(ticket=in_work, kind="handed_over")
    assert passed.data["tier"] == "4"


def test_passing_on_to_another_tier_changes_the_responsible_and_stops_no_clock(
    climbs: Client, in_work: int
) -> None:
    due = Ticket.objects.get(number=in_work).next_due_at
    do(
        climbs,
        in_work,
        "Передать на другую ступень",
        tier="3",
        responsible=str(person("дорохов").pk),
        text="Ошибка кода",
    )
    ticket = Ticket.objects.get(number=in_work)
    assert (ticket.responsible, ticket.next_due_at) == (person("дорохов"), due)


def test_links_are_seen_from_both_ends(climbs: Client, in_work: int, ryabova: Person) -> None:
    other = opened(ryabova, "Другой")
    do(climbs, in_work, "Связать с запросом", kind="caused_by", other=str(other))
    assert "вызван" in words(climbs.get(f"/tickets/{in_work}/"))
    assert "ссылается сюда: вызван" in words(climbs.get(f"/tickets/{other}/"))


def test_a_link_to_a_ticket_that_is_not_there_is_refused(climbs: Client, in_work: int) -> None:
    answer = do(climbs, in_work, "Связать с запросом", kind="caused_by", other="999999")
    assert answer.status_code in (409, 422)
    assert not Link.objects.exists()


def test_a_verb_that_no_ticket_has_is_not_there(climbs: Client, in_work: int) -> None:
    assert climbs.get(f"/desk/tickets/{in_work}/fly/").status_code == 404


def test_the_head_answers_a_plea_for_attention(enter: Enter, in_work: int, ryabova: Person) -> None:
    attention.ask_attention(in_work, text="Третий день", by=ryabova, at=after(-0.01))
    head = enter("орлова")
    do(head, in_work, "Ответить на просьбу о внимании", text="Беру на контроль")
    assert "Руководитель ответил" in words(head.get(f"/tickets/{in_work}/"))
