"""The stored key by which a list of names is ordered."""

from typing import Any

from django.db import models

from reglament.people.names import sort_key


class SortKeyField(models.CharField):  # type: ignore[type-arg]
    """Filled from another attribute whenever the row is written, `bulk_create` included."""

    def __init__(self, source: str, **kwargs: Any) -> None:
        self.source = source
        kwargs["editable"] = False
        super().__init__(**kwargs)

    def deconstruct(self) -> Any:
        """Migrations keep the source."""
        name, path, args, kwargs = super().deconstruct()
        del kwargs["editable"]
        return name, path, args, {**kwargs, "source": self.source}

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        """Work out the key of the row about to be written."""
        # NFKC may lengthen a text many times; what lies beyond the column cannot decide an order anyway
        key = sort_key(getattr(model_instance, self.source))[: self.max_length]
        setattr(model_instance, self.attname, key)
        return key
