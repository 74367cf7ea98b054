"""Timers: what the desk does by itself, when, and the facts it records then."""

from .deeds import conclude, stop_verdicts, verdicts
from .pending import due_timers, pending

__all__ = ["conclude", "due_timers", "pending", "stop_verdicts", "verdicts"]
