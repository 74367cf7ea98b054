"""A call: who, what, and perhaps solved before the receiver is down."""

from django.core.files.uploadedfile import SimpleUploadedFile

from reglament.people.models import Person
from reglament.tickets.models import Attachment, Message, Ticket
from tests.desk.conftest import At, Enter, opened
from tests.desk.pages import html, words
from tests.rulebook.desk import after


def test_the_only_one_of_that_name_is_the_caller(enter: Enter, ryabova: Person, klimov: Person) -> None:
    answer = enter("климов").post(
        "/desk/new/", {"who": "рябо", "subject": "Не печатает", "channel": "телефон"}
    )
    ticket = Ticket.objects.get()
    assert answer.headers["Location"] == f"/tickets/{ticket.number}/?done=new:call"
    assert (ticket.author, ticket.registered_by, ticket.channel) == (ryabova, klimov, "телефон")
    assert ticket.triaged is False


def test_of_several_one_must_be_chosen_and_what_was_typed_stays(enter: Enter, ryabova: Person) -> None:
    client = enter("климов")
    typed = {"who": "ов", "subject": "Не печатает", "channel": "телефон"}
    answer = client.post("/desk/new/", typed)
    assert answer.status_code == 422
    assert "Выберите, кто звонит." in words(answer)
    assert 'value="Не печатает"' in html(answer)
    assert client.post("/desk/new/", {**typed, "author": str(ryabova.pk)}).status_code == 302


def test_nobody_of_that_name(enter: Enter) -> None:
    answer = enter("климов").post("/desk/new/", {"who": "Незнайка", "subject": "Ау", "channel": "телефон"})
    assert answer.status_code == 422
    assert "Никого не нашлось" in words(answer)


def test_the_name_brings_up_what_is_open_already(enter: Enter, ryabova: Person) -> None:
    number = opened(ryabova, "Уже звонила")
    found = words(enter("климов").get("/desk/new/callers/", {"who": "рябова"}))
    assert f"№ {number} Уже звонила" in found


def test_one_letter_is_not_enough_to_list_people(enter: Enter, ryabova: Person) -> None:
    assert "Рябова" not in words(enter("климов").get("/desk/new/callers/", {"who": "р"}))


def test_solved_on_the_telephone_it_is_closed_at_once(enter: Enter, ryabova: Person) -> None:
    answer = enter("климов").post(
        "/desk/new/",
        {
            "who": "рябова",
            "subject": "Где НДС?",
            "channel": "телефон",
            "kind": "информация",
            "result": "В меню Отчёты",
        },
    )
    assert answer.status_code == 302
    ticket = Ticket.objects.get()
    assert (ticket.category, ticket.closure_code) == ("closed", "решен при первом контакте")
    assert Message.objects.filter(ticket=ticket, from_desk=True).get().body == "В меню Отчёты"


def test_what_the_regulation_does_not_let_close_is_not_registered_either(
    enter: Enter, ryabova: Person
) -> None:
    answer = enter("климов").post(
        "/desk/new/",
        {"who": "рябова", "subject": "Сложное", "channel": "телефон", "complexity": "с3", "result": "Готово"},
    )
    assert answer.status_code == 422
    assert "В разговоре принимают результат только такой сложности: С0" in words(answer)
    assert not Ticket.objects.exists()


def test_the_form_sent_twice_registers_once(enter: Enter, ryabova: Person) -> None:
    client = enter("климов")
    sent = {"who": "рябова", "subject": "Не печатает", "channel": "телефон", "key": "abc"}
    assert client.post("/desk/new/", sent).headers == client.post("/desk/new/", sent).headers
    assert Ticket.objects.count() == 1


def test_a_picture_comes_along(enter: Enter, ryabova: Person) -> None:
    picture = SimpleUploadedFile("снимок.txt", "текст".encode())
    sent = {"who": "рябова", "subject": "Не печатает", "channel": "телефон", "files": [picture]}
    enter("климов").post("/desk/new/", sent)
    assert Attachment.objects.get().name == "снимок.txt"


def test_an_empty_form_says_what_is_missing(enter: Enter) -> None:
    answer = enter("климов").post("/desk/new/", {})
    assert answer.status_code == 422
    assert "Напишите, что случилось." in words(answer)
    assert "<title>Ошибка:" in html(answer)


def test_a_service_ordered_by_telephone_brings_what_the_catalogue_knows(
    enter: Enter, ryabova: Person
) -> None:
    client = enter("климов")
    assert "закрытый период" in words(client.get("/desk/new/"))
    typed = {"who": "рябова", "subject": "Открыть январь", "channel": "телефон", "service": "закрытый период"}
    client.post("/desk/new/", typed)
    ticket = Ticket.objects.get()
    assert (ticket.kind, ticket.complexity) == ("обслуживание", "с2")
    assert ticket.facts.get(seq=1).data["service"] == "закрытый период"


def test_what_a_kind_wants_said_is_asked_for_and_without_it_nothing_is_registered(
    enter: Enter, ryabova: Person
) -> None:
    client, sent = enter("климов"), {"who": "рябова", "subject": "Новый отчёт", "kind": "изменение"}
    answer = client.post("/desk/new/", {**sent, "channel": "телефон"})
    assert answer.status_code == 422
    assert "Для вида «изменение» обязательно сказать: зачем, кто будет пользоваться" in words(answer)
    assert not Ticket.objects.exists()
    said = {"answer0": "Считать премии", "answer1": "Расчётчики"}
    assert client.post("/desk/new/", {**sent, **said, "channel": "телефон"}).status_code == 302
    assert "Считать премии" in Message.objects.get(ticket=Ticket.objects.get()).body


def test_a_service_kind_wants_a_service(enter: Enter, ryabova: Person) -> None:
    client = enter("климов")
    sent = {"who": "рябова", "subject": "Доступ", "channel": "телефон", "kind": "обслуживание"}
    answer = client.post("/desk/new/", sent)
    assert "обязательно сказать: услуга из каталога" in words(answer)
    assert client.post("/desk/new/", {**sent, "service": "права доступа"}).status_code == 302


def test_a_letter_brought_by_hand_counts_from_the_mail_server(enter: Enter, ryabova: Person) -> None:
    sent = {"who": "рябова", "subject": "Письмо", "channel": "почта", "received": "2026-03-18T09:30"}
    assert enter("климов").post("/desk/new/", sent).status_code == 302
    assert Ticket.objects.get().registered_at == after(-0.5)


def test_a_call_of_the_past_is_entered_by_the_head_alone(enter: Enter, ryabova: Person) -> None:
    sent = {"who": "рябова", "subject": "Звонила", "channel": "телефон", "received": "2026-03-18T09:30"}
    answer = enter("климов").post("/desk/new/", sent)
    assert "Задним числом регистрирует: руководитель ЛК" in words(answer)
    page = words(enter("климов").get("/desk/new/"))
    assert "С этого момента считается: почта, дежурный." in page


def test_an_emergency_of_the_night_has_a_form_of_its_own(enter: Enter, clock: At, ryabova: Person) -> None:
    clock(after(days=-0.05))  # 18.03, 8:48; on duty since Monday: Климов
    client = enter("климов")
    assert "Записать звонок дежурному вне часов" in words(client.get("/desk/new/"))
    form = client.get("/desk/new/?emergency=yes")
    assert "до 10:00 следующего рабочего дня" in words(form)
    assert '<option value="дежурный" selected>' in html(form)
    sent = {"who": "рябова", "subject": "Всё встало", "channel": "дежурный", "received": "2026-03-17T21:00"}
    answer = client.post("/desk/new/", {**sent, "impact": "массовое", "urgency": "высокая"})
    assert answer.status_code == 302
    assert Ticket.objects.get().registered_at == after(-13)


def test_nothing_counts_without_a_number(enter: Enter) -> None:
    assert "без номера запроса нет" in words(enter("климов").get("/desk/new/"))
