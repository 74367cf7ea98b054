"""A draft edition while it is understood: values with their sources, and what is open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from reglament import engine
from reglament.paper.recognising.passages import Passage

Path = tuple[str, ...]
Scalar = str | tuple[str, ...]
_FREE: Final = frozenset({"значит", "делает", "что_это", "условие", "признак"})
"""Texts: what is said of a thing in two places differs without contradicting itself."""


@dataclass(frozen=True, slots=True)
class Value:
    """What stands under a path of the draft, and the passage that says so."""

    text: Scalar
    source: Passage


@dataclass(frozen=True, slots=True)
class Question:
    """What a human has to decide. `code` words it; `values` fill the wording in; `quotes` are its sources."""

    code: str
    values: dict[str, str]
    sources: tuple[Passage, ...] = ()


@dataclass
class Draft:
    """Everything understood so far. `used`: passages, by place and text, that have become values."""

    language: str
    values: dict[Path, Value] = field(default_factory=dict)
    contradicted: dict[Path, list[Value]] = field(default_factory=dict)
    questions: list[Question] = field(default_factory=list)
    used: set[tuple[int, int, str]] = field(default_factory=set)
    clauses: dict[str, str] = field(default_factory=dict)
    priorities: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    roles: dict[str, str] = field(default_factory=dict)
    working: Passage | None = None
    inherits: bool = False

    def put(self, path: Path, text: Scalar, source: Passage, *, first: bool = False) -> None:
        """A value and where it was said. Said twice differently it is nobody's: both go to the questions.

        `first`: what is said later does not count, as the title on every page.
        """
        self.use(source)
        known = self.values.get(path)
        if path in self.contradicted:
            if all(_differ(text, one.text) for one in self.contradicted[path]):
                self.contradicted[path].append(Value(text, source))
        elif known is None:
            self.values[path] = Value(text, source)
            self.clauses[_part(path)] = self.clauses.get(_part(path), "") or source.number
        elif _differ(text, known.text) and not first and path[-1] not in _FREE:
            self.contradicted[path] = [self.values.pop(path), Value(text, source)]

    def use(self, source: Passage) -> None:
        """This passage is understood and is no prose any more."""
        self.used.add(_place(source))

    def leave(self, source: Passage) -> None:
        """This passage says more than the value made of it: it stays prose as well."""
        self.used.discard(_place(source))

    def is_used(self, source: Passage) -> bool:
        """Whether something has been made of this passage."""
        return _place(source) in self.used

    def ask(self, code: str, *sources: Passage, **values: str) -> None:
        """A question, once."""
        question = Question(code, values, tuple(sources))
        if question not in self.questions:
            self.questions.append(question)

    def has(self, *path: str) -> bool:
        """Whether anything stands there or below."""
        return any(known[: len(path)] == path for known in (*self.values, *self.contradicted))

    def below(self, *path: str) -> Iterator[tuple[Path, Value]]:
        """Values below a path."""
        return ((known, value) for known, value in self.values.items() if known[: len(path)] == path)


def _place(source: Passage) -> tuple[int, int, str]:
    return source.place, source.row, source.text


def _part(path: Path) -> str:
    """The section, or the table of terms, that bears a clause number of its own."""
    return ".".join(path[:2]) if path[0] in ("сроки", "обмен", "результат") and len(path) > 2 else path[0]


def _differ(one: Scalar, other: Scalar) -> bool:
    return _plain(one) != _plain(other)


def _plain(text: Scalar) -> object:
    return engine.key(text) if isinstance(text, str) else frozenset(map(engine.key, text))


def name_key(name: str) -> str:
    """How a name stands as a key of the draft: lower case, but codes as they are, blanks joined."""
    text = " ".join(name.split()).strip(' .,:;«»"“”()')
    words = [word if _is_code(word) else word.lower() for word in text.split()]
    return ("_" if len(words) <= 3 and "," not in text else " ").join(words)


def _is_code(word: str) -> bool:
    return any(letter.isdigit() for letter in word) or (word.isupper() and len(word) > 1)
