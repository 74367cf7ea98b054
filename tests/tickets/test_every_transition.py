"""Every way that the sample's edition opens can be gone, by those whom it names and by nobody else."""

from collections.abc import Callable

import pytest

from reglament import engine
from reglament.people.models import Person
from reglament.tickets import approval, closing, questions, rebuilding, resolving, triage, working
from reglament.tickets.models import Ticket
from reglament.tickets.moving import Given, move
from reglament.tickets.refusals import Refused
from reglament.tickets.relations import SYSTEM
from tests.rulebook.desk import after, author, person, sample
from tests.tickets.life import assigned, registered, resolved, taken, triaged

RULES = engine.compile_rules(sample().edition, engine.Annexes())
BY_PEOPLE = [way for way in RULES.transitions if way.who != (SYSTEM,)]
BY_THE_DESK = [way for way in RULES.transitions if SYSTEM in way.who]
NOW = after(3)
ZONE = "бухгалтерия"


@pytest.fixture
def people(ryabova: Person) -> dict[str, Person]:
    """Somebody for every name that the edition uses."""
    return {
        "автор": ryabova,
        "получатель": author("Получатель", ryabova.organisation),
        "ответственный": person("савельева"),
        "диспетчер": person("климов"),
        "консультант": person("орлова"),
        "исполнитель": person("дорохов"),
        "руководитель лк": person("орлова"),
        "согласующий": person("жданов"),
        "ключевой пользователь": person("панина"),
        "ключевой пользователь зоны": person("панина"),
        "ит директор": person("белов"),
        "владелец процесса": person("панина"),
        "руководитель по": person("дорохов"),
    }


def in_state(name: str, people: dict[str, Person]) -> int:
    """A ticket in this state, come there by the real verbs."""
    asker, responsible = people["автор"], people["ответственный"]
    if name == "в плане":
        return _planned(asker, responsible, people)
    category = RULES.states[name].category.value
    return _WAYS[category](asker, responsible, people)


def _awaiting_author(asker: Person, responsible: Person, people: dict[str, Person]) -> int:
    number = taken(asker, responsible)
    questions.ask(number, question="Что?", by=responsible, at=after(1))
    return number


def _awaiting_approval(asker: Person, responsible: Person, people: dict[str, Person]) -> int:
    number = taken(asker, responsible)
    approval.request_approval(number, approver=people["согласующий"], by=responsible, at=after(1))
    return number


def _awaiting_third_party(asker: Person, responsible: Person, people: dict[str, Person]) -> int:
    number = taken(asker, responsible)
    working.wait_for_third_party(
        number, who="1С", foreign_number="7", check_at=after(2), by=responsible, at=after(1)
    )
    return number


def _scheduled(asker: Person, responsible: Person, people: dict[str, Person]) -> int:
    number = taken(asker, responsible)
    working.schedule(number, until=after(2), consent=True, by=responsible, at=after(1))
    return number


def _planned(asker: Person, responsible: Person, people: dict[str, Person]) -> int:
    number = taken(asker, responsible)
    triage.triage(number, kind="изменение", complexity="С3", by=people["диспетчер"], at=after(1))
    way = next(way for way in RULES.transitions if way.target == "в плане")
    given = Given(until=int(after(days=30).timestamp()), text="В план")
    move(number, transition=way.code, given=given, by=responsible, at=after(1.5))
    return number


def _refused_by_an_approver(people: dict[str, Person]) -> int:
    number = taken(people["автор"], people["ответственный"], kind="изменение", complexity="С3")
    approver = people["согласующий"]
    approval.request_approval(number, approver=approver, by=people["ответственный"], at=after(1))
    approval.decide(number, granted=False, text="Дорого", by=approver, at=after(2))
    return number


def _closed(asker: Person, responsible: Person, people: dict[str, Person]) -> int:
    number = resolved(asker, responsible)
    resolving.accept(number, by=asker, at=after(2))
    return number


def _rejected(asker: Person, responsible: Person, people: dict[str, Person]) -> int:
    number = registered(asker)
    closing.reject(number, ground=GROUND, explanation="Так и так", by=people["руководитель лк"], at=after(1))
    return number


def _withdrawn(asker: Person, responsible: Person, people: dict[str, Person]) -> int:
    number = registered(asker)
    closing.withdraw(number, reason="Прошло", by=asker, at=after(1))
    return number


_WAYS: dict[str, Callable[[Person, Person, dict[str, Person]], int]] = {
    "new": lambda asker, responsible, people: triaged(asker, zone=ZONE),
    "assigned": lambda asker, responsible, people: assigned(asker, responsible),
    "in_progress": lambda asker, responsible, people: taken(asker, responsible),
    "resolved": lambda asker, responsible, people: resolved(asker, responsible),
    "awaiting_author": _awaiting_author,
    "awaiting_approval": _awaiting_approval,
    "awaiting_third_party": _awaiting_third_party,
    "scheduled": _scheduled,
    "closed": _closed,
    "rejected": _rejected,
    "withdrawn": _withdrawn,
}
_INTAKE = RULES.policies.intake
assert _INTAKE is not None and _INTAKE.refusal is not None
GROUND = next(key for key, ground in _INTAKE.refusal.grounds.items() if "руководитель лк" in ground.who)
DESKS_GROUND = next(key for key, ground in _INTAKE.refusal.grounds.items() if "диспетчер" in ground.who)


def everything(way: engine.Transition, who: str, people: dict[str, Person]) -> Given:
    """A form filled in to the last field."""
    category = RULES.states[way.target].category
    deciding = RULES.states[way.source].category is engine.Category.AWAITING_APPROVAL if way.source else False
    return Given(
        text="Слова",
        responsible=str(person("ткач").pk) if engine.Need.RESPONSIBLE in way.needs else "",
        code=way.closure_codes[0] if way.closure_codes else "",
        ground=(DESKS_GROUND if who == "диспетчер" else GROUND)
        if engine.Need.GROUND in way.needs and not deciding
        else "",
        approver=str(people["согласующий"].pk) if engine.Need.APPROVER in way.needs else "",
        third_party="1С" if engine.Need.THIRD_PARTY in way.needs else "",
        foreign_number="7" if engine.Need.FOREIGN_NUMBER in way.needs else "",
        until=int(after(days=5).timestamp())
        if {engine.Need.DATE, engine.Need.CHECK_DATE} & set(way.needs)
        else None,
        consent=engine.Need.CONSENT in way.needs,
        granted=(category is engine.Category.IN_PROGRESS) if deciding else None,
    )


@pytest.mark.parametrize("way", BY_PEOPLE, ids=lambda way: way.code)
def test_whoever_is_named_goes_this_way_and_a_stranger_does_not(
    way: engine.Transition, people: dict[str, Person]
) -> None:
    for who in (name for name in way.who if name != SYSTEM):
        number = _at_source(way, who, people)
        stranger = author("Чужой", people["автор"].organisation) if who == way.who[0] else None
        if stranger is not None:
            with pytest.raises(Ticket.DoesNotExist):
                move(number, transition=way.code, given=everything(way, who, people), by=stranger, at=NOW)
        done = move(number, transition=way.code, given=everything(way, who, people), by=people[who], at=NOW)
        assert done.ticket.state == way.target


@pytest.mark.parametrize("way", BY_PEOPLE, ids=lambda way: way.code)
def test_an_empty_form_is_answered_with_all_that_the_way_needs(
    way: engine.Transition, people: dict[str, Person]
) -> None:
    who = next(name for name in way.who if name != SYSTEM)
    number = _at_source(way, who, people)
    if not way.needs:
        return
    with pytest.raises(Refused) as refused:
        move(number, transition=way.code, by=people[who], at=NOW)
    assert len(refused.value.refusal.codes) == len(way.needs)


@pytest.mark.parametrize("way", BY_THE_DESK, ids=lambda way: way.code)
def test_the_desks_own_ways_have_a_timer_or_a_verb(way: engine.Transition) -> None:
    by_timer = any(timer.transition == way.code for timer in RULES.timers)
    by_assignment = engine.Need.RESPONSIBLE in way.needs
    assert by_timer or by_assignment


def _at_source(way: engine.Transition, who: str, people: dict[str, Person]) -> int:
    """A ticket for which the way is meant."""
    if way.guard is engine.Guard.REFUSED:
        return _refused_by_an_approver(people)
    if way.source == "":
        number = taken(people["автор"], people["ответственный"])
    elif way.guard is engine.Guard.NO_RESPONSIBLE:
        number = triaged(people["автор"], zone=ZONE)
        questions.ask(number, question="Что?", by=people["диспетчер"], at=after(1))
    else:
        number = in_state(way.source, people)
    if way.when.priorities:
        triage.triage(number, impact="массовое", urgency="высокая", by=people["диспетчер"], at=after(2))
    if way.when.kinds:
        triage.triage(number, kind="изменение", complexity="С3", by=people["диспетчер"], at=after(2))
    if who == "получатель":
        Ticket.objects.filter(number=number).update(beneficiary=people["получатель"])
        rebuilding.rebuild(NOW, [number])  # he is put in afterwards, so the row is derived anew
    return number
