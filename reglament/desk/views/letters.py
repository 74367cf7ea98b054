"""Letters that were put aside, and the one click that decides about each."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from reglament.desk.letters import listing
from reglament.files import responses
from reglament.intake.mail import parking
from reglament.intake.mail.reading.limits import TooMuch
from reglament.intake.models import Incoming
from reglament.intake.models.incoming import State
from reglament.people.policies import DESK, DeskRequest, policy
from reglament.rulebook.reading import NoEdition
from reglament.tickets.refusals import Refused


@policy(who=DESK)
def letters(request: DeskRequest) -> HttpResponse:
    """The list: those that wait, or `?of=handled` those that came to nothing."""
    handled = request.GET.get("of") == "handled"
    context = {"rows": listing.rows(request, handled=handled), "handled": handled}
    return render(request, "desk/letters.html", context)


@policy(who=DESK, object="letter", methods=["GET", "POST"])
def letter(request: DeskRequest, identifier: int) -> HttpResponse:
    """One letter; a POST decides about it."""
    found = _found(request, identifier)
    if request.method != "POST":
        context = {
            "letter": found,
            "row": listing.row(found),
            "waits": found.state == State.PARKED,
        }
        return render(request, "desk/letter.html", context)
    try:
        return HttpResponseRedirect(_decide(request, found))
    except Refused as refused:
        messages.error(request, " ".join(refused.sentences()))
    except NoEdition:
        messages.error(request, _("Для автора письма нет действующего регламента."))
    except TooMuch:
        messages.error(request, _("Письмо нельзя разобрать: скачайте его и зарегистрируйте запрос сами."))
    except parking.ParkingError as error:
        messages.error(request, str(error))
    return HttpResponseRedirect(reverse("desk:letter", args=[found.pk]))


@policy(who=DESK, object="letter")
def original(request: DeskRequest, identifier: int) -> HttpResponseBase:
    """The letter as it came, to be saved."""
    return responses.serve(request, _found(request, identifier).original, f"letter-{identifier}.eml")


def _found(request: DeskRequest, identifier: int) -> Incoming:
    found = Incoming.objects.visible_to(request.user, at=request.now).filter(pk=identifier).first()
    if found is None:
        raise Http404(identifier)
    return found


def _decide(request: DeskRequest, found: Incoming) -> str:
    """Do what was clicked; the address to go on with."""
    deed = request.POST.get("deed", "")
    if deed == "ticket":
        return reverse("ticket", args=[parking.make_ticket(found, by=request.user, at=request.now)])
    if deed == "note":
        return reverse("ticket", args=[parking.add_note(found, by=request.user, at=request.now)])
    if deed == "retry":
        parking.retry(found)
        messages.info(request, _("Письмо будет разобрано ещё раз."))
    elif deed == "drop":
        parking.drop(found, by=request.user, at=request.now)
        messages.info(request, _("Письмо убрано; оно остаётся в списке «Решённые»."))
    return reverse("desk:letters")
