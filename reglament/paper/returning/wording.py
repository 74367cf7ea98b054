"""Changed words become own words of the clause; its numbers stay what they are: placeholders of values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any, Final

from reglament import engine
from reglament.paper.reading import Line
from reglament.paper.recognising.lengths import lengths_in
from reglament.paper.returning.clauses import Stated, alike
from reglament.paper.returning.values import forms_of

WORDS: Final = {
    "ru": {"own": "свои_слова", "instead": "вместо", "also": "также", "heading": "заголовок"},
    "en": {"own": "own_words", "instead": "instead", "also": "also", "heading": "heading"},
}
_CASES: Final = ("род", "им", "дат", "твор", "пред")


def with_words(text: str, number: str, texts: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """The draft in which the clause says these texts, and numbers that they lose ("" text then).

    Raises engine.editing.EditingError, engine.NotationErrors.
    """
    words = WORDS[engine.language_of(text)]
    said = [_escaped(one) for one in texts]
    lost = []
    for path, value in _own(_put(text, number, words, said), number).unsaid.items():
        found = _with_placeholder(text, number, words, said, path, value)
        if found is None:
            lost.append(value)
        else:
            said = found
    return ("", tuple(lost)) if lost else (_put(text, number, words, said), ())


def _own(text: str, number: str) -> Any:
    return engine.load_edition(text).own_words[engine.key(number)]


def with_more(text: str, number: str, more: str) -> str:
    """The draft in which the clause says one text more. Raises as above."""
    words = WORDS[engine.language_of(text)]
    path = (words["own"], number, words["also"])
    known = engine.editing.value_at(text, path) if engine.editing.has(text, path) else []
    listed = known if isinstance(known, list) else [known]
    return engine.editing.put(text, path, [*listed, _escaped(more)])


def with_heading(text: str, number: str, title: str) -> str:
    """The draft in which a section is called so. Raises as above."""
    words = WORDS[engine.language_of(text)]
    return engine.editing.put(text, (words["own"], number, words["heading"]), _escaped(title))


def texts_after(clause: Stated, was: str, becomes: str) -> list[str]:
    """The texts of a clause with one of them changed, added or taken away; items of a list in one line."""
    lines = list(clause.texts)
    if not was:
        lines.append(Line(becomes, becomes))
    changed = [
        Line(becomes, becomes, bullet=line.bullet) if was and alike(line.text) == alike(was) else line
        for line in lines
    ]
    return list(_joined([line for line in changed if line.text]))


def _joined(lines: Sequence[Line]) -> Iterator[str]:
    text = ""
    for line in lines:
        if line.bullet and text:
            text = f"{text} {line.text}"
        else:
            if text:
                yield text
            text = line.text
    if text:
        yield text


def _put(text: str, number: str, words: dict[str, str], texts: Sequence[str]) -> str:
    first, *rest = texts
    made = engine.editing.put(text, (words["own"], number, words["instead"]), first)
    return engine.editing.put(made, (words["own"], number, words["also"]), list(rest)) if rest else made


def _with_placeholder(
    text: str, number: str, words: dict[str, str], texts: Sequence[str], path: str, value: str
) -> list[str] | None:
    """The texts with a placeholder in the place of a number; None where the number is not there."""
    working = engine.load_edition(text).calendars.default
    for at, one in enumerate(texts):
        for start, end, form in _places(one, value):
            for name in (path.rsplit(".", 1)[-1], path):
                said = [*texts[:at], f"{one[:start]}{{{name}{form}}}{one[end:]}", *texts[at + 1 :]]
                try:
                    own = _own(_put(text, number, words, said), number)
                except engine.NotationErrors:
                    continue
                filled = own.filled(f"{{{name}{form}}}", "ru", partial(_as_it_was, one[start:end]), working)
                if path not in own.unsaid and alike(filled) == alike(one[start:end]):
                    return said
    return None


def _as_it_was(written: str, length: engine.Duration) -> str:
    """A length in the short form stands as it stood: the candidates are forms of that very value."""
    del length
    return written


def _places(text: str, value: str) -> Iterator[tuple[int, int, str]]:
    """Where the text says the value: as written, or as a length in words, and then in which case."""
    for form in forms_of(value):
        start = text.find(form)
        if start >= 0:
            yield start, start + len(form), ""
    for length in lengths_in(text):
        if length.text("ru", working=False) == value:
            yield from ((length.start, length.end, f":{case}") for case in _CASES)


def _escaped(text: str) -> str:
    """A brace of the lawyer's is no placeholder."""
    return text.replace("{", "(").replace("}", ")")
