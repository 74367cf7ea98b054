"""Which database Django talks to, and as whom."""

from pathlib import Path
from typing import Any

from reglament.config.database import access as notes
from reglament.config.environment import Environment, database_parameters

WEB_LIMITS = "-c statement_timeout=30s -c lock_timeout=5s"
"""No page works longer, nor waits longer for another. An external server may sit behind a pooler that refuses
such options: set them for its role there."""
PREPARED_AFTER = 2  # askings
ENGINE = "django.db.backends.postgresql"
DJANGO_NAMES = {"host": "HOST", "port": "PORT", "user": "USER", "password": "PASSWORD", "dbname": "NAME"}


def databases(environment: Environment, data: Path) -> dict[str, dict[str, Any]]:
    """Django's DATABASES. REGLAMENT_ROLE=owner is set by `migrate` alone."""
    if environment.text("REGLAMENT_DATABASE") == "none":
        return {"default": {"ENGINE": "django.db.backends.dummy"}}
    owner = environment.text("REGLAMENT_ROLE") == "owner"
    own = not environment.text("DATABASE_URL")
    return {"default": django_settings(parameters(environment, data, owner=owner), own=own)}


def owner_parameters(environment: Environment) -> dict[str, Any]:
    """libpq's parameters as the owner of the tables."""
    return parameters(environment, environment.data(), owner=True)


def parameters(environment: Environment, data: Path, *, owner: bool = False) -> dict[str, Any]:
    """libpq's parameters: an external server if one is named, else our own, running or not."""
    variable = "DATABASE_OWNER_URL" if owner and environment.text("DATABASE_OWNER_URL") else "DATABASE_URL"
    if url := environment.text(variable):
        return dict(database_parameters(url, variable))
    access = notes.load(data)
    if access is None:
        return {"dbname": notes.DATABASE, "host": str(data / "database" / "run"), "user": notes.APPLICATION}
    limits = {"options": WEB_LIMITS} if environment.flag("REGLAMENT_WEB") else {}
    return {**access.parameters("owner" if owner else "application"), **limits}


def direct_parameters(environment: Environment) -> dict[str, str]:
    """For the worker where DATABASE_URL leads through a pooler; empty if it leads to the server itself."""
    url = environment.text("DATABASE_DIRECT_URL")
    return database_parameters(url, "DATABASE_DIRECT_URL") if url else {}


def application_role(environment: Environment) -> str:
    """The role that is not the owner, to which `migrate` grants rights; empty if one role is both."""
    url, owner_url = environment.text("DATABASE_URL"), environment.text("DATABASE_OWNER_URL")
    if not url:
        return notes.APPLICATION
    if not owner_url:
        return ""
    application = database_parameters(url).get("user", "")
    owner = database_parameters(owner_url, "DATABASE_OWNER_URL").get("user", "")
    return application if application != owner else ""


def django_settings(parameters: dict[str, Any], *, own: bool = False) -> dict[str, Any]:
    """Django's names for libpq's parameters. Our own server keeps kept statements prepared; before another
    one there may be a pooler, which would lose them.
    """
    prepared = {"prepare_threshold": PREPARED_AFTER} if own else {}
    options = {key: value for key, value in parameters.items() if key not in DJANGO_NAMES}
    named = {DJANGO_NAMES[key]: value for key, value in parameters.items() if key in DJANGO_NAMES}
    return {
        "ENGINE": ENGINE,
        **named,
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"connect_timeout": 10, **prepared, **options},
    }
