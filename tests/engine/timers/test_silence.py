"""Silence: reminders first, then the closure they announced (I5, E1, E2, E23)."""

from dataclasses import replace

from reglament.engine.durations import Duration
from reglament.engine.facts import FactKind
from reglament.engine.rules import Action, AnchorKind, Rules, TimerRule
from tests.engine.desk import (
    APPROVAL,
    AUTHOR,
    BUSY,
    CLOSED,
    RESOLVED,
    TIMERS,
    WORK,
    Journal,
    clock,
    days,
    rules,
    said,
    seen,
    timer,
)
from tests.engine.timers.living import Desk, kinds


def asked(**values: str) -> Journal:
    return Journal().registered("12.01 10:00", **values).taken("12.01 11:00").moved("12.01 12:00", AUTHOR)


def resolved(**values: str) -> Journal:
    return Journal().registered("12.01 10:00", **values).taken("12.01 11:00").moved("12.01 15:00", RESOLVED)


def test_an_author_who_never_answers_is_reminded_twice_and_then_the_ticket_is_closed() -> None:
    """E1."""
    desk = Desk(asked())
    assert desk.lives_until("31.01 10:00") == [
        "3.5.2/1 р.д 13.01 10:00",
        "3.5.2/3 р.д 15.01 10:00",
        "3.5.2/закрыть 19.01 18:00",
    ]
    standing = seen(desk.journal, "31.01 10:00", BUSY)
    assert (standing.state, standing.closure_code, standing.clocks["Т2"].met) == (CLOSED, "нет ответа", True)


def test_a_reminder_counted_in_days_goes_out_at_the_hour_of_the_edition() -> None:
    first = seen(asked(), "12.01 12:00", BUSY).next_timer
    assert first and (first.rule, said(first.at), first.to) == ("3.5.2/1 р.д", "13.01 10:00", ("автор",))


def test_an_answer_ends_the_reminders() -> None:
    journal = asked().add("14.01 10:00", FactKind.AUTHOR_WROTE, "Рыжова").moved("14.01 10:00", WORK, "Рыжова")
    assert not any("3.5.2" in fired for fired in Desk(journal).lives_until("30.01 10:00"))


def test_a_question_asked_again_is_reminded_of_again() -> None:
    journal = asked().moved("14.01 10:00", WORK, "Рыжова").moved("14.01 11:00", AUTHOR)
    fired = Desk(journal).lives_until("15.01 18:00")
    assert "3.5.2/1 р.д 15.01 10:00" in fired


def test_a_late_answer_reopens_what_silence_closed() -> None:
    """E1."""
    desk = Desk(asked())
    desk.lives_until("20.01 10:00")
    desk.journal.add("22.01 10:00", FactKind.AUTHOR_WROTE, "Рыжова").moved("22.01 10:00", WORK, "Рыжова")
    resolution = clock(desk.journal, "22.01 10:00", "Т2", BUSY)
    assert said(resolution.due_at) == "26.01 16:00"


def test_a_ticket_of_the_first_priority_is_never_closed_by_silence_but_called_about() -> None:
    """E1."""
    desk = Desk(asked(priority="П1", complexity="С1"))
    fired = [rule for rule in desk.lives_until("12.01 14:00") if "звонок" in rule]
    assert fired == [f"3.5.2/звонок 12.01 {hour}" for hour in ("12:30", "13:00", "13:30", "14:00")]
    assert desk.state.state == AUTHOR


def test_calls_slept_through_are_not_made_up_for() -> None:
    desk = Desk(asked(priority="П1", complexity="С1"))
    calls = [fact for fact in desk.wakes("12.01 17:10") if fact.data.get("rule") == "3.5.2/звонок"]
    assert [(call.data["turn"], said(call.data["due"])) for call in calls] == [(10, "12.01 17:00")]
    following = [timer for timer in desk.lives_until("12.01 17:30") if "звонок" in timer]
    assert following == ["3.5.2/звонок 12.01 17:30"]


def test_silence_after_a_result_is_acceptance() -> None:
    """E2."""
    desk = Desk(resolved())
    assert desk.lives_until("31.01 10:00") == [
        "3.6.2/1 р.д 13.01 10:00",
        "3.6.2/2 р.д 14.01 10:00",
        "3.6.2/закрыть 15.01 18:00",
    ]
    standing = seen(desk.journal, "31.01 10:00", BUSY)
    assert (standing.closure_code, standing.clocks["Т3"].met) == ("принят по умолчанию", True)


def test_the_author_of_a_change_has_longer_to_accept() -> None:
    """E22."""
    fired = Desk(resolved(kind="изменение", complexity="С3")).lives_until("31.01 10:00")
    assert fired[-1] == "3.6.2/закрыть 19.01 18:00"


def test_an_approver_who_never_answers_is_reminded_and_the_ticket_closed() -> None:
    """E23."""
    journal = Journal().registered("12.01 10:00").taken("12.01 11:00").moved("12.01 12:00", APPROVAL)
    desk = Desk(journal)
    fired = [rule for rule in desk.lives_until("31.01 10:00") if rule.startswith("3.5.4")]
    assert fired == ["3.5.4/1 р.д 13.01 10:00", "3.5.4/закрыть 26.01 18:00"]
    assert seen(desk.journal, "31.01 10:00", BUSY).closure_code == "не согласован"


def test_a_scheduler_that_slept_through_everything_reminds_first_and_waits_one_more_day() -> None:
    """I5."""
    desk = Desk(resolved())
    assert desk.sleeps_until("21.01 11:00") == ["3.6.2/1 р.д", "3.6.2/2 р.д"]
    assert desk.state.state == RESOLVED
    following = seen(desk.journal, "21.01 11:00", BUSY).next_timer
    assert following and (following.rule, said(following.at)) == ("3.6.2/закрыть", "22.01 18:00")
    assert following.reason and following.reason.code == "timer.waits"
    assert desk.sleeps_until("22.01 17:59") == []
    assert desk.sleeps_until("22.01 18:00") == ["3.6.2/закрыть"]


def test_a_reminder_late_by_a_sweep_does_not_delay_the_closure() -> None:
    """I5."""
    desk = Desk(resolved())
    for moment in ("13.01 10:01", "14.01 10:12"):
        desk.sleeps_until(moment)
    assert desk.sleeps_until("15.01 18:00") == ["3.6.2/закрыть"]


def test_a_closure_records_the_verdicts_on_the_clocks_it_stops() -> None:
    desk = Desk(asked())
    desk.lives_until("19.01 17:00")
    recorded = desk.wakes("19.01 18:00")
    stopped = [fact.data["clock"] for fact in recorded if fact.kind is FactKind.CLOCK_STOPPED]
    assert kinds(recorded)[0] is FactKind.MOVED
    assert stopped == ["Т2", "Т4", "Т5"]
    assert [fact.seq for fact in recorded] == list(range(recorded[0].seq, recorded[0].seq + len(recorded)))


def test_what_the_desk_did_by_itself_bears_its_rule_and_the_fact_it_counted_from() -> None:
    desk = Desk(asked())
    (reminder,) = desk.wakes("13.01 10:07")
    assert (reminder.kind, reminder.actor, said(reminder.at)) == (FactKind.REMINDED, "system", "13.01 10:07")
    assert (reminder.data["rule"], reminder.data["anchor"], said(reminder.data["due"])) == (
        "3.5.2/1 р.д",
        5,
        "13.01 10:00",
    )


def acceptance(reminder: TimerRule, grace: Duration) -> Rules:
    """Silence counts after three days; one reminder announces it."""
    (closing,) = [rule for rule in TIMERS if rule.code == "3.6.2/закрыть"]
    return rules(timers=(reminder, replace(closing, announced_by=(reminder.code,), grace=grace)))


def reminder(after: int) -> TimerRule:
    return timer("3.6.2/слово", AnchorKind.STATE, RESOLVED, Action.REMIND, "автор", after=days(after))


def test_the_grace_of_a_late_reminder_does_not_hold_for_one_in_time() -> None:
    desk = Desk(resolved(), acceptance(reminder(2), days(3)))
    assert desk.sleeps_until("14.01 18:10") == ["3.6.2/слово"]
    assert desk.sleeps_until("15.01 18:00") == ["3.6.2/закрыть"]
    late = Desk(resolved(), acceptance(reminder(2), days(3)))
    assert late.sleeps_until("14.01 18:30") == ["3.6.2/слово"]
    assert late.lives_until("30.01 10:00") == ["3.6.2/закрыть 19.01 18:00"]


def test_a_reminder_of_the_same_moment_goes_out_first() -> None:
    desk = Desk(resolved(), acceptance(reminder(3), days(1)))
    assert desk.sleeps_until("15.01 18:00") == ["3.6.2/слово", "3.6.2/закрыть"]


def test_a_closure_waits_for_a_reminder_that_the_edition_sets_after_it() -> None:
    desk = Desk(resolved(), acceptance(reminder(5), days(1)))
    assert desk.lives_until("30.01 10:00") == ["3.6.2/слово 19.01 18:00", "3.6.2/закрыть 19.01 18:00"]


def test_words_of_the_same_moment_come_before_the_deed_they_would_come_too_late_for() -> None:
    unannounced = acceptance(reminder(3), days(1)).timers
    desk = Desk(resolved(), rules(timers=(unannounced[0], replace(unannounced[1], announced_by=()))))
    assert desk.sleeps_until("15.01 18:00") == ["3.6.2/слово", "3.6.2/закрыть"]
