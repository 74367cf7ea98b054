"""From a reason to a sentence, from a clock to the answer of «почему такой срок?»."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from reglament.engine.durations import Duration
from reglament.engine.reasons import Reason
from reglament.engine.results import ClockView
from reglament.engine.rules import Rules

from .days import explain_days
from .sentences import SENTENCES
from .values import said
from .voice import Language, Voice

_VARIANTS: Mapping[str, Callable[[Mapping[str, Any]], bool]] = {
    "still": lambda values: values.get("until") is None,
    "none": lambda values: values.get("until") is None,
    "no_due": lambda values: values.get("due") is None,
    "never": lambda values: values.get("at") is None,
    "late": lambda values: (values.get("remaining") or 0) < 0,
    "no_least": lambda values: values.get("least") is None,
    "moved": lambda values: values.get("old_due") not in (None, values.get("due")),
    "first": lambda values: values.get("old_due") is None,
    "free": lambda values: not values.get("not_above"),
    "nobody": lambda values: not values.get("who"),
    "at_once": lambda values: values.get("after") is None,
}


def explain(
    reason: Reason,
    language: Language = "ru",
    rules: Rules | None = None,
    *,
    to_author: bool = False,
    calendar: str = "",
    year: int | None = None,
) -> str:
    """One sentence of a reason with its clause. `to_author` speaks to the author as «вы».

    With the `rules` names are printed as the edition writes them and moments in the desk's time; without them
    names are said by their keys and moments in UTC. `calendar` is that of lengths whose reason names none;
    `year` is left out of dates in it.
    """
    voice = Voice(rules, language, to_author, year)
    words = said(reason.values, voice, calendar)
    sentence = voice.pick(*SENTENCES[_variant(reason)]).format(**words)
    return sentence[:1].upper() + sentence[1:] + _clause(_clause_of(reason, rules), voice)


def explain_clock(
    view: ClockView,
    rules: Rules,
    language: Language = "ru",
    *,
    to_author: bool = False,
    year: int | None = None,
) -> tuple[str, ...]:
    """Why a clock is where it is: what was promised, what moved it, and the days on which nobody worked."""
    reasons = _shown(view.reasons)
    sentences = [
        explain(reason, language, rules, to_author=to_author, calendar=view.calendar, year=year)
        for reason in reasons
    ]
    return (*sentences, *_days(view, reasons, rules, language))


def _shown(reasons: Sequence[Reason]) -> Sequence[Reason]:
    """A date that is named only after triage is not let slip by the reasons before."""
    if not any(reason.code == "clock.named_after_triage" for reason in reasons):
        return reasons
    return tuple(
        reason._replace(values={**reason.values, "due": None}) if "due" in reason.values else reason
        for reason in reasons
    )


def _variant(reason: Reason) -> str:
    for variant, holds in _VARIANTS.items():
        candidate = f"{reason.code}/{variant}"
        if candidate in SENTENCES and holds(reason.values):
            return candidate
    return reason.code


def _clause_of(reason: Reason, rules: Rules | None) -> str:
    """The clause that says so: of pauses and of triage it is not that of the clock."""
    if rules is None:
        return reason.clause
    if reason.code in ("clock.provisional", "clock.named_after_triage"):
        return rules.provisional.clause or reason.clause
    if reason.code == "clock.paused" and rules.policies.pauses:
        return rules.policies.pauses.clause or reason.clause
    return reason.clause


def _clause(clause: str, voice: Voice) -> str:
    return f" ({voice.pick('п.', 'cl.')} {clause})" if clause else ""


def _days(view: ClockView, reasons: Sequence[Reason], rules: Rules, language: Language) -> tuple[str, ...]:
    calendar = rules.calendars.get(view.calendar)
    due = next((r.values["due"] for r in reversed(reasons) if r.values.get("due") is not None), None)
    counted = not isinstance(view.target, Duration) or not view.target.is_round_the_clock
    if calendar is None or view.started_at is None or due is None or due < view.started_at or not counted:
        return ()
    return explain_days(calendar, view.started_at, due, language)
