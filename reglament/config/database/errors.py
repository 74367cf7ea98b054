"""The one error of this package."""


class UnusableDatabaseError(Exception):
    """The database cannot be used; the text says why and what to do, ready to be shown."""
