"""The journal of everything, and what could not be done."""
