"""Every verb, and what it asks for."""

from collections.abc import Mapping
from typing import Any

import pytest

from reglament.engine import Category
from reglament.people.models import Person
from reglament.tickets import (
    approval,
    assignment,
    attention,
    closing,
    conversation,
    estimating,
    linking,
    looking,
    mass,
    questions,
    rating,
    rebuilding,
    resolving,
    triage,
    undo,
    working,
)
from reglament.tickets.models import Fact, Link, LinkKind, Message, Note, Ticket
from reglament.tickets.refusals import Conflict, Refused
from tests.rulebook.desk import after
from tests.tickets.life import assigned, registered, resolved, taken, triaged


@pytest.fixture(autouse=True)
def _the_journal_holds(db: None) -> object:
    """After every test the projections are what the journal gives, and the chains hold."""
    yield
    assert list(rebuilding.check(after(days=30))) == []


def state(number: int) -> str:
    return Ticket.objects.get(number=number).category


def test_an_incomplete_ticket_goes_back_with_a_question_and_returns_to_the_new_ones(
    ryabova: Person, klimov: Person
) -> None:
    number = registered(ryabova)
    done = questions.ask(number, question="В какой базе?", by=klimov, at=after(0.2))
    assert done.standing.clocks["т1"].met is True
    questions.answer(number, body="В рабочей", by=ryabova, at=after(1))
    assert state(number) == Category.NEW


def test_the_author_answers_by_simply_writing(ryabova: Person, saveleva: Person) -> None:
    number = taken(ryabova, saveleva)
    questions.ask(number, question="Какой документ?", by=saveleva, at=after(0.5))
    conversation.write(number, body="Реализация 15", by=ryabova, at=after(1))
    assert state(number) == Category.IN_PROGRESS


def test_the_desk_writes_down_what_the_author_said_on_the_phone(ryabova: Person, saveleva: Person) -> None:
    number = taken(ryabova, saveleva)
    questions.ask(number, question="Какой документ?", by=saveleva, at=after(0.5))
    questions.answer(number, body="Реализация 15", channel="телефон", by=saveleva, at=after(1))
    message = Message.objects.get(ticket=number, body="Реализация 15")
    assert (message.person, message.from_desk) == (ryabova, False)
    assert Fact.objects.get(ticket=number, seq=message.seq).actor == saveleva


def test_a_refusal_names_everything_that_is_missing_at_once(ryabova: Person, saveleva: Person) -> None:
    number = taken(ryabova, saveleva)
    with pytest.raises(Refused) as refused:
        working.wait_for_third_party(
            number, who="", foreign_number="", check_at=None, by=saveleva, at=after(1)
        )
    assert set(refused.value.refusal.codes) == {"need.third_party", "need.foreign_number", "need.check_date"}
    assert all(sentence.endswith(".") for sentence in refused.value.sentences())
    assert state(number) == Category.IN_PROGRESS


def test_waiting_for_a_vendor_and_going_on(ryabova: Person, saveleva: Person) -> None:
    number = taken(ryabova, saveleva)
    working.wait_for_third_party(
        number, who="Фирма 1С", foreign_number="HL-123456", check_at=after(days=2), by=saveleva, at=after(1)
    )
    assert Message.objects.filter(ticket=number, body="Фирма 1С HL-123456").exists()
    done = working.resume(number, text="Ответили", by=saveleva, at=after(3))
    assert done.standing.clocks["т2"].paused > 0


def test_scheduling_needs_the_consent_of_the_author(ryabova: Person, saveleva: Person) -> None:
    number = taken(ryabova, saveleva)
    with pytest.raises(Refused) as refused:
        working.schedule(number, until=after(days=3), consent=False, by=saveleva, at=after(1))
    assert refused.value.refusal.codes == ("need.consent",)
    working.schedule(number, until=after(days=3), consent=True, by=saveleva, at=after(1))
    assert state(number) == Category.SCHEDULED


def test_a_date_in_the_past_is_refused(ryabova: Person, saveleva: Person) -> None:
    number = taken(ryabova, saveleva)
    with pytest.raises(Refused) as refused:
        working.schedule(number, until=after(0.5), consent=True, by=saveleva, at=after(1))
    assert refused.value.refusal.codes == ("date.past",)


def test_an_approver_decides_and_nobody_else(ryabova: Person, saveleva: Person, panina: Person) -> None:
    number = taken(ryabova, saveleva)
    approval.request_approval(number, approver=panina, text="Открыть январь", by=saveleva, at=after(1))
    assert Ticket.objects.visible_to(panina, at=after(1)).filter(number=number).exists()
    with pytest.raises(Refused):
        approval.decide(number, granted=True, by=ryabova, at=after(2))
    approval.decide(number, granted=True, by=panina, at=after(2))
    assert state(number) == Category.IN_PROGRESS


def test_a_refusal_of_the_approver_ends_the_ticket_with_its_reason(
    ryabova: Person, saveleva: Person, panina: Person
) -> None:
    number = taken(ryabova, saveleva)
    approval.request_approval(number, approver=panina, by=saveleva, at=after(1))
    with pytest.raises(Refused) as refused:
        approval.decide(number, granted=False, by=panina, at=after(2))
    assert "need.reason" in refused.value.refusal.codes
    approval.decide(number, granted=False, text="Период закрыт", by=panina, at=after(2))
    assert state(number) == Category.REJECTED


def test_nobody_approves_what_he_executes(ryabova: Person, saveleva: Person) -> None:
    number = taken(ryabova, saveleva)
    with pytest.raises(Refused) as refused:
        approval.request_approval(number, approver=saveleva, by=saveleva, at=after(1))
    assert "person.executor" in refused.value.refusal.codes


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
        closing.close(number, code="не воспроизводится", by=saveleva, at=after(1))
    assert refused.value.refusal.codes == ("code.not_here",)
    closing.close(number, code="решён при первом контакте", text="Готово", by=saveleva, at=after(1))
    assert Ticket.objects.get(number=number).closure_code == "решен при первом контакте"


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


def grounds_of(number: int, person: Person) -> Mapping[str, Any]:
    intake = looking.look(number, by=person, at=after(1)).rules.policies.intake
    assert intake is not None and intake.refusal is not None
    return intake.refusal.grounds


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


def test_an_estimate_names_a_date_and_approval_makes_it_the_due_date(
    ryzhova: Person, dorohov: Person, orlova: Person, panina: Person
) -> None:
    number = registered(ryzhova, kind="изменение", urgency="низкая")
    triage.triage(
        number,
        kind="изменение",
        zone="зарплата",
        impact="групповое",
        complexity="С3",
        by=person_dispatcher(),
        at=after(0.1),
    )
    assignment.assign(number, responsible=dorohov, by=person_dispatcher(), at=after(0.2))
    working.take(number, answer="Оценим", by=dorohov, at=after(0.3))
    estimating.estimate(number, hours=12, until=after(days=14), text="12 часов", by=dorohov, at=after(2))
    approval.request_approval(number, approver=panina, by=dorohov, at=after(3))
    done = approval.decide(number, granted=True, by=panina, at=after(4))
    assert done.standing.planned_for == int(after(days=14).timestamp())


def person_dispatcher() -> Person:
    return Person.objects.get(key="савельева")


def test_a_new_date_stands_beside_the_first(ryabova: Person, saveleva: Person) -> None:
    number = taken(ryabova, saveleva)
    done = estimating.plan(number, until=after(days=3), text="Будет в субботу", by=saveleva, at=after(1))
    assert done.ticket.planned_for == after(days=3)


def test_assignment_passes_through_the_hands_of_the_line_alone(
    ryabova: Person, klimov: Person, saveleva: Person, panina: Person
) -> None:
    number = triaged(ryabova)
    with pytest.raises(Refused) as refused:
        assignment.assign(number, responsible=panina, by=klimov, at=after(0.2))
    assert refused.value.refusal.codes == ("person.not_desk",)
    with pytest.raises(Refused):
        assignment.assign(number, responsible=saveleva, by=ryabova, at=after(0.2))
    with pytest.raises(Refused) as refused:
        assignment.assign(number, responsible=None, by=klimov, at=after(0.2))
    assert refused.value.refusal.codes == ("need.responsible",)


def test_work_in_progress_is_handed_over_with_a_note(
    ryabova: Person, saveleva: Person, tkach: Person
) -> None:
    number = taken(ryabova, saveleva)
    assignment.hand_over(number, responsible=tkach, note="Начала сверку", by=saveleva, at=after(1))
    ticket = Ticket.objects.get(number=number)
    assert (ticket.category, ticket.responsible) == (Category.ASSIGNED, tkach)
    assert Note.objects.get(ticket=number).body == "Начала сверку"


def test_an_assignment_is_given_back_with_a_reason(ryabova: Person, saveleva: Person) -> None:
    number = assigned(ryabova, saveleva)
    assignment.refuse_assignment(number, reason="Не моя зона", by=saveleva, at=after(0.5))
    assert state(number) == Category.NEW


def test_nobody_is_responsible_for_his_own_ticket(klimov: Person, saveleva: Person) -> None:
    number = registered(saveleva)
    with pytest.raises(Refused) as refused:
        assignment.assign(number, responsible=saveleva, by=klimov, at=after(0.2))
    assert "person.author" in refused.value.refusal.codes


def test_the_ticket_is_passed_to_the_project_office_and_the_clock_goes_on(
    ryabova: Person, saveleva: Person, dorohov: Person
) -> None:
    number = taken(ryabova, saveleva)
    tiers = looking.look(number, by=saveleva, at=after(1)).rules.policies.tiers
    done = assignment.pass_to_tier(
        number, tier=list(tiers)[2], responsible=dorohov, note="Ошибка в коде", by=saveleva, at=after(1)
    )
    assert (done.ticket.responsible, done.ticket.category) == (dorohov, Category.IN_PROGRESS)
    assert done.standing.clocks["т2"].status == "running"


def test_attention_is_asked_once_a_day_and_answered_by_the_head(
    ryabova: Person, saveleva: Person, orlova: Person
) -> None:
    number = taken(ryabova, saveleva)
    attention.ask_attention(number, text="Третий день", by=ryabova, at=after(1))
    with pytest.raises(Refused) as refused:
        attention.ask_attention(number, text="Ау", by=ryabova, at=after(2))
    assert refused.value.refusal.codes == ("limit.too_soon",)
    with pytest.raises(Refused):
        attention.answer_attention(number, text="Вижу", by=saveleva, at=after(2))
    attention.answer_attention(number, text="Разберёмся сегодня", by=orlova, at=after(2))
    assert Message.objects.filter(ticket=number, body="Разберёмся сегодня").exists()


def test_a_dispute_of_the_priority_is_decided_by_the_head(
    ryabova: Person, saveleva: Person, orlova: Person
) -> None:
    number = taken(ryabova, saveleva)
    before = Ticket.objects.get(number=number).priority
    attention.dispute_priority(number, text="Стоит весь отдел", by=ryabova, at=after(1))
    assert Ticket.objects.get(number=number).priority == before
    done = attention.decide_dispute(number, text="Согласна", impact="групповое", by=orlova, at=after(1.5))
    assert done.ticket.priority == "п2"


def test_priority_follows_from_impact_and_urgency_and_is_the_desks(ryabova: Person, klimov: Person) -> None:
    number = triaged(ryabova, impact="групповое")
    assert Ticket.objects.get(number=number).priority == "п2"
    with pytest.raises(Refused):
        triage.triage(number, impact="массовое", by=ryabova, at=after(1))


def test_names_in_any_spelling_and_unknown_ones_with_the_known(ryabova: Person, klimov: Person) -> None:
    number = registered(ryabova)
    with pytest.raises(Refused) as refused:
        triage.triage(number, zone="космос", by=klimov, at=after(0.1))
    assert "бухгалтерия" in refused.value.sentences()[0]
    triage.triage(number, kind="Инцидент", zone="Торговля_и_склад", by=klimov, at=after(0.1))
    assert Ticket.objects.get(number=number).zone == "торговля и склад"


def test_a_mass_incident_feeds_its_children_and_each_author_accepts(
    ryabova: Person, ryzhova: Person, saveleva: Person, orlova: Person
) -> None:
    parent = taken(ryabova, saveleva)
    child = registered(ryzhova)
    with pytest.raises(Refused) as refused:
        mass.join(child, parent=parent, by=saveleva, at=after(0.5))
    assert refused.value.refusal.codes == ("mass.not_parent",)
    mass.declare(parent, by=orlova, at=after(0.5))
    done = mass.join(child, parent=parent, by=saveleva, at=after(0.6))
    assert done.standing.clocks["т1"].met is True
    resolving.resolve(parent, result="Сервер поднят", by=saveleva, at=after(1))
    mass.follow_parent(parent, at=after(1))
    assert state(child) == Category.RESOLVED
    resolving.accept(child, by=ryzhova, at=after(2))
    assert (state(child), state(parent)) == (Category.CLOSED, Category.RESOLVED)


def test_a_child_may_leave_the_mass_incident(
    ryabova: Person, ryzhova: Person, saveleva: Person, orlova: Person
) -> None:
    parent = taken(ryabova, saveleva)
    mass.declare(parent, by=orlova, at=after(0.5))
    child = registered(ryzhova)
    mass.join(child, parent=parent, by=ryzhova, at=after(0.6))
    mass.detach(child, text="У меня другое", by=ryzhova, at=after(0.7))
    mass.follow_parent(parent, at=after(1))
    assert Ticket.objects.get(number=child).parent is None
    assert state(child) == Category.NEW


def test_a_duplicate_is_closed_and_tied(ryabova: Person, klimov: Person) -> None:
    first, second = registered(ryabova), registered(ryabova, at=after(0.1))
    linking.mark_duplicate(second, of=first, by=klimov, at=after(0.2))
    assert Link.objects.get(ticket=second).kind == LinkKind.DUPLICATE_OF
    assert Ticket.objects.get(number=second).closure_code == "дубль"


def test_a_tie_to_what_one_may_not_see_is_a_tie_to_nothing(ryabova: Person, saveleva: Person) -> None:
    number = taken(ryabova, saveleva)
    with pytest.raises(Ticket.DoesNotExist):
        linking.link(number, kind=LinkKind.RELATED_TO, other=999_999, by=saveleva, at=after(1))


def test_the_last_verb_is_taken_back_whole_within_fifteen_seconds(ryabova: Person, saveleva: Person) -> None:
    number = taken(ryabova, saveleva)
    resolving.resolve(number, result="Готово", by=saveleva, at=after(1))
    done = undo.undo(number, by=saveleva, at=after(1 + 15 / 3600))
    assert done.ticket.category == Category.IN_PROGRESS
    assert done.standing.clocks["т2"].status == "running"
    entries = looking.look(number, by=ryabova, at=after(2)).entries
    assert not any(entry.body == "Готово" for entry in entries)


def test_later_or_by_somebody_else_nothing_is_taken_back(
    ryabova: Person, saveleva: Person, klimov: Person
) -> None:
    number = taken(ryabova, saveleva)
    resolving.resolve(number, result="Готово", by=saveleva, at=after(1))
    with pytest.raises(Refused) as refused:
        undo.undo(number, by=klimov, at=after(1))
    assert refused.value.refusal.codes == ("undo.nothing",)
    with pytest.raises(Refused) as refused:
        undo.undo(number, by=saveleva, at=after(1 + 16 / 3600))
    assert refused.value.refusal.codes == ("undo.late",)


def test_a_mark_is_on_the_scale_and_by_the_author(ryabova: Person, saveleva: Person) -> None:
    number = resolved(ryabova, saveleva)
    resolving.accept(number, by=ryabova, at=after(2))
    with pytest.raises(Refused):
        rating.rate(number, mark=6, by=ryabova, at=after(3))
    with pytest.raises(Refused):
        rating.rate(number, mark=5, by=saveleva, at=after(3))
    rating.rate(number, mark=5, by=ryabova, at=after(3))


def test_who_was_slower_is_told_so(ryabova: Person, saveleva: Person) -> None:
    number = taken(ryabova, saveleva)
    seen = Ticket.objects.get(number=number).version
    conversation.reply(number, body="Уже смотрю", by=saveleva, at=after(1), expected_version=seen)
    with pytest.raises(Conflict) as conflict:
        conversation.reply(number, body="И я", by=saveleva, at=after(1), expected_version=seen)
    assert conflict.value.actual == Ticket.objects.get(number=number).version


def test_an_empty_message_is_refused(ryabova: Person, saveleva: Person) -> None:
    number = taken(ryabova, saveleva)
    for say in (conversation.reply, conversation.note):
        with pytest.raises(Refused) as refused:
            say(number, body="  ", by=saveleva, at=after(1))
        assert refused.value.refusal.codes == ("need.text",)


def test_a_note_is_no_business_of_the_author(ryabova: Person, saveleva: Person, klimov: Person) -> None:
    number = taken(ryabova, saveleva)
    conversation.note(number, body="Путает склады", by=klimov, at=after(1))
    seen = looking.look(number, by=ryabova, at=after(2))
    assert not any("Путает" in entry.body for entry in seen.entries)
    assert not any(entry.is_internal for entry in seen.entries)
    with pytest.raises(Refused):
        conversation.note(number, body="И я", by=ryabova, at=after(2))
    assert any("Путает" in e.body for e in looking.look(number, by=saveleva, at=after(2)).entries)
