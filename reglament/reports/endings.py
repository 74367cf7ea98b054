"""How tickets ended, which of them were repeats, and how their authors rated them: one grouped statement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from django.db.models import Count, Q, Sum

from reglament import engine
from reglament.reports.scope import Scope

SOLVED, UNSOLVED, NOT_COUNTED = "solved", "unsolved", "not_counted"
REPEATED = Q(returns__gt=0) | Q(reopenings__gt=0)

RulesOf = Callable[[int], engine.Rules]


class Group(NamedTuple):
    """Tickets of one edition that ended alike."""

    edition: int
    category: str
    code: str
    tickets: int
    repeats: int
    marks: int
    sum_of_marks: int | None


@dataclass(slots=True)
class Ending:
    """One way to end. `name` is the key of a closure code, else the category («rejected»)."""

    name: str
    is_code: bool
    outcome: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class Repeats:
    """Returned or reopened ones among those that count, and the clause that says so."""

    count: int
    of: int
    clause: str


@dataclass(frozen=True, slots=True)
class Marks:
    """`mean` is None below `shown_from` marks (clause 3.6.7 of the sample)."""

    count: int
    mean: float | None
    shown_from: int
    clause: str


@dataclass(slots=True)
class Endings:
    """The whole. `repeats` and `marks` are None where no edition speaks of them."""

    ways: list[Ending] = field(default_factory=list)
    repeats: Repeats | None = None
    marks: Marks | None = None

    def count(self, outcome: str = "") -> int:
        """How many ended with this outcome; with any."""
        return sum(way.count for way in self.ways if outcome in ("", way.outcome))


def groups(scope: Scope) -> list[Group]:
    """One statement."""
    rows = scope.tickets.values_list("edition_id", "category", "closure_code").annotate(
        tickets=Count("pk"),
        repeats=Count("pk", filter=REPEATED),
        marks=Count("mark"),
        sum_of_marks=Sum("mark"),
    )
    return [Group(*row) for row in rows]


def counted(found: Iterable[Group], rules_of: RulesOf) -> Endings:
    """The groups as the edition of each counts them."""
    found = list(found)
    ways: dict[tuple[str, str], Ending] = {}
    for group in found:
        name, outcome = group.code or group.category, outcome_of(group, rules_of)
        way = ways.setdefault((name, outcome), Ending(name, bool(group.code), outcome))
        way.count += group.tickets
    ordered = sorted(
        ways.values(), key=lambda way: ((SOLVED, UNSOLVED, NOT_COUNTED).index(way.outcome), -way.count)
    )
    return Endings(ordered, _repeats(found, rules_of), _marks(found, rules_of))


def outcome_of(group: Group, rules_of: RulesOf) -> str:
    """By the closure code; what was rejected or withdrawn has none and does not count."""
    code = rules_of(group.edition).closure_codes.get(group.code)
    return code.outcome if code else NOT_COUNTED


def _repeats(found: Iterable[Group], rules_of: RulesOf) -> Repeats | None:
    """Only where the edition counts a return as a repeat (clause 3.6.3 of the sample)."""
    counts = of = 0
    clauses: list[str] = []
    for group in found:
        returning = rules_of(group.edition).policies.returning
        if returning is None or not returning.counts_as_repeat:
            continue
        clauses.append(returning.clause)
        if outcome_of(group, rules_of) != NOT_COUNTED:
            counts, of = counts + group.repeats, of + group.tickets
    return Repeats(counts, of, clauses[0]) if clauses else None


def _marks(found: Iterable[Group], rules_of: RulesOf) -> Marks | None:
    """Each edition says from how many marks on its own mean is shown; only those enter the common one."""
    given: Mapping[int, list[int]] = defaultdict(lambda: [0, 0])
    for group in found:
        given[group.edition][0] += group.marks
        given[group.edition][1] += group.sum_of_marks or 0
    rated = {edition: rating for edition in given if (rating := rules_of(edition).policies.rating)}
    if not rated:
        return None
    enough = [
        given[edition] for edition, rating in rated.items() if given[edition][0] >= (rating.shown_from or 1)
    ]
    marks, total = (sum(column) for column in zip(*enough, strict=True)) if enough else (0, 0)
    last = rated[max(rated)]
    count = marks or sum(given[edition][0] for edition in rated)
    return Marks(count, total / marks if marks else None, last.shown_from or 1, last.clause)
