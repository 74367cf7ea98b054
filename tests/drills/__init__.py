"""Drills: the desk is killed and starved under load, and nothing it acknowledged may be missing."""
