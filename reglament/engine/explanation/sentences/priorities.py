"""Why a priority is what it is: Russian, English."""

from __future__ import annotations

from collections.abc import Mapping

PRIORITIES: Mapping[str, tuple[str, str]] = {
    "priority.matrix": (
        "влияние «{impact}» × срочность «{urgency}» = {priority}",
        "impact “{impact}” × urgency “{urgency}” = {priority}",
    ),
    "priority.provisional": (
        "до разбора: влияние «{impact}» × срочность «{urgency}» = {priority}",
        "before triage: impact “{impact}” × urgency “{urgency}” = {priority}",
    ),
    "priority.shifted": (
        "{modifier}: было {old}, стало {new}, не выше {not_above}",
        "{modifier}: from {old} to {new}, not above {not_above}",
    ),
    "priority.shifted/free": ("{modifier}: было {old}, стало {new}", "{modifier}: from {old} to {new}"),
    "priority.set": ("{modifier}: было {old}, стало {new}", "{modifier}: from {old} to {new}"),
    "priority.capped": (
        "{modifier}: было {old}, не выше {new}",
        "{modifier}: {old} is too high, {new}",
    ),
    "priority.floored": (
        "{modifier}: было {old}, не ниже {new}",
        "{modifier}: {old} is too low, {new}",
    ),
    "priority.cap_lifted": ("{modifier}: предел снят — {by}", "{modifier}: the cap is lifted by {by}"),
    "priority.weaker": (
        "поправка «{modifier}» дала бы {priority}: действует одна, самая сильная",
        "“{modifier}” would give {priority}: only the strongest amendment acts",
    ),
}
