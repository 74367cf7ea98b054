"""Files that people attach."""

from io import BytesIO


def sheet(words: str = "Акт сверки за март") -> BytesIO:
    """A small text file."""
    return BytesIO(words.encode())
