"""In time or late: by the verdicts as they were given, of endings that count."""

from reglament.people.models import Person
from reglament.reports import promptness
from reglament.reports.scope import Scope
from reglament.reports.selecting import FIGURES, selected
from reglament.tickets import closing, resolving
from tests.engine.compilation.sample import rules
from tests.reports.conftest import rules_of
from tests.rulebook.desk import after
from tests.tickets.life import resolved, taken
from tests.tickets.owing import enacted


def prompt(march: Scope) -> dict[str, tuple[int, int]]:
    found = promptness.counted(promptness.verdicts(march), rules_of)
    return {each.clock: (each.met, each.late) for each in found}


def late(author: Person, responsible: Person) -> int:
    """П3, С2: promised within two working days, done on the fifth."""
    number = taken(author, responsible)
    resolving.resolve(number, result="Готово", by=responsible, at=after(days=5))
    resolving.accept(number, by=author, at=after(days=5, hours=1))
    return number


def test_kept_and_missed_promises_are_counted_by_clock(
    march: Scope, ryabova: Person, saveleva: Person
) -> None:
    resolving.accept(resolved(ryabova, saveleva), by=ryabova, at=after(2))
    late(ryabova, saveleva)
    assert prompt(march) == {"т1": (2, 0), "т2": (1, 1)}


def test_what_the_code_leaves_out_is_left_out(march: Scope, ryabova: Person, saveleva: Person) -> None:
    closing.close(taken(ryabova, saveleva), code="передан", by=saveleva, at=after(days=5))
    assert prompt(march) == {}


def test_after_a_return_the_last_verdict_counts(march: Scope, ryabova: Person, saveleva: Person) -> None:
    number = resolved(ryabova, saveleva)
    resolving.send_back(number, what_is_wrong="Снова", by=ryabova, at=after(2))
    resolving.resolve(number, result="Теперь точно", by=saveleva, at=after(days=6))
    resolving.accept(number, by=ryabova, at=after(days=6, hours=1))
    assert prompt(march)["т2"] == (0, 1)


def test_every_figure_has_its_tickets(march: Scope, ryabova: Person, saveleva: Person) -> None:
    on_time = resolved(ryabova, saveleva)
    resolving.accept(on_time, mark=5, by=ryabova, at=after(2))
    missed = late(ryabova, saveleva)
    passed_on = taken(ryabova, saveleva)
    closing.close(passed_on, code="передан", by=saveleva, at=after(2))
    wanted = {
        ("all", ""): {on_time, missed, passed_on},
        ("outcome", "solved"): {on_time, missed},
        ("outcome", "unsolved"): {passed_on},
        ("code", "Передан"): {passed_on},
        ("category", "withdrawn"): set(),
        ("others", "т2"): set(),
        ("repeats", ""): set(),
        ("rated", ""): {on_time},
        ("met", "т2"): {on_time},
        ("late", "т2"): {missed},
        ("changed", "т2"): set(),
        ("corrected", ""): set(),
    }
    assert {figure for figure, _ in wanted} == set(FIGURES)
    for (figure, value), numbers in wanted.items():
        found = selected(march, figure, value, rules_of)
        assert found is not None and {ticket.number for ticket in found} == numbers, figure
    assert selected(march, "profit", "", rules_of) is None


def test_only_promises_of_the_desk_are_counted() -> None:
    assert promptness.counts(1, "принят", "т2", lambda edition: rules())
    assert not promptness.counts(1, "принят", "т4", lambda edition: rules())
    assert not promptness.counts(1, "нет ответа", "т2", lambda edition: rules())
    assert not promptness.counts(1, "", "т2", lambda edition: rules())


CAUSES = (
    "результат:\n",
    "результат:\n  причины: {типовая конфигурация: внешняя сторона, наша доработка: лк}\n",
)


def test_a_miss_counts_against_whoever_answers_for_its_cause(
    march: Scope, ryabova: Person, saveleva: Person
) -> None:
    enacted("", also=(CAUSES,))
    for cause in ("типовая конфигурация", "наша доработка"):
        number = taken(ryabova, saveleva)
        resolving.resolve(number, result="Готово", cause=cause, by=saveleva, at=after(days=5))
        resolving.accept(number, by=ryabova, at=after(days=5, hours=1))
    found = {each.clock: each for each in promptness.counted(promptness.verdicts(march), rules_of)}
    assert (found["т2"].late, found["т2"].others) == (1, {"внешняя сторона": 1})
    ours, others = (selected(march, figure, "т2", rules_of) for figure in ("late", "others"))
    assert ours is not None
    assert others is not None
    assert [ticket.cause for ticket in ours] == ["наша доработка"]
    assert [ticket.cause for ticket in others] == ["типовая конфигурация"]
