"""Time zones as people call them."""

# ruff: noqa: E501 -- patterns stay whole
from __future__ import annotations

import re
from typing import Final

_NAMED: Final = (
    (r"Europe/\w+|Asia/\w+|America/\w+", ""),
    (r"МСК\s*\+\s*1|самарск\w+ врем\w+", "Europe/Samara"),
    (r"МСК\s*\+\s*2|екатеринбургск\w+ врем\w+|уральск\w+ врем\w+", "Asia/Yekaterinburg"),
    (r"МСК\s*\+\s*3|омск\w+ врем\w+", "Asia/Omsk"),
    (r"МСК\s*\+\s*4|красноярск\w+ врем\w+|новосибирск\w+ врем\w+", "Asia/Krasnoyarsk"),
    (r"МСК\s*\+\s*5|иркутск\w+ врем\w+", "Asia/Irkutsk"),
    (r"МСК\s*\+\s*6|якутск\w+ врем\w+", "Asia/Yakutsk"),
    (r"МСК\s*\+\s*7|владивостокск\w+ врем\w+", "Asia/Vladivostok"),
    (r"МСК\s*[-–]\s*1|калининградск\w+ врем\w+", "Europe/Kaliningrad"),
    (
        r"московск\w+ врем\w+|врем\w+\s*[-—–(]?\s*московск\w+|по Москве|\bМСК\b|\bMSK\b|Moscow time|GMT\s*\+\s*3|UTC\s*\+\s*3",
        "Europe/Moscow",
    ),
)
_PATTERNS: Final = tuple((re.compile(pattern, re.IGNORECASE), zone) for pattern, zone in _NAMED)


def zone_in(text: str) -> str:
    """The time zone that a text names; "" for none."""
    for pattern, zone in _PATTERNS:
        if found := pattern.search(text):
            return zone or found.group()
    return ""
