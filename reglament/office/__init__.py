"""The head's screens: the regulation, its annexes, people, the calendar, what went wrong. No tables."""
