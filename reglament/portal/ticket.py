"""Everything that the author's page of one ticket shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from reglament import engine
from reglament.engine import Category, FactKind
from reglament.notices.models import Notice
from reglament.people.policies import DeskRequest
from reglament.portal.acts import ACTS, Sight, is_disputed
from reglament.portal.addresses import works_here
from reglament.portal.facts import facts
from reglament.portal.forms.acting import ActForm
from reglament.portal.speech import language, number
from reglament.portal.steps import steps
from reglament.portal.thread import thread
from reglament.portal.undoing import undo_of
from reglament.portal.uploads import Uploads
from reglament.portal.why import why
from reglament.tickets.models import Link
from reglament.ui.conversation import Message

WORKED_ON = (Category.ASSIGNED, Category.IN_PROGRESS)


def page(
    request: DeskRequest,
    sight: Sight,
    *,
    tried: ActForm | None = None,
    opened: str = "",
    uploads: Uploads | None = None,
    begun: Mapping[str, str] | None = None,
    problems: Sequence[str] = (),
    left: str = "",
    status: int = 200,
) -> HttpResponse:
    """The page.

    `tried` is a form that has to be mended, `opened` the act whose form stands open, `begun` what stands in
    the fields to begin with; `problems` are said on top, `left` is a text for which there is no field now.
    """
    look = sight.look
    forms = _forms(sight, tried, begun or {})
    said = thread(look, request.user)
    context = {
        "look": look,
        "ticket": look.ticket,
        "number": number(look.ticket.number, look.rules),
        "sentence": _sentence(sight),
        "steps": steps(look),
        "thread": said,
        "why": why(look),
        "facts": facts(look),
        "forms": forms,
        "form": tried,
        "opened": opened,
        "problems": problems,
        "left": left,
        "uploads": uploads or Uploads(),
        "asked": _asked(said) if _is_move_of_mine(forms) else None,
        "my_move": _is_move_of_mine(forms),
        "undo": undo_of(look, request.user),
        "done": _done(request),
        **_appeals(sight),
        **_around(request, sight),
    }
    return render(request, "portal/ticket.html", context, status=status)


def _forms(sight: Sight, tried: ActForm | None, begun: Mapping[str, str]) -> dict[str, ActForm]:
    """One for each act that is open to the person."""
    forms = {}
    for act in ACTS:
        if act.is_open(sight):
            initial = {"text": begun[act.slug]} if act.slug in begun else None
            form = tried if tried and tried.prefix == act.slug else act.form(sight, None, initial)
            form.action = reverse(f"portal:{act.slug}", args=[sight.look.ticket.number])
            forms[act.slug] = form
    return forms


def _sentence(sight: Sight) -> str:
    """The engine's sentence, with the name of whoever works on it."""
    look = sight.look
    working = look.ticket.responsible if look.standing.category in WORKED_ON else None
    return engine.author_status(
        look.standing, look.rules, language(), responsible=str(working) if working else ""
    )


def _is_move_of_mine(forms: Mapping[str, ActForm]) -> bool:
    return "accept" in forms or "decide" in forms or getattr(forms.get("write"), "is_answer", False)


def _asked(said: list[Any]) -> Message | None:
    """The last words of the desk: the question, the result, what is to be approved."""
    return next((one for one in reversed(said) if isinstance(one, Message) and one.kind == "reply"), None)


def _done(request: DeskRequest) -> str:
    """The act whose answer this page is, so that the browser forgets the text."""
    done = request.GET.get("done", "")
    return done if done == "new" or done in {act.slug for act in ACTS} else ""


def _appeals(sight: Sight) -> dict[str, Any]:
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


def _around(request: DeskRequest, sight: Sight) -> dict[str, Any]:
    """Other tickets it is tied to, news about it, and the desk's own page for whoever works there."""
    ticket = sight.look.ticket
    ties = Link.objects.visible_to(request.user, at=request.now).filter(ticket=ticket).select_related("other")
    return {
        "ties": [(tie.get_kind_display(), tie.other) for tie in ties],
        "news": Notice.objects.visible_to(request.user, at=request.now)
        .unseen()
        .filter(ticket=ticket)
        .count(),
        "desk_address": reverse("ticket", args=[ticket.number]) if works_here(request) else "",
        "estimate": _estimate(sight),
    }


def _estimate(sight: Sight) -> str:
    """What an approver is told about the price of a change."""
    estimated = [fact for fact in sight.look.state.facts() if fact.kind is FactKind.ESTIMATED]
    if not estimated:
        return ""
    data = estimated[-1].data
    hours = _("%(hours)s ч") % {"hours": data["hours"]} if data.get("hours") else ""
    until = engine.say_moment(data["until"], sight.look.rules, language()) if data.get("until") else ""
    return ", ".join(part for part in (hours, until) if part)
