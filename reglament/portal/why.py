"""«Почему такой срок?»: the clocks that concern the author, each explained clause by clause."""

from __future__ import annotations

from dataclasses import dataclass

from reglament import engine
from reglament.engine import Category, ClockStatus, FactKind
from reglament.portal.speech import named
from reglament.tickets.instants import moment
from reglament.tickets.looking import Look
from reglament.ui.language import language

AUTHORS_TURN = (Category.AWAITING_AUTHOR, Category.RESOLVED)


@dataclass(frozen=True, slots=True)
class Answer:
    """A clock with the sentences that say why it is where it is."""

    title: str
    sentences: tuple[str, ...]


def why(look: Look) -> list[Answer]:
    """What is promised to the author and what is expected of him now; after the end, what was promised."""
    year = moment(look.standing.at).astimezone(look.book.zone).year
    return [
        Answer(
            _title(view, look.rules),
            engine.explain_clock(view, look.rules, language(), to_author=True, year=year),
        )
        for view in _shown(look)
    ]


def _shown(look: Look) -> list[engine.ClockView]:
    told = [_without_repetition(view) for view in look.standing.clocks.values() if _concerns(view, look)]
    going = [view for view in told if view.status is not ClockStatus.STOPPED]
    return going or told


def _concerns(view: engine.ClockView, look: Look) -> bool:
    """Promises from registration on; clocks of updates and of inner stages promise the author no date."""
    if view.status is ClockStatus.NOT_STARTED or not view.reasons:
        return False
    if view.promise:
        return _is_from_registration(view, look.rules)
    return view.status is ClockStatus.RUNNING and look.standing.category in AUTHORS_TURN


def _without_repetition(view: engine.ClockView) -> engine.ClockView:
    """The verdict on record says the same as the stop before it."""
    return view._replace(reasons=[reason for reason in view.reasons if reason.code != "clock.verdict"])


def _is_from_registration(view: engine.ClockView, rules: engine.Rules) -> bool:
    starts = rules.clocks[view.code].starts
    return any(trigger.fact is FactKind.REGISTERED for trigger in starts)


def _title(view: engine.ClockView, rules: engine.Rules) -> str:
    return named(view.name, rules)
