"""The sample «тысяча пользователей» loads in full, and what it says is found in the value."""

from datetime import date

from reglament.engine import CALENDAR_DAYS, Duration, Norm, Step, Use, annex_leaves, edition_leaves
from reglament.engine.notation.names_of import names_of
from reglament.engine.regulation.clocks import Event, NormSource
from reglament.engine.regulation.escalation import EscalationAction
from reglament.engine.regulation.exchange import Delivery, Notice
from reglament.engine.vocabulary import Category, InFlight, Need

from .files import FREELANCER, SAMPLE, annex_texts, edition_of, sample_annexes, text_of


def test_the_sample_states_what_its_tables_say() -> None:
    edition = edition_of(SAMPLE)
    assert edition.document.effective_from == date(2026, 2, 1)
    categories = {state.category for state in edition.lifecycle.states.values()}
    assert categories == set(Category) - {Category.BACKLOG}
    assert edition.priorities is not None
    assert edition.priorities.matrix["личное", "высокая"] == "п3"
    assert edition.terms.priority_changed is not None
    assert edition.terms.priority_changed.raised is InFlight.EARLIER
    cells = {
        (*cell.priorities, *cell.complexities): cell.norm
        for cell in edition.terms.tables["исполнение"].cells
        if not cell.kinds
    }
    assert cells["п3", "с2"] == Duration(2, Step.DAY, "служба")
    assert cells["п1", "с3"] == Duration(8, Step.HOUR, "дежурство")
    assert cells["п4", "с4"] is Norm.BY_PLAN


def test_an_accident_is_never_a_project() -> None:
    resolution = edition_of(SAMPLE).terms.tables["исполнение"]
    first = next(cell for cell in resolution.cells if "инцидент" in cell.kinds)
    assert first.complexities == ("с4",)
    assert first.norm is Norm.NOT_OFFERED


def test_every_value_knows_its_clause() -> None:
    edition = edition_of(SAMPLE)
    assert edition.terms.tables["реакция"].cells[0].clause == "3.4.5"
    assert edition.calendars.days.clause == "1.1.5"
    assert edition.calendars.named["служба"].clause == "1.1.4"
    assert edition.escalation is not None
    assert {line.clause for line in edition.escalation.thresholds} == {"1.3.2"}
    assert edition.exchange is not None
    assert edition.exchange.notices_clause == "3.5.1"


def test_clocks_are_data() -> None:
    clocks = edition_of(SAMPLE).clocks
    assert [clock.code.ru for clock in clocks.values()] == [f"Т{number}" for number in range(1, 9)]
    assert [stop.event for stop in clocks["т1"].stops][:2] == [Event.HUMAN_ANSWER, Event.QUESTION]
    assert clocks["т2"].stops[0].state == "исполнен"
    assert clocks["т6"].norm.source is NormSource.APPROVAL
    assert clocks["т2"].name.printed("en") == "resolution"


def test_only_long_norms_warn_before_their_deadline() -> None:
    escalation = edition_of(SAMPLE).escalation
    assert escalation is not None
    day = Duration(1, Step.DAY, "служба")
    assert all((line.least_norm == day) == (line.share < 100) for line in escalation.thresholds)
    author = [line for line in escalation.thresholds if "автор" in line.to]
    assert [line.priorities for line in author] == [("п1", "п2")]
    assert any(line.action is EscalationAction.NAME_NEW_DATE for line in escalation.thresholds)


def test_moves_say_who_may_and_what_is_needed() -> None:
    moves = {passage.code: passage for passage in edition_of(SAMPLE).lifecycle.passages}
    assert moves["в работе → ждет внешних"].needs == (
        Need.THIRD_PARTY,
        Need.FOREIGN_NUMBER,
        Need.CHECK_DATE,
    )
    assert moves["новый → закрыт"].closure_codes == ("дубль", "передан", "проверка")
    assert moves["новый → закрыт"].complexities == ("с0",)
    assert moves["закрыт → в работе"].within == Duration(10, Step.DAY, "служба")
    assert moves["* → отозван"].source == ""


def test_each_event_is_told_in_its_own_way() -> None:
    exchange = edition_of(SAMPLE).exchange
    assert exchange is not None
    assert set(exchange.notices) == set(Notice)
    assert exchange.notices[Notice.STATE_CHANGED] is Delivery.PAGE
    assert exchange.notices[Notice.QUESTION] is Delivery.LETTER


def test_the_norm_names_no_person() -> None:
    surnames = {person.name.split()[0] for person in sample_annexes().people.values()}
    assert not [name for name in surnames if name in text_of(SAMPLE)]


def test_annexes_say_who_holds_what() -> None:
    annexes = sample_annexes()
    assert annexes.zones["зарплата"].owner == "савельева"
    assert annexes.deputies["руководитель лк"] == ("климов", "савельева")
    assert annexes.people["рыжова"].manager == "панина"
    assert annexes.heads["vip"].changed_by == ("ит директор",)
    assert annexes.catalogue["новый сотрудник"].approved_by == ("руководитель автора", "безопасность")
    assert annexes.years[2026].days[0].day == date(2026, 12, 25)


def test_every_leaf_acts_prints_or_waits_for_its_section() -> None:
    leaves = edition_leaves(text_of(SAMPLE), "sample")
    leaves += annex_leaves(annex_texts(SAMPLE), edition_of(SAMPLE))
    assert len({(leaf.place.source, leaf.place.line, leaf.place.column) for leaf in leaves}) == len(leaves)
    assert {leaf.use for leaf in leaves} == set(Use)
    later = {leaf.path[0] for leaf in leaves if leaf.use is Use.LATER}
    assert later <= {"measures", "availability"}


def test_a_freelancers_edition_leaves_out_what_he_does_not_have() -> None:
    edition = edition_of(FREELANCER)
    absent = (edition.zones, edition.complexities, edition.escalation, edition.confidentiality)
    assert absent == (None, None, None, None)
    assert (edition.measures, edition.availability) == (None, None)
    assert edition.exchange is not None
    assert edition.exchange.author_silent is not None
    assert edition.exchange.author_silent.silence.close_after == Duration(10, Step.DAY, CALENDAR_DAYS)
    assert edition.billing is not None
    assert edition.clocks["назвать срок"].norm.fixed == Duration(1, Step.DAY, "работа")


def test_annexes_may_use_every_name_of_the_edition() -> None:
    names = names_of(edition_of(SAMPLE))
    assert names.units == {"р": "служба", "w": "служба", "д": "дежурство", "d": "дежурство"}


def test_an_approved_change_has_a_lawful_place_until_its_quarter() -> None:
    edition = edition_of(SAMPLE)
    assert edition.lifecycle.states["в плане"].category is Category.SCHEDULED
    assert edition.lifecycle.states["в плане"].pauses == ("т5",)
    (way,) = [passage for passage in edition.lifecycle.passages if passage.target == "в плане"]
    assert (way.kinds, way.needs) == (("изменение",), (Need.DATE,))
