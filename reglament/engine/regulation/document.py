"""Section 1.1: the document itself."""

from __future__ import annotations

from dataclasses import field
from datetime import date
from enum import StrEnum

from reglament.engine.names import Name
from reglament.engine.values import value


class OpenTickets(StrEnum):
    """What a new edition does to tickets registered under the old one."""

    KEEP = "keep"
    MIGRATE = "migrate"


class CalendarCorrected(StrEnum):
    """What a calendar corrected after the fact does: open deadlines move, verdicts never."""

    RECOMPUTE_OPEN = "recompute_open"


@value
class Trial:
    """«Опытная эксплуатация»: everything counts, nothing is escalated above `head`, no sanctions.

    `until`: the last day; None: until an order ends it.
    """

    head: str
    until: date | None = None
    clause: str = ""


@value
class Bound:
    """For whom an edition holds beside others: a pilot, a contract level, a customer. Empty: for everybody.

    Organisations, plans and departments are known by their names, zones by their keys.
    """

    organisations: tuple[str, ...] = ()
    plans: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()
    zones: tuple[str, ...] = ()
    clause: str = ""


@value
class Document:
    """Who promises what to whom, and from when. `number` is the key of the edition, e.g. «3»."""

    title: str
    number: str
    effective_from: date
    number_mask: str = "{номер}"
    open_tickets: OpenTickets = OpenTickets.KEEP
    calendar_corrected: CalendarCorrected = CalendarCorrected.RECOMPUTE_OPEN
    organisation: str = ""
    contractor: str = ""
    approved: date | None = None
    approved_by: str = ""
    enacted: str = ""
    review: str = ""
    owner: str = ""
    master_systems: tuple[str, ...] = ()
    users: int | None = None
    languages: tuple[str, ...] = ()
    trial: Trial | None = None
    bound: Bound | None = None
    clause: str = ""


@value
class AnnexTerms:
    """What the norm says of one annex: its number and who may change it (roles)."""

    name: Name
    number: int
    changed_by: tuple[str, ...] = ()
    clause: str = ""


@value(kw_only=False)
class Place:
    """Where a value was written: 1-based line and column of a source."""

    source: str
    line: int
    column: int = 1


@value(kw_only=False)
class Foreign:
    """A word of the other language in a file, and the word to write instead."""

    place: Place
    written: str
    word: str


@value(kw_only=False)
class OneSided:
    """A name or a text that is given in one language alone; `missing` is the other (`ru` or `en`)."""

    place: Place
    text: str
    missing: str


@value(kw_only=False)
class Places:
    """Where every value of an edition stands, by its path of ids, e.g. ("lifecycle", "states", "новый").

    `language`: of the words the file is written with; `foreign` are words of the other one.
    """

    at: dict[tuple[str, ...], Place] = field(default_factory=dict)
    language: str = "ru"
    foreign: list[Foreign] = field(default_factory=list)
    one_sided: list[OneSided] = field(default_factory=list)

    def find(self, *path: str) -> Place:
        """The place of this value, else of what encloses it."""
        for length in range(len(path), -1, -1):
            if place := self.at.get(path[:length]):
                return place
        return Place("", 0, 0)
