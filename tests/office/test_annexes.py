"""Annexes: read by the desk, changed by whom the edition names; errors at their line, nothing is lost."""

from __future__ import annotations

from django.test import Client

from reglament.rulebook.models import Annex
from tests.office.conftest import Enter, SetClock
from tests.rulebook.desk import after

VIP = 5
DEPUTIES = 3


def text_of(kind: str) -> str:
    return Annex.objects.filter(kind=kind).order_by("-version")[0].text


def sent(client: Client, number: int, text: str, *, save: bool = False, **more: str) -> tuple[int, str]:
    """Send the editor's form as a browser does; the status and the page."""
    data = {"text": text.replace("\n", "\r\n"), "since": "2026-03-18", "against": "1", **more}
    data["save" if save else "preview"] = "1"
    answer = client.post(f"/office/annexes/{number}/change/", data)
    return answer.status_code, answer.content.decode()


def test_the_desk_reads_them_all(klimov: Client) -> None:
    page = klimov.get("/office/annexes/").content.decode()
    for title in ("Люди и роли", "Держатели зон", "Календарь года", "Срочные операции"):
        assert title in page
    assert "Северов Пётр Ильич" in klimov.get(f"/office/annexes/{VIP}/").content.decode()


def test_only_whom_the_edition_names_has_an_editor(enter: Enter, orlova: Client, klimov: Client) -> None:
    address = f"/office/annexes/{VIP}/change/"
    assert [client.get(address).status_code for client in (enter("белов"), orlova, klimov)] == [200, 404, 404]
    assert "/change/" not in klimov.get(f"/office/annexes/{VIP}/").content.decode()


def test_the_chief_accountant_sees_only_what_she_keeps(enter: Enter) -> None:
    panina = enter("панина")
    page = panina.get("/office/annexes/").content.decode()
    assert "Критические периоды" in page
    assert "Люди и роли" not in page
    assert panina.get("/office/annexes/1/").status_code == 404


def test_an_author_has_no_office(outsider: Client) -> None:
    for address in ("/office/", "/office/annexes/", "/office/people/", "/office/journal/", "/office/zones/"):
        assert outsider.get(address).status_code == 404, address


def test_a_change_is_shown_before_it_is_made(orlova: Client) -> None:
    old = text_of("deputies")
    new = old.replace("руководитель_по:      [лунин]", "руководитель_по:      [лунин, ткач]")
    status, page = sent(orlova, DEPUTIES, new)
    assert status == 200
    assert "[лунин, ткач]" in page
    assert "Ввести в действие" in page
    assert text_of("deputies") == old


def test_a_change_is_made_with_its_date_author_and_comments(orlova: Client) -> None:
    old = text_of("deputies")
    status, _ = sent(orlova, DEPUTIES, old.replace("[лунин]", "[лунин, ткач]"), save=True)
    assert status == 302
    row = Annex.objects.filter(kind="deputies").order_by("-version")[0]
    assert (row.version, str(row.changed_by), row.in_force_from) == (2, "Орлова Н. С.", after())
    assert row.text == old.replace("[лунин]", "[лунин, ткач]").replace("01.02.2026", "18.03.2026")
    page = orlova.get(f"/office/annexes/{DEPUTIES}/").content.decode()
    assert "Лунин Павел Игоревич, Ткач Олег Дмитриевич" in page
    assert "Орлова Н. С." in page
    assert "Что изменилось" in orlova.get(f"/office/annexes/{DEPUTIES}/versions/2/").content.decode()


def test_a_change_for_later_holds_later(orlova: Client, set_clock: SetClock) -> None:
    text = text_of("deputies").replace("[лунин]", "[лунин, ткач]")
    assert sent(orlova, DEPUTIES, text, save=True, since="2026-03-25")[0] == 302
    assert "Ткач" not in orlova.get(f"/office/annexes/{DEPUTIES}/").content.decode().split("Версии")[0]
    set_clock(after(days=7))
    assert "Ткач" in orlova.get(f"/office/annexes/{DEPUTIES}/").content.decode().split("Версии")[0]


def test_errors_stand_at_their_line_and_nothing_is_lost(orlova: Client) -> None:
    wrong = text_of("deputies").replace("[лунин]", "[лунев]")
    line = next(number for number, text in enumerate(wrong.splitlines(), 1) if "лунев" in text)
    status, page = sent(orlova, DEPUTIES, wrong, save=True)
    assert status == 422
    assert f"Строка {line}" in page
    assert "лунин" in page.partition("<textarea")[0].partition("Строка")[2]
    assert "[лунев]" in page.rpartition("<textarea")[2]
    assert Annex.objects.filter(kind="deputies").count() == 1


def test_a_person_who_is_still_named_elsewhere_cannot_vanish(orlova: Client) -> None:
    text = text_of("people")
    without = "\n".join(line for line in text.splitlines() if not line.startswith("  мирошник:"))
    status, page = sent(orlova, 1, without, save=True)
    assert status == 422
    assert "zones.yaml" in page


def test_who_comes_second_keeps_his_text_and_sees_the_other(orlova: Client) -> None:
    first = text_of("deputies").replace("[лунин]", "[лунин, ткач]")
    second = text_of("deputies").replace("[мирошник]\n  генеральный", "[мирошник, лунин]\n  генеральный")
    assert sent(orlova, DEPUTIES, first, save=True)[0] == 302
    status, page = sent(orlova, DEPUTIES, second, save=True)
    assert status == 422
    assert "изменили" in page
    assert "[лунин, ткач]" in page
    assert "[мирошник, лунин]" in page.rpartition("<textarea")[2]


def test_nobody_changes_the_past(orlova: Client) -> None:
    status, page = sent(orlova, DEPUTIES, text_of("deputies") + "# \n", save=True, since="2026-03-01")
    assert status == 422
    assert "Задним числом" in page


def test_the_freelancer_has_two_annexes_and_no_zones(freelancer: Client) -> None:
    page = freelancer.get("/office/annexes/").content.decode()
    assert "Люди и роли" in page
    assert "Держатели зон" not in page
    assert freelancer.get("/office/zones/").status_code == 404
    assert "Зоны" not in freelancer.get("/office/").content.decode()
