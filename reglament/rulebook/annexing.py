"""Changing an annex: one click, journalled, for every open ticket at once whatever its edition."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import transaction
from django.db.models import Max

from reglament import engine
from reglament.people.models import Person
from reglament.rulebook.enrolling import enrol_registered
from reglament.rulebook.models import Annex, Edition, EditionState, Zone
from reglament.rulebook.presence import presence_at
from reglament.rulebook.reading import Book, book_of
from reglament.rulebook.roles import roles_in
from reglament.rulebook.scoping import lock_scopes
from reglament.rulebook.shelf import shelf, touch


class NotYours(PermissionError):  # noqa: N818 -- the edition names others
    """The edition lets only these roles change the annex."""

    def __init__(self, kind: str, roles: tuple[str, ...]) -> None:
        super().__init__(kind)
        self.kind = kind
        self.roles = roles


@transaction.atomic
def change_annex(
    kind: str,
    text: str,
    *,
    by: Person | None,
    at: datetime,
    in_force_from: datetime | None = None,
    regulation: str = "main",
) -> Annex:
    """Put a new version of the annex on the shelf; the old one stays for the time it held.

    The text is read against every edition in force before it is stored. An unchanged text makes no version.
    Raises engine.NotationErrors when it does not read, NotYours when the edition lets others change it.
    """
    lock_scopes()
    for book, annexes in _read_everywhere(kind, text, regulation, at):
        _permit(book, annexes, kind, by, at)
        enrol_registered(book.edition, annexes, by=by, at=at)
    latest = Annex.objects.filter(regulation=regulation, kind=kind).order_by("-version").first()
    starts = in_force_from or at
    if latest and latest.text == text and latest.in_force_from <= starts:
        return latest
    annex = store(kind, text, by=by, at=at, in_force_from=starts, regulation=regulation)
    touch()
    return annex


def read_change(kind: str, text: str, *, at: datetime, regulation: str = "main") -> engine.Annexes | None:
    """What the registers would say with this text; nothing is stored. None before the first edition.

    Raises engine.NotationErrors when it does not read beside an edition in force.
    """
    read = [annexes for _, annexes in _read_everywhere(kind, text, regulation, at)]
    return read[-1] if read else None


def may_change(book: Book, kind: str, person: Person, at: datetime) -> bool:
    """Whether the edition lets this person change the annex; `kind` as the engine calls it («zones»)."""
    terms = book.edition.annexes.get(kind)
    allowed = frozenset(map(engine.key, terms.changed_by if terms else ()))
    if person.is_administrator or not allowed:
        return True
    return bool(allowed & roles_in(book, person.key, presence_at(at), at))


def store(
    kind: str, text: str, *, by: Person | None, at: datetime, in_force_from: datetime, regulation: str
) -> Annex:
    """Write the next version as it is."""
    versions = Annex.objects.filter(regulation=regulation, kind=kind)
    return Annex.objects.create(
        regulation=regulation,
        kind=kind,
        version=(versions.aggregate(last=Max("version"))["last"] or 0) + 1,
        in_force_from=in_force_from,
        text=text,
        checksum=hashlib.sha256(text.encode()).hexdigest(),
        changed_at=at,
        changed_by=by,
    )


@transaction.atomic
def begin_with(texts: Mapping[str, str], regulation: str, *, by: Person | None, at: datetime) -> None:
    """Registers (kind → text) beside a draft that is to be the first edition; what is there already stays."""
    held = dict(Annex.objects.in_force(regulation, at).values_list("kind", "text"))
    for kind, text in texts.items():
        if held.get(kind) != text:
            store(kind, text, by=by, at=at, in_force_from=at, regulation=regulation)
    touch()


def zones_follow(edition: engine.Edition, regulation: str) -> None:
    """Give every zone that the edition names a row; zones that it does not name any more stay, inactive."""
    named = edition.zones.named if edition.zones else {}
    for key, zone in named.items():
        Zone.objects.update_or_create(
            regulation=regulation,
            key=key,
            defaults={"name": zone.name.printed(), "closed": bool(zone.seen_by), "is_active": True},
        )
    Zone.objects.filter(regulation=regulation).exclude(key__in=named).update(is_active=False)


def _books(regulation: str, at: datetime) -> Iterable[Book]:
    in_force = Edition.objects.filter(regulation=regulation, state=EditionState.IN_FORCE)
    editions = set(in_force.values_list("pk", flat=True)) & set(shelf().editions_at(at))
    return (book_of(edition, at) for edition in sorted(editions))


def _permit(book: Book, annexes: engine.Annexes, kind: str, by: Person | None, at: datetime) -> None:
    """The command line acts for the administrator (None); people need a role that the edition names."""
    head = next((head for head in annexes.heads.values() if head.source == f"{kind}.yaml"), None)
    if by is not None and head is not None and not may_change(book, head.kind, by, at):
        raise NotYours(kind, head.changed_by)


def _read_everywhere(
    kind: str, text: str, regulation: str, at: datetime
) -> Iterable[tuple[Book, engine.Annexes]]:
    """The registers with the new text, beside every edition in force."""
    return ((book, _read_with(book, kind, text)) for book in _books(regulation, at))


def _read_with(book: Book, kind: str, text: str) -> engine.Annexes:
    """Read the new text beside the other annexes in force. Raises engine.NotationErrors."""
    others = Annex.objects.filter(pk__in=book.annex_ids).exclude(kind=kind).values_list("kind", "text")
    texts = {**{f"{name}.yaml": body for name, body in others}, f"{kind}.yaml": text}
    return engine.load_annexes(texts, book.edition)
