"""The author reads one sentence: what is promised, or what is wanted of him, and until when."""

from typing import Any

import pytest

from reglament.engine.explanation.author import author_status
from reglament.engine.reasons import Reason
from reglament.engine.results import ClockStatus, ClockView, Standing

from .desk import RULES, moscow

WEDNESDAY = moscow("2026-04-29 10:00")


def standing(state: str, *clocks: ClockView, **more: Any) -> Standing:
    rule = RULES.states[state]
    blank: dict[str, Any] = dict.fromkeys(
        ("kind", "zone", "priority", "complexity", "impact", "urgency", "responsible", "move"), ""
    )
    return Standing(
        at=WEDNESDAY,
        seq=3,
        state=state,
        category=rule.category,
        author_label=rule.author_label,
        triaged=True,
        clocks={view.code: view for view in clocks},
        next_timer=None,
        next_due=None,
        breaches=(),
        entered_at=WEDNESDAY,
        **blank | more,
    )


def running(
    code: str, due: str | None, *, promise: bool = True, reasons: tuple[Reason, ...] = ()
) -> ClockView:
    due_at = moscow(due) if due else None
    return ClockView(
        code, code, ClockStatus.RUNNING, "служба", due_at=due_at, promise=promise, reasons=reasons
    )


def test_before_the_first_answer_both_promises_are_said() -> None:
    reaction, result = running("т1", "2026-04-29 11:40"), running("т2", "2026-05-05 18:00")
    assert author_status(standing("новый", reaction, result), RULES) == (
        "Принят. Ответим до 11:40. Исполним до вт 18:00."
    )


def test_before_triage_the_date_of_the_result_is_not_yet_named() -> None:
    later = running("т2", None, reasons=(Reason("clock.named_after_triage"),))
    assert author_status(standing("новый", running("т1", "2026-04-30 09:30"), later), RULES) == (
        "Принят. Ответим завтра до 9:30. Срок назовём после разбора."
    )


def test_work_is_said_with_the_name_of_whoever_does_it() -> None:
    ticket = standing("в работе", running("т2", "2026-04-29 16:40"))
    assert author_status(ticket, RULES, responsible="Климов А. В.") == (
        "В работе: Климов А. В. Исполним до 16:40."
    )


def test_a_missed_promise_is_not_hidden() -> None:
    ticket = standing("в работе", running("т2", "2026-04-28 16:40"))
    assert author_status(ticket, RULES) == "В работе. Обещали до вт 28 апреля, 16:40 и опаздываем."


@pytest.mark.parametrize(
    ("state", "russian", "english"),
    [
        (
            "ждет автора",
            "Ждём вашего ответа до вт 18:00, иначе закроем.",
            "We are waiting for your answer by Tue 18:00, otherwise we close the ticket.",
        ),
        (
            "исполнен",
            "Проверьте результат. Если не ответите до вт 18:00, будет считаться, что помогло.",
            "Проверьте результат. Without an answer by Tue 18:00 it counts as accepted.",
        ),
    ],
)
def test_a_wait_for_the_author_says_what_silence_means(state: str, russian: str, english: str) -> None:
    ticket = standing(state, running("т4", "2026-05-05 18:00", promise=False))
    assert author_status(ticket, RULES) == russian
    assert author_status(ticket, RULES, "en") == english


def test_where_nothing_closes_by_itself_nothing_is_threatened() -> None:
    ticket = standing("ждет согласования", running("т4", "2026-05-05 18:00", promise=False))
    assert author_status(ticket, RULES) == "На согласовании: срок пока стоит."


@pytest.mark.parametrize(
    ("state", "more", "said"),
    [
        ("ждет внешних", {"until": "2026-05-06 10:00"}, "Ждём внешнюю сторону: проверим до ср 6 мая, 10:00."),
        ("ждет внешних", {}, "Ждём внешнюю сторону."),
        ("запланирован", {"until": "2026-05-12 10:00"}, "Назначено на дату: вт 12 мая, 10:00."),
        (
            "закрыт",
            {"closure_code": "нет ответа"},
            "Закрыт: нет ответа. Вернуть в работу можно до пт 15 мая, 18:00.",
        ),
        ("отклонен", {}, "Отклонён. Обжаловать можно до вт 18:00."),
        ("отозван", {}, "Отозван вами."),
    ],
)
def test_other_states_say_what_is_next(state: str, more: dict[str, str], said: str) -> None:
    values = {name: moscow(v) if name == "until" else v for name, v in more.items()}
    assert author_status(standing(state, **values), RULES) == said


def test_when_the_window_is_over_it_is_not_offered() -> None:
    ticket = standing("закрыт")._replace(entered_at=moscow("2026-03-02 10:00"))
    assert author_status(ticket, RULES) == "Закрыт."


def test_a_code_does_not_borrow_the_english_of_a_label_that_reads_the_same() -> None:
    """«Принят» is what the author reads of a new ticket (received), «принят» how one ends (accepted)."""
    closed = standing("закрыт", closure_code="принят")
    assert author_status(closed, RULES).startswith("Закрыт: принят.")
    in_english = author_status(closed, RULES, "en")
    assert ": принят." in in_english
    assert "eceived" not in in_english
