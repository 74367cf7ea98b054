"""Letters that wait for a person: why, what they say, and what may be made of them with one click."""
