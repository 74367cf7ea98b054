"""What the desk does by itself: sections 1.3, 3.5, 3.6 as timers."""

from reglament.engine.rules import Action, Anchor, AnchorKind, TimerRule, Unless

from .sample import rules


def timer(code: str, old: str = "", new: str = "") -> TimerRule:
    found = [each for each in rules(old, new).timers if each.code == code]
    assert len(found) == 1, [each.code for each in rules(old, new).timers]
    return found[0]


def text(anchor: Anchor) -> tuple[AnchorKind, str, str]:
    return anchor.kind, anchor.name, str(anchor.after)


def test_shares_of_a_clock_tell_those_who_can_help() -> None:
    half = timer("1.3.2/т2/75")
    assert (half.anchor.kind, half.anchor.share, half.to) == (
        AnchorKind.CLOCK_SHARE, 75, ("ответственный", "диспетчер"),
    )  # fmt: skip
    assert str(half.least_norm) == "1 служба.д"
    assert timer("1.3.2/т2/100").action is Action.NAME_NEW_DATE
    assert timer("1.3.2/т2/100/п1/п2").when.priorities == frozenset({"п1", "п2"})


def test_without_a_plan_the_responsible_is_asked_to_pass_on() -> None:
    asked = timer("1.3.1/т2/50/3")
    assert (asked.action, asked.to, asked.tier, asked.unless) == (
        Action.REMIND, ("ответственный",), "3", Unless.PLANNED,
    )  # fmt: skip
    assert asked.when.states == frozenset({"новый", "назначен", "в работе"})


def test_the_ladder_of_П1_counts_from_the_priority() -> None:  # noqa: N802
    step = timer("1.3.2/ladder/30 мин")
    assert (step.anchor.kind, step.when.priorities) == (AnchorKind.PRIORITY, frozenset({"п1"}))
    assert step.to == ("руководитель по", "ит директор")


def test_a_silent_author_is_reminded_then_the_ticket_is_closed() -> None:
    closing = timer("3.5.2/ждет автора/нет ответа")
    assert (closing.action, closing.anchor.name, closing.anchor.share) == (Action.MOVE, "т4", 100)
    assert closing.announced_by == ("3.5.2/ждет автора/1 служба.д", "3.5.2/ждет автора/3 служба.д")
    assert (str(closing.grace), closing.when.not_priorities) == ("1 служба.д", frozenset({"п1"}))
    assert timer("3.5.2/ждет автора/1 служба.д").at_local == 10 * 3600


def test_П1_is_never_closed_by_silence_but_called() -> None:  # noqa: N802
    call = timer("3.5.2/ждет автора/call")
    assert (call.action, str(call.every), call.when.priorities) == (
        Action.CALL_AUTHOR, "30 дежурство.мин", frozenset({"п1"}),
    )  # fmt: skip


def test_a_silent_approver_reaches_his_manager_then_nobody_waits_any_more() -> None:
    assert timer("3.5.4/ждет согласования/5 служба.д").to == ("руководитель согласующего",)
    closing = timer("3.5.4/ждет согласования/не согласован")
    assert text(closing.anchor) == (AnchorKind.STATE, "ждет согласования", "10 служба.д")


def test_silence_after_a_result_is_acceptance_once_it_was_announced() -> None:
    closing = timer("3.6.2/исполнен/принят по умолчанию")
    assert (closing.anchor.name, closing.transition) == ("т3", "исполнен → закрыт: принят по умолчанию")
    assert timer("3.6.2/исполнен/1 служба.д").when.complexities == frozenset({"с2", "с3", "с4"})
    eve = timer("3.6.2/исполнен/4 служба.д/изменение")
    assert (eve.to, eve.when.kinds) == (("ключевой пользователь зоны",), frozenset({"изменение"}))


def test_silence_that_is_no_acceptance_closes_nothing() -> None:
    held = rules("молчание: принят по умолчанию", "молчание: не закрывать")
    assert not any(each.code.endswith("принят по умолчанию") for each in held.timers)


def test_waits_for_others_are_checked_and_end() -> None:
    assert str(timer("3.5.3/ждет внешних/check").every) == "5 служба.д"
    assert timer("3.5.3/ждет внешних/longest").to == ("руководитель лк",)
    assert text(timer("3.5.3/запланирован/over").anchor) == (AnchorKind.STATE, "запланирован", "30 к.д")
    assert timer("3.1.3/запланирован/date").anchor == Anchor(AnchorKind.DATE, "until")


def test_while_a_vendor_works_on_what_is_urgent_a_workaround_is_owed_every_day() -> None:
    owed = timer("3.5.5/ждет внешних/workaround")
    assert (str(owed.every), owed.at_local, owed.to) == ("1 служба.д", 10 * 3600, ("ответственный",))
    assert (owed.when.priorities, owed.unless) == (frozenset({"п1", "п2"}), Unless.WORKED_AROUND)
    unpromised = rules("    обход_искать_для: [П1, П2]\n", "")
    assert not any(each.code.endswith("/workaround") for each in unpromised.timers)


def test_after_a_low_mark_the_call_is_recalled_on_the_morning_of_its_last_day() -> None:
    call = timer("3.6.7/call")
    assert (call.action, call.to, call.at_local) == (Action.CALL_AUTHOR, ("руководитель лк",), 10 * 3600)
    assert (call.anchor.name, str(call.anchor.after), call.anchor.below) == ("rated", "2 служба.д", 3)


def test_counts_above_a_limit_reach_the_head() -> None:
    returns, pauses, football = timer("3.6.3/returns"), timer("3.5.3/pauses"), timer("1.3.1/hand-overs")
    assert [each.anchor.above for each in (returns, pauses, football)] == [2, 3, 3]
    assert {each.to for each in (returns, pauses, football)} == {("руководитель лк",)}


def test_matters_are_told_at_once_and_again_when_nobody_answers() -> None:
    assert timer("1.3.3/attention").anchor.after is None
    late = timer("1.3.3/attention/late")
    assert (str(late.anchor.after), late.unless) == ("4 служба.ч", Unless.ANSWERED)
    assert str(timer("3.4.1/dispute/late").anchor.after) == "2 служба.ч"


def test_a_ticket_outside_the_zones_is_passed_on_in_time() -> None:
    outside = timer("2.4/outside")
    assert (str(outside.anchor.after), outside.when.zones) == ("2 служба.ч", frozenset({"вне зоны"}))


def test_whoever_sorts_tickets_out_is_reminded_of_one_that_nobody_asked_about_in_time() -> None:
    within = ("вернуть_за: в пределах реакции", "вернуть_за: 30 р.мин")
    reminder = timer("3.3.3/новый/unasked", *within)
    assert (reminder.action, reminder.to, reminder.unless) == (
        Action.REMIND, ("диспетчер",), Unless.REACTED,
    )  # fmt: skip
    assert text(reminder.anchor) == (AnchorKind.FACT, "registered", "30 служба.мин")
    assert not [each for each in rules().timers if each.code.endswith("/unasked")]
