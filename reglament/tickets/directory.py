"""Keys of persons → their ids, each looked up once while a batch is made."""

from __future__ import annotations

from collections.abc import Iterable

from reglament.people.models import Person


class Directory:
    """Only who may log in is in it."""

    def __init__(self) -> None:
        self._known: dict[str, int | None] = {}

    def ids(self, keys: Iterable[str]) -> list[int]:
        """The ids of these persons, in order; whoever is unknown or switched off is left out."""
        keys = list(keys)
        missing = [key for key in keys if key not in self._known]
        if missing:
            found = dict(Person.objects.active().filter(key__in=missing).values_list("key", "pk"))
            self._known |= {key: found.get(key) for key in missing}
        return [pk for key in keys if (pk := self._known[key]) is not None]
