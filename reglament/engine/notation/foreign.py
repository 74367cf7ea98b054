"""What a file says in the words of the other language."""

from __future__ import annotations

from collections.abc import Iterator

from reglament.engine.regulation.document import Foreign, Place

from .spots import Reading
from .translating import said_in


def foreign(reading: Reading) -> Iterator[Foreign]:
    """The words of a file that are of the other language, with the right ones."""
    for said in reading.spoken:
        if said.spelling.language not in ("", reading.language):
            place = Place(reading.source, said.node.line, said.column)
            yield Foreign(place, said.written, said_in(said.written, said.spelling, reading.language)[0])
