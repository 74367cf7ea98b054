"""Section 3.3: how a ticket begins."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from reglament.engine.durations import Duration
from reglament.engine.names import Name
from reglament.engine.values import value

from .form_fields import FormField


class SecondTopic(StrEnum):
    """What a second topic in the thread becomes."""

    NEW_LINKED = "new_linked"


@value
class Incomplete:
    """A ticket that says too little. `within` None = within the norm of reaction."""

    state: str
    within: Duration | None = None
    counts_as_reaction: bool = True
    returns_at_most: int | None = None
    clause: str = ""


class AcceptedBy(StrEnum):
    """Who accepts a ticket filed for somebody else."""

    EITHER = "either"
    AUTHOR = "author"
    BENEFICIARY = "beneficiary"


@value
class OnBehalf:
    """Filing for another person."""

    allowed: bool
    accepted_by: AcceptedBy = AcceptedBy.EITHER
    clause: str = ""


class SameAuthorDuplicate(StrEnum):
    """A duplicate by the same author."""

    CLOSE_AND_LINK = "close_and_link"


class OtherAuthorDuplicate(StrEnum):
    """The same failure told by somebody else."""

    JOIN_MASS_INCIDENT = "join_mass_incident"


@value
class Duplicates:
    """How duplicates are told and treated."""

    sign: str = ""
    closure_code: str
    same_author: SameAuthorDuplicate = SameAuthorDuplicate.CLOSE_AND_LINK
    other_author: OtherAuthorDuplicate = OtherAuthorDuplicate.JOIN_MASS_INCIDENT
    undo_within: Duration
    clause: str = ""


@value
class Emergency:
    """Out of hours: the channel, until when it is recorded (seconds of the next working day)."""

    channel: str
    recorded_by: str
    recorded_until: int
    false_alarms: int | None = None
    clause: str = ""


@value
class RefusalGround:
    """A ground for refusing a ticket and the roles who may use it."""

    name: Name
    who: tuple[str, ...]
    clause: str = ""


@value
class Refusal:
    """Refusing: by which grounds, what it must say, and the appeal."""

    grounds: Mapping[str, RefusalGround]
    must_say: str = ""
    appeal_within: Duration | None = None
    appeal_decided_by: str = ""
    clause: str = ""


class WrongCategory(StrEnum):
    """Who corrects a wrong kind or zone."""

    DESK_SILENTLY = "desk_silently"


class ClocksAfterCorrection(StrEnum):
    """What the correction does to the clocks."""

    NOT_RESET = "not_reset"


@value
class Correction:
    """A wrong kind or zone chosen by the author."""

    corrected_by: WrongCategory = WrongCategory.DESK_SILENTLY
    clocks: ClocksAfterCorrection = ClocksAfterCorrection.NOT_RESET
    clause: str = ""


@value
class SelfHelp:
    """What the author of such a ticket tries himself before he sends it; each is a tick of the form."""

    tried: tuple[str, ...]
    kinds: tuple[str, ...] = ()
    clause: str = ""


@value
class Intake:
    """`required`: fields the form enforces, by kind ("" = always); `asked`: what the desk may ask for."""

    required: Mapping[str, tuple[str, ...]]
    asked: Mapping[str, tuple[str, ...]]
    one_topic: bool = True
    second_topic: SecondTopic = SecondTopic.NEW_LINKED
    incomplete: Incomplete | None = None
    on_behalf: OnBehalf | None = None
    duplicates: Duplicates | None = None
    emergency: Emergency | None = None
    refusal: Refusal | None = None
    correction: Correction | None = None
    self_help: SelfHelp | None = None
    fields: Mapping[str, FormField] = field(default_factory=dict)  # what may stand in which line
    required_by_channel: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    wished: tuple[str, ...] = ()  # kinds whose author may wish for a date
    clause: str = ""
