"""Where a person goes once he is in, and what he is told while he must wait."""

import math

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import resolve_url
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import ngettext

from reglament.people import sessions
from reglament.people.models import Person

_YEAR = 365 * 24 * 3600


def way_on(request: HttpRequest) -> str:
    """The address inside the desk that the person wanted before he was asked who he is."""
    wanted = request.POST.get("next") or request.GET.get("next", "")
    inside = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure())
    return wanted if inside else resolve_url(settings.LOGIN_REDIRECT_URL)


def let_in(request: HttpRequest, person: Person) -> HttpResponse:
    """Begin the session and go on, in the person's own language."""
    sessions.begin(request, person)
    response = HttpResponseRedirect(way_on(request))
    response.set_cookie(settings.LANGUAGE_COOKIE_NAME, person.language, max_age=_YEAR, samesite="Lax")
    return response


def waiting_text(seconds: float) -> str:
    """«Слишком много попыток. Подождите 3 минуты.»"""
    minutes = max(1, math.ceil(seconds / 60))
    return ngettext(
        "Слишком много попыток. Подождите %(minutes)d минуту.",
        "Слишком много попыток. Подождите %(minutes)d минут.",
        minutes,
    ) % {"minutes": minutes}
