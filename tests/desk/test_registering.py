"""A call: who, what, and perhaps solved before the receiver is down."""

from django.core.files.uploadedfile import SimpleUploadedFile

from reglament.people.models import Person
from reglament.tickets.models import Attachment, Message, Ticket
from tests.desk.conftest import Enter, opened
from tests.desk.pages import html, words


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
    assert "С этим кодом отсюда не закрывают." in words(answer)
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
