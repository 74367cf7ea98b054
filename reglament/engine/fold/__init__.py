"""The fold, written once: `begin(rules)`, `step(state, fact)`, and `fold` for many facts at a time."""

from .errors import FactError
from .state import State
from .stepping import begin, derive, fold, step

__all__ = ["FactError", "State", "begin", "derive", "fold", "step"]
