"""The values of a reason, said: each by its name, so that every code says a moment or a norm the same way."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .voice import Voice

MOMENTS = frozenset(
    {"at", "due", "since", "until", "opening", "old_due", "refused", "again_at", "last", "begins"}
)
NORMS = frozenset({"norm", "after", "within", "per", "least", "grace"})
LENGTHS = frozenset({"work", "remaining", "spent"})
NAMED = frozenset(
    {
        *("state", "priority", "impact", "urgency", "kind", "complexity", "old", "new", "modifier"),
        *("not_above", "by", "clock", "source", "target", "calendar", "responsible", "name"),
    }
)
EVENTS = frozenset({"trigger", "fact"})
LISTS = frozenset({"who", "reminders", "row"})
_COUNTERS: Mapping[str, tuple[str, str]] = {
    "returns": ("возвраты", "returns"),
    "reopenings": ("возобновления", "reopenings"),
    "hand_overs": ("передачи", "hand-overs"),
    "pauses": ("паузы", "pauses"),
    "complexity_changes": ("смены сложности", "changes of complexity"),
    "reschedules": ("переносы даты", "reschedules"),
    "incomplete_returns": ("возвраты неполного запроса", "returns as incomplete"),
    "attentions": ("просьбы о внимании", "calls for attention"),
}
_VERDICTS: Mapping[bool | None, tuple[str, str]] = {
    True: ("в срок", "in time"),
    False: ("с опозданием", "late"),
    None: ("срока не было", "nothing was promised"),
}


def said(values: Mapping[str, Any], voice: Voice, calendar: str = "") -> dict[str, str]:
    """Every value as words. `calendar` is that of lengths whose reason names none."""
    own = values.get("calendar") or calendar
    words = {name: _word(name, value, voice, own) for name, value in values.items()}
    words["provisional"] = words["combination"] = _combination(values, voice)
    if "state" in values:
        words["waiting"] = voice.waiting(values["state"])
    if "policy" in values:
        words["policy"] = voice.policy(values["policy"], words.get("norm", ""))
    return words


def _word(name: str, value: Any, voice: Voice, calendar: str) -> str:
    if name == "met":
        return voice.pick(*_VERDICTS[value])
    if name == "counter":
        return voice.pick(*_COUNTERS.get(value, (value, value)))
    if value is None or value == "":
        return voice.pick("не назначен", "none") if name in MOMENTS else voice.pick("нет", "none")
    if name in MOMENTS:
        return voice.moment(value)
    if name in NORMS:
        return voice.norm(value)
    if name in LENGTHS:
        return voice.length(value, calendar)
    if name in EVENTS:
        return voice.event(value)
    if name in LISTS:
        return voice.names(value)
    return voice.name(value) if name in NAMED else str(value)


def _combination(values: Mapping[str, Any], voice: Voice) -> str:
    parts = [values.get(name) for name in ("kind", "priority", "complexity")]
    return " · ".join(voice.name(part) for part in parts if part)
