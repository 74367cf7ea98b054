"""The Django application of the head's screens; it has no tables."""

from django.apps import AppConfig


class OfficeConfig(AppConfig):
    """Regulation, annexes, people, calendar, records."""

    name = "reglament.office"
    label = "office"
