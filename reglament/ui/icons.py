"""The icon sprite: glyphs of the `heroicons` package, and those it lacks, drawn here on the same grid of 24.

One sprite is fetched once and cached for ever; a page carries only `<use>`. Inlined icons would cost a queue
page of 50 rows about 47 KB and 4 ms.
"""

import re
from functools import lru_cache

from heroicons.templatetags.heroicons import heroicon_outline

TAKEN = (
    "adjustments-horizontal",
    "archive-box",
    "arrow-down-tray",
    "arrow-path",
    "arrow-right",
    "arrow-right-start-on-rectangle",
    "arrow-top-right-on-square",
    "arrow-up-tray",
    "arrow-uturn-left",
    "arrow-uturn-right",
    "arrows-right-left",
    "at-symbol",
    "bars-3",
    "bell",
    "bell-alert",
    "bolt",
    "book-open",
    "building-office",
    "calculator",
    "calendar",
    "calendar-days",
    "camera",
    "chart-bar",
    "chat-bubble-left",
    "check",
    "check-circle",
    "chevron-down",
    "chevron-left",
    "chevron-right",
    "circle-stack",
    "clock",
    "cog-6-tooth",
    "command-line",
    "computer-desktop",
    "document",
    "document-text",
    "ellipsis-horizontal",
    "envelope",
    "exclamation-triangle",
    "eye",
    "fire",
    "flag",
    "forward",
    "funnel",
    "hand-raised",
    "hand-thumb-down",
    "hand-thumb-up",
    "home",
    "inbox",
    "information-circle",
    "key",
    "language",
    "lifebuoy",
    "link",
    "list-bullet",
    "lock-closed",
    "magnifying-glass",
    "map-pin",
    "minus",
    "moon",
    "no-symbol",
    "paper-airplane",
    "paper-clip",
    "pause",
    "pause-circle",
    "pencil-square",
    "phone",
    "photo",
    "play",
    "plus",
    "printer",
    "question-mark-circle",
    "queue-list",
    "scale",
    "server",
    "shield-check",
    "star",
    "sun",
    "tag",
    "trash",
    "user",
    "user-circle",
    "user-group",
    "user-plus",
    "users",
    "wrench-screwdriver",
    "x-circle",
    "x-mark",
)

DRAWN = {
    "late": '<path d="M8.25 3h7.5L21 8.25v7.5L15.75 21h-7.5L3 15.75v-7.5zM12 7.5v5.25M12 16v.1"/>',
    "soon": '<path d="M20.6 14.3A9 9 0 1 1 18.7 6M12 7v5l2.5 2.5M21 6.5v3.25M21 12.5v.1"/>',
    "missed": '<path d="M5.5 5.5l13 13M18.5 5.5l-13 13"/>',
    "merge": '<path d="M7 4v3.5a5 5 0 0 0 5 5m5-8.5v3.5a5 5 0 0 1-5 5V20m-3-3 3 3 3-3"/>',
    "split": '<path d="M12 20v-7.5a5 5 0 0 0-5-5V4m5 8.5a5 5 0 0 1 5-5V4M4 7l3-3 3 3m4 0 3-3 3 3"/>',
    "contrast": '<path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 3v18M12 7.5h6.9M12 12h9M12 16.5h6.9"/>',
    "rows": '<path d="M4 5h16M4 9.67h16M4 14.33h16M4 19h16"/>',
    "state-new": '<path stroke-dasharray="2.6 2.9" d="M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z"/>',
    "state-work": '<circle cx="12" cy="12" r="8.5"/><path fill="currentColor" d="M12 7a5 5 0 0 1 0 10z"/>',
    "state-answer": '<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5V13m0 3.2v.1"/>',
    "state-waiting": '<circle cx="12" cy="12" r="8.5"/><path d="M9.75 8.75v6.5m4.5-6.5v6.5"/>',
    "state-done": '<circle cx="12" cy="12" r="8.5"/><path d="m8.2 12.3 2.6 2.6 5-5.6"/>',
    "state-closed": '<circle cx="12" cy="12" r="9.25" fill="currentColor"/>'
    '<path stroke="var(--surface)" d="m8.2 12.3 2.6 2.6 5-5.6"/>',
    "state-refused": '<circle cx="12" cy="12" r="8.5"/><path d="M6 18 18 6"/>',
}

NAMES = frozenset(TAKEN) | frozenset(DRAWN)

_SYMBOL = (
    '<symbol id="{}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" '
    'stroke-linecap="round" stroke-linejoin="round">{}</symbol>'
)


@lru_cache(maxsize=1)
def sprite() -> str:
    """All icons as one SVG document of `<symbol>` elements, about 20 KB before compression."""
    symbols = [_SYMBOL.format(name, _glyph(name)) for name in TAKEN]
    symbols += [_SYMBOL.format(name, drawing) for name, drawing in DRAWN.items()]
    return f'<svg xmlns="http://www.w3.org/2000/svg">{"".join(symbols)}</svg>'


def _glyph(name: str) -> str:
    """The inside of the package's `<svg>`; stroke attributes come from the symbol."""
    inside = re.sub(r"^<svg[^>]*>|</svg>\s*$", "", heroicon_outline(name).strip())
    return re.sub(r'\s+stroke-line(?:cap|join)="round"|\n\s*', "", inside).strip()
