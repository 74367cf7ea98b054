"""Who may move what where, and why not (3.1.3)."""

import pytest

from reglament.engine.facts import FactKind
from reglament.engine.fold import State, begin, fold
from reglament.engine.moves import closure_codes, moves, open_moves
from reglament.engine.reasons import Reason
from reglament.engine.results import Move
from reglament.engine.rules import Need
from tests.engine.desk import (
    ASSIGNED,
    AUTHOR,
    BUSY,
    CLOSED,
    NEW,
    PLAIN,
    REJECTED,
    RESOLVED,
    SCHEDULED,
    VENDOR,
    WITHDRAWN,
    WORK,
    Journal,
    at,
    said,
)


def standing_at(journal: Journal, busy: bool = False) -> State:
    return fold(begin(BUSY if busy else PLAIN), journal.facts)


def fresh(**values: str) -> State:
    return standing_at(Journal().registered("12.01 10:00", **values))


def working(**values: str) -> Journal:
    return Journal().registered("12.01 10:00", **values).taken("12.01 11:00")


def targets(found: tuple[Move, ...]) -> list[str]:
    return [move.transition.target for move in found]


def why(state: State, target: str, role: str, when: str) -> Reason | None:
    (move,) = [m for m in moves(state, {role}, at(when)) if m.transition.target == target]
    return move.why_not


def test_a_dispatcher_assigns_asks_refuses_or_closes_a_new_ticket() -> None:
    assert targets(open_moves(fresh(), {"диспетчер"}, at("12.01 10:05"))) == [
        ASSIGNED,
        AUTHOR,
        REJECTED,
        CLOSED,
    ]


def test_an_author_may_take_back_whatever_is_open() -> None:
    assert targets(open_moves(fresh(), {"автор"}, at("12.01 10:05"))) == [WITHDRAWN]
    closed = standing_at(working().moved("12.01 12:00", RESOLVED).moved("12.01 13:00", CLOSED))
    assert WITHDRAWN not in targets(moves(closed, {"автор"}, at("12.01 14:00")))


def test_somebody_else_s_way_is_shown_with_whose_it_is() -> None:
    reason = why(fresh(), REJECTED, "консультант", "12.01 10:05")
    assert reason and (reason.code, reason.values["who"]) == (
        "move.not_yours",
        ("руководитель лк", "диспетчер"),
    )


def test_a_way_says_what_it_demands() -> None:
    vendor = next(
        m for m in moves(standing_at(working()), {"ответственный"}, 0) if m.transition.target == VENDOR
    )
    assert vendor.transition.needs == (Need.THIRD_PARTY, Need.FOREIGN_NUMBER, Need.CHECK_DATE)


def test_back_to_new_only_while_nobody_was_responsible() -> None:
    asked = Journal().registered("12.01 10:00").moved("12.01 10:30", AUTHOR, "Савельева")
    assert why(standing_at(asked), NEW, "автор", "12.01 11:00") is None
    taken = standing_at(working().moved("12.01 12:00", AUTHOR))
    reason = why(taken, NEW, "автор", "12.01 13:00")
    assert reason and (reason.code, reason.values["responsible"]) == ("move.has_responsible", "Климов")


def test_a_closed_ticket_can_be_reopened_for_ten_working_days() -> None:
    """E3."""
    closed = standing_at(working().moved("12.01 12:00", RESOLVED).moved("12.01 13:00", CLOSED))
    (move,) = open_moves(closed, {"автор"}, at("26.01 18:00"))
    assert (move.transition.target, said(move.until)) == (WORK, "26.01 18:00")
    reason = why(closed, WORK, "автор", "26.01 18:01")
    assert reason and (reason.code, said(reason.values["until"])) == ("move.window_closed", "26.01 18:00")


def test_an_appeal_is_open_for_three_working_days() -> None:
    """E19."""
    refused = standing_at(Journal().registered("12.01 10:00").moved("12.01 12:00", REJECTED, "Орлова"))
    assert why(refused, NEW, "руководитель лк", "15.01 18:00") is None
    assert why(refused, NEW, "руководитель лк", "16.01 09:00") is not None


def test_what_only_the_desk_does_is_offered_to_nobody_and_says_when_it_comes() -> None:
    asked = standing_at(working().moved("12.01 12:00", AUTHOR), busy=True)
    reason = why(asked, CLOSED, "руководитель лк", "12.01 13:00")
    assert reason and reason.code == "move.system_only"
    result = standing_at(working().moved("12.01 12:00", RESOLVED), busy=True)
    (silent,) = [
        m for m in moves(result, {"автор"}, at("12.01 13:00")) if m.transition.code == "приёмка молчанием"
    ]
    assert silent.why_not and silent.why_not.code == "move.system_only"


def test_the_desk_itself_may_close_only_when_its_timer_is_due() -> None:
    asked = working().moved("12.01 12:00", AUTHOR)
    for number, day in enumerate((13, 15)):
        rule = {"rule": f"3.5.2/{2 * number + 1} р.д", "anchor": 5}
        asked.add(f"{day}.01 10:00", FactKind.REMINDED, "система", **rule)
    state = standing_at(asked, busy=True)
    early, late = (why(state, CLOSED, "система", when) for when in ("19.01 17:59", "19.01 18:00"))
    assert early and (early.code, said(early.values["at"])) == ("move.system_only", "19.01 18:00")
    assert late is None


def test_the_day_must_have_come() -> None:
    """E31."""
    state = standing_at(working().moved("12.01 12:00", SCHEDULED, until=at("20.01 09:00")))
    reason = why(state, WORK, "ответственный", "19.01 12:00")
    assert reason and (reason.code, said(reason.values["until"])) == ("move.date_ahead", "20.01 09:00")
    assert why(state, WORK, "ответственный", "20.01 09:00") is None


def test_a_way_that_is_not_for_such_tickets_is_closed() -> None:
    """A pause of the first priority needs somebody else's leave."""
    reason = why(standing_at(working(priority="П1", complexity="С1")), AUTHOR, "ответственный", "12.01 12:00")
    assert reason and reason.code == "move.other_tickets"


@pytest.mark.parametrize(
    ("complexity", "codes"), [("С2", ("дубль", "передан")), ("С0", tuple(PLAIN.closure_codes))]
)
def test_a_new_ticket_is_closed_only_as_a_duplicate_passed_on_or_solved_on_the_phone(
    complexity: str, codes: tuple[str, ...]
) -> None:
    state = fresh(complexity=complexity)
    (way,) = [way for way in PLAIN.transitions if (way.source, way.target) == (NEW, CLOSED)]
    assert closure_codes(state, way) == codes


def test_a_way_that_sets_its_code_offers_none() -> None:
    state = standing_at(working().moved("12.01 12:00", RESOLVED))
    assert [m.closure_codes for m in open_moves(state, {"автор"}, at("12.01 13:00"))] == [(), (), ()]


def test_before_the_registration_nothing_can_be_moved() -> None:
    assert moves(begin(PLAIN), {"диспетчер", "автор"}, at("12.01 10:00")) == ()
