"""The sheet of acquaintance (лист ознакомления) by itself: who has read it, who has still to sign."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from reglament.paper.pen import Pen
from reglament.paper.sheets.plain import named, section, sheet
from reglament.paper.values import Cell, Document, Table

FREE_ROWS = 3


def acquaintance_sheet(pen: Pen, footer: str, read: Mapping[str, date]) -> Document:
    """A row for everybody whom the annex of people names; the day where he has said so."""
    head = pen.say("№|Фамилия, имя, отчество|Должность|Дата|Подпись", "No.|Name|Post|Date|Signature").split(
        "|"
    )
    program = pen.say("отмечено в системе", "noted in the system")
    people = [
        (one.name, one.position, pen.date(read.get(written)), written in read)
        for written, one in pen.annexes.people.items()
    ]
    rows = [
        (str(place), name, post, on, program if known else "")
        for place, (name, post, on, known) in enumerate(people, 1)
    ]
    rows += [(str(len(rows) + place), "", "", "", "") for place in range(1, FREE_ROWS + 1)]
    table = Table("", tuple(head), tuple(tuple(map(Cell, row)) for row in rows), to_fill=True)
    body = section("acquaintance", "", ("", [table]))
    return sheet(pen, pen.say("ЛИСТ ОЗНАКОМЛЕНИЯ", "SHEET OF ACQUAINTANCE"), [named(pen)], [body], footer)
