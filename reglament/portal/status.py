"""One sentence on where a ticket stands: to its author as «вы», to others from aside."""

from __future__ import annotations

from reglament import engine
from reglament.portal.speech import named
from reglament.ui.language import language


def to_author(standing: engine.Standing, rules: engine.Rules, *, responsible: str = "") -> str:
    """«В работе: Климов А. В. Исполним до 16:40.», «Ждём вашего ответа до пт 18:00, иначе закроем.»"""
    return engine.author_status(standing, rules, language(), responsible=responsible)


def from_aside(standing: engine.Standing, rules: engine.Rules) -> str:
    """The state and the promise, for whom «вы» does not mean: «В работе. Исполним до 16:40.»"""
    promised = engine.author_promises(standing, rules, language())
    return f"{named(standing.state, rules)}. {promised}".strip()
