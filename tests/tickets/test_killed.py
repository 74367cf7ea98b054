"""A sweep that is killed delays and never loses; a ticket that kills every sweep is set aside after a few."""

import os
import signal
import subprocess
import sys
from datetime import datetime, timedelta

import pytest
from django.db import connection

from reglament.config.database.access import Access
from reglament.people.models import Person
from reglament.tickets import failures, rebuilding
from reglament.tickets.models import Claim, Fact, Failure
from reglament.tickets.opening import open_ticket
from tests.rulebook.desk import after
from tests.tickets.life import registered

pytestmark = pytest.mark.django_db(transaction=True)


def sweep(server: Access, at: datetime) -> "subprocess.CompletedProcess[str]":
    """Run a sweep in a process of its own."""
    url = server.url("superuser", str(connection.settings_dict["NAME"]))
    command = [sys.executable, "-m", "tests.tickets.sweeping", at.isoformat()]
    return subprocess.run(
        command,
        env={**os.environ, "DATABASE_URL": url},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_a_ticket_that_kills_its_sweeps_is_set_aside_and_the_others_are_served(
    server: Access, ryabova: Person
) -> None:
    good = [registered(ryabova) for _ in range(3)]
    poisoned = open_ticket(author=ryabova, subject="Яд", channel="яд", by=None, at=after()).ticket.number
    at, deaths = after(days=3), 0
    while (done := sweep(server, at)).returncode == -signal.SIGKILL:
        deaths += 1
        assert deaths <= failures.ATTEMPTS + 1
        at += timedelta(hours=3)
    assert done.returncode == 0, done.stderr
    failure = Failure.objects.get(ticket=poisoned)
    assert (failure.attempts, failure.parked_at is not None) == (failures.ATTEMPTS, True)
    assert deaths == failures.ATTEMPTS + 1  # once with all in hand, then alone, each time counted
    assert not Claim.objects.exists()
    for number in good:
        told = list(Fact.objects.filter(ticket=number, kind="breached").values_list("data__clock", flat=True))
        assert told and len(told) == len(set(told))
    assert list(rebuilding.check(at)) == []
