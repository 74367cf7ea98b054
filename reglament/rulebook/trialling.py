"""The end of «опытная эксплуатация» by an order, before its own day or where it has none."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from reglament.people.models import Person
from reglament.rulebook.models import Edition, EditionState, EditionStep, StepKind
from reglament.rulebook.reading import book_of
from reglament.rulebook.shelf import touch


class NoTrial(ValueError):  # noqa: N818 -- a state of affairs
    """The edition is not on trial, or not any more."""


def is_on_trial(edition: Edition, at: datetime) -> bool:
    """Whether the edition is on trial at this instant."""
    trial = book_of(edition.pk, at).rules.trial
    return trial is not None and trial.covers(int(at.timestamp()))


@transaction.atomic
def end_trial(row: Edition, *, order: str, by: Person, at: datetime) -> None:
    """From now on everything of the edition acts; `order` names the paper. Raises NoTrial."""
    edition = Edition.objects.select_for_update().get(pk=row.pk)
    if edition.state != EditionState.IN_FORCE or not is_on_trial(edition, at):
        raise NoTrial(edition.number)
    EditionStep.objects.create(edition=edition, kind=StepKind.TRIAL_ENDED, by=by, at=at, note=order.strip())
    touch()
