"""A year at a glance."""

from datetime import date

from reglament.ui.year import DayMark, year_html

DAYS = {
    date(2026, 2, 23): DayMark("off", "День защитника Отечества"),
    date(2026, 4, 30): DayMark("short"),
    date(2026, 12, 26): DayMark("extra", "<вместо 31>"),
}


def test_every_day_of_the_year_is_there_once() -> None:
    assert year_html(2026, {}).count("data-kind=") == 365
    assert year_html(2028, {}).count("data-kind=") == 366


def test_an_unusual_day_says_why_in_words_too() -> None:
    html = year_html(2026, DAYS)
    assert '<td data-kind="off">23<span class="vh">: выходной, День защитника Отечества</span></td>' in html
    assert '<td data-kind="short">30<span class="vh">: короткий день</span></td>' in html
    assert '<td data-kind="extra">26<span class="vh">: рабочий день, &lt;вместо 31&gt;</span></td>' in html


def test_weeks_begin_on_monday_and_today_is_marked() -> None:
    html = year_html(2026, {}, today=date(2026, 3, 4))
    assert html.index(">пн<") < html.index(">вс<")
    assert html.count('aria-current="date"') == 1
    assert '<td data-kind="work" aria-current="date">4</td>' in html
