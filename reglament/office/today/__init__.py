"""How the day goes, in counts."""
