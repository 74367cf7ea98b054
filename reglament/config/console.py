"""What operation commands say to the person at the console; the answer proper goes to standard output."""

import sys


def say(text: str) -> None:
    """One message, at once."""
    sys.stderr.write(f"reglament: {text}\n")
    sys.stderr.flush()
