"""What the rules answer to the questions of control tables: who may do what, until when, how many times."""

from reglament.engine.emergencies import recorded_until

from .comparing import deviations
from .deviation import Deviation
from .saying import say_answer, say_cell, say_table

__all__ = ["Deviation", "deviations", "recorded_until", "say_answer", "say_cell", "say_table"]
