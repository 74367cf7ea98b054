"""How tickets end and come back."""

from collections.abc import Mapping
from typing import Any

import pytest

from reglament.engine import Category
from reglament.people.models import Person
from reglament.tickets import (
    closing,
    conversation,
    looking,
    rating,
    rebuilding,
    resolving,
)
from reglament.tickets.models import Ticket
from reglament.tickets.refusals import Refused
from tests.rulebook.desk import after
from tests.tickets.life import registered, resolved, taken


@pytest.fixture(autouse=True)
def _the_journal_holds(db: None) -> object:
    """After every test the projections are what the journal gives, and the chains hold."""
    yield
    assert list(rebuilding.check(after(days=30))) == []


def state(number: int) -> str:
    return Ticket.objects.get(number=number).category


def grounds_of(number: int, person: Person) -> Mapping[str, Any]:
    intake = looking.look(number, by=person, at=after(1)).rules.policies.intake
    assert intake is not None and intake.refusal is not None
    return intake.refusal.grounds


def test_the_result_is_returned_and_counted(ryabova: Person, saveleva: Person) -> None:
    number = resolved(ryabova, saveleva)
    done = resolving.send_back(number, what_is_wrong="Опять не проводится", by=ryabova, at=after(2))
    assert (done.ticket.category, done.ticket.returns) == (Category.IN_PROGRESS, 1)


def test_a_closed_ticket_comes_back_within_its_window_and_not_after(
    ryabova: Person, saveleva: Person
) -> None:
    number = resolved(ryabova, saveleva)
    resolving.accept(number, by=ryabova, at=after(2))
    closing.reopen(number, what_is_wrong="Снова", by=ryabova, at=after(days=5))
    assert Ticket.objects.get(number=number).reopenings == 1
    resolving.resolve(number, result="Готово", by=saveleva, at=after(days=5, hours=1))
    resolving.accept(number, by=ryabova, at=after(days=5, hours=2))
    with pytest.raises(Refused) as refused:
        closing.reopen(number, what_is_wrong="Снова", by=ryabova, at=after(days=40))
    assert refused.value.refusal.codes == ("move.window_closed",)


def test_thanks_after_the_end_reopen_nothing(ryabova: Person, saveleva: Person) -> None:
    number = resolved(ryabova, saveleva)
    resolving.accept(number, by=ryabova, at=after(2))
    conversation.write(number, body="Спасибо!", thanks=True, by=ryabova, at=after(3))
    assert state(number) == Category.CLOSED


def test_a_code_closes_only_where_the_edition_lets_it(
    ryabova: Person, saveleva: Person, klimov: Person
) -> None:
    number = taken(ryabova, saveleva)
    with pytest.raises(Refused) as refused:
        closing.close(number, code="нет ответа", by=saveleva, at=after(1))
    assert refused.value.refusal.codes == ("code.not_here",)
    closing.close(number, code="решён при первом контакте", text="Готово", by=saveleva, at=after(1))
    assert Ticket.objects.get(number=number).closure_code == "решен при первом контакте"


def test_what_does_not_show_itself_again_and_what_was_a_trial_are_closed_as_such(
    ryabova: Person, saveleva: Person, klimov: Person
) -> None:
    gone, trial = taken(ryabova, saveleva), registered(ryabova, at=after(0.5))
    closing.close(gone, code="не воспроизводится", text="Ни разу за час", by=saveleva, at=after(1))
    closing.close(trial, code="проверка", by=klimov, at=after(1))
    ended = Ticket.objects.filter(number__in=[gone, trial]).order_by("number")
    assert [ticket.closure_code for ticket in ended] == ["не воспроизводится", "проверка"]


def test_an_unknown_code_is_answered_with_the_known_ones(ryabova: Person, klimov: Person) -> None:
    number = registered(ryabova)
    with pytest.raises(Refused) as refused:
        closing.close(number, code="надоело", by=klimov, at=after(1))
    assert "дубль" in refused.value.sentences()[0]


def test_a_rejection_names_a_ground_and_can_be_appealed(
    ryabova: Person, klimov: Person, orlova: Person
) -> None:
    number = registered(ryabova)
    with pytest.raises(Refused):
        closing.reject(number, ground="не нравится", explanation="Обратитесь в отдел", by=klimov, at=after(1))
    grounds = grounds_of(number, klimov)
    ground = next(key for key, value in grounds.items() if "диспетчер" in value.who)
    closing.reject(number, ground=ground, explanation="Обратитесь к ИТ", by=klimov, at=after(1))
    assert state(number) == Category.REJECTED


def test_a_ground_of_the_head_is_not_the_dispatchers(ryabova: Person, klimov: Person) -> None:
    number = registered(ryabova)
    grounds = grounds_of(number, klimov)
    ground = next(key for key, value in grounds.items() if "диспетчер" not in value.who)
    with pytest.raises(Refused) as refused:
        closing.reject(number, ground=ground, explanation="Нельзя", by=klimov, at=after(1))
    assert refused.value.refusal.codes == ("ground.not_yours",)


def test_the_author_withdraws_from_any_open_state(ryabova: Person, saveleva: Person) -> None:
    number = taken(ryabova, saveleva)
    closing.withdraw(number, reason="Само прошло", by=ryabova, at=after(1))
    assert state(number) == Category.WITHDRAWN


def test_a_mark_is_on_the_scale_and_by_the_author(ryabova: Person, saveleva: Person) -> None:
    number = resolved(ryabova, saveleva)
    resolving.accept(number, by=ryabova, at=after(2))
    with pytest.raises(Refused):
        rating.rate(number, mark=6, by=ryabova, at=after(3))
    with pytest.raises(Refused):
        rating.rate(number, mark=5, by=saveleva, at=after(3))
    rating.rate(number, mark=5, by=ryabova, at=after(3))
