"""What every request passes: forwarded headers only from a trusted proxy, and the desk's time."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from reglament.config import clock
from reglament.rulebook.memory import remembering

Handler = Callable[[HttpRequest], HttpResponse]
FORWARDED = (
    "HTTP_FORWARDED",
    "HTTP_X_FORWARDED_FOR",
    "HTTP_X_FORWARDED_HOST",
    "HTTP_X_FORWARDED_PORT",
    "HTTP_X_FORWARDED_PROTO",
    "HTTP_X_REAL_IP",
)


class ForwardedHeaders:
    """Believe a proxy only where the administrator said there is one, and then only its own entry."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        chain = request.META.get("HTTP_X_FORWARDED_FOR", "")
        protocol = request.META.get("HTTP_X_FORWARDED_PROTO", "")
        for name in FORWARDED:
            request.META.pop(name, None)
        if settings.TRUSTED_PROXY:
            request.META["HTTP_X_FORWARDED_PROTO"] = protocol
            if nearest := chain.rpartition(",")[2].strip():  # what stands before it, anybody may have written
                request.META["REMOTE_ADDR"] = nearest
        return self.get_response(request)


class DeskTime:
    """Give doors the desk's time as `request.now`, the same from the first line of a page to the last."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.now = clock.now()  # type: ignore[attr-defined]
        return self.get_response(request)


class PageMemory:
    """A page that only reads asks who is away, and who sees what, once."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method not in ("GET", "HEAD"):
            return self.get_response(request)
        with remembering():
            return self.get_response(request)
