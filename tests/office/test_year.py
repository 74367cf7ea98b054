"""The calendar of the year: unusual days with their acts; an unconfirmed year is shown as such."""

from __future__ import annotations

from django.test import Client


def test_the_year_with_days_hours_and_acts(outsider: Client) -> None:
    page = outsider.get("/regulation/calendar/").content.decode()
    assert "Календарь 2026 года" in page
    assert "новогодний вечер компании" in page
    assert "09:00–15:00" in page
    assert "247 рабочих дней" in page


def test_an_unconfirmed_year_is_shown_as_such(outsider: Client) -> None:
    page = outsider.get("/regulation/calendar/?year=2027").content.decode()
    assert "не подтверждён текстом акта" in page
    assert "17.09.2026 № 1187" in page
    assert "не подтверждён" not in outsider.get("/regulation/calendar/?year=2026").content.decode()


def test_a_calendar_without_holidays_says_so(outsider: Client) -> None:
    page = outsider.get("/regulation/calendar/?calendar=дежурство").content.decode()
    assert "не учитывает праздники" in page
    assert "365 рабочих дней" in page


def test_what_there_is_not_is_404(outsider: Client) -> None:
    for query in ("year=1900", "year=2031", "year=вчера", "year=²026", "calendar=лунный"):
        assert outsider.get(f"/regulation/calendar/?{query}").status_code == 404, query
