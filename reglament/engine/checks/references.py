"""L14: a clause that the prose refers to is there; a rule that counts on an annex finds it declared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Final

from reglament.engine.names import key

from .findings import Checked, Finding

_REFERENCE: Final = re.compile(r"(?:\bпп?\.|\bпункт\w*|\bclauses?)\s*(\d+(?:\.\d+)+)", re.IGNORECASE)
_NOT_PROSE: Final = {"clause", "places"}


def check(checked: Checked) -> Iterator[Finding]:
    """Every «п. 3.4.6» that somebody wrote, wherever in the edition it stands."""
    edition = checked.edition
    clauses = {*_clauses(edition), *edition.own_words}
    for path, text in written(edition):
        for number in _REFERENCE.findall(text):
            if not any(clause == number or clause.startswith(f"{number}.") for clause in clauses):
                yield checked.error("no_clause", *path, number=number, text=text)
    yield from _annexes(checked)


def _annexes(checked: Checked) -> Iterator[Finding]:
    """An amendment taken from an annex that the edition does not have can never apply."""
    priorities = checked.edition.priorities
    for name, amendment in priorities.amendments.items() if priorities else ():
        if amendment.from_annex and amendment.from_annex not in checked.edition.annexes:
            yield checked.error(
                "no_annex",
                "priorities",
                "amendments",
                name,
                clause=amendment.clause,
                amendment=amendment.name.both,
                annex=amendment.from_annex,
            )


def _clauses(value: object) -> Iterator[str]:
    """Every clause number that something of the edition bears."""
    if isinstance(value, Mapping):
        for one in value.values():
            yield from _clauses(one)
    elif isinstance(value, tuple):
        for one in value:
            yield from _clauses(one)
    elif is_dataclass(value):
        for field in fields(value):
            inner = getattr(value, field.name)
            if isinstance(inner, str) and (field.name == "clause" or field.name.endswith("_clause")):
                yield inner
            elif field.name != "places":
                yield from _clauses(inner)


def written(value: object, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every text of an edition with its path, names and prose alike, keys of mappings included."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        for name, one in value.items():
            inner = (*path, name if isinstance(name, str) else key(str(name)))
            if isinstance(name, str):
                yield inner, name
            yield from written(one, inner)
    elif isinstance(value, tuple):
        for place, one in enumerate(value):
            yield from written(one, (*path, str(place)))
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in _NOT_PROSE and not field.name.endswith("_clause"):
                yield from written(getattr(value, field.name), (*path, field.name))
