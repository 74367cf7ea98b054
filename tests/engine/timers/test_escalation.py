"""Who is told when a norm is used up, and what a change of the norm does to that (1.3)."""

from dataclasses import replace

from reglament.engine.facts import FactKind
from reglament.engine.rules import Action, AnchorKind, Unless
from reglament.engine.timers import due_timers
from tests.engine.desk import (
    AUTHOR,
    BUSY,
    RESOLVED,
    TIMERS,
    WORK,
    Journal,
    at,
    days,
    hours,
    rules,
    said,
    seen,
    threshold,
    timer,
)
from tests.engine.timers.living import Desk, folded, told, waiting


def shares(journal: Journal, clock: str = "Т2") -> list[str]:
    return [f"{t.rule[-3:].strip('/')} {said(t.at)}" for t in waiting(journal) if f"/{clock}/" in t.rule]


def test_shares_of_the_norm_are_told_in_order() -> None:
    journal = Journal().registered("12.01 10:00").taken("12.01 11:00")
    assert shares(journal) == [
        "50 13.01 14:00",
        "75 14.01 11:30",
        "90 14.01 15:24",
        "100 14.01 18:00",
        "150 16.01 13:00",
        "200 19.01 17:00",
    ]


def test_the_next_thing_to_happen_is_the_earliest() -> None:
    journal = Journal().registered("12.01 10:00").taken("12.01 11:00")
    following = seen(journal, "12.01 11:00", BUSY).next_timer
    assert following and (following.rule, said(following.at)) == ("1.3.2/Т2/50", "13.01 14:00")
    assert following.reason and following.reason.values["share"] == 50


def test_a_breach_is_the_next_thing_right_after_the_deadline() -> None:
    journal = Journal().registered("12.01 10:00").taken("12.01 11:00")
    (breach,) = [t for t in waiting(journal) if t.rule == "breach/Т2"]
    assert (breach.action, breach.at, breach.due) == (Action.BREACH, at("14.01 18:00") + 1, at("14.01 18:00"))


def test_while_the_clock_stands_nobody_is_told() -> None:
    assert shares(Journal().registered().taken("12.01 11:00").moved("12.01 12:00", AUTHOR)) == []


def test_after_a_pause_the_shares_come_later_by_it() -> None:
    journal = Journal().registered("12.01 10:00").taken("12.01 11:00")
    journal.moved("12.01 12:00", AUTHOR).moved("12.01 15:00", WORK)
    assert shares(journal)[0] == "50 13.01 17:00"


def test_what_was_told_is_not_told_again() -> None:
    desk = Desk(Journal().registered("12.01 10:00").taken("12.01 11:00"))
    assert desk.sleeps_until("13.01 14:00") == ["1.3.2/Т2/50"]
    assert desk.sleeps_until("13.01 15:00") == []
    assert shares(desk.journal)[0] == "75 14.01 11:30"


def test_raised_only_the_highest_share_already_used_is_told_at_once() -> None:
    journal = Journal().registered("12.01 10:00").taken("12.01 11:00")
    journal.add("14.01 12:00", FactKind.CLASSIFIED, priority="П2")
    assert shares(journal)[:2] == ["75 14.01 12:00", "90 14.01 15:24"]


def test_a_share_told_before_the_change_is_not_repeated_by_it() -> None:
    desk = Desk(Journal().registered("12.01 10:00").taken("12.01 11:00"))
    desk.sleeps_until("14.01 12:00")
    desk.journal.add("14.01 13:00", FactKind.CLASSIFIED, priority="П2")
    assert shares(desk.journal)[0] == "90 14.01 15:24"


def test_a_longer_norm_has_its_own_shares() -> None:
    desk = Desk(Journal().registered("12.01 10:00").taken("12.01 11:00"))
    desk.sleeps_until("14.01 12:00")
    desk.journal.add("14.01 13:00", FactKind.CLASSIFIED, priority="П4")
    assert shares(desk.journal)[:2] == ["50 14.01 14:00", "75 15.01 16:00"]


def test_short_norms_raise_no_alarm_where_the_edition_spares_them() -> None:
    spared = rules(timers=(threshold("Т2", 50, "ответственный", least_norm=days(1)),))
    for complexity, expected in (("С0", 0), ("С1", 0), ("С2", 1)):
        journal = Journal().registered("12.01 10:00", complexity=complexity)
        found = [t for t in folded(journal, spared) if t.action is not Action.BREACH]
        assert len(found) == expected, complexity


def test_the_ladder_of_the_first_priority_counts_from_when_the_ticket_got_it() -> None:
    journal = Journal().registered("12.01 10:00").taken("12.01 11:00")
    journal.add("12.01 14:00", FactKind.CLASSIFIED, priority="П1", complexity="С1")
    ladder = [(t.rule, said(t.at)) for t in waiting(journal) if "п1" in t.rule]
    assert ladder == [
        ("1.3.2/п1/0", "12.01 14:00"),
        ("1.3.2/п1/30", "12.01 14:30"),
        ("1.3.2/п1/120", "12.01 16:00"),
    ]


def test_attention_is_asked_for_until_it_is_answered() -> None:
    journal = (
        Journal().registered().taken("12.01 11:00").add("12.01 12:00", FactKind.ATTENTION_ASKED, "Рыжова")
    )
    assert ("1.3.3/внимание", "12.01 16:00") in told(journal)
    journal.add("12.01 13:00", FactKind.ATTENTION_ANSWERED, "Орлова")
    assert "1.3.3/внимание" not in dict(told(journal))


def test_attention_asked_for_again_is_another_matter() -> None:
    journal = Journal().registered().taken("12.01 11:00").add("12.01 12:00", FactKind.ATTENTION_ASKED)
    journal.add("12.01 13:00", FactKind.ATTENTION_ANSWERED).add("14.01 12:00", FactKind.ATTENTION_ASKED)
    assert ("1.3.3/внимание", "14.01 16:00") in told(journal)


def test_after_half_the_norm_without_a_plan_the_ticket_is_handed_over() -> None:
    rule = timer("1.3.1/50", AnchorKind.CLOCK_SHARE, "Т2", Action.HAND_OVER, share=50, tier="3")
    planless = replace(rule, unless=Unless.PLANNED)
    desk = Desk(Journal().registered("12.01 10:00").taken("12.01 11:00"), rules(timers=(planless,)))
    assert desk.sleeps_until("13.01 14:00") == ["1.3.1/50"]
    assert (desk.journal.facts[-1].kind, desk.journal.facts[-1].data["tier"]) == (FactKind.HANDED_OVER, "3")
    planned = Journal().registered("12.01 10:00").taken("12.01 11:00").add("12.01 12:00", FactKind.PLANNED)
    assert Desk(planned, rules(timers=(planless,))).sleeps_until("13.01 14:00") == []


def test_a_count_above_its_limit_is_told_once() -> None:
    journal = Journal().registered().taken("12.01 11:00")
    for day in (13, 14, 15):
        journal.moved(f"{day}.01 10:00", RESOLVED).moved(f"{day}.01 11:00", WORK, "Рыжова")
    desk = Desk(journal, rules(timers=tuple(rule for rule in TIMERS if rule.code == "3.6.3/возвраты")))
    assert "3.6.3/возвраты" in desk.sleeps_until("15.01 11:00")
    journal.moved("16.01 10:00", RESOLVED).moved("16.01 11:00", WORK, "Рыжова")
    assert "3.6.3/возвраты" not in desk.sleeps_until("16.01 11:00")


def test_a_norm_of_hours_is_compared_with_one_of_days_by_its_length() -> None:
    spared = rules(timers=(threshold("Т2", 50, "ответственный", least_norm=hours(10)),))
    found = folded(Journal().registered("12.01 10:00", complexity="С1"), spared)
    assert [t.action for t in found if t.rule != "breach/Т1"] == [Action.BREACH]
    assert len(folded(Journal().registered("12.01 10:00", complexity="С2"), spared)) == 3


def test_nothing_is_due_before_its_time() -> None:
    state = Desk(Journal().registered("12.01 10:00").taken("12.01 11:00")).state
    assert due_timers(state, at("13.01 13:59")) == ()
    assert [t.rule for t in due_timers(state, at("13.01 14:00"))] == ["1.3.2/Т2/50"]


def test_before_triage_nobody_is_told_of_a_date_that_was_not_named() -> None:
    assert shares(Journal().registered("12.01 10:00", triage=False)) == []
