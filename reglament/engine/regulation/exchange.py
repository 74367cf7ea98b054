"""Section 3.5: what is said to whom while a ticket is worked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from reglament.engine.durations import Duration
from reglament.engine.values import value

from .terms import NormTable


class Delivery(StrEnum):
    """How an event is told."""

    LETTER = "letter"
    DIGEST = "digest"
    PAGE = "page"


class Notice(StrEnum):
    """What people may be told about."""

    REGISTERED = "registered"
    ASSIGNED = "assigned"
    QUESTION = "question"
    RESULT = "result"
    NEW_DATE = "new_date"
    REMINDER = "reminder"
    STATE_CHANGED = "state_changed"
    MESSAGE = "message"
    CLOSED = "closed"
    ESCALATION = "escalation"
    APPROVAL_ASKED = "approval_asked"
    MASS_INCIDENT = "mass_incident"


@value
class Updates:
    """At least so often the author hears of his ticket. `quiet_kinds`: no duty for these."""

    table: NormTable
    must_say: str = ""
    clause: str = ""


@value
class Reminder:
    """A reminder so long after the start of the wait."""

    after: Duration
    to: tuple[str, ...]
    clause: str = ""


@value
class Silence:
    """A wait for somebody: reminders, then closure with a code."""

    reminders: tuple[Reminder, ...] = ()
    close_after: Duration | None = None
    closure_code: str = ""
    clause: str = ""


class AnswerResumes(StrEnum):
    """When an answer sets the clock going again."""

    AT_ONCE = "at_once"


@value
class AuthorSilent:
    """The author owes an answer. For `never_close` priorities he is called every `call_every` instead."""

    silence: Silence
    never_close: tuple[str, ...] = ()
    call_every: Duration | None = None
    answer_resumes: AnswerResumes = AnswerResumes.AT_ONCE
    late_answer_reopens: bool = False
    late_answer_within: Duration | None = None
    thanks_do_not_reopen: bool = False
    clause: str = ""


@value
class PauseTerms:
    """What a waiting state may do at most: how long, how often it is checked, who decides then.

    `tell_author_every`: so often the author hears of it, in the place of the ordinary updates.
    """

    state: str
    longest: Duration | None = None
    check_every: Duration | None = None
    tell_author_every: Duration | None = None
    then: str = ""
    clause: str = ""


@value
class Pauses:
    """Pauses by state. `running`: circumstances that do not pause, printed."""

    states: Mapping[str, PauseTerms]
    running: tuple[str, ...] = ()
    retroactive: bool = False
    only_with_consent: tuple[str, ...] = ()  # priorities
    consent_of: str = ""
    alarm_above: int | None = None
    alarm_to: tuple[str, ...] = ()
    clause: str = ""


@value
class ThirdParty:
    """While a third party works."""

    tell_author_every: Duration | None = None
    workaround_for: tuple[str, ...] = ()
    clause: str = ""


@value
class Exchange:
    """The whole of section 3.5."""

    channels: tuple[str, ...] = ()
    notices: Mapping[Notice, Delivery] = field(default_factory=dict)
    notices_clause: str = ""
    updates: Updates | None = None
    author_silent: AuthorSilent | None = None
    approver_silent: Silence | None = None
    pauses: Pauses | None = None
    third_party: ThirdParty | None = None
    clause: str = ""
