"""One topic, one ticket: a second one is split off, a mistaken duplicate comes back, a kind is told."""

from django.test import Client

from reglament.engine import Category
from reglament.people.models import Person
from reglament.tickets import conversation, linking, resolving
from reglament.tickets.models import Link, LinkKind, Message, Ticket
from tests.desk.conftest import At, Enter, given, opened, sorted_out, taken
from tests.desk.pages import address, html, words
from tests.rulebook.desk import after


def send(client: Client, number: int, label: str, **sent: str) -> str:
    """Open the form of a verb and send it; what is said if it is refused."""
    return words(client.post(address(client, number, label), sent))


def test_a_second_topic_is_split_off_by_whoever_sorts(enter: Enter, ryabova: Person) -> None:
    number, client = opened(ryabova), enter("климов")
    assert "Вторую тему выделяют в связанный запрос." in words(
        client.get(address(client, number, "Разобрать"))
    )
    send(client, number, "Выделить вторую тему", subject="И ещё печать", text="Печатает пустое")
    second = Ticket.objects.exclude(number=number).get()
    assert (second.author, second.subject) == (ryabova, "И ещё печать")
    assert Link.objects.get(ticket=second).kind == LinkKind.SPLIT_FROM


def test_it_counts_from_the_words_that_brought_it_up(
    enter: Enter, clock: At, ryabova: Person, klimov: Person
) -> None:
    number, client = opened(ryabova), enter("климов")
    conversation.write(number, body="И ещё не печатается", by=ryabova, at=after(1))
    clock(after(2))
    form = client.get(address(client, number, "Выделить вторую тему"))
    assert "11:00 · И ещё не печатается" in words(form)
    said = Message.objects.get(body="И ещё не печатается").seq
    send(client, number, "Выделить вторую тему", subject="Печать", since=str(said))
    send(client, number, "Выделить вторую тему", subject="Остаток", since="rest")
    send(client, number, "Выделить вторую тему", subject="По телефону", since="now")
    moments = dict(Ticket.objects.values_list("subject", "registered_at"))
    first = Ticket.objects.get(number=number).registered_at
    assert (moments["Печать"], moments["Остаток"], moments["По телефону"]) == (after(1), first, after(2))


def test_a_mistaken_duplicate_comes_back_for_five_working_days(
    enter: Enter, clock: At, ryabova: Person, klimov: Person
) -> None:
    first, second = opened(ryabova), opened(ryabova)
    linking.mark_duplicate(second, of=first, by=klimov, at=after())
    clock(after(days=2))
    send(enter("климов"), second, "Это не дубль")
    assert Ticket.objects.get(number=second).category == Category.NEW
    linking.mark_duplicate(second, of=first, by=klimov, at=after(days=2))
    clock(after(days=12))
    page = words(enter("климов").get(f"/tickets/{second}/"))
    assert "Это не дубль" in page and "3.3.5" in page


def test_what_a_kind_wants_and_nobody_said_is_asked_of_the_author(
    enter: Enter, ryabova: Person, klimov: Person
) -> None:
    number = sorted_out(opened(ryabova), klimov, kind="изменение", complexity="С3")
    client = enter("климов")
    page = client.get(f"/tickets/{number}/")
    assert "Не сказано зачем, кто будет пользоваться" in words(page)
    assert '<span class="tag">зачем' not in html(page), "what is not said is no mark of the ticket"
    form = words(client.get(address(client, number, "Спросить автора")))
    assert "Не сказано обязательное: зачем, кто будет пользоваться." in form


def test_an_instant_result_is_accepted_in_the_call(
    enter: Enter, ryabova: Person, klimov: Person, saveleva: Person
) -> None:
    number = taken(given(sorted_out(opened(ryabova), klimov, complexity="С0"), saveleva, klimov), saveleva)
    resolving.resolve(number, result="Готово", by=saveleva, at=after())
    send(enter("савельева"), number, "Записать звонок", text="Всё работает", accepted="on")
    assert Ticket.objects.get(number=number).closure_code == "принят"


def test_a_heavier_one_is_only_talked_about(
    enter: Enter, ryabova: Person, klimov: Person, saveleva: Person
) -> None:
    number = taken(given(sorted_out(opened(ryabova), klimov), saveleva, klimov), saveleva)
    resolving.resolve(number, result="Готово", by=saveleva, at=after())
    client = enter("савельева")
    assert "Автор принял результат" not in words(client.get(address(client, number, "Записать звонок")))
    send(client, number, "Записать звонок", text="Всё работает", accepted="on")
    assert Ticket.objects.get(number=number).category == Category.RESOLVED
