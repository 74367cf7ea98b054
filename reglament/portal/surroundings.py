"""What stands around a ticket: appeals under way, other tickets, news, the price of a change."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from reglament import engine
from reglament.engine import Category, FactKind
from reglament.notices.models import Notice
from reglament.people import statements
from reglament.people.policies import DeskRequest
from reglament.people.statements import NUMBER
from reglament.portal.acts import Sight, is_disputed
from reglament.portal.addresses import works_here
from reglament.tickets.models import Link, gates
from reglament.tickets.models.gates import LinkQuerySet
from reglament.ui.language import language


def appeals(sight: Sight) -> dict[str, Any]:
    """What is under way, or why it is not open now."""
    look = sight.look
    terms = look.rules.policies.attention
    used = look.may("attention") if terms and sight.is_authors_side and not sight.category.is_final else None
    return {
        "attention_later": _explained(sight, used) if used else "",
        "disputed": is_disputed(sight),
        "follow_up": _follow_up(sight),
    }


def _explained(sight: Sight, reason: engine.Reason) -> str:
    return engine.explain(reason, language(), sight.look.rules, to_author=True)


def _follow_up(sight: Sight) -> str:
    """After the window: a new ticket that is linked to this one."""
    late = sight.category is Category.CLOSED and not any(
        sight.look.rules.states[move.transition.target].category in (Category.IN_PROGRESS, Category.ASSIGNED)
        for move in sight.look.open_moves
    )
    if not late or not sight.is_authors_side or sight.look.rules.policies.reopening is None:
        return ""
    return f"{reverse('portal:new')}?after={sight.look.ticket.number}"


def around(request: DeskRequest, sight: Sight) -> dict[str, Any]:
    """Other tickets it is tied to, news about it, and the desk's own page for whoever works there."""
    ticket = sight.look.ticket
    return {
        "ties": [(tie.get_kind_display(), tie.other) for tie in _ties(request, ticket.number)],
        "news": _news(request, ticket.number),
        "desk_address": reverse("ticket", args=[ticket.number]) if works_here(request) else "",
        "estimate": _estimate(sight),
    }


def _ties(request: DeskRequest, number: int) -> list[Link]:
    def query() -> LinkQuerySet:
        return Link.objects.visible_to(request.user, at=request.now).filter(ticket=NUMBER)

    key = ("ties to show", gates.mark(request.user, request.now))
    return statements.objects(Link, key, query, {NUMBER: number}, beside=("other",))


def _news(request: DeskRequest, number: int) -> int:
    """How much was told of the ticket that has not been looked at."""

    def query() -> QuerySet[Notice, tuple[int]]:
        told = Notice.objects.visible_to(request.user, at=request.now).unseen()
        return told.filter(ticket=NUMBER).order_by().values_list("pk")

    key = ("news", gates.mark(request.user, request.now))
    return len(statements.rows(key, query, {NUMBER: number}))


def _estimate(sight: Sight) -> str:
    """What an approver is told about the price of a change."""
    estimated = [fact for fact in sight.look.state.facts() if fact.kind is FactKind.ESTIMATED]
    if not estimated:
        return ""
    data = estimated[-1].data
    known = f"{data['hours']:g}".replace(".", "," if language() == "ru" else ".") if data.get("hours") else ""
    hours = _("%(hours)s ч") % {"hours": known} if known else ""
    until = engine.say_moment(data["until"], sight.look.rules, language()) if data.get("until") else ""
    return ", ".join(part for part in (hours, until) if part)
