"""The hop from the ASGI server into Django's WSGI handler: runs in a thread of the pool."""

import asyncio
import os
import sys
import threading
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from reglament.config.body import Body

if TYPE_CHECKING:
    from django.core.handlers.wsgi import WSGIHandler
    from django.http.response import HttpResponseBase

Send = Callable[[dict[str, Any]], Awaitable[None]]
Environ = dict[str, Any]
Write = Callable[[bytes], object]

SHORT = 1_000_000
"""Bytes of a file that is answered in one piece."""
CLOSING = "reglament.closing"  # desk/live knows it by the same name
"""Where a view finds `closing` in `request.environ`: an endless stream waits on it and says good-bye."""

closing = threading.Event()
"""Set when this process is asked to stop; streams end with their next piece."""


@dataclass(frozen=True)
class Response:
    """An answer that is complete: its first ASGI message and all its content."""

    start: dict[str, Any]
    content: bytes


@cache
def handler() -> "WSGIHandler":
    """Django's WSGI handler; the first call loads Django."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "reglament.config.settings")
    from django.core.wsgi import get_wsgi_application

    return get_wsgi_application()


def respond(
    scope: dict[str, Any], body: Body, send: Send, loop: asyncio.AbstractEventLoop
) -> Response | None:
    """Answer one request. A stream is sent from this thread piece by piece; then None is returned."""
    start: dict[str, Any] = {}

    def start_response(status: str, headers: list[tuple[str, str]], exc_info: Any = None, /) -> Write:
        start.update(
            type="http.response.start",
            status=int(status[:3]),
            headers=[(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers],
        )
        return _refuse_to_write

    response = handler()(environ(scope, body), start_response)
    try:
        if _is_short(response):
            return Response(start, b"".join(cast(Iterable[bytes], response)))
        _stream(start, cast(Iterable[bytes], response), _from_thread(send, loop))
    finally:
        response.close()
    return None


def _is_short(response: "HttpResponseBase") -> bool:
    """Whether the content is at hand, or a file small enough to be read at once."""
    announced = response.headers.get("Content-Length", "")
    return not response.streaming or (announced.isdecimal() and int(announced) <= SHORT)


def _from_thread(send: Send, loop: asyncio.AbstractEventLoop) -> Callable[[dict[str, Any]], None]:
    """Send from a thread, each message after the one before has gone out."""

    async def awaited(message: dict[str, Any]) -> None:
        await send(message)

    return lambda message: asyncio.run_coroutine_threadsafe(awaited(message), loop).result()


def _refuse_to_write(data: bytes) -> object:
    raise NotImplementedError("PEP 3333's write() is for old frameworks; Django returns its content")


def _stream(start: dict[str, Any], parts: Iterable[bytes], send: Callable[[dict[str, Any]], None]) -> None:
    send(start)
    for part in parts:
        send({"type": "http.response.body", "body": part, "more_body": True})
        if closing.is_set():
            break
    send({"type": "http.response.body", "body": b""})


def environ(scope: dict[str, Any], body: Body) -> Environ:
    """The request as PEP 3333 says it."""
    host, port = scope.get("server") or ("localhost", 80)
    client = scope.get("client") or ("", 0)
    found = {
        "REQUEST_METHOD": scope["method"],
        "SCRIPT_NAME": scope.get("root_path", ""),
        "PATH_INFO": scope["path"].encode().decode("latin-1"),
        "QUERY_STRING": scope["query_string"].decode("latin-1"),
        "SERVER_NAME": str(host),
        "SERVER_PORT": str(port),
        "SERVER_PROTOCOL": f"HTTP/{scope['http_version']}",
        "REMOTE_ADDR": str(client[0]),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope.get("scheme", "http"),
        "wsgi.input": body,
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
        CLOSING: closing,
        **_headers(scope["headers"]),
    }
    found["CONTENT_LENGTH"] = str(_length(body))  # what came, not what was announced
    return found


def _headers(headers: Iterable[tuple[bytes, bytes]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for raw_name, raw_value in headers:
        name, value = raw_name.decode("latin-1"), raw_value.decode("latin-1")
        if "_" in name:  # else X_FORWARDED_FOR would pass for X-Forwarded-For
            continue
        key = name.upper().replace("-", "_")
        key = key if key in ("CONTENT_TYPE", "CONTENT_LENGTH") else f"HTTP_{key}"
        separator = "; " if key == "HTTP_COOKIE" else ","
        found[key] = f"{found[key]}{separator}{value}" if key in found else value
    return found


def _length(body: Body) -> int:
    length = body.seek(0, os.SEEK_END) or body.tell()
    body.seek(0)
    return length
