"""The Django application of the author's screens; it has no tables."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    """New, mine, one ticket."""

    name = "reglament.portal"
    label = "portal"
