"""Settings and addresses of a web server with one endless page, for test_streams.py."""

import threading
from collections.abc import Iterator

from django.http import HttpRequest, StreamingHttpResponse
from django.urls import path

from reglament.config.hop import CLOSING
from reglament.config.settings import *  # noqa: F403 - these settings with another address book

ROOT_URLCONF = __name__
MIDDLEWARE = []


def endless(request: HttpRequest) -> StreamingHttpResponse:
    """A page that ends when the server does."""
    closing: threading.Event = request.environ[CLOSING]  # type: ignore[attr-defined]

    def produce() -> Iterator[bytes]:
        yield b"hello\n"
        closing.wait(60)
        yield b"bye\n"

    return StreamingHttpResponse(produce())


urlpatterns = [path("endless/", endless)]
