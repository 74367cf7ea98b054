"""The cause of a ticket: one of the edition's closed list, said along with the result."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reglament import engine
from reglament.engine import Category, FactKind
from reglament.tickets.refusals import Lack


def offered(rules: engine.Rules, kind: str) -> tuple[str, ...]:
    """The causes (keys) that may be said of a ticket of this kind; () where the edition has no list."""
    causes = rules.policies.causes
    return tuple(key for key, cause in causes.items() if not cause.kinds or kind in cause.kinds)


def is_asked(rules: engine.Rules, kind: str, source: Category, way: engine.Transition, code: str) -> bool:
    """The way brings the result: whoever goes it says why the ticket came."""
    if not offered(rules, kind):
        return False
    target = rules.states[way.target].category
    if target is Category.RESOLVED:
        return True
    known = rules.closure_codes.get(way.closure_code or code)
    solved = known is None or known.outcome == "solved"
    return target is Category.CLOSED and source is not Category.RESOLVED and solved


def lacking(rules: engine.Rules, kind: str, cause: str) -> Iterator[Lack]:
    """Nothing was said, or what the list does not have for this kind."""
    known = offered(rules, kind)
    if not cause:
        yield Lack("need.cause", "", {"known": known})
    elif engine.key(cause) not in known:
        yield Lack("code.unknown", "", {"value": cause, "known": known})


def answers(rules: engine.Rules, cause: str) -> str:
    """Who answers for a cause outside of the desk (a key); "" where a missed promise is the desk's own."""
    known = rules.policies.causes.get(cause)
    if known is None or not known.answers:
        return ""
    roles = rules.policies.roles
    teams = {role.group for role in roles.values() if role.group}
    of_desk = known.answers in teams or (known.answers in roles and roles[known.answers].group)
    return "" if of_desk or known.answers in ("ответственный", "исполнитель") else known.answers


def of_others(rules: engine.Rules) -> tuple[str, ...]:
    """The causes (keys) for which somebody outside of the desk answers."""
    return tuple(key for key in rules.policies.causes if answers(rules, key))


def cause_of(facts: Iterable[engine.Fact]) -> str:
    """The cause that was said last (a key); "" where none was."""
    said = [fact.data["because"] for fact in facts if fact.kind is FactKind.MOVED and "because" in fact.data]
    return str(said[-1]) if said else ""
