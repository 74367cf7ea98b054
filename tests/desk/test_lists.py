"""Lists: whose move, by which deadline, how many, and fifty at a time."""

from reglament.people.models import Person
from reglament.tickets import questions, resolving, working
from tests.desk.conftest import At, Enter, given, opened, sorted_out, taken
from tests.desk.pages import counters, headings, rows, words
from tests.rulebook.desk import after


def test_a_new_ticket_is_the_move_of_every_dispatcher_and_of_nobody_else(
    enter: Enter, ryabova: Person, klimov: Person
) -> None:
    number = opened(ryabova)
    assert rows(enter("климов").get("/desk/")) == [number]
    assert rows(enter("ткач").get("/desk/")) == [number]
    assert rows(enter("дорохов").get("/desk/")) == []


def test_what_klimov_works_on_is_his_move_and_not_that_of_tkach(
    enter: Enter, ryabova: Person, klimov: Person
) -> None:
    number = taken(given(sorted_out(opened(ryabova), klimov), klimov, klimov), klimov)
    assert rows(enter("климов").get("/desk/")) == [number]
    assert rows(enter("ткач").get("/desk/")) == []
    assert rows(enter("ткач").get("/desk/lists/open/")) == [number]


def test_a_question_moves_the_ticket_to_the_list_of_those_who_wait_for_the_author(
    enter: Enter, ryabova: Person, klimov: Person
) -> None:
    number = taken(given(sorted_out(opened(ryabova), klimov), klimov, klimov), klimov)
    questions.ask(number, question="Какой документ?", by=klimov, at=after(-0.01))
    client = enter("климов")
    assert rows(client.get("/desk/")) == []
    waiting = client.get("/desk/lists/author/")
    assert rows(waiting) == [number]
    assert "Часы стоят: ждём автора" in words(waiting)


def test_a_result_waits_in_the_list_of_those_that_the_author_checks(
    enter: Enter, ryabova: Person, klimov: Person
) -> None:
    number = taken(given(sorted_out(opened(ryabova), klimov), klimov, klimov), klimov)
    resolving.resolve(number, result="Заполнил подразделение", by=klimov, at=after(-0.01))
    assert rows(enter("климов").get("/desk/lists/checking/")) == [number]


def test_deadlines_stand_under_their_headings_the_nearest_first(
    enter: Enter, ryabova: Person, klimov: Person
) -> None:
    later = opened(ryabova, "Терпит", urgency="низкая")
    urgent = sorted_out(opened(ryabova, "Стоит склад", urgency="высокая"), klimov, impact="групповое")
    late = sorted_out(opened(ryabova, "Вчерашний", at=after(-25)), klimov, at=after(-24))
    page = enter("климов").get("/desk/lists/open/")
    assert rows(page) == [late, urgent, later]
    assert headings(page) == ["Просрочено 1", "До часа 1", "Завтра 1"]


def test_counters_say_how_many_stand_in_each_list(enter: Enter, ryabova: Person, klimov: Person) -> None:
    opened(ryabova, "Первый")
    taken(given(sorted_out(opened(ryabova, "Второй"), klimov), klimov, klimov), klimov)
    found = counters(enter("климов").get("/desk/"))
    assert {name: found[name] for name in ("now", "triage", "unassigned", "mine", "open", "overdue")} == {
        "now": "2",
        "triage": "1",
        "unassigned": "1",
        "mine": "1",
        "open": "2",
        "overdue": "0",
    }


def test_a_closed_ticket_is_in_no_list_but_that_of_the_closed(
    enter: Enter, ryabova: Person, klimov: Person
) -> None:
    number = taken(given(sorted_out(opened(ryabova), klimov), klimov, klimov), klimov)
    resolving.resolve(number, result="Заполнил", by=klimov, at=after(-0.02))
    resolving.accept(number, by=ryabova, at=after(-0.01))
    client = enter("климов")
    assert rows(client.get("/desk/lists/open/")) == []
    closed = client.get("/desk/lists/closed/")
    assert rows(closed) == [number]
    assert "Выполнено в срок: в срок" in words(closed)


def test_after_fifty_rows_the_rest_is_one_link_away_and_none_is_shown_twice(
    enter: Enter, ryabova: Person
) -> None:
    numbers = [opened(ryabova, f"Запрос {place}") for place in range(53)]
    client = enter("климов")
    first = client.get("/desk/lists/open/")
    assert len(rows(first)) == 50
    assert headings(first) == ["Завтра 53"]
    more = first.content.decode().partition('class="more"')[2].partition('href="')[2].partition('"')[0]
    second = client.get(more.replace("&amp;", "&"))
    assert sorted([*rows(first), *rows(second)]) == numbers
    alone = client.get(more.replace("&amp;", "&"), headers={"hx-request": "true"})
    assert rows(alone) == rows(second)
    assert "<html" not in alone.content.decode()


def test_a_page_after_the_last_row_with_a_deadline_goes_on_with_those_without(
    enter: Enter, ryabova: Person, klimov: Person
) -> None:
    waiting = [
        given(sorted_out(opened(ryabova, f"Ждёт {place}"), klimov), klimov, klimov) for place in range(3)
    ]
    for number in waiting:
        working.take(number, answer="Смотрю", by=klimov, at=after(-0.05))
        questions.ask(number, question="Какой?", by=klimov, at=after(-0.04))
    client = enter("климов")
    assert rows(client.get(f"/desk/lists/open/?after=-.{waiting[0]}")) == waiting[1:]


def test_a_mark_that_nobody_wrote_is_the_beginning(enter: Enter, ryabova: Person) -> None:
    number = opened(ryabova)
    client = enter("климов")
    for mark in ("x", "1", "1.x", ".", "99999999999999999999.1", "-.", "1.99999999999999999999"):
        assert rows(client.get("/desk/lists/open/", {"after": mark})) == [number]


def test_whoever_does_not_serve_the_desk_finds_no_desk(enter: Enter, ryabova: Person) -> None:
    for key in ("громов", "панина", "рябова"):
        client = enter(key)
        assert [client.get(path).status_code for path in ("/desk/", "/desk/lists/open/", "/desk/new/")] == [
            404
        ] * 3


def test_everybody_begins_at_his_own_door(enter: Enter, ryabova: Person) -> None:
    assert enter("климов").get("/").headers["Location"] == "/desk/"
    assert enter("рябова").get("/").headers["Location"] == "/my/"


def test_time_makes_a_ticket_overdue_without_anybody_doing_anything(
    enter: Enter, clock: At, ryabova: Person, klimov: Person
) -> None:
    number = sorted_out(opened(ryabova, urgency="высокая"), klimov, impact="групповое")
    client = enter("климов")
    assert rows(client.get("/desk/lists/overdue/")) == []
    clock(after(3))
    page = client.get("/desk/lists/overdue/")
    assert rows(page) == [number]
    assert "Просрочено: −2\u00a0ч" in page.content.decode().replace("</span> <span>", " ").replace(
        "</span><span>", ""
    )
