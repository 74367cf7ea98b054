"""A new ticket: a form, a promise, a number."""

from __future__ import annotations

import uuid
from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from reglament import engine
from reglament.people import statements
from reglament.people.policies import SIGNED_IN, DeskRequest, policy
from reglament.portal.addresses import ticket_address
from reglament.portal.forms.filing import UNKNOWN, Filing
from reglament.portal.offer import Offer, Service, offer_for
from reglament.portal.uploads import Uploads, uploads_of
from reglament.rulebook.reading import Book, NoEdition
from reglament.rulebook.regimes import told_of
from reglament.tickets import opening
from reglament.tickets.announcing import announced
from reglament.tickets.events import Tie
from reglament.tickets.models import LinkKind, Ticket, gates
from reglament.tickets.refusals import Refused
from reglament.tickets.registering import Opening
from reglament.tickets.triage import Classes
from reglament.ui.language import language


@policy(who=SIGNED_IN, methods=["GET", "POST"])
def new(request: DeskRequest) -> HttpResponse:
    """The form, and what becomes of it."""
    try:
        offer = offer_for(request.user, at=request.now)
    except NoEdition:
        return render(request, "portal/new/closed.html")
    if reason := offer.closed():
        return render(request, "portal/new/closed.html", {"reason": reason, "offer": offer}, status=403)
    if request.method == "POST":
        return _sent(request, offer)
    return _page(request, _form(request, offer), Uploads())


@policy(who=SIGNED_IN)
def promise(request: DeskRequest) -> HttpResponse:
    """What would be promised for these zone and urgency; the form asks whenever they change."""
    try:
        offer = offer_for(request.user, at=request.now)
    except NoEdition:
        return HttpResponse(status=204)
    form = _form(request, offer)
    return render(request, "portal/new/promise.html", {"promise": _promise(request, form, request.GET)})


def _sent(request: DeskRequest, offer: Offer) -> HttpResponse:
    uploads = uploads_of(request)
    form = _form(request, offer, bound=True)
    if "ask" in request.POST:  # without scripts: show the promise, keep everything
        unbound = _form(request, offer)
        unbound.initial.update(request.POST.dict())
        return _page(request, unbound, uploads)
    if form.is_valid() and not uploads.complaints:
        try:
            return _accepted(request, form, _register(request, form, uploads))
        except Refused as refused:
            for sentence in refused.cited():
                form.add_error(None, sentence)
    for complaint in uploads.complaints:
        form.add_error(None, complaint)
    return _page(request, form, uploads, status=422)


def _accepted(request: DeskRequest, form: Filing, number: int) -> HttpResponse:
    """On to the ticket, which lets the browser forget what was typed here."""
    done = urlencode({"done": "new", "service": form.service.key} if form.service else {"done": "new"})
    return HttpResponseRedirect(f"{ticket_address(request, number)}?{done}")


def _register(request: DeskRequest, form: Filing, uploads: Uploads) -> int:
    """The number. The key is the author's own, so that nobody finds another's ticket by it."""
    given, classes = form.cleaned_data, form.classes()
    earlier = _earlier(request, given.get("after"))
    done = opening.open_ticket(
        author=request.user,
        subject=form.subject(),
        body=form.body(),
        channel=form.offer.channel(),
        by=request.user,
        at=request.now,
        beneficiary=given.get("beneficiary"),
        enclosures=uploads.enclosures,
        key=f"portal:{request.user.pk}:{given.get('key') or uuid.uuid4()}",
        tie=Tie(LinkKind.FOLLOW_UP_OF, earlier.number) if earlier else None,
        zone=classes["zone"],
        urgency=classes["urgency"],
        kind=classes["kind"],
        service=form.service.key if form.service and form.service.in_catalogue else "",
        answers=form.given(),
        wished=given.get("wished"),
    )
    return done.ticket.number


def _form(request: DeskRequest, offer: Offer, *, bound: bool = False) -> Filing:
    asked = request.POST if request.method == "POST" else request.GET
    service: Service | None = offer.services().get(engine.key(asked.get("service", "")))
    after = request.GET.get("after", "")
    initial: dict[str, Any] = {"after": after if after.isdecimal() else None, **_guess(request, offer)}
    data = request.POST if bound else None
    return Filing(data, offer=offer, person=request.user, at=request.now, service=service, initial=initial)


def _guess(request: DeskRequest, offer: Offer) -> dict[str, str]:
    """Where it was last time; the desk corrects a wrong guess silently."""
    key = ("zone of the last ticket", gates.mark(request.user, request.now))
    last = [zone for (zone,) in statements.rows(key, lambda: _zones(request))]
    return {"zone": last[0]} if last and last[0] in offer.rules.zones else {}


def _zones(request: DeskRequest) -> QuerySet[Ticket, tuple[str]]:
    own = Ticket.objects.visible_to(request.user, at=request.now).filter(author=request.user)
    return own.order_by("-number").values_list("zone")[:1]


def _page(request: DeskRequest, form: Filing, uploads: Uploads, *, status: int = 200) -> HttpResponse:
    said = request.POST if request.method == "POST" else request.GET
    context = {
        "form": form,
        "offer": form.offer,
        "uploads": uploads,
        "service": form.service,
        "services": form.offer.services().values(),
        "promise": _promise(request, form, said),
        "earlier": _earlier(request, form["after"].value()),
        "regime": _regime(request, form.offer.book),
        "incidents": announced(request.user, at=request.now) if form.service is None else [],
    }
    return render(request, "portal/new.html", context, status=status)


def _regime(request: DeskRequest, book: Book) -> dict[str, Any] | None:
    """The declared regime of which the edition wants authors told."""
    period = told_of(book, frozenset({"автор"}), request.now)
    if period is None:
        return None
    return {"name": engine.say_name(period.regime, book.rules, language()), "until": period.until}


def _promise(request: DeskRequest, form: Filing, said: Any) -> str:
    """«Ответим до 11:40. Срок назовём после разбора.» Empty where nothing is promised."""
    zone = form.service.zone if form.service and form.service.zone else _offered(form, said, "zone")
    classes = Classes(
        kind=form.service.kind if form.service else None,
        zone=zone if zone != UNKNOWN else None,
        urgency=_offered(form, said, "urgency"),
    )
    if_sent = Opening(
        author=request.user,
        subject=_("Новый запрос"),
        body="",
        channel=form.offer.channel(),
        classes=classes,
        service=form.service.key if form.service else "",
    )
    try:
        standing = opening.promise(if_sent, at=request.now)
    except Refused:
        return ""
    return engine.author_promises(standing, form.offer.rules, language())


def _offered(form: Filing, said: Any, name: str) -> str | None:
    """What was chosen, if the edition has it; else what is chosen to begin with."""
    if name not in form.fields:
        return None
    chosen = said.get(name)
    known = {key for key, _label in form.fields[name].choices}  # type: ignore[attr-defined]
    return str(chosen) if chosen in known else str(form.get_initial_for_field(form.fields[name], name))


def _earlier(request: DeskRequest, number: Any) -> Ticket | None:
    """The closed ticket that this one continues, if the person sees it."""
    if not str(number or "").isdecimal():
        return None
    return Ticket.objects.visible_to(request.user, at=request.now).filter(number=int(str(number))).first()
