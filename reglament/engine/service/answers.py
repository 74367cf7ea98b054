"""What was filled into a form: whether it may stand there, and what its numbers do to the priority."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation

from reglament.engine.names import key
from reglament.engine.regulation.form_fields import FieldSort, FormField
from reglament.engine.rules import Rules

from .objection import Objection


def number(answer: str) -> Decimal | None:
    """«1 200,5»; None for what is no number."""
    try:
        found = Decimal("".join(answer.split()).replace(",", "."))
    except InvalidOperation:
        return None
    return found if found.is_finite() else None


def wrong_answers(rules: Rules, answers: Mapping[str, str]) -> Iterator[Objection]:
    """Why lines that were filled in cannot stand so. What is empty is no matter of this."""
    intake = rules.policies.intake
    fields = intake.fields if intake else {}
    for line, answer in answers.items():
        field = fields.get(key(line))
        if field is not None and answer.strip() and (code := _wrong(field, answer.strip())):
            bounds = {"field": field.name.key, "least": field.least, "most": field.most}
            lengths = {"shortest": field.shortest, "longest": field.longest, "known": field.one_of}
            yield Objection(code, field.clause or (intake.clause if intake else ""), {**bounds, **lengths})


def _wrong(field: FormField, answer: str) -> str:
    if field.one_of and key(answer) not in map(key, field.one_of):
        return "field.one_of"
    if field.sort is FieldSort.NUMBER:
        found = number(answer)
        if found is None:
            return "field.number"
        if field.least is not None and found < field.least:
            return "field.least"
        return "field.most" if field.most is not None and found > field.most else ""
    if field.shortest is not None and len(answer) < field.shortest:
        return "field.shortest"
    return "field.longest" if field.longest is not None and len(answer) > field.longest else ""


def amendments_by_number(rules: Rules, answers: Mapping[str, str]) -> tuple[str, ...]:
    """The codes of amendments that the numbers of the form bring about."""
    said = {key(line): number(answer) for line, answer in answers.items()}
    return tuple(
        rule.code
        for rule in rules.priorities.modifiers
        if rule.field
        and (found := said.get(rule.field)) is not None
        and (rule.number_at_least is None or found >= rule.number_at_least)
        and (rule.number_at_most is None or found <= rule.number_at_most)
    )
