"""Verbs: their forms, their doing, what comes back. A page without scripts is led back to the ticket; with
them the answer is the changed parts of the page, and the composer with its text is not among them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django_htmx.http import retarget

from reglament.desk.lists import screens
from reglament.desk.pages import Before, before, shown
from reglament.desk.ticket import undoing
from reglament.desk.verbs import news, refusing
from reglament.desk.verbs.offers import find
from reglament.desk.verbs.receiving import UnfitFileError, enclosures
from reglament.desk.verbs.verb import Deed, Verb, VerbForm
from reglament.people.policies import DESK, DeskRequest, policy
from reglament.tickets import undo as undoing_verb
from reglament.tickets.models import Ticket
from reglament.tickets.refusals import Conflict, Refused

ACT = "#act"


@policy(who=DESK, object="desk-verb", methods=["GET", "POST"])
def verb(request: DeskRequest, number: int, code: str) -> HttpResponse:
    """A verb of a ticket: its form, and the verb itself."""
    seen = before(request, number)
    chosen = find(seen.speech, code)
    if chosen is None:
        return _gone(request, seen)
    if request.method != "POST":
        return form_shown(request, seen, chosen, chosen.form())
    form = chosen.form(request.POST, request.FILES)
    if found := news.since(
        seen.speech.look, news.seen_version(request.POST.get("version", "")), request.user
    ):
        return form_shown(request, seen, chosen, form, status=409, news=found)
    if not form.is_valid():
        return form_shown(request, seen, chosen, form, status=422)
    return _done(request, seen, chosen, form)


@policy(who=DESK, object="desk-ticket", methods=["POST"])
def undo(request: DeskRequest, number: int) -> HttpResponse:
    """Take the last verb back."""
    seen = before(request, number)
    try:
        undoing_verb.undo(number, by=request.user, at=request.now)
    except Refused as refused:
        return refused_page(request, seen, refusing.lines(refused.refusal, seen.speech))
    return done(request, number, said=_("Отменено."))


def _done(request: DeskRequest, seen: Before, chosen: Verb, form: VerbForm) -> HttpResponse:
    try:
        files = enclosures(request.FILES.getlist("files"), by=request.user, at=request.now)
        chosen.do(Deed(seen.number, request.user, request.now, form.cleaned_data, files))
    except UnfitFileError as error:
        form.add_error(None, str(error))
        return form_shown(request, seen, chosen, form, status=422)
    except Refused as refused:
        lines = refusing.lines(refused.refusal, seen.speech)
        return form_shown(request, seen, chosen, form, status=422, lines=lines)
    except (Conflict, Ticket.DoesNotExist):
        return form_shown(request, before(request, seen.number), chosen, form, status=409, news=())
    return done(request, seen.number, forget=f"{seen.number}:{chosen.code}")


def form_shown(
    request: DeskRequest, seen: Before, chosen: Verb, form: VerbForm, *, status: int = 200, **more: Any
) -> HttpResponse:
    """The form of a verb: alone for its region, else in the whole page of its ticket."""
    action = f"{reverse('desk:verb', args=[seen.number, chosen.code])}{seen.place.suffix}"
    act = {
        "verb": chosen,
        "action": action,
        "back": f"{reverse('ticket', args=[seen.number])}{seen.place.suffix}",
        "draft": f"{seen.number}:{chosen.code}",
        **more,
    }
    if request.htmx:
        context = {"act": act, "form": form, "page": seen.page()}
        return retarget(render(request, "desk/act.html", context, status=status), ACT)
    return shown(request, seen, status=status, act=act, form=form)


def done(request: DeskRequest, number: int, *, said: str = "", forget: str = "") -> HttpResponse:
    """The ticket after a verb."""
    seen = before(request, number)
    if not request.htmx:
        address = f"{reverse('ticket', args=[number])}{seen.place.suffix}"
        return HttpResponseRedirect(f"{address}&done={forget}" if forget else address)
    offered = undoing.offer(seen.speech, seen.place.suffix)
    context = {
        "page": seen.page(),
        "undo": offered,
        "said": said or (offered.text if offered else _("Сделано.")),
        "forget": forget,
        "row": seen.row(),
        "side": screens.side(seen.seat, seen.place),
    }
    return render(request, "desk/parts.html", context)


def refused_page(
    request: DeskRequest, seen: Before, lines: Sequence[refusing.Line], *, status: int = 422
) -> HttpResponse:
    """A refusal outside of any form."""
    if request.htmx:
        return retarget(render(request, "desk/refused.html", {"lines": lines}, status=status), ACT)
    return shown(request, seen, status=status, lines=lines)


def _gone(request: DeskRequest, seen: Before) -> HttpResponse:
    """A verb that this ticket does not have, or no more."""
    if request.method != "POST":
        raise Http404
    words = _("Состояние запроса изменилось: этого действия у него больше нет.")
    return refused_page(request, seen, [refusing.Line(words, "verb.gone", "")], status=409)
