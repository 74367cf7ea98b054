"""Addresses of the look: its three files, the choice of theme and density, the page of all components."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import check_for_language
from django.views.decorators.http import require_GET, require_POST

from reglament.ui import look, showcase
from reglament.ui.assets import asset

FOR_EVER = "public, max-age=31536000, immutable"


@require_GET
def file(request: HttpRequest, name: str) -> HttpResponse:
    """One of our three files. An address of an older build gets today's content, uncached."""
    try:
        found = asset(name.rpartition(".")[2])
    except KeyError:
        raise Http404(name) from None
    packed = "gzip" in request.headers.get("Accept-Encoding", "")
    response = HttpResponse(found.compressed if packed else found.body, content_type=found.media_type)
    response["Vary"] = "Accept-Encoding"
    response["Cache-Control"] = FOR_EVER if name == found.name else "no-cache"
    if packed:
        response["Content-Encoding"] = "gzip"
    return response


@require_POST
def choose(request: HttpRequest) -> HttpResponse:
    """Remember theme, density, keys or language, then return to the page the form stood on."""
    response = HttpResponseRedirect(_way_back(request))
    for name in look.CHOICES:
        if name in request.POST:
            look.remember(response, name, request.POST[name])
    language = request.POST.get("language", "")
    if check_for_language(language) and language in dict(settings.LANGUAGES):
        response.set_cookie(settings.LANGUAGE_COOKIE_NAME, language, max_age=look.YEAR, samesite="Lax")
    return response


@require_GET
def components(request: HttpRequest) -> HttpResponse:
    """Every component in every variant: for people who build screens, and for the tests that look at them."""
    if not (settings.DEMO or settings.DEBUG):
        raise Http404
    request.now = showcase.NOW  # type: ignore[attr-defined]  # the samples have a morning of their own
    return render(request, "ui/showcase.html", showcase.context())


def _way_back(request: HttpRequest) -> str:
    here = request.POST.get("next", "")
    allowed = url_has_allowed_host_and_scheme(here, {request.get_host()}, require_https=request.is_secure())
    return here if allowed else "/"
