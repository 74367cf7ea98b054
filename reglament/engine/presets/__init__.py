"""Ready editions to inherit from. Whoever keeps an edition keeps the text of its preset with it."""

from __future__ import annotations

from importlib.resources import files
from typing import Final

SHIPPED: Final = ("minimal", "standard", "thousand-users")


def preset_text(name: str) -> str:
    """The text of a preset by its id; raises LookupError for one that does not ship."""
    if name not in SHIPPED:
        raise LookupError(name)
    return files(__name__).joinpath(f"{name}.yaml").read_text(encoding="utf-8")
