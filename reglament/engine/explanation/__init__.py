"""Sentences of reasons: why a date is what it is, in Russian and in English, by clause."""
