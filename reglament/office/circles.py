"""Who comes to the office. The edition says it: by whom it lets annexes be changed, and who decides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reglament import engine
from reglament.people.policies import DESK, DeskRequest, Who, held_roles
from reglament.rulebook.reading import Book, books_at

RUNS_THE_DESK = ("people", "deputies")  # who changes these registers answers for the desk


def _keepers(books: Iterable[Book], kinds: Iterable[str]) -> Iterator[str]:
    for book in books:
        for kind in kinds:
            terms = book.edition.annexes.get(kind)
            yield from map(engine.key, terms.changed_by if terms else ())


def _is_head(request: DeskRequest) -> bool:
    """Who answers for the people of the desk; where the edition names nobody, whoever serves it."""
    if request.user.is_administrator:
        return True
    named = frozenset(_keepers(books_at(request.now), RUNS_THE_DESK))
    return bool(named & held_roles(request)) if named else DESK.holds(request)


def _keeps_something(request: DeskRequest) -> bool:
    """Whoever serves the desk, and whom the edition lets change an annex."""
    if DESK.holds(request):
        return True
    books = books_at(request.now)
    kinds = {kind for book in books for kind in book.edition.annexes}
    return bool(frozenset(_keepers(books, kinds)) & held_roles(request))


HEAD = Who("head", _is_head)
STAFF = Who("staff", lambda request: DESK.holds(request) or _is_head(request))
OFFICE = Who("office", lambda request: _keeps_something(request) or _is_head(request))
