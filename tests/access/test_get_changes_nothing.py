"""Threat 34, a state change on GET: FreeScout CVE-2026-41194. Every GET is followed, the rows compared."""

import pytest
from django.db import connection
from django.test import Client

from tests.access.conftest import INSIDERS
from tests.access.registry import World
from tests.access.visits import Visit, visits

DIGEST = "SELECT md5(coalesce(string_agg(md5(t::text), '' ORDER BY md5(t::text)), '')) FROM "


def digests() -> dict[str, str]:
    """One digest for each table."""
    with connection.cursor() as cursor:
        found = {}
        for table in connection.introspection.table_names(cursor):
            cursor.execute(DIGEST + connection.ops.quote_name(table) + " AS t")
            found[table] = cursor.fetchone()[0]
        return found


def openable(world: World, name: str) -> list[Visit]:
    tried = [
        visit
        for visit in visits(world, world.persons.get(name))
        if visit.method == "GET" and visit.whose == "own"
    ]
    return [visit for visit in tried if visit.promise(world) == "open"]


@pytest.mark.parametrize("name", [*INSIDERS, "аноним"])
def test_looking_changes_nothing(world: World, name: str) -> None:
    client = Client()
    if name in world.persons:
        client.force_login(world.persons[name])
    before = digests()
    for visit in openable(world, name):
        client.get(visit.url)
        client.head(visit.url)
    changed = {table for table, digest in digests().items() if digest != before[table]}
    assert not changed
