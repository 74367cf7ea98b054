"""The band of time in which a ticket came: decided once, at its opening, and kept in its journal."""

from __future__ import annotations

from reglament.engine.rules import Rules


def band_of(rules: Rules, at: int) -> str:
    """The key of the first band of the edition that holds at this instant; "" where none does.

    Raises CalendarError for a year whose calendar is not known.
    """
    for band in rules.policies.bands:
        calendar = rules.calendars[band.within or band.outside]
        if calendar.is_open(at) == bool(band.within):
            return band.name.key
    return ""
