"""A database that is away for a moment is not an error of the program."""

import psycopg.errors
import pytest
from django.db import IntegrityError, InternalError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import include, path
from pytest_django.fixtures import Settings


def away(request: HttpRequest) -> HttpResponse:
    raise OperationalError("the connection is closed")


def full(request: HttpRequest) -> HttpResponse:
    raise InternalError from psycopg.errors.ReadOnlySqlTransaction()


def broken(request: HttpRequest) -> HttpResponse:
    raise IntegrityError("password=hunter2")


urlpatterns = [
    path("away/", away),
    path("full/", full),
    path("broken/", broken),
    path("ui/", include("reglament.ui.urls")),
]
handler500 = "reglament.config.failures.server_error"


@pytest.fixture
def visitor(settings: Settings) -> Client:
    settings.ROOT_URLCONF = __name__
    settings.MIDDLEWARE = []
    return Client(raise_request_exception=False)


@pytest.mark.parametrize("address", ["/away/", "/full/"])
def test_a_passing_trouble_asks_to_come_again(visitor: Client, address: str) -> None:
    answer = visitor.get(address)
    assert (answer.status_code, answer["Retry-After"]) == (503, "5")
    assert "Запросы и сроки не пропадут" in answer.content.decode()


def test_a_real_error_is_one_and_tells_no_details(visitor: Client) -> None:
    answer = visitor.get("/broken/")
    assert answer.status_code == 500
    assert "hunter2" not in answer.content.decode()
