"""The schema table: for every section its keys (id, Russian, English word), their shapes and what they do."""

from .edition import EDITION

__all__ = ["EDITION"]
