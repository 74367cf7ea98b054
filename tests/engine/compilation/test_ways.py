"""Clause 3.1.3: the ways between states, and what other clauses say about them."""

from reglament.engine.rules import Limit, Transition
from reglament.engine.vocabulary import Approval, Category, Guard, Need

from .sample import rules


def ways(source: str, target: str) -> list[Transition]:
    return [way for way in rules().transitions if (way.source, way.target) == (source, target)]


def test_the_ticket_begins_new() -> None:
    assert rules().initial_state == "новый"
    assert rules().states["новый"].category is Category.NEW


def test_a_pause_of_П1_is_the_heads_move_alone() -> None:  # noqa: N802
    usual, guarded = ways("в работе", "ждет внешних")
    assert (usual.who, usual.when.not_priorities) == (("ответственный",), frozenset({"п1"}))
    assert (guarded.who, guarded.when.priorities) == (("руководитель лк",), frozenset({"п1"}))
    assert (guarded.clause, guarded.needs) == ("3.5.3", usual.needs)


def test_a_way_keeps_its_needs_codes_and_window() -> None:
    (closing,) = ways("в работе", "закрыт")
    assert closing.needs == (Need.CLOSURE_CODE,)
    assert closing.closure_codes == (
        "дубль",
        "передан",
        "решен при первом контакте",
        "не воспроизводится",
        "проверка",
    )
    (reopening,) = ways("закрыт", "в работе")
    assert str(reopening.within) == "10 служба.д"
    (appeal,) = ways("отклонен", "новый")
    assert str(appeal.within) == "3 служба.д"


def test_counted_permissions() -> None:
    change: Limit = rules().limits["complexity_change"]
    assert (change.at_most, change.share, change.clock) == (2, 50, "т2")
    assert (change.who, change.then) == (("ответственный", "диспетчер"), ("руководитель лк",))
    assert rules().limits["incomplete_return"].at_most == 2
    assert str(rules().limits["attention"].per) == "1 служба.д"
    assert rules().limits["reschedule"].then == ("руководитель лк",)


def test_kinds_bring_their_complexity_their_filers_and_their_fields() -> None:
    change = rules().kinds["изменение"]
    assert (change.initial_complexity, change.approval, change.filed_by) == (
        "с3", Approval.REQUIRED, ("ключевой пользователь",),
    )  # fmt: skip
    assert change.required
    assert rules().kinds["обслуживание"].approval is Approval.BY_CATALOGUE
    assert rules().kinds["инцидент"].approval is Approval.NONE


def test_an_approvers_refusal_may_be_overruled_as_long_as_one_may_appeal() -> None:
    (way,) = ways("отклонен", "в работе")
    assert (way.who, way.guard, way.clause) == (("владелец процесса",), Guard.REFUSED, "3.4.9")
    assert str(way.within) == "3 служба.д"


def test_amendments_of_the_priority_keep_their_caps_and_sources() -> None:
    amendments = {modifier.code: modifier for modifier in rules().priorities.modifiers}
    assert (amendments["вип"].shift, amendments["вип"].not_above, amendments["вип"].source) == (
        1,
        "п2",
        "vip",
    )
    assert rules().priorities.matrix["массовое", "высокая"] == "п1"
    assert rules().provisional.kind == "инцидент"


def test_where_two_clauses_speak_of_a_way_both_must_be_kept() -> None:
    named = "кто: [автор, получатель, ключевой пользователь зоны]\n    нужно: что не так"
    narrower = rules(named, "кто: [автор]\n    нужно: что не так")
    (back,) = [way for way in narrower.transitions if (way.source, way.target) == ("исполнен", "в работе")]
    assert back.who == ("автор",)
    shorter = rules("в_течение: 10 р.д", "в_течение: 5 р.д")
    (reopening,) = [way for way in shorter.transitions if (way.source, way.target) == ("закрыт", "в работе")]
    assert str(reopening.within) == "5 служба.д"


def test_a_question_that_is_no_reaction_stops_no_reaction_on_its_way() -> None:
    strict = rules("считается_реакцией: да", "считается_реакцией: нет")
    (asking,) = [way for way in strict.transitions if (way.source, way.target) == ("новый", "ждет автора")]
    assert "т1" not in asking.stops


def test_who_accepts_what_was_filed_for_somebody_else() -> None:
    def accepting(said: str) -> tuple[str, ...] | None:
        found = rules("принимает: любой из двух", f"принимает: {said}").transitions
        return next(way.who_for_another for way in found if way.code == "исполнен → закрыт: принят")

    assert accepting("любой из двух") is None
    assert accepting("получатель") == ("получатель", "ключевой пользователь зоны")
    assert accepting("автор") == ("автор", "ключевой пользователь зоны")
