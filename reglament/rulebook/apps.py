from django.apps import AppConfig


class RulebookConfig(AppConfig):
    name = "reglament.rulebook"
    label = "rulebook"
    default_auto_field = "django.db.models.BigAutoField"
