"""The two public logs, whole. Their files are not in the project: REGLAMENT_SHARED says where they lie."""

from __future__ import annotations

import os
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db.models import Q

from reglament.tickets import rebuilding
from reglament.tickets.models import Fact, Ticket
from tests.intake.history.conftest import EXAMPLES

LOGS = {
    "volvo": ("bpi_challenge_2013_incidents.xes.gz", 7_554, 65_533),
    "helpdesk": ("helpdesk.pm4py.xes.gz", 4_580, 21_348),
}


@pytest.mark.shared
@pytest.mark.parametrize("log", LOGS)
def test_a_real_log_comes_in_whole(db: None, log: str) -> None:
    name, cases, events = LOGS[log]
    folder = os.environ.get("REGLAMENT_SHARED")
    file = Path(folder or "/nowhere") / "data" / "logs" / name
    if not file.exists():
        pytest.skip(f"REGLAMENT_SHARED does not lead to data/logs/{name}: THE REAL LOG WAS NOT TRIED")
    said = StringIO()
    call_command("import", str(file), "--mapping", str(EXAMPLES / f"{log}.mapping.yaml"), stdout=said)
    assert f"Внесено: запросов {cases}, событий {events}." in said.getvalue()
    assert Ticket.objects.count() == cases
    assert Fact.objects.filter(Q(data__has_key="line")).count() == events
    assert list(rebuilding.check(settings.NOW(), None)) == []
