"""Clause 3.4.9 of the sample: the greater the effort, the higher whoever decides about it."""

import pytest

from reglament.engine import Fact, FactKind
from reglament.tickets.consent import deciders
from tests.engine.compilation.sample import rules


@pytest.mark.parametrize(
    ("hours", "who"),
    [
        (16, ("ключевой пользователь зоны",)),
        (17, ("владелец процесса",)),
        (80, ("владелец процесса",)),
        (81, ("владелец процесса", "ит директор")),
    ],
)
def test_the_ladder_of_approvers_follows_the_estimate(hours: int, who: tuple[str, ...]) -> None:
    estimates = [Fact(seq, 0, FactKind.ESTIMATED, data={"hours": each}) for seq, each in ((2, 4), (3, hours))]
    assert deciders(rules(), "изменение", estimates) == who


def test_without_an_estimate_nobody_is_proposed() -> None:
    assert deciders(rules(), "изменение", [Fact(1, 0, FactKind.REGISTERED)]) == ()


def test_only_changes_are_decided_about_by_effort() -> None:
    estimate = Fact(2, 0, FactKind.ESTIMATED, data={"hours": 16})
    assert deciders(rules(), "инцидент", [estimate]) == ()
