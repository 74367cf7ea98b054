"""Operations that are done only on somebody's written decision (clause 2.3 of the sample): pure functions.

A ticket states which of them it needs; the result waits until each was granted by whom the edition names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from reglament import engine
from reglament.engine import FactKind, RestrictedOperation
from reglament.tickets.cases import Case
from reglament.tickets.journalled import asked, without_retracted
from reglament.tickets.refusals import Lack

Find = Callable[[Sequence[str]], Sequence[int]]


def stated(facts: Sequence[engine.Fact]) -> dict[str, int]:
    """The operations that the ticket needs, each with the fact (seq) that said so first. Valid facts only."""
    needed: dict[str, int] = {}
    for fact in facts:
        if "operations" in fact.data:
            named = fact.data["operations"]
            needed = {operation: needed.get(operation, fact.seq) for operation in named}
    return needed


def granted(rules: engine.Rules, facts: Sequence[engine.Fact]) -> frozenset[str]:
    """Those whose named role agreed after they had been stated; a refusal takes all of it back."""
    known, done = rules.policies.restricted, set[str]()
    needed = stated(facts)
    seats, since = frozenset[str](), 0
    for fact in facts:
        if asked(fact):
            seats, since = frozenset(fact.data.get("seats", ())), fact.seq
        elif fact.kind is FactKind.DECIDED and fact.data.get("granted") is True:
            before = (each for each, seq in needed.items() if seq < since and each in known)
            done |= {each for each in before if engine.key(known[each].decided_by) in seats}
        elif fact.kind is FactKind.DECIDED:
            done.clear()
    return frozenset(done & needed.keys())


def undecided(
    rules: engine.Rules, facts: Sequence[engine.Fact], author: str, find: Find
) -> dict[str, RestrictedOperation]:
    """What still waits for its decision. Whoever decides it himself has decided by asking for it.

    `find`: the persons (ids) whom roles and relations mean.
    """
    needed, done = stated(facts), granted(rules, facts)
    known = rules.policies.restricted.items()
    open_ = {each: rule for each, rule in known if each in needed and each not in done}
    return {each: rule for each, rule in open_.items() if int(author) not in find((rule.decided_by,))}


def waiting(case: Case) -> dict[str, RestrictedOperation]:
    """The same of a case."""
    return undecided(case.rules, without_retracted(case.facts), case.author, case.find)


def deciders(case: Case) -> tuple[str, ...]:
    """The roles and relations whose decision is still missing."""
    return tuple(dict.fromkeys(engine.key(rule.decided_by) for rule in waiting(case).values()))


def lacking_decisions(case: Case) -> Iterator[Lack]:
    """Why there can be no result yet: whom the edition names has not allowed an operation of the ticket."""
    for operation, rule in waiting(case).items():
        yield Lack("operation.undecided", rule.clause, {"operation": operation, "who": rule.decided_by})
