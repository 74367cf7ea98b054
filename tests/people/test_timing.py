"""Threat 30, K8: 200 + 200 timed tries for a known and an unknown name cannot be told apart."""

import time
from statistics import NormalDist

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from reglament.people import passwords
from reglament.people.models import Letter, Meter, Person

TRIES = 200


def mann_whitney(first: list[float], second: list[float]) -> float:
    """The two-sided p-value of both samples coming from one distribution (normal approximation, no ties)."""
    ranked = sorted([(value, 0) for value in first] + [(value, 1) for value in second])
    ranks = sum(rank for rank, (_value, sample) in enumerate(ranked, 1) if sample == 0)
    count, other = len(first), len(second)
    statistic = ranks - count * (count + 1) / 2
    deviation = (count * other * (count + other + 1) / 12) ** 0.5
    return 2 * (1 - NormalDist().cdf(abs(statistic - count * other / 2) / deviation))


def timed(path: str, form: dict[str, str]) -> float:
    Meter.objects.all().delete()
    began = time.perf_counter()
    Client().post(path, form)
    return time.perf_counter() - began


def p_value(path: str, known: str, unknown: str) -> float:
    """In turns, so that whatever else the machine does falls on both alike."""
    times: dict[str, list[float]] = {known: [], unknown: []}
    for _try in range(TRIES):
        for name in (known, unknown):
            times[name].append(timed(path, {"identifier": name, "password": "не тот пароль"}))
    return mann_whitney(times[known], times[unknown])


def test_the_statistic_finds_a_difference_and_does_not_invent_one() -> None:
    same = [0.050 + 0.0001 * ((n * 37) % 101) for n in range(TRIES)]
    shuffled = [0.050 + 0.0001 * ((n * 53 + 7) % 101) for n in range(TRIES)]
    assert mann_whitney(same, shuffled) > 0.01
    assert mann_whitney(same, [value + 0.002 for value in shuffled]) < 0.01


@pytest.mark.drill
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("route", ["login", "login-letters"])
@pytest.mark.parametrize("unknown", ["nobodyy@sever.example", "никого"])
def test_the_time_of_an_answer_tells_nothing(
    orlova: Person, settings: Settings, route: str, unknown: str
) -> None:
    settings.PASSWORD_HASHERS = ["reglament.people.hashing.Argon2"]
    passwords._nobody.cache_clear()
    passwords.prepare()
    passwords.give(orlova, "северный-путь-2026", by=None, at=settings.NOW())
    connection.ensure_connection()
    known = "orlova@sever.example" if "@" in unknown else "орлова"
    assert p_value(reverse(route), known, unknown) > 0.01
    Letter.objects.all().delete()
