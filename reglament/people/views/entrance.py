"""In by password, and out."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render, resolve_url
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from reglament.people import guard, passwords, sessions
from reglament.people.forms import LoginForm
from reglament.people.policies import ANYONE, SIGNED_IN, DeskRequest, policy
from reglament.people.views.landing import let_in, waiting_text, way_on
from reglament.people.views.setup import is_first_comer


@policy(who=ANYONE, methods=["GET", "POST"])
@never_cache
@sensitive_post_parameters("password")
def login(request: HttpRequest) -> HttpResponse:
    """The log-in page."""
    if request.user.is_authenticated:
        return HttpResponseRedirect(way_on(request))
    if request.method == "POST":
        return _try(request)
    if is_first_comer(request):
        return HttpResponseRedirect(resolve_url("setup"))
    return _page(request, LoginForm())


def _try(request: HttpRequest) -> HttpResponse:
    form = LoginForm(request.POST)
    if not form.is_valid():
        return _page(request, form, status=422)
    typed = form.cleaned_data
    visitor = guard.visitor(request, typed["identifier"])
    if wait := guard.try_password(visitor):
        form.add_error(None, waiting_text(wait))
        return _page(request, form, status=429, wait=wait)
    person = passwords.verify(typed["identifier"], typed["password"])
    if person is None:
        form.add_error(
            None, _("Имя или пароль не подходят. Проверьте раскладку или попросите письмо со ссылкой.")
        )
        return _page(request, form, status=422)
    guard.password_was_right(visitor)
    return let_in(request, person)


def _page(request: HttpRequest, form: LoginForm, *, status: int = 200, wait: float = 0) -> HttpResponse:
    context = {"form": form, "next": request.POST.get("next") or request.GET.get("next", "")}
    response = render(request, "people/login.html", context, status=status)
    if wait:
        response.headers["Retry-After"] = str(round(wait))
    return response


@policy(who=SIGNED_IN, methods=["POST"])
def logout(request: DeskRequest) -> HttpResponse:
    """Out; the session is destroyed."""
    sessions.end(request)
    return HttpResponseRedirect(resolve_url("login"))
