"""Reglament: the service desk whose written support regulation is the program."""
