"""Probes: each asks the desk something and answers a value to compare.

Those of the engine ask the mechanisms of the rules, decisions the rules with their policies, the rest ask the
edition and its annexes as well: what has not changed need not be asked.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from reglament.rulebook.reading import Book

from . import consents, folding, intake, outcomes, people, ranking, rights, ruling, verbs

Probe = Callable[[Book], object]

ENGINE: Mapping[str, Probe] = {
    "priority": ranking.priorities,
    "state and clocks": folding.standings,
    "timers": folding.timers,
    "moves of roles": rights.moves,
    "promises": folding.promises,
    "deeds of the desk": folding.deeds,
}
DECISIONS: Mapping[str, Probe] = {
    "notices": verbs.notices,
    "registration": verbs.registrations,
    "usual codes": verbs.usual_codes,
    "decisions": verbs.verbs,
    "reports": outcomes.reports,
    "mass failures": outcomes.failures,
    "workarounds and calls": outcomes.relief,
    "work beyond the estimate": consents.overruns,
    "signs": consents.signs,
    "channels": intake.arrivals,
    "emergencies": intake.emergency,
    "forms": intake.forms,
    "ways of telling": intake.told,
    "endings of their own": intake.endings,
}
PEOPLE: Mapping[str, Probe] = {
    "holders of zones": people.zones,
    "holders of roles": people.holders,
    "absence": people.absence,
    "leave and return": people.leave,
    "who sees what": people.sights,
    "weights of priority": people.weights,
    "who changes annexes": people.changing_annexes,
    "people of the register": people.register,
    "offers of the portal": verbs.offers,
    "approvers": verbs.approvers,
    "services": consents.services,
    "coming into force": ruling.beginning,
    "moving open tickets": ruling.migration,
    "load": ruling.load,
}
PROBES: Mapping[str, Probe] = {**ENGINE, **PEOPLE, **DECISIONS}
