"""A line of the log is ours, whatever is in it."""

import json
import logging

import pytest

from reglament.config.logs import JsonFormatter, PlainFormatter


def line(message: str) -> str:
    return JsonFormatter().format(logging.LogRecord("desk", logging.WARNING, "", 1, message, None, None))


@pytest.mark.parametrize(
    "hostile",
    ['a\n{"level": "error"}', "a\r\n\x1b[2J", "a\u202eb", "a\x9bb", "a\u2028b", 'a"b\\c'],
)
def test_foreign_text_stays_inside_its_line(hostile: str) -> None:
    written = line(hostile)
    assert written.isprintable()
    assert json.loads(written)["message"] == hostile


def test_a_terminal_gets_text_it_will_not_obey() -> None:
    record = logging.LogRecord("desk", logging.WARNING, "", 1, "a\x1b[2J\nb", None, None)
    assert PlainFormatter().format(record) == "warning: a\\u001b[2J\\u000ab"


def test_russian_stays_readable() -> None:
    assert "Запрос 1486 закрыт" in line("Запрос 1486 закрыт")


def test_an_error_keeps_where_it_happened() -> None:
    try:
        raise ValueError("пусто")
    except ValueError as error:
        record = logging.LogRecord("desk", logging.ERROR, "", 1, "x", None, (ValueError, error, None))
    assert "ValueError: пусто" in json.loads(JsonFormatter().format(record))["error"]
