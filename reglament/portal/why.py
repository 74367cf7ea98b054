"""«Почему такой срок?»: the clocks that concern the author, each explained clause by clause."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reglament import engine
from reglament.engine import Category, ClockStatus, FactKind
from reglament.portal.speech import capital, language
from reglament.tickets.instants import moment
from reglament.tickets.looking import Look

AUTHORS_TURN = (Category.AWAITING_AUTHOR, Category.RESOLVED)


@dataclass(frozen=True, slots=True)
class Answer:
    """A clock with the sentences that say why it is where it is."""

    title: str
    sentences: tuple[str, ...]


def why(look: Look) -> list[Answer]:
    """What was promised to the author, then what is expected of him."""
    year = moment(look.standing.at).astimezone(look.book.zone).year
    return [
        Answer(
            _title(view, look.rules),
            engine.explain_clock(view, look.rules, language(), to_author=True, year=year),
        )
        for view in _shown(look)
    ]


def _shown(look: Look) -> Iterator[engine.ClockView]:
    for view in look.standing.clocks.values():
        if view.status is ClockStatus.NOT_STARTED or not view.reasons:
            continue
        if view.promise:
            if _is_from_registration(view, look.rules):
                yield view
        elif view.status is ClockStatus.RUNNING and look.standing.category in AUTHORS_TURN:
            yield view


def _is_from_registration(view: engine.ClockView, rules: engine.Rules) -> bool:
    """The clocks of updates and of inner stages promise the author no date."""
    starts = rules.clocks[view.code].starts
    return any(trigger.fact is FactKind.REGISTERED for trigger in starts)


def _title(view: engine.ClockView, rules: engine.Rules) -> str:
    return capital(engine.say_name(view.name, rules, language()))
