"""`reglament deadline` answers when and why, for a moment written as people write it."""

from pathlib import Path

import pytest

from reglament.cli import main

from .sample import EDITION


def answer(capsys: pytest.CaptureFixture[str], *words: str, edition: str = str(EDITION)) -> str:
    assert main(["deadline", "--edition", edition, *words]) == 0
    return capsys.readouterr().out


def refusal(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["deadline", *words]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    return printed.err


def test_the_day_before_the_may_holidays(capsys: pytest.CaptureFixture[str]) -> None:
    lines = answer(
        capsys, "--at", "30.04.2026 15:00", "--kind", "инцидент", "--priority", "П3", "--complexity", "С2"
    ).splitlines()
    assert lines[0] == "Запрос, чт 30 апреля 2026, 15:00: инцидент · П3 · С2"
    assert lines[2] == "Т1 реакция     до пн 4 мая, 11:00, осталось 4 р.ч"
    assert "Норма 4 р.ч, начало — регистрация" in lines[3]
    assert lines[3].endswith("срок пн 4 мая, 11:00 (п. 3.4.5)")
    assert (
        lines[4]
        .strip()
        .startswith("Пт 1 — вс 3 мая — выходные по производственному календарю: Постановление")
    )
    assert lines[5].strip() == "Чт 30 апреля — короткий день, до 17:00"
    assert lines[6] == "Т2 исполнение  до вт 5 мая, 18:00, осталось 20 р.ч"


def test_latin_letters_and_other_ways_to_write_are_forgiven(capsys: pytest.CaptureFixture[str]) -> None:
    plain = answer(
        capsys, "--at", "30.04.2026 15:00", "--kind", "инцидент", "--priority", "П1", "--complexity", "С1"
    )
    odd = answer(
        capsys, "--at=2026-04-30T15:00+03:00", "--kind=ИНЦИДЕНТ", "--priority", "P1", "--complexity", "c1"
    )
    assert plain == odd
    assert "до чт 30 апреля, 15:15, осталось 15 д.мин" in plain


def test_what_is_not_said_counts_as_before_triage(capsys: pytest.CaptureFixture[str]) -> None:
    said = answer(capsys, "--at", "30.04.2026 19:40", "--urgency", "высокая")
    assert "до пн 4 мая, 13:00" in said
    assert "никто не работал: счёт с открытия, пн 4 мая, 9:00" in said
    assert "Срок назовём после разбора (п. 3.4.1)" in said
    assert "5 мая" not in said


def test_a_project_goes_by_plan_and_an_incident_of_that_size_is_not_offered(
    capsys: pytest.CaptureFixture[str],
) -> None:
    moment = ("--at", "30.04.2026 10:00", "--priority", "П3", "--complexity", "С4")
    assert "Норма: по плану" in answer(capsys, *moment, "--kind", "изменение")
    assert "сочетание инцидент · П3 · С4 регламент не предлагает" in answer(
        capsys, *moment, "--kind", "инцидент"
    )


def test_English_is_complete(capsys: pytest.CaptureFixture[str]) -> None:  # noqa: N802
    said = answer(
        capsys, "--at", "2026-04-30 15:00", "--priority", "П3", "--complexity", "С2", "--lang", "en"
    )
    assert "due Mon 4 May, 11:00, 4 w.h left" in said
    assert "Fri 1 — Sun 3 May: days off by the official calendar" in said
    assert "Thu 30 April: shortened day, until 17:00" in said


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--at", "30.04.2026 15:00"), "нет --edition: файл регламента"),
        (("--edition", str(EDITION)), "нет --at: момент подачи"),
        (("--edition", str(EDITION), "--at"), "после --at нужно значение"),
        (("--edition", str(EDITION), "--ta", "1"), "ключа --ta нет; может быть, --at?"),
        (
            ("--edition", str(EDITION), "--at", "завтра"),
            "--at: «завтра» — не момент; пишите 30.04.2026 15:00",
        ),
        (("--edition", "no.yaml", "--at", "30.04.2026 15:00"), "no.yaml: такого файла нет"),
        (("--edition", str(EDITION.parent), "--at", "30.04.2026 15:00"), "это папка, а нужен файл"),
        (
            ("--edition", str(EDITION), "--annexes", "nowhere", "--at", "30.04.2026 15:00"),
            "nowhere: такой папки нет",
        ),
        (
            ("--edition", str(EDITION), "--at", "30.04.2026 15:00", "--kind", "просьба"),
            "--kind: «просьба» нет (может быть, «проблема»?), есть: инцидент, обслуживание",
        ),
        (
            ("--edition", str(EDITION), "--at", "1.1.2026 9:00", "--lang", "de"),
            "языка «de» нет, есть: ru, en",
        ),
    ],
)
def test_bad_input_is_refused_with_what_to_do(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], message: str
) -> None:
    assert message in refusal(capsys, *words)


def test_every_wrong_name_is_told_at_once_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    asked = ("--edition", str(EDITION), "--at", "30.04.2026 15:00", "--kind", "инцедент", "--priority", "П9")
    told = refusal(capsys, *asked)
    assert "--kind: «инцедент» нет (может быть, «инцидент»?)" in told
    assert "--priority: «П9» нет" in told


def test_a_year_that_nobody_knows_has_no_deadlines_unless_the_edition_says_how(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    strict = tmp_path / "strict.yaml"
    text = EDITION.read_text(encoding="utf-8").replace(", неизвестные_годы: по дням недели", "")
    strict.write_text(text, encoding="utf-8")
    asked = ("--at", "30.04.2126 15:00", "--priority", "П3")
    assert "нет производственного календаря" in refusal(capsys, "--edition", str(strict), *asked)
    assert main(["deadline", "--edition", str(EDITION), *asked]) == 0
    assert "считали по дням недели" in capsys.readouterr().out


def test_a_refusal_is_said_in_the_language_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert "--edition is missing" in refusal(capsys, "--at", "2026-04-30 15:00", "--lang", "en")


def test_an_edition_with_a_mistake_shows_it_with_its_place(
    capsys: pytest.CaptureFixture[str], tmp_path: pytest.TempPathFactory
) -> None:
    broken = tmp_path / "broken.yaml"  # type: ignore[operator]
    broken.write_text(
        EDITION.read_text(encoding="utf-8").replace("первый_день:", "первый_ден:"), encoding="utf-8"
    )
    message = refusal(capsys, "--edition", str(broken), "--at", "30.04.2026 15:00")
    assert "broken.yaml:" in message
    assert "первый_ден" in message
    assert "^" in message


def test_the_usage_is_printed_on_demand(capsys: pytest.CaptureFixture[str]) -> None:
    assert "Когда истечёт срок" in answer(capsys, "--help")
    assert "When a ticket" in answer(capsys, "--help", "--lang", "en")


def test_an_unknown_word_is_no_silence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["deadlin"]) == 2
    assert "check, standing, deadline" in capsys.readouterr().err


def test_an_english_file_answers_in_english_unless_asked_otherwise(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    english = tmp_path / "rules.yaml"
    assert main(["translate", str(EDITION), "--to", "en", "--annexes", "-o", str(english)]) == 0
    case = ("--at", "2026-04-30 15:00", "--kind", "incident", "--priority", "П3", "--complexity", "С2")
    told = answer(capsys, *case, edition=str(english))
    assert told.startswith("Ticket of Thu 30 April 2026, 15:00: incident · П3 · С2")
    assert "Т1 response" in told
    assert told == answer(capsys, *case, "--lang", "en")
    assert answer(capsys, *case, "--lang", "ru", edition=str(english)) == answer(capsys, *case)
