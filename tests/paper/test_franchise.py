"""The printed edition of a firm with plans: its norms in one table, its customers as they are known."""

from functools import cache

import pytest

from reglament import engine, paper
from reglament.paper.pen import Language
from tests.paper.samples import EXAMPLES


@cache
def printed(language: Language) -> list[paper.Table]:
    edition = engine.load_edition((EXAMPLES / "franchise.yaml").read_text("utf-8"), "franchise")
    texts = {path.name: path.read_text("utf-8") for path in (EXAMPLES / "franchise").glob("*.yaml")}
    document = paper.document(edition, engine.load_annexes(texts, edition), language)
    blocks = [block for clause in document.clauses() for block in clause.blocks]
    return [block for block in blocks if isinstance(block, paper.Table)]


def rows(title: str, language: Language = "ru") -> list[list[str]]:
    [found] = [one for one in printed(language) if one.title == title]
    return [list(found.head), *([cell.text for cell in row] for row in found.rows)]


def test_plans_are_rows_and_priorities_columns() -> None:
    said = rows("Срок: реакция")
    assert said[0] == ["Для кого и чего", "П1", "П2", "П3"]
    assert said[1:] == [
        ["Прочие", "без нормы", "без нормы", "без нормы"],
        ["ИТС ПРОФ", "2 р.ч", "4 р.ч", "8 р.ч"],
        ["Сервис-20", "1 р.ч", "2 р.ч", "4 р.ч"],
        ["Сервис-50", "30 д.мин", "1 р.ч", "4 р.ч"],
    ]


def test_a_kind_with_norms_of_its_own_has_a_row_under_its_plan() -> None:
    said = {row[0]: row[1:] for row in rows("Срок: исполнение")}
    assert said["Сервис-50"] == ["4 д.ч", "8 р.ч", "2 р.д"]
    assert said["Сервис-50 · обновление"] == ["8 д.ч", "1 р.д", "3 р.д"]
    assert said["ИТС ПРОФ · изменение"] == ["по плану"] * 3


@pytest.mark.parametrize(("language", "said"), [("ru", "любая"), ("en", "any")])
def test_an_approval_without_bounds_is_for_any_effort(language: Language, said: str) -> None:
    title = {"ru": "Согласование: изменение", "en": "Approval: change"}[language]
    assert rows(title, language)[1][0].lower() == said
