"""Sentences of reasons: why a date is what it is, in Russian and in English, by clause."""

from .author import author_promises, author_status
from .explaining import explain, explain_clock
from .saying import by_moment, say_length, say_moment, say_name, say_norm

__all__ = [
    "author_promises",
    "author_status",
    "by_moment",
    "explain",
    "explain_clock",
    "say_length",
    "say_moment",
    "say_name",
    "say_norm",
]
