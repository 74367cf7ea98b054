"""`reglament standing` tells everything of a ticket from its journal, for people and for programs."""

import json
from pathlib import Path

import pytest

from reglament.cli import main

from .sample import EDITION, JOURNAL


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    path = tmp_path / "ticket.json"
    path.write_text(JOURNAL, encoding="utf-8")
    return path


def answer(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["standing", "--edition", str(EDITION), *words]) == 0
    return capsys.readouterr().out


def refusal(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["standing", *words]) == 2
    return capsys.readouterr().err


def test_state_move_and_the_sentence_for_the_author(
    capsys: pytest.CaptureFixture[str], journal: Path
) -> None:
    said = answer(capsys, str(journal))
    assert "На ср 29 апреля 2026, 14:00, редакция 3" in said
    assert "инцидент · П2 · С2 · зарплата" in said
    assert "в работе с ср 29 апреля 2026, 13:00" in said
    assert "Чей ход        ответственный" in said
    assert "В работе. Исполним завтра до 14:00." in said


def test_the_pause_and_the_raised_priority_are_explained_by_clause(
    capsys: pytest.CaptureFixture[str], journal: Path
) -> None:
    said = answer(capsys, str(journal))
    assert (
        "Стояли 11 р.ч: ждали ответа автора с вт 28 апреля, 11:00 по ср 29 апреля, 13:00 (п. 3.5.3)" in said
    )
    assert (
        "Приоритет повышен ср 29 апреля, 14:00: был П3, стал П2; "
        "раньшее из прежнего срока и «сейчас + 9 р.ч»; "
        "срок чт 30 апреля, 14:00, был вт 5 мая, 11:00 (п. 3.4.7)"
    ) in said


def test_what_happens_next_by_itself(capsys: pytest.CaptureFixture[str], journal: Path) -> None:
    said = answer(capsys, str(journal))
    assert "Дальше само: ср 29 апреля, 17:05 — напомнить: ответственный" in said
    assert "израсходовано 50 % часов Т2" in said


def test_a_later_moment_shows_the_breach(capsys: pytest.CaptureFixture[str], journal: Path) -> None:
    said = answer(capsys, str(journal), "--at", "5.5.2026 10:00")
    assert "Нарушено       Т2, Т5" in said
    assert "Обещали до чт 30 апреля, 14:00 и опаздываем." in said
    assert "просрочено на 13 р.ч" in said


def test_an_earlier_moment_knows_nothing_of_what_came_after(
    capsys: pytest.CaptureFixture[str], journal: Path
) -> None:
    said = answer(capsys, str(journal), "--at", "28.04.2026 12:00")
    assert "Ждём вашего ответа до ср 6 мая, 18:00, иначе закроем." in said
    assert "Стоят с вт 28 апреля, 11:00: ждали ответа автора" in said
    assert "П2" not in said


def test_English_is_complete(capsys: pytest.CaptureFixture[str], journal: Path) -> None:  # noqa: N802
    said = answer(capsys, str(journal), "--lang", "en")
    assert "Priority raised Wed 29 April, 14:00: from П3 to П2" in said
    assert "Next by itself: Wed 29 April, 17:05 — remind" in said


def test_programs_get_instants_lengths_and_reasons(capsys: pytest.CaptureFixture[str], journal: Path) -> None:
    told = json.loads(answer(capsys, str(journal), "--json"))
    clocks = {clock["code"]: clock for clock in told["clocks"]}
    assert (told["state"], told["category"], told["priority"]) == ("в работе", "in_progress", "п2")
    assert clocks["т2"]["due_at"] == "2026-04-30 14:00:00+03:00"
    assert clocks["т2"]["paused"] == 11 * 3600
    assert clocks["т1"]["met"] is True
    assert any("Приоритет повышен" in sentence for sentence in clocks["т2"]["why"])
    assert told["next_timer"]["at"] == "2026-04-29 17:05:00+03:00"
    assert len(told["rules"]) == 16


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "это не JSON"),
        ('[{"at": "28.04.2026 9:00", "kind": "registred"}]', "может быть, «registered»?"),
        (JOURNAL.replace('"П3"', '"П7"'), "запись 2: приоритета «п7» нет"),
        (JOURNAL.replace('"назначен"', '"назначено"'), "Запись 3: состояния «назначено» нет"),
    ],
)
def test_a_bad_journal_is_refused_with_its_place(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, text: str, message: str
) -> None:
    path = tmp_path / "bad.json"
    path.write_text(text, encoding="utf-8")
    error = refusal(capsys, "--edition", str(EDITION), str(path))
    assert "bad.json" in error
    assert message.lower() in error.lower()


def test_a_moment_before_the_registration_is_refused(
    capsys: pytest.CaptureFixture[str], journal: Path
) -> None:
    assert "раньше регистрации" in refusal(
        capsys, "--edition", str(EDITION), str(journal), "--at", "27.04.2026 10:00"
    )


def test_exactly_one_journal_is_wanted(capsys: pytest.CaptureFixture[str], journal: Path) -> None:
    assert "нет JOURNAL.json: файл журнала" in refusal(capsys, "--edition", str(EDITION))
    assert "лишнее слово «b.json»" in refusal(capsys, "--edition", str(EDITION), str(journal), "b.json")


def test_a_file_in_another_encoding_says_so(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "old.json"
    path.write_bytes(JOURNAL.encode("cp1251"))
    assert "это не текст в UTF-8" in refusal(capsys, "--edition", str(EDITION), str(path))
