"""Background jobs that failed for good: rows of the queue that stay until somebody decides."""

from __future__ import annotations

from datetime import datetime

from django.db.models import QuerySet
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob


def failed_jobs() -> QuerySet[ProcrastinateJob]:
    """All of them, the latest first; for whoever answers for the desk."""
    return ProcrastinateJob.objects.filter(status="failed").order_by("-id")


def retry(job: ProcrastinateJob, *, at: datetime) -> None:
    """Let it run again at its old moment: jobs live by real time, the desk perhaps by another."""
    app.job_manager.retry_job_by_id(job.pk, job.scheduled_at or at)
