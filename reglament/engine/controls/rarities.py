"""Codes of certain cases, channels that are open, what an outage costs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal

from reglament.engine.durations import due
from reglament.engine.regulation import Edition
from reglament.engine.regulation.controls import Arrival, RecoveryFrom, Withheld
from reglament.engine.regulation.questions import CodeCase
from reglament.engine.rules import Rules


def codes_of(edition: Edition) -> Mapping[CodeCase, str]:
    """The closure code (key) of each case; "" where the edition does not say."""
    intake, zones, exchange = edition.intake, edition.zones, edition.exchange
    silent = exchange.author_silent if exchange else None
    approver = exchange.approver_silent if exchange else None
    acceptance = edition.result.acceptance
    return {
        CodeCase.DUPLICATE: intake.duplicates.closure_code if intake and intake.duplicates else "",
        CodeCase.OUTSIDE: zones.outside.closure_code if zones and zones.outside else "",
        CodeCase.AUTHOR_SILENT: silent.silence.closure_code if silent else "",
        CodeCase.APPROVER_SILENT: approver.closure_code if approver else "",
        CodeCase.NOBODY_ACCEPTED: acceptance.closure_code if acceptance else "",
    }


def open_channels(arrival: Arrival, rules: Rules) -> tuple[str, ...]:
    """The channels (keys) by which a ticket of this priority may come at this moment."""
    channels = rules.policies.channels
    at = next(iter(rules.calendars.values())).at(arrival.at)
    found = []
    for name, channel in channels.named.items() if channels else ():
        fits = not channel.priorities or arrival.priority in channel.priorities
        calendar = rules.calendars.get(channel.calendar)
        if channel.accepted and fits and (calendar is None or calendar.is_open(at)):
            found.append(name)
    return tuple(found)


def recovered(one: RecoveryFrom, edition: Edition, rules: Rules) -> dict[str, datetime]:
    """Until when an outage of each scale is over."""
    scales = edition.availability.scales if edition.availability else {}
    found = {}
    for name, scale in scales.items():
        term = scale.recover_within
        calendar = rules.calendars.get(term.calendar or "") or next(iter(rules.calendars.values()))
        until = due(calendar, calendar.at(one.at), term, rules.day_rule)
        found[name] = calendar.local(until).replace(tzinfo=None)
    return found


def withheld(one: Withheld, edition: Edition) -> Decimal | None:
    """Per cent that are not paid; None where the edition has no sanctions."""
    sanctions = edition.availability.sanctions if edition.availability else None
    return sanctions.withheld(one.available, one.late) if sanctions else None
