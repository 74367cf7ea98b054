"""Relations that may not meet in one person in one ticket (clause 3.2.1 of the sample)."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from reglament.engine import Category, FactKind
from reglament.tickets.cases import Case
from reglament.tickets.journalled import without_retracted
from reglament.tickets.refusals import Lack
from reglament.tickets.relations import APPROVER, AUTHOR, RESPONSIBLE

EXECUTOR = "исполнитель"


def clashes(
    case: Case, *, responsible: str = "", approvers: Collection[str] = (), decides: bool = False
) -> Iterator[Lack]:
    """What forbids that this person becomes responsible, that these are asked, that this one decides now.

    Whoever answers for the ticket, or does the work, neither agrees to it nor was asked to.
    """
    if responsible and responsible == case.author and case.forbids(AUTHOR, RESPONSIBLE):
        yield Lack("person.author")
    asked = set(approvers) or (set(case.approvers) if responsible else set[str]())
    if decides:
        asked |= {case.by}
    if asked & ({case.state.responsible, responsible} - {""}) and case.forbids(APPROVER, RESPONSIBLE):
        yield Lack("person.responsible")
    elif asked and case.forbids(APPROVER, EXECUTOR) and asked & executors(case):
        yield Lack("person.executor")


def executors(case: Case) -> set[str]:
    """Who has carried out some of the work: was responsible while it was done, or recorded time on it."""
    done: set[str] = set()
    category, responsible = None, ""
    for fact in without_retracted(case.facts):
        if fact.state is not None and fact.state in case.rules.states:
            category = case.rules.states[fact.state].category
        responsible = fact.responsible or responsible
        if category is Category.IN_PROGRESS and responsible:
            done.add(responsible)
        if fact.kind is FactKind.WORKED:
            done.add(fact.actor)
    return done
