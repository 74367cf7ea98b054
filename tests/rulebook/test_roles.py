"""Who may do what: register, deputies, absences, the rota, and zones."""

from datetime import UTC, datetime

import pytest

from reglament.people import absences
from reglament.people.models import Person
from reglament.people.roles import roles_of as asked_from_below
from reglament.rulebook.annexing import NotYours, change_annex
from reglament.rulebook.models import Annex, Edition
from reglament.rulebook.presence import presence_at
from reglament.rulebook.reading import book_of
from reglament.rulebook.roles import holders_in, roles_of, serves_desk
from reglament.rulebook.zoning import holder_of
from tests.rulebook.desk import WEDNESDAY, after, person, sample

HEAD = "руководитель лк"


def away(who: Person, deputy: Person | None = None) -> None:
    absences.enter(who, after(days=-1), after(days=5), by=who, at=after(days=-2), deputy=deputy)


def test_the_register_gives_roles(orlova: Person, ryabova: Person) -> None:
    assert roles_of(orlova, at=WEDNESDAY) >= {HEAD, "консультант"}
    assert roles_of(ryabova, at=WEDNESDAY) == frozenset()
    assert asked_from_below(orlova, at=WEDNESDAY) == roles_of(orlova, at=WEDNESDAY)


def test_the_desk_is_served_by_its_teams_and_not_by_key_users(orlova: Person, panina: Person) -> None:
    assert serves_desk(orlova, at=WEDNESDAY)
    assert serves_desk(person("дорохов"), at=WEDNESDAY)
    assert not serves_desk(panina, at=WEDNESDAY)


def test_the_deputy_decides_only_while_the_head_is_away(orlova: Person, klimov: Person) -> None:
    assert HEAD not in roles_of(klimov, at=WEDNESDAY)
    away(orlova)
    assert HEAD in roles_of(klimov, at=WEDNESDAY)
    assert HEAD not in roles_of(klimov, at=after(days=6))


def test_when_the_first_deputy_is_away_the_next_decides(
    orlova: Person, klimov: Person, saveleva: Person
) -> None:
    away(orlova)
    away(klimov)
    assert HEAD in roles_of(saveleva, at=WEDNESDAY)
    assert HEAD not in roles_of(person("ткач"), at=WEDNESDAY)


def test_a_deputy_named_with_the_absence_has_the_roles_too(orlova: Person, saveleva: Person) -> None:
    away(orlova, deputy=saveleva)
    assert HEAD in roles_of(saveleva, at=WEDNESDAY)


def test_a_deputys_deputy_inherits_nothing(orlova: Person, saveleva: Person) -> None:
    tkach = person("ткач")
    away(orlova, deputy=saveleva)
    away(saveleva, deputy=tkach)
    assert HEAD not in roles_of(tkach, at=WEDNESDAY)


def test_the_rota_says_whose_week_it_is(edition: Edition) -> None:
    book = book_of(edition.pk, WEDNESDAY)
    none_away = presence_at(WEDNESDAY)
    turns = [
        holders_in(book, "дежурный", none_away, datetime(2026, 2, day, 9, tzinfo=UTC))[0]
        for day in (2, 8, 9, 16, 23)
    ]
    assert turns == ["климов", "климов", "дорохов", "савельева", "лунин"]


def test_whoever_is_on_duty_and_away_is_relieved_by_the_next(edition: Edition, klimov: Person) -> None:
    at = datetime(2026, 3, 17, 9, tzinfo=UTC)  # the seventh week begins with Климов again
    book = book_of(edition.pk, at)
    assert holders_in(book, "дежурный", presence_at(at), at) == ("климов",)
    away(klimov)
    late = after(1)
    assert holders_in(book, "дежурный", presence_at(late), late) == ("дорохов",)


def test_the_substitute_holds_the_zone_while_its_key_user_is_away(edition: Edition, panina: Person) -> None:
    book = book_of(edition.pk, WEDNESDAY)
    assert holder_of(book, "бухгалтерия", "key_user", presence_at(WEDNESDAY)) == "панина"
    away(panina)
    assert holder_of(book, "бухгалтерия", "key_user", presence_at(WEDNESDAY)) == "гаврилова"


def test_one_click_changes_a_register_for_everything_at_once(
    edition: Edition, orlova: Person, ryabova: Person
) -> None:
    text = (
        sample()
        .annexes["people"]
        .replace("  громов:", "  рябова: {имя: Рябова Анна, роли: [консультант]}\n  громов:")
    )
    change_annex("people", text, by=orlova, at=WEDNESDAY)
    assert "консультант" in roles_of(ryabova, at=WEDNESDAY)
    assert "консультант" not in roles_of(ryabova, at=after(days=-1))
    versions = Annex.objects.filter(kind="people").order_by("version")
    assert [(annex.version, annex.changed_by) for annex in versions] == [(1, None), (2, orlova)]


def test_an_unchanged_text_makes_no_version(edition: Edition, orlova: Person) -> None:
    change_annex("people", sample().annexes["people"], by=orlova, at=WEDNESDAY)
    assert Annex.objects.filter(kind="people").count() == 1


def test_only_those_whom_the_edition_names_change_an_annex(edition: Edition, klimov: Person) -> None:
    with pytest.raises(NotYours) as error:
        change_annex("vip", sample().annexes["vip"], by=klimov, at=WEDNESDAY)
    assert error.value.roles == ("ит директор",)


def test_a_deputy_of_the_role_may_change_it_too(edition: Edition, klimov: Person, orlova: Person) -> None:
    away(orlova)
    change_annex("people", sample().annexes["people"] + "\n", by=klimov, at=WEDNESDAY)
    assert Annex.objects.filter(kind="people").count() == 2


def test_whose_watch_it_is_serves_the_desk_though_he_is_of_no_team(orlova: Person, panina: Person) -> None:
    assert not serves_desk(panina, at=after(1))
    text = sample().annexes["duty"]
    row = text[text.index("[мирошник") : text.index("]", text.index("[мирошник")) + 1]
    change_annex("duty", text.replace(row, "[панина, климов]"), by=orlova, at=WEDNESDAY)
    assert {serves_desk(panina, at=after(days=day)) for day in range(1, 15)} == {True, False}
