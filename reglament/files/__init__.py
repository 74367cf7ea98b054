"""Content by its hash. Names and rights live in the rows that refer to it, above."""
