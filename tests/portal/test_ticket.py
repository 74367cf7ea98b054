"""One ticket: the promise, the question, the result, and every way on from there."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from reglament.people.models import Person
from reglament.rulebook.models import Edition
from reglament.rulebook.reading import book_of
from reglament.tickets import closing, conversation, questions, triage
from reglament.tickets.models import Message, Ticket
from tests.portal.conftest import Enter, SetClock
from tests.portal.pages import text_of
from tests.rulebook.desk import WEDNESDAY, after, person
from tests.tickets import life


@pytest.fixture
def asked(ryabova: Person, klimov: Person, set_clock: SetClock) -> int:
    """Климов has asked which department."""
    number = life.taken(ryabova, klimov)
    questions.ask(number, question="Какое подразделение?", by=klimov, at=after(0.5))
    set_clock(after(0.6))
    return number


@pytest.fixture
def resolved(ryabova: Person, klimov: Person, set_clock: SetClock) -> int:
    """Климов has given the result."""
    number = life.resolved(ryabova, klimov)
    set_clock(after(1.1))
    return number


def test_the_status_sentence_names_who_works_and_until_when(
    hers: Client, ryabova: Person, klimov: Person, set_clock: SetClock
) -> None:
    number = life.taken(ryabova, klimov)
    set_clock(after(0.5))
    words = text_of(hers.get(f"/tickets/{number}/"))
    assert "В работе: Климов А. В. Исполним до пт 18:00." in words
    assert "Средняя" in words
    assert "С2" not in words


def test_why_such_a_term_is_answered_by_clause(hers: Client, ryabova: Person, klimov: Person) -> None:
    number = life.triaged(ryabova)
    page = hers.get(f"/tickets/{number}/")
    assert "Почему такой срок?" in text_of(page)
    link = re.search(
        r'href="(/regulation/editions/\d+/)#(3\.4\.6)">п\.\u00a03\.4\.6</a>', page.content.decode()
    )
    assert link
    document = hers.get(link[1])
    assert f'id="{link[2]}"' in document.content.decode()


def test_every_clause_that_a_sentence_of_the_desk_may_cite_is_in_the_document_that_she_reads(
    hers: Client, edition: Edition
) -> None:
    page = hers.get(reverse("edition", args=[edition.pk])).content.decode()
    cited = set(re.findall(r"\bclause='([\d.]+)'", repr(book_of(edition.pk, WEDNESDAY).rules)))
    assert len(cited) > 20
    assert not {clause for clause in cited if f'id="{clause}"' not in page}


def test_notes_are_absent_even_for_the_desk(
    hers: Client, enter: Enter, ryabova: Person, klimov: Person, set_clock: SetClock
) -> None:
    number = life.taken(ryabova, klimov)
    conversation.note(number, body="Она опять путает подразделения", by=klimov, at=after(0.4))
    set_clock(after(0.5))
    assert "путает" not in hers.get(f"/tickets/{number}/").content.decode()
    assert "путает" not in enter(klimov).get(f"/my/{number}/").content.decode()


def test_a_question_is_shown_with_its_field_first_and_the_answer_sets_the_clock_going(
    hers: Client, asked: int
) -> None:
    words = text_of(hers.get(f"/tickets/{asked}/"))
    assert words.index("Какое подразделение?") < words.index("Переписка")
    assert "Ждём вашего ответа до ср 25 марта, 18:00, иначе закроем." in words
    hers.post(f"/my/{asked}/write/", {"write-text": "Склад № 3"})
    assert Ticket.objects.get(number=asked).state == "в работе"


def test_an_answer_with_a_picture(hers: Client, asked: int) -> None:
    hers.post(
        f"/my/{asked}/write/", {"write-text": "Вот", "files": SimpleUploadedFile("снимок.txt", b"picture")}
    )
    page = hers.get(f"/tickets/{asked}/")
    assert "снимок.txt" in text_of(page)
    address = page.content.decode().split('href="/files/')[1].split('"')[0]
    served = hers.get(f"/files/{address}")
    assert b"".join(served.streaming_content) == b"picture"  # type: ignore[attr-defined]


def test_a_picture_alone_is_an_answer(hers: Client, asked: int) -> None:
    hers.post(f"/my/{asked}/write/", {"write-text": "", "files": SimpleUploadedFile("чек.txt", b"17")})
    assert Ticket.objects.get(number=asked).state == "в работе"
    assert "Прикладываю файл." in text_of(hers.get(f"/tickets/{asked}/"))


def test_the_key_user_of_the_zone_answers_for_the_author_and_only_that(
    enter: Enter, asked: int, panina: Person
) -> None:
    browser = enter(panina)
    browser.post(f"/my/{asked}/write/", {"write-text": "Склад № 3"})
    assert Ticket.objects.get(number=asked).state == "в работе"
    assert "Больше не нужно" not in text_of(browser.get(f"/tickets/{asked}/"))


def test_an_empty_answer_is_asked_for_again(hers: Client, asked: int) -> None:
    page = hers.post(f"/my/{asked}/write/", {"write-text": "  "})
    assert page.status_code == 422
    assert "Напишите ответ" in text_of(page)
    assert "<title>Ошибка:" in page.content.decode()


def test_an_answer_that_was_sent_twice_is_there_once(hers: Client, asked: int) -> None:
    for _tap in range(2):
        hers.post(f"/my/{asked}/write/", {"write-text": "Склад № 3"})
    assert Message.objects.filter(ticket=asked, body="Склад № 3").count() == 1


def test_accepted_with_a_mark_in_one_tap(hers: Client, resolved: int) -> None:
    assert "Помогло, закрыть" in text_of(hers.get(f"/tickets/{resolved}/"))
    hers.post(f"/my/{resolved}/accept/", {"accept-mark": "5"})
    assert Ticket.objects.get(number=resolved).closure_code == "принят"
    assert "Оценка: 5" in text_of(hers.get(f"/tickets/{resolved}/"))


def test_accepted_twice_is_accepted_once(hers: Client, resolved: int) -> None:
    hers.post(f"/my/{resolved}/accept/")
    assert hers.post(f"/my/{resolved}/accept/").status_code == 302


def test_what_did_not_help_says_what_is_wrong(hers: Client, resolved: int) -> None:
    page = hers.post(f"/my/{resolved}/return/", {"return-text": ""})
    assert page.status_code == 422
    assert "Напишите, что не так" in text_of(page)
    hers.post(f"/my/{resolved}/return/", {"return-text": "Проводится, но сумма двойная"})
    assert Ticket.objects.get(number=resolved).state == "в работе"


def test_thanks_typed_into_not_helped_are_asked_about_once(hers: Client, resolved: int) -> None:
    page = hers.post(f"/my/{resolved}/return/", {"return-text": "Спасибо, всё работает"})
    assert page.status_code == 422
    assert "Похоже, всё получилось." in text_of(page)
    assert "Спасибо, всё работает" in page.content.decode()
    assert Ticket.objects.get(number=resolved).state == "исполнен"
    hers.post(f"/my/{resolved}/return/", {"return-text": "Спасибо, всё работает", "return-sure": "1"})
    assert Ticket.objects.get(number=resolved).state == "в работе"


def test_a_complaint_typed_into_the_addition_is_asked_about(hers: Client, resolved: int) -> None:
    page = hers.post(f"/my/{resolved}/write/", {"write-text": "Опять не проводится"})
    assert page.status_code == 422
    assert "Нажмите «Не помогло»" in text_of(page)


def test_closed_it_comes_back_within_the_window_and_thanks_do_not_bring_it_back(
    hers: Client, resolved: int
) -> None:
    hers.post(f"/my/{resolved}/accept/")
    assert "Вернуть в работу можно до" in text_of(hers.get(f"/tickets/{resolved}/"))
    hers.post(f"/my/{resolved}/reopen/", {"reopen-text": "Спасибо!", "reopen-sure": "1"})
    assert Ticket.objects.get(number=resolved).state == "закрыт"
    hers.post(f"/my/{resolved}/reopen/", {"reopen-text": "Снова пусто"})
    assert Ticket.objects.get(number=resolved).state == "в работе"


def test_after_the_window_a_new_one_is_tied_to_the_old(
    hers: Client, resolved: int, set_clock: SetClock
) -> None:
    hers.post(f"/my/{resolved}/accept/")
    set_clock(after(days=40))
    page = hers.get(f"/tickets/{resolved}/")
    assert "Новый запрос по этому же поводу" in text_of(page)
    assert "Вернуть в работу" not in text_of(page)
    form = hers.get(f"/my/new/?after={resolved}")
    assert f"Продолжение запроса № {resolved}" in text_of(form)
    hers.post("/my/new/", {"text": "Опять", "zone": "-", "urgency": "средняя", "after": resolved})
    newer = Ticket.objects.latest("number")
    assert newer.links.get().other_id == resolved


def test_withdrawn_with_a_reason(hers: Client, asked: int) -> None:
    assert hers.post(f"/my/{asked}/withdraw/", {"withdraw-text": ""}).status_code == 422
    hers.post(f"/my/{asked}/withdraw/", {"withdraw-text": "Сама нашла"})
    assert Ticket.objects.get(number=asked).state == "отозван"


def test_the_head_is_asked_once_in_a_while_and_the_page_says_when_again(hers: Client, asked: int) -> None:
    hers.post(f"/my/{asked}/attention/", {"attention-text": "Платёж сегодня"})
    words = text_of(hers.get(f"/tickets/{asked}/"))
    assert "Просьба к руководителю" in words
    assert "Прошу внимания руководителя" not in words
    assert "Платёж сегодня" in words


def test_the_urgency_is_disputed_and_until_the_decision_the_page_says_so(hers: Client, asked: int) -> None:
    hers.post(f"/my/{asked}/dispute/", {"dispute-text": "Стоит весь отдел"})
    words = text_of(hers.get(f"/tickets/{asked}/"))
    assert "Срочность оспорена: пока решают, действует прежний срок." in words
    assert "Не согласен со срочностью" not in words


def test_undone_within_fifteen_seconds_the_text_is_back_in_its_field(
    hers: Client, asked: int, set_clock: SetClock
) -> None:
    hers.post(f"/my/{asked}/write/", {"write-text": "Не туда"})
    assert "Отправлено." in text_of(hers.get(f"/tickets/{asked}/"))
    set_clock(after(0.6) + timedelta(seconds=10))
    page = hers.post(f"/my/{asked}/undo/")
    assert Ticket.objects.get(number=asked).state == "ждет автора"
    assert ">Не туда</textarea>" in page.content.decode().replace("\n", "")


def test_after_fifteen_seconds_it_is_too_late_to_undo(hers: Client, asked: int, set_clock: SetClock) -> None:
    hers.post(f"/my/{asked}/write/", {"write-text": "Не туда"})
    set_clock(after(0.6) + timedelta(seconds=16))
    assert 'id="undo"' not in hers.get(f"/tickets/{asked}/").content.decode()
    assert hers.post(f"/my/{asked}/undo/").status_code == 409


def test_who_writes_while_the_state_changes_keeps_the_text(
    hers: Client, resolved: int, set_clock: SetClock
) -> None:
    set_clock(after(days=9))
    hers.post(f"/my/{resolved}/accept/")
    page = hers.post(f"/my/{resolved}/return/", {"return-text": "Сумма двойная"})
    assert page.status_code == 409
    assert "Ваш текст сохранён" in text_of(page)
    assert "Сумма двойная" in page.content.decode()


def test_what_is_not_hers_does_not_exist(hers: Client, klimov: Person) -> None:
    other = life.taken(person("юдина"), klimov)
    for address in (f"/tickets/{other}/", f"/my/{other}/", f"/my/{other}/write/", "/my/999999/"):
        assert hers.get(address).status_code == 404
    for act in ("write", "accept", "return", "reopen", "withdraw", "attention", "dispute", "rate", "decide"):
        assert hers.post(f"/my/{other}/{act}/", {f"{act}-text": "Я"}).status_code == 404
    assert hers.post(f"/my/{other}/undo/").status_code == 404
    assert hers.post(f"/my/{other}/seen/").status_code == 404


def test_triage_does_not_show_the_author_codes(hers: Client, ryabova: Person) -> None:
    number = life.triaged(ryabova)
    triage.triage(number, complexity="С1", by=person("климов"), at=after(0.2))
    words = text_of(hers.get(f"/tickets/{number}/"))
    assert "Простая" in words


def test_in_english_everything_but_people_s_own_words_is_english(hers: Client, asked: int) -> None:
    words = text_of(hers.get(f"/tickets/{asked}/", headers={"accept-language": "en"}))
    assert "We are waiting for your answer by Wed 25 March, 18:00, otherwise we close the ticket." in words
    for said in ("Your answer is needed", "Resolution", "In progress", "Accounting", "Medium", "Incident"):
        assert said in words
    for absent in ("Ждём вашего ответа", "В работе", "Бухгалтерия", "Переписка"):
        assert absent not in words


def test_who_was_refused_reads_why_until_when_and_who_decides_about_a_complaint(
    hers: Client, ryabova: Person, set_clock: SetClock
) -> None:
    number = life.triaged(ryabova)
    ground = "не относится к работе компании"
    closing.reject(
        number, ground=ground, explanation="Это к хозяйственникам", by=person("орлова"), at=after(1)
    )
    set_clock(after(1.1))
    words = text_of(hers.get(f"/tickets/{number}/"))
    assert "Отклонён. Обжаловать можно до пн 18:00." in words
    assert "Отклонён: не относится к работе компании" in words
    assert "Это к хозяйственникам" in words
    assert "Жалобу решает: ИТ-директор." in words
