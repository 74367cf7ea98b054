"""How often, up to which share, and who decides beyond (3.4.8, 3.4.9, 3.3.3, 1.3.3)."""

from reglament.engine.durations import CALENDAR_DAYS, Duration, Step
from reglament.engine.facts import FactKind
from reglament.engine.fold import begin, fold
from reglament.engine.limits import why_not
from reglament.engine.reasons import Reason
from reglament.engine.rules import Limit
from tests.engine.desk import APPROVAL, AUTHOR, NEW, PLAIN, WORK, Journal, at, hours, rules, said

RESPONSIBLE, HEAD = {"ответственный"}, {"руководитель лк"}


def asked_of(journal: Journal, limit: str, roles: set[str], when: str) -> Reason | None:
    return why_not(fold(begin(PLAIN), journal.facts), limit, roles, at(when))


def working() -> Journal:
    return Journal().registered("12.01 10:00").taken("12.01 11:00")


def test_until_half_of_the_norm_the_responsible_changes_the_complexity() -> None:
    """E7."""
    assert asked_of(working(), "complexity_change", RESPONSIBLE, "13.01 14:00") is None


def test_after_half_of_the_norm_the_head_does() -> None:
    """E7."""
    reason = asked_of(working(), "complexity_change", RESPONSIBLE, "13.01 15:00")
    assert reason and (reason.code, reason.values["share"]) == ("limit.share", 53)
    assert reason.values["who"] == ("руководитель лк",)
    assert asked_of(working(), "complexity_change", HEAD, "13.01 15:00") is None


def test_somebody_else_may_not_at_all() -> None:
    reason = asked_of(working(), "complexity_change", {"автор"}, "12.01 12:00")
    assert reason and reason.code == "limit.not_yours"


def test_the_third_change_of_complexity_is_nobody_s() -> None:
    """E7."""
    journal = working().add("12.01 12:00", FactKind.CLASSIFIED, complexity="С3")
    assert asked_of(journal, "complexity_change", RESPONSIBLE, "12.01 13:00") is None
    journal.add("12.01 13:00", FactKind.CLASSIFIED, complexity="С2")
    reason = asked_of(journal, "complexity_change", HEAD, "12.01 14:00")
    assert reason and (reason.code, reason.values["count"]) == ("limit.count", 2)


def test_the_complexity_that_triage_found_is_no_change() -> None:
    journal = (
        Journal()
        .registered("12.01 10:00", triage=False)
        .add("12.01 11:00", FactKind.CLASSIFIED, complexity="С3")
    )
    assert fold(begin(PLAIN), journal.facts).counted("complexity_changes") == 0


def test_a_planned_date_is_moved_once_with_the_author_and_then_by_the_head() -> None:
    """E22."""
    journal = Journal().registered("12.01 10:00", kind="изменение", complexity="С3").taken("12.01 11:00")
    journal.moved("12.01 12:00", APPROVAL).add(
        "13.01 10:00", FactKind.DECIDED, granted=True, until=at("22.01 18:00")
    )
    journal.moved("13.01 10:00", WORK)
    assert asked_of(journal, "reschedule", RESPONSIBLE, "14.01 10:00") is None
    journal.add("14.01 10:00", FactKind.PLANNED, until=at("26.01 18:00"))
    reason = asked_of(journal, "reschedule", RESPONSIBLE, "15.01 10:00")
    assert reason and reason.code == "limit.count"
    assert asked_of(journal, "reschedule", HEAD, "15.01 10:00") is None


def test_a_ticket_is_sent_back_as_incomplete_twice_at_most() -> None:
    """E20."""
    journal = Journal().registered("12.01 10:00")
    for hour in (11, 13):
        journal.moved(f"12.01 {hour}:00", AUTHOR, "Савельева").moved(f"12.01 {hour + 1}:00", NEW, "Рыжова")
    reason = asked_of(journal, "incomplete_return", {"диспетчер"}, "12.01 15:00")
    assert reason and (reason.code, reason.values["count"]) == ("limit.count", 2)


def test_attention_is_asked_for_once_a_working_day() -> None:
    journal = working().add("12.01 12:00", FactKind.ATTENTION_ASKED, "Рыжова")
    reason = asked_of(journal, "attention", {"автор"}, "12.01 17:00")
    assert reason and (reason.code, said(reason.values["again_at"])) == ("limit.too_soon", "13.01 09:00")
    assert asked_of(journal, "attention", {"автор"}, "13.01 09:00") is None


def test_attention_is_asked_for_once_in_so_many_hours_or_calendar_days() -> None:
    journal = working().add("16.01 12:00", FactKind.ATTENTION_ASKED, "Рыжова")
    for per, again in ((hours(4), "16.01 16:00"), (Duration(2, Step.DAY, CALENDAR_DAYS), "18.01 00:00")):
        limit = Limit("attention", 1, per=per)
        state = fold(begin(rules(limits={"attention": limit})), journal.facts)
        reason = why_not(state, "attention", {"автор"}, at("16.01 12:30"))
        assert reason and said(reason.values["again_at"]) == again


def test_what_an_edition_does_not_limit_is_free() -> None:
    free = rules(limits={})
    state = fold(begin(free), working().facts)
    assert why_not(state, "complexity_change", set(), at("20.01 10:00")) is None
