from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "reglament.people"
    label = "people"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the system check that every route names its policy."""
        from reglament.people import checks  # noqa: F401  (importing it registers the check)
