"""The journal of a ticket as a file: JSON a person can write by hand, errors that point."""
