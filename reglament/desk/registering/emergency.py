"""An emergency out of hours: whoever was on duty took a call, and writes it down afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from reglament import engine
from reglament.rulebook.reading import Book
from reglament.tickets import channels
from reglament.ui.language import language

ASKED = "emergency"


@dataclass(frozen=True)
class Watch:
    """What the form begins with, and what is said above it."""

    initial: dict[str, Any]
    sentence: str


def watch(book: Book) -> Watch | None:
    """The form of an emergency, where the edition knows one (clause 3.3.6 of the sample)."""
    terms = book.rules.policies.intake.emergency if book.rules.policies.intake else None
    channel = channels.channel_of(book.rules, terms.channel) if terms else None
    if terms is None or channel is None:
        return None
    hours, minutes = divmod(terms.recorded_until // 60, 60)
    who = engine.say_name(engine.key(terms.recorded_by), book.rules, language())
    sentence = _(
        "Звонок, когда поддержка закрыта, записывает %(who)s: до %(until)s следующего рабочего дня,"
        " с моментом звонка. Записанное позже помечается."
    ) % {"who": who, "until": f"{hours}:{minutes:02d}"}
    grades = _gravest(book.rules, channel)
    return Watch({"channel": channel.name.key, **grades}, sentence)


def _gravest(rules: engine.Rules, channel: engine.Channel) -> dict[str, str]:
    """The first impact and urgency that give a priority for which this channel is open."""
    wanted = set(map(engine.key, channel.priorities))
    for (impact, urgency), priority in rules.priorities.matrix.items():
        if priority in wanted:
            return {"impact": impact, "urgency": urgency}
    return {}
