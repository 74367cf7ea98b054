"""Clause 1.1.6: while the edition is on trial, nothing is escalated above the head."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from reglament.engine.calendars import instant_of, zone
from reglament.engine.names import key
from reglament.engine.regulation import Edition
from reglament.engine.rules import Action, TimerRule, TrialRule, Unless

_UPWARDS = (Action.ESCALATE, Action.NAME_NEW_DATE)
_WHO_ASKED = frozenset(map(key, ("автор", "получатель")))
_WHO_WORKS = frozenset(
    map(
        key,
        (
            *("ответственный", "исполнитель", "принявший", "дежурный", "диспетчер"),
            *("консультант зоны", "заместитель зоны"),
        ),
    )
)


def compile_trial(edition: Edition) -> TrialRule | None:
    """The trial period, if the edition is on trial."""
    trial = edition.document.trial
    if trial is None:
        return None
    ends = None
    if trial.until is not None:
        after = trial.until + timedelta(days=1)
        ends = instant_of(after, 0, zone(edition.calendars.timezone))
    return TrialRule(head=trial.head, ends=ends, clause=trial.clause)


def held_back(edition: Edition, timer: TimerRule) -> TimerRule:
    """The timer with those whom it tells in a trial: the line and its head, nobody above.

    Whom somebody asked for (the manager's attention, a dispute) is asked all the same.
    """
    trial = edition.document.trial
    if trial is None or timer.action not in _UPWARDS or timer.unless is Unless.ANSWERED:
        return timer
    kept = tuple(who for who in timer.to if _is_not_above(edition, trial.head, who))
    if kept == timer.to:
        return timer
    told = kept if trial.head in kept else (*kept, trial.head)
    return replace(timer, in_trial=told)


def is_of_the_desk(edition: Edition, who: str) -> bool:
    """Whether this role, group or participant works for the desk."""
    roles = edition.roles.named
    teams = {role.group for role in roles.values() if role.group}
    if who in roles:
        return bool(roles[who].group)
    return who in teams or who in _WHO_WORKS


def _is_not_above(edition: Edition, head: str, who: str) -> bool:
    """The head himself, whoever is at the ticket, and the roles and the group of his own team."""
    roles = edition.roles.named
    team = roles[head].group if head in roles else ""
    role = roles.get(who)
    at_the_ticket = who == head or who in _WHO_WORKS or who in _WHO_ASKED
    return at_the_ticket or bool(team and (who == team or (role and role.group == team)))
