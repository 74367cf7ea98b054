"""How a file leaves: a picture of ours may be shown, everything else is handed over to be saved."""

from django.http import HttpRequest, HttpResponseNotModified, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.http import content_disposition_header

from reglament.files import names, storing
from reglament.files.models import Content

_HARMLESS = "sandbox; default-src 'none'"


def serve(request: HttpRequest, content: Content, name: str, *, as_picture: bool = False) -> HttpResponseBase:
    """The answer that hands over a content whose reader's rights have been checked already.

    With `as_picture` our own drawing of it is shown inline, if there is one; without, or where there is none,
    the original goes as an attachment in which no browser runs anything.
    """
    shown = _drawing_of(content) if as_picture else None
    sent = shown or content
    etag = f'"{sent.sha256}"'
    if request.headers.get("If-None-Match", "").removeprefix("W/") == etag:
        return _guarded(HttpResponseNotModified(), etag)
    response = StreamingHttpResponse(storing.pieces(sent), content_type=sent.media_type)
    response.headers["Content-Encoding"] = "identity"  # what is packed already is not worth packing again
    response.headers["Content-Length"] = str(sent.size)
    response.headers["Content-Disposition"] = _disposition(shown is None, name)
    return _guarded(response, etag)


def _drawing_of(content: Content) -> Content | None:
    return content if content.is_safe_picture else content.shown


def _disposition(as_attachment: bool, name: str) -> str:
    return content_disposition_header(as_attachment, names.clean(name)) or "attachment"


def _guarded(response: HttpResponseBase, etag: str) -> HttpResponseBase:
    response.headers["ETag"] = etag
    response.headers["Content-Security-Policy"] = _HARMLESS
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
    # the bytes never change, the right to see them does: kept by the browser alone, asked about every time
    response.headers["Cache-Control"] = "private, no-cache"
    return response
