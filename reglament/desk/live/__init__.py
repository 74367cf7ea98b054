"""What an open page learns while others work: changed rows, counters, what is new in his ticket."""

HELD = "reglament.closing"
"""What a web server that holds streams puts beside a request."""
