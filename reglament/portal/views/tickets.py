"""One ticket, and what its author does with it: each act has an address that shows its form and takes it."""

from __future__ import annotations

from django.http import Http404, HttpResponse, HttpResponseRedirect, QueryDict
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _

from reglament.people.policies import SIGNED_IN, DeskRequest, View, policy
from reglament.portal import pages
from reglament.portal.acts import ACTS, Act, Call
from reglament.portal.acts.act import Sight
from reglament.portal.acts.writing import WRITE
from reglament.portal.addresses import ticket_address
from reglament.portal.forms.acting import ActForm
from reglament.portal.ticket import page
from reglament.portal.uploads import Uploads, uploads_of
from reglament.tickets.models import Message, Ticket
from reglament.tickets.refusals import Conflict, Refused
from reglament.tickets.undo import undo as take_back

TWICE = 60  # seconds


@policy(who=SIGNED_IN, object="authored ticket")
def ticket(request: DeskRequest, number: int) -> HttpResponseBase:
    """The author's page, also for people of the desk."""
    return pages.ticket(request, number)


def view_of(act: Act) -> View[[int]]:
    """The view of one act. Its GET shows the page with the form open, which is the way without scripts."""

    @policy(who=SIGNED_IN, object="authored ticket", methods=["GET", "POST"])
    def view(request: DeskRequest, number: int) -> HttpResponse:
        sight = pages.sight_of(request, number)
        if request.method == "POST":
            return _done(request, act, sight)
        return page(request, sight, opened=act.slug)

    return view


@policy(who=SIGNED_IN, object="authored ticket", methods=["POST"])
def undo(request: DeskRequest, number: int) -> HttpResponse:
    """Take back what was just done; the text goes back into its field."""
    sight = pages.sight_of(request, number)
    seen = request.POST.get("of", "")
    try:
        done = take_back(
            number, by=request.user, at=request.now, expected_version=int(seen) if seen.isdecimal() else None
        )
    except Ticket.DoesNotExist as error:
        raise Http404 from error
    except (Refused, Conflict) as refused:
        return _refused(request, sight, None, "", Uploads(), refused)
    taken = [fact.data["retracts"] for fact in done.facts if "retracts" in fact.data]
    messages = Message.objects.visible_to(request.user, at=request.now).filter(ticket=number, seq__in=taken)
    text = messages.values_list("body", flat=True).first() or ""
    sight = pages.sight_of(request, number)
    slugs = ("return", "reopen") if "write" not in _open(sight) else ("write",)
    return page(request, sight, begun=dict.fromkeys(slugs, text), opened=slugs[0])


def _done(request: DeskRequest, act: Act, sight: Sight) -> HttpResponse:
    address = f"{ticket_address(request, sight.look.ticket.number)}?done={act.slug}"
    said = request.POST.get(f"{act.slug}-text", "").strip()
    if _is_said_already(sight, said, request):
        return HttpResponseRedirect(address)
    if not act.is_open(sight):
        return _too_late(request, sight, said)
    uploads = uploads_of(request) if act.takes_files else Uploads()
    form = act.form(sight, _given(request, act, uploads), None)
    valid = form.is_valid()
    for complaint in uploads.complaints:
        form.add_error(None, complaint)
    if not valid or uploads.complaints:
        return page(request, sight, tried=form, opened=act.slug, uploads=uploads, status=422)
    try:
        act.do(Call(sight, form.cleaned_data, uploads.enclosures, request.now))
    except Ticket.DoesNotExist as error:
        raise Http404 from error
    except (Refused, Conflict) as refused:
        return _refused(request, sight, form, act.slug, uploads, refused)
    return HttpResponseRedirect(address)


def _given(request: DeskRequest, act: Act, uploads: Uploads) -> QueryDict:
    """What was sent. A picture alone is an answer too."""
    given = request.POST.copy()
    if act is WRITE and uploads.enclosures and not given.get("write-text", "").strip():
        given["write-text"] = _("Прикладываю файл.")
    return given


def _is_said_already(sight: Sight, text: str, request: DeskRequest) -> bool:
    """The same words by the same person a moment ago: a form that was sent twice."""
    mine = [entry for entry in sight.look.entries if entry.body and entry.fact.actor == str(request.user.pk)]
    return bool(
        text
        and mine
        and mine[-1].body.strip() == text
        and (request.now - mine[-1].at).total_seconds() < TWICE
    )


def _too_late(request: DeskRequest, sight: Sight, text: str) -> HttpResponse:
    """The state has changed meanwhile. What was written goes into the field that is there now."""
    if not text:
        return HttpResponseRedirect(ticket_address(request, sight.look.ticket.number))
    problem = _("Пока вы писали, запрос перешёл в другое состояние. Ваш текст сохранён.")
    here = [slug for slug in ("write", "reopen") if slug in _open(sight)]
    begun: dict[str, str] = dict.fromkeys(here[:1], text)
    return page(
        request,
        sight,
        begun=begun,
        opened=here[0] if here else "",
        problems=[problem],
        left=text if not here else "",
        status=409,
    )


def _refused(
    request: DeskRequest,
    sight: Sight,
    form: ActForm | None,
    opened: str,
    uploads: Uploads,
    refused: Exception,
) -> HttpResponse:
    """The verb said no: its sentences stand on top, the form keeps what was given."""
    changed = _("Пока вы писали, запрос изменился. Проверьте и отправьте ещё раз.")
    sentences = refused.cited() if isinstance(refused, Refused) else [changed]
    if form is None:
        return page(request, sight, problems=sentences, status=409)
    for sentence in sentences:
        form.add_error(None, sentence)
    status = 422 if isinstance(refused, Refused) else 409
    return page(request, sight, tried=form, opened=opened, uploads=uploads, status=status)


def _open(sight: Sight) -> list[str]:
    return [act.slug for act in ACTS if act.is_open(sight)]
