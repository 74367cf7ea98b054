"""A ticket may be born in any state; its clocks honour that (I6, E41)."""

import pytest

from reglament.engine.facts import FactKind
from reglament.engine.fold import FactError, begin, step
from reglament.engine.results import ClockStatus
from tests.engine.desk import AUTHOR, CLOSED, PLAIN, RESOLVED, SCHEDULED, WORK, Journal, at, said, seen


def born(state: str, **values: object) -> dict[str, str]:
    standing = seen(Journal().registered("12.01 10:00", state=state, **values), "14.01 10:00")
    return {code: view.status for code, view in standing.clocks.items() if view.status != "not_started"}


def test_born_at_work_the_reaction_was_given_with_the_registration() -> None:
    assert born(WORK) == {"Т1": "stopped", "Т2": "running", "Т5": "running"}


def test_born_waiting_for_the_author_the_resolution_stands_from_the_start() -> None:
    standing = seen(Journal().registered("12.01 10:00", state=AUTHOR), "14.01 10:00")
    assert standing.clocks["Т2"].status is ClockStatus.PAUSED
    assert standing.clocks["Т2"].paused == 18 * 3600
    assert said(standing.clocks["Т4"].due_at) == "19.01 18:00"
    assert standing.clocks["Т1"].met is True


def test_born_scheduled_it_keeps_its_date() -> None:
    standing = seen(
        Journal().registered("12.01 10:00", state=SCHEDULED, until=at("20.01 09:00")), "14.01 10:00"
    )
    assert (said(standing.until), standing.clocks["Т2"].status) == ("20.01 09:00", ClockStatus.PAUSED)


def test_born_resolved_the_author_has_his_time_to_accept() -> None:
    assert born(RESOLVED) == {"Т1": "stopped", "Т2": "stopped", "Т3": "running"}


def test_born_closed_nothing_runs_for_ever() -> None:
    standing = seen(Journal().registered("12.01 10:00", state=CLOSED, code="принят"), "14.01 10:00")
    assert {view.status for view in standing.clocks.values()} == {"stopped", "not_started"}
    assert (standing.next_timer, standing.next_due) == (None, None)


def test_born_closed_it_can_be_reopened_like_any_other() -> None:
    journal = Journal().registered("12.01 10:00", state=CLOSED).moved("13.01 10:00", WORK, "Рыжова")
    assert said(seen(journal, "13.01 10:00").clocks["Т2"].due_at) == "15.01 18:00"


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"state": "неведомо"}, "fact.unknown_state"),
        ({"priority": "П9"}, "fact.unknown_priority"),
        ({"complexity": "С9"}, "fact.unknown_complexity"),
        ({"kind": "прочее"}, "fact.unknown_kind"),
    ],
)
def test_a_name_the_edition_does_not_know_is_refused_with_its_fact(values: dict[str, str], code: str) -> None:
    (fact,) = Journal().registered("12.01 10:00", **values).facts
    with pytest.raises(FactError) as refused:
        step(begin(PLAIN), fact)
    assert (refused.value.seq, refused.value.reason.code) == (1, code)


def test_registered_for_the_past_by_the_head_it_counts_from_then() -> None:
    """I4, E38: the registration alone may be back-dated, and both instants are kept."""
    journal = Journal().registered("12.01 10:00", recorded_at=at("13.01 09:30"))
    assert said(seen(journal, "13.01 09:30").clocks["Т1"].due_at) == "12.01 14:00"
    assert journal.facts[0].kind is FactKind.REGISTERED
