"""The one error of this package."""

from reglament.config.errors import OperationError


class UnusableDatabaseError(OperationError):
    """The database cannot be used; the text says why and what to do, ready to be shown."""
