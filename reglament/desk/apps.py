"""The Django application of the specialist's screens; it has no tables."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """Lists, the ticket, verbs."""

    name = "reglament.desk"
    label = "desk"
