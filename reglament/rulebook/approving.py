"""The way of an edition: draft → on approval → approved → in force. Who did what stands in its steps.

Its words change while it is a draft and never after; an objection makes it a draft again.
"""

from __future__ import annotations

import hashlib
from datetime import datetime

from django.db import transaction

from reglament import engine
from reglament.people.models import Organisation, Person
from reglament.rulebook import wordings
from reglament.rulebook.enacting import AlreadyInForce, check, enact, read_draft
from reglament.rulebook.models import Annex, Edition, EditionState, EditionStep, StepKind


class NotNow(ValueError):  # noqa: N818 -- a state of affairs
    """The edition is not in the state that this step begins from: somebody was quicker."""


class Outdated(ValueError):  # noqa: N818 -- a state of affairs
    """The draft does not say any more what the change was made against: somebody was quicker."""


@transaction.atomic
def save_draft(
    text: str,
    source: str,
    *,
    by: Person | None,
    at: datetime,
    row: Edition | None = None,
    regulation: str = "main",
    against: str = "",
    undoes: bool = False,
) -> Edition:
    """Keep a text as a draft, whether it reads or not: nothing typed is lost, nor what it said before.

    A text that is kept already is that row. `against`: the checksum of the text that was changed; `undoes`:
    this is the way back. Raises NotNow where the row is no draft any more, Outdated.
    """
    checksum = hashlib.sha256(text.encode()).hexdigest()
    known = Edition.objects.filter(checksum=checksum).first()
    if known is not None and known != row:
        return known
    edition = _locked(row, EditionState.DRAFT) if row else Edition(regulation=regulation, source=source)
    if against and edition.checksum != against:
        raise Outdated(edition.checksum)
    if row is not None and edition.checksum != checksum:
        wordings.keep(edition, by=by, at=at, undone=undoes)
    edition.text, edition.checksum, edition.changed_at = text, checksum, at
    edition.number, edition.title = _head_of(text, edition)
    edition.save()
    if row is None:
        _step(edition, StepKind.DRAFTED, by, at)
    return edition


def _head_of(text: str, before: Edition) -> tuple[str, str]:
    """Number and title, as far as the text reads; else those it had."""
    try:
        document = engine.load_edition(text).document
    except engine.NotationErrors:
        return before.number or "—", before.title or "Черновик"
    return document.number, document.title


@transaction.atomic
def submit(row: Edition, *, by: Person, at: datetime) -> None:
    """Hand a draft over for approval.

    Raises engine.NotationErrors, Unsound with what the check finds, AlreadyInForce, NotNow.
    """
    edition = _locked(row, EditionState.DRAFT)
    edition.base = engine.inherited_text(edition.text)
    edition.save(update_fields=["base"])
    sound(edition, at)
    taken = Edition.objects.enacted().filter(regulation=edition.regulation, number=edition.number)
    if taken.exists():
        raise AlreadyInForce(edition.number)
    _move(edition, EditionState.ON_APPROVAL, StepKind.SUBMITTED, by, at)


@transaction.atomic
def agree(row: Edition, *, by: Person, at: datetime, note: str = "") -> None:
    """Say yes before the signature: a line on the sheet of approval. Raises NotNow."""
    _step(_locked(row, EditionState.ON_APPROVAL), StepKind.AGREED, by, at, note)


@transaction.atomic
def object_to(row: Edition, *, by: Person, at: datetime, note: str) -> None:
    """Send it back with a reason: it is a draft again. Raises NotNow."""
    edition = _locked(row, EditionState.ON_APPROVAL, EditionState.APPROVED)
    _move(edition, EditionState.DRAFT, StepKind.OBJECTED, by, at, note)


@transaction.atomic
def approve(row: Edition, *, by: Person, at: datetime, note: str = "") -> None:
    """Sign it. Raises Unsound where an annex changed meanwhile and it does not hold any more, NotNow."""
    edition = _locked(row, EditionState.ON_APPROVAL)
    sound(edition, at)
    _move(edition, EditionState.APPROVED, StepKind.APPROVED, by, at, note)


@transaction.atomic
def put_in_force(
    row: Edition, *, by: Person, at: datetime, organisation: Organisation | None = None
) -> Edition:
    """Enact what was approved, from its own date on. Raises NotNow, AlreadyInForce, Overlap."""
    edition = _locked(row, EditionState.APPROVED)
    draft = read_draft(edition.text, edition.source, annexes_of(edition, at), edition.base)
    return enact(draft, by=by, at=at, regulation=edition.regulation, organisation=organisation)


def sound(edition: Edition, at: datetime) -> tuple[engine.Finding, ...]:
    """What the check says of it beside the annexes in force, where that is no error; raises Unsound."""
    draft = read_draft(edition.text, edition.source, annexes_of(edition, at), edition.base)
    return check(draft, at.date(), _previous(edition))


def annexes_of(edition: Edition, at: datetime) -> dict[str, str]:
    """The annexes that hold beside this regulation: kind → text."""
    return dict(Annex.objects.in_force(edition.regulation, at).values_list("kind", "text"))


def _previous(edition: Edition) -> engine.Edition | None:
    rows = Edition.objects.filter(regulation=edition.regulation, state=EditionState.IN_FORCE)
    row = rows.order_by("-in_force_from").first()
    return row.read() if row else None


def _locked(row: Edition, *states: EditionState) -> Edition:
    edition = Edition.objects.select_for_update().get(pk=row.pk)
    if edition.state not in states:
        raise NotNow(edition.state)
    return edition


def _move(
    edition: Edition, state: EditionState, kind: StepKind, by: Person, at: datetime, note: str = ""
) -> None:
    edition.state = state
    edition.save(update_fields=["state"])
    _step(edition, kind, by, at, note)


def _step(edition: Edition, kind: StepKind, by: Person | None, at: datetime, note: str = "") -> None:
    EditionStep.objects.create(edition=edition, kind=kind, by=by, at=at, note=note.strip())
