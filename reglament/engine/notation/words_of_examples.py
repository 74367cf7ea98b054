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
    Happening.DECLINED: ("не согласовано", "declined"),
    Happening.PLANNED: ("назван срок", "date named"),
    Happening.HANDED_OVER: ("передан", "handed over"),
    Happening.JOINED: ("присоединён к аварии", "joined to an incident"),
    Happening.DETACHED: ("отделён от аварии", "detached from the incident"),
    Happening.PARENT_RESOLVED: ("авария устранена", "the incident is resolved"),
    Happening.ATTENTION_ASKED: ("просьба о внимании", "a call for attention"),
    Happening.PRIORITY_DISPUTED: ("спор о приоритете", "a dispute about priority"),
    Happening.ZONE_DISPUTED: ("спор о зоне", "a dispute about the zone"),
    Happening.RATED: ("оценка автора", "a mark of the author"),
    Happening.OUTAGE_BEGAN: ("простой", "outage"),
    Happening.OUTAGE_ENDED: ("восстановлен", "recovered"),
}
