from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "reglament.search"
    label = "search"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """What is erased from a ticket is not found any more, at once."""
        from reglament.search import indexing
        from reglament.tickets.redaction import erased

        erased.connect(indexing.forget_erased)
