"""What a journal may look like: order, undo, back-entries, histories of other desks."""

import pytest

from reglament.engine.facts import Fact, FactKind
from reglament.engine.fold import FactError, begin, fold, step
from reglament.engine.standing import standing_of, view
from tests.engine.desk import (
    AUTHOR,
    CLOSED,
    NEW,
    PLAIN,
    RESOLVED,
    SCHEDULED,
    VENDOR,
    WORK,
    Journal,
    at,
    clock,
    said,
    seen,
)


def refused(*facts: Fact) -> FactError:
    with pytest.raises(FactError) as caught:
        fold(begin(PLAIN), facts)
    return caught.value


def test_a_journal_begins_with_a_registration_and_has_one() -> None:
    registered = Journal().registered().facts[0]
    noted = Fact(1, at("12.01 10:00"), FactKind.NOTED)
    again = Fact(2, at("12.01 10:00"), FactKind.REGISTERED)
    assert refused(noted).reason.code == "fact.not_registered"
    assert refused(registered, again).reason.code == "fact.registered_twice"


def test_facts_are_numbered_without_a_gap() -> None:
    error = refused(Journal().registered().facts[0], Fact(3, at("12.01 11:00"), FactKind.NOTED))
    assert (error.seq, error.reason.values["expected"]) == (3, 2)


def test_a_fact_before_the_last_one_is_refused_by_its_number() -> None:
    """I4: no retroactive pauses."""
    journal = Journal().registered("12.01 10:00").taken("12.01 11:00").moved("12.01 10:30", AUTHOR)
    error = refused(*journal.facts)
    assert (error.seq, error.reason.code) == (5, "fact.earlier")
    assert "5" in str(error)


def test_a_back_entry_with_the_mark_finds_its_place() -> None:
    """E38: a call answered on paper during the failure, entered later by the head."""
    journal = Journal().registered("12.01 10:00").add("12.01 16:00", FactKind.NOTED)
    journal.add("12.01 11:00", FactKind.ANSWERED, "Орлова", back_entry=True, recorded_at=at("12.01 17:00"))
    reaction = clock(journal, "12.01 17:00", "Т1")
    assert (said(reaction.stopped_at), reaction.met) == ("12.01 11:00", True)
    assert seen(journal, "12.01 17:00").seq == 3


def test_a_back_entry_before_the_registration_is_refused() -> None:
    journal = Journal().registered("12.01 10:00").add("12.01 09:00", FactKind.ANSWERED, back_entry=True)
    assert refused(*journal.facts).reason.code == "fact.earlier"


def test_what_was_taken_back_has_never_been() -> None:
    journal = Journal().registered().taken("12.01 11:00").moved("12.01 12:00", RESOLVED)
    undone = Journal(*journal.facts).add(at("12.01 12:00") + 9, FactKind.RETRACTED, retracts=5)
    standing = seen(undone, "13.01 10:00")
    without = seen(Journal(*journal.facts[:4]), "13.01 10:00")
    assert standing == without._replace(seq=6)


def test_life_goes_on_after_an_undo() -> None:
    journal = Journal().registered().taken("12.01 11:00").moved("12.01 12:00", RESOLVED)
    journal.add("12.01 12:00", FactKind.RETRACTED, retracts=5).moved("12.01 13:00", AUTHOR)
    assert said(clock(journal.moved("12.01 15:00", WORK), "12.01 15:00", "Т2").due_at) == "15.01 11:00"


def test_an_undo_can_be_undone() -> None:
    journal = Journal().registered().taken("12.01 11:00").moved("12.01 12:00", RESOLVED)
    journal.add("12.01 12:00", FactKind.RETRACTED, retracts=5)
    journal.add("12.01 12:00", FactKind.RETRACTED, retracts=6)
    assert seen(journal, "12.01 12:00").state == RESOLVED


@pytest.mark.parametrize("retracts", [0, 1, 9, None])
def test_only_an_earlier_event_can_be_taken_back(retracts: int | None) -> None:
    journal = (
        Journal().registered().taken("12.01 11:00").add("12.01 12:00", FactKind.RETRACTED, retracts=retracts)
    )
    assert refused(*journal.facts).reason.code == "fact.unknown_retracted"


def test_a_way_the_edition_does_not_know_is_kept_and_listed() -> None:
    journal = Journal().registered("12.01 10:00").moved("12.01 11:00", VENDOR).moved("13.01 10:00", CLOSED)
    standing = seen(journal, "13.01 10:00")
    ways = [(finding.values["source"], finding.values["target"]) for finding in standing.findings]
    assert (standing.state, ways) == (CLOSED, [(NEW, VENDOR), (VENDOR, CLOSED)])


def test_facts_after_the_instant_do_not_count_yet() -> None:
    journal = Journal().registered().taken("12.01 11:00").moved("14.01 12:00", RESOLVED)
    assert standing_of(PLAIN, journal.facts, at("13.01 12:00")).state == WORK


def test_an_instant_before_the_last_fact_is_taken_as_that_of_the_fact() -> None:
    state = fold(begin(PLAIN), Journal().registered("12.01 10:00").facts)
    assert view(state, at("12.01 09:59")).at == at("12.01 10:00")


def test_a_state_that_was_handed_out_is_never_changed() -> None:
    journal = Journal().registered().taken("12.01 11:00")
    state = fold(begin(PLAIN), journal.facts)
    before = view(state, at("13.01 10:00"))
    for fact in (
        Fact(5, at("12.01 12:00"), FactKind.MOVED, state=RESOLVED),
        Fact(5, at("12.01 12:00"), FactKind.CLASSIFIED, priority="П1"),
        Fact(5, at("12.01 12:00"), FactKind.RETRACTED, data={"retracts": 4}),
    ):
        step(state, fact)
    assert view(state, at("13.01 10:00")) == before


def test_the_standing_tells_who_has_the_move_and_since_when() -> None:
    standing = seen(Journal().registered().taken("12.01 11:00").moved("12.01 12:00", AUTHOR), "13.01 10:00")
    assert (standing.move, standing.responsible, standing.pauses) == ("автор", "Климов", 1)
    assert (standing.author_label, said(standing.entered_at)) == (AUTHOR, "12.01 12:00")


def test_the_nearest_promise_is_ours_and_named() -> None:
    fresh = seen(Journal().registered(), "12.01 10:00").next_due
    asked = seen(
        Journal().registered().taken("12.01 11:00").moved("12.01 12:00", AUTHOR), "12.01 12:00"
    ).next_due
    assert (fresh and fresh.code, asked) == ("Т1", None)


def test_the_date_of_a_state_is_that_of_its_entry_until_it_is_renewed() -> None:
    journal = (
        Journal().registered().taken("12.01 11:00").moved("12.01 12:00", VENDOR, until=at("16.01 10:00"))
    )
    journal.moved("16.01 09:00", VENDOR, until=at("20.01 10:00"))
    standing = seen(journal, "16.01 10:00")
    assert (said(standing.until), said(standing.entered_at)) == ("20.01 10:00", "12.01 12:00")
    assert seen(journal.moved("19.01 10:00", SCHEDULED), "19.01 10:00").until is None


def test_hand_overs_are_counted() -> None:
    journal = Journal().registered().taken("12.01 11:00").moved("12.01 12:00", "назначен", responsible="Ткач")
    journal.add("12.01 13:00", FactKind.HANDED_OVER, "Ткач", tier="3", responsible="Дорохов")
    standing = seen(journal, "12.01 13:00")
    assert (standing.hand_overs, standing.responsible) == (2, "Дорохов")
