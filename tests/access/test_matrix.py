"""Gate G3 and threats 11-12: rights hold at every door. Every URL × every person × own and other's object."""

import pytest

from tests.access.conftest import INSIDERS
from tests.access.registry import SAMPLES, World
from tests.access.visits import Visit, guarded_routes, sample_name, visits

EVERYBODY = [*INSIDERS, "Ломов", "аноним"]


def test_every_route_has_a_name_and_a_policy() -> None:
    assert not [route for route in guarded_routes() if not route.name or route.policy is None]


def test_every_route_with_arguments_has_sample_objects() -> None:
    missing = {sample_name(route) for route in guarded_routes() if "<" in route.pattern} - SAMPLES.keys()
    assert not missing, f"register them in tests/<door>/access.py: {sorted(missing)}"


def test_no_sample_is_left_over() -> None:
    assert SAMPLES.keys() <= {sample_name(route) for route in guarded_routes()}


@pytest.mark.parametrize("name", EVERYBODY)
def test_every_door_keeps_what_its_policy_promises(world: World, name: str) -> None:
    tried = list(visits(world, world.persons.get(name)))
    assert tried
    complaints = [complaint for visit in tried if (complaint := visit.complaint(visit.answer(), world))]
    assert not complaints, "\n".join(complaints)


def test_the_matrix_knows_objects_of_others(world: World) -> None:
    """Wherever an object is somebody's, the matrix has tried somebody else's."""
    owned = {sample_name(route) for route in guarded_routes() if route.policy and route.policy.object}
    tried = {
        sample_name(visit.route) for person in world.persons.values() for visit in foreign(world, person)
    }
    assert owned <= tried


def foreign(world: World, person: object) -> list[Visit]:
    return [visit for visit in visits(world, person) if visit.whose == "other"]  # type: ignore[arg-type]
