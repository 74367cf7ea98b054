"""States and the ways between them."""

from __future__ import annotations

from typing import Any

from reglament.engine.conditions import Condition
from reglament.engine.rules import (
    Category,
    Guard,
    Need,
    StateRule,
    Transition,
)

from .words import (
    APPROVAL,
    ASSIGNED,
    AUTHOR,
    CLOSED,
    NEW,
    REJECTED,
    RESOLVED,
    SCHEDULED,
    VENDOR,
    WITHDRAWN,
    WORK,
    days,
)


def _state(name: str, category: Category, move: str, runs: str = "", pauses: str = "") -> StateRule:
    return StateRule(name, category, move, name, frozenset(runs.split()), frozenset(pauses.split()), "3.1.3")


STATES = (
    _state(NEW, Category.NEW, "диспетчер", "Т1 Т2"),
    _state(ASSIGNED, Category.ASSIGNED, "ответственный", "Т1 Т2"),
    _state(WORK, Category.IN_PROGRESS, "ответственный", "Т2 Т5"),
    _state(AUTHOR, Category.AWAITING_AUTHOR, "автор", "Т4", "Т2 Т5"),
    _state(APPROVAL, Category.AWAITING_APPROVAL, "согласующий", "Т5 Т6", "Т2"),
    _state(VENDOR, Category.AWAITING_THIRD_PARTY, "внешняя сторона", "Т5", "Т2"),
    _state(SCHEDULED, Category.SCHEDULED, "ответственный", "", "Т2 Т5"),
    _state(RESOLVED, Category.RESOLVED, "автор", "Т3", "Т2 Т5"),
    _state(CLOSED, Category.CLOSED, ""),
    _state(REJECTED, Category.REJECTED, ""),
    _state(WITHDRAWN, Category.WITHDRAWN, ""),
)


def way(source: str, target: str, who: str, *needs: Need, code: str = "", **more: Any) -> Transition:
    return Transition(
        code or f"{source or '*'} → {target}",
        source,
        target,
        tuple(who.split(", ")),
        needs,
        clause="3.1.3",
        **more,
    )


TRANSITIONS = (
    way(NEW, ASSIGNED, "диспетчер, система, руководитель лк", Need.RESPONSIBLE),
    way(NEW, AUTHOR, "диспетчер, консультант", Need.QUESTION),
    way(NEW, REJECTED, "руководитель лк, диспетчер", Need.GROUND),
    way(
        NEW,
        CLOSED,
        "диспетчер, консультант",
        Need.CLOSURE_CODE,
        closure_codes=("дубль", "передан"),
        complexities=("С0",),
    ),
    way(ASSIGNED, WORK, "ответственный", Need.ANSWER, stops=frozenset({"Т1"})),
    way(ASSIGNED, AUTHOR, "ответственный", Need.QUESTION),
    way(WORK, ASSIGNED, "ответственный, руководитель лк", Need.RESPONSIBLE),
    way(WORK, AUTHOR, "ответственный", Need.QUESTION, when=Condition(not_priorities=frozenset({"П1"}))),
    way(WORK, APPROVAL, "ответственный", Need.APPROVER),
    way(WORK, VENDOR, "ответственный", Need.THIRD_PARTY, Need.FOREIGN_NUMBER, Need.CHECK_DATE),
    way(WORK, SCHEDULED, "ответственный", Need.DATE, Need.CONSENT),
    way(WORK, RESOLVED, "ответственный", Need.RESULT),
    way(AUTHOR, WORK, "автор, получатель, ответственный", Need.AUTHOR_ANSWER),
    way(AUTHOR, NEW, "автор, получатель", Need.AUTHOR_ANSWER, guard=Guard.NO_RESPONSIBLE),
    way(AUTHOR, CLOSED, "система", guard=Guard.EXPIRED, closure_code="нет ответа"),
    way(APPROVAL, WORK, "согласующий", Need.DECISION),
    way(APPROVAL, REJECTED, "согласующий", Need.REASON),
    way(APPROVAL, CLOSED, "система", guard=Guard.EXPIRED, closure_code="не согласован"),
    way(VENDOR, WORK, "ответственный, система"),
    way(SCHEDULED, WORK, "система, ответственный", guard=Guard.DATE_REACHED),
    way(RESOLVED, CLOSED, "автор, получатель", closure_code="принят"),
    way(
        RESOLVED,
        CLOSED,
        "система",
        guard=Guard.EXPIRED,
        closure_code="принят по умолчанию",
        code="приёмка молчанием",
    ),
    way(RESOLVED, WORK, "автор, получатель, ключевой пользователь", Need.WHAT_IS_WRONG),
    way(CLOSED, WORK, "автор, руководитель лк", Need.WHAT_IS_WRONG, guard=Guard.WITHIN, within=days(10)),
    way(REJECTED, NEW, "руководитель лк", Need.APPEAL_DECISION, guard=Guard.WITHIN, within=days(3)),
    way("", WITHDRAWN, "автор", Need.REASON),
)
