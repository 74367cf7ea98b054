"""How deviations and disputes about verdicts are said."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from django.utils.translation import gettext_lazy

from reglament import engine
from reglament.desk.speech import Speech
from reglament.engine import FactKind
from reglament.tickets.departures import What
from reglament.tickets.judged import About, Outcome
from reglament.ui.speaking import gettext as _

ABOUT: Final[Mapping[str, object]] = {
    About.DEADLINE: gettext_lazy("срок посчитан неверно"),
    About.CLASS: gettext_lazy("не тот класс или приоритет"),
    About.FAULT: gettext_lazy("вина не наша"),
}
OUTCOMES: Final[Mapping[str, object]] = {
    Outcome.STANDS: gettext_lazy("остаётся в силе"),
    Outcome.MET: gettext_lazy("считать в срок"),
    Outcome.LATE: gettext_lazy("считать опозданием"),
    Outcome.NOT_COUNTED: gettext_lazy("не считать: чужая вина"),
}
WHAT: Final[Mapping[str, object]] = {
    What.DATE: gettext_lazy("другой срок"),
    What.PRIORITY: gettext_lazy("другой приоритет"),
    What.PAUSE: gettext_lazy("пауза"),
    What.CLOSING: gettext_lazy("закрытие без приёмки"),
}


def deviated(speech: Speech, fact: engine.Fact) -> str:
    """«Отступление: другой срок, исполнение — 12 марта, 18:00; утвердил Северов»."""
    data = fact.data
    what = str(WHAT.get(str(data.get("what")), ""))
    parts = [what]
    if "until" in data:
        clock = speech.clock(str(data.get("clock", "")))
        parts.append(f"{clock} — {speech.moment(data['until'])}")
    approver = speech.person(str(data.get("approved_by", "")))
    said = _("Отступление: %(what)s") % {"what": ", ".join(parts)}
    return f"{said}; {_('утвердил %(name)s') % {'name': approver}}" if approver else said


def disputed(speech: Speech, fact: engine.Fact) -> str:
    """«Вердикт оспорен: исполнение, вина не наша»."""
    clock, about = speech.clock(str(fact.data.get("clock", ""))), ABOUT.get(str(fact.data.get("about")), "")
    return _("Вердикт оспорен: %(clock)s, %(about)s") % {"clock": clock, "about": about}


def decided(speech: Speech, fact: engine.Fact) -> str:
    """«Спор о вердикте решён: исполнение, считать в срок»."""
    clock = speech.clock(str(fact.data.get("clock", "")))
    outcome = OUTCOMES.get(str(fact.data.get("outcome")), "")
    return _("Спор о вердикте решён: %(clock)s, %(outcome)s") % {"clock": clock, "outcome": outcome}


SENTENCES: Final[Mapping[FactKind, Callable[[Speech, engine.Fact], str]]] = {
    FactKind.DEVIATED: deviated,
    FactKind.VERDICT_DISPUTED: disputed,
    FactKind.VERDICT_DECIDED: decided,
}
