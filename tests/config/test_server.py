"""The hop from the web server into Django: whole bodies, honest headers, streams."""

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.urls import path
from pytest_django.fixtures import Settings

from reglament.config import body, server

Message = dict[str, Any]


def echo(request: HttpRequest) -> HttpResponse:
    """What arrived."""
    request.upload_handlers = []
    told = {
        "length": len(request.read()),
        "announced": request.META["CONTENT_LENGTH"],
        "path": request.path,
        "query": request.META["QUERY_STRING"],
        "address": request.META["REMOTE_ADDR"],
        "cookie": request.META.get("HTTP_COOKIE"),
        "forwarded": request.META.get("HTTP_X_FORWARDED_FOR"),
    }
    return HttpResponse(repr(told))


def pieces(request: HttpRequest) -> StreamingHttpResponse:
    def produce() -> Iterator[bytes]:
        yield b"one "
        yield b"two"

    return StreamingHttpResponse(produce())


urlpatterns = [path("echo/", echo), path("эхо/", echo), path("pieces/", pieces)]


@pytest.fixture(autouse=True)
def addresses(settings: Settings) -> None:
    settings.ROOT_URLCONF = __name__
    settings.MIDDLEWARE = []


def ask(
    target: str,
    parts: list[bytes] | None = None,
    headers: list[tuple[bytes, bytes]] | None = None,
    query: bytes = b"",
) -> tuple[int, bytes, list[Message]]:
    """One request through the ASGI entry: status, content and all messages."""
    scope = {
        "type": "http",
        "method": "POST",
        "path": target,
        "query_string": query,
        "http_version": "1.1",
        "scheme": "http",
        "client": ("203.0.113.5", 40000),
        "server": ("localhost", 8000),
        "headers": [(b"host", b"localhost"), *(headers or [])],
    }
    sent = parts if parts is not None else [b""]
    incoming = [
        {"type": "http.request", "body": part, "more_body": number < len(sent)}
        for number, part in enumerate(sent, start=1)
    ]
    outgoing: list[Message] = []

    async def receive() -> Message:
        return incoming.pop(0) if incoming else {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        outgoing.append(message)

    asyncio.run(server.application(scope, receive, send))
    content = b"".join(message.get("body", b"") for message in outgoing)
    return (outgoing[0]["status"] if outgoing else 0), content, outgoing


def test_a_body_in_parts_arrives_whole() -> None:
    status, content, _ = ask("/echo/", [b"a" * 700_000, b"b" * 700_000, b"c"])
    assert status == 200
    assert b"'length': 1400001" in content


def test_the_length_is_what_came_not_what_was_announced() -> None:
    _, content, _ = ask("/echo/", [b"12345"], [(b"content-length", b"3")])
    assert b"'announced': '5'" in content


def test_a_body_beyond_the_limit_is_refused_before_django_sees_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(body, "LARGEST", 10)
    status, content, _ = ask("/echo/", [b"a" * 6, b"a" * 6])
    assert (status, content.decode()) == (413, "Слишком большой запрос.\n")


def test_a_sender_who_leaves_gets_no_answer_and_costs_no_thread() -> None:
    assert ask("/echo/", [])[2] == []


def test_russian_addresses_and_queries_arrive() -> None:
    _, content, _ = ask("/эхо/", query=b"q=%D1%91")
    assert "'path': '/эхо/'" in content.decode()
    assert b"'query': 'q=%D1%91'" in content


def test_a_header_with_an_underscore_cannot_pass_for_another() -> None:
    _, content, _ = ask("/echo/", headers=[(b"x_forwarded_for", b"6.6.6.6")])
    assert b"'forwarded': None" in content


def test_several_cookies_are_joined_as_one_header() -> None:
    _, content, _ = ask("/echo/", headers=[(b"cookie", b"a=1"), (b"cookie", b"b=2")])
    assert b"'cookie': 'a=1; b=2'" in content


def test_a_stream_goes_out_piece_by_piece() -> None:
    _, content, messages = ask("/pieces/")
    assert content == b"one two"
    assert [message.get("body") for message in messages[1:]] == [b"one ", b"two", b""]


def test_live_needs_nothing() -> None:
    assert ask("/live")[:2] == (200, b"ok\n")
