"""A queue: deadline chips, rows and groups as HTML, foreign text escaped, cheap enough for fifty."""

import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from django.template import engines
from django.utils import translation

from reglament.ui.clocks import ClockBar, clock_html
from reglament.ui.deadlines import Deadline, deadline_html, met, missed, running, stopped
from reglament.ui.pictures import state_html, who_html
from reglament.ui.rows import QueueGroup, QueueRow, groups_html, row_html, rows_html

NOW = datetime(2026, 3, 4, 7, 2, tzinfo=UTC)
HOUR = 3600
ROW = QueueRow(1486, "/tickets/1486/", "Не сходится 60 счёт", Deadline("ok", "до 16:40"), "Рыжова Е.")


def said(deadline: Deadline) -> tuple[str, str]:
    return deadline.state, deadline.text.replace("\u00a0", " ")


def test_a_deadline_within_two_working_hours_is_said_in_time_left() -> None:
    soon = running(NOW + timedelta(minutes=35), now=NOW, left=2100, open_until=NOW + timedelta(hours=3))
    assert said(soon) == ("soon", "35 м")
    assert (soon.left, soon.counted_at) == (2100, int(NOW.timestamp()))
    assert said(running(NOW + timedelta(hours=2), now=NOW, left=2 * HOUR)) == ("ok", "2 ч")


def test_a_deadline_further_away_is_clock_time_and_no_countdown() -> None:
    far = running(NOW + timedelta(hours=6), now=NOW, left=2 * HOUR + 1)
    assert said(far) == ("ok", "до 16:02")
    assert far.left is None


def test_time_used_up_exactly_at_the_deadline_is_not_late() -> None:
    assert running(NOW, now=NOW, left=0).state == "soon"
    assert running(NOW, now=NOW + timedelta(seconds=1), left=-1).state == "late"


def test_an_overdue_deadline_has_a_sign_and_at_least_a_minute() -> None:
    assert said(running(NOW - timedelta(hours=20), now=NOW, left=-7800)) == ("late", "−2 ч 10 м")
    assert said(running(NOW - timedelta(seconds=5), now=NOW, left=-5)) == ("late", "−1 м")


def test_without_working_time_nothing_is_counted_by_the_wall_clock() -> None:
    assert said(running(NOW - timedelta(hours=20), now=NOW)) == ("late", "вчера, 14:02")
    assert said(running(NOW + timedelta(minutes=20), now=NOW)) == ("ok", "до 10:22")


def test_a_clock_that_stands_says_why_and_since_when() -> None:
    assert said(stopped("ждём автора", 2 * 86400 + 5)) == ("paused", "ждём автора, 2 дн")
    assert said(stopped("ждём автора", 2 * HOUR)) == ("paused", "ждём автора, 2 ч")
    assert said(stopped("ждём автора")) == ("paused", "ждём автора")


def test_a_promise_kept_and_one_broken() -> None:
    assert said(met(17 * 60)) == ("met", "за 17 м")
    assert said(missed(2 * HOUR + 600)) == ("missed", "позже на 2 ч 10 м")


@pytest.mark.parametrize(
    ("deadline", "heard"),
    [
        (Deadline("late", "−1 ч"), "Просрочено:"),
        (Deadline("soon", "5 м"), "Скоро срок:"),
        (Deadline("ok", "до 9:00"), "Срок:"),
        (Deadline("paused", "ждём"), "Часы стоят:"),
        (Deadline("met", "за 1 ч"), "Выполнено в срок:"),
        (Deadline("missed", "позже"), "Срок нарушен:"),
    ],
)
def test_a_chip_says_its_state_in_a_hidden_word_and_an_icon_too(deadline: Deadline, heard: str) -> None:
    html = deadline_html(deadline, "q1-due")
    assert f'id="q1-due" data-state="{deadline.state}"' in html
    assert f'<span class="vh">{heard} </span>' in html
    assert "<use href=" in html


def test_a_countdown_tells_the_browser_how_long_it_may_count() -> None:
    html = deadline_html(
        running(NOW + timedelta(minutes=5), now=NOW, left=300, open_until=NOW + timedelta(minutes=9))
    )
    start = int(NOW.timestamp())
    assert f'data-left="300" data-at="{start}" data-open="{start + 540}"' in html


def test_a_row_is_one_link_and_its_parts_can_be_swapped_alone() -> None:
    html = row_html(ROW, "#work", pick=True)
    assert html.count("<a ") == 1
    assert 'href="/tickets/1486/" hx-get="/tickets/1486/" hx-target="#work" hx-push-url="true"' in html
    for part in ("q1486", "q1486-due", "q1486-meta", "q1486-who"):
        assert f'id="{part}"' in html
    assert html.index("q1486-due") < html.index("Не сходится") < html.index("Рыжова")


def test_a_row_without_a_target_is_a_plain_link() -> None:
    assert "hx-" not in row_html(ROW)
    assert "checkbox" not in row_html(ROW)


@pytest.mark.parametrize(
    "field",
    ["href", "subject", "author", "state", "responsible", "place", "snippet", "draft", "presence", "gone"],
)
def test_nothing_foreign_in_a_row_becomes_markup(field: str) -> None:
    evil = "\"'><script>alert(1)</script>"
    html = rows_html([replace(ROW, **{field: evil})], target="#work", pick=True)  # type: ignore[arg-type]
    assert "<script" not in html
    assert "\"'" not in html
    assert "&lt;script&gt;" in html


def test_nothing_foreign_in_small_figures_becomes_markup() -> None:
    evil = "<b onclick='x'>"
    for html in (who_html(evil), state_html(evil, evil), deadline_html(Deadline("ok", evil), evil)):
        assert "<b" not in html
        assert "='x'" not in html


def test_the_most_telling_words_win_the_second_line() -> None:
    busy = replace(ROW, presence="Савельева пишет", draft="мой текст", snippet="последние слова")
    assert "Савельева пишет" in row_html(busy)
    assert "мой текст" not in row_html(busy)
    assert "Черновик: мой текст" in row_html(replace(busy, presence=""))
    assert "последние слова" in row_html(replace(busy, presence="", draft=""))
    assert "взяла Ткач" in row_html(replace(busy, gone="взяла Ткач"))


def test_an_author_s_list_shows_no_responsible() -> None:
    assert "who" not in row_html(replace(ROW, responsible=None))
    assert "Без ответственного" in row_html(ROW)


def test_a_group_counts_the_whole_queue_and_an_empty_one_is_not_shown() -> None:
    html = groups_html([QueueGroup("Просрочено", [ROW], 11), QueueGroup("Сегодня", [])])
    assert '<h3>Просрочено <span class="count">11</span></h3>' in html
    assert "Сегодня" not in html


def test_a_row_speaks_the_language_of_its_reader() -> None:
    with translation.override("en"):
        assert "Unassigned" in row_html(ROW)


def test_fifty_rows_cost_a_few_milliseconds() -> None:
    template = engines["django"].from_string("{% load ui %}{% queue groups '#work' True %}")
    rows = [
        replace(ROW, number=number, state="В работе", category="work", snippet="слова")
        for number in range(50)
    ]
    spent = []
    for _ in range(20):
        start = time.perf_counter()
        template.render({"groups": [QueueGroup("Сегодня", rows)]})
        spent.append(time.perf_counter() - start)
    assert min(spent) < 0.004


def test_the_bar_of_a_clock_shows_what_went_over_and_where_it_stood() -> None:
    html = clock_html(ClockBar("late", due=8 * HOUR, now=10 * HOUR, paused=[(2 * HOUR, 3 * HOUR)]))
    assert '<rect class="spent" x="0" width="800" height="8"/>' in html
    assert '<rect class="over" x="800" width="200" height="8"/>' in html
    assert '<rect class="paused" x="200" width="100" height="8"/>' in html
    assert "Прошло 125 % времени до срока" in html
    assert "style=" not in html


def test_the_bar_of_a_clock_in_time_has_nothing_over() -> None:
    html = clock_html(ClockBar("ok", due=9 * HOUR, now=3 * HOUR))
    assert '<rect class="spent" x="0" width="333" height="8"/>' in html
    assert 'class="over"' not in html


def test_a_clock_without_a_target_does_not_divide_by_it() -> None:
    assert "100 %" in clock_html(ClockBar("late", due=0, now=60))
