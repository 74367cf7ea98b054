"""Health says what is wrong, and to strangers no more than that."""

import shutil

import pytest
from django.db import OperationalError, connection
from django.test import Client

from reglament.config import health

pytestmark = pytest.mark.django_db


def checks(client: Client, status: int) -> dict[str, dict[str, object]]:
    answer = client.get("/health/")
    assert answer.status_code == status
    found: dict[str, dict[str, object]] = answer.json()["checks"]
    return found


def test_all_is_well(client: Client) -> None:
    assert all(result["ok"] for result in checks(client, 200).values())
    assert client.get("/health/live/").status_code == 200


def test_a_full_disk_is_red(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = type(shutil.disk_usage("/"))(100 * 2**30, 100 * 2**30 - 2**20, 2**20)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage)
    assert "1 MB" in str(checks(client, 503)["disk"]["fault"])


def test_a_missing_migration_is_red(client: Client) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'sessions'")
    assert "reglament migrate" in str(checks(client, 503)["migrations"]["fault"])


def test_a_database_that_is_away_is_red_and_tells_no_secrets(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away() -> str:
        raise OperationalError("password=hunter2 host=10.0.0.3")

    monkeypatch.setitem(health.CHECKS, "database", away)
    assert checks(client, 503)["database"]["fault"] == "the database does not answer"
