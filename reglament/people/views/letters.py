"""In by a letter: ask for it, then follow its link or type its code. Looking at a link changes nothing."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render, resolve_url
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from reglament.people import guard, jobs, letters
from reglament.people.forms import CodeForm, LetterForm
from reglament.people.policies import ANYONE, policy
from reglament.people.views.landing import let_in, waiting_text

_COOKIE = "reglament_letter"


@policy(who=ANYONE, methods=["POST"])
@never_cache
def ask(request: HttpRequest) -> HttpResponse:
    """Ask for a letter. The answer is the same whether or not anybody is known by that name."""
    form = LetterForm(request.POST)
    if not form.is_valid():
        return HttpResponseRedirect(resolve_url("login"))
    wait = guard.try_letter(guard.visitor(request, form.cleaned_data["identifier"]))
    if wait:
        return _code_page(request, CodeForm(), waiting_text(wait), status=429)
    browser = letters.ask(form.cleaned_data["identifier"])
    jobs.answer_letters.defer()
    onward = urlencode({"next": request.POST.get("next", "")})
    response = HttpResponseRedirect(f"{resolve_url('login-code')}?{onward}")
    _remember(response, browser)
    return response


def _remember(response: HttpResponse, browser: str) -> None:
    lifetime = int(letters.LIFETIME.total_seconds())
    secure = settings.SESSION_COOKIE_SECURE
    response.set_signed_cookie(
        _COOKIE, browser, max_age=lifetime, httponly=True, secure=secure, samesite="Lax"
    )


@policy(who=ANYONE, methods=["GET", "POST"])
@never_cache
def code(request: HttpRequest) -> HttpResponse:
    """Where the code of the letter is typed in."""
    if request.method != "POST":
        return _code_page(request, CodeForm())
    form = CodeForm(request.POST)
    if not form.is_valid():
        return _code_page(request, form, status=422)
    if wait := guard.try_code(guard.visitor(request, "")):
        return _code_page(request, form, waiting_text(wait), status=429)
    browser = request.get_signed_cookie(_COOKIE, default="") or ""
    person = letters.redeem_code(browser, form.cleaned_data["code"])
    if person is None:
        text = _("Код не подходит или устарел. Проверьте цифры или попросите новое письмо.")
        return _code_page(request, form, text, status=422)
    return _used(let_in(request, person))


def _code_page(request: HttpRequest, form: CodeForm, error: str = "", *, status: int = 200) -> HttpResponse:
    context = {"form": form, "error": error, "next": request.POST.get("next") or request.GET.get("next", "")}
    return render(request, "people/code.html", context, status=status)


@policy(who=ANYONE, methods=["GET", "POST"])
@never_cache
def letter(request: HttpRequest, token: str) -> HttpResponse:
    """Where the link of the letter leads: a button, since programs that read mail open links too."""
    person = letters.redeem_link(token) if request.method == "POST" else None
    if person is not None:
        return _used(let_in(request, person))
    usable = request.method != "POST" and letters.is_open(token)
    response = render(request, "people/letter.html", {"usable": usable}, status=200 if usable else 410)
    response.headers["Referrer-Policy"] = "no-referrer"  # the address itself is the secret
    return response


def _used(response: HttpResponse) -> HttpResponse:
    response.delete_cookie(_COOKIE)
    return response
