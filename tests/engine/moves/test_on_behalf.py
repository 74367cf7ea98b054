"""Clause 3.3.4 of the sample: filed for somebody else, who of the two accepts."""

from reglament.engine.facts import Fact, FactKind
from reglament.engine.fold import begin, fold
from reglament.engine.moves import open_moves
from reglament.engine.rules import Rules
from tests.engine.compilation.sample import rules

FOR_THE_ONE_WHO_NEEDS_IT = rules("принимает: любой из двух", "принимает: получатель")


def accepts(edition: Rules, role: str, **data: str) -> bool:
    """Whether this relation may accept the result of a ticket that began so."""
    journal = (
        Fact(1, 1_777_000_000, FactKind.REGISTERED, data={"author": "11", **data}),
        Fact(2, 1_777_003_600, FactKind.MOVED, state="исполнен"),
    )
    state = fold(begin(edition), journal)
    return "закрыт" in [move.transition.target for move in open_moves(state, {role}, state.at)]


def test_either_of_the_two() -> None:
    assert accepts(rules(), "автор", beneficiary="12")
    assert accepts(rules(), "получатель", beneficiary="12")


def test_the_one_who_needs_it() -> None:
    assert not accepts(FOR_THE_ONE_WHO_NEEDS_IT, "автор", beneficiary="12")
    assert accepts(FOR_THE_ONE_WHO_NEEDS_IT, "получатель", beneficiary="12")


def test_what_one_filed_for_oneself_one_accepts() -> None:
    assert accepts(FOR_THE_ONE_WHO_NEEDS_IT, "автор")
    assert accepts(FOR_THE_ONE_WHO_NEEDS_IT, "автор", beneficiary="11")
