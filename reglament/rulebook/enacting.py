"""Putting an edition in force."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.db import transaction

from reglament import engine
from reglament.people.models import Organisation, Person
from reglament.rulebook.annexing import store, zones_follow
from reglament.rulebook.bounding import Whom, whom_of
from reglament.rulebook.enrolling import enrol_registered
from reglament.rulebook.models import Annex, Edition, EditionState, EditionStep, Scope, StepKind
from reglament.rulebook.scoping import assign, end, lock_scopes, of_same, settle_states
from reglament.rulebook.shelf import touch


class AlreadyInForce(ValueError):  # noqa: N818 -- a state of affairs
    """An edition with this number holds already under another text: raise the number in the file."""


class Unsound(ValueError):  # noqa: N818 -- a state of affairs
    """The check finds errors: such an edition is not signed. `findings` holds them."""

    def __init__(self, findings: Sequence[engine.Finding]) -> None:
        super().__init__("; ".join(finding.line() for finding in findings))
        self.findings = tuple(findings)


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that reads as an edition, with the annexes that lie beside it (kind → text).

    `base`: the text of the preset that it inherits, "" where it inherits none.
    """

    text: str
    source: str
    edition: engine.Edition
    annexes: Mapping[str, str] = field(default_factory=dict)
    base: str = ""

    @property
    def checksum(self) -> str:
        """The hash by which the text is known."""
        return hashlib.sha256(self.text.encode()).hexdigest()


def read_draft(text: str, source: str, annexes: Mapping[str, str] | None = None, base: str = "") -> Draft:
    """Read an edition and its annexes (kind → text). Raises engine.NotationErrors with all that is wrong.

    `base` is what it inherited when its words were fixed; without it the preset as it ships now counts.
    """
    edition = Edition(text=text, source=source, base=base).read()
    annexes = annexes or {}
    registers = load(edition, annexes)
    engine.compile_rules(edition, registers, engine.country_calendars(edition, registers))
    return Draft(text, source, edition, annexes, base or engine.inherited_text(text))


def load(edition: engine.Edition, texts: Mapping[str, str]) -> engine.Annexes:
    """Read the annexes (kind → text). Raises engine.NotationErrors."""
    return engine.load_annexes({f"{kind}.yaml": text for kind, text in texts.items()}, edition)


def check(
    draft: Draft, today: date | None = None, previous: engine.Edition | None = None
) -> tuple[engine.Finding, ...]:
    """What the check says of a draft with its annexes, where none of it is an error; raises Unsound."""
    registers = load(draft.edition, draft.annexes) if draft.annexes else None
    findings = engine.check_edition(draft.edition, registers, today, previous)
    if errors := [one for one in findings if one.level is engine.Level.ERROR]:
        raise Unsound(errors)
    return findings


@transaction.atomic
def enact(
    draft: Draft,
    *,
    by: Person | None,
    at: datetime,
    regulation: str = "main",
    organisation: Organisation | None = None,
) -> Edition:
    """Put the edition in force from its own date; where that is past and another one holds, from now.

    It holds for whom its words name, else for everybody (or for this organisation alone). Done twice with the
    same text it changes nothing. Raises AlreadyInForce, NobodySo.
    """
    lock_scopes()
    if known := Edition.objects.enacted().filter(checksum=draft.checksum).first():
        return known
    number = draft.edition.document.number
    if Edition.objects.enacted().filter(regulation=regulation, number=number).exists():
        raise AlreadyInForce(number)
    zones_follow(draft.edition, regulation)
    bound = whom_of(draft.edition, organisation)
    starts_at = max(_starts_at(draft.edition, whom, regulation, at) for whom in bound)
    edition = _store(draft, regulation, starts_at, by, at)
    for whom in bound:
        _supersede(whom, regulation, starts_at)
        assign(edition, starts_at=starts_at, **whom)
    _store_annexes(draft, regulation, min(starts_at, at), by, at)
    enrol_registered(draft.edition, load(draft.edition, draft.annexes), by=by, at=at)
    settle_states(at)
    touch()
    return edition


def _starts_at(edition: engine.Edition, whom: Whom, regulation: str, at: datetime) -> datetime:
    zone = ZoneInfo(edition.calendars.timezone)
    own = datetime.combine(edition.document.effective_from, time(), tzinfo=zone)
    holds = Scope.objects.filter(of_same(whom), edition__regulation=regulation, starts_at__lte=at)
    return max(own, at) if holds.exists() else own


def _store(draft: Draft, regulation: str, starts_at: datetime, by: Person | None, at: datetime) -> Edition:
    document = draft.edition.document
    edition, _ = Edition.objects.update_or_create(
        checksum=draft.checksum,
        defaults={
            "regulation": regulation,
            "number": document.number,
            "title": document.title,
            "text": draft.text,
            "source": draft.source,
            "base": draft.base,
            "state": EditionState.IN_FORCE,
            "in_force_from": starts_at,
            "enacted_at": at,
            "enacted_by": by,
        },
    )
    EditionStep.objects.create(edition=edition, kind=StepKind.ENACTED, by=by, at=at)
    return edition


def _supersede(whom: Whom, regulation: str, starts_at: datetime) -> None:
    """End what would hold for the same from now on."""
    for scope in Scope.objects.filter(of_same(whom), edition__regulation=regulation, ends_at__isnull=True):
        end(scope, at=starts_at)


def _store_annexes(
    draft: Draft, regulation: str, starts_at: datetime, by: Person | None, at: datetime
) -> None:
    """Annexes that lie beside the edition become the next versions, where they differ from what holds."""
    held = dict(Annex.objects.in_force(regulation, at).values_list("kind", "text"))
    for kind, text in draft.annexes.items():
        if held.get(kind) != text:
            first = starts_at if kind not in held else at
            store(kind, text, by=by, at=at, in_force_from=first, regulation=regulation)
