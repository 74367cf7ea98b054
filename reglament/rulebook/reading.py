"""Rows → engine values: editions with their annexes, compiled once per process and text."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime
from threading import Lock
from typing import Final
from zoneinfo import ZoneInfo

from reglament import engine
from reglament.rulebook.contracting import plan_of
from reglament.rulebook.memory import once
from reglament.rulebook.models import UNSIGNED, Annex, Edition
from reglament.rulebook.shelf import shelf, weight

MOST_BOOKS: Final = 32


class NoEdition(LookupError):  # noqa: N818 -- a lookup that found nothing, read as one
    """No edition holds for this ticket at this instant; somebody must enact one."""


@dataclass(frozen=True, slots=True)
class Book:
    """An edition with the annexes in force beside it, as the engine reads them."""

    id: int
    number: str
    regulation: str
    checksum: str
    edition: engine.Edition
    annexes: engine.Annexes
    rules: engine.Rules
    annex_ids: tuple[int, ...]

    @property
    def zone(self) -> ZoneInfo:
        """The time zone of the desk under this edition."""
        return ZoneInfo(self.edition.calendars.timezone)

    @property
    def annex_mark(self) -> str:
        """The versions of the annexes that a verb decided by; stands in the journal."""
        return str(max(self.annex_ids, default=0))

    def service(self, key: str) -> engine.CatalogueItem | None:
        """A service of the catalogue by its key."""
        items = self.annexes.catalogue.values() if key else ()
        return next((item for item in items if item.name.key == key), None)


_books: OrderedDict[tuple[int, str, tuple[int, ...]], Book] = OrderedDict()
_lock = Lock()
_heads: dict[int, tuple[str, str]] = {}


def book_of(edition_id: int, at: datetime) -> Book:
    """The edition with the annexes that are in force at this instant (calendars corrected since included).

    Raises Edition.DoesNotExist.
    """
    return once(("book", edition_id, at), lambda: _book_of(edition_id, at))


def _book_of(edition_id: int, at: datetime) -> Book:
    regulation, checksum = _head(edition_id)
    kept = shelf()
    annex_ids, trial_ended = kept.annexes_at(regulation, at), kept.trials_ended.get(edition_id)
    key = (edition_id, f"{checksum} {trial_ended or ''}", annex_ids)
    with _lock:
        if book := _books.get(key):
            _books.move_to_end(key)
            return book
    book = _read(edition_id, annex_ids, trial_ended)
    with _lock:
        _books[key] = book
        while len(_books) > MOST_BOOKS:
            _books.popitem(last=False)
    return book


def rules_for(edition_id: int, at: datetime) -> engine.Rules:
    """What acts of this edition at this instant."""
    return book_of(edition_id, at).rules


def edition_at(
    at: datetime,
    *,
    organisation: int | None = None,
    contract: int | None = None,
    zone: str | None = None,
    department: int | None = None,
) -> int:
    """The id of the edition for a ticket of which this much is known. Raises NoEdition."""
    known: dict[str, object] = {"organisation": organisation, "contract": contract, "zone": zone}
    scopes = shelf().scopes
    plan = plan_of(contract) if contract and any(scope.plan for scope in scopes) else None
    known |= {"department": department, "plan": plan}
    fitting = [
        scope
        for scope in scopes
        if scope.covers(at) and all(getattr(scope, name) in (None, value) for name, value in known.items())
    ]
    if not fitting:
        raise NoEdition(at)
    return max(fitting, key=lambda scope: (weight(scope), scope.starts_at)).edition


def books_at(at: datetime) -> tuple[Book, ...]:
    """Every edition that holds somewhere at this instant."""
    return tuple(book_of(edition, at) for edition in shelf().editions_at(at))


def _head(edition_id: int) -> tuple[str, str]:
    """Regulation and checksum. A draft may be rewritten in place, an edition in force never."""
    if edition_id in _heads:
        return _heads[edition_id]
    row = Edition.objects.values_list("regulation", "checksum", "state").get(pk=edition_id)
    head = (row[0], row[1])
    if row[2] not in UNSIGNED:
        _heads[edition_id] = head
    return head


def _read(edition_id: int, annex_ids: tuple[int, ...], trial_ended: datetime | None) -> Book:
    row = Edition.objects.get(pk=edition_id)
    texts = dict(Annex.objects.filter(pk__in=annex_ids).values_list("kind", "text"))
    edition = row.read()
    annexes = engine.load_annexes({f"{kind}.yaml": text for kind, text in texts.items()}, edition)
    rules = engine.compile_rules(edition, annexes, engine.country_calendars(edition, annexes))
    return Book(
        id=row.pk,
        number=row.number,
        regulation=row.regulation,
        checksum=row.checksum,
        edition=edition,
        annexes=annexes,
        rules=rules.ending_trial(int(trial_ended.timestamp())) if trial_ended else rules,
        annex_ids=annex_ids,
    )
