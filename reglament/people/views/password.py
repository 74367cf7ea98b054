"""A person's own password."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render, resolve_url
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from reglament.people import guard, passwords, sessions
from reglament.people.forms import PasswordForm
from reglament.people.policies import SIGNED_IN, DeskRequest, policy
from reglament.people.views.landing import waiting_text


@policy(who=SIGNED_IN, methods=["GET", "POST"])
@sensitive_post_parameters()
def password(request: DeskRequest) -> HttpResponse:
    """Set or change one's own password; every other session of the person ends."""
    form = PasswordForm(request.POST or None)
    if not request.user.has_usable_password():
        form.without_current()
    if request.method == "POST" and form.is_valid() and _change(request, form):
        messages.success(request, _("Пароль сменён. На других устройствах нужно войти заново."))
        return HttpResponseRedirect(resolve_url("password"))
    return render(request, "people/password.html", {"form": form}, status=422 if form.errors else 200)


def _change(request: DeskRequest, form: PasswordForm) -> bool:
    """Change it, or put every complaint into the form."""
    person = request.user
    if "current" in form.fields and not _knows_current(request, form):
        return False
    try:
        passwords.give(person, form.cleaned_data["password"], by=person, at=request.now)
    except ValidationError as complaints:
        form.add_error("password", complaints)
        return False
    sessions.keep(request, person)
    return True


def _knows_current(request: DeskRequest, form: PasswordForm) -> bool:
    visitor = guard.visitor(request, request.user.key)
    if wait := guard.try_password(visitor):
        form.add_error("current", waiting_text(wait))
    elif not passwords.is_password_of(request.user, form.cleaned_data["current"]):
        form.add_error("current", _("Это не нынешний пароль."))
    else:
        guard.password_was_right(visitor)
    return not form.errors
