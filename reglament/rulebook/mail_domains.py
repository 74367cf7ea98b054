"""Whose mail a domain is, by the register of customers in force beside an edition."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from reglament import engine
from reglament.people.models import Organisation
from reglament.rulebook.reading import books_at


def organisation_of(domain: str, at: datetime) -> Organisation | None:
    """The organisation whose people write from this domain (or one above it), if a register says so."""
    return next(filter(None, map(_organisation, _lines(domain.lower(), at))), None)


def _lines(domain: str, at: datetime) -> Iterator[engine.service.Customer]:
    for book in books_at(at):
        for line in book.annexes.customers.values():
            if any(_covers(known.lower(), domain) for known in line.domains):
                yield line


def _covers(known: str, domain: str) -> bool:
    return domain == known or domain.endswith(f".{known}")


def _organisation(line: engine.service.Customer) -> Organisation | None:
    """By its tax number, else by its name, as the register is read everywhere."""
    active = Organisation.objects.filter(is_active=True)
    if line.tax_number and (found := active.filter(inn=line.tax_number).first()):
        return found
    return next((each for each in active if engine.key(each.name) == line.name.key), None)
