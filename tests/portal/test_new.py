"""A new ticket: one required field, a promise before sending, a number after it, nothing lost in between."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from reglament.people.models import Person
from reglament.tickets import triage
from reglament.tickets.models import Attachment, Ticket
from tests.portal.conftest import Enter, SetClock
from tests.portal.pages import field_of, text_of
from tests.rulebook.desk import WEDNESDAY, after, author
from tests.tickets.owing import enacted

WORDS = "Добрый день! Не проводится реализация. Пишет: не заполнено подразделение"
NEW = "/my/new/"
TICKET = {"text": WORDS, "zone": "бухгалтерия", "urgency": "высокая"}


def test_three_fields_and_no_more_than_one_is_required(hers: Client) -> None:
    page = hers.get(NEW)
    words = text_of(page)
    assert "Что случилось?" in words
    assert "Торговля и склад" in words
    assert "Не знаю" in words
    assert "Работа стоит" in words
    assert page.content.decode().count(" required") == page.content.decode().count('name="zone"') + (
        page.content.decode().count('name="urgency"') + 1
    )


def test_the_promise_stands_there_before_anything_is_sent(hers: Client) -> None:
    assert "Ответим завтра до 10:00. Срок назовём после разбора." in text_of(hers.get(NEW))


def test_the_promise_follows_what_is_chosen(hers: Client) -> None:
    urgent = hers.get(f"{NEW}promise/", {"zone": "бухгалтерия", "urgency": "высокая"})
    assert text_of(urgent).startswith("Ответим до 14:00.")
    assert Ticket.objects.count() == 0


def test_without_scripts_a_button_shows_the_promise_and_keeps_the_text(hers: Client) -> None:
    page = hers.post(NEW, {**TICKET, "ask": "promise"})
    assert page.status_code == 200
    assert "Ответим до 14:00." in text_of(page)
    assert WORDS in page.content.decode()
    assert Ticket.objects.count() == 0


def test_a_number_and_a_subject_that_nobody_was_asked_for(hers: Client, ryabova: Person) -> None:
    answer = hers.post(NEW, TICKET, follow=True)
    ticket = Ticket.objects.get()
    assert ticket.subject == "Не проводится реализация"
    assert (ticket.author, ticket.zone, ticket.urgency, ticket.channel) == (
        ryabova,
        "бухгалтерия",
        "высокая",
        "портал",
    )
    assert f"Запрос ЛК-{ticket.number} принят" in text_of(answer)
    assert "Ответим до 14:00." in text_of(answer)


def test_who_does_not_know_where_says_so(hers: Client) -> None:
    hers.post(NEW, {**TICKET, "zone": "-"})
    assert Ticket.objects.get().zone == ""


def test_a_double_tap_makes_one_ticket(hers: Client) -> None:
    key = field_of(hers.get(NEW), "key")
    first = hers.post(NEW, {**TICKET, "key": key})
    second = hers.post(NEW, {**TICKET, "key": key})
    assert first.headers["Location"] == second.headers["Location"]
    assert Ticket.objects.count() == 1


def test_a_key_of_somebody_else_finds_nothing_of_his(hers: Client, enter: Enter, panina: Person) -> None:
    key = field_of(hers.get(NEW), "key")
    hers.post(NEW, {**TICKET, "key": key})
    enter(panina).post(NEW, {**TICKET, "key": key})
    assert Ticket.objects.count() == 2


def test_an_empty_form_says_what_is_missing_and_keeps_the_rest(hers: Client) -> None:
    page = hers.post(NEW, {**TICKET, "text": " "})
    assert page.status_code == 422
    assert "<title>Ошибка:" in page.content.decode()
    assert "Опишите, что случилось" in text_of(page)
    assert 'value="высокая"' in page.content.decode()


def test_files_come_back_with_a_form_that_has_to_be_mended(hers: Client) -> None:
    page = hers.post(NEW, {**TICKET, "text": "", "files": SimpleUploadedFile("чек.txt", b"17 UAH")})
    token = field_of(page, "kept")
    assert "чек.txt" in text_of(page)
    hers.post(NEW, {**TICKET, "kept": token})
    assert [row.name for row in Attachment.objects.all()] == ["чек.txt"]


def test_nobody_attaches_a_file_by_the_token_of_somebody_else(
    hers: Client, enter: Enter, panina: Person
) -> None:
    token = field_of(
        hers.post(NEW, {**TICKET, "text": "", "files": SimpleUploadedFile("чек.txt", b"17")}), "kept"
    )
    enter(panina).post(NEW, {**TICKET, "kept": token})
    assert not Attachment.objects.exists()


def test_a_file_that_is_too_large_is_named_and_the_text_stays(
    hers: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reglament.files.storing.LARGEST", 10)
    page = hers.post(NEW, {**TICKET, "files": SimpleUploadedFile("видео.mp4", b"x" * 11)})
    assert page.status_code == 422
    assert "Файл «видео.mp4»" in text_of(page)
    assert WORDS in page.content.decode()
    assert Ticket.objects.count() == 0


def test_on_behalf_of_somebody_else_he_is_found_by_his_name(hers: Client, ryabova: Person) -> None:
    chernova = author("Чернова", ryabova.organisation)
    page = hers.post(NEW, {**TICKET, "beneficiary": "чернова а."})
    assert page.status_code == 302
    assert Ticket.objects.get().beneficiary == chernova


def test_an_unknown_colleague_is_said_and_nothing_is_lost(hers: Client) -> None:
    page = hers.post(NEW, {**TICKET, "beneficiary": "Незнакомцев"})
    assert page.status_code == 422
    assert "Такого сотрудника не нашли" in text_of(page)
    assert WORDS in page.content.decode()


def test_of_two_colleagues_one_is_asked_which(hers: Client, ryabova: Person) -> None:
    author("Чернова", ryabova.organisation)
    author("Черновалова", ryabova.organisation)
    page = hers.post(NEW, {**TICKET, "beneficiary": "Чернов"})
    assert "Таких несколько: Чернова Анна, Черновалова Анна." in text_of(page)


def test_a_service_asks_its_own_questions_and_knows_where_it_belongs(hers: Client) -> None:
    page = hers.get(NEW, {"service": "права доступа"})
    assert "Какая база" in text_of(page)
    assert "Где это" not in text_of(page)
    assert "Сначала спросим: руководитель автора." in text_of(page)
    page = hers.post(
        NEW,
        {
            "service": "права доступа",
            "answer0": "Рябовой",
            "answer1": "ЗУП",
            "answer2": "Табель",
            "urgency": "низкая",
        },
        follow=True,
    )
    assert 'data-draft-done="new:права доступа:2"' in page.content.decode()
    ticket = Ticket.objects.get()
    assert (ticket.subject, ticket.zone, ticket.kind, ticket.complexity) == (
        "Права доступа: Рябовой",
        "администрирование",
        "обслуживание",
        "с1",
    )
    assert "Какая база: ЗУП" in ticket.messages.get().body


def test_a_service_that_needs_nobody_says_nothing_of_it(hers: Client) -> None:
    assert "Сначала спросим" not in text_of(hers.get(NEW, {"service": "разовая выгрузка"}))


def test_a_service_without_an_answer_is_not_sent(hers: Client) -> None:
    page = hers.post(NEW, {"service": "права доступа", "answer0": "Рябовой", "urgency": "низкая"})
    assert page.status_code == 422
    assert "Без этого услугу не выполнить" in text_of(page)


def test_out_of_hours_the_promise_says_tomorrow(hers: Client, set_clock: SetClock) -> None:
    set_clock(WEDNESDAY + timedelta(hours=11))
    page = hers.get(f"{NEW}promise/", {"urgency": "высокая"})
    assert text_of(page).startswith("Ответим завтра до 13:00.")


def test_where_it_was_last_time_is_chosen_beforehand(hers: Client) -> None:
    hers.post(NEW, {**TICKET, "zone": "документооборот"})
    assert "checked" in hers.get(NEW).content.decode().split('value="документооборот"')[1][:60]


def test_a_key_user_files_a_change_and_says_why_and_for_whom(enter: Enter, panina: Person) -> None:
    hers = enter(panina)
    assert "Изменение" in text_of(hers.get(NEW))
    page = hers.get(NEW, {"service": "вид изменение"})
    assert "Зачем" in text_of(page) and "Кто будет пользоваться" in text_of(page)
    change = {"service": "вид изменение", "text": "Нужен отчёт по премиям", "zone": "бухгалтерия"}
    assert hers.post(NEW, {**change, "urgency": "низкая"}).status_code == 422
    said = {"answer0": "Считать премии", "answer1": "Расчётчики", "urgency": "низкая"}
    assert hers.post(NEW, {**change, **said}).status_code == 302
    ticket = Ticket.objects.get()
    assert (ticket.kind, ticket.subject) == ("изменение", "Нужен отчёт по премиям")
    assert "Зачем: Считать премии" in ticket.messages.get().body


def test_others_are_not_offered_what_only_key_users_file(hers: Client) -> None:
    assert 'value="вид изменение"' not in hers.get(NEW).content.decode()
    assert "Зачем" not in text_of(hers.get(NEW, {"service": "вид изменение"}))


def test_the_page_says_how_else_one_gets_in_touch(hers: Client) -> None:
    words = text_of(hers.get(NEW))
    assert "почта: lk@sever.example" in words
    assert "дежурный: только П1, в часы «дежурство»" in words
    assert "мессенджер" not in words
    assert "без номера запроса нет" in words


TRIED = (
    "инициирование:\n",
    "инициирование:\n  сначала_сам: {отметить: [перезапустил программу]}\n  желаемый_срок: [инцидент]\n",
)


def test_what_the_author_tried_is_ticked_before_it_is_sent(hers: Client) -> None:
    enacted("", also=(TRIED,))
    assert "Перезапустил программу" in text_of(hers.get(NEW))
    refused = hers.post(NEW, TICKET)
    assert refused.status_code == 422
    assert "Сначала попробуйте это сами" in text_of(refused)
    assert hers.post(NEW, {**TICKET, "tried0": "on"}).status_code == 302


def test_a_wished_date_later_than_the_norm_is_the_date(hers: Client, klimov: Person) -> None:
    enacted("", also=(TRIED,))
    hers.post(NEW, {**TICKET, "tried0": "on", "wished": "2026-04-10T18:00"})
    number = Ticket.objects.get().number
    done = triage.triage(number, kind="инцидент", impact="личное", complexity="с1", by=klimov, at=after(0.1))
    due = done.standing.clocks["т2"].due_at
    assert due == int(datetime(2026, 4, 10, 15, tzinfo=UTC).timestamp())
    sooner = hers.post(NEW, {**TICKET, "tried0": "on", "wished": "2026-03-18T10:30"}, follow=True)
    assert sooner.status_code == 200
    last = Ticket.objects.latest("number").number
    done = triage.triage(last, kind="инцидент", impact="личное", complexity="с1", by=klimov, at=after(0.1))
    assert done.standing.clocks["т2"].due_at != int(datetime(2026, 3, 18, 7, 30, tzinfo=UTC).timestamp())


def test_in_which_languages_the_desk_answers_stands_on_the_form(hers: Client) -> None:
    assert "Здесь отвечают" not in text_of(hers.get(NEW))
    plain = "  портал:       {принимается: да}"
    spoken = (plain, plain.replace("да}", "да, языки: [русский, английский]}"))
    enacted("", also=(spoken,))
    assert "Здесь отвечают: по-русски, по-английски." in text_of(hers.get(NEW))
