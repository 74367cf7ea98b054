"""Lexemes that are no words: who and whose, which part of the archive, and what only notes say."""

from __future__ import annotations

BLOCK = 16_384  # tickets; a common word is looked for block by block, from the newest


def noted(lexeme: str) -> str:
    """A word that only notes say: asked for by those alone who see notes."""
    return f"!{lexeme}"


def person(key: int) -> str:
    """The author, the beneficiary or the responsible of a ticket."""
    return f"@{key}"


def organisation(key: int) -> str:
    """Whose ticket it is."""
    return f"&{key}"


def base(key: int) -> str:
    """The infobase it is about."""
    return f"%{key}"


def block(number: int) -> str:
    """The part of the archive in which a ticket of this number stands."""
    return f"#{number // BLOCK}"
