"""1.2: kinds of tickets."""

from __future__ import annotations

from collections.abc import Iterator

from reglament import engine
from reglament.paper.pen import Pen, Written, sentence, table


def write(pen: Pen) -> Written:
    """The kinds, who files them, who decides the kind."""
    classification = pen.edition.classification
    head = pen.say(
        "Вид|Код|Что это|Пример|Кто подаёт|Согласование|Сложность сначала",
        "Kind|Code|What|Example|Filed by|Approval|Complexity at first",
    ).split("|")
    yield classification.clause, table(pen.say("Виды запросов", "Kinds of tickets"), head, _rows(pen))
    if classification.decided_by:
        who = pen.names(classification.decided_by)
        yield (
            classification.clause,
            sentence(
                pen.say(
                    f"автор описывает, что случилось; вид определяет {who}",
                    f"the author says what happened; the kind is set by {who}",
                )
            ),
        )


def _rows(pen: Pen) -> Iterator[tuple[str, ...]]:
    kinds = pen.edition.classification.kinds
    approvals = any(_approval(pen, kind.approval) for kind in kinds.values())
    limited = any(kind.filed_by for kind in pen.edition.classification.kinds.values())
    for key, kind in pen.edition.classification.kinds.items():
        anybody = pen.say("любой пользователь", "anybody") if limited else ""
        by_plan = pen.say("по плану", "by plan") if kind.by_plan else ""
        first = pen.name(kind.initial_complexity) if kind.initial_complexity else ""
        yield (
            pen.name(key),
            kind.code,
            kind.what,
            kind.example,
            pen.names(kind.filed_by) or anybody,
            (_approval(pen, kind.approval) or pen.yes(False)) if approvals else "",
            ", ".join(filter(None, (first, by_plan))),
        )


def _approval(pen: Pen, approval: engine.Approval) -> str:
    """Whether tickets of the kind are approved: always, as the catalogue says, never ("")."""
    if approval is engine.Approval.REQUIRED:
        return pen.yes(True)
    return pen.say("по каталогу", "by the catalogue") if approval is engine.Approval.BY_CATALOGUE else ""
