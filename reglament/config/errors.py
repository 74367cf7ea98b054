"""What stops an operation command; the text is a sentence for the person at the console."""


class OperationError(Exception):
    """Says what is wrong and what to do."""
