"""What a visitor sees when something broke: 503 while the database is away or full, else 500."""

import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from psycopg.errors import DiskFull, ReadOnlySqlTransaction

RETRY_AFTER = 5
"""Seconds; a database that was killed is back sooner."""


def server_error(request: HttpRequest) -> HttpResponse:
    """Django's handler500; called while the exception is being handled."""
    if is_passing(sys.exception()):
        headers = {"Retry-After": str(RETRY_AFTER)}
        return HttpResponse(render_to_string("503.html"), status=503, headers=headers)
    return HttpResponse(render_to_string("500.html"), status=500)


def is_passing(error: BaseException | None) -> bool:
    """Whether the same request may well succeed in a while: the database is away, full or a standby."""
    if isinstance(error, (OperationalError, InterfaceError)):
        return True
    return error is not None and isinstance(error.__cause__, (ReadOnlySqlTransaction, DiskFull))
