"""Every pair of colours that text or a control uses is readable in both themes (WCAG 2.2: 1.4.3, 1.4.11)."""

import re
from pathlib import Path

import pytest

TOKENS = Path(__file__).parents[2] / "reglament/ui/static/ui/css/tokens.css"
GROUNDS = ("canvas", "surface", "sunken", "hover", "selected", "raised")
PAIRS = [
    *(("ink", ground, 7.0) for ground in GROUNDS),
    *((ink, ground, 4.5) for ink in ("ink-2", "ink-3", "accent") for ground in GROUNDS),
    *((tone, "surface", 4.5) for tone in ("late", "soon", "ok", "paused", "note")),
    *((tone, f"{tone}-soft", 4.5) for tone in ("late", "soon", "ok", "paused", "note")),
    ("late", "canvas", 4.5),
    ("ok", "canvas", 4.5),
    ("note", "selected", 4.5),
    ("note", "hover", 4.5),
    ("ink-2", "late-soft", 4.5),
    ("ink-2", "soon-soft", 4.5),
    ("ink", "note-soft", 4.5),
    ("on-accent", "accent", 4.5),
    ("on-accent", "accent-hover", 4.5),
    ("on-late", "late-solid", 4.5),
    ("paper-ink", "paper", 7.0),
    *(("line-strong", ground, 3.0) for ground in ("canvas", "surface", "sunken")),
    *(("focus", ground, 3.0) for ground in GROUNDS),
    ("note-line", "note-soft", 3.0),
    ("accent", "sunken", 3.0),
    ("late", "sunken", 3.0),
]


def colours(theme: int) -> dict[str, str]:
    """Token → hex colour of the light (0) or dark (1) theme."""
    text = TOKENS.read_text(encoding="utf-8")
    pairs = re.findall(r"--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)", text)
    single = re.findall(r"--([\w-]+): (#[0-9a-f]{6});", text)
    return {name: shades[theme] for name, *shades in pairs} | dict(single)


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_is_the_known_twenty_one() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "back", "needed"), PAIRS)
def test_every_pair_is_readable(theme: int, front: str, back: str, needed: float) -> None:
    shades = colours(theme)
    assert contrast(shades[front], shades[back]) >= needed
