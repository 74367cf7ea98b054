"""How a ticket begins."""

import hashlib
from datetime import timedelta

import pytest

from reglament.engine import Category
from reglament.files.models import Content
from reglament.people.models import Person
from reglament.rulebook.contracting import sign
from reglament.rulebook.reading import NoEdition
from reglament.tickets import looking, opening, rebuilding, redaction, splitting, storage, triage
from reglament.tickets.events import Enclosure, Tie
from reglament.tickets.models import Attachment, Fact, Link, LinkKind, Message, Ticket
from reglament.tickets.opening import open_ticket, promise
from reglament.tickets.recording import Done, record
from reglament.tickets.refusals import Refused
from reglament.tickets.registering import Opening
from reglament.tickets.triage import Classes
from tests.rulebook.desk import ENACTED, WEDNESDAY, after, author
from tests.tickets.life import registered, taken


def test_the_author_gets_a_number_and_a_promise_at_once(ryabova: Person) -> None:
    done = open_ticket(
        author=ryabova, subject="Не проводится", channel="портал", urgency="высокая", by=ryabova, at=WEDNESDAY
    )
    assert done.ticket.number > 0
    assert done.standing.clocks["т1"].due_at is not None
    assert (done.ticket.priority, done.ticket.triaged) == ("п3", False)
    assert done.ticket.next_due_at is not None and done.ticket.next_timer_at is not None


def test_the_promise_shown_before_sending_is_the_one_given(ryabova: Person) -> None:
    wanted = Opening(ryabova, "Не проводится", "", "портал", Classes(urgency="высокая"))
    shown = promise(wanted, at=WEDNESDAY)
    given = opening.register(wanted, by=ryabova, at=WEDNESDAY).standing
    assert {code: clock.due_at for code, clock in shown.clocks.items()} == {
        code: clock.due_at for code, clock in given.clocks.items()
    }
    assert Ticket.objects.count() == 1


def test_the_date_of_resolution_is_named_by_triage_and_the_reaction_never_moves_later(
    ryabova: Person, klimov: Person
) -> None:
    number = registered(ryabova)
    before = looking.look(number, by=ryabova, at=after()).standing.clocks
    triage.triage(number, kind="информация", zone="бухгалтерия", urgency="низкая", by=klimov, at=after(0.1))
    now = looking.look(number, by=ryabova, at=after(0.1)).standing.clocks
    first, second = before["т1"].due_at, now["т1"].due_at
    assert first is not None and second is not None and second <= first
    assert now["т2"].due_at is not None


def test_what_was_written_is_a_message_and_the_journal_keeps_its_hash(ryabova: Person) -> None:
    number = registered(ryabova)
    message, fact = Message.objects.get(ticket=number), Fact.objects.get(ticket=number, seq=1)
    assert (message.person, message.from_desk) == (ryabova, False)
    assert fact.data["text"] == hashlib.sha256(message.body.encode()).hexdigest()
    assert message.body not in str(fact.data)


def test_files_come_with_it(ryabova: Person) -> None:
    content = Content.objects.create(sha256="a" * 64, size=3, media_type="image/png", stored_at=WEDNESDAY)
    number = registered(ryabova, enclosures=(Enclosure(content.pk, content.sha256, "экран.png"),))
    attachment = Attachment.objects.visible_to(ryabova, at=after()).get(ticket=number)
    assert (attachment.name, attachment.content) == ("экран.png", content)
    assert looking.look(number, by=ryabova, at=after()).entries[1].attachments == (attachment,)


def test_a_subject_is_wanted(ryabova: Person) -> None:
    with pytest.raises(Refused) as refused:
        open_ticket(author=ryabova, subject=" ", channel="портал", by=ryabova, at=WEDNESDAY)
    assert refused.value.refusal.codes == ("need.subject",)


def test_one_files_for_oneself_unless_one_works_for_the_desk(ryabova: Person, klimov: Person) -> None:
    other = author("Чужой", ryabova.organisation)
    with pytest.raises(Refused):
        registered(ryabova, by=other)
    number = registered(ryabova, by=klimov)
    ticket = Ticket.objects.get(number=number)
    assert (ticket.author, ticket.registered_by) == (ryabova, klimov)


def test_changes_are_filed_by_key_users(ryabova: Person, ryzhova: Person) -> None:
    with pytest.raises(Refused) as refused:
        registered(ryabova, kind="изменение")
    assert refused.value.refusal.codes == ("kind.filed_by",)
    assert "ключевой пользователь" in refused.value.sentences()[0]
    assert Ticket.objects.get(number=registered(ryzhova, kind="изменение")).kind == "изменение"


def test_an_author_does_not_say_how_many_are_hit(ryabova: Person) -> None:
    with pytest.raises(Refused) as refused:
        registered(ryabova, impact="массовое")
    assert refused.value.refusal.codes == ("role.needed",)


def test_a_combination_that_is_not_offered_is_refused(ryabova: Person, klimov: Person) -> None:
    with pytest.raises(Refused) as refused:
        registered(ryabova, kind="инцидент", complexity="С4", by=klimov)
    assert refused.value.refusal.codes == ("norm.not_offered",)
    number = registered(ryabova)
    with pytest.raises(Refused):
        triage.triage(number, kind="инцидент", complexity="С4", by=klimov, at=after(0.1))


def test_the_chief_accountant_is_a_vip_by_the_annex(panina: Person, ryabova: Person) -> None:
    assert Ticket.objects.get(number=registered(panina)).priority == "п2"
    assert Ticket.objects.get(number=registered(ryabova)).priority == "п3"
    fact = Fact.objects.get(ticket=Ticket.objects.latest("number").number - 1, seq=1)
    assert fact.data["modifier"] == "вип" and fact.data["annex"]


def test_the_true_moment_of_a_call_at_night_is_entered_by_the_head_alone(
    ryabova: Person, klimov: Person, orlova: Person
) -> None:
    night = after(-5)
    with pytest.raises(Refused) as refused:
        registered(ryabova, by=klimov, happened_at=night)
    assert refused.value.refusal.codes == ("back.not_yours",)
    number = registered(ryabova, by=orlova, happened_at=night)
    fact = Fact.objects.get(ticket=number, seq=1)
    assert (fact.at, fact.recorded_at) == (int(night.timestamp()), int(WEDNESDAY.timestamp()))
    with pytest.raises(Refused):
        registered(ryabova, by=orlova, happened_at=after(1))
    assert list(rebuilding.check(after(1))) == []


def test_a_repeated_registration_finds_the_first(ryabova: Person) -> None:
    assert registered(ryabova, key="mail:1") == registered(ryabova, key="mail:1")
    assert Ticket.objects.count() == 1


def test_a_late_second_thought_is_a_linked_ticket(ryabova: Person) -> None:
    first = registered(ryabova)
    second = registered(ryabova, tie=Tie(LinkKind.FOLLOW_UP_OF, first))
    assert Link.objects.get(ticket=second).other_id == first


def test_many_are_registered_in_one_transaction_and_a_bad_one_stops_alone(ryabova: Person) -> None:
    numbers = storage.next_numbers(3)
    wanted = [Opening(ryabova, subject, "", "почта") for subject in ("Раз", "", "Три")]
    intents = [
        opening.intended(each, number, by=None, at=WEDNESDAY)
        for each, number in zip(wanted, numbers, strict=True)
    ]
    outcomes = record(intents, by=None, at=WEDNESDAY)
    assert [type(outcome) for outcome in outcomes] == [Done, Refused, Done]
    assert Ticket.objects.count() == 2


def test_before_the_edition_there_are_no_tickets(ryabova: Person) -> None:
    with pytest.raises(NoEdition):
        registered(ryabova, at=ENACTED - timedelta(days=30))


def test_an_erased_text_is_gone_and_the_chain_holds(ryabova: Person, orlova: Person) -> None:
    number = registered(ryabova)
    message = Message.objects.get(ticket=number)
    with pytest.raises(PermissionError):
        redaction.redact(message, by=orlova, at=after(1))
    Person.objects.filter(pk=orlova.pk).update(is_administrator=True)
    orlova.refresh_from_db()
    redaction.redact(message, by=orlova, at=after(1))
    message.refresh_from_db()
    assert (message.body, message.redacted_by) == ("", orlova)
    assert list(rebuilding.check(after(1))) == []


def test_a_ticket_of_the_desk_itself_is_new_like_any_other(saveleva: Person) -> None:
    number = registered(saveleva, kind="проблема", zone="бухгалтерия")
    ticket = Ticket.objects.get(number=number)
    assert (ticket.category, ticket.triaged) == (Category.NEW, True)


def test_a_second_topic_is_a_ticket_of_its_own(ryabova: Person, saveleva: Person) -> None:
    first = taken(ryabova, saveleva)
    done = splitting.split(first, subject="И ещё печать", body="Пусто", by=saveleva, at=after(2))
    assert (done.ticket.author, done.ticket.registered_at) == (ryabova, after(2))
    assert Link.objects.get(ticket=done.ticket).kind == LinkKind.SPLIT_FROM


def test_the_rest_of_a_partial_result_counts_from_the_first_registration(
    ryabova: Person, saveleva: Person
) -> None:
    first = taken(ryabova, saveleva)
    rest = splitting.split(first, subject="Остаток", body="Отчёт", keeps_date=True, by=saveleva, at=after(5))
    assert rest.ticket.registered_at == Ticket.objects.get(number=first).registered_at
    with pytest.raises(Refused) as refused:
        splitting.split(first, subject="Остаток", body="", keeps_date=True, by=ryabova, at=after(5))
    assert refused.value.refusal.codes == ("back.not_yours",)


def test_the_contract_in_force_stays_with_the_ticket(ryabova: Person) -> None:
    company = ryabova.organisation
    assert company is not None
    contract = sign(company, plan="Полный", starts_at=ENACTED, ends_at=after(days=30))
    ticket = Ticket.objects.get(number=registered(ryabova))
    assert ticket.contract == contract
    assert ticket.facts.get(seq=1).data["contract"] == str(contract.pk)
    late = Ticket.objects.get(number=registered(ryabova, at=after(days=31)))
    assert late.contract is None
    assert "contract" not in late.facts.get(seq=1).data
