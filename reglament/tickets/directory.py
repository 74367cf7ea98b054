"""Keys of persons → their ids, each looked up once while a batch is made."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from reglament.people.models import Person


class Directory:
    """Only who may log in is in it."""

    def __init__(self) -> None:
        self._known: dict[str, int | None] = {}
        self._holders: dict[tuple[int, str], list[int]] = {}

    def ids(self, keys: Iterable[str]) -> list[int]:
        """The ids of these persons, in order; whoever is unknown or switched off is left out."""
        keys = list(keys)
        missing = [key for key in keys if key not in self._known]
        if missing:
            found = dict(Person.objects.active().filter(key__in=missing).values_list("key", "pk"))
            self._known |= {key: found.get(key) for key in missing}
        return [pk for key in keys if (pk := self._known[key]) is not None]

    def holders(self, role: tuple[int, str], find: Callable[[], Iterable[str]]) -> list[int]:
        """The holders of a role (id of its edition, key), the same for every ticket of the batch."""
        if role not in self._holders:
            self._holders[role] = self.ids(find())
        return self._holders[role]
