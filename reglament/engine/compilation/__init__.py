"""From the language of editions to the few mechanisms that act, a small file per section of a regulation."""

from .compiling import compile_rules
from .errors import NoOfficialCalendarError
from .zones import OUTSIDE

__all__ = ["OUTSIDE", "NoOfficialCalendarError", "compile_rules"]
