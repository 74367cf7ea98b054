"""Stored versions of annexes. Which register a person may read the door settles, by what the edition says."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import QuerySet

from reglament.rulebook.models import Annex


def versions(regulation: str, kind: str) -> QuerySet[Annex]:
    """Every version of a register (`kind` as its file is called), the newest first."""
    rows = Annex.objects.filter(regulation=regulation, kind=kind)
    return rows.select_related("changed_by").order_by("-version")


def by_kind(ids: Iterable[int]) -> dict[str, Annex]:
    """These versions by the name of their file."""
    return {row.kind: row for row in Annex.objects.filter(pk__in=ids).select_related("changed_by")}


def latest_changes(limit: int) -> QuerySet[Annex]:
    """The versions made last, without their texts."""
    return Annex.objects.select_related("changed_by").defer("text").order_by("-changed_at", "-pk")[:limit]
