"""How the names of an edition are shown to whoever serves the desk."""

from __future__ import annotations

from reglament import engine
from reglament.rulebook.reading import Book
from reglament.ui.language import Language


def state_name(rules: engine.Rules, state: str, reader: Language) -> str:
    """A state; one that has no name in the reader's language is called what its author reads."""
    own = rules.names.get(state)
    rule = rules.states.get(state)
    label = rules.names.get(rule.label_key) if rule else None
    if reader == "en" and own is not None and not own.en and label is not None and label.en:
        return label.en.lower()
    return engine.say_name(state, rules, reader)


def clock_name(book: Book, code: str, reader: Language) -> str:
    """A clock: its name, where it has one, else its code."""
    clock = book.edition.clocks.get(code)
    return clock.name.printed(reader) if clock else code
