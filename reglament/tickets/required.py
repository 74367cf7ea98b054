"""What has to be said before a form is sent, by kind (clause 3.3.1 of the sample), and what was not said."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from reglament import engine
from reglament.engine import FactKind
from reglament.tickets.refusals import Lack

IN_THE_TEXT = frozenset(
    map(engine.key, ("что нужно", "что случилось", "what is needed", "what you need", "what happened"))
)
"""The words of the author themselves: no ticket is without them."""
A_SERVICE = frozenset(
    map(engine.key, ("услуга из каталога", "service from the catalogue", "a service from the catalogue"))
)
"""Not a line to fill in: a service of the catalogue is chosen."""


def required(rules: engine.Rules, kind: str, channel: str = "") -> tuple[str, ...]:
    """Everything that the edition wants said of this kind, by this channel; without a kind always."""
    intake = rules.policies.intake
    known = rules.kinds.get(engine.key(kind)) if kind else None
    always = intake.required.get("", ()) if intake else ()
    more = intake.required_by_channel.get(engine.key(channel), ()) if intake and channel else ()
    return tuple(dict.fromkeys((*(known.required if known else always), *more)))


def lines(rules: engine.Rules, kind: str, channel: str = "") -> tuple[str, ...]:
    """What a form has a line of its own for."""
    apart = IN_THE_TEXT | A_SERVICE
    return tuple(field for field in required(rules, kind, channel) if engine.key(field) not in apart)


def given(answers: Mapping[str, str]) -> frozenset[str]:
    """The keys of the lines that were filled in."""
    return frozenset(engine.key(field) for field, answer in answers.items() if answer.strip())


def unsaid(
    rules: engine.Rules, kind: str, said: Collection[str], service: str, channel: str = ""
) -> tuple[str, ...]:
    """What is wanted of this kind and was not said. `said` are keys of lines."""
    known = {*said, *IN_THE_TEXT, *(A_SERVICE if service else ())}
    return tuple(field for field in required(rules, kind, channel) if engine.key(field) not in known)


def lacking(
    rules: engine.Rules, kind: str, answers: Mapping[str, str], service: str, channel: str
) -> tuple[Lack, ...]:
    """Why a form with these answers is not taken."""
    wrong = engine.service.wrong_answers(rules, answers)
    lacks = tuple(Lack(reason.code, reason.clause, dict(reason.values)) for reason in wrong)
    fields = unsaid(rules, kind, given(answers), service, channel)
    intake = rules.policies.intake
    if not fields or intake is None:
        return lacks
    if not kind:
        return (*lacks, Lack("need.always", intake.clause, {"fields": fields}))
    return (*lacks, Lack("need.fields", intake.clause, {"kind": kind, "fields": fields}))


def to_try(rules: engine.Rules, kind: str) -> tuple[str, ...]:
    """What the author of such a ticket tries himself before he sends it."""
    intake = rules.policies.intake
    terms = intake.self_help if intake else None
    counted = kind or rules.provisional.kind
    if terms is None or (terms.kinds and counted not in terms.kinds):
        return ()
    return terms.tried


def untried(rules: engine.Rules, kind: str, answers: Mapping[str, str], *, by_desk: bool) -> tuple[Lack, ...]:
    """Why a form on which the author did not tick what he tried is not taken; the desk need not tick."""
    steps = tuple(step for step in to_try(rules, kind) if engine.key(step) not in given(answers))
    intake = rules.policies.intake
    if by_desk or not steps or intake is None or intake.self_help is None:
        return ()
    return (Lack("need.self_help", intake.self_help.clause or intake.clause, {"steps": steps}),)


def still_unsaid(rules: engine.Rules, kind: str, facts: Sequence[engine.Fact]) -> tuple[str, ...]:
    """What the author is to be asked for: nobody said it yet, and he has written nothing since triage."""
    if not facts:
        return ()
    sorted_at = [fact.seq for fact in facts if fact.kind is FactKind.CLASSIFIED and fact.data.get("kind")]
    since = sorted_at[-1] if sorted_at else 1
    if any(fact.kind is FactKind.AUTHOR_WROTE and fact.seq > since for fact in facts):
        return ()
    begun = facts[0].data
    return unsaid(rules, kind, frozenset(begun.get("said", ())), str(begun.get("service", "")))
