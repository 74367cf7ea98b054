"""Clause 3.1.1: the channels by which tickets come."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from reglament.engine.durations import Duration
from reglament.engine.names import Name
from reglament.engine.values import value


class CountedFrom(StrEnum):
    """From when a letter counts."""

    MAIL_SERVER = "mail_server"
    STORED = "stored"


class Unofficial(StrEnum):
    """What is done with a request made where none are accepted."""

    REGISTER_FOR_AUTHOR = "register_for_author"


class WithoutNumber(StrEnum):
    """No number, no ticket."""

    NO_TICKET = "no_ticket"


@value
class Channel:
    """A channel. `priorities`, `kinds`, `plans` non-empty: only these; `calendar`: only in its hours.

    `initial_priority`: what comes by it counts as this until it is triaged. `register_within`: how soon after
    it came somebody of the desk has it registered. `languages`: those in which the desk answers there.
    """

    name: Name
    accepted: bool
    priorities: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    plans: tuple[str, ...] = ()
    calendar: str = ""
    initial_priority: str = ""
    address: str = ""
    registered_by: str = ""
    during_call: bool = False
    attaches: str = ""
    counted_from: CountedFrom | None = None
    otherwise: Unofficial | None = None
    register_within: Duration | None = None
    languages: tuple[str, ...] = ()
    clause: str = ""


@value
class DeskDown:
    """The desk itself is down: how tickets are taken and who enters them afterwards with the true time."""

    taken_by: str
    backdated_by: str
    marked: bool = True
    clause: str = ""


@value
class Channels:
    """All channels by key."""

    named: Mapping[str, Channel]
    without_number: WithoutNumber | None = None
    desk_down: DeskDown | None = None
    clause: str = ""
