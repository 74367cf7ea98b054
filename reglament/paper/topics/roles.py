"""3.2: roles, and what an absence does."""

from __future__ import annotations

from collections.abc import Iterator

from reglament.paper.pen import Pen, Written, sentence, table
from reglament.paper.words import AFTER_RETURN, CHAINED, ON_ABSENCE


def write(pen: Pen) -> Written:
    """The roles, what may not coincide, substitution."""
    roles = pen.edition.roles
    head = pen.say("Роль|Где|Что делает", "Role|Where|Does").split("|")
    rows = (
        (pen.name(key), pen.name(role.group) if role.group else "", role.does)
        for key, role in roles.named.items()
    )
    yield roles.clause, table(pen.say("Роли", "Roles"), head, rows)
    given = [(key, role.given_by) for key, role in roles.named.items() if role.given_by]
    for key, by in given:
        yield (
            roles.named[key].clause or roles.clause,
            sentence(
                pen.say(
                    f"роль «{pen.name(key)}» дают на один запрос: {pen.any_of(by)}",
                    f"the role of {pen.name(key)} is given for one ticket by {pen.any_of(by)}",
                )
            ),
        )
    if roles.exclusive:
        pairs = "; ".join(pen.say(" и ", " and ").join(map(pen.name, pair)) for pair in roles.exclusive)
        yield (
            roles.clause,
            sentence(
                pen.say(
                    f"в одном запросе это разные люди: {pairs}",
                    f"in one ticket nobody may be both: {pairs}",
                )
            ),
        )
    if roles.substitution:
        yield roles.substitution.clause or roles.clause, sentence(*_substitution(pen))


def _substitution(pen: Pen) -> Iterator[str]:
    terms = pen.edition.roles.substitution
    assert terms is not None
    moved, within = pen.pick(ON_ABSENCE[terms.on_absence]), pen.norm(terms.within)
    inside = pen.say(f" за {within}", f" within {within}") if within else ""
    yield pen.say(
        f"когда сотрудника нет, заместителю{inside} переходят {moved}",
        f"when somebody is away, {moved} go to the deputy{inside}",
    )
    if terms.all_when_longer:
        longer = pen.norm(terms.all_when_longer)
        yield pen.say(
            f"если отсутствие дольше {longer}, переходят все",
            f"in an absence longer than {longer} all of them go",
        )
    if terms.otherwise:
        yield pen.say(
            f"если нет и заместителя, принимает {pen.name(terms.otherwise)}",
            f"when the deputy is away too, {pen.name(terms.otherwise)} takes them",
        )
    yield pen.pick(AFTER_RETURN[terms.after_return])
    yield pen.pick(CHAINED[terms.chained])
    if not terms.stops_clocks:
        yield pen.say("часы не останавливаются", "the clocks go on")
    if terms.announce:
        yield pen.say(
            f"о плановом отсутствии предупреждают за {pen.norm(terms.announce)}",
            f"a planned absence is announced {pen.norm(terms.announce)} before",
        )
    if terms.author_gone:
        yield pen.say(
            f"если нет автора, отвечают и принимают: {pen.names(terms.author_gone)}",
            f"when the author is gone, these answer and accept: {pen.names(terms.author_gone)}",
        )
