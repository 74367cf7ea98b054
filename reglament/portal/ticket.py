"""Everything that the author's page of one ticket shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from reglament import engine
from reglament.engine import Category
from reglament.people.policies import DeskRequest
from reglament.portal.acts import ACTS, Sight
from reglament.portal.addresses import document_address
from reglament.portal.facts import facts
from reglament.portal.forms.acting import ActForm
from reglament.portal.forms.filing import drafts_of
from reglament.portal.offer import Offer
from reglament.portal.speech import number
from reglament.portal.status import from_aside, to_author
from reglament.portal.steps import steps
from reglament.portal.surroundings import appeals, around
from reglament.portal.thread import thread
from reglament.portal.undoing import undo_of
from reglament.portal.uploads import Uploads
from reglament.portal.why import why
from reglament.tickets.looking import Look
from reglament.ui.conversation import Message
from reglament.ui.language import language

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
        "sentence": _sentence(sight, forms),
        "steps": steps(look),
        "thread": said,
        "why": why(look),
        "document": document_address(look),
        "facts": facts(look),
        "forms": forms,
        "form": tried,
        "opened": opened,
        "problems": problems,
        "left": left,
        "uploads": uploads or Uploads(),
        "operations": _operations(look),
        "asked": _asked(said) if _is_move_of_mine(forms) else None,
        "my_move": _is_move_of_mine(forms),
        "undo": undo_of(look, request.user),
        "done": _done(request),
        "said": next((act.said for act in ACTS if act.slug == _done(request)), ""),
        "sent": _sent(request, look),
        **appeals(sight),
        **around(request, sight),
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


def _sentence(sight: Sight, forms: Mapping[str, ActForm]) -> str:
    """To the author's side, and to whoever has to act, as «вы»; with the name of whoever works on it."""
    look = sight.look
    if not sight.is_authors_side and not _is_move_of_mine(forms):
        return from_aside(look.standing, look.rules)
    working = look.ticket.responsible if look.standing.category in WORKED_ON else None
    return to_author(look.standing, look.rules, responsible=str(working) if working else "")


def _is_move_of_mine(forms: Mapping[str, ActForm]) -> bool:
    return "accept" in forms or "decide" in forms or getattr(forms.get("write"), "is_answer", False)


def _operations(look: Look) -> list[str]:
    """What of the ticket this person has to allow, as the edition calls it (clause 2.3 of the sample)."""
    mine = (each for each, rule in look.undecided.items() if engine.key(rule.decided_by) in look.roles)
    return [engine.say_name(each, look.rules, language()) for each in mine]


def _asked(said: list[Any]) -> Message | None:
    """The last words of the desk: the question, the result, what is to be approved."""
    return next((one for one in reversed(said) if isinstance(one, Message) and one.kind == "reply"), None)


def _done(request: DeskRequest) -> str:
    """The act whose answer this page is, so that the browser forgets the text."""
    done = request.GET.get("done", "")
    return done if done == "new" or done in {act.slug for act in ACTS} else ""


def _sent(request: DeskRequest, look: Look) -> list[str]:
    """The names of the texts that were accepted."""
    done = _done(request)
    if done != "new":
        return [f"{look.ticket.number}:{done}"] if done else []
    offer = Offer(look.book, look.roles)
    service = offer.services().get(request.GET.get("service", ""))
    return drafts_of(service, len(offer.lines(service)))
