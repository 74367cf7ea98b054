"""What the editor shows of a draft: one section as a form, the whole text, what the document says of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from reglament import engine, paper
from reglament.engine import editing
from reglament.office.drafting.reading import Draft, read
from reglament.office.registers.wrong import Wrong
from reglament.people.models import Person
from reglament.rulebook import wordings
from reglament.rulebook.models import Edition
from reglament.ui.language import language

from .naming import id_of
from .placing import by_line, placed_errors


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the form in the list of them."""

    key: str
    label: str
    clause: str
    wrong: int
    current: bool


@dataclass(slots=True)
class Page:
    """`shown`: the pane that a phone shows. `frozen`: the line where the text is no file any more.

    Form and document then show the last one that was.
    """

    row: Edition
    draft: Draft
    sections: tuple[Section, ...]
    section: editing.Group | editing.Grid
    wrong: Mapping[str, list[str]]
    lines: Mapping[int, list[str]]
    document: paper.Document | None
    last: bool
    frozen: int
    undo: bool
    shown: str = "form"

    @property
    def line_count(self) -> int:
        """Lines of the text."""
        return self.row.text.count("\n") + 1

    @property
    def clauses(self) -> list[tuple[str, str]]:
        """The clauses of the section, each with the id of its first field."""
        found: dict[str, str] = {}
        for one in editing.inputs(self.section):
            if one.clause:
                found.setdefault(one.clause, id_of(one.path))
        return list(found.items())


def page_of(row: Edition, wanted: str, *, by: Person, at: datetime) -> Page:
    """The editor of a draft at one of its sections."""
    draft = read(row, by=by, at=at)
    form, frozen = _form(row, draft.wrong)
    placed = placed_errors(form, draft.wrong)
    parts = [part for part in form.parts if not isinstance(part, editing.Input)]
    section = next((part for part in parts if part.path[0] == wanted), parts[0])
    document, last = _document(row, draft)
    numbers = {one.clause for one in editing.inputs(section)} | {section.clause}
    return Page(
        row=row,
        draft=draft,
        sections=tuple(_sections(parts, placed, section)),
        section=section,
        wrong=placed,
        lines=by_line(draft.wrong),
        document=narrowed(document, numbers) if document else None,
        last=last,
        frozen=frozen,
        undo=wordings.last_change(row) is not None,
    )


def _form(row: Edition, wrong: tuple[Wrong, ...]) -> tuple[editing.Group, int]:
    """The form of the text, or of the last text that was a file; the line where this one is none."""
    try:
        return editing.form_of(row.text), 0
    except engine.NotationErrors as errors:
        line = errors.errors[0].line
    for text in (*wordings.former(row), engine.presets.preset_text("minimal")):
        try:
            return editing.form_of(text), line
        except engine.NotationErrors:
            continue
    raise LookupError(row.pk)


def _sections(
    parts: list[editing.Group | editing.Grid], wrong: Mapping[str, list[str]], current: editing.Part
) -> Iterator[Section]:
    for part in parts:
        key = str(part.path[0])
        count = sum(len(texts) for name, texts in wrong.items() if name == key or name.startswith(f"{key}/"))
        yield Section(key, part.label, part.clause, count, part is current)


def _document(row: Edition, draft: Draft) -> tuple[paper.Document | None, bool]:
    """The document of the text, or the last one that there was."""
    if draft.book is not None:
        book = draft.book
        return paper.document(book.edition, book.annexes, language(), book.rules), False
    for text in (row.text, *wordings.former(row)):
        try:
            edition = engine.load_edition(text, row.source)
            return paper.document(edition, engine.Annexes(), language()), text != row.text
        except (engine.NotationErrors, engine.NoOfficialCalendarError):
            continue
    return None, True


def narrowed(document: paper.Document, numbers: set[str]) -> paper.Document:
    """The document with the sections in which these clauses stand, and of them these clauses."""
    kept = tuple(one for section in document.sections if (one := _narrow(section, numbers)))
    return replace(document, sections=kept, annexes=(), ending=(), approval=(), facts=())


def _narrow(section: paper.Section, numbers: set[str]) -> paper.Section | None:
    whole = section.number in numbers
    clauses = tuple(one for one in section.clauses if one.number in numbers or (whole and not one.number))
    below = tuple(one for part in section.sections if (one := _narrow(part, numbers)))
    return replace(section, clauses=clauses, sections=below) if clauses or below else None
