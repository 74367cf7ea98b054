"""The people of a log: contacts without a log-in, known by a handle made of the log's name and theirs."""

from __future__ import annotations

import hashlib
import re
from datetime import datetime

from reglament.people import persons
from reglament.people.models import Organisation, Person
from reglament.people.names import FullName, fold

UNFIT = re.compile(r"[^a-zа-я0-9]+")
LONGEST = 60


def handle_of(log: str, name: str) -> str:
    """A handle for this name of this log. Two names that look alike as handles are told apart by a hash."""
    plain = UNFIT.sub("-", fold(name)).strip("-")
    prefix = UNFIT.sub("-", fold(log)).strip("-")
    whole = f"{prefix}.{plain}"
    if plain == fold(name).replace(" ", "-") and len(whole) <= LONGEST:
        return whole
    mark = hashlib.sha256(name.encode()).hexdigest()[:8]
    return f"{whole[: LONGEST - 9].rstrip('-.')}-{mark}"


class Crowd:
    """Finds the person of a name, and enrols him when he is met for the first time."""

    def __init__(self, log: str, organisation: Organisation, at: datetime) -> None:
        self._log = log
        self._organisation = organisation
        self._at = at
        known = Person.objects.filter(organisation=organisation)
        self._by_key = {person.key: person for person in known}

    def person(self, name: str) -> Person:
        """The person whom the log calls so."""
        key = handle_of(self._log, name)
        if key not in self._by_key:
            particulars = persons.Particulars(organisation=self._organisation)
            self._by_key[key] = persons.enrol(
                key, FullName(given=name[:100]), by=None, at=self._at, particulars=particulars
            )
        return self._by_key[key]
