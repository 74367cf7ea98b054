"""Measurements. Each module's `run(small)` returns rows; nothing here asserts a time."""
