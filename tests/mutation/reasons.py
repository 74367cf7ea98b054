"""Why a mutant may live: the beginning of its name -> the reason, in words for the reader of the report."""

from __future__ import annotations

from collections.abc import Mapping

_EYES = "a number, a date or a mask of the document itself: whoever approves it reads it on the first page"
_BY_CATEGORY = "the same said twice: an end of a ticket stops every clock, whatever the clock itself names"
_TWICE = "the same said twice: clause 3.1.3 stops the clock at the move, clause 3.1.5 at the event"
_HOME = "no difference: a clock that no state runs, or one stopped on the way, stands the same in this state"
_BEGINS = "no difference: the other event comes at the same instant in every ticket"
_NO_NORM = "no difference: a recovery has a norm only by the scale of its outage; see «восстановить»"
_DEFAULT = "no difference: what is left counts as the same"
_SPELLED = "no difference: another code of the same case is set by the move of clause 3.1.3"

REASONS: Mapping[str, str] = {
    "edition:document/": _EYES,
    "edition:calendars/timezone": "no difference: every time of an edition is local",
    "edition:calendars/holidays/unknown_years": "years whose decree is yet to come",
    "edition:calendars/holidays/country": "no difference in the days of the examples",
    "edition:calendars/служба/short_day: 09:00-17:00 → ∅": "no difference: the law shortens by an hour",
    "edition:clocks/т1/starts/0": _BEGINS,
    "edition:clocks/т7/starts/0": _BEGINS,
    "edition:clocks/т8/starts/0": _BEGINS,
    "edition:clocks/т3/starts/0": _BEGINS,
    "edition:clocks/т1/stops/1": _TWICE,
    "edition:clocks/т1/stops/2": _BY_CATEGORY,
    "edition:clocks/т1/stops/3": _TWICE,
    "edition:clocks/т2/stops/": _BY_CATEGORY,
    "edition:clocks/т2/again": "no difference: clauses 3.6.3 and 3.6.6 say it for returns and reopening",
    "edition:clocks/т3/stops/": _BY_CATEGORY,
    "edition:clocks/т8/": _NO_NORM,
    "edition:provisional/": _DEFAULT,
    "edition:escalation/thresholds/": "no difference: what is asked besides telling is prose",
    "edition:channels/почта/address": "an address, which no rule reckons with",
    "edition:states/": _HOME,
    "edition:состояния/": _HOME,
    "edition:passages/passages/1/stops": _TWICE,
    "edition:passages/passages/4/stops": _TWICE,
    "edition:passages/passages/6/stops": _TWICE,
    "edition:passages/passages/22/opening": "no difference: the desk alone goes this way, in time",
    "edition:roles/substitution/on_absence": "asked of a person who is away, whom no edition names",
    "edition:exchange/updates/table/проблема": _DEFAULT,
    "edition:result/reopening/clock": "no difference: a clock that never runs again goes on nowhere",
    "edition:availability/calendar": "the agreed hours: the formula of 5.1 takes them, no term does",
    "edition:availability/sanctions/steps/3/reduction": "no difference: the cap of a month is as high",
    "edition:календари/рабочий_день": _DEFAULT,
    "edition:календари/запрос_вне_часов": _DEFAULT,
    "edition:каналы/": "no difference: a channel that is not there takes nothing either",
    "edition:инициирование/неверная_категория": "no difference: it is the only way there is",
}


_ANNEX = "an annex: who holds what, and when, is what its keeper writes; no rule knows it better"


def reason(name: str) -> str:
    """Why nobody notices this mutant; "" if it is not known to be harmless."""
    if not name.startswith("edition:"):
        return _ANNEX
    return next((why for start, why in REASONS.items() if name.startswith(start)), "")
