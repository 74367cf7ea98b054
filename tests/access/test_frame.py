"""The matrix is worth something only if it notices a door that leaks."""

import pytest

from reglament.people.models import Person
from tests.access.registry import SAMPLES, Sample, World
from tests.access.visits import visits

pytestmark = pytest.mark.urls("tests.access.leaking_urls")


@pytest.fixture
def complaints(world: World, monkeypatch: pytest.MonkeyPatch) -> dict[str, set[str]]:
    """What the matrix says of each door when Ломов from outside and nobody at all knock."""

    def somebody(world: World, viewer: Person) -> Sample:
        return Sample(own={"pk": viewer.pk}, other={"pk": world.persons["Рыжова"].pk})

    monkeypatch.setitem(SAMPLES, "person", somebody)
    found: dict[str, set[str]] = {}
    for person in (world.persons["Ломов"], None):
        for visit in visits(world, person):
            if visit.complaint(visit.answer(), world):
                found.setdefault(visit.route.name, set()).add(f"{visit.method} {visit.whose}")
    return found


def test_a_door_that_asks_who_is_looking_gets_no_complaint(complaints: dict[str, set[str]]) -> None:
    assert "gated" not in complaints
    assert "login" not in complaints


def test_a_door_that_forgot_to_ask_is_noticed(complaints: dict[str, set[str]]) -> None:
    assert complaints["leaking"] == {"GET other"}


def test_a_door_that_does_not_open_for_its_owner_is_noticed(complaints: dict[str, set[str]]) -> None:
    assert complaints["broken"] == {"GET own"}


def test_a_policy_that_nobody_enforces_is_noticed(complaints: dict[str, set[str]]) -> None:
    assert {"POST own", "GET other", "GET own"} <= complaints["unguarded"]
