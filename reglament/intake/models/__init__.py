"""What intake remembers."""

from reglament.intake.models.aside import SetAside

__all__ = ["SetAside"]
