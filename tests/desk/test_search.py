"""Search by number, words and names."""

from reglament.people.models import Person
from tests.desk.conftest import Enter, opened
from tests.desk.pages import rows


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


def test_every_word_must_stand_in_the_subject_or_in_a_name(enter: Enter, ryabova: Person) -> None:
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


def test_an_empty_search_leads_back_to_the_lists(enter: Enter) -> None:
    assert enter("климов").get("/desk/search/", {"q": "  "}).headers["Location"] == "/desk/lists/now/"
