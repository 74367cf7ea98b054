"""Threat 36, rate limits per process: FreeScout GHSA-jvmv. The count stands in the database."""

import threading
from datetime import timedelta

import pytest
from django.db import connection
from django.db.models import F

from reglament.people import limits
from reglament.people.limits import Allowance, network_of
from reglament.people.models import Meter

THREE = Allowance("test", burst=3, seconds=60)


def pass_time(seconds: float) -> None:
    Meter.objects.update(measured_at=F("measured_at") - timedelta(seconds=seconds))


@pytest.mark.django_db
def test_a_burst_passes_and_the_next_use_is_told_how_long_to_wait() -> None:
    assert [limits.spend(THREE, "рыжова") for _use in range(3)] == [0, 0, 0]
    assert limits.spend(THREE, "рыжова") == pytest.approx(60, abs=5)


@pytest.mark.django_db
def test_the_meter_runs_dry_with_time() -> None:
    for _use in range(4):
        limits.spend(THREE, "рыжова")
    pass_time(61)
    assert limits.spend(THREE, "рыжова") == 0
    assert limits.spend(THREE, "рыжова") > 0
    pass_time(10_000)
    assert [limits.spend(THREE, "рыжова") for _use in range(3)] == [0, 0, 0], "no credit beyond the burst"
    assert limits.spend(THREE, "рыжова") > 0


@pytest.mark.django_db
def test_subjects_and_allowances_are_counted_apart() -> None:
    for _use in range(4):
        limits.spend(THREE, "рыжова")
    assert limits.spend(THREE, "панина") == 0
    assert limits.spend(Allowance("other", burst=3, seconds=60), "рыжова") == 0


@pytest.mark.django_db
def test_the_subject_is_not_readable_in_the_table() -> None:
    limits.spend(THREE, "ryzhova@sever.example")
    assert "ryzhova" not in Meter.objects.get().key


@pytest.mark.django_db(transaction=True)
def test_four_processes_that_try_a_hundred_times_pass_the_limit_together() -> None:
    passed: list[int] = []

    def work() -> None:
        passed.append(sum(limits.spend(THREE, "рыжова") == 0 for _use in range(25)))
        connection.close()

    workers = [threading.Thread(target=work) for _worker in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert sum(passed) == 3


@pytest.mark.django_db
def test_dry_meters_are_thrown_away_after_a_day() -> None:
    limits.spend(THREE, "рыжова")
    assert limits.forget_dry() == 0
    pass_time(25 * 3600)
    assert limits.forget_dry() == 1


def test_a_subscriber_is_an_ipv4_address_or_an_ipv6_64() -> None:
    assert network_of("2001:db8:1:2:aaaa::1") == network_of("2001:db8:1:2:bbbb::9") == "2001:db8:1:2::/64"
    assert network_of("2001:db8:1:3::1") != network_of("2001:db8:1:2::1")
    assert network_of("::ffff:192.0.2.7") == network_of("192.0.2.7") == "192.0.2.7"
    assert network_of("") == network_of("not an address") == "unknown"
