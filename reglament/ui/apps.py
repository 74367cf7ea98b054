"""The Django application of the look."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    """Templates, tags, styles and scripts that every screen stands on."""

    name = "reglament.ui"
    label = "ui"
