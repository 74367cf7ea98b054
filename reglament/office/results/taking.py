"""A table as a file of the browser."""

from __future__ import annotations

from django.http import HttpResponse

from reglament.reports.tables import CSV


def attachment(made: bytes, name: str) -> HttpResponse:
    """The answer that the browser saves under this name."""
    response = HttpResponse(made, content_type=CSV)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
