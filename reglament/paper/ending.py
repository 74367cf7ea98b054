"""The last pages of the printed regulation: what was changed and when, and who has read it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from reglament import engine
from reglament.paper.pen import Pen, capital, listing
from reglament.paper.values import Block, Cell, Clause, Paragraph, Section, Table
from reglament.paper.words import ANNEXES

FREE_ROWS = 4
MOST_CHANGES = 60
ROWS_OF_NOBODY = 12


@dataclass(frozen=True, slots=True)
class Issue:
    """One edition in the change list: its number, from when it holds, by what it was enacted.

    `edition` itself lets the list say in words what it changed.
    """

    number: str
    since: date | None
    enacted: str = ""
    edition: engine.Edition | None = None


def ending(
    pen: Pen, earlier: Sequence[Issue], summaries: Sequence[tuple[str, Sequence[str]]] = ()
) -> tuple[Section, ...]:
    """The change list and the sheet of acquaintance. `earlier`: editions before this one, oldest first.

    `summaries`: number of an edition and what it changed, in words.
    """
    changes = pen.say("Лист регистрации изменений", "Change list")
    read = pen.say("Лист ознакомления", "Sheet of acquaintance")
    return (
        _section("changes", changes, (_changes(pen, earlier), *_told(pen, summaries))),
        _section("acquaintance", read, tuple(acquaintance(pen))),
    )


def acquaintance(pen: Pen) -> Iterator[Block]:
    """Who signs that he has read the edition: everybody whom the annex of people names, then free rows."""
    document = pen.edition.document
    yield Paragraph(
        pen.say(
            f"С редакцией {document.number} документа «{document.title}» ознакомлены:",
            f"Edition {document.number} of “{document.title}” has been read by:",
        )
    )
    head = pen.say("№|Фамилия, имя, отчество|Должность|Дата|Подпись", "No.|Name|Post|Date|Signature").split(
        "|"
    )
    people = [(one.name, one.position) for one in pen.annexes.people.values()]
    people += [("", "")] * (FREE_ROWS if people else ROWS_OF_NOBODY)
    rows = ((str(place), *who, "", "") for place, who in enumerate(people, 1))
    yield _to_fill(head, rows)


def _told(pen: Pen, summaries: Sequence[tuple[str, Sequence[str]]]) -> Iterator[Block]:
    """What each edition changed, clause by clause; of a long list the beginning and how much is left."""
    for number, changes in summaries:
        opening = pen.say(f"Редакция {number}: что изменено", f"Edition {number}: what was changed")
        if not changes:
            yield Paragraph(f"{opening} — {pen.say('в тексте ничего', 'nothing in the text')}.")
            continue
        left = len(changes) - MOST_CHANGES
        more = [pen.say(f"и ещё изменений: {left}", f"and changes besides: {left}")] if left > 0 else []
        yield listing(f"{opening}:", [*changes[:MOST_CHANGES], *more])


def _changes(pen: Pen, earlier: Sequence[Issue]) -> Table:
    head = pen.say(
        "Что введено|Действует с|Основание|Подпись", "What was issued|In force from|On what ground|Signature"
    ).split("|")
    document = pen.edition.document
    current = Issue(document.number, document.effective_from, document.enacted)
    editions = [
        (
            pen.say(f"Редакция {one.number}", f"Edition {one.number}"),
            pen.date(one.since),
            capital(one.enacted),
            "",
        )
        for one in (*earlier, current)
    ]
    heads = sorted(pen.annexes.heads.values(), key=lambda one: one.number)
    annexes = [
        (
            pen.say(f"Приложение № {one.number}. ", f"Annex No. {one.number}. ")
            + pen.pick(ANNEXES[one.kind]),
            pen.date(one.effective_from),
            "",
            "",
        )
        for one in heads
    ]
    return _to_fill(head, [*editions, *annexes, *[("",) * len(head)] * FREE_ROWS])


def _to_fill(head: Sequence[str], rows: Iterator[Sequence[str]] | Sequence[Sequence[str]]) -> Table:
    return Table("", tuple(head), tuple(tuple(map(Cell, row)) for row in rows), to_fill=True)


def _section(anchor: str, title: str, blocks: tuple[Block, ...]) -> Section:
    return Section("", title, anchor, (Clause("", f"{anchor}-text", blocks),))
