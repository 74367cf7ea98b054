"""Variables are understood or refused by name."""

from pathlib import Path

import pytest

from reglament.config.databases import (
    application_role,
    databases,
    direct_parameters,
    owner_parameters,
    parameters,
)
from reglament.config.environment import Environment, SettingError, database_parameters


@pytest.mark.parametrize(("text", "meaning"), [("yes", True), ("1", True), ("", False), ("off", False)])
def test_a_flag_is_yes_or_no(text: str, meaning: bool) -> None:
    assert Environment({"REGLAMENT_HTTPS": text}).flag("REGLAMENT_HTTPS") is meaning


def test_silence_is_the_default() -> None:
    assert Environment({}).flag("REGLAMENT_HTTPS", default=True) is True
    assert Environment({"REGLAMENT_HTTPS": "no"}).flag("REGLAMENT_HTTPS", default=True) is False


def test_anything_else_stops_the_start_and_is_named() -> None:
    with pytest.raises(SettingError, match="REGLAMENT_HTTPS='maybe'"):
        Environment({"REGLAMENT_HTTPS": "maybe"}).flag("REGLAMENT_HTTPS")
    with pytest.raises(SettingError, match="REGLAMENT_PORT"):
        Environment({"REGLAMENT_PORT": "http"}).number("REGLAMENT_PORT", 8000)


def test_an_address_gives_the_parts_of_a_connection() -> None:
    url = "postgresql://us%40er:p%3Ass@db.example:6432/desk?sslmode=require"
    assert database_parameters(url) == {
        "host": "db.example",
        "port": "6432",
        "user": "us@er",
        "password": "p:ss",
        "dbname": "desk",
        "sslmode": "require",
    }


@pytest.mark.parametrize("url", ["sqlite:///desk.db", "mysql://localhost/desk", "postgresql://localhost/"])
def test_another_kind_of_address_is_refused(url: str) -> None:
    with pytest.raises(SettingError, match="DATABASE_URL"):
        database_parameters(url)


def test_migrate_uses_the_owner_and_all_else_the_application() -> None:
    environment = {
        "DATABASE_URL": "postgresql://app@db/desk",
        "DATABASE_OWNER_URL": "postgresql://owner@db/desk",
    }
    assert parameters(Environment(environment), Path())["user"] == "app"
    assert owner_parameters(Environment(environment))["user"] == "owner"
    as_owner = databases(Environment({**environment, "REGLAMENT_ROLE": "owner"}), Path())
    assert as_owner["default"]["USER"] == "owner"
    assert application_role(Environment(environment)) == "app"


def test_the_worker_may_go_around_a_pooler() -> None:
    environment = Environment({"DATABASE_URL": "postgresql://app@pool:6432/desk"})
    assert direct_parameters(environment) == {}
    direct = Environment({**environment.values, "DATABASE_DIRECT_URL": "postgresql://app@db/desk"})
    assert direct_parameters(direct)["host"] == "db"


def test_one_role_for_both_gets_no_rights_revoked() -> None:
    assert application_role(Environment({"DATABASE_URL": "postgresql://app@db/desk"})) == ""


def test_options_beyond_djangos_names_reach_the_driver() -> None:
    found = databases(Environment({"DATABASE_URL": "postgresql://a@db/desk?sslmode=verify-full"}), Path())
    assert found["default"]["OPTIONS"]["sslmode"] == "verify-full"
