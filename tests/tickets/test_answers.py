"""Answers that the form checks: numbers, lengths, closed lists, by channel; a number may set the priority."""

from __future__ import annotations

import pytest

from reglament.people.models import Person
from reglament.rulebook.enacting import enact, read_draft
from reglament.rulebook.models import Edition
from reglament.rulebook.reading import rules_for
from reglament.tickets import required, triage
from reglament.tickets.models import Fact, Ticket
from reglament.tickets.opening import open_ticket
from reglament.tickets.reading import standing
from reglament.tickets.refusals import Refused
from tests.rulebook.desk import ENACTED, WEDNESDAY, after, author, person, sample

FIELDS = """
  поля:
    людей без работы: {по_английски: people idle, вид: число, не_меньше: 0, не_больше: 1000}
    версия: {по_английски: version, одно_из: [8.3.24, 8.3.25]}
    заголовок: {по_английски: head, знаков_не_меньше: 5, знаков_не_больше: 60}
  обязательно_по_каналу: {телефон: [обратный номер]}
"""
AMENDMENT = (
    "    многие стоят: {по_английски: many idle, приоритет: П1,"
    " поле: людей без работы, число_не_меньше: 50}\n"
)


def ruled() -> None:
    text = sample().text.replace("\nинициирование:\n", f"\nинициирование:{FIELDS}", 1)
    text = (
        text.replace("  поправки:", f"  поправки:\n{AMENDMENT}".rstrip(), 1)
        if "  поправки:\n" not in text
        else text.replace("  поправки:\n", f"  поправки:\n{AMENDMENT}", 1)
    )
    enact(read_draft(text, "sample.yaml", sample().annexes), by=None, at=ENACTED)


def filed(answers: dict[str, str] | None = None, by: Person | None = None, channel: str = "портал") -> Ticket:
    said = {"что случилось": "стоит", "в какой базе": "УТ", **(answers or {})}
    who = author()
    done = open_ticket(
        author=who, subject="Не проводится", channel=channel, by=by or who, at=WEDNESDAY, answers=said
    )
    return done.ticket


def codes(answers: dict[str, str]) -> set[str]:
    with pytest.raises(Refused) as wrong:
        filed(answers)
    return {code for code in wrong.value.refusal.codes if code.startswith("field")}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("line", "answer", "code"),
    [
        ("людей без работы", "много", "field.number"),
        ("людей без работы", "-1", "field.least"),
        ("людей без работы", "1 001", "field.most"),
        ("версия", "8.2", "field.one_of"),
        ("заголовок", "Беда", "field.shortest"),
        ("заголовок", "б" * 61, "field.longest"),
    ],
)
def test_a_line_that_cannot_stand_so_is_refused_with_what_may(line: str, answer: str, code: str) -> None:
    ruled()
    assert code in codes({line: answer})


@pytest.mark.django_db
@pytest.mark.parametrize(("people", "gravest"), [("50", True), ("49,5", False)])
def test_a_number_raises_the_priority_without_anybody_noticing(people: str, gravest: bool) -> None:
    ruled()
    one = filed({"людей без работы": people})
    assert ("многие стоят" in Fact.objects.get(ticket=one, seq=1).data.get("modifier", "")) is gravest
    assert (standing(one, WEDNESDAY).priority == "п1") is gravest
    triage.triage(
        one.number,
        kind="инцидент",
        zone="бухгалтерия",
        impact="личное",
        urgency="низкая",
        by=person("климов"),
        at=after(0.2),
    )
    assert (standing(one, after(0.2)).priority == "п1") is gravest  # it still counts


@pytest.mark.django_db
def test_a_channel_may_ask_for_more() -> None:
    ruled()
    rules = rules_for(Edition.objects.get(state="in_force").pk, WEDNESDAY)
    assert "обратный номер" in required.lines(rules, "", "телефон")
    assert "обратный номер" not in required.lines(rules, "", "портал")
    with pytest.raises(Refused) as wrong:
        filed(by=person("климов"), channel="телефон")
    assert "обратный номер" in wrong.value.sentences()[0]
