"""Section 2: zones, and the ticket that belongs to none of them."""

from __future__ import annotations

from collections.abc import Iterator

from reglament.engine.conditions import Condition
from reglament.engine.facts import FactKind
from reglament.engine.names import key
from reglament.engine.regulation import Edition
from reglament.engine.regulation.zones import Zones
from reglament.engine.rules import Action, Anchor, AnchorKind, TimerRule, Unless
from reglament.engine.vocabulary import Category

from .lifecycle import states_of
from .people import DISPATCHER

OUTSIDE = key("вне зоны")


def compile_zones(edition: Edition) -> tuple[str, ...]:
    """The keys of all zones; the last is that of tickets outside every zone, if there is a clause for it."""
    if edition.zones is None:
        return ()
    return (*edition.zones.named, *((OUTSIDE,) if edition.zones.outside else ()))


def compile_zone_timers(edition: Edition) -> Iterator[TimerRule]:
    """Clause 2.4: a ticket outside the zones is passed on within a term; whoever is late is told.

    Clause 2.5: a dispute about the zone reaches its judge at once, and again when his time is over.
    """
    if edition.zones is not None:
        yield from _outside(edition, edition.zones)
        yield from _dispute(edition, edition.zones)


def _dispute(edition: Edition, zones: Zones) -> Iterator[TimerRule]:
    dispute = zones.dispute
    if dispute is None:
        return
    code, to = f"{dispute.clause}/zone", (dispute.decided_by,)
    final = {name for name, state in edition.lifecycle.states.items() if state.category.is_final}
    when = Condition(states=frozenset(edition.lifecycle.states.keys() - final))
    for suffix, after in (("", None), ("/late", dispute.within)):
        yield TimerRule(
            code=f"{code}{suffix}",
            anchor=Anchor(AnchorKind.FACT, FactKind.ZONE_DISPUTED, after=after),
            action=Action.ESCALATE,
            to=to,
            when=when,
            unless=Unless.ANSWERED,
            clause=dispute.clause,
        )


def _outside(edition: Edition, zones: Zones) -> Iterator[TimerRule]:
    outside = zones.outside
    if outside is None:
        return
    at_work = states_of(edition, Category.NEW, Category.ASSIGNED, Category.IN_PROGRESS)
    yield TimerRule(
        code=f"{outside.clause}/outside",
        anchor=Anchor(AnchorKind.FACT, FactKind.CLASSIFIED, after=outside.redirect_within),
        action=Action.REMIND,
        to=(DISPATCHER,),
        when=Condition(zones=frozenset({OUTSIDE}), states=at_work),
        clause=outside.clause,
    )
