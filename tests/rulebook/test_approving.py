"""An edition goes its way: Орлова drafts, Панина agrees or objects, the general director signs."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.db import DatabaseError, transaction

from reglament import engine
from reglament.rulebook import acquainting, approving
from reglament.rulebook.approving import NotNow
from reglament.rulebook.enacting import AlreadyInForce, Unsound, enact, read_draft
from reglament.rulebook.models import Edition, EditionState, EditionStep, Scope, StepKind
from reglament.rulebook.reading import book_of

from .desk import WEDNESDAY, after, author, person, sample


def next_text() -> str:
    """The sample as edition 4, from 1 April."""
    text = sample().text.replace("редакция: 3", "редакция: 4")
    return text.replace("действует_с: 01.02.2026", "действует_с: 01.04.2026")


@pytest.fixture
def draft(edition: Edition) -> Edition:
    return approving.save_draft(next_text(), "next.yaml", by=person("орлова"), at=WEDNESDAY)


def kinds(row: Edition) -> list[str]:
    return [step.kind for step in row.steps.all()]


def state(row: Edition) -> str:
    row.refresh_from_db()
    return str(row.state)


def test_a_draft_is_signed_and_put_in_force_from_its_own_date(draft: Edition) -> None:
    orlova, panina, director = person("орлова"), person("панина"), person("северов")
    approving.submit(draft, by=orlova, at=after(1))
    approving.agree(draft, by=panina, at=after(2), note="Без замечаний")
    approving.approve(draft, by=director, at=after(3))
    row = approving.put_in_force(draft, by=orlova, at=after(4))
    assert row == draft
    assert kinds(draft) == ["drafted", "submitted", "agreed", "approved", "enacted"]
    assert state(draft) == EditionState.IN_FORCE
    assert draft.in_force_from == datetime(2026, 3, 31, 21, tzinfo=UTC)  # midnight in Moscow
    scopes = Scope.objects.order_by("starts_at").values_list("edition__number", flat=True)
    assert list(scopes) == ["3", "4"]


def test_an_objection_makes_it_a_draft_again(draft: Edition) -> None:
    approving.submit(draft, by=person("орлова"), at=after(1))
    approving.object_to(draft, by=person("панина"), at=after(2), note="Закрытый период — решаю я")
    assert state(draft) == EditionState.DRAFT
    assert draft.steps.get(kind=StepKind.OBJECTED).note == "Закрытый период — решаю я"
    saved = approving.save_draft(
        next_text() + "# учтено\n", "next.yaml", by=person("орлова"), at=after(3), row=draft
    )
    assert saved == draft
    approving.submit(draft, by=person("орлова"), at=after(4))
    assert state(draft) == EditionState.ON_APPROVAL


def test_nothing_typed_is_lost_even_where_it_does_not_read(edition: Edition) -> None:
    row = approving.save_draft("формат: 1\nдокумент: {", "broken.yaml", by=person("орлова"), at=WEDNESDAY)
    assert (row.state, row.text) == (EditionState.DRAFT, "формат: 1\nдокумент: {")
    with pytest.raises(engine.NotationErrors):
        approving.submit(row, by=person("орлова"), at=after(1))
    assert state(row) == EditionState.DRAFT


def test_what_the_check_calls_an_error_is_not_submitted(edition: Edition) -> None:
    text = next_text().replace("сроки: {Т2: ср 11.02.2026 18:00}", "сроки: {Т2: ср 11.02.2026 17:00}")
    row = approving.save_draft(text, "next.yaml", by=person("орлова"), at=WEDNESDAY)
    with pytest.raises(Unsound) as unsound:
        approving.submit(row, by=person("орлова"), at=after(1))
    assert [one.code for one in unsound.value.findings] == ["example_fails"]


def test_a_number_in_use_is_refused_before_anybody_reads_it(edition: Edition) -> None:
    text = next_text().replace("редакция: 4", "редакция: 3")
    row = approving.save_draft(text, "next.yaml", by=person("орлова"), at=WEDNESDAY)
    with pytest.raises((AlreadyInForce, Unsound)):
        approving.submit(row, by=person("орлова"), at=after(1))


def test_steps_are_taken_in_their_order_only(draft: Edition) -> None:
    director = person("северов")
    for step in (approving.agree, approving.approve, approving.put_in_force):
        with pytest.raises(NotNow):
            step(draft, by=director, at=after(1))
    approving.submit(draft, by=person("орлова"), at=after(1))
    with pytest.raises(NotNow):
        approving.save_draft(next_text() + "#\n", "next.yaml", by=director, at=after(2), row=draft)
    with pytest.raises(NotNow):
        approving.put_in_force(draft, by=director, at=after(2))


@pytest.mark.parametrize("change", [{"text": "другой"}, {"number": "5"}, {"checksum": "0"}])
def test_the_database_refuses_to_change_what_is_to_be_signed(draft: Edition, change: dict[str, str]) -> None:
    approving.submit(draft, by=person("орлова"), at=after(1))
    with pytest.raises(DatabaseError), transaction.atomic():
        Edition.objects.filter(pk=draft.pk).update(**change)
    with pytest.raises(DatabaseError), transaction.atomic():
        Edition.objects.filter(pk=draft.pk).delete()


def test_the_same_text_is_one_row(draft: Edition) -> None:
    again = approving.save_draft(next_text(), "other.yaml", by=person("климов"), at=after(1))
    assert again == draft
    assert EditionStep.objects.filter(kind=StepKind.DRAFTED).count() == 1


def test_whoever_the_register_names_has_to_know_the_edition(edition: Edition) -> None:
    book = book_of(edition.pk, WEDNESDAY)
    assert acquainting.acquaint(edition, by=person("климов"), at=after(1))
    assert not acquainting.acquaint(edition, by=person("климов"), at=after(2))
    acquainting.acquaint(edition, by=author(), at=after(3))
    listed = {reader.person.key: reader.at for reader in acquainting.readers(edition, book)}
    assert len(listed) == len(book.annexes.people) + 1
    assert listed["климов"] == after(1)
    assert listed["орлова"] is None


def test_the_difference_is_told_since_the_edition_that_was_read_last(
    draft: Edition, edition: Edition
) -> None:
    klimov = person("климов")
    assert acquainting.last_read(klimov, "main", draft) is None
    acquainting.acquaint(edition, by=klimov, at=after(1))
    assert acquainting.last_read(klimov, "main", draft) == edition
    assert not acquainting.has_read(klimov, draft)


INHERITING = """
формат: 1
наследует: минимальный
документ: {организация: ООО «Север»}
"""


def test_what_an_edition_inherits_is_kept_with_it(db: None) -> None:
    """A later release of the product may ship another preset: what was signed stays as it was."""
    row = enact(read_draft(INHERITING, "own.yaml"), by=None, at=WEDNESDAY)
    other = row.base.replace("закрыть_через: 10 к.д", "закрыть_через: 30 к.д")
    assert other != row.base
    assert Edition(text=row.text, source=row.source, base=other).read() != row.read()
    assert book_of(row.pk, WEDNESDAY).edition == row.read()
    with pytest.raises(DatabaseError), transaction.atomic():
        Edition.objects.filter(pk=row.pk).update(base=other)
