"""How deviations and disputes about verdicts are said."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from reglament import engine
from reglament.desk.speech import Speech
from reglament.engine import FactKind
from reglament.tickets.departures import SAID
from reglament.tickets.judged import ABOUT_SAID, OUTCOME_SAID
from reglament.ui.speaking import gettext as _


def deviated(speech: Speech, fact: engine.Fact) -> str:
    """«Отступление: другой срок, исполнение — 12 марта, 18:00; утвердил Северов»."""
    data = fact.data
    what = str(SAID.get(str(data.get("what")), ""))
    parts = [what]
    if "until" in data:
        clock = speech.clock(str(data.get("clock", "")))
        parts.append(f"{clock} — {speech.moment(data['until'])}")
    approver = speech.person(str(data.get("approved_by", "")))
    said = _("Отступление: %(what)s") % {"what": ", ".join(parts)}
    return f"{said}; {_('утвердил %(name)s') % {'name': approver}}" if approver else said


def disputed(speech: Speech, fact: engine.Fact) -> str:
    """«Вердикт оспорен: исполнение, вина не наша»."""
    clock, about = (
        speech.clock(str(fact.data.get("clock", ""))),
        ABOUT_SAID.get(str(fact.data.get("about")), ""),
    )
    return _("Вердикт оспорен: %(clock)s, %(about)s") % {"clock": clock, "about": about}


def decided(speech: Speech, fact: engine.Fact) -> str:
    """«Спор о вердикте решён: исполнение, считать в срок»."""
    clock = speech.clock(str(fact.data.get("clock", "")))
    outcome = OUTCOME_SAID.get(str(fact.data.get("outcome")), "")
    return _("Спор о вердикте решён: %(clock)s, %(outcome)s") % {"clock": clock, "outcome": outcome}


SENTENCES: Final[Mapping[FactKind, Callable[[Speech, engine.Fact], str]]] = {
    FactKind.DEVIATED: deviated,
    FactKind.VERDICT_DISPUTED: disputed,
    FactKind.VERDICT_DECIDED: decided,
}
