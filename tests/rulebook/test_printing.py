"""Documents of editions are made by the worker, once, and anew when an annex changes."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import datetime, timedelta

import pypdf
import pytest

from reglament.files import storing
from reglament.files.models import Content
from reglament.paper.typography import NBSP
from reglament.rulebook import printing
from reglament.rulebook.annexing import store
from reglament.rulebook.models import Annex, Edition, Printout
from reglament.rulebook.ordering import order
from reglament.rulebook.shelf import touch
from tests.rulebook.desk import put_in_force

pytestmark = pytest.mark.django_db
HAS_PEOPLE = "Савельева Ирина Павловна"


@pytest.fixture
def at() -> datetime:
    edition = put_in_force()
    assert edition.in_force_from is not None
    return edition.in_force_from + timedelta(days=40)


def wish(**changes: object) -> printing.Wish:
    plain = printing.Wish(Edition.objects.get().pk, "regulation", "pdf", "ru", whole=True)
    return replace(plain, **changes)  # type: ignore[arg-type]


def text_of(row: Printout | None) -> str:
    assert row is not None
    assert row.content is not None
    reader = pypdf.PdfReader(io.BytesIO(storing.read(row.content)))
    return " ".join("\n".join(page.extract_text() for page in reader.pages).replace(NBSP, " ").split())


def test_what_is_ordered_is_made_once(at: datetime) -> None:
    assert printing.find(wish(), at=at) is None
    ordered = order(wish(), at=at)
    assert ordered.content is None
    assert printing.make_waiting(at=at) == 1
    assert "Регламент технической поддержки" in text_of(printing.find(wish(), at=at))
    assert order(wish(), at=at).pk == ordered.pk
    assert printing.make_waiting(at=at) == 0


def test_the_regulation_in_force_is_at_hand_before_anybody_asks(at: datetime) -> None:
    assert printing.prepare(at=at) == len(printing.READY)
    printing.make_waiting(at=at)
    assert printing.prepare(at=at) == 0
    assert not Printout.objects.filter(content=None).exists()
    kinds = set(Printout.objects.values_list("content__media_type", flat=True))
    assert "application/pdf" in kinds


def test_registers_of_people_are_for_whoever_works_here(at: datetime) -> None:
    for whole in (True, False):
        order(wish(whole=whole), at=at)
    printing.make_waiting(at=at)
    assert HAS_PEOPLE in text_of(printing.find(wish(whole=True), at=at))
    assert HAS_PEOPLE not in text_of(printing.find(wish(whole=False), at=at))
    assert "Лист регистрации изменений" in text_of(printing.find(wish(whole=False), at=at))


def test_a_changed_annex_makes_another_document(at: datetime) -> None:
    order(wish(), at=at)
    printing.make_waiting(at=at)
    vip = Annex.objects.filter(kind="vip").latest("pk")
    later = at + timedelta(days=1)
    store("vip", vip.text, by=None, at=at, in_force_from=later, regulation=vip.regulation)
    touch()
    assert printing.find(wish(), at=at) is not None
    assert printing.find(wish(), at=later) is None


def test_what_cannot_be_made_is_given_up_and_may_be_ordered_again(at: datetime) -> None:
    row = order(wish(), at=at)
    Printout.objects.filter(pk=row.pk).update(tries=printing.TRIES)
    assert printing.make_waiting(at=at) == 0
    order(wish(), at=at)
    assert printing.make_waiting(at=at) == 1


def test_what_waited_while_an_annex_changed_is_not_wanted_any_more(at: datetime) -> None:
    row = order(wish(), at=at)
    Printout.objects.filter(pk=row.pk).update(key="0" * 64)
    printing.make_waiting(at=at)
    assert not Printout.objects.exists()


def test_what_nobody_needs_is_forgotten_after_a_month_and_can_be_made_again(at: datetime) -> None:
    printing.prepare(at=at)
    order(wish(paper="order"), at=at)
    printing.make_waiting(at=at)
    later = at + printing.KEPT + timedelta(days=1)
    assert printing.forget_old(at=at) == 0
    assert printing.forget_old(at=later) == 1
    assert printing.find(wish(paper="order"), at=later) is None
    assert printing.prepare(at=later) == 0
    assert Content.objects.count() == len(printing.READY)


def test_a_file_that_stands_elsewhere_too_is_not_thrown_away(at: datetime) -> None:
    order(wish(paper="order"), at=at)
    order(wish(paper="approval"), at=at)
    printing.make_waiting(at=at)
    kept, other = Printout.objects.order_by("pk")
    later = at + printing.KEPT + timedelta(days=1)
    Printout.objects.filter(pk=other.pk).update(content=kept.content, made_at=later)
    assert printing.forget_old(at=later) == 1
    assert kept.content is not None
    assert storing.is_whole(kept.content)
