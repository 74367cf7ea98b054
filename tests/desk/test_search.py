"""Search by number, words and names."""

from reglament.people.models import Person
from reglament.search import indexing
from tests.desk.conftest import Enter
from tests.desk.conftest import opened as registered
from tests.desk.pages import rows


def opened(author: Person, subject: str = "Не проводится реализация") -> int:
    """A ticket that search knows."""
    number = registered(author, subject)
    indexing.index([number])
    return number


def test_a_number_leads_straight_to_its_ticket(enter: Enter, ryabova: Person) -> None:
    number = opened(ryabova)
    client = enter("климов")
    for query in (str(number), f"№ {number}", f"ЛК-{number}", f"#{number}"):
        assert client.get("/desk/search/", {"q": query}).headers["Location"] == f"/tickets/{number}/"


def test_a_number_that_is_not_there_finds_nothing(enter: Enter, ryabova: Person) -> None:
    opened(ryabova)
    answer = enter("климов").get("/desk/search/", {"q": "777"})
    assert answer.status_code == 200
    assert rows(answer) == []
    assert "Ничего не нашлось" in answer.content.decode()


def test_every_word_must_stand_in_what_was_written_or_in_a_name(enter: Enter, ryabova: Person) -> None:
    wanted = opened(ryabova, "Не сходится отчёт по НДС")
    opened(ryabova, "Не печатается отчёт")
    client = enter("климов")
    assert rows(client.get("/desk/search/", {"q": "НДС отчет"})) == [wanted]
    assert len(rows(client.get("/desk/search/", {"q": "рябова ОТЧЁТ"}))) == 2
    assert rows(client.get("/desk/search/", {"q": "рябова касса"})) == []


def test_signs_of_patterns_are_plain_letters(enter: Enter, ryabova: Person) -> None:
    number = opened(ryabova, "Ошибка (код [50%])")
    client = enter("климов")
    assert rows(client.get("/desk/search/", {"q": "(код [50%])"})) == [number]
    assert rows(client.get("/desk/search/", {"q": ".*"})) == []


def test_the_page_says_how_the_line_was_understood_and_what_to_leave_out(
    enter: Enter, ryabova: Person
) -> None:
    opened(ryabova, "Касса не открывает смену")
    client = enter("климов")
    page = client.get("/desk/search/", {"q": "касса состояние:закрыт кей:1"}).content.decode()
    assert "состояние: закрыт" in page
    assert "Ключа «кей» нет." in page
    assert "без «состояние: закрыт» нашёлся бы 1" in page
    assert 'href="/desk/search/?q=%D0%BA%D0%B0%D1%81%D1%81%D0%B0%20%D0%BA%D0%B5%D0%B9%3A1"' in page


def test_a_line_in_the_other_layout_is_put_right(enter: Enter, ryabova: Person) -> None:
    number = opened(ryabova, "Касса не открывает смену")
    answer = enter("климов").get("/desk/search/", {"q": "rfccf"})
    assert rows(answer) == [number]
    assert "Раскладка исправлена: «касса»" in answer.content.decode()


def test_an_empty_search_leads_back_to_the_lists(enter: Enter) -> None:
    assert enter("климов").get("/desk/search/", {"q": "  "}).headers["Location"] == "/desk/lists/now/"
