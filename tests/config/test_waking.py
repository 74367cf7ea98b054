"""A committed verb calls the readers at once."""

import asyncio

import psycopg
import pytest
from django.db import connection
from procrastinate.contrib.django import app as django_app
from procrastinate.contrib.django.models import ProcrastinateJob
from procrastinate.psycopg_connector import PsycopgConnector

from reglament.config.database.access import Access
from reglament.config.waking import CHANNEL, TASK, wake_readers
from reglament.config.work import stop
from reglament.tickets import work

pytestmark = pytest.mark.django_db(transaction=True)


async def call_and_wait(url: str, times: int) -> int:
    """Listen, commit so many notices, and count the calls that came of them."""
    with django_app.replace_connector(PsycopgConnector(conninfo=url)) as app:
        async with app.open_async(), await psycopg.AsyncConnection.connect(url, autocommit=True) as speaking:
            listening = asyncio.create_task(wake_readers(app))
            found = 0
            for _ in range(200):
                for _ in range(times):
                    await speaking.execute("SELECT pg_notify(%s, 'notices')", [CHANNEL])
                cursor = await speaking.execute("SELECT count(*) FROM procrastinate_jobs")
                ((found,),) = await cursor.fetchall()
                if found:
                    break
                await asyncio.sleep(0.05)
            await stop([listening])
            return int(found)


def test_many_commits_are_one_call(server: Access) -> None:
    url = server.url("superuser", str(connection.settings_dict["NAME"]))
    assert asyncio.run(call_and_wait(url, times=5)) == 1
    assert ProcrastinateJob.objects.get().task_name == TASK


def test_verbs_speak_on_the_channel_that_is_heard() -> None:
    assert work.CHANNEL == CHANNEL
