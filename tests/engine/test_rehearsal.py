"""Worked examples: the edition's own cases are played by the fold, and a wrong one blocks signing."""

import pytest

from reglament.engine import Finding, Level, NotationErrors, check_edition, load_edition
from reglament.engine.presets import preset_text
from tests.engine.notation.files import SAMPLE, sample_annexes

FRIDAY_EVENING = """
примеры:
  п: "3.4.11"
  вечером в пятницу:
    зарегистрирован: пт 06.02.2026 17:40
    вид: инцидент
    приоритет: П2
    сложность: С2
    сроки: {Т1: пн 09.02.2026 09:40, Т2: пн 09.02.2026 17:40}
"""
OF_EVENTS = """
примеры:
  п: "3.4.11"
  ход запроса:
    зарегистрирован: вт 10.02.2026 10:00
    вид: %(kind)s
    приоритет: П3
    сложность: %(complexity)s
    события:
%(events)s
    сроки: {%(due)s}
"""


def sample_with(text: str) -> str:
    """The sample with examples of its own only."""
    plain = SAMPLE.read_text(encoding="utf-8").split("\nпримеры:")[0]
    return plain + text


def failures(text: str) -> list[Finding]:
    findings = check_edition(load_edition(sample_with(text), "sample.yaml"), sample_annexes())
    return [one for one in findings if one.code.startswith("example_")]


def of_events(due: str, *events: str, kind: str = "инцидент", complexity: str = "С1") -> str:
    lines = "\n".join(f"      - {{{event}}}" for event in events)
    return OF_EVENTS % {"kind": kind, "complexity": complexity, "events": lines, "due": due}


def test_an_example_that_comes_out_as_written_says_nothing() -> None:
    assert failures(FRIDAY_EVENING) == []


def test_one_that_does_not_blocks_signing_and_explains_the_difference() -> None:
    [finding] = failures(FRIDAY_EVENING.replace("Т2: пн 09.02.2026 17:40", "Т2: пн 09.02.2026 16:40"))
    assert (finding.level, finding.clause) == (Level.ERROR, "3.4.11")
    assert finding.place.line > 700
    told = finding.what("ru")
    assert "написано «пн 9 февраля, 16:40», выходит «пн 9 февраля, 17:40»" in told
    assert "9 р.ч" in told
    assert "“Mon 9 February, 17:40” comes out" in finding.what("en")


@pytest.mark.parametrize(
    ("due", "events"),
    [
        ("Т1: выполнен, Т2: стоит", ("когда: 10.02.2026 11:00, состояние: ждёт_автора",)),
        (
            "Т2: чт 12.02.2026 14:00",
            (
                "когда: 10.02.2026 11:00, состояние: ждёт_автора",
                "когда: 11.02.2026 15:00, состояние: в_работе",
            ),
        ),
        ("Т2: вт 10.02.2026 18:00", ("когда: 10.02.2026 12:00, приоритет: П1, сложность: С3",)),
        ("Т1: нарушен", ("когда: 10.02.2026 16:00, состояние: в_работе",)),
        ("Т2: выполнен, Т3: пт 13.02.2026 18:00", ("когда: 10.02.2026 12:00, состояние: исполнен",)),
        ("Т3: не идёт", ("когда: 10.02.2026 12:00, что: ответ человека",)),
    ],
)
def test_pauses_changes_and_results_are_played(due: str, events: tuple[str, ...]) -> None:
    assert [one.what("ru") for one in failures(of_events(due, *events))] == []


def test_a_change_goes_by_plan_until_its_estimate_is_approved() -> None:
    taken = "когда: 10.02.2026 11:00, состояние: в_работе"
    estimated = "когда: 11.02.2026 12:00, что: оценка, срок: 03.03.2026 18:00"
    asked = "когда: 11.02.2026 12:00, состояние: ждёт_согласования"
    granted = "когда: 12.02.2026 12:00, что: согласовано, состояние: в_работе"
    plan = of_events("Т2: по плану, Т7: выполнен", taken, estimated, kind="изменение", complexity="С4")
    assert [one.what("ru") for one in failures(plan)] == []
    agreed = of_events(
        "Т2: 03.03.2026 18:00", taken, estimated, asked, granted, kind="изменение", complexity="С4"
    )
    assert [one.what("ru") for one in failures(agreed)] == []


def test_a_weekday_beside_a_date_is_the_right_one() -> None:
    with pytest.raises(NotationErrors) as wrong:
        load_edition(sample_with(FRIDAY_EVENING.replace("пт 06.02", "чт 06.02")), "sample.yaml")
    [error] = wrong.value.errors
    assert error.message("ru") == "этот день — «пт», а не «чт»"


def test_a_moment_that_is_none_is_refused_with_its_place() -> None:
    with pytest.raises(NotationErrors) as wrong:
        load_edition(sample_with(FRIDAY_EVENING.replace("06.02.2026 17:40", "06.02.2026")), "sample.yaml")
    assert "не момент" in wrong.value.errors[0].message("ru")


def test_a_year_without_a_calendar_stops_an_example() -> None:
    later = FRIDAY_EVENING.replace("2026", "2031").replace("пт ", "").replace("пн ", "")
    text = sample_with(later).replace(", неизвестные_годы: по дням недели", "")
    codes = [one.code for one in check_edition(load_edition(text, "sample.yaml"))]
    assert "example_stops" in codes


def test_a_table_that_no_example_tries_is_worth_a_note() -> None:
    codes = [one.values.get("clock") for one in check_edition(load_edition(sample_with(""), "s.yaml"))
             if one.code == "no_example"]  # fmt: skip
    assert codes == ["Т1", "Т2"]


def test_an_edition_of_another_country_is_checked_as_well() -> None:
    plain = sample_with(FRIDAY_EVENING).replace("{страна: РФ}", "{страна: KZ}")
    codes = {one.code for one in check_edition(load_edition(plain, "kz.yaml"))}
    assert "example_fails" not in codes


SILENT = """
примеры:
  п: "3.4.11"
  автор не отвечает:
    зарегистрирован: пн 02.02.2026 10:00
    вид: инцидент
    приоритет: П3
    сложность: С2
    события:
      - {когда: пн 02.02.2026 11:00, состояние: ждёт_автора}
    само:
      - {когда: вт 03.02.2026 10:00, кому: [автор]}
      - {когда: чт 05.02.2026 10:00, кому: [автор, ключевой пользователь зоны]}
      - {когда: пн 09.02.2026 18:00, состояние: закрыт, код: нет ответа}
    смотрим: вт 10.02.2026 12:00
"""


def test_what_the_desk_does_by_itself_is_a_part_of_an_example() -> None:
    assert failures(SILENT) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("чт 05.02.2026 10:00, кому", "ср 04.02.2026 10:00, кому"),
        ("кому: [автор, ключевой пользователь зоны]", "кому: [автор]"),
        ("код: нет ответа", "код: принят"),
        ("      - {когда: вт 03.02.2026 10:00, кому: [автор]}\n", ""),
    ],
)
def test_another_reminder_or_closure_is_told_with_what_happens_instead(old: str, new: str) -> None:
    [finding] = failures(SILENT.replace(old, new))
    assert finding.code == "example_other_deed"
    assert "происходит" in finding.what("ru")


BY_CHANNEL = """
формат: 1
наследует: стандартный
каналы: {мессенджер: {принимается: да}}
сроки:
  реакция:
    мессенджер: 5 р.мин
    почта: {П1: 2 р.ч, прочие: 1 р.д}
примеры:
  то же самое:
    зарегистрирован: пн 09.02.2026 16:00
    вид: инцидент
    приоритет: П1
    канал: %s
    сроки: {Т1: пн 09.02.2026 %s}
"""


@pytest.mark.parametrize(
    ("channel", "due"), [("портал", "16:30"), ("мессенджер", "16:05"), ("почта", "18:00")]
)
def test_a_norm_may_depend_on_the_channel_a_ticket_came_by(channel: str, due: str) -> None:
    findings = check_edition(load_edition(BY_CHANNEL % (channel, due)))
    assert [one for one in findings if one.code.startswith("example_")] == []
    [wrong] = [
        one
        for one in check_edition(load_edition(BY_CHANNEL % (channel, "17:17")))
        if one.code.startswith("example_")
    ]
    assert due in wrong.what("ru")


def test_a_channel_without_a_norm_is_named_by_the_check() -> None:
    plain = "    П1: 30 р.мин\n    П2: 2 р.ч\n    П3: 4 р.ч\n    П4: 1 р.д\n"
    standard = preset_text("standard")
    assert plain in standard
    text = standard.replace(plain, "    портал: 1 р.ч\n    почта: 2 р.ч\n")
    missing = [one for one in check_edition(load_edition(text)) if "телефон" in one.what("ru")]
    assert missing
    whole = text.replace("    почта: 2 р.ч\n", "    почта: 2 р.ч\n    телефон: 2 р.ч\n")
    assert not [one for one in check_edition(load_edition(whole)) if "телефон" in one.what("ru")]


BEFORE_TRIAGE = """
формат: 1
наследует: стандартный
каналы: {почта: {приоритет_сначала: П1}}
примеры:
  ещё не разобран:
    зарегистрирован: пн 09.02.2026 16:00
    канал: %s
    сроки: {Т1: %s}
  разобран:
    зарегистрирован: пн 09.02.2026 16:00
    канал: почта
    приоритет: П3
    сроки: {Т1: вт 10.02.2026 11:00}
"""


@pytest.mark.parametrize(
    ("channel", "due"), [("почта", "пн 09.02.2026 16:30"), ("портал", "вт 10.02.2026 18:00")]
)
def test_until_triage_a_channel_may_say_how_urgent_it_is(channel: str, due: str) -> None:
    findings = check_edition(load_edition(BEFORE_TRIAGE % (channel, due)))
    assert [one.what("ru") for one in findings if one.code.startswith("example_")] == []
