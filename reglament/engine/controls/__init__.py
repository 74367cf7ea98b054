"""What the rules answer to the questions of control tables: who may do what, until when, how many times."""

from .comparing import deviations
from .deviation import Deviation
from .saying import say_answer, say_cell, say_table

__all__ = ["Deviation", "deviations", "say_answer", "say_cell", "say_table"]
