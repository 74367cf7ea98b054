"""What a draft needs to be read: units of its calendars, names that the preset knows, codes of its kinds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from reglament.paper.recognising.draft import Draft, Path, Value

PRESETS: Final = {
    "minimal": ("минимальный", "minimal"),
    "standard": ("стандартный", "standard"),
    "thousand-users": ("тысяча пользователей", "thousand users"),
}
_PRIORITIES: Final = {
    "minimal": ("П1", "обычный"),
    "standard": ("П1", "П2", "П3", "П4"),
    "thousand-users": ("П1", "П2", "П3", "П4"),
}
_TABLES: Final = {"minimal": {"реакция": "ответ"}}
_CALENDARS: Final = {"minimal": {"служба": "работа"}}
_UNITS: Final = {"служба": "р", "дежурство": "д"}


def settle(draft: Draft, base: str) -> str:
    """Makes the draft fit what it inherits; the name of the preset in the draft's language."""
    _empty_kinds(draft)
    _units(draft)
    if not base:
        return ""
    draft.inherits = True
    _renamed(draft, _priority_names(draft, base))
    _renamed(draft, _steps(("сроки",), _TABLES.get(base, {})))
    _renamed(draft, _steps(("календари",), _CALENDARS.get(base, {})))
    return PRESETS[base][draft.language == "en"]


def _units(draft: Draft) -> None:
    """The letter by which durations name a calendar; it is a word of the language, no figure."""
    for name in dict.fromkeys(path[1] for path, _ in draft.below("календари") if len(path) == 3):
        if name in _UNITS:
            source = next(value.source for path, value in draft.below("календари", name))
            rest = dict(draft.below("календари", name))
            for path in rest:
                del draft.values[path]
            draft.values[("календари", name, "единица")] = Value(_UNITS[name], source)
            draft.values.update(rest)


def _empty_kinds(draft: Draft) -> None:
    """A kind that only a table of norms names, and one that is said again with more, stand once."""
    for path in [path for path, value in draft.values.items() if value.text == ""]:
        if any(other[: len(path)] == path and other != path for other in draft.values):
            del draft.values[path]


def _priority_names(draft: Draft, base: str) -> Callable[[Path], Path]:
    """The document's priorities by the codes of the preset, in their order; their names are printed."""
    own = list(dict.fromkeys(path[2] for path, _ in draft.below("приоритет", "перечень")))
    known = _PRIORITIES[base]
    if not own or len(own) > len(known) or set(own) <= set(known):
        return lambda path: path
    codes = dict(zip(own, known, strict=False))
    for name in codes:
        source = next(value.source for path, value in draft.below("приоритет", "перечень", name))
        draft.values[("приоритет", "перечень", name, "печатается")] = Value(name.replace("_", " "), source)
    for path, value in draft.below("приоритет", "матрица"):
        if isinstance(value.text, tuple):
            texts = tuple(codes.get(text, text) for text in value.text)
            draft.values[path] = Value(texts, value.source)
    tables = ("приоритет", "сроки", "обмен", "результат")
    return lambda path: (
        (path[0], *(codes.get(step, step) for step in path[1:])) if path[0] in tables else path
    )


def _steps(start: Path, names: dict[str, str]) -> Callable[[Path], Path]:
    """A path below `start` whose next step has another name in the preset."""
    size = len(start)
    return lambda path: (
        (*start, names.get(path[size], path[size]), *path[size + 1 :])
        if path[:size] == start and len(path) > size
        else path
    )


def _renamed(draft: Draft, rename: Callable[[Path], Path]) -> None:
    draft.values = {rename(path): value for path, value in draft.values.items()}
