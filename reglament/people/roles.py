"""The question «what may this person do now?», put to whoever holds the annexes.

Roles belong to the edition and its annexes (`rulebook`, above). The answer comes through the module that the
setting ROLE_BOOK names; without one nobody has a role and only an administrator serves the desk.
"""

from __future__ import annotations

from datetime import datetime
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from django.conf import settings


class Viewer(Protocol):
    """What of a person decides about his rights here: the models stand above this module."""

    pk: int
    organisation_id: int | None
    is_active: bool
    is_administrator: bool


class RoleBook(Protocol):
    """What a module named by ROLE_BOOK must offer."""

    def roles_of(self, person: Viewer, *, at: datetime) -> frozenset[str]:
        """The codes of the roles that the person holds at this instant, his deputyships included."""

    def serves_desk(self, person: Viewer, *, at: datetime) -> bool:
        """Whether the person works for the desk (and so may see its customers), not only writes to it."""


@cache
def _book(module: str) -> RoleBook:
    return cast(RoleBook, import_module(module))


def _current_book() -> RoleBook | None:
    module = getattr(settings, "ROLE_BOOK", "")
    return _book(module) if module else None


def roles_of(person: Viewer, *, at: datetime) -> frozenset[str]:
    """The codes of the roles of an active person at this instant."""
    book = _current_book()
    if book is None or not person.is_active:
        return frozenset()
    return book.roles_of(person, at=at)


def serves_desk(person: Viewer, *, at: datetime) -> bool:
    """Whether an active person works for the desk: an administrator, or whoever the annexes say."""
    if not person.is_active:
        return False
    book = _current_book()
    return person.is_administrator or (book is not None and book.serves_desk(person, at=at))
