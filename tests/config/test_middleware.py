"""Requests: whose address they come from, and what time it is for them."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from pytest_django.fixtures import Settings

from reglament.config import clock
from reglament.config.middleware import DeskTime, ForwardedHeaders

SPOOFED: dict[str, Any] = {
    "HTTP_X_FORWARDED_FOR": "6.6.6.6, 10.0.0.7",
    "HTTP_X_FORWARDED_PROTO": "https",
    "HTTP_X_FORWARDED_HOST": "evil.example",
    "HTTP_X_REAL_IP": "6.6.6.6",
}


def passed(request: HttpRequest) -> HttpRequest:
    ForwardedHeaders(lambda request: HttpResponse())(request)
    return request


def test_without_a_trusted_proxy_nothing_forwarded_is_believed(settings: Settings) -> None:
    settings.TRUSTED_PROXY = False
    meta = passed(RequestFactory().get("/", REMOTE_ADDR="203.0.113.5", **SPOOFED)).META
    assert meta["REMOTE_ADDR"] == "203.0.113.5"
    assert not [name for name in meta if "FORWARDED" in name or "REAL_IP" in name]


def test_behind_one_only_its_own_entry_counts(settings: Settings) -> None:
    settings.TRUSTED_PROXY = True
    meta = passed(RequestFactory().get("/", REMOTE_ADDR="127.0.0.1", **SPOOFED)).META
    assert meta["REMOTE_ADDR"] == "10.0.0.7"
    assert meta["HTTP_X_FORWARDED_PROTO"] == "https"
    assert "HTTP_X_FORWARDED_HOST" not in meta


def test_a_request_has_one_time_from_beginning_to_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monday = datetime(2026, 4, 27, 6, 0, tzinfo=UTC)
    monkeypatch.setattr(clock, "now", lambda: monday)
    request = RequestFactory().get("/")
    DeskTime(lambda request: HttpResponse())(request)
    assert request.now == monday  # type: ignore[attr-defined]
