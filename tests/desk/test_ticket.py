"""One ticket before the people of the desk: what stands on its page, and what must not."""

import pytest
from django.urls import reverse

from reglament.files.uploads import receive
from reglament.people.models import Person
from reglament.tickets import conversation, questions
from reglament.tickets.events import Enclosure
from reglament.tickets.models import Attachment, Ticket
from tests.desk.conftest import At, Enter, given, opened, sorted_out, taken
from tests.desk.files import sheet
from tests.desk.pages import html, words
from tests.rulebook.desk import after


@pytest.fixture
def in_work(ryabova: Person, klimov: Person) -> int:
    """Рябова's ticket, taken up by Климов."""
    return taken(given(sorted_out(opened(ryabova), klimov), klimov, klimov), klimov)


def test_the_page_says_state_move_deadline_and_what_the_author_reads(enter: Enter, in_work: int) -> None:
    page = words(enter("климов").get(f"/tickets/{in_work}/"))
    for said in (
        f"ЛК-{in_work}",
        "Не проводится реализация",
        "в работе",
        "Ход: ответственный",
        "В работе: Климов А. В. Исполним",
        "влияние личное",
        "С2 средняя, до 4 ч",
        "Рябова Анна",
    ):
        assert said in page


def test_why_such_a_date_is_answered_by_clause(enter: Enter, in_work: int) -> None:
    page = html(enter("климов").get(f"/tickets/{in_work}/"))
    assert "Почему такой срок?" in page
    edition = Ticket.objects.get(number=in_work).edition_id
    assert f'href="/regulation/editions/{edition}/#3.4.6">п.\u00a03.4.6</a>' in page


def test_before_triage_the_page_says_that_the_date_is_named_later(enter: Enter, ryabova: Person) -> None:
    page = words(enter("климов").get(f"/tickets/{opened(ryabova)}/"))
    assert "до разбора" in page
    assert "назовём после разбора" in page


def test_the_desk_reads_notes_and_the_author_does_not_even_get_them(
    enter: Enter, in_work: int, klimov: Person
) -> None:
    conversation.note(in_work, body="Главбух просила молчать", by=klimov, at=after(-0.01))
    assert "Главбух просила молчать" in words(enter("ткач").get(f"/tickets/{in_work}/"))
    hers = enter("рябова").get(f"/tickets/{in_work}/")
    assert hers.status_code == 200
    assert "Главбух" not in hers.content.decode()


def test_what_is_closed_says_why(enter: Enter, in_work: int) -> None:
    page = words(enter("климов").get(f"/tickets/{in_work}/"))
    assert "Отозвать… Это делает: автор (п. 3.1.3)" in page.replace("\u00a0", " ")


def test_who_is_not_responsible_is_not_offered_the_verbs_of_the_responsible(
    enter: Enter, in_work: int
) -> None:
    page = words(enter("ткач").get(f"/tickets/{in_work}/"))
    assert "Исполнен… Это делает: ответственный (п. 3.1.3)" in page.replace("\u00a0", " ")


def test_a_file_hangs_under_the_words_it_came_with_and_is_handed_over(
    enter: Enter, in_work: int, ryabova: Person
) -> None:
    received = receive(sheet("строки"), "акт сверки.txt", source="test", at=after(-0.01))
    file = Enclosure(received.content.pk, received.content.sha256, received.name)
    conversation.write(in_work, body="Вот акт", enclosures=(file,), by=ryabova, at=after(-0.01))
    client = enter("климов")
    assert "Вот акт акт сверки.txt" in words(client.get(f"/tickets/{in_work}/"))
    address = reverse("attachment", args=[Attachment.objects.get().pk])
    answer = client.get(address)
    assert b"".join(answer.streaming_content) == "строки".encode()  # type: ignore[attr-defined]
    assert "attachment" in answer.headers["Content-Disposition"]


def test_a_file_of_a_note_is_not_there_for_the_author(enter: Enter, in_work: int, klimov: Person) -> None:
    received = receive(sheet(), "служебное.txt", source="test", at=after(-0.01))
    file = Enclosure(received.content.pk, received.content.sha256, received.name)
    conversation.note(in_work, body="См. файл", enclosures=(file,), by=klimov, at=after(-0.01))
    address = reverse("attachment", args=[Attachment.objects.get().pk])
    assert enter("ткач").get(address).status_code == 200
    assert enter("рябова").get(address).status_code == 404


def test_beside_the_list_only_the_pane_is_sent(enter: Enter, in_work: int) -> None:
    answer = enter("климов").get(
        f"/tickets/{in_work}/?in=mine", headers={"hx-request": "true", "hx-target": "work"}
    )
    assert answer.content.decode().lstrip().startswith("<article")


def test_the_address_alone_leads_to_the_list_and_fetches_it_with_the_ticket_marked(
    enter: Enter, in_work: int
) -> None:
    client = enter("климов")
    page = client.get(f"/tickets/{in_work}/?in=mine").content.decode()
    fetched = f"/desk/lists/mine/?beside={in_work}"
    assert f'href="/desk/lists/mine/" hx-get="{fetched}" hx-trigger="load"' in page
    beside = client.get(fetched, headers={"HX-Request": "true"}).content.decode()
    assert f'href="/tickets/{in_work}/?in=mine" hx-get=' in beside
    assert 'aria-current="true"' in beside
    assert "<html" not in beside


def test_a_list_fetched_for_a_ticket_is_a_page_without_scripts(enter: Enter, in_work: int) -> None:
    page = enter("климов").get(f"/desk/lists/mine/?beside={in_work}").content.decode()
    assert "<html" in page
    assert f'href="/tickets/{in_work}/?in=mine"' in page


def test_a_long_conversation_is_folded_and_can_be_unfolded(
    enter: Enter, in_work: int, ryabova: Person, klimov: Person
) -> None:
    for place in range(45):
        conversation.write(in_work, body=f"Строка {place:02}.", by=ryabova, at=after(-0.01))
    client = enter("климов")
    folded = words(client.get(f"/tickets/{in_work}/"))
    assert "Строка 44." in folded
    assert "Строка 00." not in folded
    assert "записей раньше" in folded
    assert "Строка 00." in words(client.get(f"/tickets/{in_work}/?in=now&thread=whole"))


def test_another_persons_question_is_seen_in_the_thread(enter: Enter, in_work: int, klimov: Person) -> None:
    questions.ask(in_work, question="Какой документ?", by=klimov, at=after(-0.01))
    page = words(enter("ткач").get(f"/tickets/{in_work}/"))
    assert "Климов А. В. ответ автору сегодня, 9:59 Какой документ?" in page.replace("\u00a0", " ")
    assert "Состояние: ждёт автора" in page


def test_an_imported_ticket_is_shown_and_offers_nothing(enter: Enter, in_work: int, clock: At) -> None:
    Ticket.objects.filter(number=in_work).update(is_history=True)
    page = enter("климов").get(f"/tickets/{in_work}/").content.decode()
    assert "data-composer" not in page
    assert "Исполнен…" not in page
