"""Properties are checked without a stop watch: the first question to a calendar compiles a year."""

from hypothesis import settings

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
