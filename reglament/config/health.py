"""Is the desk alive, can it take work? For load balancers, containers and people on duty."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache

from reglament.config.database import access as notes
from reglament.people.policies import public

LEAST_FREE = 500 * 1024 * 1024
"""Bytes. Below this the database will soon refuse to write."""
LEAST_SHARE = 0.1
"""The same as a share of the disk; a small disk is red at whichever is less."""


@public
@never_cache
def live(request: HttpRequest) -> JsonResponse:
    """This process answers. (The server itself answers `/live` without Django.)"""
    return JsonResponse({"status": "ok"})


@public
@never_cache
def ready(request: HttpRequest) -> JsonResponse:
    """Whether work can be taken: database there, migrations applied, room on the disk. 503 if not."""
    results = {name: _result(check) for name, check in CHECKS.items()}
    good = all(result["ok"] for result in results.values())
    return JsonResponse(
        {"status": "ok" if good else "failing", "checks": results}, status=200 if good else 503
    )


def database() -> str:
    """A round trip to the database, and whether it takes writes."""
    with connection.cursor() as cursor:
        cursor.execute("SHOW transaction_read_only")
        (read_only,) = cursor.fetchone()
    return (
        "the database is read-only: its disk is nearly full, or it is a standby" if read_only == "on" else ""
    )


def migrations() -> str:
    """What the program expects of the tables and does not find."""
    executor = MigrationExecutor(connection)
    missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return f"{len(missing)} migrations are not applied: run reglament migrate" if missing else ""


def disk() -> str:
    """Room where the database lives, as far as this process can see it."""
    access = notes.load(settings.DATA)
    base = Path(access.base) if access else settings.DATA
    place = next(path for path in (base, *base.parents) if path.exists())
    usage = shutil.disk_usage(place)
    if usage.free < min(LEAST_FREE, usage.total * LEAST_SHARE):
        return f"only {usage.free // 1024 // 1024} MB are free on the disk of the data directory"
    return ""


CHECKS: dict[str, Callable[[], str]] = {"database": database, "migrations": migrations, "disk": disk}


def _result(check: Callable[[], str]) -> dict[str, Any]:
    try:
        fault = check()
    except DatabaseError:
        fault = "the database does not answer"  # no details: this page is open to everybody
    return {"ok": not fault, "fault": fault}
