"""The words of a mail, of all its parts: as text, as harmless HTML, and whether the two say the same."""

from __future__ import annotations

import re

from reglament.intake.mail.reading import cleaning, html, limits, plain, tnef
from reglament.intake.mail.reading.bodies import Found

SAME = 0.6
"""Share of the words that text and HTML must have in common (else each reader sees another letter)."""
_WORD = re.compile(r"\w{3,}")


def read(found: Found, packages: list[tnef.Package]) -> tuple[str, str, list[str]]:
    """Text, HTML, what was wrong."""
    spoken = [piece for piece in found.text if piece.strip()]
    marked = [piece for piece in found.html if piece.strip()]
    for package in packages:
        spoken = spoken or ([cleaning.block(package.text)] if package.text.strip() else [])
        marked = marked or ([package.html] if package.html.strip() else [])
    problems: list[str] = []
    safe = ""
    if marked:
        safe, wrong = html.sanitise(cleaning.block("\n<hr>\n".join(marked)))
        problems += [wrong] if wrong else []
    text = _text(spoken, safe, problems)
    if len(text) > limits.TEXT:
        problems.append("text.long")
    return text[: limits.TEXT].strip("\n"), safe, problems


def _text(spoken: list[str], safe: str, problems: list[str]) -> str:
    said = "\n\n".join(piece.strip("\n") for piece in spoken)
    shown = plain.text(safe) if safe else ""
    if not said.strip() or not shown.strip():
        return said if said.strip() else shown
    if _alike(said, shown) < SAME:
        problems.append("text.differs")
        return shown  # what its reader saw
    return said


def _alike(said: str, shown: str) -> float:
    """The share of words of the shorter one that the other one has too."""
    first, second = (set(_WORD.findall(cleaning.compatible(text[:50_000]))) for text in (said, shown))
    if not first or not second:
        return 1.0
    return len(first & second) / min(len(first), len(second))
