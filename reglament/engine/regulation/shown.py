"""What a worked example may expect of a clock besides an instant."""

from __future__ import annotations

from enum import StrEnum


class Shown(StrEnum):
    """What a clock shows where it shows no instant."""

    STANDS = "stands"
    MET = "met"
    MISSED = "missed"
    BY_PLAN = "by_plan"
    NO_NORM = "no_norm"
    NOT_STARTED = "not_started"
    NOT_OFFERED = "not_offered"
