"""A standing as JSON: instants with their offset, lengths in seconds, norms as the edition writes them."""

from __future__ import annotations

from typing import Any

from reglament import engine
from reglament.engine import ClockView, Reason, Standing

from .arguments import Language

_PLAIN = (
    "seq", "state", "category", "author_label", "kind", "zone", "priority", "complexity", "impact",
    "urgency", "responsible", "move", "triaged", "breaches", "closure_code", "returns", "reopenings",
    "hand_overs", "pauses", "parent", "edition",
)  # fmt: skip
_MOMENTS = ("started_at", "due_at", "stopped_at", "breached_at", "first_due_at")
_CLOCK = ("code", "name", "status", "calendar", "spent", "paused", "remaining", "share", "met", "provisional")


def as_json(standing: Standing, rules: engine.Rules, language: Language) -> dict[str, Any]:
    """Everything a program may want of a standing; `docs/journal-format.md` describes it."""
    zone = next(iter(rules.calendars.values())).zone

    def moment(at: int | None) -> str | None:
        return None if at is None else engine.write_moment(at, zone)

    timer = standing.next_timer
    return {
        "at": moment(standing.at),
        **{name: getattr(standing, name) for name in _PLAIN},
        "entered_at": moment(standing.entered_at),
        "until": moment(standing.until),
        "planned_for": moment(standing.planned_for),
        "rules": rules.checksum,
        "author_status": engine.author_status(standing, rules, language),
        "clocks": [
            {
                **{name: getattr(view, name) for name in _CLOCK},
                **{name: moment(getattr(view, name)) for name in _MOMENTS},
                "promise": view.promise,
                "target": engine.say_norm(view.target, rules, language),
                "why": engine.explain_clock(view, rules, language),
            }
            for view in standing.clocks.values()
        ],
        "next_due": _code(standing.next_due),
        "next_timer": timer
        and {
            "at": moment(timer.at),
            "rule": timer.rule,
            "action": timer.action,
            "to": timer.to,
            "transition": timer.transition,
            "why": _why(timer.reason, rules, language),
        },
        "findings": [engine.explain(finding, language, rules) for finding in standing.findings],
    }


def _code(view: ClockView | None) -> str | None:
    return view.code if view else None


def _why(reason: Reason | None, rules: engine.Rules, language: Language) -> str | None:
    return engine.explain(reason, language, rules) if reason else None
