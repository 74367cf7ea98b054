"""The regulation as values: the edition (the norm) and the annexes (dated registers). Immutable, typed."""

from reglament.engine.names import Name, key

from .annexes import Annexes
from .edition import Edition

__all__ = ["Annexes", "Edition", "Name", "key"]
