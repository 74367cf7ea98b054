"""Clause 3.1.3: states and the ways between them, with what other clauses say about those ways."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reglament.engine.conditions import Condition
from reglament.engine.regulation import Edition
from reglament.engine.regulation.lifecycle import Passage, State
from reglament.engine.rules import StateRule, Transition
from reglament.engine.vocabulary import Category, Guard, Need

from .codes import unique
from .passages import appeal_window, permitted, permitted_for_another, stopped_on_the_way, window
from .people import SYSTEM_ACTOR

_IN_PROGRESS = Category.IN_PROGRESS


def compile_states(edition: Edition) -> dict[str, StateRule]:
    """Every state by key, in the order written."""
    return {key: _state(key, state) for key, state in edition.lifecycle.states.items()}


def initial_state(edition: Edition) -> str:
    """Where a ticket begins: the first state of category NEW."""
    states = edition.lifecycle.states
    new = (key for key, state in states.items() if state.category is Category.NEW)
    return next(new, next(iter(states)))


def states_of(edition: Edition, *categories: Category) -> frozenset[str]:
    """The keys of the states of these categories."""
    states = edition.lifecycle.states
    return frozenset(key for key, state in states.items() if state.category in categories)


def compile_transitions(edition: Edition) -> tuple[Transition, ...]:
    """Every way. A pause that needs somebody's consent is his move alone (clause 3.5.3)."""
    ways = [way for passage in edition.lifecycle.passages for way in _ways(edition, passage)]
    ways += _overruling(edition)
    codes = unique(way.code for way in ways)
    return tuple(replace(way, code=code) for way, code in zip(ways, codes, strict=True))


def passage_by_system(
    edition: Edition, source: frozenset[str], target: frozenset[str], closure_code: str = ""
) -> Passage | None:
    """The way that the desk itself may go from one of the states to one of the others, with this code."""
    by_itself = (passage for passage in edition.lifecycle.passages if SYSTEM_ACTOR in passage.who)
    for passage in by_itself:
        if (
            passage.source in source
            and passage.target in target
            and closure_code in ("", passage.closure_code)
        ):
            return passage
    return None


def transition_of(transitions: tuple[Transition, ...], passage: Passage) -> str:
    """The code of the way that a passage became."""
    for way in transitions:
        if (way.source, way.target, way.closure_code or "") == (
            passage.source,
            passage.target,
            passage.closure_code,
        ) and set(passage.who) >= set(way.who):
            return way.code
    raise LookupError(passage.code)


def _state(key: str, state: State) -> StateRule:
    return StateRule(
        name=key,
        category=state.category,
        move=state.move,
        author_label=state.author_label.printed(),
        runs=frozenset(state.runs),
        pauses=frozenset(state.pauses),
        clause=state.clause,
    )


def _ways(edition: Edition, passage: Passage) -> Iterator[Transition]:
    way = _transition(edition, passage)
    pauses = edition.exchange.pauses if edition.exchange else None
    if not (pauses and pauses.only_with_consent and passage.target in pauses.states):
        yield way
        return
    guarded = frozenset(pauses.only_with_consent)
    yield replace(way, when=replace(way.when, not_priorities=way.when.not_priorities | guarded))
    yield replace(
        way,
        who=(pauses.consent_of,),
        when=replace(way.when, priorities=guarded - way.when.not_priorities),
        clause=pauses.clause,
    )


def _overruling(edition: Edition) -> Iterator[Transition]:
    """Clause 3.4.9: what an approver refused, somebody named may bring back, as long as one may appeal."""
    changes = edition.terms.changes
    working = [key for key, state in edition.lifecycle.states.items() if state.category is _IN_PROGRESS]
    if changes is None or not changes.overruled_by or not working:
        return
    for source, state in edition.lifecycle.states.items():
        if state.category is Category.REJECTED:
            yield Transition(
                code=f"{source} → {working[0]}: {changes.overruled_by}",
                source=source,
                target=working[0],
                who=(changes.overruled_by,),
                needs=(Need.REASON,),
                guard=Guard.REFUSED,
                within=appeal_window(edition),
                when=Condition(kinds=frozenset(changes.kinds)),
                clause=changes.clause,
            )


def _transition(edition: Edition, passage: Passage) -> Transition:
    who = permitted(edition, passage)
    return Transition(
        code=_code(passage),
        source=passage.source,
        target=passage.target,
        who=who,
        who_for_another=permitted_for_another(edition, passage, who),
        needs=passage.needs,
        guard=passage.guard,
        within=window(edition, passage),
        closure_codes=passage.closure_codes,
        complexities=passage.complexities,
        closure_code=passage.closure_code or None,
        stops=stopped_on_the_way(edition, passage),
        when=Condition(
            kinds=frozenset(passage.kinds),
            not_priorities=frozenset(passage.not_priorities),
        ),
        hours=passage.hours,
        clause=passage.clause,
    )


def _code(passage: Passage) -> str:
    return f"{passage.code}: {passage.closure_code}" if passage.closure_code else passage.code
