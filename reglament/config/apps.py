"""The Django application that brings the commands of operation."""

from django.apps import AppConfig


class Config(AppConfig):
    """`serve`, `web`, `worker`, `migrate` and their like."""

    name = "reglament.config"
    label = "config"
