"""What findings about control tables say."""

from __future__ import annotations

from typing import Final

CONTROLS: Final[dict[str, tuple[tuple[str, str], tuple[str, str]]]] = {
    "example_control": (
        (
            "Сверка «{cell}»: написано «{expected}», по правилам выходит «{actual}».",
            "Control table “{cell}”: it says “{expected}”, the rules answer “{actual}”.",
        ),
        (
            "Решите, что верно, и поправьте правило или сверку.",
            "Decide which is right, and mend the rule or the control table.",
        ),
    ),
    "examples_unplayed": (
        (
            "Примеры и сверку не посчитать ({text}).",
            "Examples and control tables cannot be reckoned ({text}).",
        ),
        ("Исправьте календарь.", "Mend the calendar."),
    ),
    "control_stops": (
        ("Сверку не довести до конца ({text}).", "The control tables cannot be compared ({text})."),
        ("Дополните календарь.", "Complete the calendar."),
    ),
}
