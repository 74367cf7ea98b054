"""Taking a change over into the draft: first as another value, else as own words; every other byte stays."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from reglament import engine
from reglament.paper.returning.changes import Change, Sort
from reglament.paper.returning.clauses import FRONT, Stated, alike
from reglament.paper.returning.differences import rows_of
from reglament.paper.returning.printing import Printed
from reglament.paper.returning.values import candidates, steps
from reglament.paper.returning.wording import texts_after, with_heading, with_more, with_words

Print = Callable[[str], Printed]
_SAID: Final = {
    "annex": (
        "приложение меняют в его файле, а не в редакции",
        "an annex is changed in its own file, not in the edition",
    ),
    "gone": (
        "пункт образован из значений редакции: уберите в ней то, о чём он",
        "the clause is made of values of the edition: take away there what it is about",
    ),
    "row": (
        "строка таблицы — запись редакции: добавьте или уберите её там",
        "a row of a table is an entry of the edition: add it or take it away there",
    ),
    "cell": (
        "ни одно значение редакции не печатает того, что стоит теперь в клетке",
        "no value of the edition prints what now stands in the cell",
    ),
    "front": (
        "ни одно значение редакции не печатает этих слов титула",
        "no value of the edition prints these words of the first page",
    ),
    "moved": (
        "пункты стоят по номерам: чтобы переставить, измените «п» раздела",
        "clauses stand by their numbers: to move one, change its “clause”",
    ),
    "remark": ("на замечание отвечают люди", "a remark is answered by people"),
    "lost": (
        "новые слова теряют числа пункта: {lost}. Верните их в слова или измените значения",
        "the new words lose numbers of the clause: {lost}. Put them back, or change the values",
    ),
    "otherwise": ("слова не удалось вписать в редакцию", "the words could not be written into the edition"),
}


class Refusal(ValueError):  # noqa: N818 - it answers, it does not fail
    """Why a change is not taken over, and what to do."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code)
        self.code, self.values = code, values

    def text(self, language: str = "ru") -> str:
        """In the reader's language."""
        return _SAID[self.code][language == "en"].format(**self.values)


def accepted(printed: Printed, change: Change, again: Print) -> Printed:
    """The draft with the change in it, printed anew by `again`. Raises Refusal."""
    if change.anchor.startswith("annex-"):
        raise Refusal("annex")
    if change.sort is Sort.MOVED:
        raise Refusal("moved")
    if change.sort is Sort.REMARK:
        raise Refusal("remark")
    if change.was and change.becomes and change.sort in (Sort.WORDS, Sort.CELL):
        found = _by_value(printed, change, again)
        if found is not None:
            return found
    if change.sort in (Sort.CELL, Sort.ROW):
        raise Refusal("cell" if change.sort is Sort.CELL else "row")
    if change.sort is Sort.CLAUSE_GONE:
        raise Refusal("gone")
    if change.anchor == FRONT:
        raise Refusal("front")
    try:
        return again(_by_words(printed, change))
    except (engine.editing.EditingError, engine.NotationErrors):
        raise Refusal("otherwise") from None


def _by_value(printed: Printed, change: Change, again: Print) -> Printed | None:
    """The draft with other values, if it then prints what the lawyer wrote; None if none does."""
    now: Printed | None = printed
    for was, becomes in steps(change.was, change.becomes):
        if now is not None:
            now = next(_tried(now, change, was, becomes, again), None)
    return now


def _tried(printed: Printed, change: Change, was: str, becomes: str, again: Print) -> Iterator[Printed]:
    """Every draft with one other value that prints the new words at their place."""
    for path, value in candidates(printed.text, change.number, was, becomes):
        try:
            made = again(engine.editing.put(printed.text, path, value))
        except (engine.editing.EditingError, engine.NotationErrors, engine.NoOfficialCalendarError):
            continue
        if _shows(made.clauses.get(change.anchor), change, becomes):
            yield made


def _shows(clause: Stated | None, change: Change, becomes: str) -> bool:
    """Whether the clause says the new words: in a text, or in the cell of that name."""
    if clause is None:
        return False
    if change.sort is Sort.WORDS:
        return any(alike(line.text) == alike(becomes) for line in clause.texts)
    row, _, column = change.where.rpartition(" · ")
    tables = (rows_of(grid) for grid in clause.grids)
    return any(alike(rows.get(row, {}).get(column, "")) == alike(becomes) for rows in tables)


def _by_words(printed: Printed, change: Change) -> str:
    number = change.number
    if change.sort is Sort.HEADING:
        return with_heading(printed.text, number, change.becomes)
    if change.sort is Sort.CLAUSE_NEW:
        return with_more(printed.text, number or change.becomes[:60], change.becomes)
    clause = printed.clauses[change.anchor]
    if not change.was:
        return with_more(printed.text, number, change.becomes)
    texts = texts_after(clause, change.was, change.becomes)
    if not texts:
        raise Refusal("gone")
    made, lost = with_words(printed.text, number, texts)
    if lost:
        raise Refusal("lost", lost=", ".join(f"«{one}»" for one in lost))
    return made
