"""The author's door."""
