"""Logs as one JSON object a line: what came from outside cannot pass for a line of ours."""

import json
import logging
from typing import Any


class JsonFormatter(logging.Formatter):
    """Time, level, logger, message and, of an error, where it happened. JSON escapes control characters."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Any] = {
            "time": self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return _printable(json.dumps(line, ensure_ascii=False))


def _printable(text: str) -> str:
    """Escape what JSON lets through but a terminal or a viewer would obey (C1, bidirectional marks)."""
    return "".join(character if character.isprintable() else f"\\u{ord(character):04x}" for character in text)


class PlainFormatter(logging.Formatter):
    """For a person at a terminal: the message as it is, but nothing a terminal would obey."""

    def format(self, record: logging.LogRecord) -> str:
        line = f"{record.levelname.lower()}: {_printable(record.getMessage())}"
        if record.exc_info:
            lines = self.formatException(record.exc_info).splitlines()
            return "\n".join([line, *(_printable(part) for part in lines)])
        return line


def configuration(*, level: str, plain: bool) -> dict[str, Any]:
    """Django's LOGGING: everything to standard error, where systemd, Docker and people look.

    `plain`: for people instead of for programs.
    """
    formatter = "PlainFormatter" if plain else "JsonFormatter"
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"lines": {"()": f"reglament.config.logs.{formatter}"}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "lines"}},
        "root": {"handlers": ["stderr"], "level": level},
        "loggers": {
            "django": {"handlers": ["stderr"], "level": level, "propagate": False},
            "procrastinate": {"level": "ERROR"},
        },
    }
