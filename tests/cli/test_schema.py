"""`reglament schema` prints what an editor needs to complete and check a regulation."""

import json
from pathlib import Path

import pytest

from reglament.cli import main

from .sample import EDITION


@pytest.mark.parametrize(("language", "key"), [("ru", "документ"), ("en", "document")])
def test_the_schema_is_written_in_the_language_asked_for(tmp_path: Path, language: str, key: str) -> None:
    place = tmp_path / "schemas" / f"reglament.{language}.json"
    assert main(["schema", "--lang", language, "-o", str(place)]) == 0
    schema = json.loads(place.read_text(encoding="utf-8"))
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert key in schema["definitions"]["edition"]["properties"]


def test_without_a_place_it_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert "приложение" in json.loads(capfd.readouterr().out)["definitions"]["annex"]["properties"]


def test_what_is_not_understood_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "file.yaml", "other.yaml"]) == 2
    assert "лишнее слово «other.yaml»" in capfd.readouterr().err
    assert main(["schema", "absent.yaml"]) == 2
    assert "такого файла нет" in capfd.readouterr().err
    assert main(["schema", "--lang", "de"]) == 2
    assert main(["schema", "-o", "/proc/nowhere/schema.json"]) == 2
    assert "сюда не пишется" in capfd.readouterr().err


def test_help_exists_in_both_languages(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "--help"]) == 0
    assert main(["schema", "--help", "--lang", "en"]) == 0
    out = capfd.readouterr().out
    assert "yaml-language-server: $schema=reglament.ru.json" in out
    assert "yaml-language-server: $schema=reglament.en.json" in out


def test_names_of_a_regulation_and_of_its_annexes_are_offered(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", str(EDITION)]) == 0
    told = json.loads(capfd.readouterr().out)["definitions"]
    moves = told["edition"]["properties"]["переходы"]["anyOf"][0]["properties"]["список"]["anyOf"]
    target = next(one for one in moves if one.get("type") == "object")["properties"]["в"]
    assert target["anyOf"][0] == {"$ref": "#/definitions/names-state"}
    assert "ждёт_согласования" in told["names-state"]["enum"]
    vip = told["annex"]["properties"]["вип"]["anyOf"][0]["items"]
    assert vip["anyOf"][0] == {"$ref": "#/definitions/names-person"}
    assert "панина" in told["names-person"]["enum"]


def test_a_file_that_is_no_tree_is_told_with_its_place(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    draft = tmp_path / "draft.yaml"
    draft.write_text("format: [1\n", encoding="utf-8")
    assert main(["schema", str(draft)]) == 1
    assert f"{draft}:1:9: a bracket is not closed" in capfd.readouterr().err
