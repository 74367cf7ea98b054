"""The words of worked examples."""

from __future__ import annotations

from typing import Final

from reglament.engine.regulation.examples import Happening, Shown

SHOWN: Final = {
    Shown.STANDS: ("стоит", "stands"),
    Shown.MET: ("выполнен", "met"),
    Shown.MISSED: ("нарушен", "missed"),
    Shown.BY_PLAN: ("по плану", "by plan"),
    Shown.NO_NORM: ("без срока", "no norm"),
    Shown.NOT_STARTED: ("не идёт", "not started"),
    Shown.NOT_OFFERED: ("не оказывается", "not offered"),
}
HAPPENINGS: Final = {
    Happening.ANSWERED: ("ответ человека", "human answer", "сообщение автору", "message to the author"),
    Happening.AUTHOR_WROTE: ("сообщение автора", "message from the author"),
    Happening.ESTIMATED: ("оценка", "estimate"),
    Happening.DECIDED: ("согласовано", "approved"),
    Happening.PLANNED: ("назван срок", "date named"),
}
