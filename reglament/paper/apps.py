"""The Django application of printed documents: templates only."""

from django.apps import AppConfig


class PaperConfig(AppConfig):
    """Documents as HTML."""

    name = "reglament.paper"
    label = "paper"
