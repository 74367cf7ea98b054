"""The verdicts on clocks, as facts to record."""

from reglament.engine.facts import Fact, FactKind
from reglament.engine.fold import begin, fold, step
from reglament.engine.timers import conclude, stop_verdicts, verdicts
from tests.engine.desk import BUSY, PLAIN, RESOLVED, Journal, at, clock, rules, said
from tests.engine.timers.living import Desk


def test_an_answer_gives_the_verdict_on_the_reaction() -> None:
    before = fold(begin(PLAIN), Journal().registered("12.01 10:00").facts)
    after = step(before, Fact(2, at("12.01 11:00"), FactKind.ANSWERED, "Климов"))
    (verdict,) = stop_verdicts(before, after)
    assert (verdict.seq, verdict.kind, verdict.at) == (3, FactKind.CLOCK_STOPPED, at("12.01 11:00"))
    assert verdict.data == {
        "clock": "Т1",
        "due": at("12.01 14:00"),
        "spent": 3600,
        "met": True,
        "cause": 2,
        "rules": "0123abcd",
    }


def test_a_result_gives_the_verdict_on_the_resolution_and_what_follows_is_unchanged_by_it() -> None:
    journal = Journal().registered("12.01 10:00").taken("12.01 11:00")
    moved = Fact(5, at("15.01 10:00"), FactKind.MOVED, "Климов", state=RESOLVED)
    state, told = conclude(fold(begin(PLAIN), journal.facts), moved)
    assert [(fact.data["clock"], fact.data["met"]) for fact in told] == [("Т2", False)]
    plain = clock(journal.record(moved), "16.01 10:00", "Т2")
    assert clock(journal.record(*told), "16.01 10:00", "Т2").met is plain.met is False
    assert state.seq == 6


def test_a_clock_without_a_promise_gives_no_verdict() -> None:
    before = fold(
        begin(rules(clocks={**PLAIN.clocks})), Journal().registered(priority="П1", complexity="С4").facts
    )
    after = step(before, Fact(2, at("12.01 11:00"), FactKind.MOVED, state="отозван"))
    assert [fact.data["clock"] for fact in stop_verdicts(before, after)] == ["Т1"]


def test_a_fact_that_stops_nothing_gives_none() -> None:
    before = fold(begin(PLAIN), Journal().registered().facts)
    assert stop_verdicts(before, step(before, Fact(2, at("12.01 11:00"), FactKind.NOTED))) == ()
    assert stop_verdicts(before, before) == ()


def test_a_missed_promise_is_recorded_once_with_its_moment() -> None:
    desk = Desk(Journal().registered("12.01 10:00"))
    desk.wakes("12.01 14:00")
    recorded = desk.wakes("12.01 14:30")
    assert [(fact.kind, fact.data["clock"], said(fact.data["due"])) for fact in recorded] == [
        (FactKind.BREACHED, "Т1", "12.01 14:00")
    ]
    assert desk.wakes("12.01 15:00") == ()


def test_a_promise_missed_and_then_kept_late_while_the_scheduler_slept_is_still_recorded() -> None:
    desk = Desk(Journal().registered("12.01 10:00").add("12.01 16:00", FactKind.ANSWERED))
    breaches = [fact for fact in desk.wakes("12.01 17:00") if fact.kind is FactKind.BREACHED]
    assert [(fact.data["clock"], fact.data["cause"]) for fact in breaches] == [("Т1", 1)]


def test_a_promise_missed_by_a_clock_that_began_anew_is_still_recorded() -> None:
    journal = Journal().registered("12.01 10:00").taken("12.01 11:00").add("14.01 10:00", FactKind.ANSWERED)
    breaches = [fact for fact in Desk(journal).wakes("14.01 11:00") if fact.kind is FactKind.BREACHED]
    assert [fact.data["clock"] for fact in breaches] == ["Т5"]
    assert said(breaches[0].data["due"]) == "13.01 18:00"


def test_somebody_else_s_time_that_runs_out_is_no_breach_of_ours() -> None:
    journal = Journal().registered("12.01 10:00").taken("12.01 11:00").moved("12.01 12:00", "ждёт автора")
    desk = Desk(journal, rules())
    assert [fact.kind for fact in desk.wakes("30.01 10:00")] == []


def test_nothing_is_left_due_after_the_verdicts() -> None:
    state = fold(begin(BUSY), Journal().registered("12.01 10:00").facts)
    recorded = verdicts(state, at("30.01 10:00"))
    assert verdicts(fold(state, recorded), at("30.01 10:00")) == ()


def test_what_was_undone_is_not_done_by_the_timer_again() -> None:
    desk = Desk(Journal().registered("12.01 10:00").taken("12.01 11:00").moved("12.01 15:00", RESOLVED))
    desk.lives_until("15.01 18:00")
    closed = next(fact for fact in desk.journal.facts if fact.data.get("rule") == "3.6.2/закрыть")
    desk.journal.add("15.01 18:00", FactKind.RETRACTED, "Рыжова", retracts=closed.seq)
    assert desk.state.state == RESOLVED
    assert desk.sleeps_until("15.01 18:01") == []


def test_an_undo_gives_no_verdict_again() -> None:
    journal = Journal().registered("12.01 10:00").add("12.01 11:00", FactKind.ANSWERED)
    journal.add("12.01 11:05", FactKind.NOTED)
    undo = Fact(4, at("12.01 11:05"), FactKind.RETRACTED, data={"retracts": 3})
    _, told = conclude(fold(begin(PLAIN), journal.facts), undo)
    assert told == ()


def test_a_back_entry_gives_the_verdict_on_what_it_stopped() -> None:
    journal = Journal().registered("12.01 10:00").add("12.01 16:00", FactKind.NOTED)
    entry = Fact(3, at("12.01 11:00"), FactKind.ANSWERED, "Орлова", data={"back_entry": True})
    _, (told,) = conclude(fold(begin(PLAIN), journal.facts), entry)
    assert (told.data["clock"], told.data["met"], told.data["cause"]) == ("Т1", True, 3)
    assert told.at == at("12.01 16:00")


def test_a_new_date_that_is_past_already_is_no_second_breach() -> None:
    desk = Desk(Journal().registered("12.01 10:00").taken("12.01 11:00"), rules())
    desk.wakes("14.01 19:00")
    desk.journal.add("20.01 12:00", FactKind.CLASSIFIED, complexity="С3")
    assert [fact.data["clock"] for fact in desk.wakes("20.01 12:00")] == []
    assert said(clock(desk.journal, "20.01 12:00", "Т2").due_at) == "19.01 18:00"


def test_a_new_date_that_is_missed_again_is_a_second_breach() -> None:
    desk = Desk(Journal().registered("12.01 10:00").taken("12.01 11:00"), rules())
    desk.wakes("14.01 19:00")
    desk.journal.add("15.01 12:00", FactKind.CLASSIFIED, complexity="С3")
    assert [(f.data["clock"], said(f.data["due"])) for f in desk.wakes("20.01 12:00")] == [
        ("Т2", "19.01 18:00")
    ]
