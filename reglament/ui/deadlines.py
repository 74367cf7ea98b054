"""The deadline chip. Time is never colour alone: word, sign, icon, shape and place say the same.

The engine counts working time; here it only becomes words. A browser re-words a countdown while the calendar
is known to stay open (`open_until`), and never counts by itself beyond that.
"""

from dataclasses import dataclass
from datetime import datetime
from html import escape
from typing import Literal

from django.utils.safestring import SafeString
from django.utils.translation import gettext_noop

from reglament.ui.durations import HOUR, short_words
from reglament.ui.icons import NAMES
from reglament.ui.moments import moment_words, until_words
from reglament.ui.pictures import icon
from reglament.ui.speaking import gettext

DueState = Literal["late", "soon", "ok", "paused", "met", "missed"]
NEAR = 2 * HOUR
"""Up to two working hours people think in minutes left, beyond that in clock time."""

_ICONS = {
    "late": "late",
    "soon": "soon",
    "ok": "clock",
    "paused": "pause",
    "met": "check",
    "missed": "missed",
}
assert set(_ICONS.values()) <= NAMES


@dataclass(frozen=True)
class Deadline:
    """One chip: its state, the word people see, and, for a countdown, what the browser may re-word from.

    `left` is working seconds at the instant `counted_at`; `open_until` is the epoch second to which the
    calendar is open without a break.
    """

    state: DueState
    text: str
    left: int | None = None
    counted_at: int = 0
    open_until: int = 0


def running(
    due: datetime,
    *,
    now: datetime,
    left: int | None = None,
    soon: int = HOUR,
    open_until: datetime | None = None,
) -> Deadline:
    """A clock that runs.

    `left` is working seconds to the deadline, negative after it; None when the caller does not know, then
    only clock time is said. `soon` is the working seconds from which the deadline counts as near.
    """
    late = now > due
    if late:
        said = short_words(min(left, -60)) if left is not None else moment_words(due, now)
        return Deadline("late", said)
    state: DueState = "soon" if left is not None and left <= soon else "ok"
    if left is None or left > NEAR:
        return Deadline(state, until_words(due, now))
    until = int(open_until.timestamp()) if open_until else 0
    return Deadline(state, short_words(left), left, int(now.timestamp()), until)


def stopped(reason: str, seconds: int | None = None) -> Deadline:
    """A clock that stands: «ждём автора, 2 ч». `seconds` is how long it has stood, plain time."""
    if seconds is None:
        return Deadline("paused", reason)
    days = seconds // 86400
    how_long = gettext("%(days)s дн") % {"days": days} if days else short_words(seconds)
    return Deadline("paused", f"{reason}, {how_long}")


def met(spent: int) -> Deadline:
    """A promise kept, after this many working seconds."""
    return Deadline("met", gettext("за %(time)s") % {"time": short_words(spent)})


def missed(by: int) -> Deadline:
    """A promise broken in the past, by this many working seconds."""
    return Deadline("missed", gettext("позже на %(time)s") % {"time": short_words(by)})


def deadline_html(deadline: Deadline, identifier: str = "") -> SafeString:
    """The chip as HTML; hidden words before the visible one tell a listener what it is."""
    called = f' id="{escape(identifier)}"' if identifier else ""
    return SafeString(
        f'<span class="term due"{called} data-state="{deadline.state}"{_countdown(deadline)}>'
        f"{icon(_ICONS[deadline.state])}"
        f'<span class="vh">{_spoken(deadline.state)} </span><span>{escape(deadline.text)}</span></span>'
    )


def _countdown(deadline: Deadline) -> str:
    if deadline.left is None:
        return ""
    return f' data-left="{deadline.left}" data-at="{deadline.counted_at}" data-open="{deadline.open_until}"'


def _spoken(state: DueState) -> str:
    return gettext(_WORDS[state])


_WORDS: dict[DueState, str] = {
    "late": gettext_noop("Просрочено:"),
    "soon": gettext_noop("Скоро срок:"),
    "ok": gettext_noop("Срок:"),
    "paused": gettext_noop("Часы стоят:"),
    "met": gettext_noop("Выполнено в срок:"),
    "missed": gettext_noop("Срок нарушен:"),
}
