"""Decisions are pure: values in, events or a refusal out, no database behind them."""

from reglament import engine
from reglament.engine import FactKind
from reglament.tickets import closing, conversation, triage, undo
from reglament.tickets.cases import Case
from reglament.tickets.events import Event
from reglament.tickets.moving import Given, go
from reglament.tickets.refusals import Refusal
from reglament.tickets.triage import Classes
from tests.rulebook.desk import WEDNESDAY, sample

NOON = int(WEDNESDAY.timestamp())
AUTHOR, SAVELEVA = "1", "2"


def case(*facts: engine.Fact, by: str = SAVELEVA, roles: frozenset[str] = frozenset()) -> Case:
    """Савельева, or somebody else, before a ticket with this journal."""
    draft = sample()
    rules = engine.compile_rules(draft.edition, engine.Annexes())
    first = engine.Fact(
        1, NOON, FactKind.REGISTERED, actor=AUTHOR, data={"author": AUTHOR, "urgency": "средняя"}
    )
    journal = (first, *facts)
    return Case(
        number=1,
        rules=rules,
        state=engine.fold(engine.begin(rules), journal),
        facts=journal,
        at=NOON + 3600,
        recorded_at=NOON + 3600,
        by=by,
        roles=roles,
        author=AUTHOR,
        parts=(0,) * len(journal),
    )


def test_a_move_says_what_was_said_and_then_moves() -> None:
    decided = go(
        case(roles=frozenset({"диспетчер", "лк"})),
        Given(text="В какой базе?"),
        lambda way: way.target == "ждет автора",
    )
    assert not isinstance(decided, Refusal)
    assert [event.kind for event in decided] == [FactKind.ANSWERED, FactKind.MOVED]
    assert decided[1].data["transition"] == "новый → ждет автора"


def test_everything_that_is_missing_comes_at_once() -> None:
    decided = closing.closed(case(roles=frozenset({"диспетчер"})), "", "")
    assert isinstance(decided, Refusal) and decided.codes == ("need.closure_code",)
    refused = go(case(roles=frozenset({"лк"})), Given(), lambda way: way.target == "назначен")
    assert isinstance(refused, Refusal) and refused.codes == ("move.not_yours",)


def test_triage_names_only_what_changed() -> None:
    decided = triage.classified(
        case(roles=frozenset({"диспетчер", "лк"})), Classes(zone="Бухгалтерия", urgency="средняя")
    )
    assert not isinstance(decided, Refusal)
    (event,) = decided
    assert (event.kind, event.zone, event.priority) == (FactKind.CLASSIFIED, "бухгалтерия", "п4")
    assert event.data == {"triage": True}


def test_a_message_is_only_said_where_nobody_waits_for_it() -> None:
    decided = conversation.written(
        case(by=AUTHOR, roles=frozenset({"автор"})), Given(text="Ещё вот что"), thanks=False
    )
    assert not isinstance(decided, Refusal)
    assert [event.kind for event in decided] == [FactKind.AUTHOR_WROTE]


def test_a_registration_is_not_taken_back() -> None:
    assert isinstance(undo.taken_back(case(by=AUTHOR)), Refusal)


def test_a_fact_bears_the_hash_of_its_text_and_not_the_text() -> None:
    decided = conversation.written(
        case(by=AUTHOR, roles=frozenset({"автор"})), Given(text="тайна"), thanks=False
    )
    assert not isinstance(decided, Refusal)
    event: Event = decided[0]
    fact = event.fact(2, actor=AUTHOR, at=NOON, recorded_at=NOON)
    assert len(fact.data["text"]) == 64 and "тайна" not in str(fact)


def test_a_change_is_resolved_only_once_somebody_agreed() -> None:
    taken = (
        engine.Fact(
            2, NOON, FactKind.CLASSIFIED, complexity="с3", data={"kind": "изменение", "triage": True}
        ),
        engine.Fact(3, NOON, FactKind.MOVED, state="назначен", responsible=SAVELEVA),
        engine.Fact(4, NOON, FactKind.MOVED, state="в работе"),
    )
    agreed = engine.Fact(5, NOON, FactKind.DECIDED, actor="3", data={"granted": True})
    refused = engine.Fact(6, NOON, FactKind.DECIDED, actor="3", data={"granted": False})
    roles = frozenset({"ответственный", "лк"})

    def resolved(*facts: engine.Fact) -> object:
        return go(case(*facts, roles=roles), Given(text="Готово"), lambda way: way.target == "исполнен")

    before = resolved(*taken)
    assert isinstance(before, Refusal) and before.codes == ("move.not_approved",)
    assert not isinstance(resolved(*taken, agreed), Refusal)
    assert isinstance(resolved(*taken, agreed, refused), Refusal)
