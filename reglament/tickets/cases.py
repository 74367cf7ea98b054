"""A case: everything that a decision may look at, as values. What decides over it needs no database."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from reglament import engine
from reglament.rulebook.circumstances import Weights
from reglament.rulebook.serving import Served


@dataclass(frozen=True, slots=True)
class Case:
    """One ticket before one person at one instant (seconds since the epoch).

    Persons are ids as text, `engine.SYSTEM` the desk itself. `roles` are all roles and relations (keys) in
    which the person meets this ticket. `approvers` are those who have been asked and have not decided;
    `speaks_for` those of them whose word the person gives, himself or whom he stands in for. `annex` marks
    the annexes in force; `weigh`, `find` and `catalogue` look into them: what weighs on the priority, whom
    roles and relations mean (ids of persons), a service by its key; `roles_then` are the person's roles at
    another instant (whose watch it was); `serve` tells how his organisation was served then.
    """

    number: int
    rules: engine.Rules
    state: engine.State
    facts: tuple[engine.Fact, ...]
    at: int
    recorded_at: int
    by: str
    roles: frozenset[str]
    author: str
    beneficiary: str = ""
    contract: str = ""
    approvers: tuple[str, ...] = ()
    speaks_for: tuple[str, ...] = ()
    parts: tuple[int, ...] = ()
    annex: str = ""
    serve: Callable[[int], Served] = field(default=lambda came: Served())
    weigh: Callable[[], Weights] = Weights
    roles_then: Callable[[int], frozenset[str]] = field(default=lambda at: frozenset())
    author_calendar: Callable[[], str] = field(default=lambda: "")
    find: Callable[[Sequence[str]], Sequence[int]] = field(default=lambda names: ())
    catalogue: Callable[[str], engine.CatalogueItem | None] = field(default=lambda key: None)

    @property
    def others(self) -> tuple[str, ...]:
        """The approvers who still have the word once this person has given his."""
        return tuple(person for person in self.approvers if person not in self.speaks_for)

    @property
    def weights(self) -> Weights:
        """What the annexes know of the author and of the day; looked up when somebody asks."""
        return self.weigh()

    def origin(self, came: int) -> dict[str, str]:
        """Where a ticket that came at this instant is from, by whatever norms may tell tickets apart."""
        served = self.serve(came)
        band = engine.service.band_of(self.rules, came)
        found = {"plan": served.plan, "customer": served.customer, "band": band, "regime": served.regime}
        return {name: key for name, key in found.items() if key}

    @property
    def standing(self) -> engine.Standing:
        """The ticket as the regulation sees it now."""
        return engine.view(self.state, self.at)

    @property
    def is_desk(self) -> bool:
        """The person works for the desk, or is the desk itself."""
        return self.by == engine.SYSTEM or bool(self.roles & set(self.teams))

    @property
    def teams(self) -> tuple[str, ...]:
        """The keys of the teams of the desk («лк», «по»)."""
        return tuple(dict.fromkeys(role.group for role in self.rules.policies.roles.values() if role.group))

    @property
    def is_authors_side(self) -> bool:
        """The person is the author or the one for whom the ticket was filed."""
        return self.by in (self.author, self.beneficiary) or "автор" in self.roles

    @property
    def sees_notes(self) -> bool:
        """The edition shows notes to one of the person's roles; without such a clause to the desk."""
        policy = self.rules.policies.confidentiality
        return self.by == engine.SYSTEM or (self.holds(policy.notes_seen_by) if policy else self.is_desk)

    def limit(self, code: str) -> engine.Reason | None:
        """Why the person has used up this counted permission, or None."""
        return engine.why_not(self.state, code, self.roles, self.at)

    def forbids(self, one: str, other: str) -> bool:
        """The edition does not let these two relations meet in one person in one ticket."""
        return {one, other} in [set(map(engine.key, pair)) for pair in self.rules.policies.exclusive]

    def holds(self, names: tuple[str, ...]) -> bool:
        """One of these roles, teams or relations is the person's."""
        return bool(self.roles & set(map(engine.key, names)))
