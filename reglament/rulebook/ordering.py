"""Ordering a document: it is noted, and the worker is told."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from reglament.rulebook import jobs
from reglament.rulebook.models import Printout
from reglament.rulebook.printing import Wish, want


@transaction.atomic
def order(wish: Wish, *, at: datetime) -> Printout:
    """Want a document and wake the worker; what is made already stays."""
    wanted = want(wish, at=at)
    if wanted.content_id is None:
        transaction.on_commit(jobs.print_waiting.defer)
    return wanted
