"""The worker of background jobs: Procrastinate, with what drills showed to be missing around it.

Rows are the truth and jobs only wake them, so every job may run twice. What a killed worker left is found by
a sweep of every worker; a job that kills its workers is given up after a few runs and stays as a dead letter;
finished jobs are removed. Jobs register themselves in `jobs` modules of the applications.
"""

import asyncio
import logging
import sys
from collections.abc import Iterable, Sequence
from typing import Any

from django.conf import settings
from django.db import InterfaceError, OperationalError
from procrastinate import App, RetryStrategy
from procrastinate.connector import BaseAsyncConnector
from procrastinate.contrib.django import app as django_app
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.exceptions import ConnectorException
from procrastinate.jobs import Job, Status
from procrastinate.psycopg_connector import PsycopgConnector

from reglament.config.waking import wake_readers
from reglament.intake import jobs as mail_jobs
from reglament.intake.mail.sources import watching

logger = logging.getLogger("reglament.worker")

HEARTBEAT = 10.0
SWEEP = 30.0
"""Seconds between two looks for jobs of dead workers, which are those without a heartbeat for as long."""
RUNS = 3
"""How often a job may be started that each time took its worker down with it."""
FINISH = 25.0
"""Seconds for running jobs when the worker is told to stop."""
TRIES = 5
"""How often a job is tried that met a database which went away; what else a job raises is its own fault."""
AWAY = (OperationalError, InterfaceError, ConnectorException)
KEEP = 24
"""Hours for which a finished job stays to be looked at; failed ones stay for ever."""
CONCURRENCY = 2


def run(queues: Iterable[str] | None = None, concurrency: int = CONCURRENCY, *, wait: bool = True) -> None:
    """Work until SIGTERM or SIGINT, or until the database goes; whoever started us starts us again.

    With `wait=False`: until there is nothing to do.
    """
    options: dict[str, Any] = {}
    if sys.platform == "win32" and sys.version_info < (3, 14):  # psycopg needs a loop with selectors
        asyncio.set_event_loop_policy(asyncio.WindowsSelectorEventLoopPolicy())
    elif sys.platform == "win32":
        options["loop_factory"] = asyncio.SelectorEventLoop
    with django_app.replace_connector(_connector()) as app:
        be_patient(app)
        asyncio.run(_work(app, queues, concurrency, wait), **options)


def be_patient(app: App) -> None:
    """Let every job that says nothing else be tried again when its database went away under it."""
    for task in app.tasks.values():
        if task.retry_strategy is None:
            task.retry_strategy = RetryStrategy(max_attempts=TRIES, wait=2, retry_exceptions=AWAY)


def _connector() -> BaseAsyncConnector:
    """Straight to the database: LISTEN does not survive a pooler's transaction mode."""
    if settings.DIRECT_DATABASE:
        return PsycopgConnector(kwargs=settings.DIRECT_DATABASE)
    connector = django_app.connector
    if not isinstance(connector, DjangoConnector):
        raise TypeError("jobs are deferred through Django's connection")
    return connector.get_worker_connector()


async def _work(app: App, queues: Iterable[str] | None, concurrency: int, wait: bool) -> None:
    selected: dict[str, Any] = {"queues": list(queues)} if queues else {}
    async with app.open_async():
        beside = [
            asyncio.create_task(_upkeep(app), name="upkeep"),
            asyncio.create_task(wake_readers(app), name="waking"),
            asyncio.create_task(_watch_mail(), name="mail"),
        ]
        try:
            await app.run_worker_async(
                **selected,
                concurrency=concurrency,
                wait=wait,
                update_heartbeat_interval=HEARTBEAT,
                stalled_worker_timeout=SWEEP,
                shutdown_graceful_timeout=FINISH,
            )
        finally:
            await stop(beside)


async def _watch_mail() -> None:
    await watching.watch(
        settings.MAIL_LISTEN, now=mail_jobs.now, fetch=mail_jobs.wake_fetching, settle=mail_jobs.wake
    )


async def stop(tasks: Sequence[asyncio.Task[None]]) -> None:
    """Cancel until they have ended: Python 3.11 loses a cancellation that comes with what was waited for."""
    while waiting := [task for task in tasks if not task.done()]:
        for task in waiting:
            task.cancel()
        await asyncio.wait(waiting, timeout=1)


async def _upkeep(app: App) -> None:
    """Beside the jobs, not as one of them: it must not wait for a free place."""
    while True:
        try:
            await sweep(app)
            await app.job_manager.delete_old_jobs(KEEP)
        except Exception:
            logger.exception("Looking after the jobs failed; next try in %s s", SWEEP)
        await asyncio.sleep(SWEEP)


async def sweep(app: App) -> None:
    """Start again what dead workers left behind, or give it up."""
    manager = app.job_manager
    await manager.prune_stalled_workers(SWEEP)
    for job in await manager.get_stalled_jobs(seconds_since_heartbeat=SWEEP):
        if job.attempts + 1 >= RUNS:
            await _give_up(app, job)
        else:
            logger.warning("Job %s (%s) lost its worker; starting it again", job.id, job.task_name)
            await manager.retry_job(job)


async def _give_up(app: App, job: Job) -> None:
    logger.error("Job %s (%s) took down %s workers and is given up", job.id, job.task_name, RUNS)
    await app.job_manager.finish_job(job, status=Status.FAILED, delete_job=False)
