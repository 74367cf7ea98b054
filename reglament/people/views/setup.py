"""The first administrator, made in the browser of the machine itself."""

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.http.request import split_domain_port
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from reglament.people import first_run
from reglament.people.forms import SetupForm
from reglament.people.models import Person
from reglament.people.names import FullName
from reglament.people.persons import PersonError
from reglament.people.policies import DeskRequest, Who, policy
from reglament.people.views.landing import let_in

_LOOPBACK_ADDRESSES = ("127.0.0.1", "::1", "")  # empty: a socket of this machine
_LOOPBACK_HOSTS = ("localhost", "127.0.0.1", "[::1]")


def is_local(request: HttpRequest) -> bool:
    """Whether the browser runs on this machine: whoever comes first from outside must not own the desk."""
    host, _port = split_domain_port(request.get_host())
    return request.META.get("REMOTE_ADDR", "") in _LOOPBACK_ADDRESSES and host in _LOOPBACK_HOSTS


def is_first_comer(request: HttpRequest) -> bool:
    """Whether this visitor may make the first administrator."""
    return first_run.is_open() and is_local(request)


FIRST_COMER = Who("first comer", is_first_comer, needs_login=False)


@policy(who=FIRST_COMER, methods=["GET", "POST"])
@never_cache
@sensitive_post_parameters("password")
def setup(request: DeskRequest) -> HttpResponse:
    """Make the first administrator; the page does not exist once there is one, nor for a distant browser."""
    form = SetupForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        person = _create(request, form)
        if person is not None:
            return let_in(request, person)
    return render(request, "people/setup.html", {"form": form}, status=422 if form.errors else 200)


def _create(request: DeskRequest, form: SetupForm) -> Person | None:
    """Create the administrator, or put every complaint into the form."""
    typed = form.cleaned_data
    name = FullName(typed["family_name"], typed["given_name"], typed["patronymic"])
    try:
        person = first_run.create_administrator(typed["key"], name, typed["password"], at=request.now)
    except PersonError as complaint:
        form.add_error("key", str(complaint))
    except ValidationError as complaints:
        form.add_error("password", complaints)
    else:
        if person is None:  # somebody was quicker
            raise Http404
        return person
    return None
