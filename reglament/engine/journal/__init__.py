"""The journal of a ticket as a file: JSON a person can write by hand, errors that point."""

from .errors import JournalError, JournalProblems
from .finding import find_key
from .moments import read_moment, write_moment
from .reading import read_journal
from .writing import write_journal

__all__ = [
    "JournalError",
    "JournalProblems",
    "find_key",
    "read_journal",
    "read_moment",
    "write_journal",
    "write_moment",
]
