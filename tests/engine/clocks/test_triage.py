"""Before triage a ticket counts as the edition says; then it gets its true values (3.4.1)."""

from dataclasses import replace

from reglament.engine.facts import FactKind
from tests.engine.desk import CLOSED, PLAIN, Journal, at, clock, said, seen


def came(when: str = "12.01 10:00", **values: str) -> Journal:
    return Journal().add(when, FactKind.REGISTERED, "Рыжова", urgency="средняя", channel="портал", **values)


def triaged(journal: Journal, when: str, priority: str, complexity: str = "С2") -> Journal:
    return journal.add(when, FactKind.CLASSIFIED, "Савельева", priority=priority, complexity=complexity)


def test_a_new_ticket_counts_as_the_edition_says_until_somebody_has_looked() -> None:
    standing = seen(came(), "12.01 10:00")
    assert (standing.kind, standing.impact, standing.urgency) == ("инцидент", "личное", "средняя")
    assert (standing.priority, standing.complexity, standing.triaged) == ("П4", "С2", False)


def test_the_reaction_is_promised_at_once_and_the_date_of_the_result_is_not() -> None:
    journal = came()
    reaction, resolution = clock(journal, "12.01 10:05", "Т1"), clock(journal, "12.01 10:05", "Т2")
    assert (said(reaction.due_at), reaction.provisional) == ("13.01 10:00", True)
    assert (resolution.due_at, resolution.remaining, resolution.first_due_at) == (None, None, None)
    assert resolution.reasons[-1].code == "clock.named_after_triage"


def test_triage_names_the_date_of_the_result_counted_from_registration() -> None:
    resolution = clock(triaged(came(), "12.01 12:00", "П3"), "12.01 12:00", "Т2")
    assert (said(resolution.due_at), said(resolution.first_due_at)) == ("14.01 18:00", "14.01 18:00")
    assert resolution.provisional is False
    assert resolution.reasons[-1].code == "clock.triaged"


def test_triage_may_bring_the_reaction_forward() -> None:
    assert said(clock(triaged(came(), "12.01 10:10", "П2"), "12.01 10:10", "Т1").due_at) == "12.01 11:00"


def test_a_promised_reaction_never_moves_later() -> None:
    urgent = came(priority="П2")
    reaction = clock(triaged(urgent, "12.01 10:10", "П4"), "12.01 10:10", "Т1")
    assert said(reaction.due_at) == "12.01 11:00"
    (kept,) = [reason for reason in reaction.reasons if reason.code == "clock.never_later"]
    assert said(kept.values["refused"]) == "13.01 10:00"


def test_a_pause_before_triage_is_kept() -> None:
    journal = came().moved("12.01 11:00", "ждёт автора").moved("12.01 13:00", "новый")
    resolution = clock(triaged(journal, "12.01 14:00", "П3"), "12.01 14:00", "Т2")
    assert said(resolution.due_at) == "15.01 11:00"


def test_no_promise_no_verdict_for_a_ticket_closed_before_triage() -> None:
    journal = came().moved("12.01 12:00", CLOSED, "Савельева", code="дубль")
    assert clock(journal, "12.01 12:00", "Т2").met is None


def test_a_date_that_is_past_when_it_is_named_is_missed_in_that_moment() -> None:
    journal = triaged(came(), "20.01 12:00", "П3")
    assert said(clock(journal, "20.01 12:00", "Т2").breached_at) == "14.01 18:00"


def test_a_ticket_classified_by_a_machine_is_not_triaged() -> None:
    journal = came().add("12.01 10:01", FactKind.CLASSIFIED, "система", zone="зарплата", triage=False)
    standing = seen(journal, "12.01 10:01")
    assert (standing.triaged, standing.zone) == (False, "зарплата")


def test_a_mail_that_says_nothing_of_its_urgency_counts_as_the_mildest() -> None:
    """A promise made by it can only become better."""
    mail = Journal().add("12.01 10:00", FactKind.REGISTERED, "Рыжова", impact="групповое")
    standing = seen(mail, "12.01 10:00")
    assert (standing.urgency, standing.priority) == ("низкая", "П4")
    assert said(standing.clocks["Т1"].due_at) == "13.01 10:00"


def test_an_edition_may_name_the_provisional_priority_itself() -> None:
    plain = replace(PLAIN, provisional=replace(PLAIN.provisional, priority="П2"))
    assert seen(came(), "12.01 10:00", plain).priority == "П2"


def test_somebody_of_the_desk_who_registers_by_phone_triages_at_once() -> None:
    assert at("14.01 18:00") == clock(Journal().registered("12.01 10:00"), "12.01 10:00", "Т2").due_at


def test_a_better_guess_of_a_machine_counts_until_somebody_has_looked() -> None:
    journal = came().add("12.01 10:01", FactKind.CLASSIFIED, "система", priority="П2", triage=False)
    reaction, resolution = clock(journal, "12.01 10:05", "Т1"), clock(journal, "12.01 10:05", "Т2")
    assert (said(reaction.due_at), reaction.provisional) == ("12.01 11:00", True)
    assert (resolution.due_at, resolution.reasons[-1].code) == (None, "clock.named_after_triage")
    assert said(clock(triaged(journal, "12.01 10:30", "П2"), "12.01 10:30", "Т2").due_at) == "13.01 10:00"
