"""A pen: one edition with its annexes in one language. It says names, norms, dates, and rules tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from reglament import engine
from reglament.paper.values import NOT_OFFERED, Block, Cell, Listing, Paragraph, Table
from reglament.paper.words import RELATIVES

Language = Literal["ru", "en"]
Written = Iterator[tuple[str, Block]]


@dataclass(frozen=True)
class Pen:
    """Everything that a topic needs to write."""

    edition: engine.Edition
    annexes: engine.Annexes
    rules: engine.Rules
    language: Language

    def say(self, russian: str, english: str) -> str:
        """The form of this language."""
        return russian if self.language == "ru" else english

    def pick(self, pair: tuple[str, str]) -> str:
        """The same of a pair."""
        return self.say(*pair)

    def name(self, key: str) -> str:
        """As the edition prints it; relative persons in this language."""
        plain = engine.key(key)
        known = self.rules.names.get(plain)
        if known is not None:
            return known.printed(self.language)
        return self.pick(RELATIVES[plain]) if plain in RELATIVES else plain

    def names(self, keys: Iterable[str]) -> str:
        """«диспетчер, консультант»."""
        return ", ".join(self.name(key) for key in keys)

    def any_of(self, keys: Iterable[str]) -> str:
        """«диспетчер, руководитель ЛК или дежурный»."""
        *rest, last = [self.name(key) for key in keys] or [""]
        return f"{', '.join(rest)} {self.say('или', 'or')} {last}" if rest else last

    def many(self, keys: Iterable[str], one: str, more: str) -> str:
        """«узнаёт дежурный», «узнают дежурный, руководитель ЛК»: the verb agrees with how many there are."""
        named = list(keys)
        return f"{one if len(named) == 1 else more} {self.names(named)}"

    def clock(self, key: str) -> str:
        """A clock in a sentence: «Т2» is a code and stands plain, «исполнение» is quoted."""
        name = self.name(key)
        return name if name[-1:].isdigit() else self.say(f"«{name}»", f"“{name}”")

    def norm(self, norm: object) -> str:
        """«4 р.ч», «по плану»; nothing for None."""
        return engine.say_norm(norm, self.rules, self.language) if isinstance(norm, Normed) else ""

    def norm_cell(self, norm: object) -> Cell:
        """A norm in a table of terms; what is not offered is marked."""
        return Cell(self.norm(norm), NOT_OFFERED if norm is engine.Norm.NOT_OFFERED else "")

    def number(self, value: Decimal) -> str:
        """«1,5», “1.5”; no zeros at the end."""
        plain = f"{value.normalize():f}"
        return self.say(plain.replace(".", ","), plain)

    def date(self, on: date | None) -> str:
        """«01.02.2026», “2026-02-01”."""
        return "" if on is None else self.say(f"{on:%d.%m.%Y}", f"{on:%Y-%m-%d}")

    def person(self, written: str) -> str:
        """The name of whom an annex refers to by key."""
        known = self.annexes.people.get(written)
        return known.name if known else written

    def persons(self, written: Iterable[str]) -> str:
        """Several, with commas."""
        return ", ".join(self.person(one) for one in written)

    def yes(self, holds: bool) -> str:
        """«да» or «нет»."""
        return self.say("да", "yes") if holds else self.say("нет", "no")

    def clause(self, number: str) -> str:
        """«п. 3.4.6»."""
        return f"{self.say('п.', 'cl.')} {number}" if number else ""


Normed = (engine.Duration, engine.Norm)


def capital(text: str) -> str:
    """The first letter large, behind a quotation mark as well."""
    quoted = 1 if text[:1] in "«“" else 0
    return text[:quoted] + text[quoted : quoted + 1].upper() + text[quoted + 1 :]


def sentence(*parts: str) -> Paragraph:
    """Words as a paragraph of sentences: capitals, full stops; empty parts vanish."""
    return Paragraph(" ".join(_stopped(capital(part.strip())) for part in parts if part.strip()))


def _stopped(text: str) -> str:
    return text if text.endswith((".", "!", "?", ":", "…")) else f"{text}."


def _began(text: str) -> str:
    """Capital, but for what is no word: an address."""
    return text if "@" in text.partition(" ")[0] else capital(text)


def listing(opening: str, items: Iterable[str]) -> Listing:
    """Items under a line that ends with a colon."""
    return Listing(opening, tuple(items))


def table(title: str, head: Sequence[str], rows: Iterable[Sequence[str | Cell]]) -> Table:
    """A table without the columns that nobody fills."""
    full = [tuple(cell if isinstance(cell, Cell) else Cell(_began(cell)) for cell in row) for row in rows]
    kept = [place for place in range(len(head)) if place == 0 or any(row[place].text for row in full)]
    return Table(
        title,
        tuple(head[place] for place in kept),
        tuple(tuple(row[place] for place in kept) for row in full),
    )
