"""What is known of a ticket, in words: where, how urgent, how complex, who works on it."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from reglament import engine
from reglament.portal.speech import capital, named
from reglament.tickets.looking import Look
from reglament.ui.language import language


def facts(look: Look) -> list[tuple[str, str]]:
    """Label and value; what the edition does not speak of, or nobody has said yet, is left out."""
    return [(label, value) for label, value in _all(look) if value]


def _all(look: Look) -> Iterator[tuple[str, str]]:
    ticket, rules = look.ticket, look.rules
    yield _("Подал"), str(ticket.author)
    yield _("Для кого"), str(ticket.beneficiary) if ticket.beneficiary_id else ""
    yield _("Ответственный"), str(ticket.responsible) if ticket.responsible_id else ""
    if len(rules.zones) > 1:
        yield _("Где"), named(look.standing.zone, rules)
    if look.standing.triaged:
        yield _("Что это"), named(look.standing.kind, rules)
        yield _("Срочность"), _urgency(look)
        yield _("Сложность"), _complexity(look)


def _urgency(look: Look) -> str:
    """What the priority means, never its code."""
    priorities = look.book.edition.priorities
    grade = priorities.order.get(look.standing.priority) if priorities else None
    return capital(engine.say_text(grade.meaning, language())) if grade else ""


def _complexity(look: Look) -> str:
    known = look.rules.policies.complexities.get(look.standing.complexity)
    return capital(known.name.printed(language())) if known else ""
