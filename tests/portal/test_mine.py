"""The list: what waits for me first; others' tickets as far as the edition lets me see them; search."""

from __future__ import annotations

import pytest
from django.test import Client

from reglament.people.models import Person
from reglament.search import indexing
from reglament.tickets import questions, resolving
from tests.portal.conftest import Enter, SetClock
from tests.portal.pages import text_of
from tests.rulebook.desk import after, author, person
from tests.tickets import life

HOME = "/my/"


def test_who_has_no_ticket_is_shown_how_to_file_one(hers: Client) -> None:
    words = text_of(hers.get(HOME))
    assert "Здесь будут ваши запросы" in words
    assert "Отдела" not in words


def test_what_waits_for_her_comes_first_with_what_is_wanted(
    hers: Client, ryabova: Person, klimov: Person, set_clock: SetClock
) -> None:
    asked, working, closed = (life.taken(ryabova, klimov) for _times in range(3))
    questions.ask(asked, question="Какое подразделение?", by=klimov, at=after(0.5))
    resolving.resolve(closed, result="Готово", by=klimov, at=after(0.5))
    resolving.accept(closed, by=ryabova, at=after(0.6))
    set_clock(after(0.7))
    words = text_of(hers.get(HOME))
    order = ["Ждём вас", f"ЛК-{asked}", f"ЛК-{working}", "Закрытые", f"ЛК-{closed}"]
    assert [words.index(one) for one in order] == sorted(words.index(one) for one in order)
    assert "Ждём вашего ответа до ср 25 марта, 18:00, иначе закроем." in words


def test_the_navigation_counts_what_waits_for_her(
    hers: Client, ryabova: Person, klimov: Person, set_clock: SetClock
) -> None:
    asked = life.taken(ryabova, klimov)
    questions.ask(asked, question="Какое подразделение?", by=klimov, at=after(0.5))
    set_clock(after(0.6))
    assert "Мои запросы 1" in text_of(hers.get(f"{HOME}new/"))


def test_a_ticket_filed_for_her_is_hers_too(hers: Client, ryabova: Person) -> None:
    life.registered(author("Чернова", ryabova.organisation), beneficiary=ryabova)
    words = text_of(hers.get(HOME))
    assert "Не проводится реализация" in words
    assert "Чернова А." in words


def test_the_key_user_sees_the_tickets_of_her_zone_apart(
    enter: Enter, ryabova: Person, panina: Person
) -> None:
    number, foreign = life.triaged(ryabova), life.triaged(ryabova, zone="торговля и склад")
    browser = enter(panina)
    assert f"ЛК-{number}" not in text_of(browser.get(HOME))
    words = text_of(browser.get(HOME, {"of": "department"}))
    assert f"ЛК-{number}" in words
    assert "Рябова А." in words
    assert "Новый. Ответим до 14:00. Исполним до пт 18:00." in words
    assert f"ЛК-{foreign}" not in words


def test_who_may_look_but_has_no_move_is_not_spoken_to_as_the_author(
    enter: Enter, ryabova: Person, panina: Person, set_clock: SetClock
) -> None:
    number = life.resolved(ryabova, person("савельева"), zone="зарплата")
    set_clock(after(1.1))
    words = text_of(enter(panina).get(f"/tickets/{number}/"))
    assert "Исполнен." in words
    assert "Если не ответите" not in words
    assert "Помогло, закрыть" not in words


def test_colleagues_without_a_role_see_nothing_of_each_other(enter: Enter, ryabova: Person) -> None:
    life.registered(ryabova)
    words = text_of(enter(author("Чернова", ryabova.organisation)).get(HOME, {"of": "department"}))
    assert "Не проводится" not in words


@pytest.mark.parametrize("query", ["ЛК-{n}", "{n}", "реализации", "ПРОВОДИТСЯ", "подразделение", "заполн"])
def test_found_by_number_by_a_form_of_a_word_and_by_what_was_written(
    hers: Client, ryabova: Person, query: str
) -> None:
    number = life.registered(ryabova)
    indexing.index([number])
    assert f"ЛК-{number}" in text_of(hers.get(HOME, {"q": query.format(n=number)}))


def test_what_was_not_said_is_not_found(hers: Client, ryabova: Person) -> None:
    indexing.index([life.registered(ryabova)])
    assert "ничего нет" in text_of(hers.get(HOME, {"q": "реализация касса"}))
    assert "ничего нет" in text_of(hers.get(HOME, {"q": "'; drop table %"}))


def test_search_finds_nothing_of_others(enter: Enter, ryabova: Person) -> None:
    number = life.registered(ryabova)
    indexing.index([number])
    browser = enter(author("Чернова", ryabova.organisation))
    assert "ничего нет" in text_of(browser.get(HOME, {"q": str(number)}))


def test_fifty_to_a_page_and_a_link_to_the_rest(hers: Client, ryabova: Person) -> None:
    numbers = [life.registered(ryabova) for _times in range(52)]
    page = hers.get(HOME)
    assert page.content.decode().count('class="line-ticket') == 50
    rest = hers.get(HOME, {"group": "working", "before": str(numbers[2])})
    assert page.content.decode().count(f"before={numbers[2]}") == 1
    assert rest.content.decode().count('class="line-ticket') == 2


def test_the_desk_sees_here_only_what_it_filed_itself(enter: Enter, klimov: Person, ryabova: Person) -> None:
    life.registered(ryabova)
    words = text_of(enter(klimov).get(HOME, {"of": "department"}))
    assert "Не проводится реализация" not in words


def test_what_the_head_of_payroll_may_not_see_is_not_in_her_list(enter: Enter, ryabova: Person) -> None:
    life.triaged(ryabova, zone="бухгалтерия")
    words = text_of(enter(person("рыжова")).get(HOME, {"of": "department"}))
    assert "Не проводится реализация" not in words
