"""Clocks: the algebra of one running clock (`Run`), and what moves it from outside."""

from .changes import (
    announce_by,
    apply_policy,
    change_calendar,
    detach,
    guess_again,
    join,
    plan,
    triage,
    wish,
)
from .returns import come_back, mode_of_return
from .run import Run, Stop
from .starting import start
from .viewing import not_started, view_of

__all__ = [
    "Run",
    "Stop",
    "announce_by",
    "apply_policy",
    "change_calendar",
    "come_back",
    "detach",
    "guess_again",
    "join",
    "mode_of_return",
    "not_started",
    "plan",
    "start",
    "triage",
    "view_of",
    "wish",
]
