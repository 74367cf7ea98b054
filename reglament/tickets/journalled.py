"""What a journal tells when it is read without folding it: pure functions over facts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reglament import engine
from reglament.engine import FactKind


def without_retracted(facts: Iterable[engine.Fact]) -> list[engine.Fact]:
    """The facts that still count."""
    facts = list(facts)
    gone = {fact.data.get("retracts") for fact in facts if fact.kind is FactKind.RETRACTED}
    return [fact for fact in facts if fact.seq not in gone and fact.kind is not FactKind.RETRACTED]


def service_of(facts: Sequence[engine.Fact]) -> str:
    """The service of the catalogue by which the ticket was ordered (a key); "" for none."""
    return str(facts[0].data.get("service", "")) if facts else ""


def asked(fact: engine.Fact) -> tuple[str, ...]:
    """Whom this fact asks for their consent (ids as text)."""
    one = fact.data.get("approver")
    return tuple(fact.data.get("approvers", ())) or ((str(one),) if one else ())


def ever_asked(facts: Iterable[engine.Fact]) -> tuple[str, ...]:
    """Everybody who was asked, in order."""
    return tuple(dict.fromkeys(person for fact in facts for person in asked(fact)))


def undecided(facts: Sequence[engine.Fact]) -> tuple[str, ...]:
    """Those asked last who have not agreed yet, in order. `facts` are the valid ones."""
    entered = next((fact for fact in reversed(facts) if asked(fact)), None)
    if entered is None:
        return ()
    later = (fact for fact in facts if fact.seq > entered.seq and fact.kind is FactKind.AGREED)
    agreed = {person for fact in later for person in fact.data.get("for", ())}
    return tuple(person for person in asked(entered) if person not in agreed)


def worked_minutes(facts: Iterable[engine.Fact]) -> int:
    """Minutes of work recorded so far."""
    return sum(int(fact.data.get("minutes", 0)) for fact in facts if fact.kind is FactKind.WORKED)


def given_roles(facts: Iterable[engine.Fact]) -> dict[str, int]:
    """Role (key) -> the person who has it for this ticket; the last word counts."""
    return {
        str(fact.data["role"]): int(fact.data["person"]) for fact in facts if fact.kind is FactKind.ROLE_GIVEN
    }
