"""Intake: how tickets come in from elsewhere. What cannot be understood is set aside where people see it."""
