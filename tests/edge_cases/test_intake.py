"""How a ticket comes, and what is wrong with it when it does."""

from reglament.engine import OUTSIDE
from reglament.people.models import Person
from reglament.tickets import (
    appealing,
    assignment,
    closing,
    conversation,
    linking,
    looking,
    questions,
    resolving,
    splitting,
    timers,
    triage,
    zone_dispute,
)
from reglament.tickets.models import Fact, Link, LinkKind
from reglament.tickets.opening import open_ticket, register
from reglament.tickets.registering import Opening
from tests.edge_cases.seen import by_itself, clock, due, last, moscow, refused, row, run_through, state
from tests.rulebook.desk import after, person
from tests.tickets.life import registered, taken, triaged


def test_e10_outside_the_zone(ryabova: Person, klimov: Person) -> None:
    """E10 outside the zone: it has a number; two hours to pass it on; «передан», whereto and as what."""
    number = registered(ryabova)
    triage.triage(number, zone=OUTSIDE, by=klimov, at=after(0.5))
    run_through(after(3))
    assert [at for at, _ in by_itself(number, "2.4")] == ["18.03 12:30"]
    closing.close(number, code="передан", text="ИТ-инфраструктура, заявка 4711", by=klimov, at=after(3))
    ticket = row(number)
    assert (ticket.closure_code, ticket.messages.latest("seq").body) == (
        "передан", "ИТ-инфраструктура, заявка 4711",
    )  # fmt: skip
    code = looking.look(number, by=ryabova, at=after(4)).rules.closure_codes["передан"]
    assert not code.counts_on_time


def test_e11_nobodys_zone(ryabova: Person, klimov: Person, saveleva: Person, orlova: Person) -> None:
    """E11 nobody's zone: who took it answers until the head decides, who is called after two hours."""
    number = taken(ryabova, klimov)
    zone_dispute.dispute_zone(number, text="Это расчёт зарплаты", by=klimov, at=after(1))
    with refused("zone.held"):
        assignment.hand_over(number, responsible=saveleva, note="Ваше", by=klimov, at=after(1.1))
    run_through(after(3.1))
    assert by_itself(number, "2.5") == [
        ("18.03 11:00", ["руководитель лк"]),
        ("18.03 13:00", ["руководитель лк"]),
    ]
    zone_dispute.decide_zone(
        number, text="Расчёт", zone="зарплата", responsible=saveleva, by=orlova, at=after(3.2)
    )
    assert (row(number).zone, row(number).responsible) == ("зарплата", saveleva)


def test_e12_a_duplicate_of_the_same_author(ryabova: Person, klimov: Person) -> None:
    """E12 duplicate, same author: closed as one and tied; each keeps its words; undone within five days."""
    first, second = registered(ryabova), registered(ryabova, after(0.1))
    linking.mark_duplicate(second, of=first, by=klimov, at=after(0.2))
    assert row(second).closure_code == "дубль"
    assert Link.objects.get(ticket=second).other_id == first
    linking.unmark_duplicate(second, text="Это другое", by=klimov, at=moscow("25.03 17:00"))
    assert state(second) == "новый"
    linking.mark_duplicate(second, of=first, by=klimov, at=moscow("25.03 17:30"))
    with refused("move.window_closed"):
        linking.unmark_duplicate(second, by=klimov, at=moscow("02.04 10:00"))


def test_e18_the_wrong_category(ryabova: Person, klimov: Person) -> None:
    """E18 wrong kind: the desk corrects it without a word, clocks kept, the history shows it."""
    number = triaged(ryabova, kind="информация", complexity="С1")
    spent = clock(number, "т2", after(2)).spent
    before = row(number).messages.count()
    triage.triage(number, kind="инцидент", by=klimov, at=after(2))
    assert clock(number, "т2", after(2)).spent == spent == 2 * 3600
    assert row(number).messages.count() == before
    assert last(number, "classified").data["kind"] == "инцидент"
    seen = looking.look(number, by=ryabova, at=after(3)).entries
    assert any(entry.fact.data.get("kind") == "инцидент" for entry in seen[1:])


def test_e19_a_refusal_and_an_appeal(ryabova: Person, klimov: Person, orlova: Person) -> None:
    """E19 refusal: by ground, with what to do; appeal in three days; restored with the old registration."""
    number = triaged(ryabova)
    before = due(number, after(0.5))
    with refused("ground.not_yours"):
        closing.reject(
            number, ground="нарушает закон или безопасность", explanation="Нельзя", by=klimov, at=after(1)
        )
    ground = "не относится к работе компании"
    closing.reject(number, ground=ground, explanation="К хозяйственникам", by=klimov, at=after(1))
    assert (state(number), last(number, "moved").data["ground"]) == ("отклонен", ground)
    belov = person("белов")
    conversation.write(number, body="Без принтера нет отчёта", by=ryabova, at=after(2))
    assert appealing.waiting_for(belov, at=after(2)) == {number}
    with refused("move.not_yours"):
        closing.grant_appeal(number, decision="Сделать", by=orlova, at=after(3))
    closing.grant_appeal(number, decision="Сделать", by=belov, at=moscow("23.03 17:00"))
    assert (state(number), due(number, moscow("23.03 17:00"))) == ("новый", before)


def test_e20_an_incomplete_description(ryabova: Person, klimov: Person) -> None:
    """E20 incomplete: back with questions, which is the reaction; after two returns the author is called."""
    number = registered(ryabova)
    for turn in range(3):
        done = questions.ask(number, question="В какой базе?", by=klimov, at=after(0.2 + turn))
        assert done.standing.clocks["т1"].met is True
        timers.run_due(after(0.3 + turn))
        assert calls(number) == (["3.3.3/incomplete"] if turn == 2 else [])
        questions.answer(number, body="В обычной", by=ryabova, at=after(0.5 + turn))
    assert state(number) == "новый"


def calls(number: int) -> list[str]:
    facts = Fact.objects.filter(ticket=number, kind__in=["reminded", "escalated"])
    return [fact.data["rule"] for fact in facts if fact.data.get("action") == "call_author"]


def test_e28_a_second_topic(ryabova: Person, saveleva: Person) -> None:
    """E28 second topic in the thread: split off as a linked ticket, which counts from that message."""
    number = taken(ryabova, saveleva)
    said = conversation.write(number, body="И ещё не печатается", by=ryabova, at=after(1)).facts[0].seq
    done = splitting.split(
        number, subject="Не печатается", body="Пусто", message=said, by=saveleva, at=after(2)
    )
    assert Link.objects.get(ticket=done.ticket).kind == LinkKind.SPLIT_FROM
    assert (done.ticket.registered_at, due(done.ticket.number, after(2), "т1")) == (after(1), "18.03 15:00")
    with refused("back.not_yours"):
        splitting.split(number, subject="Ещё", body="", message=said, by=ryabova, at=after(2))


def test_e35_by_word_or_in_a_messenger(ryabova: Person, tkach: Person) -> None:
    """E35 verbal or messenger: no ticket by itself; the employee registers it, the author has the number."""
    with refused("channel.register_for_author"):
        open_ticket(author=ryabova, subject="Из чата", channel="мессенджер", by=ryabova, at=after())
    done = open_ticket(author=ryabova, subject="Из чата", channel="мессенджер", by=tkach, at=after())
    assert (done.ticket.author, done.ticket.registered_by) == (ryabova, tkach)


def test_e38_the_desk_itself_was_down(ryabova: Person, klimov: Person, orlova: Person) -> None:
    """E38 the help desk was down: entered later with its true moment and a mark, by the head only."""
    with refused("back.not_yours"):
        registered(ryabova, after(3), by=klimov, happened_at=after())
    number = registered(ryabova, after(3), by=orlova, happened_at=after())
    assert row(number).registered_at == after()
    assert Fact.objects.get(ticket=number, seq=1).data["back_entry"] is True
    assert due(number, after(3), "т1") == "18.03 14:00"


def test_e41_born_waiting_or_closed(ryabova: Person, klimov: Person) -> None:
    """E41 created in a waiting or closed state: nothing runs for ever in it."""
    wanted = Opening(
        ryabova, "Из старой системы", "", "портал", is_new_contact=False, data={"state": "ждет автора"}
    )
    waiting = register(wanted, by=None, at=after()).ticket.number
    assert clock(waiting, "т1", after(1)).met is True
    assert clock(waiting, "т2", after(1)).status == "paused"
    assert due(waiting, after(1), "т4") == "25.03 18:00"
    called = registered(ryabova, by=klimov, kind="информация", complexity="С0")
    code = "решён при первом контакте"
    resolving.solve_in_call(called, result="Показала", code=code, by=klimov, at=after(0.1))
    standing = looking.look(called, by=klimov, at=after(9)).standing
    assert {view.status for view in standing.clocks.values()} <= {"stopped", "not_started"}
    assert standing.next_timer is None
