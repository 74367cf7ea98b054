"""What was changed in a form, put into the text of now field by field: two may write at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial

from django.utils.translation import gettext as _

from reglament import engine
from reglament.engine import editing

from .naming import is_place, name_of, path_of

VALUE, KEY, NEW, NAME = "v:", "k:", "w:", "n:"
"""How names of inputs begin: a value; the key and the value of what is added; another name of an entry."""


@dataclass
class Outcome:
    """The text after it. `conflicts`: name -> what somebody else wrote there; `refused`: name -> why not."""

    text: str
    conflicts: dict[str, str] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)
    changed: list[str] = field(default_factory=list)


def fill_in(text: str, before: str, posted: Mapping[str, str]) -> Outcome:
    """Put every value that differs from what the form showed (`before`) into the text.

    A field that somebody else has changed meanwhile is left alone and told.
    """
    shown = _values(before)
    there = shown if before == text else _values(text)
    outcome = Outcome(text)
    for key, typed in posted.items():
        name = key.removeprefix(VALUE)
        if not key.startswith(VALUE) or name not in shown or _same(shown[name].value, typed):
            continue
        now = there.get(name)
        if now is None or not (_same(now.value, shown[name].value) or _same(now.value, typed)):
            outcome.conflicts[name] = now.value if now else _("этого больше нет")
        elif not _same(now.value, typed):
            _try(outcome, name, partial(editing.fill, one=now, typed=typed))
    return outcome


def do(outcome: Outcome, deed: str, posted: Mapping[str, str]) -> str:
    """Do what a button says: `add:`, `take:`, `restore:`, `rename:` and the name of the place.

    Returns the name of the place to look at afterwards, "" for a deed or a place that there is not. Raises
    NotationErrors where the text is no file.
    """
    verb, _colon, name = deed.partition(":")
    act = _DEEDS.get(verb)
    return act(outcome, name, posted) if act and is_place(name) else ""


def _add(outcome: Outcome, name: str, posted: Mapping[str, str]) -> str:
    path = path_of(name)
    key, typed = posted.get(f"{KEY}{name}", "").strip(), posted.get(f"{NEW}{name}", "").strip()
    if not key:
        outcome.refused[name] = _("Назовите, что добавить")
        return name
    value = _begun(outcome.text, path, key, typed)
    _try(outcome, name, lambda text: editing.add(text, path, key, value))
    return name_of((*path, key)) if name not in outcome.refused else name


def _item(outcome: Outcome, name: str, posted: Mapping[str, str]) -> str:
    """One more item, like the last one: most of it stays, and an empty one would be wrong at once."""
    path = path_of(name)
    parts = _sections(editing.form_of(outcome.text))
    grid = next((one for one in parts if one.path == path and isinstance(one, editing.Grid)), None)
    row = _row_of(grid.lines[-1]) if grid and grid.lines else {}
    _try(outcome, name, lambda text: editing.add(text, path, "", row))
    return name


def _take(outcome: Outcome, name: str, posted: Mapping[str, str]) -> str:
    _try(outcome, name, lambda text: editing.take(text, path_of(name)))
    return name_of(path_of(name)[:-1])


def _restore(outcome: Outcome, name: str, posted: Mapping[str, str]) -> str:
    _try(outcome, name, lambda text: editing.restore(text, path_of(name)))
    return name


def _rename(outcome: Outcome, name: str, posted: Mapping[str, str]) -> str:
    path, wanted = path_of(name), " ".join(posted.get(f"{NAME}{name}", "").split())
    if not wanted or wanted == path[-1]:
        return name
    _try(outcome, name, lambda text: editing.rename(text, path, wanted))
    return name_of((*path[:-1], wanted)) if name not in outcome.refused else name


_DEEDS: Mapping[str, Callable[[Outcome, str, Mapping[str, str]], str]] = {
    "add": _add,
    "item": _item,
    "take": _take,
    "restore": _restore,
    "rename": _rename,
}


def _begun(text: str, path: editing.Path, key: str, typed: str) -> editing.Plain:
    """What a new entry begins with: what was typed, an empty section, else a copy of the row above."""
    if typed:
        return typed
    form = editing.form_of(text)
    for part in _sections(form):
        if part.path == path and isinstance(part, editing.Grid) and part.lines:
            return _row_of(part.lines[-1])
        for one in part.missing if part.path == path and isinstance(part, editing.Group) else ():
            if one.word == key:
                return [{}] if one.listed else {}
    return {}


def _row_of(line: editing.Line) -> editing.Plain:
    """What a row says, to begin another one with."""
    cells = [one for one in line.cells if one is not None and one.value]
    if cells and cells[0].path == line.path:
        return cells[0].value
    if cells and isinstance(cells[0].path[-1], int):
        return [one.value for one in cells]
    return {str(one.path[-1]): one.value for one in cells}


def _try(outcome: Outcome, name: str, change: Callable[[str], str]) -> None:
    try:
        text = change(outcome.text)
    except (editing.EditingError, engine.NotationErrors):
        outcome.refused[name] = _("Здесь форма не справится: измените это место в тексте")
        return
    if text != outcome.text:
        outcome.text = text
        outcome.changed.append(name)


def _values(text: str) -> dict[str, editing.Input]:
    return {name_of(one.path): one for one in editing.inputs(editing.form_of(text))}


def _sections(part: editing.Part) -> Iterator[editing.Group | editing.Grid]:
    """Every section and table of a form."""
    if not isinstance(part, editing.Input):
        yield part
    for one in part.parts if isinstance(part, editing.Group) else ():
        yield from _sections(one)


def _same(one: str, other: str) -> bool:
    return one.replace("\r\n", "\n").strip() == other.replace("\r\n", "\n").strip()
