"""Values without an effect of their own, each with its reason. What begins to act must leave these lists."""

from __future__ import annotations

from collections.abc import Mapping

_REPORTS = "reports count by it; there are none yet"
_CATALOGUE = "the form of a service does not pass it on to triage and approval yet"
_CHANNELS = "intake by this channel does not read it yet"
_UNIT = "the unit of the norm names the calendar already; it acts for norms without a unit of a calendar"

NOT_YET: Mapping[tuple[str, ...], str] = {
    ("classification", "kinds", "обслуживание", "approval"): _CATALOGUE,
    (
        "classification",
        "kinds",
        "проблема",
        "initial_complexity",
    ): "problems go by plan; it will act with norms",
    ("escalation", "hand_over", "2", "pass_to"): "a sign that a person sees; nothing is offered at it yet",
    ("zones", "restricted"): "operations that need a decision are not asked for yet",
    ("channels",): _CHANNELS,
    ("roles", "exclusive", "1"): "verbs compare the approver with the executor, not yet with the responsible",
    ("intake", "required"): "forms ask for the fields of services only",
    ("intake", "one_topic"): "splitting a second topic off is not offered yet",
    ("intake", "on_behalf", "accepted_by"): "the ways out of «исполнен» say who accepts",
    ("intake", "duplicates", "undo_within"): "a marked duplicate cannot be taken back after the usual undo",
    ("intake", "emergency"): "emergencies out of hours have no form of their own yet",
    ("terms", "changes", "overruled_by"): "a refusal is final; overruling it is not offered yet",
    ("terms", "changes", "overrun_tolerance"): "effort is not recorded yet, so no estimate is overrun",
    ("terms", "mass_incident"): "alike tickets are not counted yet; a person declares",
    ("terms", "исполнение", "workaround_suffices"): "results are not marked as workarounds yet",
    ("exchange", "channels"): "letters leave by mail alone; there is no second channel to choose",
    ("exchange", "third_party", "workaround_for"): "printed; nobody is reminded of a workaround yet",
    ("result", "codes"): _REPORTS,
    ("result", "acceptance", "accepted_by_phone"): "the form of a call does not close by it yet",
    ("result", "returning", "counts_as_repeat"): _REPORTS,
    ("result", "rating", "call_within"): "nobody is reminded of the call yet",
    ("result", "rating", "shown_from"): _REPORTS,
    ("catalogue", "*", "complexity"): _CATALOGUE,
    ("catalogue", "*", "approved_by"): _CATALOGUE,
}
"""The beginning of a path of ids («*» = any) -> what is missing for it to act."""

SAID_TWICE: Mapping[tuple[str, ...], str] = {
    ("clocks", "т2", "again"): "3.6.3 and 3.6.6 say it for returns and reopenings",
    ("clocks", "т3", "stops", "0"): "every final state stops every clock",
    ("passages", "passages", "*", "stops"): "the ends of the clock say it too (3.1.5)",
    ("classification", "kinds", "проблема", "by_plan"): "the table of norms says it too (3.4.6)",
    ("terms", "исполнение", "проблема"): "the kind says it too (1.2.1)",
    ("states", "исполнен", "pauses", "0"): "«исполнен» is an end of the clock already (3.1.5)",
    ("clocks", "т3", "pausing"): "the clock runs in one state only",
    ("clocks", "т3", "calendar"): _UNIT,
    ("clocks", "т4", "calendar"): _UNIT,
    ("clocks", "т6", "calendar"): _UNIT,
    ("clocks", "т7", "calendar"): _UNIT,
}
"""The beginning of a path -> what else of the edition says the same, so that alone it changes nothing."""


def reason(path: tuple[str, ...]) -> str:
    """Why this value has no effect of its own; "" if nothing is known."""
    for known in (NOT_YET, SAID_TWICE):
        for start, why in known.items():
            if matches(path, start):
                return why
    return ""


def matches(path: tuple[str, ...], start: tuple[str, ...]) -> bool:
    """The path begins so."""
    return len(path) >= len(start) and all(want in ("*", got) for got, want in zip(path, start, strict=False))
