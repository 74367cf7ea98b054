"""Screens of the office: one module a subject."""
