"""Who hears of refusals, of their overruling, and of work beyond what was agreed to."""

import pytest

from reglament.notices.models import Notice
from reglament.people import absences
from reglament.people.models import Person
from reglament.tickets import approval, effort, estimating, readers, timers
from tests.rulebook.desk import after, person
from tests.tickets.life import taken


@pytest.fixture
def change(ryabova: Person, klimov: Person) -> int:
    """A change of the trade zone: Котова, its key user, is asked; Жданов owns the process."""
    number = taken(ryabova, klimov, kind="изменение", zone="торговля и склад", complexity="С3")
    estimating.estimate(number, hours=12, by=klimov, at=after(0.5))
    approval.request_approval(number, approver=None, by=klimov, at=after(0.6))
    readers.serve_all(after(0.6))
    return number


def events(key: str) -> list[str]:
    """What the person was told, in order."""
    readers.serve_all(after(days=9))
    told = Notice.objects.filter(person=person(key)).order_by("pk")
    return list(told.values_list("event", flat=True))


def test_everybody_whose_consent_is_wanted_is_asked(change: int) -> None:
    assert events("котова") == ["approval_asked"]


def test_the_deputy_of_an_approver_who_is_away_is_asked_as_well(change: int) -> None:
    kotova, gromov = person("котова"), person("громов")
    absences.enter(kotova, after(0.7), after(days=9), deputy=gromov, by=kotova, at=after(0.7))
    timers.run_due(after(days=1))
    assert "reminder" in events("громов")


def test_a_refusal_reaches_whoever_may_overrule_it_and_the_overruling_who_refused(change: int) -> None:
    approval.decide(change, granted=False, text="Обойдёмся", by=person("котова"), at=after(1))
    assert events("жданов") == ["escalation"]
    approval.overrule(change, reason="Закон", by=person("жданов"), at=after(2))
    assert events("котова") == ["approval_asked", "state_changed"]


def test_work_beyond_the_tolerance_is_told_to_author_and_responsible_once(
    change: int, klimov: Person
) -> None:
    approval.decide(change, granted=True, by=person("котова"), at=after(1))
    before = {key: events(key) for key in ("рябова", "климов")}
    effort.log_work(change, minutes=15 * 60, by=person("ткач"), at=after(2))
    effort.log_work(change, minutes=60, by=person("ткач"), at=after(3))
    for key, told in before.items():
        assert events(key) == [*told, "escalation"]
