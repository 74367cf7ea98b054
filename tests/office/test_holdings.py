"""Several editions at once: the page says which holds for whom, the one that wins first."""

from __future__ import annotations

from django.test import Client

from reglament.people import organisations
from reglament.rulebook.enacting import enact, read_draft
from reglament.rulebook.models import Edition
from reglament.rulebook.scoping import assign
from tests.office.test_drafts import next_text
from tests.rulebook.desk import after, sample


def page(client: Client) -> str:
    return client.get("/regulation/editions/").content.decode()


def test_with_one_edition_there_is_nothing_to_choose(orlova: Client) -> None:
    assert "Кому какая редакция" not in page(orlova)


def test_a_customer_by_name_goes_before_everybody(orlova: Client, edition: Edition) -> None:
    company = organisations.register("Ромашка", by=None, at=after())
    text = next_text().replace("действует_с: 01.04.2026", "действует_с: 01.03.2026")
    draft = read_draft(text, "romashka.yaml", sample().annexes)
    own = enact(draft, by=None, at=after(), organisation=company, regulation="romashka")
    shown = page(orlova)
    assert "Кому какая редакция" in shown
    assert shown.index("Ромашка") < shown.index("Все остальные")
    assert f"/regulation/editions/{own.pk}/" in shown


def test_what_is_to_come_is_said_so(orlova: Client, edition: Edition) -> None:
    company = organisations.register("Ромашка", by=None, at=after())
    assign(edition, starts_at=after(days=10), organisation=company)
    assert "ещё не действует" in page(orlova)
