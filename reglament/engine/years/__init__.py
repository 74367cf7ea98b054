"""Official calendars that ship with the product, as dated data with their acts."""

from .russia import RUSSIA

__all__ = ["RUSSIA"]
