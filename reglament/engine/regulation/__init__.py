"""The regulation as values: the edition (the norm) and the annexes (dated registers). Immutable, typed."""

from .annexes import Annexes
from .edition import Edition
from .names import Name, key

__all__ = ["Annexes", "Edition", "Name", "key"]
