"""Timers: what the desk does by itself, when, and the facts it records then."""

from .deeds import conclude, stop_verdicts, verdicts
from .pending import due_timers, next_timer, pending

__all__ = ["conclude", "due_timers", "next_timer", "pending", "stop_verdicts", "verdicts"]
