"""`reglament migrate`: Django's own, as the owner of the tables, then the rights of the application."""

from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.management.commands.migrate import Command as DjangoMigrate
from django.db import connections, transaction

from reglament.config.database import rights


class Command(DjangoMigrate):
    """Bring the tables up to date and set what the application role may do with each."""

    def handle(self, *args: Any, **options: Any) -> None:
        super().handle(*args, **options)
        if options["plan"] or options["check_unapplied"]:
            return
        alias = options["database"]
        with transaction.atomic(using=alias):
            rights.apply(connections[alias], settings.APPLICATION_ROLE, append_only_tables())


def append_only_tables() -> list[str]:
    """The tables of all models that declare `append_only = True`."""
    models = apps.get_models(include_auto_created=True)
    return [model._meta.db_table for model in models if getattr(model, "append_only", False)]
