"""Who holds what, who stands in for whom, who sees what: the annexes at work."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

from reglament import engine
from reglament.rulebook import annexing, circumstances, enrolling, roles, sight, zoning
from reglament.rulebook.leave import is_late, moves_at
from reglament.rulebook.presence import Presence, person_key
from reglament.rulebook.reading import Book
from reglament.tickets import participants, substitution
from reglament.tickets.relations import Circle
from tests.coverage.corpus import corpus

NOON = datetime(2026, 4, 29, 9, tzinfo=UTC)
WEEKS = tuple(NOON + timedelta(days=7 * week) for week in range(6))
PRESENT = Presence(frozenset(), {})


def holders(book: Book) -> object:
    """The holders of every role, week by week; whoever steps in when the first of them are away."""
    named = [*book.rules.policies.roles, *book.annexes.deputies, *book.annexes.rotas]
    return [
        (role, _in_turn(book, role), [roles.holders_in(book, role, PRESENT, at) for at in WEEKS])
        for role in named
    ]


def zones(book: Book) -> object:
    """The holders of every zone, present or not, and their substitutes, in turn."""
    rows = list(book.annexes.zones.values())
    away = [Presence(frozenset(), {}), *(_without(row) for row in rows)]
    return [
        zoning.holder_of(book, zone, column, presence)
        for zone in book.rules.zones
        for column in zoning.COLUMNS
        for presence in away
    ]


def sights(book: Book) -> object:
    """What every person of the register sees, and who sees a ticket of every zone."""
    keys = [person_key(written) for written in book.annexes.people]
    views = [sight._view(book, key, roles.roles_in(book, key, PRESENT, NOON), None) for key in keys]
    return views, [participants.seers(zone, book) for zone in book.rules.zones]


def weights(book: Book) -> object:
    """What weighs on the priority: every author on one day, one author on every day of the year."""
    people = [person_key(written) for written in book.annexes.people]
    by_person = [circumstances.weights(book, person, date(2026, 4, 29)) for person in people]
    days = (date(2026, 1, 1) + timedelta(days=number) for number in range(365))
    return by_person, [circumstances.weights(book, "никто", day) for day in days]


def absence(book: Book) -> object:
    """Whose tickets move when somebody is away, and who answers for an author who is gone."""
    terms = book.rules.policies.substitution
    if terms is None:
        return None
    due = (None, NOON, NOON + timedelta(days=30))
    moves = [
        substitution._moves(
            _any(next_due_at=at), _any(starts_at=NOON, ends_at=NOON + timedelta(days)), terms, book
        )
        for at in due
        for days in range(1, 12)
    ]
    gone = _any(author_is_active=False, author_key="никто", author=_any(is_active=False, key="никто"))
    around = Circle(gone, book, PRESENT, NOON)
    relatives = ("получатель", "ключевой пользователь зоны", "диспетчер", *book.rules.policies.roles)
    return moves, [around._answers_for_author({engine.key(name)}) for name in relatives], terms.otherwise


def leave(book: Book) -> object:
    """When an absence counts as announced late, when tickets move, and how they come back."""
    planned = [
        _any(starts_at=NOON + timedelta(days), ends_at=NOON + timedelta(days=40), announced_at=NOON)
        for days in range(12)
    ]
    chain = Presence(
        frozenset({"климов", "ткач"}), {"савельева": ("ткач",)}, {"климов": "ткач", "ткач": "савельева"}
    )
    return (
        [(is_late(each, book.rules), moves_at(each, book.rules)) for each in planned],
        sorted(chain.under(book.edition).stands_in.items()),
        _comes_back(book),
    )


def _comes_back(book: Book) -> object:
    """What the return of Климов does to a ticket that went to his deputy."""
    facts = corpus()["working"]
    data = {"reason": substitution.ABSENCE, "absent": "12"}
    moved = engine.Fact(len(facts) + 1, facts[-1].at, engine.FactKind.ASSIGNED, responsible="13", data=data)
    case = _any(rules=book.rules, facts=(*facts, moved))
    return substitution._returning("12")(case)


def changing_annexes(book: Book) -> object:
    """Which person may change which annex, by the roles that the edition names."""
    with patch.object(annexing, "presence_at", lambda at: PRESENT):
        return [
            (kind, head.number, written)
            for kind, head in book.annexes.heads.items()
            for written in book.annexes.people
            if annexing.may_change(book, kind, _any(is_administrator=False, key=person_key(written)), NOON)
        ]


def register(book: Book) -> object:
    """What the register brings to the desk of every person, and who heads which department."""
    entries = enrolling.entries(book.annexes)
    return list(entries.values()), enrolling.heads(entries)


def _in_turn(book: Book, role: str) -> list[tuple[str, ...]]:
    """Who holds the role when those who held it last are away as well."""
    away: frozenset[str] = frozenset()
    turns = []
    for _ in range(4):
        holding = roles.holders_in(book, role, Presence(away, {}), NOON)
        turns.append(holding)
        away |= set(map(person_key, holding))
    return turns


def _without(row: Any) -> Presence:
    return Presence(
        frozenset(map(person_key, filter(None, (row.owner, row.key_user, row.process_owner)))), {}
    )


def _any(**values: Any) -> Any:
    """A stand-in for a database row: only what the decision looks at."""
    return SimpleNamespace(**values)
