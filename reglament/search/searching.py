"""One line, answered: the tickets it finds, how it was understood, and what would find more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from reglament.people.models import Person
from reglament.search import finding, layout
from reglament.search.line.reading import understand
from reglament.search.line.understood import Understood
from reglament.tickets.models import Ticket
from reglament.tickets.models.tickets import TicketQuerySet
from reglament.ui.language import Language

COUNTED = 1_000  # how far it is counted what would be found
TRIED = 5  # pieces that are tried without


@dataclass(frozen=True)
class Found:
    """Numbers of tickets, the newest first. `repaired`: the line in the other layout, which found them."""

    understood: Understood
    numbers: Sequence[int]
    repaired: str = ""


@dataclass(frozen=True)
class Wider:
    """A line that lacks one piece, and how many tickets it finds, up to `COUNTED`."""

    piece: str
    line: str
    count: int


@dataclass(frozen=True)
class Search:
    """Searching as one person at one moment."""

    by: Person
    at: datetime
    language: Language

    def find(self, line: str, *, most: int, before: int | None = None) -> Found:
        """At most `most` tickets; `before`: of lower numbers only.

        What finds nothing is tried in the other keyboard layout, and then as beginnings of words.
        """
        understood = self.understand(line)
        numbers = self._numbers(understood, most, before)
        if numbers or not understood.terms:
            return Found(understood, numbers)
        repaired = layout.repaired(line)
        other = understood if repaired == line else self.understand(repaired)
        if other is not understood and (numbers := self._numbers(other, most, before)):
            return Found(other, numbers, repaired)
        return Found(understood, _newest(self._narrow(_begun(understood)), most, before))

    def understand(self, line: str) -> Understood:
        """What the line asks for."""
        return understand(line, by=self.by, at=self.at, language=self.language)

    def narrowed(self, line: str) -> TicketQuerySet | None:
        """All that the line finds, as a query; None for words alone: that would read the whole archive."""
        asked = self.understand(line)
        return self._narrow(asked) if asked.narrowed else None

    def wider(self, line: str) -> list[Wider]:
        """Which piece to drop: those without which something is found, the most first."""
        chips = self.understand(line).chips[:TRIED]
        lines = [Wider(chip.text, chip.without, self._count(chip.without)) for chip in chips if chip.without]
        return sorted((each for each in lines if each.count), key=lambda each: -each.count)

    def _count(self, line: str) -> int:
        return len(self._numbers(self.understand(line), COUNTED, None))

    def _numbers(self, asked: Understood, most: int, before: int | None) -> list[int]:
        if asked.is_empty:
            return []
        if asked.terms and not asked.narrowed and not all(term.absent for term in asked.terms):
            return finding.newest(asked.terms, by=self.by, at=self.at, most=most, before=before)
        return _newest(self._narrow(asked), most, before)

    def _narrow(self, asked: Understood) -> TicketQuerySet:
        visible = Ticket.objects.visible_to(self.by, at=self.at)
        if asked.is_empty:
            return visible.none()
        tickets = visible.filter(asked.condition)
        return (
            finding.matching_tickets(tickets, asked.terms, by=self.by, at=self.at) if asked.terms else tickets
        )


def _newest(tickets: TicketQuerySet, most: int, before: int | None) -> list[int]:
    lower = tickets if before is None else tickets.filter(number__lt=before)
    return list(lower.order_by("-number").values_list("number", flat=True)[:most])


def _begun(asked: Understood) -> Understood:
    return replace(asked, terms=[replace(term, begun=not term.absent) for term in asked.terms])
