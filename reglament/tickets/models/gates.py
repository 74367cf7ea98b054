"""The one gate to each object: what a person may see. Every door reads through these alone."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from datetime import datetime
from typing import Any

from django.db import models
from django.db.models import Q

from reglament.people.models import Person
from reglament.rulebook import sight
from reglament.rulebook.presence import presence_at


def mark(person: Person, at: datetime) -> Hashable:
    """All on which the gates depend: who has the same mark sees the same."""
    return person.pk, person.is_active, sight.of(person, at=at)


def _by_role(person: Person, at: datetime, prefix: str) -> Q:
    """What the person's roles open, whoever wrote the tickets."""
    opened = Q(pk__in=[])
    for view in sight.of(person, at=at):
        within = _shown(view, prefix)
        if view.editions is not None:
            within &= Q(**{f"{prefix}edition__in": sorted(view.editions)})
        opened |= within
    return opened


def _shown(view: sight.View, prefix: str) -> Q:
    """`View.shows` in the language of the database."""
    hidden = sorted(view.closed - view.zones)
    if view.line and not hidden:
        return Q(**{f"{prefix}number__gt": 0})  # the whole desk
    open_zones = ~Q(**{f"{prefix}zone__in": hidden}) if hidden else Q(**{f"{prefix}number__gt": 0})
    if view.line:
        return open_zones
    own = Q(**{f"{prefix}zone__in": sorted(view.zones)})
    return own | (Q(**{f"{prefix}state__in": sorted(view.states)}) & open_zones) if view.states else own


def seen(person: Person, at: datetime, prefix: str = "") -> Q:
    """Which tickets an active person sees: by relation (author, responsible, approver, …) or by role.

    Whoever sees the whole desk is asked nothing: PostgreSQL plans each condition anew, true or not.
    """
    if any(view.is_whole_desk for view in sight.of(person, at=at)):
        return Q()
    mine = Q(**{f"{prefix}participants__contains": [person.pk]}) | _by_role(person, at, prefix)
    absent = presence_at(at).stands_in.get(person.key, ())
    return mine | _instead(absent, prefix) if absent else mine


def _instead(absent: Sequence[str], prefix: str) -> Q:
    """What somebody who is away is asked to decide about, and sees, his deputy sees as well."""
    ids = list(Person.objects.filter(key__in=absent).values_list("pk", flat=True))
    return Q(**{f"{prefix}approvers__overlap": ids, f"{prefix}participants__overlap": ids})


class OfTicketQuerySet(models.QuerySet[Any]):
    def visible_to(self, person: Person, *, at: datetime) -> OfTicketQuerySet:
        """Whatever belongs to a visible ticket."""
        return self.filter(seen(person, at, "ticket__")) if person.is_active else self.none()


class NoteQuerySet(models.QuerySet[Any]):
    def visible_to(self, person: Person, *, at: datetime) -> NoteQuerySet:
        """Notes of visible tickets, for those roles to whom the edition shows notes."""
        return self.filter(seen(person, at, "ticket__")) if sight.sees_notes(person, at=at) else self.none()


class AttachmentQuerySet(models.QuerySet[Any]):
    def visible_to(self, person: Person, *, at: datetime) -> AttachmentQuerySet:
        """Files of visible tickets; those that hang on notes only for those who see notes."""
        if not person.is_active:
            return self.none()
        mine = self.filter(seen(person, at, "ticket__"))
        return mine if sight.sees_notes(person, at=at) else mine.filter(internal=False)


class LinkQuerySet(models.QuerySet[Any]):
    def visible_to(self, person: Person, *, at: datetime) -> LinkQuerySet:
        """Ties both of whose ends are visible."""
        if not person.is_active:
            return self.none()
        return self.filter(seen(person, at, "ticket__") & seen(person, at, "other__"))
