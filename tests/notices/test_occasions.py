"""Which facts are worth telling whom: the clauses of the sample that no state shows."""

from reglament.engine import Fact, FactKind, Notice
from reglament.notices.occasions import Occasion, occasions
from tests.engine.compilation.sample import rules


def told(fact: Fact, old: str = "", new: str = "") -> list[Occasion]:
    return list(occasions(fact, (fact,), rules(old, new)))


def test_a_low_mark_reaches_the_head_who_calls() -> None:
    low = Fact(9, 0, FactKind.RATED, "11", data={"mark": 2})
    assert told(low) == [Occasion(Notice.ESCALATION, ("руководитель лк",))]
    assert told(Fact(9, 0, FactKind.RATED, "11", data={"mark": 3})) == []


def test_a_hand_over_reaches_the_team_of_the_tier() -> None:
    fact = Fact(9, 0, FactKind.HANDED_OVER, "12", data={"tier": "3"})
    assert told(fact) == [Occasion(Notice.ASSIGNED, ("по",))]


def test_a_change_of_complexity_is_told_as_a_new_date() -> None:
    fact = Fact(9, 0, FactKind.CLASSIFIED, "12", complexity="с3")
    assert [each.event for each in told(fact)] == [Notice.NEW_DATE]
