"""A process log becomes tickets with journals; nothing is dropped in silence, nothing comes twice."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.core.management import CommandError
from django.db.models import Q

from reglament import engine
from reglament.intake.models import SetAside
from reglament.people.models import Person
from reglament.rulebook.models import EditionState
from reglament.tickets import reading, rebuilding, timers
from reglament.tickets.models import Fact, Pending, Ticket
from tests.intake.history.conftest import Import
from tests.intake.history.logs import FORBIDDEN, OPEN, SOLVED, event, xes

HELPDESK = {"Case 1": SOLVED, "Case 2": OPEN, "Case 3": FORBIDDEN}


def case(name: str) -> Ticket:
    return Ticket.objects.get(foreign_id=f"helpdesk:{name}")


def from_the_log() -> int:
    return Fact.objects.filter(Q(data__has_key="line")).count()


def test_every_event_of_the_log_is_a_fact(bring: Import) -> None:
    said = bring(xes(HELPDESK))
    assert "случаев 3, событий 9" in said
    assert "Внесено: запросов 3, событий 9" in said
    assert from_the_log() == 9


def test_a_solved_case_is_a_closed_ticket_with_its_own_dates(bring: Import) -> None:
    bring(xes(HELPDESK))
    ticket = case("Case 1")
    assert (ticket.state, ticket.is_history) == ("закрыт", True)
    assert ticket.registered_at.isoformat() == "2012-10-09T14:50:17+00:00"
    assert ticket.finished_at is not None
    assert ticket.finished_at.isoformat() == "2012-11-09T12:54:39+00:00"
    resolution = reading.standing(ticket, settings.NOW()).clocks["решение"]
    assert resolution.met is False  # 12 working days of the 10 promised


def test_a_changed_seriousness_changes_the_priority(bring: Import) -> None:
    bring(xes(HELPDESK))
    assert case("Case 2").priority == "высокий"


def test_the_hands_of_the_log_are_people_without_a_log_in(bring: Import) -> None:
    bring(xes(HELPDESK))
    hand = Person.objects.get(key="helpdesk.value-2")
    assert not hand.has_usable_password()
    assert Fact.objects.filter(actor=hand, ticket=case("Case 1")).count() == 2


def test_what_the_edition_forbids_is_kept_as_a_finding(bring: Import) -> None:
    said = bring(xes(HELPDESK))
    assert "Переходов, которых редакция не знает: 1" in said
    findings = reading.standing(case("Case 3"), settings.NOW()).findings
    assert [finding.code for finding in findings] == ["finding.transition"]


def test_a_second_run_adds_nothing(bring: Import) -> None:
    bring(xes(HELPDESK))
    facts = Fact.objects.count()
    said = bring(xes(HELPDESK))
    assert "Внесено: запросов 0, событий 0" in said
    assert "Было внесено раньше: запросов 3, событий 9" in said
    assert Fact.objects.count() == facts


def test_a_run_that_broke_off_is_taken_up_again(bring: Import) -> None:
    whole = xes(HELPDESK)
    half = whole[: whole.index("Case 3")]
    with pytest.raises(CommandError, match="Загружено всё до этой строки"):
        bring(half, name="half.xes")
    assert Ticket.objects.count() == 2
    said = bring(whole)
    assert "Внесено: запросов 1, событий 2" in said
    assert "Было внесено раньше: запросов 2, событий 7" in said


def test_bad_rows_are_set_aside_with_their_line_and_counted(bring: Import) -> None:
    bad = [
        *OPEN,
        event("Closed", "вчера"),
        event("Dance", "2013-03-05T09:00:00+00:00"),
        {"concept:name": "Closed", "org:resource": "Value 1"},
    ]
    text = xes({"Case 7": bad, "": SOLVED})
    said = bring(text)
    assert "событий 10" in said
    assert "Внесено: запросов 1, событий 2" in said
    assert "Отложено событий: 8" in said
    reasons = list(SetAside.objects.values_list("reason", flat=True))
    assert reasons == ["bad_time", "no_rule", "no_time", *["no_number"] * 5]
    row = SetAside.objects.get(reason="no_rule")
    assert text.splitlines()[row.line - 1] == "<event>"
    assert row.raw["concept:name"] == "Dance"


def test_set_aside_rows_do_not_multiply(bring: Import) -> None:
    text = xes({"Case 7": [*OPEN, event("Dance", "2013-03-05T09:00:00+00:00")]})
    bring(text)
    bring(text)
    assert SetAside.objects.count() == 1


def test_a_case_told_twice_is_set_aside(bring: Import) -> None:
    text = xes({"Case 1": SOLVED}).replace("</log>", xes({"Case 1": OPEN}).split("\n", 2)[2])
    said = bring(text)
    assert "Внесено: запросов 1, событий 5" in said
    assert set(SetAside.objects.values_list("reason", flat=True)) == {"twice"}


def test_what_a_case_gained_since_is_set_aside(bring: Import) -> None:
    bring(xes({"Case 1": SOLVED[:4]}))
    said = bring(xes({"Case 1": SOLVED}))
    assert "Было внесено раньше: запросов 1, событий 4" in said
    assert SetAside.objects.get().reason == "grown"
    assert from_the_log() == 4


def test_history_tells_nobody_and_waits_for_nothing(bring: Import) -> None:
    bring(xes(HELPDESK))
    assert not Pending.objects.exists()
    assert not Ticket.objects.exclude(next_timer_at=None).exists()
    assert timers.next_due_instant(settings.NOW()) is None
    assert case("Case 2").state == "в работе"


def test_live_continues_open_work_from_the_day_of_import(bring: Import) -> None:
    said = bring(xes(HELPDESK), "--live")
    assert "Открыто живых запросов: 2" in said
    living = Ticket.objects.get(foreign_id="helpdesk:Case 2:live")
    assert (living.state, living.is_history) == ("в работе", False)
    assert living.next_timer_at is not None
    assert living.next_timer_at > living.registered_at > case("Case 2").registered_at
    assert case("Case 2").category == engine.Category.CLOSED
    assert living.links.get().other == case("Case 2")
    assert "Открыто живых запросов: 0" in bring(xes(HELPDESK), "--live")


def test_history_whose_living_ticket_is_refused_stays_open(bring: Import) -> None:
    bring(xes({"Case 2": OPEN, "Case 9": SOLVED}))
    Ticket.objects.filter(foreign_id="helpdesk:Case 9").update(foreign_id="helpdesk:Case 2:live")
    said = bring(xes({"Case 2": OPEN}), "--live")
    assert "Открыто живых запросов: 0" in said
    assert "не открыт" in said
    assert case("Case 2").category == engine.Category.IN_PROGRESS


def test_projection_and_journal_agree_after_an_import(bring: Import) -> None:
    bring(xes(HELPDESK), "--live")
    assert list(rebuilding.check(settings.NOW(), None)) == []


def test_the_edition_of_a_log_is_in_force_for_nobody(bring: Import) -> None:
    bring(xes(HELPDESK))
    assert case("Case 1").edition.state == EditionState.SUPERSEDED
    assert not case("Case 1").edition.scopes.exists()


def test_a_document_type_is_refused(bring: Import) -> None:
    """Entities are how a small file becomes a large one (threat 24)."""
    bomb = '<?xml version="1.0"?>\n<!DOCTYPE log [<!ENTITY a "aaaa">]>\n<log/>'
    with pytest.raises(CommandError, match="2: объявление DOCTYPE"):
        bring(bomb, name="bomb.xes")


def test_a_torn_archive_says_so(bring: Import) -> None:
    with pytest.raises(CommandError, match="архив повреждён"):
        bring(xes(HELPDESK), torn=40)
